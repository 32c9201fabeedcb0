import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/core/rich-text.ts';
import { readData } from '../../../../src/data/read-data.ts';
import { memoryFiles } from '../../../../src/files/files.ts';
import { parseOutline } from '../../../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../../../src/resolve/resolve-deck.ts';
import { layoutDeck } from '../../../../src/slides/layout-deck.ts';
import { reviewSlides } from '../../../../src/slides/review-slides.ts';
import { brand, measurer } from '../../../support/brand.ts';
import { HEAD } from '../../../support/head.ts';

const CSV =
  'Region,Year,Opened,Exports\nNorth,2018,2018-03,21.5\nNorth,2019,2018-03,27.25\nSouth,2018,2019-11-05,1009\n';

const DATED = HEAD.replace(
  /^ {2}report: .*$/m,
  (line) => `${line}\n  customs: { title: { en: Trade, zh: 贸易 }, date: 2019-12 }`,
);

/** A table of the file in a language: its pages as texts, their source lines, and the findings. */
async function tableOf(fields: string, { csv = CSV, language = 'en', kind = 'table' } = {}) {
  const text = `${DATED}slides:\n  - kind: ${kind}\n    title: A table\n${fields}`;
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline) return { pages: [], sources: [], findings };
  const read = await readData(outline, memoryFiles({ 'd.csv': csv }), '');
  const resolved = resolveDeck(outline, language, { data: read.data });
  const { slides } = layoutDeck(resolved.deck, brand, measurer);
  const items = slides.flatMap((slide) => slide.items);
  return {
    pages: items.flatMap((item) =>
      item.kind === 'table' ? [item.rows.map((row) => row.cells.map((cell) => plainText(cell.text)))] : [],
    ),
    sources: items.flatMap((item) => (item.kind === 'text' && item.name === 'Source' ? [plainText(item.text)] : [])),
    findings: [...read.findings, ...resolved.findings, ...reviewSlides(resolved.deck)],
  };
}

const FROM = '    from:\n      file: d.csv\n      source: customs\n';

describe('a table of a data file', () => {
  it('takes its columns from the file: figures with equal decimals, years and days as dates', async () => {
    const { pages, findings } = await tableOf(FROM);
    expect(findings).toEqual([]);
    expect(pages[0]).toEqual([
      ['Region', 'Year', 'Opened', 'Exports'],
      ['North', '2018', 'March 2018', '21.50'],
      ['North', '2019', 'March 2018', '27.25'],
      ['South', '2018', '5 November 2019', '1,009.00'],
    ]);
  });

  it('chooses, sorts and names as the outline says, with headings, units and decimals of its own', async () => {
    const more = `      columns: [Region, Exports]
      where: { Year: 2018 }
      sort: { by: Exports, order: descending }
      names:
        North: { en: The north, zh: 北部 }
    columns:
      - title: { en: Part, zh: 地区 }
      - { title: { en: Sold, zh: 出口 }, type: number, decimals: 1, unit: { en: RMB bn, zh: 亿元 } }
    highlight: North
    total: true
`;
    const { pages, findings, sources } = await tableOf(FROM + more, { language: 'zh' });
    expect(findings).toEqual([]);
    expect(pages[0]).toEqual([
      ['地区', '出口\n亿元'],
      ['South', '1009.0'],
      ['北部', '21.5'],
      ['合计', '1030.5'],
    ]);
    expect(sources).toEqual(['来源：贸易，2019年12月\u3000合计为计算值']);
  });

  it('keeps the first rows with `top`, and goes on over pages', async () => {
    const csv = `Name,Value\n${Array.from({ length: 40 }, (_, i) => `Row ${i + 1},${i}`).join('\n')}\n`;
    expect((await tableOf(`${FROM}      top: 2\n`, { csv })).pages).toEqual([
      [
        ['Name', 'Value'],
        ['Row 40', '39'],
        ['Row 39', '38'],
      ],
    ]);
    const { pages } = await tableOf(FROM, { csv });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every(([header]) => header?.[0] === 'Name')).toBe(true);
  });

  it('writes a dash where the file has no figure, and nothing where it has no text', async () => {
    const { pages } = await tableOf(FROM, { csv: 'Name,Note,Value\nA,,\nB,b,-1.5\n' });
    expect(pages[0]?.slice(1)).toEqual([
      ['A', '', '–'],
      ['B', 'b', '\u22121.5'],
    ]);
  });
});

describe('the source line of a slide with data of a file', () => {
  const chart = (from: string) => `    chart:
      type: column
      unit: RMB bn
      from:
        file: d.csv
        labels: Year
        values: Exports
        where: { Region: North }
${from}    second:
      type: column
      data: [now]
`;
  const sourceOf = async (from: string, language: string) =>
    (await tableOf(chart(from), { kind: 'chart', language })).sources;

  it('names the source of the data and its date, beside those of facts', async () => {
    const from = '        source: customs\n';
    expect(await sourceOf(from, 'en')).toEqual(['Source: Rivermouth Yearbook; Trade, December 2019']);
    expect(await sourceOf(from, 'zh')).toEqual(['来源：江口年鉴社；贸易，2019年12月']);
  });

  it('says the date of the data where the outline states one for them', async () => {
    const from = '        source: customs\n        date: 2020-01-15\n';
    expect(await sourceOf(from, 'en')).toEqual(['Source: Rivermouth Yearbook; Trade, 15 January 2020']);
    expect(await sourceOf(from.replace('2020-01-15', '2018'), 'zh')).toEqual(['来源：江口年鉴社；贸易，2018年']);
  });

  it('refuses what is no date', async () => {
    const { findings } = await tableOf(`${FROM}      date: May\n`);
    expect(findings.map(({ code }) => code)).toEqual(['wrong-type']);
  });
});

describe('what is wrong with it', () => {
  const problems = async (fields: string, csv = CSV) =>
    (await tableOf(fields, { csv })).findings.map(({ code, path, span, suggestion }) => ({
      ...{ code, path: path.slice(2).join('.') },
      ...(span && span.file !== 'slides.yaml' ? { line: span.line, column: span.column } : {}),
      ...(suggestion ? { suggestion } : {}),
    }));

  it('a word among figures is told with its place in the file', async () => {
    const typed = '    columns: [{ title: Name }, { title: Value, type: number }]\n';
    expect(await problems(FROM + typed, 'Name,Value\nA,1\nB,much\n')).toEqual([
      { code: 'bad-data', path: 'from', line: 3, column: 3 },
    ]);
  });

  it('a column that the file has not, headings for another number of columns, and a row that there is not', async () => {
    expect(await problems(`${FROM}      columns: [Regio]\n`)).toEqual([
      { code: 'bad-data', path: 'from.columns.0', suggestion: 'Region' },
    ]);
    expect(await problems(`${FROM}    columns: [{ title: A }]\n`)).toEqual([{ code: 'bad-data', path: 'from' }]);
    expect(await problems(`${FROM}    highlight: Nort\n`)).toEqual([
      { code: 'bad-data', path: 'highlight', suggestion: 'North' },
    ]);
    expect(await problems(`${FROM}      where: { Year: 1900 }\n`)).toEqual([
      { code: 'bad-data', path: 'from.where.Year' },
    ]);
  });

  it('rows and a file at once, and neither', async () => {
    const rows = '    columns: [{ title: A }]\n    rows: [[a]]\n';
    expect(await problems(FROM + rows)).toEqual([{ code: 'bad-data', path: '' }]);
    expect(await problems('    columns: [{ title: A }]\n')).toEqual([{ code: 'missing-key', path: '' }]);
    expect(await problems('    rows: [[a]]\n')).toEqual([{ code: 'missing-key', path: '' }]);
  });

  it('a file without a source', async () => {
    expect(await problems('    from: d.csv\n')).toEqual([{ code: 'unsourced-figure', path: 'from' }]);
  });
});
