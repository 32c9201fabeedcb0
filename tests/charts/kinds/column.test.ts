import { describe, expect, it } from 'vitest';
import { pngEncoder } from '../../../src/canvas/encode-png.ts';
import { describeChart } from '../../../src/charts/chart-words.ts';
import { plainText, type RichText } from '../../../src/core/rich-text.ts';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { brand } from '../../support/brand.ts';
import { color, dataset, draw, fact, inline, pixels, plan, scale, share } from '../draw.ts';
import { sampled } from '../samples.ts';

const from = fact('gdp_start', 'GDP at establishment', 100.2, { unit: 'RMB bn', dimension: 'CNY' });
const to = fact('gdp', 'GDP in 2019', 339.1, { unit: 'RMB bn', dimension: 'CNY' });
const pair = { type: 'column', data: [from, to] };

describe('column', () => {
  it('begins its value axis at zero and ends it at the largest value, so that columns fill the height', () => {
    expect(scale(plan(pair), 'y')).toMatchObject({ min: 0, max: 339.1, display: false });
  });

  it('leaves no text to Chart.js: no legend, axis, title or tooltip', () => {
    const { options } = plan(pair).config;
    expect(options?.plugins).toMatchObject({
      legend: { display: false },
      title: { display: false },
      tooltip: { enabled: false },
    });
    expect(scale(plan(pair), 'x')).toMatchObject({ display: false });
  });

  it('is all subject where nothing is lifted out', () => {
    expect(dataset(plan(pair)).backgroundColor).toEqual([color('subject'), color('subject')]);
  });

  it('gives the highlighted column the accent, by fact or by label', () => {
    const expected = [color('subject'), color('highlight')];
    expect(dataset(plan({ ...pair, highlight: 'gdp' })).backgroundColor).toEqual(expected);
    expect(dataset(plan({ ...pair, highlight: 'GDP in 2019' })).backgroundColor).toEqual(expected);
  });

  it('spends the accent on the arrow of a comparison: the column it leads to is the subject, others are context', () => {
    const plot = plan({ ...pair, highlight: 'gdp', compare: [from, to], compare_as: 'ratio' });
    expect(dataset(plot).backgroundColor).toEqual([color('context'), color('subject')]);
    expect(plot.labels).toContain('×3.4');
  });

  it.each([
    ['ratio', 'en', from, to, '×3.4'],
    ['change', 'en', fact('a', 'A', 1.5), fact('b', 'B', 2.7), '+80%'],
    ['change', 'en', fact('a', 'A', 158), fact('b', 'B', 238), '+51%'],
    ['change', 'en', fact('a', 'A', 80), fact('b', 'B', 60), '−25%'],
    ['ratio', 'en', fact('a', 'A', 2), fact('b', 'B', 25), '×13'],
    ['ratio', 'en', fact('a', 'A', 15, { bound: 'about' }), fact('b', 'B', 60), '~×4.0'],
    ['ratio', 'zh', fact('a', 'A', 15, { bound: 'about' }), fact('b', 'B', 60), '约×4.0'],
    ['difference', 'en', from, to, '+238.9'],
    ['difference', 'en', fact('a', 'A', -1200), fact('b', 'B', -4000), '−2,800'],
    ['difference', 'en', share('a', 'A', 30), share('b', 'B', 60), '+30\u00a0pp'],
    ['difference', 'zh', share('a', 'A', 15.5, { bound: 'about' }), share('b', 'B', 12), '约−3.5个百分点'],
  ] as const)('says a comparison as %s, in %s', (as, language, a, b, said) => {
    const plot = plan({ type: 'column', data: [a, b], compare: [a, b], compare_as: as }, [8, 4.5], language);
    expect(plot.labels.at(-1)).toBe(said);
  });

  it('prints the labels of facts as they are', () => {
    const facts = [
      fact('a', 'Land', 1.5, { label: '<1.5%' }),
      fact('b', 'Population', 33.33, { label: 'about one third' }),
    ];
    expect(plan({ type: 'column', data: facts }).labels).toEqual(['Land', 'Population', '<1.5%', 'about one third']);
  });

  it('prints inline numbers with equal decimals, grouped thousands, a true minus and a percent sign', () => {
    const labels = (values: readonly number[], unit = '') =>
      plan({ type: 'column', ...inline(['a', 'b'], { s: values }, unit) }).labels.slice(2);
    expect(labels([1200, -3.5])).toEqual(['1,200.0', '−3.5']);
    expect(labels([30, 60], '%')).toEqual(['30%', '60%']);
  });

  it('fills its width, with the values of up to three columns in them', async () => {
    const wide = await draw(pair, [12.1, 4.8]);
    expect(Number(dataset(wide.plot).barThickness)).toBeGreaterThan(0.25 * 12.1 * 288);
    expect(wide.findings).toEqual([]);
    const size = (text: string) => wide.texts.find((each) => each.text === text)?.size ?? 0;
    expect(size(pair.data[1]?.label ?? '')).toBeGreaterThan(2 * size(pair.data[1]?.name ?? ''));
  });

  it.each([
    ['beside its neighbour', [from, to], [from, to]],
    ['over a fall', [to, from], [to, from]],
    ['over columns between', [from, fact('x', 'Between', 200), to], [from, to]],
  ])('keeps the pill clear of every label: %s', async (_, data, compare) => {
    const { texts } = await draw({ type: 'column', data, compare, compare_as: 'ratio' });
    const pill = texts.find((text) => text.text.startsWith('×'));
    const reach = 0.5 * (pill?.size ?? 0);
    const { x = 0, y = 0, w = 0, h = 0 } = pill?.box ?? {};
    for (const { text, box } of texts.filter((each) => each !== pill)) {
      const apart =
        box.x > x + w + reach || box.x + box.w < x - reach || box.y > y + h + reach || box.y + box.h < y - reach;
      expect(apart, text).toBe(true);
    }
    expect(y - reach).toBeGreaterThanOrEqual(0);
  });

  it('names columns on one line where they stand clear of each other, and breaks them where they do not', async () => {
    const lines = async (names: readonly string[]) => {
      const { texts } = await draw({ type: 'column', ...inline(names, { s: [1, 2] }) }, [3.6, 3]);
      return texts.length - 2;
    };
    expect(await lines(['Quite a long name', 'Short'])).toBe(2);
    expect(await lines(['Quite a long name', 'Another long name'])).toBeGreaterThan(2);
  });

  it('shares its base line and its sizes with columns beside it', async () => {
    const short = { type: 'column', ...inline(['Then', 'Now'], { s: [1, 2] }) };
    const long = {
      type: 'column',
      data: [
        fact('a', 'Residents before the area was established', 1, { label: 'fewer than one million' }),
        fact('b', 'Residents in the most recent year', 2, { label: 'more than two million' }),
      ],
    };
    const size = [3.6, 3] as const;
    const { w, h } = pixels(size);
    const beside = (chart: typeof short | typeof long) => [{ chart, width: w, height: h }];
    const one = await draw(short, size, 'en', beside(long));
    const other = await draw(long, size, 'en', beside(short));
    const at = ({ texts }: typeof one, words: string) => texts.find(({ text }) => text.startsWith(words));
    expect(Math.abs((at(one, 'Then')?.box.y ?? 0) - (at(other, 'Residents')?.box.y ?? 1e4))).toBeLessThan(4);
    expect(at(one, '2')?.size).toBe(at(other, 'more')?.size);
    expect(at(await draw(short, size), 'Then')?.box.y).toBeGreaterThan((at(one, 'Then')?.box.y ?? 0) + 40);
  });

  it('draws on the brand’s ground, in whole pixels of 288 to the inch', async () => {
    const { raster } = await draw(pair, [4, 3]);
    const png = pngEncoder()(raster, pixels([4, 3]));
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1152, 864]);
    expect(pixels([4, 3])).toEqual({ w: 1152, h: 864 });
    expect(brand.colors.ground.hex).toBe('FFFFFF');
  });

  it('lies as a bar chart does, where it is told to', async () => {
    const lying = { ...pair, horizontal: true };
    expect(plan(lying).config.options).toMatchObject({ indexAxis: 'y' });
    const own = (type: string) => draw({ ...lying, type }, [8, 3]).then(({ texts }) => texts);
    expect(await own('column')).toEqual(await own('bar'));
    const model = (type: string) => modelOf(nativeScene({ ...lying, type }));
    expect(model('column')).toEqual(model('bar'));
  });

  it.each([false, true])(
    'writes a dash at the base line for a missing value, and no bar (lying: %s)',
    async (horizontal) => {
      const chart = { ...sampled('column with a gap').chart, horizontal };
      const { texts, plot, findings } = await draw(chart);
      expect(findings).toEqual([]);
      expect(plot.labels).toContain('–');
      expect(texts.filter(({ text }) => text === '–')).toHaveLength(1);
      expect(modelOf(nativeScene(chart)).series[0]?.points.map(({ value }) => value)).toEqual([
        12.4,
        undefined,
        18,
        21.5,
      ]);
      expect(describeChart(chart as never, 'en', '')).toContain('Q2 no data');
      expect(describeChart(chart as never, 'zh', '')).toContain('Q2 无数据');
    },
  );

  it('writes names by turns in two rows where a word is wider than a column’s space', async () => {
    const { labels } = sampled('column of twelve long names').chart as unknown as {
      readonly labels: readonly RichText[];
    };
    const long = (count: number) =>
      inline(labels.slice(0, count).map(plainText), { Cars: labels.slice(0, count).map((_, i) => 30 - i) });
    for (const [type, count] of [
      ['column', 12],
      ['grouped', 12],
      ['stacked', 8],
    ] as const) {
      const chart = { type, ...long(count) };
      const { texts, findings } = await draw(chart, [12.1, 4.8]);
      expect(findings).toEqual([]);
      const y = (text: string) => texts.find((each) => each.text === text)?.box.y ?? 0;
      expect(y('Telecommunications')).toBeGreaterThan(y('Display panels') + 16);
      expect(modelOf(nativeScene(chart, [12.1, 4.8])).axes?.names).toBeDefined();
    }
  });
});
