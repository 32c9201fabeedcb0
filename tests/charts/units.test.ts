import { describe, expect, it } from 'vitest';
import { axisEnds, type WithAxis } from '../../src/charts/base/axis.ts';
import { normalise } from '../../src/charts/base/table.ts';
import { heading } from '../../src/charts/chart-words.ts';
import { type ComboChart, comboTables } from '../../src/charts/kinds/combo/combo-plan.ts';
import { type ChartSpec, reviewChart } from '../../src/charts/plot-chart.ts';
import { type PointChart, pointTable, statedEnds } from '../../src/charts/points/point-data.ts';
import { plainText, richText } from '../../src/core/rich-text.ts';
import { readData } from '../../src/data/read-data.ts';
import { memoryFiles } from '../../src/files/files.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import { modelOf, nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { testCalls } from '../support/calls.ts';
import { HEAD } from '../support/head.ts';
import { sceneOf } from '../support/scene.ts';

const FILES = {
  'd.csv': 'Year,Exports\n2018,27.5\n2019,104\n',
  'g.csv': 'Year,Installed (GW),Planned (GW),Jobs\n2018,2.8,6.2,900\n',
};

/** A chart of the outline in a language, with what is found in its texts and data. */
async function chartOf(lines: string, language = 'en', type = 'column') {
  const body = lines.trim().replace(/^/gm, '      ');
  const text = `${HEAD}slides:\n  - kind: chart\n    title: A chart\n    chart:\n      type: ${type}\n${body}\n`;
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline) throw new Error(JSON.stringify(findings));
  const { data } = await readData(outline, memoryFiles(FILES), '');
  const { deck, findings: resolved } = resolveDeck(outline, language, { data });
  const chart = deck.slides[0]?.content.chart as ChartSpec;
  return { chart, findings: [...resolved, ...reviewChart(chart, ['chart'])] };
}

/** Unit, values and labels as a language prints them. */
async function printed(lines: string, language: string) {
  const { chart } = await chartOf(lines, language);
  const { unit } = heading(chart, language);
  const [series] = normalise(chart, language).series;
  return [unit && plainText(unit), ...(series?.values ?? []), ...(series?.labels ?? [])];
}

const FROM = 'from: { file: d.csv, source: report }';

describe('numbers in a unit that the tool knows', () => {
  it('are named by words where labels carry no sign', async () => {
    expect((await printed(`unit: times\n${FROM}`, 'zh'))[0]).toBe('倍');
    expect((await printed(`unit: "%"\n${FROM}`, 'zh')).slice(-1)).toEqual(['104%']);
  });

  it('may be missing', async () => {
    const lines = 'unit: CNY bn\nlabels: [a, b]\nseries: [{ name: s, values: [1, null] }]';
    expect(await printed(lines, 'zh')).toEqual(['亿元', 10, Number.NaN, '10', '–']);
  });
});

describe('the ends of an axis', () => {
  const endOf = async (lines: string, language: string) => {
    const { chart } = await chartOf(`axis: { max: 200 }\n${lines}`, language);
    return axisEnds(normalise(chart), chart as WithAxis).max;
  };

  it('are scaled as the values are: those of a unit, and those of facts', async () => {
    expect(await endOf(`unit: CNY bn\n${FROM}`, 'zh')).toBe(2000);
    expect(await endOf('data: [start, now]', 'zh')).toBe(2000);
    expect(await endOf('data: [start, now]', 'en')).toBe(200);
    expect(await endOf('unit: { en: bn, zh: 亿 }\ndata: [start, now]', 'zh')).toBe(2000);
    expect(await endOf(`unit: { en: bn, zh: 亿 }\n${FROM}`, 'zh')).toBe(200);
  });

  it('are scaled where the levels of a waterfall are', async () => {
    const { chart } = await chartOf(`axis: { max: 200 }\nunit: CNY bn\n${FROM}`, 'zh', 'waterfall');
    expect(modelOf(nativeScene(chart, [8, 4.5], 'zh')).axes?.max).toBe(2000);
  });
});

describe('charts of two units', () => {
  it('scale the bars and the line each by its own', async () => {
    const lines =
      'unit: CNY bn\nline_unit: "%"\nlabels: [a, b]\nseries:\n  - { name: s, values: [1, 2] }\n  - { name: t, values: [3, 4] }';
    const { chart } = await chartOf(lines, 'zh', 'combo');
    const { bars, line } = comboTables(chart as ComboChart);
    expect([bars.unit, bars.series[0]?.values]).toEqual(['亿元', [10, 20]]);
    expect([line.unit, line.series[0]?.labels]).toEqual(['%', ['3%', '4%']]);
  });

  it('scale each measure of points by its own', async () => {
    const lines =
      'x: { unit: CNY bn, max: 5 }\ny: { unit: million people }\npoints: [{ name: a, x: 1, y: 2.5 }, { name: b, x: 2, y: 3 }]';
    const { chart } = await chartOf(lines, 'zh', 'scatter');
    const { series, units } = pointTable(chart as PointChart, ['x', 'y']);
    expect(units).toEqual(['亿元', '万人']);
    expect(series.map(({ values }) => values)).toEqual([
      [10, 20],
      [250, 300],
    ]);
    expect(statedEnds(chart as PointChart, 'x', series[0])).toEqual({ min: undefined, max: 50 });
  });
});

describe('a column of a table', () => {
  it('is scaled by its unit as charts are; facts in it are in that scale already', () => {
    const text = `${HEAD}slides:
  - kind: table
    title: A table
    columns:
      - title: A
      - { title: B, type: number, unit: CNY bn, total: true }
    rows: [[x, "2.25"], [y, now]]
    total: true
`;
    const cells = (language: string) =>
      sceneOf(text, language).scene.slides.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.kind === 'table'
            ? item.rows.map((row) => plainText(row.cells[1]?.text ?? { paragraphs: [], path: [] }))
            : [],
        ),
      );
    expect(cells('en')).toEqual(['B\nRMB bn', '2.25', '121.50', '123.75']);
    expect(cells('zh')).toEqual(['B\n亿元', '22.5', '1215.0', '1237.5']);
  });
});

describe('names that say a unit', () => {
  const POWER = 'from: { file: g.csv, source: report, values: [Installed (GW), Planned (GW)] }';
  const names = async (lines: string, language: string) => {
    const { chart } = await chartOf(lines, language, 'grouped');
    return normalise(chart, language as 'en').series.map(({ name }) => name);
  };

  it('say it as the language writes it, in which the values are', async () => {
    expect(await names(`unit: GW\n${POWER}`, 'en')).toEqual(['Installed (GW)', 'Planned (GW)']);
    expect(await names(`unit: GW\n${POWER}`, 'zh')).toEqual(['Installed (万千瓦)', 'Planned (万千瓦)']);
    // Without a unit the values stay as they are.
    expect(await names(POWER, 'zh')).toEqual(['Installed (GW)', 'Planned (GW)']);
  });

  it('do so in titles, typed series and what is lifted out', async () => {
    const series =
      'labels: [a]\nseries: [{ name: Installed (GW), values: [2.8] }, { name: Planned (GW), values: [6.2] }]';
    const lines = `unit: GW\ntitle: Capacity (GW)\nhighlight: Planned (GW)\n${series}`;
    expect(await names(lines, 'zh')).toEqual(['Installed (万千瓦)', 'Planned (万千瓦)']);
    const { chart, findings } = await chartOf(lines, 'zh', 'grouped');
    expect(plainText(chart.title ?? richText(''))).toBe('Capacity (万千瓦)');
    expect(findings.map(({ code }) => code)).toEqual(['unsourced-figure', 'unsourced-figure']);
  });
});

describe('numbers typed with zeros at their end', () => {
  it('keep them in series, or have the decimals that these state', async () => {
    const lines = (values: string) => `labels: [a, b]\nseries: [{ name: s, ${values} }]`;
    expect((await printed(lines('values: [4.0, 5.0]'), 'en')).slice(-2)).toEqual(['4.0', '5.0']);
    expect((await printed(lines('values: [4.50, 5.125]'), 'en')).slice(-2)).toEqual(['4.500', '5.125']);
    expect((await printed(lines('values: [4, 5], decimals: 1'), 'en')).slice(-2)).toEqual(['4.0', '5.0']);
  });
});

testCalls(import.meta.url, 'units.yaml', { chartOf, printed });
