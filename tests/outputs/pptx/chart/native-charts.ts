import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ChartItem } from '../../../../src/charts/base/define-chart.ts';
import { nativeCharts } from '../../../../src/charts/native-charts.ts';
import type { NativeChartItem, Scene, SceneItem } from '../../../../src/scene/items.ts';
import type { NativeChart } from '../../../../src/scene/native-chart.ts';
import type { AnyChart } from '../../../charts/draw.ts';
import { brand, measurer } from '../../../support/brand.ts';
import { scene, slide } from '../scenes.ts';

/** A deck of one chart on one slide, the chart and what is drawn over it as items that can be edited. */
export function nativeScene(
  chart: AnyChart,
  [w, h]: readonly [number, number] = [8, 4.4],
  language: 'en' | 'zh' = 'en',
  more: Partial<ChartItem> = {},
): Scene {
  const item: ChartItem = {
    ...{ kind: 'chart', name: 'Chart', path: ['slides', 0, 'chart'], alt: 'What it shows' },
    box: { x: 0.6, y: 1.4, w, h },
    chart,
    ...more,
  };
  const frame = more.dark ? 'title-only-dark' : 'title-only';
  const laidOut = scene([slide(1, frame, 'A chart', [item as unknown as SceneItem])], { language });
  return nativeCharts(laidOut, { all: true, brand, measurer }) as Scene;
}

/** The model of the scene's native chart. */
export function modelOf({ slides }: Scene): NativeChart {
  const item = slides[0]?.items.find((each): each is NativeChartItem => each.kind === 'native-chart');
  if (!item) throw new Error('The scene has no native chart.');
  return item.model;
}

/** A deck of one chart as data and marks. */
export function modelScene(model: NativeChart): Scene {
  const box = { x: 1, y: 1.5, w: 8, h: 4.5 };
  return scene([
    slide(1, 'title-only', 'A chart', [{ kind: 'native-chart', name: 'Chart', path: [], alt: 'It', box, model }]),
  ]);
}

/** Charts as data and marks, one of each sort. */
export const MODELS: Readonly<Record<string, NativeChart>> = parse(
  readFileSync(new URL('native-models.yaml', import.meta.url), 'utf8'),
);
