import { plainText } from '../core/rich-text.ts';
import type { SceneItem } from '../scene/items.ts';
import { type NativeChart, partsOf } from '../scene/native-chart.ts';
import type { ChartItem } from './base/define-chart.ts';

/** The items of a chart, and how many clicks it takes until they are all there. */
export interface BuiltChart {
  readonly items: readonly SceneItem[];
  readonly clicks: number;
}

/**
 * A chart, with what is drawn over it behind it, whose parts appear one by one from the click `first`. A program cannot show parts of a chart in a group, so
 * what is drawn over it is grouped by itself: names of series come with them, names of categories are there from the
 * start as axes are, and all else, such as sums and arrows, comes with the last part.
 */
export function builtChart([chart, ...overlay]: readonly SceneItem[], first: number): BuiltChart {
  if (chart?.kind !== 'native-chart') throw new Error('What is built in parts is no chart that can be edited.');
  const { build: _, group: __, ...whole } = chart;
  const { by, names } = partsOf(chart.model);
  const last = first + names.length - 1;
  const over = overlay.map(({ build: ___, ...item }): SceneItem => {
    const click = clickOf(item, chart.model, names, first) ?? last;
    const group = `${chart.name} marks ${click === 0 ? '' : click}`.trim();
    return click === 0 ? { ...item, group } : { ...item, group, build: click };
  });
  const parts = { by, clicks: names.map((_name, i) => first + i) };
  return { items: [{ ...whole, parts }, ...over], clicks: names.length };
}

/** The click of a text that names a part; 0 for what is there from the start, undefined for anything else. */
function clickOf(
  item: SceneItem,
  { categories }: NativeChart,
  names: readonly string[],
  first: number,
): number | undefined {
  if (item.kind !== 'text') return undefined;
  const words = squeezed(plainText(item.text));
  if (categories.some((name) => squeezed(name) === words)) return 0;
  const part = names.findIndex((name) => squeezed(name) === words);
  return part < 0 ? undefined : first + part;
}

/** A name however it is broken into lines. */
const squeezed = (name: string) => name.replace(/\s+/g, '');

/** An item that appears so many clicks later. */
export function later<Item extends SceneItem | ChartItem>(item: Item, clicks: number): Item {
  if (clicks === 0) return item;
  const moved = item.build === undefined ? item : { ...item, build: item.build + clicks };
  if (item.kind !== 'text' || !item.builds) return moved;
  return { ...moved, builds: item.builds.map((click) => click + clicks) };
}
