import type { Px } from '../../../core/lengths.ts';
import { linesHeight } from '../../../marks/lettering.ts';
import type { Pen, Point } from '../../../marks/pen.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartData, Highlighted } from '../../base/common-fields.ts';
import type { ChartPlan, PlotContext } from '../../base/define-chart.ts';
import { type ChartStyle, chartStyle, grown, rowStyle } from '../../base/style.ts';
import {
  barRoles,
  type ChartTable,
  highlightedCategory,
  inScale,
  normalise,
  periodNames,
  printedWhole,
} from '../../base/table.ts';

/** Icons are filled in halves, since less would be a sliver; in a grid of a hundred, only whole. */
const HALVES = 2;
/** How many times its usual size the figure of a single category may have, and its name. */
const LONE = { figure: 3, name: 1.5 };

export interface Pictogram extends ChartData, Highlighted {
  readonly of?: 10 | 100 | undefined;
  readonly per?: number | undefined;
  readonly icon: PictogramIcon;
}

export interface PictogramPlan extends ChartPlan {
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

export function isShares({ unit, series }: ChartTable): boolean {
  const facts = (series[0]?.facts ?? []).filter((fact) => fact !== undefined);
  return unit === '%' || (facts.length > 0 && facts.every((fact) => fact.dimension === 'share'));
}

export function pictogramPlan(chart: Pictogram, context: PlotContext): PictogramPlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const values = table.series[0]?.values ?? [];
  const shares = isShares(table);
  const whole = shares ? (chart.of ?? 10) : undefined;
  const per = inScale(chart.per ?? 1, table.scale ?? 1);
  const parts = whole === 100 ? 1 : HALVES;
  const count = (value: number) => {
    const icons = whole ? (value / 100) * whole : value / per;
    return icons > 0 ? Math.max(1, Math.round(parts * icons)) / parts : 0;
  };
  const style = chartStyle(context.brand);
  const inRows = whole !== 100 && values.length > 1;
  const highlighted = highlightedCategory(named, chart);
  const amount = `${printedWhole(per, { unit: '', language: context.language })}${table.unit === '' ? '' : ` ${table.unit}`}`;
  /** The style of grids, or of a row alone, whose figure is the picture's other half. */
  const gridStyle = (count: number): ChartStyle => {
    if (count > 1) return grown(style, context, LONE.name, 2);
    const lone = grown(style, context, LONE.name, 1);
    return { ...lone, figure: { ...lone.figure, size: LONE.figure * lone.figure.size } };
  };
  return {
    ...{ table, context, whole, highlighted, icon: chart.icon },
    style: inRows ? rowStyle(style, context, context.height / values.length) : gridStyle(values.length),
    filled: values.map((value) => (Number.isNaN(value) ? undefined : count(value))),
    roles: barRoles(values.length, highlighted, undefined),
    each: shares || (per === 1 && table.unit === '') ? '' : `= ${amount}`,
  };
}

export function iconCount({ filled, whole }: Pick<PictogramPlan, 'filled' | 'whole'>, index: number): number {
  return whole ?? Math.ceil(filled[index] ?? 0);
}

export function eachHeight({ each, style }: Pick<PictogramPlan, 'each' | 'style'>): Px {
  return each === '' ? 0 : linesHeight(1, style.label.size) + style.gap;
}

export function rowPitch(plan: PictogramPlan): Px {
  return (plan.context.height - eachHeight(plan)) / Math.max(1, plan.filled.length);
}

export const PICTOGRAM_ICONS = ['disc', 'person', 'square'] as const;
export type PictogramIcon = (typeof PICTOGRAM_ICONS)[number];

/** Sizes as parts of a cell. */
const DISC = 0.4;
const SQUARE = { side: 0.78, corner: 0.1 };
const PERSON = { head: 0.17, neck: -0.25, shoulders: 0.27, chest: 0.25, foot: 0.45 };
const REACHES: Readonly<Record<PictogramIcon, number>> = {
  disc: DISC,
  square: SQUARE.side / 2,
  person: PERSON.shoulders,
};

/** From one icon of a row to the next, in its height: a person is narrower than high. */
export const ICON_PITCH: Readonly<Record<PictogramIcon, number>> = { disc: 0.92, square: 0.9, person: 0.7 };

export function drawIcon(pen: Pen, icon: PictogramIcon, { x, y }: Point, cell: Px, color: string): void {
  pen.save();
  pen.fillStyle = color;
  pen.beginPath();
  if (icon === 'disc') pen.arc(x, y, DISC * cell, 0, 2 * Math.PI);
  else if (icon === 'square') {
    const side = SQUARE.side * cell;
    pen.roundRect(x - side / 2, y - side / 2, side, side, SQUARE.corner * cell);
  } else {
    pen.arc(x, y + PERSON.neck * cell, PERSON.head * cell, 0, 2 * Math.PI);
    pen.closePath();
    const [reach, foot] = [PERSON.shoulders * cell, y + PERSON.foot * cell];
    pen.moveTo(x - reach, foot);
    pen.lineTo(x - reach, y + PERSON.chest * cell);
    pen.arc(x, y + PERSON.chest * cell, reach, Math.PI, 2 * Math.PI);
    pen.lineTo(x + reach, foot);
    pen.closePath();
  }
  pen.fill();
  pen.restore();
}

/** Fills an icon from the left in `color` up to `part` of its width (0 to 1), and beyond that in `rest`. */
export function drawPart(
  pen: Pen,
  icon: PictogramIcon,
  at: Point,
  cell: Px,
  { part, color, rest }: { readonly part: number; readonly color: string; readonly rest: string },
): void {
  if (part < 1) drawIcon(pen, icon, at, cell, rest);
  if (part <= 0) return;
  const reach = REACHES[icon] * cell;
  pen.save();
  pen.beginPath();
  pen.roundRect(at.x - reach, at.y - cell / 2, 2 * reach * Math.min(1, part), cell, 0);
  pen.clip();
  drawIcon(pen, icon, at, cell, color);
  pen.restore();
}
