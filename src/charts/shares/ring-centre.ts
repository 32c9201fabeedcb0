import type { FactView } from '../../core/fact.ts';
import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Pen, Point } from '../base/pen.ts';
import { type ChartStyle, fitSize } from '../base/style.ts';
import { drawFigure, figureWidth } from '../parts/figure.ts';
import { CAP_HEIGHT, drawLines, type Face, linesHeight, wrapText } from '../parts/lettering.ts';

/** The part of the hole's width that words may take. */
const WIDTH = 1.6;

/** Draws a figure large in the middle of a ring, its unit smaller beside it and its name below. */
export function drawCentre(
  pen: Pen,
  fact: FactView,
  role: ColorRole | undefined,
  centre: Point,
  hole: Px,
  style: ChartStyle,
): void {
  const size = fitSize(style.figure, (each) => figureWidth(pen, fact.figure, each, style) <= WIDTH * hole);
  const nameFace: Face = { family: style.family, size: style.label.size, bold: false };
  const name = wrapText(pen, fact.name, nameFace, WIDTH * hole);
  const height = CAP_HEIGHT * size + 1.5 * style.gap + name.height;
  const middle = centre.y - height / 2 + (CAP_HEIGHT / 2) * size;
  const color = role ? style.textFor(role) : style.color('text');
  drawFigure(pen, fact.figure, size, color, { x: centre.x, y: middle }, style);
  const below = middle + (CAP_HEIGHT / 2) * size + 1.5 * style.gap + linesHeight(0.5, nameFace.size);
  drawLines(pen, name.lines, nameFace, style.color('text'), { x: centre.x, middle: below, align: 'center' });
}
