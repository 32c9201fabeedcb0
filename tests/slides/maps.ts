import { createRequire } from 'node:module';
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ChartItem } from '../../src/charts/base/define-chart.ts';
import { type MapData, type MapPlan, planMap } from '../../src/charts/kinds/map/map-plan.ts';
import { plotChart } from '../../src/charts/plot-chart.ts';
import { comesInto } from '../../src/charts/points/point-labels.ts';
import { inchToPx, PIXELS_PER_INCH } from '../../src/core/lengths.ts';
import { plainText } from '../../src/core/rich-text.ts';
import type { Point, Rect } from '../../src/marks/pen.ts';
import { recordPlot } from '../../src/render/charts/render-chart.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { SceneSlide, TextItem } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { brand as shipped } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const require = createRequire(import.meta.url);

type Line = readonly Point[];

/** A name, a value or a plate on a map: its box in the picture, and the places that it may belong to. */
export interface MapName {
  readonly text: string;
  readonly box: Rect;
  readonly home: Line;
  /** Whether a finding says that it covers something. */
  readonly said?: boolean;
  /** In points, of text. */
  readonly size?: number;
}

interface SlideMap {
  readonly plan: MapPlan;
  readonly names: readonly MapName[];
}

type Slide = SceneSlide<LaidOutItem>;

/** The maps of a slide with the names on them as they are drawn. */
export async function mapsOf(slide: Slide, brand: Brand, language: string): Promise<SlideMap[]> {
  const charts = slide.items.filter((item): item is ChartItem => item.kind === 'chart' && item.chart.type === 'map');
  return Promise.all(
    charts.map(async (item) => {
      const { box, field, chart } = item;
      const size = { width: inchToPx(box.w), height: inchToPx(box.h) };
      const plan = planMap(chart as unknown as MapData, { brand, language, ...size, ...(field ? { field } : {}) });
      return { plan, names: field ? namesOn(slide, item, plan) : await drawnNames(chart, plan) };
    }),
  );
}

/** What a map's numbers name: its places that are seen, then its lines. */
function homesOf({ points, routes, arcs, rivers }: MapPlan): { readonly name: string; readonly home: Line }[] {
  return [
    ...points.flatMap(({ name, at }) => (at ? [{ name, home: [at] }] : [])),
    ...routes.map(({ name, legs }) => ({ name, home: legs.flat(2) })),
    ...arcs.map(({ name, line }) => ({ name, home: line })),
    ...rivers.map(({ name, lines }) => ({ name, home: lines.flat() })),
  ];
}

/** The texts and plates of a slide that lie on its map. */
function namesOn(slide: Slide, { box: picture }: ChartItem, plan: MapPlan): MapName[] {
  const homes = homesOf(plan).filter(({ name }) => name !== '');
  const numberOf = (item: LaidOutItem) => /^Place (\d+)(?:: | plate)/.exec(item.name)?.[1];
  const said = slide.items.flatMap((item) => (item.kind === 'text' && item.misplaced ? (numberOf(item) ?? []) : []));
  const px = (length: number) => length * PIXELS_PER_INCH;
  return slide.items.flatMap((item) => {
    const number = numberOf(item);
    if (number === undefined) return [];
    const { x, y, w, h } = item.box;
    const own = {
      box: { x: px(x - picture.x), y: px(y - picture.y), w: px(w), h: px(h) },
      home: homes[Number(number) - 1]?.home ?? [],
      said: said.includes(number),
    };
    return [
      item.kind === 'text' ? { ...own, text: plainText(item.text), size: item.size } : { ...own, text: item.name },
    ];
  });
}

/** The texts that a map draws itself. */
export async function drawnNames(chart: ChartItem['chart'], plan: MapPlan): Promise<MapName[]> {
  const { width: w, height: h, brand } = plan.context;
  const { texts } = await recordPlot(plotChart(chart, plan.context), { w, h }, brand, false);
  const homes = homesOf(plan);
  return texts.map(({ text, box, size }) => {
    const own = homes.find(({ name }, i) => name === text || plan.points[i]?.label === text);
    return { text, box, home: own?.home ?? [], size: (72 * size) / PIXELS_PER_INCH };
  });
}

let countries: readonly GeoPermissibleObjects[] | undefined;

function countriesOfTheWorld(): readonly GeoPermissibleObjects[] {
  const topology = require('world-atlas/countries-50m.json') as Topology;
  countries ??= (
    feature(topology, topology.objects.countries as GeometryCollection) as unknown as { features: never[] }
  ).features;
  return countries;
}

/** Lines, and the box around them: most of them are far from most of what is asked of them. */
interface Outline {
  readonly lines: readonly Line[];
  readonly around: Rect;
}

function outlineOf(lines: readonly Line[]): Outline {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of lines.flat()) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  return { lines, around: { x: left, y: top, w: right - left, h: bottom - top } };
}

/** The names that a drawn coast or, on the ground of a slide, a border crosses, or that lie in another country than their place. */
export function coveringNames({ plan, names }: SlideMap): MapName[] {
  const { projection } = plan;
  const coasts = projection.land().map((line) => outlineOf([line]));
  // A map that draws its names shows no borders.
  if (!plan.context.field) return names.filter(({ box }) => isCrossed(coasts, box));
  const countries = countriesOfTheWorld().map((country) => outlineOf(projection.lines(country)));
  const countryAt = (point: Point) => countries.findIndex((country) => isIn(country, point));
  return names.filter(({ box, home }) => {
    if (isCrossed([...coasts, ...countries], box)) return true;
    const country = countryAt({ x: box.x + box.w / 2, y: box.y + box.h / 2 });
    if (country < 0) return false;
    const own = home.map(countryAt);
    return !own.includes(country) && (own.some((each) => each >= 0) || country !== nearest(countries, home));
  });
}

const isCrossed = (outlines: readonly Outline[], box: Rect) =>
  outlines.some(
    ({ lines, around: { x, y, w, h } }) =>
      x <= box.x + box.w &&
      y <= box.y + box.h &&
      box.x <= x + w &&
      box.y <= y + h &&
      lines.some((line) => line.some((to, i) => i > 0 && comesInto(line[i - 1] as Point, to, box))),
  );

/** Whether a point lies in an odd number of rings. */
function isIn({ lines, around }: Outline, { x, y }: Point): boolean {
  if (x < around.x || y < around.y || x > around.x + around.w || y > around.y + around.h) return false;
  const crossed = lines.flatMap((ring) =>
    ring.slice(1).filter((to, i) => {
      const from = ring[i] as Point;
      return to.y > y !== from.y > y && x < to.x + ((y - to.y) / (from.y - to.y)) * (from.x - to.x);
    }),
  );
  return crossed.length % 2 === 1;
}

/** The country whose outline comes nearest to a place that lies at sea, off the coast that is drawn. */
function nearest(outlines: readonly Outline[], [at]: Line): number {
  const away = outlines.map(({ lines }) =>
    lines.flat().reduce((least, { x, y }) => Math.min(least, Math.hypot(x - (at?.x ?? 0), y - (at?.y ?? 0))), Infinity),
  );
  return away.indexOf(Math.min(...away));
}

/** What stands on a slide, and the plan of its map. */
export function laidOutMap(text: string, language = 'en', index = 0) {
  const slide = sceneOf(text, language).scene.slides[index];
  if (!slide) throw new Error('There is no such slide.');
  const chart = slide.items.find((item): item is ChartItem => item.kind === 'chart');
  if (!chart?.field) throw new Error('A map slide has a map.');
  const size = { width: inchToPx(chart.box.w), height: inchToPx(chart.box.h) };
  const context = { brand: shipped, language, ...size, field: chart.field };
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

/** A map of two places, with more keys of its own and of its slide. */
export const mapOf = (keys: string, more = '') =>
  `${HEAD}slides:\n  - kind: map\n    title: Where\n${more}    map:\n      points:\n        - { id: a, name: Chongqing, lat: 29.6, lon: 106.5 }\n        - { id: b, name: Singapore, lat: 1.3, lon: 103.85 }\n${keys}`;

/** The names of which a part lies on a country in which no place of the map lies, or near which none lies off its coast. */
export function onOtherCountries({ plan, names }: SlideMap): MapName[] {
  const countries = countriesOfTheWorld().map((country) => outlineOf(plan.projection.lines(country)));
  const named = plan.points.flatMap(({ at }) => {
    if (!at) return [];
    const own = countries.findIndex((country) => isIn(country, at));
    return [own < 0 ? nearest(countries, [at]) : own];
  });
  const others = countries.filter((_, i) => !named.includes(i));
  const parts = [0, 0.25, 0.5, 0.75, 1];
  return names.filter(({ box: { x, y, w, h } }) =>
    parts.some((across) =>
      parts.some((down) => others.some((country) => isIn(country, { x: x + across * w, y: y + down * h }))),
    ),
  );
}
