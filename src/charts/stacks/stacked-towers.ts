import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import {
  CAP_HEIGHT,
  drawCentred,
  drawText,
  type Face,
  linesHeight,
  textWidth,
  widest,
  wrapText,
} from '../../marks/lettering.ts';
import { drawLine, type Pen, type Rect } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import { referencesOf, reviewReference, type WithReference } from '../base/axis.ts';
import type { Margins } from '../base/define-chart.ts';
import { badData } from '../base/review.ts';
import { fitLettering, fittedValueFace, nameFace } from '../base/style.ts';
import type { ChartTable } from '../base/table.ts';
import { drawLevelLabels, drawReferenceMarks, textBoxes } from '../parts/annotations.ts';
import { type ColumnNames, columnNames, drawColumnNames, spread } from '../parts/labels.ts';
import type { StackPlan } from './stacked-plan.ts';

const TOTAL = 1.35;

export function towerValueFace(pen: Pen, { style, table, thickness }: StackPlan): Face {
  const labels = table.series.flatMap((series) => series.labels);
  return fittedValueFace(pen, labels, style, thickness - style.gap);
}

export function totalFace(pen: Pen, plan: StackPlan): Face {
  const { style, totals, pitch } = plan;
  const labels = totals.filter((total) => total !== undefined);
  const face = towerValueFace(pen, plan);
  const fits = (size: Px) => widest(pen, labels, { ...face, size }) <= pitch - style.gap;
  const most = Math.max(face.size, Math.min(TOTAL * face.size, TOTAL * style.value.size));
  return { ...face, size: fitLettering({ ...style.value, size: most }, fits) };
}

function stackNames(pen: Pen, plan: StackPlan): ColumnNames {
  const { table, pitch, style, context } = plan;
  return columnNames(pen, table.categories, () => nameFace(plan.style), { pitch, style, width: context.width });
}

const hasNames = ({ table }: StackPlan) => table.categories.some((name) => name !== '');

export function towerMargins(pen: Pen, plan: StackPlan): Margins {
  const { style, context, pitch, table, left } = plan;
  const bottom = hasNames(plan) ? style.names.room + stackNames(pen, plan).height : style.baseLine;
  const top = plan.totals.some((total) => total) ? style.gap + linesHeight(1, totalFace(pen, plan).size) : 0;
  return { top, right: context.width - left - pitch * table.categories.length, bottom, left };
}

export function fitsInTower(pen: Pen, label: string, bar: Rect, plan: StackPlan): boolean {
  const face = towerValueFace(pen, plan);
  return bar.h >= 1.1 * face.size && textWidth(pen, label, face) + plan.style.gap <= bar.w;
}

export function drawTowers(pen: Pen, chart: Chart, plan: StackPlan, stacks: readonly (readonly Rect[])[]): void {
  const { style } = plan;
  const { left, right, bottom, top } = chart.chartArea;
  drawLine(pen, { x: left, y: bottom }, { x: right, y: bottom }, style.baseLine, style.color('text'));
  if (hasNames(plan)) drawColumnNames(pen, stackNames(pen, plan), { left, top: bottom + style.baseLine + style.gap });
  drawTowerLabels(pen, plan, stacks, { top, bottom });
}

function drawTowerLabels(
  pen: Pen,
  plan: StackPlan,
  stacks: readonly (readonly Rect[])[],
  room: { readonly top: Px; readonly bottom: Px },
): void {
  const drawTotal = (bars: readonly Rect[], category: number) => {
    const total = plan.totals[category];
    const last = bars.at(-1);
    if (total === undefined || !last) return;
    const face = totalFace(pen, plan);
    const middle = last.y - plan.style.gap - (CAP_HEIGHT / 2) * face.size;
    drawText(pen, total, face, plan.style.color('text'), { x: last.x + last.w / 2, middle, align: 'center' });
  };
  const drawInside = (bars: readonly Rect[], category: number) => {
    plan.table.series.forEach(({ labels }, i) => {
      const bar = bars[i];
      const label = labels[category] ?? '';
      if (!bar || !fitsInTower(pen, label, bar, plan)) return;
      const face = towerValueFace(pen, plan);
      const color = plan.style.textOn(plan.roles[i] ?? 'subject', face.size);
      const place = { x: bar.x + bar.w / 2, middle: bar.y + bar.h / 2, align: 'center' as const };
      drawCentred(pen, [label], towerValueFace(pen, plan), color, place);
    });
  };
  const drawName = ({ i, lines, start, middle }: Entry) => {
    const color = plan.style.textFor(plan.roles[i] ?? 'subject');
    drawCentred(pen, lines.lines, nameFace(plan.style, true), color, { x: start, middle, align: 'left' });
  };
  const drawBeside = (bars: readonly Rect[], category: number, named: boolean) => {
    const { style, roles } = plan;
    for (const entry of placeBeside(pen, plan, bars, category, named, room)) {
      const { i, value, edge, middle } = entry;
      const color = style.textFor(roles[i] ?? 'subject');
      if (value !== '') drawCentred(pen, [value], towerValueFace(pen, plan), color, { x: edge, middle, align: 'left' });
      if (named) drawName(entry);
    }
  };
  stacks.forEach((bars, i) => {
    drawInside(bars, i);
    drawBeside(bars, i, i === stacks.length - 1);
    drawTotal(bars, i);
  });
}

/** What stands at the right of a stack: values that have no room inside and, at the last stack, the names. */
function placeBeside(
  pen: Pen,
  plan: StackPlan,
  bars: readonly Rect[],
  category: number,
  named: boolean,
  { top, bottom }: { readonly top: Px; readonly bottom: Px },
) {
  const { style, table } = plan;
  const face = towerValueFace(pen, plan);
  const end = Math.max(...bars.map((bar) => bar.x + bar.w));
  const apart = plan.pitch - (bars[0]?.w ?? 0);
  const setBeside = (value: string, name: string, edge: Px) => {
    const { style, context } = plan;
    const face = towerValueFace(pen, plan);
    const start = edge + (value === '' ? 0 : textWidth(pen, value, face) + style.gap);
    const lines = wrapText(pen, name, nameFace(style, true), context.width - start);
    const nameHeight = linesHeight(lines.lines.length, style.label.size);
    return { edge, start, lines, height: Math.max(nameHeight, value === '' ? 0 : linesHeight(1, face.size)) };
  };
  const entries = table.series.flatMap(({ name, labels }, i) => {
    const bar = bars[i];
    const label = labels[category] ?? '';
    if (!bar) return [];
    const value = fitsInTower(pen, label, bar, plan) ? '' : label;
    const at = { i, value, at: bar.y + bar.h / 2 };
    if (named) return [{ ...at, ...setBeside(value, name, end + 2 * style.gap) }];
    // Between two stacks a value is never nearer to the next one; what has no room there is left out, and reported.
    const free = (apart - textWidth(pen, value, face)) / 2;
    if (value === '' || free < 0.3 * style.gap) return [];
    return [{ ...at, ...setBeside(value, '', end + Math.min(0.7 * style.gap, free)) }];
  });
  const middles = spread(entries, top, bottom);
  return entries.map((entry, n) => ({ ...entry, middle: middles[n] ?? 0 }));
}

type Entry = ReturnType<typeof placeBeside>[number];

/**
 * Draws what standing stacks are read by: a dashed line each, or one at both ends of a band, that passes over the stacks
 * and keeps clear of their values; its label at the left, where no name of a part stands.
 */
export function drawStackReferences(
  pen: Pen,
  plan: StackPlan,
  stacks: readonly (readonly Rect[])[],
  { left, top, bottom }: { readonly left: Px; readonly top: Px; readonly bottom: Px },
): void {
  const { references, style, total } = plan;
  if (references.length === 0) return;
  const texts = textBoxes(pen, (silent) => drawTowerLabels(silent, plan, stacks, { top, bottom }));
  const at = (value: number) => bottom - (value * (bottom - top)) / total;
  const to = Math.max(...stacks.flat().map(({ x, w }) => x + w)) + style.gap;
  drawReferenceMarks(pen, references, style, { scale: 'y', from: left, to, at }, texts);
  drawLevelLabels(pen, references, style, { x: left, most: left, bottom, yOf: at, align: 'right' });
}

/** `bad-data` for references without a place in stacks: those below the base line, and any where stacks lie. */
export function reviewStackReference(
  chart: WithReference & { readonly horizontal: boolean },
  table: ChartTable,
  path: Path,
): Finding[] {
  const found = reviewReference(chart, table, path);
  if (!chart.reference || found.length > 0) return found;
  const place = [...path, 'reference'];
  if (chart.horizontal) return [badData(place, say.charts.stacks.lyingReference)];
  if (referencesOf(chart, table).every(({ from }) => from >= 0)) return [];
  return [badData(place, say.charts.stacks.referenceBelow)];
}
