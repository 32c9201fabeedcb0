import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { pillSize } from '../parts/comparison-arrow.ts';
import { type Lines, linesHeight } from '../parts/lettering.ts';
import { type BarPlan, columnWidth } from './bar-plan.ts';
import { swingOf } from './column-arrow.ts';
import { labelAbove, letter } from './column-letters.ts';

/** How much higher than figures signs reach, in heights of these. */
const SIGNS = 0.2;

/** The space around the columns; above and below as much as the neediest of the pictures side by side asks for. */
export function columnMargins(pen: Pen, plan: BarPlan): Margins {
  const { context, pitch, table, beside } = plan;
  const group = [plan, ...beside];
  const all = group.map((each) => heights(pen, { ...each, beside: group.filter((other) => other !== each) }));
  return {
    top: Math.max(...all.map((each) => each.top)),
    right: context.width - pitch * table.categories.length,
    bottom: Math.max(...all.map((each) => each.bottom)),
    left: 0,
  };
}

interface Heights {
  readonly top: Px;
  readonly bottom: Px;
}

/** What one picture needs above and below its columns. */
function heights(pen: Pen, plan: BarPlan): Heights {
  const { style, table, comparison } = plan;
  const lettered = letter(pen, plan);
  const { names, values, nameFace, valueFace } = lettered;
  const series = table.series[0]?.values ?? [];
  const tallest = (lines: readonly Lines[]) => Math.max(1, ...lines.map((each) => each.lines.length));
  const valueHeight = style.gap + linesHeight(tallest(values), valueFace.size);
  const nameHeight = style.names.room + Math.max(names.height, linesHeight(1, nameFace.size));
  const plain = {
    top: series.some((value) => value >= 0) ? valueHeight : 0,
    bottom: nameHeight + (series.some((value) => value < 0) ? valueHeight : 0),
  };
  const columns = plannedColumns(plan, plain);
  // Values in the highest columns leave room above them, which columns take.
  const needed = columns.map((bar, i) => {
    const { y, h } = labelAbove(pen, plan, lettered, i, bar);
    // Signs reach a little higher than figures.
    return plain.top - y + SIGNS * h;
  });
  const top = Math.max(0, ...needed.map((each) => Math.min(plain.top, each)));
  const fitted = { ...plain, top };
  if (!comparison || swingOf(pen, plan, plannedColumns(plan, fitted))) return fitted;
  return { ...fitted, top: fitted.top + pillSize(pen, comparison.text, style).h + 2 * style.gap };
}

/** Where the columns will stand with that space around them. */
export function plannedColumns(plan: BarPlan, { top, bottom }: Heights): readonly Rect[] {
  const values = plan.table.series[0]?.values ?? [];
  const height = plan.context.height - top - bottom;
  const width = columnWidth(plan);
  const { min, max } = plan.axis;
  const base = Math.min(Math.max(0, min), max);
  return values.map((value, i) => {
    const h = Number.isNaN(value) ? 0 : (height * (value - base)) / (max - base);
    return { x: plan.pitch * (i + 0.5) - width / 2, y: top + height - h, w: width, h };
  });
}
