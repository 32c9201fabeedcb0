import type { ChartItem } from '../charts/define-chart.ts';
import { wantsNative } from '../charts/native-charts.ts';
import { definitionOf } from '../charts/plot-chart.ts';
import type { Finding } from '../core/diagnostic.ts';
import type { Scene } from '../scene/items.ts';
import type { LaidOutItem } from './define-slide.ts';

/** `picture-chart` for charts that ask by their own key for what their type cannot be. */
export function reviewNative(scene: Scene<LaidOutItem>): Finding[] {
  const asking = stayingPictures(scene, true).filter(({ item }) => wantsNative(item.chart, false));
  return asking.map(({ item: { chart, path } }) => ({
    code: 'picture-chart',
    message: {
      en: `Charts of the type \`${chart.type}\` are always pictures, so this one cannot be edited in PowerPoint.`,
      zh: `\`${chart.type}\`类型的图表只能是图片，因此无法在 PowerPoint 中编辑。`,
    },
    hint: { en: 'Choose another type, or leave out `native`.', zh: '请改用其他类型，或者不写 `native`。' },
    path: [...path, 'native'],
    language: scene.language,
  }));
}

/** The slides and types of charts that stay pictures although they are to be native. */
export function stayingPictures(scene: Scene<LaidOutItem>, all: boolean): { slide: number; item: ChartItem }[] {
  return scene.slides.flatMap(({ items, number }) =>
    items
      .filter((item) => item.kind === 'chart')
      .filter((item) => wantsNative(item.chart, all) && !definitionOf(item.chart).native)
      .map((item) => ({ slide: number, item })),
  );
}
