import type { ChartItem } from '../charts/base/define-chart.ts';
import { wantsNative } from '../charts/native-charts.ts';
import { definitionOf } from '../charts/plot-chart.ts';
import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import type { Scene } from '../scene/items.ts';
import type { LaidOutItem } from './parts/define-slide.ts';

/**
 * `picture-chart` for charts that ask by their own key for what their type cannot be, and for those that are to be built
 * in parts and are pictures; `all` is whether the deck wants all charts to be native.
 */
export function reviewNative(scene: Scene<LaidOutItem>, all: boolean): Finding[] {
  return [...neverNative(scene), ...builtPictures(scene, all)];
}

/** Charts that are to be built in parts and yet stay pictures, each at the key that asks for parts. */
function builtPictures(scene: Scene<LaidOutItem>, all: boolean): Finding[] {
  return scene.slides.flatMap(({ items, path }) => {
    const charts = items.filter((item) => item.kind === 'chart' && item.inParts) as ChartItem[];
    const isNative = ({ chart }: ChartItem) => wantsNative(chart, all) && definitionOf(chart).native !== undefined;
    const picture = charts.find((item) => !isNative(item));
    if (!picture) return [];
    const words = builtWords(picture, definitionOf(picture.chart).native !== undefined);
    return [{ code: 'picture-chart' as const, ...words, path: [...path, 'build'], language: scene.language }];
  });
}

function builtWords({ chart: { type } }: ChartItem, can: boolean): Pick<Finding, 'message' | 'hint'> {
  return {
    message: {
      en: 'The chart is a picture, which cannot appear part by part, so it is there from the start.',
      zh: '这个图表是图片，无法逐部分出现，因此一开始就全部显示。',
    },
    hint: can
      ? {
          en: 'Write `native: true` under the chart to make it one that PowerPoint draws, or leave out `build`.',
          zh: '请在图表下写 `native: true`，让 PowerPoint 绘制它；或者不写 `build`。',
        }
      : {
          en: `Charts of the type \`${type}\` are always pictures: choose another type, or leave out \`build\`.`,
          zh: `\`${type}\`类型的图表只能是图片：请改用其他类型，或者不写 \`build\`。`,
        },
  };
}

function neverNative(scene: Scene<LaidOutItem>): Finding[] {
  return withoutData(scene, false).map(({ item: { chart, path } }) => ({
    code: 'picture-chart',
    message: drawnOtherwise(chart),
    hint: { en: 'Choose another type, or leave out `native`.', zh: '请改用其他类型，或者不写 `native`。' },
    path: [...path, 'native'],
    language: scene.language,
  }));
}

/** Says how a chart is drawn that PowerPoint has no chart for. */
function drawnOtherwise(chart: ChartItem['chart']): Words {
  if (definitionOf(chart).shapes?.(chart as never)) {
    return {
      en: `PowerPoint has no chart like \`${chart.type}\`, so this one is drawn as shapes, which have no data to edit.`,
      zh: `PowerPoint 没有 \`${chart.type}\` 这样的图表，因此这个图表以形状绘制，没有可编辑的数据。`,
    };
  }
  return {
    en: `PowerPoint has no chart like \`${chart.type}\`, so this one is a picture, which has no data to edit.`,
    zh: `PowerPoint 没有 \`${chart.type}\` 这样的图表，因此这个图表是图片，没有可编辑的数据。`,
  };
}

/** Says of each chart of a deck of native ones that is none how it is drawn and why, at its type. */
export function picturesNote(scene: Scene<LaidOutItem>): (Words & { readonly path: Path })[] {
  return withoutData(scene, true).map(({ slide, item }) => {
    const { en, zh } = drawnOtherwise(item.chart);
    return { en: `Slide ${slide}: ${en}`, zh: `第${slide}页：${zh}`, path: [...item.path, 'type'] };
  });
}

/** The charts that are to be native and that PowerPoint has no chart for, with their slides. */
function withoutData(scene: Scene<LaidOutItem>, all: boolean): { slide: number; item: ChartItem }[] {
  return scene.slides.flatMap(({ items, number }) =>
    items
      .filter((item) => item.kind === 'chart')
      .filter((item) => wantsNative(item.chart, all) && definitionOf(item.chart).native === undefined)
      .map((item) => ({ slide: number, item })),
  );
}
