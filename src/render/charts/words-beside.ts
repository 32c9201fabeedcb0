import type { ChartItem } from '../../charts/base/define-chart.ts';
import type { DrawnText } from '../../check/chart-labels.ts';
import { type Inch, PIXELS_PER_INCH, type Px, ptToInch, ptToPx } from '../../core/lengths.ts';
import type { SceneItem } from '../../scene/items.ts';
import { placeText } from '../../scene/page/place-text.ts';

/** Height of capitals and figures, in em. */
const CAPITALS = 0.65;

/** The slide's words on and beside the chart's picture, run by run, each as its ink in pixels of the picture. */
export function wordsBeside(chart: ChartItem, all: readonly (SceneItem | ChartItem)[]): readonly DrawnText[] {
  const texts = all.filter((item) => item.kind === 'text');
  const own = texts.filter(({ part }) => part?.kind === 'chart-words' && part.chart === chart.name);
  const px = (length: Inch): Px => (length as number) * PIXELS_PER_INCH;
  return own.flatMap((item) =>
    placeText(item).flatMap((lines) =>
      lines.flatMap(({ runs }) =>
        runs.map(({ text, size, x, baseLine, width }): DrawnText => {
          const h = CAPITALS * ptToInch(size);
          const box = { x: px(x - chart.box.x), y: px(baseLine - h - chart.box.y), w: px(width), h: px(h) };
          return { text, size: ptToPx(size), box };
        }),
      ),
    ),
  );
}
