import type { Px } from '../../core/lengths.ts';
import type { Pen } from '../base/pen.ts';
import { drawLines, drawText, linesHeight, wrapText } from '../parts/lettering.ts';
import { valueColor } from '../parts/missing.ts';
import { loneFigure } from './lone-figure.ts';
import { drawPart } from './pictogram-icons.ts';
import { type PictogramPlan, pictogramFace } from './pictogram-plan.ts';

/** Icons in a row, and rows, of a grid. */
const SIDE = 10;
/** The part of the width that a single grid takes at most; beside it stands its figure. */
const LONE = 0.5;

/** Draws each category as a grid of a hundred icons: one with its figure beside it, several with theirs below. */
export function drawPictogramGrids(pen: Pen, plan: PictogramPlan): void {
  if (plan.filled.length === 1) drawLone(pen, plan);
  else drawSeveral(pen, plan);
}

function drawGrid(pen: Pen, plan: PictogramPlan, index: number, left: Px, side: Px): void {
  const { filled, roles, style, icon } = plan;
  const cell = side / SIDE;
  const count = filled[index] ?? 0;
  const colors = { color: style.color(roles[index] ?? 'subject'), rest: style.color('context') };
  for (let i = 0; i < SIDE * SIDE; i++) {
    const at = { x: left + cell * ((i % SIDE) + 0.5), y: cell * (Math.floor(i / SIDE) + 0.5) };
    drawPart(pen, icon, at, cell, { ...colors, part: count - i });
  }
}

function drawLone(pen: Pen, plan: PictogramPlan): void {
  const { style, context } = plan;
  const side = Math.min(context.height, LONE * context.width);
  drawGrid(pen, plan, 0, 0, side);
  const left = side + 3 * style.gap;
  const block = loneFigure(pen, plan, context.width - left);
  block.draw({ x: left, y: (side - block.height) / 2 });
}

function drawSeveral(pen: Pen, plan: PictogramPlan): void {
  const { table, style, context, roles, highlighted } = plan;
  const count = table.categories.length;
  const column = (context.width + 4 * style.gap) / count;
  const face = (i: number) => pictogramFace(style, i === highlighted);
  const names = table.categories.map((name, i) => wrapText(pen, name, face(i), column - 4 * style.gap));
  const value = { ...pictogramFace(style, true), size: style.value.size };
  const foot = style.gap + linesHeight(1, value.size) + Math.max(...names.map(({ height }) => height));
  const side = Math.min(column - 4 * style.gap, context.height - foot);
  table.categories.forEach((_, i) => {
    const left = i * column;
    drawGrid(pen, plan, i, left, side);
    const middle = side + style.gap + linesHeight(0.5, value.size);
    const ink = valueColor(table.series[0]?.values[i], roles[i] ?? 'subject', style);
    drawText(pen, table.series[0]?.labels[i] ?? '', value, ink, { x: left, middle, align: 'left' });
    const below = middle + linesHeight(0.5, value.size) + linesHeight(0.5, style.label.size);
    drawLines(pen, names[i]?.lines ?? [], face(i), style.color('text'), { x: left, middle: below, align: 'left' });
  });
}
