import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { DataTable } from '../base/normalise.ts';
import type { Point } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';

/** Radius of a dot on a line. */
export const dotRadius = (style: ChartStyle): Px => 1.15 * style.line;

/** From a point of a line to the value over it. */
export const valueGap = (style: ChartStyle): Px => dotRadius(style) + 0.8 * style.gap;

/** One Chart.js dataset a series: a line with dots where `dotted` says so, context thinner and behind the others. */
export function lineDatasets(
  table: DataTable,
  roles: readonly ColorRole[],
  style: ChartStyle,
  dotted: (series: number, category: number) => ColorRole | undefined,
): object[] {
  return table.series.map(({ name, values }, i) => {
    const role = roles[i] ?? 'subject';
    const dots = values.map((_, category) => dotted(i, category));
    return {
      label: name,
      data: [...values],
      borderColor: style.color(role),
      borderWidth: role === 'context' ? 0.75 * style.line : style.line,
      borderJoinStyle: 'round',
      borderCapStyle: 'round',
      order: role === 'context' ? 1 : 0,
      clip: false,
      pointRadius: dots.map((dot) => (dot ? dotRadius(style) : 0)),
      pointBackgroundColor: dots.map((dot) => style.color(dot ?? role)),
      pointBorderColor: style.color('ground'),
      pointBorderWidth: style.separator,
    };
  });
}

/** Where Chart.js drew a value. */
export function pointOf(chart: Chart, series: number, category: number): Point {
  const element = chart.getDatasetMeta(series).data[category];
  return { x: element?.x ?? 0, y: element?.y ?? 0 };
}
