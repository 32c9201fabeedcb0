import type { Chart } from 'chart.js';
import type { Px } from '../core/units.ts';
import type { Rect } from './pen.ts';

/** The rectangle of a drawn bar. */
export function barRect(chart: Chart, dataset: number, index: number): Rect {
  const element = chart.getDatasetMeta(dataset).data[index] as unknown as {
    getProps(names: string[], final: boolean): { x: Px; y: Px; base: Px; width: Px; height: Px; horizontal: boolean };
  };
  const bar = element.getProps(['x', 'y', 'base', 'width', 'height', 'horizontal'], true);
  if (bar.horizontal) return { x: Math.min(bar.x, bar.base), y: bar.y - bar.height / 2, w: bar.width, h: bar.height };
  return { x: bar.x - bar.width / 2, y: Math.min(bar.y, bar.base), w: bar.width, h: bar.height };
}

/** Where the axis has its zero. */
export function zeroPixel(chart: Chart, axis: 'x' | 'y'): Px {
  return chart.scales[axis]?.getPixelForValue(0) ?? 0;
}
