import type { Box } from '../../core/box.ts';
import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { baseConfig } from '../base/base-config.ts';
import type { ChartData, Compared } from '../base/common-fields.ts';
import type { ChartPlot, PlotContext } from '../base/define-chart.ts';
import { inchesOf, pixelsOf } from '../base/inches.ts';
import { type DataTable, normalise } from '../base/normalise.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { periodNames } from '../base/period-names.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { bracketHeight, drawBracket, isAdded } from './grown.ts';

/** The longer side of an area is at most so many of the shorter. */
const LONGEST = 2.4;

/** The colours of what was before, and of what is. */
const ROLES = ['second-pale', 'second-text'] as const satisfies readonly ColorRole[];

/** Two areas, one in the other. */
export type AreasChart = ChartData & Omit<Compared, 'highlight'>;

/** Two areas to scale that share their lower left corner. */
export interface AreasPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  /** In the order of the data. */
  readonly areas: readonly Rect[];
  readonly roles: readonly ColorRole[];
  /** The one that holds the other. */
  readonly outer: number;
  /** The foot of the bracket below the areas, where the second is what the first grew to: both are equally high then. */
  readonly bracket?: Px;
}

/** The greater area fills the box, at its left; the sides of the other are to it as the roots of their values. */
export function areaBoxes(values: readonly number[], { w, h }: Pick<Box, 'w' | 'h'>): readonly Box[] {
  const most = Math.max(...values, 0) || 1;
  const size = { w: Math.min(w, LONGEST * h), h: Math.min(h, LONGEST * w) };
  return values.map((value) => {
    const part = Math.sqrt(Math.max(0, value || 0) / most);
    return { x: 0, y: size.h * (1 - part), w: size.w * part, h: size.h * part };
  });
}

/** What was before, as wide as its part, at the left of what it grew to, which fills the box. */
export function grownBoxes([before = 0, all = 0]: readonly number[], { w, h }: Pick<Box, 'w' | 'h'>): readonly Box[] {
  return [all > 0 ? (Math.max(0, before) / all) * w : 0, w].map((width) => ({ x: 0, y: 0, w: width, h }));
}

/** The areas in the picture. */
export function planAreas(chart: AreasChart, { brand, language, width, height }: PlotContext): AreasPlan {
  const table = periodNames(normalise(chart, language), chart, language, { after: true });
  const values = (table.series[0]?.values ?? []).slice(0, ROLES.length);
  const added = isAdded(table, chart, language);
  const room = { x: 0, y: 0, w: width, h: height - (added ? bracketHeight : 0) };
  const areas = (added ? grownBoxes : areaBoxes)(values, inchesOf(room)).map(pixelsOf);
  const outer = (values[0] ?? 0) > (values[1] ?? 0) ? 0 : 1;
  return { table, style: chartStyle(brand), areas, roles: ROLES, outer, ...(added ? { bracket: height } : {}) };
}

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The picture of the areas: their words are the slide's. */
export function plotAreas(plan: AreasPlan): ChartPlot {
  const { table, style } = plan;
  const [series] = table.series;
  const config = baseConfig(
    'bar',
    { labels: [...table.categories], datasets: [{ data: [...(series?.values ?? [])], hidden: true }] },
    { margins: () => NO_MARGINS, draw: (pen) => drawAreas(pen, plan, style.color) },
    { scales: { x: { display: false }, y: { display: false } } },
  );
  return { config, labels: [...table.categories, ...(series?.labels ?? [])] };
}

/** Fills the areas, the outer one first, in colours by role, and draws the bracket below them. */
export function drawAreas(pen: Pen, plan: AreasPlan, color: (role: ColorRole) => string): void {
  const { areas, roles, outer, bracket } = plan;
  pen.save();
  for (const i of [outer, 1 - outer]) {
    const { x, y, w, h } = areas[i] ?? { x: 0, y: 0, w: 0, h: 0 };
    pen.fillStyle = color(roles[i] ?? 'subject');
    if (w > 0) pen.fillRect(x, y, w, h);
  }
  if (bracket !== undefined) drawBracket(pen, areas[outer]?.w ?? 0, bracket, color);
  pen.restore();
}
