import type { FactView } from '../core/fact.ts';
import type { Px } from '../core/units.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { CAP_HEIGHT, drawLines, drawText, type Face, linesHeight, textWidth, wrapText } from './lettering.ts';
import type { Pen, Point } from './pen.ts';
import { type ChartStyle, fitSize } from './style.ts';

/** The part of the hole's width that words may take. */
const WIDTH = 1.5;

/** Draws a figure large in the middle of a ring, its unit smaller beside it and its name below. */
export function drawCentre(
  pen: Pen,
  fact: FactView,
  role: ColorRole | undefined,
  centre: Point,
  hole: Px,
  style: ChartStyle,
): void {
  const { number, unit } = fact.figure;
  const faces = (size: Px): readonly [Face, Face] => [
    { family: style.family, size, bold: true },
    { family: style.family, size: unit === '%' ? size : style.unitScale * size, bold: true },
  ];
  const space = (size: Px) => (unit === '' || unit === '%' ? 0 : 0.12 * size);
  const widthAt = (size: Px) => {
    const [big, small] = faces(size);
    return textWidth(pen, number, big) + space(size) + (unit === '' ? 0 : textWidth(pen, unit, small));
  };
  const size = fitSize(style.figure, (each) => widthAt(each) <= WIDTH * hole);
  const [big, small] = faces(size);
  const nameFace: Face = { family: style.family, size: style.label.size, bold: false };
  const name = wrapText(pen, fact.name, nameFace, WIDTH * hole);
  const height = CAP_HEIGHT * size + 1.5 * style.gap + name.height;
  const middle = centre.y - height / 2 + (CAP_HEIGHT / 2) * size;
  const color = role ? style.textFor(role) : style.color('text');
  const start = centre.x - widthAt(size) / 2;
  const drawn = drawText(pen, number, big, color, { x: start, middle, align: 'left' });
  if (unit !== '') {
    // The unit stands on the number's base line.
    const foot = middle + (CAP_HEIGHT / 2) * (size - small.size);
    drawText(pen, unit, small, color, { x: start + drawn.w + space(size), middle: foot, align: 'left' });
  }
  const below = middle + (CAP_HEIGHT / 2) * size + 1.5 * style.gap + linesHeight(0.5, nameFace.size);
  drawLines(pen, name.lines, nameFace, style.color('text'), { x: centre.x, middle: below, align: 'center' });
}
