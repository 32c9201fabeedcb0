import './no-system-fonts.ts';
import { createRequire } from 'node:module';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';

const require = createRequire(import.meta.url);
// chartjs-node-canvas would load a fresh copy of Chart.js for each instance: 40 ms and 2 MB that are never freed.
const { Chart } = require('chart.js/auto') as typeof import('chart.js/auto');

/** Draws charts of one size; all hosts share one Chart.js. */
export class ChartHost extends ChartJSNodeCanvas {
  protected override initialize(): typeof Chart {
    return Chart;
  }
}
