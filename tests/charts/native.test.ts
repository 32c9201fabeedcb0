import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../src/charts/base/define-chart.ts';
import { labelFormats } from '../../src/charts/native/native-series.ts';
import { nativeCharts } from '../../src/charts/native-charts.ts';
import type { FactView } from '../../src/core/fact.ts';
import { writeFact } from '../../src/facts/fact-view.ts';
import type { SceneItem } from '../../src/scene/items.ts';
import { decimalsOf } from '../../src/units/number-format.ts';
import { modelOf, nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { scene, slide } from '../outputs/pptx/scenes.ts';
import { brand, measurer } from '../support/brand.ts';
import { checkOutline } from '../support/build.ts';
import { HEAD } from '../support/head.ts';
import { type AnyChart, fact, inline } from './draw.ts';
import { SAMPLES } from './samples.ts';

const COLUMNS = { type: 'column', ...inline(['A', 'B', 'C'], { Days: [16, 35, -21] }) };

const formatOf = (value: number, { label, printed, figure }: Pick<FactView, 'label' | 'printed' | 'figure'>) =>
  labelFormats({ labels: [label], printed: [{ ...printed, figure }], values: [value] });

describe('the number format of a label', () => {
  it.each([
    [{ value: 339.1 }, {}, 'en', '#,##0.0;"−"#,##0.0;#,##0.0'],
    [{ value: 3391 }, {}, 'en', '#,##0;"−"#,##0;#,##0'],
    [{ value: 3391 }, {}, 'zh', '0;"−"0;0'],
    [{ value: 30, unit: '%' }, {}, 'en', '#,##0"%";"−"#,##0"%";#,##0"%"'],
    [{ value: 80, unit: '%', signed: true }, {}, 'en', '"+"#,##0"%";"−"#,##0"%";#,##0"%"'],
    [{ value: -2.4 }, {}, 'en', '#,##0.0;"−"#,##0.0;#,##0.0'],
    [{ value: 1.5, unit: '%', bound: 'below' }, {}, 'en', '[=1.5]"<1.5%";[<0]"−"#,##0.0"%";#,##0.0"%"'],
    [{ value: 15, unit: '%', bound: 'about' }, {}, 'zh', '[=15]"约15%";[<0]"−"#,##0"%";#,##0"%"'],
    [{ value: 33 }, { say: 'about one third' }, 'en', '[=33]"about one third";[<0]"−"#,##0;#,##0'],
  ] as const)('of %o is as it is written', (entry, texts, language, format) => {
    const { value } = entry;
    const written = writeFact(
      { entry: entry as never, value, decimals: decimalsOf(value), dimension: '' },
      { name: 'It', ...texts },
      language,
    );
    expect(formatOf(value, written)).toEqual([format]);
  });

  it('writes the label itself where the value is another', () => {
    expect(formatOf(17, fact('a', 'A', 16))[0]).toMatch('[=17]"16";');
  });
});

describe('charts that can be edited', () => {
  const kinds = (chart: AnyChart, all: boolean) => {
    const item: ChartItem = {
      ...{ kind: 'chart', name: 'Chart', path: [], alt: 'It' },
      box: { x: 1, y: 1, w: 6, h: 4 },
      chart,
    };
    const laidOut = scene([slide(1, 'title-only', 'T', [item as unknown as SceneItem])]);
    const { slides } = nativeCharts(laidOut, { all, brand, measurer });
    return slides[0]?.items.map(({ kind }) => kind);
  };

  it('are those of a deck that wants them, unless their own key says otherwise', () => {
    expect(kinds(COLUMNS, true)).toEqual(['text', 'native-chart']);
    expect(kinds(COLUMNS, false)).toEqual(['text', 'chart']);
    expect(kinds({ ...COLUMNS, native: true }, false)).toEqual(['text', 'native-chart']);
    expect(kinds({ ...COLUMNS, native: false }, true)).toEqual(['text', 'chart']);
  });

  it('stay pictures where their type cannot be native', () => {
    expect(kinds({ type: 'slope', ...inline(['A', 'B'], { One: [1, 2] }) }, true)).toEqual(['text', 'chart']);
  });

  it('are in the colours for dark slides there, as marks and as text', () => {
    const [light, dark] = [nativeScene(COLUMNS), nativeScene(COLUMNS, [8, 4], 'en', { dark: true })].map(modelOf);
    const { onDark } = brand;
    const point = light?.series[0]?.points[0];
    expect(dark?.series[0]?.points[0]?.fill).toBe(onDark[point?.fill ?? 'text'] ?? point?.fill);
    expect(dark?.axes?.base?.color).toBe(onDark.text);
    expect(dark?.axes?.names?.color).toBe(onDark.text);
  });

  it('are set in the sizes of their reading', () => {
    const sample = SAMPLES.find(({ name, language }) => name === 'grouped usual' && language === 'en');
    const size = (reading: 'hall' | 'desk') =>
      modelOf(nativeScene(sample?.chart ?? COLUMNS, sample?.size, 'en', { reading })).axes?.names?.size ?? 0;
    expect(size('hall')).toBeGreaterThanOrEqual(brand.reading.hall.label.floor);
    expect(size('desk')).toBeLessThan(size('hall'));
  });
});

describe('the report on a deck of native charts', () => {
  const outline = (charts: string) =>
    `${HEAD.replace('deck:\n', `deck:\n  charts: ${charts}\n`)}slides:
  - kind: chart
    title: { en: One, zh: 一 }
    ok: { unsourced-figure: an example }
    chart:
      type: slope
      labels: ["2018", "2020"]
      series: [{ name: { en: Ships, zh: 船 }, values: [4, 6] }]
`;

  it('says which charts stay pictures, once for all languages, and without a warning', async () => {
    const report = await checkOutline(outline('native'));
    expect(report.findings).toEqual([]);
    const text = outline('native');
    const start = text.indexOf('slope');
    const line = text.slice(0, start).split('\n').length;
    expect(report.notes).toEqual([
      {
        ...{ en: expect.stringMatching(/^Slide 1: .*`slope`/), zh: expect.stringMatching(/^第1页：.*`slope`/) },
        path: ['slides', 0, 'chart', 'type'],
        span: { file: 'slides.yaml', line, column: 13, start, end: start + 'slope'.length },
      },
    ]);
    expect((await checkOutline(outline('image'))).notes).toEqual([]);
  });
});
