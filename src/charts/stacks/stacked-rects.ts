import type { Chart } from 'chart.js';
import type { Rect } from '../base/pen.ts';
import { barRect } from '../parts/marks.ts';
import type { StackPlan } from './stacked-plan.ts';

/** The drawn parts of one stack. A missing part has no length, and lies where the part before it ends. */
export function stackRects(chart: Chart, { table, horizontal }: StackPlan, category: number): readonly Rect[] {
  const rects: Rect[] = [];
  table.series.forEach(({ values }, part) => {
    const rect = barRect(chart, part, category);
    const before = rects.at(-1);
    if (!before || !Number.isNaN(values[category])) rects.push(rect);
    else rects.push(horizontal ? { ...rect, x: before.x + before.w } : { ...rect, y: before.y });
  });
  return rects;
}
