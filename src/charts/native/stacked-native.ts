import type { Px } from '../../core/lengths.ts';
import { drawText, type Face, linesHeight, textWidth } from '../../marks/lettering.ts';
import type { Pen, Point, Rect } from '../../marks/pen.ts';
import type { ChartLabel, ChartLine, ChartPoint, ChartSeries } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Margins, NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { type ChartStyle, inRoles, nameFace } from '../base/style.ts';
import { dataOf, printedAs } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { drawKey, spread } from '../parts/labels.ts';
import {
  asSums,
  isLone,
  present,
  rowThicknessOf,
  rowValueFace,
  type StackPlan,
  stackRects,
  sums,
} from '../stacks/stacked-plan.ts';
import { endRoom, fitsInRow, rowNamesRoom } from '../stacks/stacked-rows.ts';
import { drawStackReferences, fitsInTower, totalFace, towerMargins, towerValueFace } from '../stacks/stacked-towers.ts';
import {
  BASE_LINE,
  chartText,
  gapOf,
  labelFormats,
  legendAbove,
  movedLabel,
  nativeLabels,
  PALE,
  plotArea,
  SEAM,
  seriesName,
} from './native-series.ts';
import { leftAfter, type OpenAxis, openAxis } from './open-axis.ts';

interface NativeStack {
  readonly plan: StackPlan;
  readonly margins: Margins;
  /** From the middle of a stack to the next one's, and how thick stacks are. */
  readonly step: Px;
  readonly thick: Px;
  readonly face: Face;
  readonly rects: readonly (readonly Rect[])[];
}

/**
 * The stacks as a chart that can be edited, with a key above and sums at their ends. `title` is what the chart is called;
 * it names a lone stack in the data.
 */
export function nativeStacks(picture: StackPlan, context: NativeContext): NativeDrawing {
  const { table, style, horizontal, rest } = picture;
  const { pen, width, height, language, title, stated } = context;
  const keyed = table.series.length > 1 || rest !== undefined || isLone({ table });
  const names = keyed ? table.series.map(({ name }) => name) : [];
  const { legend, h: key } = legendAbove(pen, names, style, context);
  // LibreOffice turns the entries of bars that lie over, and would leave out another than the sums.
  const drawnKey = horizontal && picture.totals.some((total) => total !== undefined);
  const heights = rest ? [100] : sums(present(table));
  const open = openAxis({ min: 0, max: picture.total }, heights, stated);
  /** Stacks that stand: as thick as in their picture, over the whole width, since no names of parts stand at their right. */
  const standingStack = (): NativeStack => {
    const plan = { ...picture, total: open.ends.max };
    const { table, thickness: thick, context, left } = plan;
    const step = (context.width - left) / Math.max(1, table.categories.length);
    const wanted = towerMargins(pen, picture);
    const length = context.height - wanted.top - wanted.bottom - key;
    const after = leftAfter({ min: 0, max: picture.total }, open, length, wanted.top);
    const margins = { ...wanted, right: 0, top: key + after };
    const spaced = { ...plan, pitch: step };
    const rects = stackRects(spaced, margins, step, thick);
    return { plan: spaced, margins, step, thick, face: towerValueFace(pen, plan), rects };
  };
  const stack = horizontal ? lyingStack(pen, picture, open, key) : standingStack();
  const { plan, margins, step, thick } = stack;
  const named = table.categories.some((name) => name !== '');
  const parts = table.series.map((_, i) => partSeries(pen, stack, i));
  const totals = totalSeries(pen, stack, wordsFor(language).total);
  return {
    chart: {
      plot: { kind: 'bars', horizontal, stacked: true, gap: gapOf(step, thick), overlap: 100 },
      categories: table.categories.map((name) => seriesName(name, title, table)),
      series: [...parts, ...(rest ? [restSeries(rest, wordsFor(language).rest, style)] : []), ...totals],
      axes: {
        ...open.axes,
        ...(horizontal ? {} : { base: BASE_LINE }),
        ...(named ? { names: chartText({ ...nameFace(style), color: 'text' }) } : {}),
      },
      ...(legend && !drawnKey ? { legend } : {}),
      area: plotArea(margins, { width, height }),
    },
    overlay(over) {
      const inNames = { ...plan, style: inRoles(style) };
      if (drawnKey) {
        const entries = names.map((name, i) => ({ name, role: plan.roles[i] ?? ('subject' as const) }));
        drawKey(over, entries, nameFace(style), inNames.style, { x: margins.left, y: 0, width: width - margins.left });
      }
      drawGaps(over, { ...stack, plan: inNames });
      const stacks = table.categories.map((_, i) => stack.rects.flatMap((series) => series[i] ?? []));
      drawStackReferences(over, inNames, stacks, { ...margins, bottom: height - margins.bottom });
    },
  };
}

/** Stacks that lie: a lone one fills the height, others have room above for what does not fit into their parts. */
function lyingStack(pen: Pen, picture: StackPlan, open: OpenAxis, key: Px): NativeStack {
  const plan = { ...picture, total: open.ends.max };
  const { table, context, style } = plan;
  const { width, height } = context;
  const count = Math.max(1, table.categories.length);
  const left = rowNamesRoom(pen, plan);
  const face = rowValueFace(plan);
  const end = endRoom(pen, picture, left);
  const after = leftAfter({ min: 0, max: picture.total }, open, width - left - end, end);
  const line = linesHeight(1, face.size);
  const tried = (above: Px): NativeStack => {
    const step = (height - key - above) / count;
    const thick = Math.min(rowThicknessOf(step, count), step - (count > 1 && above > 0 ? line : 0));
    const margins = { top: key + above, right: after, bottom: 0, left };
    return { plan, margins, step, thick, face, rects: stackRects(plan, margins, step, thick) };
  };
  const flat = tried(0);
  const small = table.series.some(({ labels }, part) =>
    labels.some((label, i) => !fitsInRow(pen, label, flat.rects[part]?.[i]?.w ?? 0, plan)),
  );
  return small ? tried(count === 1 ? line + style.gap / 2 : line / 2) : flat;
}

/**
 * The values of a part stand in it, on its own colour wherever it ends. What is too small for that has its value beside a
 * stack that stands, or above one that lies.
 */
function partSeries(pen: Pen, stack: NativeStack, index: number): ChartSeries {
  const { plan, face, rects } = stack;
  const { table, style, roles } = plan;
  const series = table.series[index];
  const role = roles[index] ?? 'subject';
  const inside = nativeLabels(series, 'inside', { ...face, color: style.inkRole(role, face.size) });
  const outline = separator(role, style, index);
  const points = (series?.values ?? []).map((value, i): ChartPoint => {
    const [bar, label] = [rects[index]?.[i], inside[i]];
    const point = { value: Number.isNaN(value) ? undefined : value, fill: role, ...(outline ? { outline } : {}) };
    if (!bar || !label) return point;
    const at = Number.isNaN(value) ? undefined : outsideAt(pen, stack, index, i);
    const filled: ChartLabel = { ...label, ground: role };
    const own = at ? movedLabel(filled, bar, at, plan.context) : filled;
    return { ...point, label: own };
  });
  const later = inside[0] && { label: { ...inside[0], ground: role } };
  return { name: seriesName(series?.name, '', table), points, ...later };
}

/** The middle of a value that does not fit into its part, clear of the others of its stack; undefined where it fits. */
function outsideAt(
  pen: Pen,
  { plan, rects, face, step, thick, margins }: NativeStack,
  part: number,
  category: number,
): Point | undefined {
  const { table, style, horizontal, context } = plan;
  const width = (each: number) => textWidth(pen, table.series[each]?.labels[category] ?? '', face);
  const barOf = (each: number) => rects[each]?.[category] ?? { x: 0, y: 0, w: 0, h: 0 };
  const isSmall = (each: number) => {
    const label = table.series[each]?.labels[category] ?? '';
    return horizontal ? !fitsInRow(pen, label, barOf(each).w, plan) : !fitsInTower(pen, label, barOf(each), plan);
  };
  if (!isSmall(part)) return undefined;
  const small = table.series.flatMap((_, i) => (isSmall(i) ? [i] : []));
  const bar = barOf(part);
  const line = linesHeight(1, face.size);
  if (horizontal) {
    const wanted = small.map((each) => ({ at: barOf(each).x + barOf(each).w / 2, height: width(each) + style.gap }));
    const x = spread(wanted, margins.left - style.gap / 2, context.width)[small.indexOf(part)] ?? bar.x;
    return { x, y: bar.y - line / 2 };
  }
  const free = (step - thick) / 2 - width(part);
  if (free < 0) return undefined;
  const wanted = small.map((each) => ({ at: barOf(each).y + barOf(each).h / 2, height: line }));
  const y = spread(wanted, 0, context.height - margins.bottom)[small.indexOf(part)] ?? bar.y;
  return { x: bar.x + bar.w + Math.min(0.7 * style.gap, free) + width(part) / 2, y };
}

function totalSeries(pen: Pen, { plan, face }: NativeStack, name: string): ChartSeries[] {
  const { totals, table, horizontal, style } = plan;
  if (totals.every((total) => total === undefined)) return [];
  const values = sums(present(table));
  const labels = totals.map((total) => total ?? '');
  const printed = dataOf(asSums(table)).map((datum, i) => printedAs(labels[i] ?? '', datum.printed));
  const formats = labelFormats({ labels, printed, values });
  const own = chartText({ ...(horizontal ? face : totalFace(pen, plan)), color: style.textRole('text') });
  const points = values.map((value, i): ChartPoint => {
    const [text = '', format = 'General'] = [labels[i], formats[i]];
    return { value, label: { text, format, at: 'outside', style: own } };
  });
  return [{ name, points, computed: 'sum', over: { as: 'ends' } }];
}

function drawGaps(pen: Pen, { plan, rects, face }: NativeStack): void {
  const { table, style, horizontal } = plan;
  table.series.forEach(({ values, labels }, part) => {
    values.forEach((value, i) => {
      const { x, y, w } = rects[part]?.[i] ?? { x: 0, y: 0, w: 0 };
      if (!Number.isNaN(value)) return;
      const at = horizontal ? { x, middle: y - linesHeight(0.5, face.size) } : { x: x + w + 2 * style.gap, middle: y };
      drawText(pen, labels[i] ?? '', face, style.color('subtle'), { ...at, align: 'center' });
    });
  });
}

/**
 * The ground between parts, or the outline of a part too pale to do without. The first part stands on the base line, which
 * its own would hide; the next one keeps them apart.
 */
function separator(role: ColorRole, style: ChartStyle, index: number): ChartLine | undefined {
  if (style.isPale(role)) return PALE;
  return index === 0 ? undefined : SEAM;
}

function restSeries(values: readonly number[], name: string, style: ChartStyle): ChartSeries {
  const outline = separator('context', style, 1);
  const points = values.map((value): ChartPoint => ({ value, fill: 'context', ...(outline ? { outline } : {}) }));
  return { name, points, computed: 'rest' };
}
