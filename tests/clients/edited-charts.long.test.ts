import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFiles, renderPictures } from '../../scripts/render-deck.mjs';
import { buildDecks } from '../../src/app/build-decks.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import { projectFiles } from '../support/build.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { areaOf, type DrawnShape, drawnShapes } from './support/drawn-shapes.ts';
import { type ChartEdit, editCharts, type ReadSeries, readSeries } from './support/edited-charts.ts';
import { type Page, type Picture, readPages, readPicture, type Word } from './support/rendering.ts';

type Rect = Word['rect'];

/** How the values of a chart are measured: lengths of bars, of parts of stacks, heights of lines and bands, and so on. */
type Measure = 'columns' | 'rows' | 'towers' | 'lying' | 'lines' | 'bands' | 'ring' | 'web' | 'points';

interface Case {
  readonly chart: string;
  readonly measure: Measure;
  /** Whether somebody adds a category. */
  readonly adds?: boolean;
}

const YEARS = 'labels: ["2021", "2022", "2023"]';
const ONE = `${YEARS}\n      series: [{ name: Output, values: [62.5, 80, 41.5] }]`;
const TWO = `${YEARS}\n      series: [{ name: Goods, values: [62.5, 80, 41.5] }, { name: Trips, values: [21, 33.5, 28] }]`;
const POINTS = `points:
        - { name: Alpha, x: 12, y: 20, size: 14 }
        - { name: Beta, x: 25, y: 45, size: 9 }
        - { name: Gamma, x: 38, y: 31, size: 20 }`;

/** Charts of every type that can be edited, in the manners in which their labels stand. */
const CASES: Readonly<Record<string, Case>> = {
  column: { chart: `type: column\n      ${ONE}`, measure: 'columns', adds: true },
  'column, one highlighted': {
    chart: `type: column\n      ${ONE}\n      highlight: "2022"`,
    measure: 'columns',
    adds: true,
  },
  'column, one of a bound': { chart: 'type: column\n      data: [about, before]', measure: 'columns', adds: true },
  'column, below zero': {
    chart: `type: column\n      ${YEARS}\n      series: [{ name: Output, values: [62.5, -30, 41.5] }]`,
    measure: 'columns',
    adds: true,
  },
  'column with a multiple': {
    chart: 'type: column\n      data: [before, after]\n      multiple: times',
    measure: 'columns',
  },
  bar: { chart: `type: bar\n      ${ONE}\n      highlight: "2021"`, measure: 'rows', adds: true },
  'bar on tracks': {
    chart: `type: bar\n      track: true\n      ${YEARS}\n      unit: "%"\n      series: [{ name: Share, values: [62.5, 30, 15] }]\n      highlight: "2021"`,
    measure: 'rows',
  },
  grouped: { chart: `type: grouped\n      ${TWO}`, measure: 'columns', adds: true },
  'grouped, lying': { chart: `type: grouped\n      horizontal: true\n      ${TWO}`, measure: 'rows', adds: true },
  stacked: { chart: `type: stacked\n      ${TWO}`, measure: 'towers', adds: true },
  'stacked, lying': { chart: `type: stacked\n      horizontal: true\n      ${TWO}`, measure: 'lying', adds: true },
  'stacked-100': { chart: `type: stacked-100\n      ${TWO}`, measure: 'towers', adds: true },
  waterfall: {
    chart: `type: waterfall\n      labels: [Start, Sales, Costs]\n      series: [{ name: Cash, values: [50.5, 30, -22.5] }]\n      end: End`,
    measure: 'towers',
  },
  growth: {
    chart:
      'type: growth\n      rows: [{ name: Output, from: before, to: after }, { name: Ships, from: ships, to: fleet }]',
    measure: 'lying',
  },
  parts: {
    chart: `type: parts\n      direction: across\n      labels: [Goods, Trips, Other]\n      unit: "%"\n      series: [{ name: Share, values: [50, 30, 20] }]`,
    measure: 'lying',
  },
  line: { chart: `type: line\n      ${TWO}`, measure: 'lines', adds: true },
  area: { chart: `type: area\n      ${ONE}`, measure: 'bands' },
  'stacked-area': { chart: `type: stacked-area\n      ${TWO}`, measure: 'bands', adds: true },
  combo: {
    chart: `type: combo\n      ${TWO}\n      line: Trips\n      line_unit: "%"`,
    measure: 'columns',
    adds: true,
  },
  pie: { chart: `type: pie\n      ${ONE}`, measure: 'ring' },
  doughnut: { chart: `type: doughnut\n      ${ONE}`, measure: 'ring' },
  radar: { chart: `type: radar\n      ${TWO}`, measure: 'web' },
  scatter: {
    chart: `type: scatter\n      x: { name: Width }\n      y: { name: Height }\n      ${POINTS.replaceAll(/, size: \d+/g, '')}`,
    measure: 'points',
  },
  bubble: {
    chart: `type: bubble\n      x: { name: Width }\n      y: { name: Height }\n      size: { name: Weight }\n      ${POINTS}`,
    measure: 'points',
  },
};

const NAMES = Object.keys(CASES);

const OUTLINE = `deck: { id: d, title: A deck, brand: liangjiang, languages: [en], charts: native }
sources: { s: { title: Source } }
facts:
  before: { name: Then, value: 40.5, source: s }
  after: { name: Now, value: 97.5, source: s }
  about: { name: Once, value: 70, bound: about, source: s }
  ships: { name: Ships, value: 20, source: s }
  fleet: { name: Fleet, value: 31, source: s }
  times: { name: Times, calc: after / before }
slides:
${NAMES.map((name) => `  - kind: chart\n    composition: plain\n    title: Chart\n    chart:\n      ${CASES[name]?.chart}\n`).join('')}`;

/** Every value becomes another, and one of each chart is far above what was the largest. */
const EDIT: ChartEdit = {
  value: (value, column, row) => {
    const factor = [0.7, 1.3, 0.9, 1.2, 0.8][(2 * column + row) % 5] ?? 1;
    return Number((value * factor * (row === 2 ? 3.4 : 1)).toFixed(1));
  },
  name: (row) => `N${row}`,
  adds: false,
};

interface Drawn {
  readonly series: readonly ReadSeries[];
  readonly shapes: readonly DrawnShape[];
  readonly page: Page;
  readonly picture: Picture;
}

const folder = temporaryFolder();
let drawn: readonly Drawn[] = [];

beforeAll(async () => {
  const { outputs, report } = await buildDecks({
    files: projectFiles({ 'slides.yaml': OUTLINE }),
    outline: 'slides.yaml',
    formats: ['pptx'],
    today: '2026-06-30',
  });
  const [deck] = outputs;
  if (!deck) throw new Error(JSON.stringify(report.findings));
  const { bytes, charts } = editCharts(deck.bytes, (number) => ({
    ...EDIT,
    adds: CASES[NAMES[number - 1] ?? '']?.adds ?? false,
  }));
  const file = join(folder, 'edited.pptx');
  writeFileSync(file, bytes);
  const [pdf = ''] = await convertFiles([file], 'pdf', folder);
  const [pages, pictures] = [await readPages(pdf), await renderPictures(pdf, folder, 72)];
  drawn = await Promise.all(
    charts.map(async (chart, i) => ({
      series: readSeries(chart),
      shapes: await drawnShapes(pdf, i + 1),
      page: pages[i] ?? { w: 0, h: 0, words: [] },
      picture: readPicture(pictures[i] ?? ''),
    })),
  );
});

const drawnOf = (name: string) => {
  const found = drawn[NAMES.indexOf(name)];
  if (!found) throw new Error(`There is no chart for ${name}.`);
  return found;
};

const TOLERANCE = 1.2;

const isWhite = (color: string | undefined) => color === undefined || /^rgb\((9[89]|100)/.test(color);
/** Bars are the only figures of four corners that begin at one; keys and grounds of labels begin in the middle of a side. */
function barsIn({ shapes, series }: Drawn): DrawnShape[] {
  const found = shapes.filter(
    ({ points, curved, fill, box }) =>
      !curved &&
      fill &&
      !isWhite(fill) &&
      points.length === 4 &&
      Math.min(box.w, box.h) > THIN &&
      box.y > HEADING &&
      !isSwatch(box),
  );
  // Tracks are drawn before the bars on them.
  return found.slice(series.find(({ name }) => name === 'Whole')?.values.length ?? 0);
}

/** The square of a key. */
const isSwatch = ({ w, h }: Rect) => Math.abs(w - h) < 1 && w < 30;

/** What is thinner than this is no bar, and what is above that is no chart's. */
const THIN = 14;
const HEADING = 60;

/** The bars of a chart in its order: categories, and in each its series. */
function orderedBars(own: Drawn, measure: Measure): DrawnShape[] {
  const standing = measure === 'columns' || measure === 'towers';
  const across = ({ box }: DrawnShape) => (standing ? box.x + box.w / 2 : box.y + box.h / 2);
  const along = ({ box }: DrawnShape) => (standing ? -(box.y + box.h) : box.x);
  const stacked = measure === 'towers' || measure === 'lying';
  return barsIn(own).toSorted((a, b) => {
    const apart = across(a) - across(b);
    return stacked && Math.abs(apart) < 2 ? along(a) - along(b) : apart;
  });
}

interface Mark {
  readonly box: Rect;
  readonly value: number;
  readonly size: number;
  readonly label: string | undefined;
}

/** What is seen of a chart's values, each with the length that shows it. */
function marksOf(own: Drawn, measure: Measure): Mark[] {
  const seen = own.series.filter((each) => each.seen && each.name !== 'Whole');
  if (measure === 'lines') return lineMarks(own, seen);
  if (measure === 'points') return [];
  if (measure === 'ring') return ringMarks(own, seen);
  if (measure === 'bands') return bandMarks(own, seen);
  if (measure === 'web') return webMarks(own, seen);
  const bars = seen.filter(({ plot }) => plot === 'c:barChart');
  const count = bars[0]?.values.length ?? 0;
  const cells = Array.from({ length: count }, (_, row) =>
    bars.map((each) => ({ value: each.values[row] ?? Number.NaN, label: each.labels[row] })),
  )
    .flat()
    .filter(({ value }) => Number.isFinite(value) && value !== 0);
  const drawnBars = orderedBars(own, measure);
  expect(drawnBars.length, 'bars').toBe(cells.length);
  return drawnBars.map(({ box }, i) => ({
    box,
    size: measure === 'columns' || measure === 'towers' ? box.h : box.w,
    ...(cells[i] as (typeof cells)[number]),
  }));
}

function lineMarks({ shapes }: Drawn, series: readonly ReadSeries[]): Mark[] {
  const courses = shapes.filter(
    ({ fill, stroke, points, curved, box }) =>
      !fill && stroke && !curved && points.length === series[0]?.values.length && box.w > 100,
  );
  expect(courses.length, 'lines').toBe(series.length);
  const foot = Math.max(
    ...shapes.filter(({ points, box }) => points.length === 2 && box.h < 1 && box.w > 200).map(({ box }) => box.y),
  );
  return series.flatMap(({ values, labels }, i) =>
    (courses[i]?.points ?? []).map(({ x, y }, k) => ({
      box: { x, y, w: 0, h: 0 },
      value: values[k] ?? 0,
      size: foot - y,
      label: labels[k],
    })),
  );
}

function bandMarks(own: Drawn, series: readonly ReadSeries[]): Mark[] {
  const areas = series.filter(({ plot }) => plot === 'c:areaChart');
  const bands = own.shapes.filter(
    ({ fill, points, box }) => fill && !isWhite(fill) && points.length >= 5 && box.w > 200,
  );
  expect(bands.length, 'bands').toBe(areas.length);
  const labels = series.find(({ plot }) => plot === 'c:lineChart')?.labels ?? [];
  return areas.flatMap(({ values }, i) => {
    const points = bands[i]?.points ?? [];
    const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
    return values.map((value, k) => {
      const x = left + ((right - left) * k) / (values.length - 1);
      const here = points.filter((point) => Math.abs(point.x - x) < 1).map(({ y }) => y);
      const top = Math.min(...here);
      // The lowest band has corners at both ends of its foot only.
      const foot = Math.max(...(here.length > 1 ? here : points.map(({ y }) => y)));
      return {
        box: { x, y: top, w: 0, h: 0 },
        value,
        size: foot - top,
        label: areas.length === 1 ? labels[k] : undefined,
      };
    });
  });
}

function ringMarks(own: Drawn, [series]: readonly ReadSeries[]): Mark[] {
  const parts = own.shapes.filter(
    ({ curved, fill, box }) => curved && fill && !isWhite(fill) && Math.max(box.w, box.h) > 60,
  );
  expect(parts.length, 'parts').toBe(series?.values.length);
  return parts.map((part, i) => ({
    box: part.box,
    value: series?.values[i] ?? 0,
    size: areaOf(part),
    label: series?.labels[i],
  }));
}

function webMarks(own: Drawn, series: readonly ReadSeries[]): Mark[] {
  const count = series[0]?.values.length ?? 0;
  const closed = own.shapes.filter(
    ({ fill, points, box }) => !fill && points.length >= count && points.length <= count + 1 && box.h > 30,
  );
  const rings = closed.slice(0, -series.length);
  const web = (rings.at(-1)?.points ?? []).slice(0, count);
  const centre = {
    x: web.reduce((sum, { x }) => sum + x, 0) / count,
    y: web.reduce((sum, { y }) => sum + y, 0) / count,
  };
  return series.flatMap(({ values }, i) =>
    (closed.slice(-series.length)[i]?.points ?? [])
      .slice(0, count)
      .map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y))
      .toSorted((a, b) => a - b)
      .map((size, k) => ({
        box: { x: 0, y: 0, w: 0, h: 0 },
        value: values.toSorted((a, b) => a - b)[k] ?? 0,
        size,
        label: undefined,
      })),
  );
}

/** Where a page has a word. */
const placesOf = ({ words }: Page, word: string): Rect[] =>
  words.flatMap(({ text, rect }) => (text === word ? [rect] : []));

const apart = (a: Rect, b: Rect) =>
  Math.hypot(Math.max(0, b.x - a.x - a.w, a.x - b.x - b.w), Math.max(0, b.y - a.y - a.h, a.y - b.y - b.h));

/** How well a text is seen: the contrast of what most of its box is filled with, and of what differs most from that. */
function legibility({ data, width }: Picture, { x, y, w, h }: Rect): number {
  const counts = new Map<string, number>();
  for (let row = Math.ceil(y + 0.2 * h); row < y + 0.8 * h; row++) {
    for (let column = Math.ceil(x); column < x + w; column++) {
      const at = 4 * (row * width + column);
      const hex = [0, 1, 2].map((i) => ((data[at + i] ?? 0) & 0xf8).toString(16).padStart(2, '0')).join('');
      counts.set(hex, (counts.get(hex) ?? 0) + 1);
    }
  }
  const [ground = 'ffffff'] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const inks = [...counts].filter(([, count]) => count > 0.01 * total).map(([hex]) => contrastRatio(hex, ground));
  return Math.max(1, ...inks);
}

/** How far a label may stand from its mark, in points. */
const NEAR = 22;
/** The width of a letter at most. */
const LETTER = 12;

describe.each(NAMES)('an edited chart: %s', (name) => {
  const { measure } = CASES[name] as Case;

  it('has marks as long as its values are large', () => {
    const marks = marksOf(drawnOf(name), measure);
    const most = marks.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a), { value: 0, size: 0 } as Mark);
    const scale = most.size / Math.abs(most.value);
    const wrong = marks.filter(
      ({ value, size }) => Math.abs(size - Math.abs(value) * scale) > TOLERANCE + 0.01 * most.size,
    );
    expect(wrong.map(({ value, size }) => [value, size / scale])).toEqual([]);
    if (measure !== 'points') expect(marks.length).toBeGreaterThan(1);
  });

  it('says each value at its mark, where it can be read', () => {
    const own = drawnOf(name);
    const labelled = marksOf(own, measure).filter(({ label }) => label);
    const wrong = labelled.flatMap(({ label = '', box }) =>
      label.split(/\s+/).flatMap((word) => {
        // A name may stand between a value and its mark.
        const reach = NEAR + (label === word ? 0 : LETTER * label.length);
        const near = placesOf(own.page, word).filter((place) => apart(place, box) <= reach);
        if (near.length === 0) return [`${word} of ${label} is not at its mark`];
        return near.some((place) => legibility(own.picture, place) >= 3) ? [] : [`${word} of ${label} cannot be read`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says its categories', () => {
    const own = drawnOf(name);
    const { categories = [] } = own.series[0] ?? {};
    const written = name === 'growth' || name === 'parts' ? [] : categories;
    expect(written.filter((category) => placesOf(own.page, category).length === 0)).toEqual([]);
  });
});

describe.each(['scatter', 'bubble'])('the points of an edited chart: %s', (name) => {
  it('stand where their values are, and their names at them', () => {
    const own = drawnOf(name);
    const [series] = own.series;
    const dots = own.shapes.filter(
      ({ curved, points, fill, box }) =>
        fill && !isWhite(fill) && (curved || points.length > 6) && box.w > 4 && Math.abs(box.w - box.h) < 1,
    );
    const middles = dots
      .slice(0, series?.values.length)
      .map(({ box }) => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 }));
    for (const [key, values] of [
      ['x', series?.x ?? []],
      ['y', series?.values ?? []],
    ] as const) {
      const [a = 0, b = 1, c = 2] = values;
      const [p, q, r] = middles.map((each) => each[key]) as [number, number, number];
      expect((r - p) / (q - p)).toBeCloseTo((c - a) / (b - a), 1);
    }
    expect(['Alpha', 'Beta', 'Gamma'].map((point) => placesOf(own.page, point).length)).toEqual([1, 1, 1]);
  });
});
