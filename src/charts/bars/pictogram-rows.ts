import type { Px } from '../../core/lengths.ts';
import type { Pen } from '../base/pen.ts';
import { drawCentred, drawText, linesHeight, textWidth, widest } from '../parts/lettering.ts';
import { valueColor } from '../parts/missing.ts';
import { rowNames } from '../parts/row-names.ts';
import { loneFigure } from './lone-figure.ts';
import { drawIcon, drawPart, ICON_PITCH } from './pictogram-icons.ts';
import { iconCount, keyHeight, type PictogramPlan, pictogramFace, rowPitch } from './pictogram-plan.ts';

/** The part of a row's height that icons take. */
const FILL = 0.86;
/** Draws each category as a row: its name, its icons, its value; one alone across the picture, its figure below. */
export function drawPictogramRows(pen: Pen, plan: PictogramPlan): void {
  if (plan.filled.length === 1) drawLone(pen, plan);
  else drawSeveral(pen, plan);
}

/** Draws the icons of a category from the left, and gives where they end. */
function drawIcons(pen: Pen, plan: PictogramPlan, row: number, left: Px, y: Px, cell: Px): Px {
  const { filled, roles, icon, style } = plan;
  const total = filled[row] === undefined ? 0 : iconCount(plan, row);
  const colors = { color: style.color(roles[row] ?? 'subject'), rest: style.color('context') };
  const step = ICON_PITCH[icon] * cell;
  for (let i = 0; i < total; i++) {
    drawPart(pen, icon, { x: left + step * (i + 0.5), y }, cell, { ...colors, part: (filled[row] ?? 0) - i });
  }
  return left + step * total;
}

function drawLone(pen: Pen, plan: PictogramPlan): void {
  const { context, style, each, icon } = plan;
  const head = keyHeight(plan);
  const block = loneFigure(pen, plan, context.width);
  const room = context.height - head - block.height - 2 * style.gap;
  const across = ICON_PITCH[icon] * Math.max(1, iconCount(plan, 0));
  const cell = Math.min(context.width / across, room);
  if (each !== '') drawEach(pen, plan, 0);
  drawIcons(pen, plan, 0, 0, head + cell / 2, cell);
  block.draw({ x: 0, y: head + cell + 2 * style.gap });
}

function drawSeveral(pen: Pen, plan: PictogramPlan): void {
  const { table, style, context, roles, highlighted, each, icon } = plan;
  const pitch = rowPitch(plan);
  const labels = table.series[0]?.labels ?? [];
  const valueFace = { ...pictogramFace(style, true), size: style.value.size };
  const names = rowNames(pen, table.categories, pictogramFace(style), highlighted, { width: context.width, pitch });
  const nameEnd = Math.max(0, ...names.map(({ width }) => width));
  const left = nameEnd === 0 ? 0 : nameEnd + 2 * style.gap;
  const most = Math.max(1, ...table.categories.map((_, row) => iconCount(plan, row)));
  const room = context.width - left - 2 * style.gap - widest(pen, labels, valueFace);
  const cell = Math.min(FILL * pitch, room / (ICON_PITCH[icon] * most));
  const head = keyHeight(plan);
  if (each !== '') drawEach(pen, plan, left);
  table.categories.forEach((_, row) => {
    const y = head + pitch * (row + 0.5);
    const role = roles[row] ?? 'subject';
    const iconsEnd = drawIcons(pen, plan, row, left, y, cell);
    const name = pictogramFace(style, row === highlighted);
    drawCentred(pen, names[row]?.lines ?? [], name, style.color('text'), { x: nameEnd, middle: y, align: 'right' });
    const end = iconsEnd === left ? left : iconsEnd + style.gap;
    const ink = valueColor(table.series[0]?.values[row], role, style);
    drawText(pen, labels[row] ?? '', valueFace, ink, { x: end, middle: y, align: 'left' });
  });
}

/** Draws what one icon stands for, above the rows. */
function drawEach(pen: Pen, { style, icon, each }: PictogramPlan, left: number): void {
  const size = style.label.size;
  const middle = linesHeight(0.5, size);
  drawIcon(pen, icon, { x: left + size / 2, y: middle }, size, style.color('subject'));
  const start = left + size + textWidth(pen, ' ', pictogramFace(style));
  drawText(pen, each, pictogramFace(style), style.color('subtle'), { x: start, middle, align: 'left' });
}
