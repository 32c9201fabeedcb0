import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { withBlock } from '../../../src/studio/client/tables/data-block.ts';
import { slideData } from '../../../src/studio/tables/slide-data.ts';

const dataOf = async (slide: string, files: Readonly<Record<string, string>> = {}, language = 'en') => {
  const outline = `deck: { languages: [en, zh] }\nfacts: { a: { value: 1 } }\nslides:\n  - ${slide}\n`;
  const project = { files: memoryFiles({ 'deck/slides.yaml': outline, ...files }), outline: 'deck/slides.yaml' };
  const found = await slideData(project, { slide: 'slides[0]', language });
  if ('refused' in found) throw new Error(found.refused.en);
  return found;
};
const texts = (cells: readonly (readonly { text: string }[])[] = []) => cells.map((row) => row.map(({ text }) => text));

describe('the data of a slide', () => {
  it('are its rows as they are written, with what they say in the language', async () => {
    const columns = 'columns: [{ title: { en: Quay, zh: 码头 } }, { title: Berths }]';
    const { tables } = await dataOf(
      `{ kind: table, ${columns}, rows: [[{ en: North, zh: 北 }, 4.50], [South, a]] }`,
      {},
      'zh',
    );
    expect(tables).toMatchObject([{ of: 'rows', path: 'slides[0].rows', columns: ['码头', 'Berths'] }]);
    expect(texts(tables[0]?.cells)).toEqual([
      ['{ en: North, zh: 北 }', '4.50'],
      ['South', 'a'],
    ]);
    expect(tables[0]?.cells[0]?.[0]).toMatchObject({
      shown: '北',
      own: { path: 'slides[0].rows[0][0]', language: 'zh' },
    });
  });

  it('are the series of a chart, with what facts say that they name', async () => {
    const series =
      'labels: [2019, { en: Now, zh: 今 }], series: [{ name: Trade, values: [3.10, a] }, { name: Rail, values: [5, null] }]';
    const [chart] = (await dataOf(`{ kind: chart, chart: { type: line, ${series} } }`)).tables;
    expect(chart).toMatchObject({ of: 'chart', path: 'slides[0].chart' });
    expect(texts(chart?.cells)).toEqual([
      ['', 'Trade', 'Rail'],
      ['2019', '3.10', '5'],
      ['{ en: Now, zh: 今 }', 'a', ''],
    ]);
    expect(chart?.cells[2]?.slice(0, 2)).toMatchObject([
      { shown: 'Now', own: { path: 'slides[0].chart.labels[1]', language: 'en' } },
      { fact: '1' },
    ]);
  });

  it('are cells of a file beside the outline; what facts a chart names is said', async () => {
    const from = '{ kind: chart, chart: { type: bar, from: { file: data/a.csv } } }';
    const [csv] = (await dataOf(from, { 'deck/data/a.csv': 'Year;Trade\n2019;"3;1"\n\n' })).tables;
    expect(csv).toMatchObject({ of: 'csv', path: 'deck/data/a.csv' });
    expect(texts(csv?.cells)).toEqual([
      ['Year', 'Trade'],
      ['2019', '3;1'],
    ]);
    const json = await dataOf('{ kind: table, from: b.json }', { 'deck/b.json': '[{"x": 1}, {"x": null, "y": "z"}]' });
    expect(texts(json.tables[0]?.cells)).toEqual([
      ['x', 'y'],
      ['1', ''],
      ['', 'z'],
    ]);
    const facts = { of: 'facts', path: 'slides[0].chart.data', cells: [[{ text: 'a', fact: '1' }]] };
    expect(await dataOf('{ kind: chart, chart: { type: bar, data: [a] } }')).toEqual({ tables: [facts] });
  });
});

describe('a block that is pasted', () => {
  it('changes the cells that it covers, and adds rows and columns where it reaches beyond', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(withBlock(rows, { row: 0, column: 1 }, [['x']])).toEqual([
      ['a', 'x'],
      ['c', 'd'],
    ]);
    expect(withBlock(rows, { row: 1, column: 1 }, [['x', 'y'], ['z']])).toEqual([
      ['a', 'b'],
      ['c', 'x', 'y'],
      ['', 'z'],
    ]);
  });
});
