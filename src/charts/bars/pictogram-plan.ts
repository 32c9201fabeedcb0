import { type Inch, PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { barRoles, highlightedCategory } from '../base/emphasis.ts';
import { type DataTable, inScale, normalise, printed } from '../base/normalise.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { type Face, linesHeight } from '../parts/lettering.ts';
import type { PictogramIcon } from './pictogram-icons.ts';

/** Rows stand no further apart than this. */
const PITCH_MAX: Inch = 0.75;

/** An icon is filled in parts of this size at least. */
const PARTS = 100;

/** A chart of icons, in one language. */
export interface Pictogram extends ChartData, Highlighted {
  readonly of?: 10 | 100 | undefined;
  readonly per?: number | undefined;
  readonly icon: PictogramIcon;
}

/** Icons that stand for values, as they are drawn. */
export interface PictogramPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly context: PlotContext;
  readonly icon: PictogramIcon;
  /** Icons that are filled, the last perhaps in part, by category; undefined for a missing value. */
  readonly filled: readonly (number | undefined)[];
  /** Icons of the whole; undefined where icons are counted. */
  readonly whole: 10 | 100 | undefined;
  readonly roles: readonly ColorRole[];
  readonly highlighted: number;
  /** What one icon stands for; empty where it is one of what is counted. */
  readonly each: string;
}

export const pictogramFace = (style: ChartStyle, bold = false): Face => ({
  family: style.family,
  size: style.label.size,
  bold,
});

/** Whether the values are shares in percent, of which each icon is an equal part. */
export function isShares({ unit, series }: DataTable): boolean {
  const facts = (series[0]?.facts ?? []).filter((fact) => fact !== undefined);
  return unit === '%' || (facts.length > 0 && facts.every((fact) => fact.dimension === 'share'));
}

/** The chart as rows of icons, or grids of a hundred. */
export function pictogramPlan(chart: Pictogram, context: PlotContext): PictogramPlan {
  const table = normalise(chart);
  const values = table.series[0]?.values ?? [];
  const shares = isShares(table);
  const whole = shares ? (chart.of ?? 10) : undefined;
  const per = inScale(chart.per ?? 1, table.scale ?? 1);
  const count = (value: number) =>
    Math.max(0, Math.round(PARTS * (whole ? (value / 100) * whole : value / per)) / PARTS);
  const highlighted = highlightedCategory(table, chart);
  const decimals = String(per).split('.')[1]?.length ?? 0;
  const told = `${printed(per, decimals, '')}${table.unit === '' ? '' : ` ${table.unit}`}`;
  return {
    ...{ table, context, whole, highlighted, icon: chart.icon, style: chartStyle(context.brand) },
    filled: values.map((value) => (Number.isNaN(value) ? undefined : count(value))),
    roles: barRoles(values.length, highlighted, undefined),
    each: shares || (per === 1 && table.unit === '') ? '' : `= ${told}`,
  };
}

/** How many icons stand for a category, filled or not. */
export function iconCount({ filled, whole }: Pick<PictogramPlan, 'filled' | 'whole'>, index: number): number {
  return whole ?? Math.ceil(filled[index] ?? 0);
}

/** Height of the line that says what one icon stands for. */
export function keyHeight({ each, style }: Pick<PictogramPlan, 'each' | 'style'>): Px {
  return each === '' ? 0 : linesHeight(1, style.label.size) + style.gap;
}

/** Distance of rows from each other. */
export function rowPitch(plan: PictogramPlan): Px {
  const room = plan.context.height - keyHeight(plan);
  return Math.min(room / Math.max(1, plan.filled.length), PITCH_MAX * PIXELS_PER_INCH);
}

/** The height that rows need at most; grids and a row alone take what they are given. */
export function pictogramHeight(chart: Pictogram, brand: Brand): Inch | undefined {
  const table = normalise(chart);
  if (table.categories.length === 1 || (isShares(table) && chart.of === 100)) return undefined;
  const head = isShares(table) ? 0 : linesHeight(1, chartStyle(brand).label.size) + chartStyle(brand).gap;
  return Math.max(1, table.categories.length) * PITCH_MAX + head / PIXELS_PER_INCH;
}
