import { sum } from '../../core/collections.ts';
import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import type { Face } from '../../marks/lettering.ts';
import type { Rect } from '../../marks/pen.ts';
import { scripts } from '../../text/line-break.ts';
import { withoutNoise } from '../../units/number-format.ts';
import { levelsOf, type Reference, type WithLevels } from '../base/axis.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { ChartPlan, Margins, PlotContext } from '../base/define-chart.ts';
import { type ChartStyle, chartStyle, fitLettering, grown, rowStyle, shareRoles, valueFace } from '../base/style.ts';
import {
  areShares,
  asParts,
  type ChartTable,
  highlightedSeries,
  mostDecimals,
  normalise,
  printed,
  textOf,
} from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { referenceRoom } from '../parts/annotations.ts';
import { estimatedWidth } from '../parts/labels.ts';

const GROWN = { label: 1.22, value: 1.15 };

type StackChart = ChartData &
  Highlighted &
  WithLevels & {
    readonly horizontal?: boolean | undefined;
    readonly rest?: boolean | undefined;
    readonly totals?: boolean | undefined;
  };

export interface StackPlan extends ChartPlan {
  readonly roles: ReturnType<typeof shareRoles>;
  readonly horizontal: boolean;
  readonly total: number;
  readonly pitch: Px;
  readonly thickness: Px;
  /** What each stack sums to, as it is written at its end; undefined where nothing is. */
  readonly totals: readonly (string | undefined)[];
  /** What is left of each stack to a hundred, where that is drawn. */
  readonly rest: readonly number[] | undefined;
  readonly references: readonly Reference[];
  /** What the labels of references take at the left. */
  readonly left: Px;
}

export function planStacks(
  chart: StackChart,
  context: PlotContext,
  table: ChartTable = stackParts(chart, context.language),
): StackPlan {
  const horizontal = chart.horizontal ?? false;
  const count = Math.max(1, table.categories.length);
  const { height } = context;
  const rows = count === 1 ? height : ((count <= FEW_ROWS ? ROWS.few : ROWS.many) * height) / count;
  const usual = chartStyle(context.brand);
  const style = horizontal
    ? stackRowStyle(usual, context, rows, count)
    : grown(usual, context, GROWN.label, GROWN.value);
  const drawn = present(table);
  const sizes = drawn.series.map(({ values }) => sum(values));
  const roles = shareRoles(sizes, highlightedSeries(table, chart));
  const { references, axis } = levelsOf(asSums(drawn), horizontal ? { axis: chart.axis } : chart);
  const total = Math.max(axis.max, ...(chart.rest ? [100] : []));
  const left = referenceRoom(references, context.width, style);
  const width = context.width - left;
  const { pitch, thickness } = horizontal
    ? { pitch: rows, thickness: rowThicknessOf(rows, count) }
    : towerSizes({ table, style, width, height, total });
  const rest = chart.rest ? sums(drawn).map((each) => Math.max(0, 100 - each)) : undefined;
  const hasTotals = chart.totals !== false && !rest;
  const totals = hasTotals ? stackTotals(table, context.language) : table.categories.map(() => undefined);
  return { table, style, roles, context, horizontal, total, pitch, thickness, totals, rest, references, left };
}

/**
 * The sums of several stacks of several parts. Shares of a whole have none, and neither has a stack with a part
 * that is missing or only a bound; with a part that is about right, so is the sum.
 */
export function stackTotals(table: ChartTable, language: Language): readonly (string | undefined)[] {
  const { categories, series } = table;
  if (categories.length < 2 || series.length < 2 || areShares(table)) return categories.map(() => undefined);
  const labels = asSums(table).series[0]?.labels ?? [];
  return categories.map((_, i) => {
    const bounds = series.map(({ facts }) => facts[i]?.bound);
    if (series.some(({ values }) => Number.isNaN(values[i]))) return undefined;
    if (bounds.includes('below') || bounds.includes('above')) return undefined;
    return `${bounds.includes('about') ? wordsFor(language).about : ''}${labels[i] ?? ''}`;
  });
}

export const stackParts = (chart: ChartData, language?: Language): ChartTable => asParts(normalise(chart, language));

/** The table with nothing where a value is missing: what is drawn of it. */
export function present(table: ChartTable): ChartTable {
  const series = table.series.map((each) => ({ ...each, values: each.values.map((value) => value || 0) }));
  return { ...table, series };
}

/** What the series sum to in each category; NaN where a value is missing. */
export function sums({ categories, series }: ChartTable): number[] {
  return categories.map((_, i) => sum(series.map(({ values }) => values[i] ?? 0)));
}

/** The table with each stack as one value, with as many decimals as its parts have. */
export function asSums(table: ChartTable): ChartTable {
  const values = sums(table).map(withoutNoise);
  const most = mostDecimals(table.series);
  const written = values.map((value) => printed(value, most, table.unit, table.language));
  const facts = table.series.flatMap((each) => each.facts);
  return { ...table, series: [{ name: '', values, labels: written.map(textOf), printed: written, facts }] };
}

/** The part of its space that a stack fills: one of few, and one of many. */
const FILL = { few: 0.68, many: 0.76 };
const FEW_ROWS = 6;
/** The part of the height that rows take at most, where names or a key stand above them. */
const ROWS = { few: 0.86, many: 0.9 };
/** Values of a lone stack are as large as parts of at least this share allow, and at most this many times a title. */
const SINGLE = { part: 0.12, width: 0.78, most: 3.9 };
const ROWS_GROWN = { names: 4 / 3, values: 2.4 };

type Rows = ChartPlan & Pick<StackPlan, 'pitch'>;

function stackRowStyle(style: ChartStyle, context: PlotContext, pitch: Px, count: number): ChartStyle {
  return count === 1 ? grown(style, context, ROWS_GROWN.names, 1) : rowStyle(style, context, pitch, ROWS_GROWN.values);
}

/** How thick the bars are, as Chart.js takes it: a stack that lies alone fills what its labels leave. */
export function stackedRowThickness(pitch: Px, count: number): object {
  return count === 1 ? { categoryPercentage: 1, barPercentage: 1 } : { barThickness: rowThicknessOf(pitch, count) };
}

export function rowThicknessOf(pitch: Px, count: number): Px {
  return count === 1 ? pitch : Math.round(pitch * rowFill(count));
}

export const rowFill = (count: number) => (count <= FEW_ROWS ? FILL.few : FILL.many);

export const isLone = ({ table }: Pick<Rows, 'table'>) => table.categories.length === 1;
/** Whether the chart is one part of one whole: its value is then a big number. */
export const isAlone = (rows: Pick<Rows, 'table'>) => isLone(rows) && rows.table.series.length === 1;

export function rowValueFace(rows: Rows): Face {
  const { style, pitch, table, context } = rows;
  const face = valueFace(style);
  /** The size of the values in a stack that lies alone: as large as its parts allow, the smallest of them aside. */
  const loneSize = (): Px => {
    const values = table.series.map(({ values: [value = 0] }) => Math.max(0, value || 0));
    const whole = sum(values) || 1;
    const sizes = table.series.flatMap(({ labels }, i) => {
      const part = (values[i] ?? 0) / whole;
      return part < SINGLE.part ? [] : [(SINGLE.width * part * context.width) / estimatedWidth(labels[0] ?? '', 1)];
    });
    return Math.max(style.single, Math.min(SINGLE.most * style.single, 0.5 * context.height, ...sizes));
  };
  if (isLone(rows)) return { ...face, size: isAlone(rows) ? style.figure.size : loneSize() };
  const thickness = rowThicknessOf(pitch, table.categories.length);
  return { ...face, size: fitLettering(style.value, (size) => size <= thickness) };
}

/** The most of the picture's width that names at the right may take: beside one stack, few and many. */
const NAMES = { alone: 0.5, few: 0.32, many: 0.2 };
const FEW_TOWERS = 5;
/** The part of its space that a standing stack fills alone, and at least where values stand beside it. */
const TOWER_FILL = { alone: 0.8, least: 0.52 };
/** How wide a letter is at most on average, in em: hanzi are square. */
const LETTER = 0.55;
/** The part of the picture's height that the longest stack has, about; and the height that a value inside a part needs. */
const STACK = 0.75;
const INSIDE = 1.1;

interface Towers {
  readonly table: ChartTable;
  readonly style: ChartStyle;
  readonly width: Px;
  readonly height: Px;
  readonly total: number;
}

/** The width that each stack has, and how much of it the stack fills: names keep at the right what they need. */
function towerSizes(towers: Towers): { readonly pitch: Px; readonly thickness: Px } {
  const { table, style, width, height, total } = towers;
  const count = Math.max(1, table.categories.length);
  const roughWidth = (text: string, size: Px): Px =>
    scripts([...text]).reduce((sum, eastAsian) => sum + (eastAsian ? 1 : LETTER), 0) * size;
  const besideWidth = (category: number): Px => {
    const size = style.value.size;
    const low = table.series.filter(({ values }) => {
      const value = values[category] || 0;
      return (value / total) * STACK * height < INSIDE * size;
    });
    return Math.max(0, ...low.map(({ labels }) => roughWidth(labels[category] ?? '', size)));
  };
  const values = table.categories.map((_, i) => besideWidth(i));
  const names = Math.max(0, ...table.series.map(({ name }) => roughWidth(name, style.label.size)));
  const needed = 3 * style.gap + names + (values.at(-1) ?? 0);
  const most = width * (count === 1 ? NAMES.alone : count <= FEW_TOWERS ? NAMES.few : NAMES.many);
  const pitch = (width - Math.min(needed, most)) / count;
  const apart = Math.max(0, ...values.slice(0, -1));
  const fill = count === 1 ? TOWER_FILL.alone : count <= FEW_TOWERS ? FILL.few : FILL.many;
  const least = Math.min(fill, TOWER_FILL.least);
  const wanted =
    apart > 0 ? Math.max(least * pitch, Math.min(fill * pitch, pitch - apart - 2 * style.gap)) : fill * pitch;
  return { pitch, thickness: Math.round(wanted) };
}

/** The parts of the stacks, series by series. A missing part has no length, and lies where the part before it ends. */
export function stackRects(
  { table, total, context, horizontal }: StackPlan,
  margins: Margins,
  step: Px,
  thick: Px,
): readonly (readonly Rect[])[] {
  const length = horizontal
    ? context.width - margins.left - margins.right
    : context.height - margins.top - margins.bottom;
  const ends = table.categories.map(() => 0);
  return table.series.map(({ values }) =>
    values.map((each, i): Rect => {
      const value = each || 0;
      const [start, size] = [((ends[i] ?? 0) * length) / total, (value * length) / total];
      ends[i] = (ends[i] ?? 0) + value;
      const across = step * (i + 0.5) - thick / 2;
      if (horizontal) return { x: margins.left + start, y: margins.top + across, w: size, h: thick };
      return { x: margins.left + across, y: margins.top + length - start - size, w: thick, h: size };
    }),
  );
}
