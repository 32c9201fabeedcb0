import type { ColorRole } from '../../scene/tokens.ts';
import { baseConfig } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { ChartPlot, PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { inchesOf, pixelsOf } from '../base/inches.ts';
import { type DataTable, normalise } from '../base/normalise.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { type PartDirection, partDirection, partFieldRoles, partFields } from './part-fields.ts';

/** The parts of a whole, in one language. */
export type PartsChart = ChartData & Highlighted & { readonly direction?: PartDirection | undefined };

/** The parts as fields of the picture. */
export interface PartsPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly direction: PartDirection;
  readonly fields: readonly Rect[];
  readonly roles: readonly ColorRole[];
}

/** The fields fill the picture. */
export function planParts(chart: PartsChart, { brand, language, width, height }: PlotContext): PartsPlan {
  const table = normalise(chart, language);
  const values = table.series[0]?.values ?? [];
  const box = inchesOf({ x: 0, y: 0, w: width, h: height });
  const direction = partDirection(box, chart.direction);
  const highlighted = highlightedCategory(table, chart);
  const fields = partFields(values, box, direction).map(pixelsOf);
  const roles = partFieldRoles(values.length).map((role, i) => (i === highlighted ? 'highlight' : role));
  return { table, direction, roles, style: chartStyle(brand), fields };
}

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The picture of the fields: their words are the slide's. */
export function plotParts(plan: PartsPlan): ChartPlot {
  const { table, style } = plan;
  const [series] = table.series;
  const data = [...(series?.values ?? [])];
  const config = baseConfig(
    'bar',
    { labels: [...table.categories], datasets: [{ data, hidden: true }] },
    { margins: () => NO_MARGINS, draw: (pen) => drawFields(pen, plan, style.color) },
    { scales: { x: { display: false }, y: { display: false } } },
  );
  return { config, labels: [...table.categories, ...(series?.labels ?? [])] };
}

/** Fills the fields in colours by role. */
export function drawFields(pen: Pen, { fields, roles }: PartsPlan, color: (role: ColorRole) => string): void {
  pen.save();
  fields.forEach(({ x, y, w, h }, i) => {
    pen.fillStyle = color(roles[i] ?? 'subject');
    pen.fillRect(x, y, w, h);
  });
  pen.restore();
}
