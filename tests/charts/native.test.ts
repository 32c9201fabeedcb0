import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../src/charts/base/define-chart.ts';
import { labelFormats } from '../../src/charts/native/native-series.ts';
import { nativeCharts } from '../../src/charts/native-charts.ts';
import { contains } from '../../src/core/box.ts';
import type { SceneItem } from '../../src/scene/items.ts';
import { modelOf, nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { scene, slide } from '../outputs/pptx/scenes.ts';
import { brand, measurer } from '../support/brand.ts';
import { checkOutline } from '../support/build.ts';
import { HEAD } from '../support/head.ts';
import { type AnyChart, fact, inline } from './draw.ts';
import { SAMPLES } from './samples.ts';

const COLUMNS = { type: 'column', ...inline(['A', 'B', 'C'], { Days: [16, 35, -21] }) };

describe('the number format of a label', () => {
  it.each([
    ['339.1', 339.1, '#,##0.0;"−"#,##0.0;#,##0.0'],
    ['3,391', 3391, '#,##0;"−"#,##0;#,##0'],
    ['3391', 3391, '0;"−"0;0'],
    ['30%', 30, '#,##0"%";"−"#,##0"%";#,##0"%"'],
    ['+80%', 80, '"+"#,##0"%";"−"#,##0"%";#,##0"%"'],
    ['−2.4', -2.4, '#,##0.0;"−"#,##0.0;#,##0.0'],
  ])('writes %s', (label, value, format) => {
    expect(labelFormats([label], [value])).toEqual([format]);
  });

  it.each([
    ['<1.5%', 1.5],
    ['约15%', 15],
    ['about one third', 33],
    ['16', 17],
    ['-3', -3],
  ])('writes %s for that value alone', (label, value) => {
    expect(labelFormats([label], [value])[0]).toMatch(`[=${value}]"${label}";`);
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

  it('are grouped with the arrow that lies over them, which keeps within their box', () => {
    const data = [fact('a', 'Then', 100.2), fact('b', 'Now', 339.1)];
    const { slides } = nativeScene({ type: 'column', data, compare: data, compare_as: 'ratio' });
    const [chart, ...over] = slides[0]?.items.slice(1) ?? [];
    expect(over.map(({ kind }) => kind)).toEqual(['path', 'path', 'path', 'text']);
    expect(new Set([chart, ...over].map((item) => item?.group))).toEqual(new Set(['Chart group']));
    expect(over.filter((item) => !contains(chart?.box ?? item.box, item.box, 0.01))).toEqual([]);
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

  it('have room below negative columns for their values, above the names', () => {
    const { axes, area } = modelOf(nativeScene(COLUMNS));
    expect([axes?.min, axes?.max]).toEqual([undefined, undefined]);
    const step = axes?.values?.step ?? 0;
    expect(Math.ceil(21 / step) * step - 21).toBeGreaterThan(0.05 * 56);
    expect(area.y + area.h).toBeLessThan(1);
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
