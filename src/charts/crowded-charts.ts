import { maxOf } from '../core/extremes.ts';
import { inchToPx, ptToPx } from '../core/lengths.ts';
import { formatPath } from '../core/path.ts';
import { type Brand, brandAt } from '../scene/brand.ts';
import type { Scene, SceneItem } from '../scene/items.ts';
import type { Measurer } from '../text/measure.ts';
import type { ChartItem } from './base/define-chart.ts';
import { wantsNative } from './native-charts.ts';
import { neighboursOf } from './neighbours.ts';
import { canBeEdited, plotChart } from './plot-chart.ts';

/**
 * How far the labels of a chart would reach side by side, or on lines of their own, each as wide as the widest of them:
 * this many widths and this many heights of the chart. No picture was found to be refused that has less than 2.9 of both.
 */
const ROOMY = 2;
const LINE = 1.2;

/**
 * The charts of a slide that are to be edited in the presentation, and whose labels may have too little room, by their
 * paths: whether they do is judged by the picture that each would be. `all` is whether the deck wants all charts to be
 * native.
 */
export function crowdedCharts(
  { items }: Scene<SceneItem | ChartItem>['slides'][number],
  language: string,
  all: boolean,
  brand: Brand,
  measurer: Measurer,
): string[] {
  return items
    .filter((item) => item.kind === 'chart')
    .filter(({ chart }) => wantsNative(chart, all) && canBeEdited(chart))
    .filter((item) => isCrowded(item, items, language, brand, measurer))
    .map(({ path }) => formatPath(path));
}

function isCrowded(
  item: ChartItem,
  items: readonly (SceneItem | ChartItem)[],
  language: string,
  brand: Brand,
  measurer: Measurer,
): boolean {
  const { chart, box, reading, slots, field } = item;
  const sized = reading ? brandAt(brand, reading) : brand;
  const [width, height] = [inchToPx(box.w), inchToPx(box.h)];
  const beside = neighboursOf(item, items);
  const { labels } = plotChart(chart, { brand: sized, language, width, height, beside, slots, field });
  const size = ptToPx(sized.type.label.size);
  // Hanzi are wider than any letter of Latin, and are measured as they are.
  const widths = labels.flatMap((label) =>
    [false, true].map((eastAsian) => size * measurer.advance(label, { eastAsian, bold: true })),
  );
  return labels.length * maxOf(widths, 0) > ROOMY * width || labels.length * LINE * size > ROOMY * height;
}
