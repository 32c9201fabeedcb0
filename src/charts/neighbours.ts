import { inchToPx } from '../core/lengths.ts';
import type { SceneItem } from '../scene/items.ts';
import type { ChartItem, Neighbour } from './base/define-chart.ts';

/** The slide's other charts that stand beside the item: as high, and at its height. */
export function neighboursOf(item: ChartItem, all: readonly (SceneItem | ChartItem)[]): readonly Neighbour[] {
  const level = ({ box }: ChartItem) => `${inchToPx(box.y)} ${inchToPx(box.h)}`;
  return all
    .filter((other) => other.kind === 'chart')
    .filter((other) => other !== item && level(other) === level(item))
    .map(({ chart, box }) => ({ chart, width: inchToPx(box.w), height: inchToPx(box.h) }));
}
