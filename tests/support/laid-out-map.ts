import type { ChartItem } from '../../src/charts/base/define-chart.ts';
import { type MapData, planMap } from '../../src/charts/kinds/map/map-plan.ts';
import { inchToPx } from '../../src/core/lengths.ts';
import type { TextItem } from '../../src/scene/items.ts';
import { brand } from './brand.ts';
import { HEAD, sceneOf } from './scene.ts';

/** What stands on a slide, and the plan of its map. */
export function laidOutMap(text: string, language = 'en', index = 0) {
  const slide = sceneOf(text, language).scene.slides[index];
  if (!slide) throw new Error('There is no such slide.');
  const chart = slide.items.find((item): item is ChartItem => item.kind === 'chart');
  if (!chart?.field) throw new Error('A map slide has a map.');
  const size = { width: inchToPx(chart.box.w), height: inchToPx(chart.box.h) };
  const context = { brand, language, ...size, field: chart.field };
  const texts = slide.items.filter((item): item is TextItem => item.kind === 'text');
  const names = texts.filter(({ name }) => name.startsWith('Place '));
  return { slide, chart, context, texts, names, plan: planMap(chart.chart as unknown as MapData, context) };
}

export type NamedPlace = readonly [name: string, lat: number, lon: number];

/** A map of the first place and of its partners, above a band of figures. */
export const partnersOf = ([hub, ...others]: readonly NamedPlace[]) => {
  const all = hub ? [hub, ...others] : others;
  const points = all.map(
    ([name, lat, lon], i) => `        - { id: p${i}, name: "${name}", lat: ${lat}, lon: ${lon} }\n`,
  );
  const arcs = others.map((_, i) => `[p0, p${i + 1}]`).join(', ');
  return `${HEAD}slides:\n  - kind: map\n    title: Partners in Europe\n    map:\n      points:\n${points.join('')}      arcs: [${arcs}]\n      highlight: p0\n    figures:\n      - { fact: labs, text: laboratories }\n`;
};
