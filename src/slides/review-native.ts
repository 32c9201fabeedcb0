import type { ChartItem } from '../charts/base/define-chart.ts';
import { wantsNative } from '../charts/native-charts.ts';
import { definitionOf } from '../charts/plot-chart.ts';
import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
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
  return say.slides.cannotBuild({ isNative: can, type });
}

function neverNative(scene: Scene<LaidOutItem>): Finding[] {
  return withoutData(scene, false).map(({ item: { chart, path } }) => ({
    code: 'picture-chart',
    message: drawnOtherwise(chart),
    hint: say.slides.neverNative,
    path: [...path, 'native'],
    language: scene.language,
  }));
}

/** Says how a chart is drawn that PowerPoint has no chart for. */
function drawnOtherwise(chart: ChartItem['chart']): Words {
  if (definitionOf(chart).shapes?.(chart as never)) return say.slides.drawnAsShapes({ type: chart.type });
  return say.slides.drawnAsPicture({ type: chart.type });
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
