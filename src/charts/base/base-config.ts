import type { Chart, ChartConfiguration, ChartData, ScriptableContext } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { Pen } from './pen.ts';

/** Space around the marks, for all that is written beside them. */
export interface Margins {
  readonly top: Px;
  readonly right: Px;
  readonly bottom: Px;
  readonly left: Px;
}

/** Around marks with nothing beside them. */
export const NO_MARGINS: Margins = { top: 0, right: 0, bottom: 0, left: 0 };

/** What a chart kind adds to Chart.js' marks. */
export interface Overlay {
  /** The space that labels need, measured with the picture's own pen. */
  readonly margins: (pen: Pen) => Margins;
  /** Draws what stands behind the marks. */
  readonly before?: (pen: Pen, chart: Chart) => void;
  /** Draws labels, base line and comparison around the drawn marks. */
  readonly draw: (pen: Pen, chart: Chart) => void;
}

/** The chart's pen, under the part of it that charts draw with. */
const penOf = (chart: Chart) => chart.ctx as unknown as Pen;

/**
 * A configuration without anything that Chart.js would write by itself: no legend, axes, ticks or grid. All text comes
 * from the overlay, so that it stands directly at its mark and its place is known.
 */
export function baseConfig(
  type: ChartConfiguration['type'],
  data: ChartData,
  overlay: Overlay,
  { plugins = {}, ...options }: { readonly plugins?: object; readonly [key: string]: unknown } = {},
): ChartConfiguration {
  const config = {
    type,
    data,
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      layout: {
        autoPadding: false,
        padding: (context: ScriptableContext<'bar'>) => overlay.margins(penOf(context.chart)),
      },
      plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false }, ...plugins },
      ...options,
    },
    plugins: [
      {
        id: 'overlay',
        beforeDatasetsDraw: (chart: Chart) => overlay.before?.(penOf(chart), chart),
        afterDatasetsDraw: (chart: Chart) => overlay.draw(penOf(chart), chart),
      },
    ],
  };
  return config as unknown as ChartConfiguration;
}

/** The configuration of a chart that draws its marks itself, over the whole picture: Chart.js only has its data. */
export function drawnConfig(
  type: ChartConfiguration['type'],
  data: ChartData,
  draw: (pen: Pen) => void,
): ChartConfiguration {
  const scales = { x: { display: false }, y: { display: false } };
  return baseConfig(type, data, { margins: () => NO_MARGINS, draw }, { scales });
}

/** The same of bars: Chart.js has their values, and does not draw them. */
export function drawnBars(
  names: readonly string[],
  values: readonly number[],
  draw: (pen: Pen) => void,
): ChartConfiguration {
  return drawnConfig('bar', { labels: [...names], datasets: [{ data: [...values], hidden: true }] }, draw);
}
