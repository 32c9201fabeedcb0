import type { ChartConfiguration } from 'chart.js';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../../src/charts/plot-chart.ts';
import { contains } from '../../../../src/core/box.ts';
import { childrenOf, descend, findAll, parseXml, textOf, type XmlElement } from '../../../../src/office/xml.ts';
import type { Color } from '../../../../src/scene/brand.ts';
import type { Scene } from '../../../../src/scene/items.ts';
import { plan } from '../../../charts/draw.ts';
import { SAMPLES } from '../../../charts/samples.ts';
import { brand } from '../../../support/brand.ts';
import { type WrittenDeck, writeChecked } from '../../../support/written-deck.ts';
import { nativeScene } from './native-charts.ts';

const hasChart = ({ slides }: Scene) => slides.some(({ items }) => items.some((item) => item.kind === 'native-chart'));

/** Every sample that becomes a chart which can be edited, and whose picture has all its words, laid out on a slide of its own. */
const NATIVE = SAMPLES.filter(
  ({ chart }) => definitionOf(chart).native && !definitionOf(chart).compose?.(chart as never),
)
  .map((sample) => ({
    ...sample,
    label: `${sample.name} (${sample.language})`,
    scene: nativeScene(sample.chart, sample.size, sample.language),
  }))
  .filter(({ scene }) => hasChart(scene));

const inLanguage = (language: string) => NATIVE.filter((sample) => sample.language === language);

/** The slides of all samples of a language as one scene: the first has the file's first chart, and so on. */
function sceneIn(language: string): Scene {
  const scenes = inLanguage(language).map(({ scene }) => scene);
  const slides = scenes.flatMap((scene) => scene.slides).map((slide, i) => ({ ...slide, number: i + 1 }));
  return { ...(scenes[0] as Scene), slides };
}

const DECKS = new Map([
  ['en', await writeChecked(sceneIn('en'))],
  ['zh', await writeChecked(sceneIn('zh'))],
]);

/** The parts of a sample's chart: its markup as text, and its workbook. */
function written({ label, language }: (typeof NATIVE)[number]) {
  const deck = DECKS.get(language) as WrittenDeck;
  const number = inLanguage(language).findIndex((sample) => sample.label === label) + 1;
  const workbook = deck.parts.get(`ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`) ?? new Uint8Array();
  return { markup: deck.xml(`ppt/charts/chart${number}.xml`), workbook };
}

const POINT = 1 / 72;

const attribute = (parent: XmlElement | undefined, ...names: string[]) => descend(parent, ...names)?.attributes.val;

/** What a number format of ours writes: digits, decimals, and words in quotes, by the sign of the value. */
function formatted(value: number, code: string): string {
  const [positive = '', negative = positive, zero = positive] = code.split(';');
  const section = value > 0 ? positive : value < 0 ? negative : zero;
  return section.replace(/"([^"]*)"|([#,]*0)(?:\.(0+))?/g, (_, words?: string, whole?: string, decimals = '') =>
    words === undefined
      ? Math.abs(value).toLocaleString('en-US', {
          minimumFractionDigits: decimals.length,
          maximumFractionDigits: decimals.length,
          useGrouping: whole?.includes(',') ?? false,
        })
      : words,
  );
}

/** A chart's part as read back: its series with values, labels and colours. */
function readChart(markup: string) {
  const root = parseXml(markup);
  const cached = (parent: XmlElement | undefined) =>
    parent ? findAll(parent, 'c:pt').map((point) => textOf(point)) : [];
  const series = findAll(root, 'c:ser').map((ser) => {
    const values = numbersOf(descend(ser, 'c:yVal') ?? descend(ser, 'c:val'));
    return {
      name: cached(descend(ser, 'c:tx')).join(),
      values,
      x: numbersOf(descend(ser, 'c:xVal')),
      sizes: numbersOf(descend(ser, 'c:bubbleSize')),
      labels: labelsOf(ser, values),
      fills: fillsOf(ser, values),
    };
  });
  return { root, series, categories: cached(findAll(root, 'c:cat')[0]) };
}

/** The numbers of a series, where one is missing not a number. */
function numbersOf(parent: XmlElement | undefined): number[] {
  const points = new Map(
    parent && findAll(parent, 'c:pt').map((point) => [point.attributes.idx, Number(textOf(point))]),
  );
  const count = Number(parent ? findAll(parent, 'c:ptCount')[0]?.attributes.val : 0);
  return Array.from({ length: count }, (_, i) => points.get(String(i)) ?? Number.NaN);
}

function labelsOf(ser: XmlElement, values: readonly number[]): (string | undefined)[] {
  const labels = descend(ser, 'c:dLbls');
  const own = new Map(labels && childrenOf(labels, 'c:dLbl').map((label) => [attribute(label, 'c:idx'), label]));
  return values.map((value, i) => {
    const label = own.get(String(i)) ?? labels;
    if (!label || Number.isNaN(value) || attribute(label, 'c:delete') === '1') return undefined;
    const words = descend(label, 'c:tx');
    return words ? textOf(words) : formatted(value, descend(label, 'c:numFmt')?.attributes.formatCode ?? '');
  });
}

function fillsOf(ser: XmlElement, values: readonly number[]): string[] {
  const own = new Map(childrenOf(ser, 'c:dPt').map((point) => [attribute(point, 'c:idx'), point]));
  const line = descend(ser, 'c:spPr', 'a:ln', 'a:solidFill', 'a:schemeClr');
  const dots = descend(ser, 'c:xVal') ? ['c:marker'] : [];
  return values.map((_, i) => {
    const mark = own.get(String(i)) ?? ser;
    const fill =
      descend(mark, 'c:spPr', 'a:solidFill', 'a:schemeClr') ??
      descend(mark, ...dots, 'c:spPr', 'a:solidFill', 'a:schemeClr') ??
      line;
    return fill ? hexOf(fill) : '';
  });
}

/** A theme colour's hex digits, as the brand computes them. */
function hexOf(color: XmlElement): string {
  const slots: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };
  const slot = slots[color.attributes.val ?? ''] ?? color.attributes.val;
  const part = (name: string) => Number(attribute(color, name) ?? 0) / 100_000;
  const same = (one: Color) =>
    one.slot === slot &&
    (['satMod', 'lumMod', 'lumOff'] as const).every((key) => Math.abs((one[key] ?? 0) - part(`a:${key}`)) < 1e-5);
  return `#${Object.values(brand.colors).find(same)?.hex}`;
}

/** Whether a value of a dataset is a point by two numbers. */
function isPlace(value: unknown): value is { readonly x: number; readonly y: number } {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}

/** The colours of a dataset's marks. */
function colorsOf(dataset: ChartConfiguration['data']['datasets'][number], count: number): unknown[] {
  const { backgroundColor, borderColor } = dataset as { backgroundColor?: unknown; borderColor?: unknown };
  const colors = backgroundColor ?? borderColor;
  return Array.isArray(colors) ? colors : Array.from({ length: count }, () => colors);
}

type Datasets = ChartConfiguration['data']['datasets'];

/** The datasets that are series: a line over bars has another below it, which is its rim. */
const seriesIn = (datasets: Datasets) =>
  datasets.filter(({ label }, i) => !label || datasets.findIndex((other) => other.label === label) === i);

/** The value axis of each series, by its id. */
function axesOf(root: XmlElement): (string | undefined)[] {
  const area = descend(root, 'c:chart', 'c:plotArea');
  const plots = area ? childrenOf(area) : [];
  return plots.flatMap((plot) => childrenOf(plot, 'c:ser').map(() => childrenOf(plot, 'c:axId')[1]?.attributes.val));
}

const axisOf = (dataset: Datasets[number]) => (dataset as { yAxisID?: string }).yAxisID;

/** Which of the values are the same, whatever they are. */
const numbered = (values: readonly (string | undefined)[]) => values.map((each) => values.indexOf(each));

/** Whether bars begin where others end, instead of at zero. */
const floats = (datasets: Datasets) => datasets.some(({ data }) => data.some(Array.isArray));

/** A value of a dataset, the height of a point by two numbers, or the lower and the upper end of a bar that floats; NaN where it is missing. */
function endsOf(value: Datasets[number]['data'][number]): unknown {
  if (isPlace(value)) return value.y;
  if (!Array.isArray(value)) return value ?? Number.NaN;
  return value.toSorted((a, b) => a - b).map((each) => Number(each.toPrecision(10)));
}

/** Bars on each other, of which the first is not seen, as one series of bars that float. */
function floatingBars([base, ...series]: ReturnType<typeof readChart>['series']) {
  const values = (base?.values ?? []).map((start, i) => {
    const parts = series.map((each) => each.values[i] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    const end = (sign: number) => parts.reduce((sum, part) => (part * sign > 0 ? sum + part : sum), start);
    return parts.length === 0 ? Number.NaN : endsOf([end(-1), end(1)]);
  });
  const fills = values.map((_, i) => series.find((each) => !Number.isNaN(each.values[i]))?.fills[i]);
  return { values, fills };
}

describe.each(NATIVE)('the editable chart of $label', (sample) => {
  const { chart, size, language, scene } = sample;
  const { markup, workbook } = written(sample);
  const { root, series: all, categories } = readChart(markup);
  // The line over an area shows the cells of that.
  const [filled] = findAll(root, 'c:areaChart');
  const series = filled ? all.slice(0, findAll(filled, 'c:ser').length) : all;

  it('has the picture’s numbers, order, colours and axis', () => {
    const { config } = plan(chart, size, language);
    // A line that fits points is drawn by the program.
    const trended = findAll(root, 'c:trendline').length;
    const datasets = seriesIn(config.data.datasets).slice(0, seriesIn(config.data.datasets).length - trended);
    const drawn = floats(datasets) ? [floatingBars(series)] : series.slice(0, datasets.length);
    expect(drawn.map(({ values }) => values)).toEqual(datasets.map(({ data }) => data.map(endsOf)));
    const seen = (color: unknown, i: number) => (floats(datasets) && datasets[0]?.data[i] === null ? undefined : color);
    expect(drawn.map(({ fills }) => fills)).toEqual(datasets.map((each) => colorsOf(each, each.data.length).map(seen)));
    expect(series.flatMap(({ x }) => x)).toEqual(
      datasets.flatMap(({ data }) => data.flatMap((value) => (isPlace(value) ? value.x : []))),
    );
    if (!floats(datasets))
      expect(numbered(axesOf(root)).slice(0, datasets.length)).toEqual(numbered(datasets.map(axisOf)));
  });

  it('has no end of an axis that the outline does not state, but zero', () => {
    const stated = 'axis' in chart || 'x' in chart || 'y' in chart || 'reference' in chart;
    const ends = findAll(root, 'c:valAx').map((axis) => attribute(axis, 'c:scaling', 'c:max'));
    const whole = chart.type === 'parts' ? ['1'] : ['0'];
    if (!stated) expect(ends.filter((end) => end !== undefined && !whole.includes(end))).toEqual([]);
  });

  it('has nothing drawn over it that reaches beyond it', () => {
    const [item] = scene.slides;
    const [own, ...over] = (item?.items ?? []).filter(({ kind, group }) => kind === 'native-chart' || group);
    expect(
      over.filter(({ box }) => !contains(own?.box ?? box, box, POINT)).map(({ name, box }) => [name, box]),
    ).toEqual([]);
  });

  it('leaves lines of text drawn over it room for wider fonts', () => {
    const items = scene.slides[0]?.items ?? [];
    const lone = items.flatMap((item) => (item.kind === 'text' && item.group && item.lines.length === 1 ? [item] : []));
    const tight = lone.filter(({ box, lines }) => {
      const width = (lines[0] ?? []).reduce((sum, run) => sum + run.width, 0);
      return 72 * box.w < 1.05 * width;
    });
    expect(tight.map(({ lines }) => lines)).toEqual([]);
  });

  it('holds the same data in its workbook', async () => {
    const read = (await readXlsx(Buffer.from(workbook))) as unknown;
    const rows = ((read as { data?: unknown[][] }[])[0]?.data ?? read) as unknown[][];
    const cell = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
    if (series.every(({ x }) => x.length > 0)) {
      // A row for each point, its height in the column of its series.
      const sized = series.some(({ sizes }) => sizes.length > 0);
      expect(rows[0]?.slice(2, sized ? -1 : undefined)).toEqual(series.map(({ name }) => name));
      expect(rows.slice(1).map(([, ...cells]) => cells)).toEqual(
        series.flatMap(({ x, values, sizes }, own) =>
          x.map((place, i) => [
            place,
            ...series.map((_, column) => (column === own ? cell(values[i]) : null)),
            ...(sized ? [cell(sizes[i])] : []),
          ]),
        ),
      );
      return;
    }
    expect(rows[0]?.slice(1)).toEqual(series.map(({ name }) => name));
    expect(rows.slice(1).map(([name]) => name ?? '')).toEqual(categories);
    expect(rows.slice(1).map(([, ...cells]) => cells)).toEqual(
      categories.map((_, i) => series.map(({ values }) => cell(values[i]))),
    );
  });
});

it.each([...DECKS])(
  'all of them are the same, byte by byte, when they are written again (%s)',
  async (language, deck) => {
    const again = await writeChecked(sceneIn(language));
    expect(Buffer.from(again.bytes).equals(deck.bytes)).toBe(true);
  },
);
