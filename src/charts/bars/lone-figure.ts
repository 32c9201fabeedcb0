import type { Px } from '../../core/lengths.ts';
import type { Pen, Point } from '../base/pen.ts';
import { fitSize } from '../base/style.ts';
import { drawFigure, figureOf, figureWidth } from '../parts/figure.ts';
import { CAP_HEIGHT, drawLines, linesHeight, wrapText } from '../parts/lettering.ts';
import { valueColor } from '../parts/missing.ts';
import { type PictogramPlan, pictogramFace } from './pictogram-plan.ts';

/** A figure set large with its name below, both from the left: its height, and how it is drawn from its top left corner. */
export interface LoneFigure {
  readonly height: Px;
  readonly draw: (at: Point) => void;
}

/** The figure of a pictogram's only category, at most as wide as `room`. */
export function loneFigure(pen: Pen, { table, style, roles }: PictogramPlan, room: Px): LoneFigure {
  const [series] = table.series;
  const figure = series?.facts[0]?.figure ?? figureOf(series?.labels[0] ?? '');
  const size = fitSize(style.figure, (each) => figureWidth(pen, figure, each, style) <= room);
  const face = pictogramFace(style);
  const name = wrapText(pen, table.categories[0] ?? '', face, room);
  const below = CAP_HEIGHT * size + 1.5 * style.gap;
  return {
    height: below + name.height,
    draw({ x, y }) {
      const ink = valueColor(series?.values[0], roles[0] ?? 'subject', style);
      const middle = y + (CAP_HEIGHT / 2) * size;
      drawFigure(pen, figure, size, ink, { x: x + figureWidth(pen, figure, size, style) / 2, y: middle }, style);
      const place = { x, middle: y + below + linesHeight(0.5, face.size), align: 'left' as const };
      drawLines(pen, name.lines, face, style.color('text'), place);
    },
  };
}
