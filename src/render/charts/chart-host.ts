import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Chart as ChartClass } from 'chart.js/auto';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { ChartPlugin } from '../../charts/base/define-chart.ts';
import { inchToPt, type Px, pxToInch } from '../../core/lengths.ts';
import type { ChartMark } from '../../scene/items.ts';
import type { Measurer } from '../../text/measure.ts';
import { RecordingContext } from './recording-context.ts';

const require = createRequire(import.meta.url);
const { createCanvas } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');
// chartjs-node-canvas would load a fresh copy of Chart.js for each instance: 40 ms and 2 MB that are never freed.
const { Chart } = require('chart.js/auto') as typeof import('chart.js/auto');

interface Scaled {
  readonly w: Px;
  readonly h: Px;
  readonly by: number;
}

/** Draws charts of one size; all hosts share one Chart.js. */
export class ChartHost extends ChartJSNodeCanvas {
  protected override initialize(): typeof Chart {
    return Chart;
  }

  /**
   * The drawn chart's pixels: red, green, blue and alpha in turn, row by row from the top.
   *
   * @param scaled The chart's own size, and how many pixels of the picture there are to one of it, along each side; where
   *   it is omitted, they are the same.
   */
  renderToPixels(config: ChartConfiguration, used: readonly ChartPlugin[] = [], scaled?: Scaled): Uint8Array {
    useChartPlugins(used, Chart);
    const scale = scaled?.by ?? 1;
    const canvases: { width: number; height: number }[] = [];
    const keepCanvas: Plugin = {
      id: 'canvas',
      beforeInit(chart) {
        canvases.push(chart.canvas);
        // The canvas has its size. Chart.js would set it again, and so allocate it twice, where it knows no ratio yet:
        // https://github.com/chartjs/Chart.js/blob/v4.6.1/src/helpers/helpers.dom.ts
        Object.assign(chart, {
          ...{ width: scaled?.w ?? chart.width, height: scaled?.h ?? chart.height },
          currentDevicePixelRatio: scale,
        });
        chart.ctx.setTransform(scale, 0, 0, scale, 0, 0);
      },
    };
    const plugins = [keepCanvas, ...(config.plugins ?? [])];
    // node-canvas's name for unencoded pixels; chartjs-node-canvas hands any on, and its types leave this one out.
    const options = { ...config.options, devicePixelRatio: scale };
    const pixels = this.renderToBufferSync({ ...config, options, plugins }, 'raw' as 'image/png');
    // Lets go of the drawing's megabytes at once; the collector would only see a small object.
    for (const canvas of canvases) Object.assign(canvas, { width: 1, height: 1 });
    return pixels;
  }
}

/**
 * The chart as the marks that Chart.js draws, in points from its top left corner; `size` is the chart's in pixels. Nothing
 * is drawn: a canvas only measures the texts.
 */
export function recordMarks(
  config: ChartConfiguration,
  used: readonly ChartPlugin[] = [],
  { w, h }: { readonly w: Px; readonly h: Px },
  { advance }: Pick<Measurer, 'advance'>,
): readonly ChartMark[] {
  useChartPlugins(used, Chart);
  const measuring = createCanvas(1, 1).getContext('2d');
  const canvas = { width: w, height: h, style: {}, getContext: () => context };
  const context: RecordingContext = new RecordingContext(canvas, inchToPt(pxToInch(1)), measuring, advance);
  // What chartjs-node-canvas sets for every chart: https://github.com/SeanSobey/ChartjsNodeCanvas/blob/v5.0.0/src/index.ts
  const options = { ...config.options, responsive: false, animation: false as const };
  const chart = new Chart(
    canvas as unknown as ConstructorParameters<typeof Chart>[0],
    { ...config, options } as ChartConfiguration,
  );
  chart.destroy();
  return context.marks;
}

/** What each is made of. As CommonJS they share the one Chart.js that draws. */
const PARTS: Readonly<Record<ChartPlugin, readonly [module: string, ...parts: string[]]>> = {
  annotation: ['chartjs-plugin-annotation'],
  geo: ['chartjs-chart-geo', 'ChoroplethController', 'GeoFeature', 'ColorScale', 'ProjectionScale'],
  sankey: ['chartjs-chart-sankey', 'SankeyController', 'Flow'],
};

const known = new Set<ChartPlugin>();

/** Teaches Chart.js the marks and scales of plugins, each when it is first needed. */
function useChartPlugins(plugins: readonly ChartPlugin[], Chart: typeof ChartClass): void {
  for (const plugin of plugins.filter((each) => !known.has(each))) {
    const [name, ...parts] = PARTS[plugin];
    const module = require(name);
    Chart.register(...(parts.length === 0 ? [module] : parts.map((part) => module[part])));
    known.add(plugin);
  }
}
