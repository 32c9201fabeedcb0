import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { unzip, zip } from '../../src/io/zip.ts';
import { withDamaged, zipBomb } from '../support/bombs.ts';
import { testCalls } from '../support/calls.ts';
import { findingsIn, seriesOf } from './files.ts';

const CSV = 'Year,Exports,Imports\n2017,3.1,2.2\n2018,4.2,\n2019,"1,240.5",3.9\n';
const LONG =
  'Year,Kind,Region,Value\n2018,Exports,North,1\n2018,Imports,North,2\n2018,Exports,South,10\n2019,Exports,North,3\n';
const utf16 = (text: string, mark: boolean) =>
  Uint8Array.from(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'));
const columns = async (text: string | Uint8Array, query = 'd.csv') => {
  const { view, findings } = await seriesOf(query, { 'd.csv': text });
  expect(findings.map(({ code }) => code).filter((code) => code !== 'unsourced-figure')).toEqual([]);
  return view;
};

const EXPECTED = {
  categories: ['2017', '2018', '2019'],
  series: [
    { name: 'Exports', values: [3.1, 4.2, 1240.5] },
    { name: 'Imports', values: [2.2, null, 3.9] },
  ],
};

describe('a CSV file', () => {
  it.each([
    ['commas', CSV],
    ['a byte order mark', `\ufeff${CSV}`],
    ['lines that end as on Windows', CSV.replaceAll('\n', '\r\n')],
    ['tabs', 'Year\tExports\tImports\n2017\t3.1\t2.2\n2018\t4.2\t\n2019\t1,240.5\t3.9\n'],
    ['semicolons and decimal commas', 'Year;Exports;Imports\n2017;3,1;2,2\n2018;4,2;n/a\n2019;1.240,5;3,9\n'],
    ['UTF-16 with a mark', utf16(CSV, true)],
    ['UTF-16 without one', utf16(CSV, false)],
    ['rows without anything', CSV.replace('2018', '\n,,\n2018')],
  ])('is read with %s', async (_, text) => {
    expect(await columns(text)).toEqual(EXPECTED);
  });

  it('is read as GB18030 where it is that', async () => {
    // 年,出口 and 甲,1 as GBK writes them.
    const bytes = Uint8Array.from([0xc4, 0xea, 0x2c, 0xb3, 0xf6, 0xbf, 0xda, 0x0a, 0xbc, 0xd7, 0x2c, 0x31, 0x0a]);
    expect(await columns(bytes)).toEqual({ categories: ['甲'], series: [{ name: '出口', values: [1] }] });
  });
});

describe('numbers beyond what can be written out', () => {
  it.each([
    ['d.csv', 'Year,A\n2018,1e-101\n2019,1\n'],
    ['d.csv', `Year,A\n2018,1${'0'.repeat(80)}\n2019,1\n`],
    ['d.json', '[{ "Year": 2018, "A": 1.7e308 }, { "Year": 2019, "A": 1 }]'],
  ])('are bad data, at their place: %s', async (file, text) => {
    const { findings } = await seriesOf(`{ file: ${file}, source: report }`, { [file]: text });
    expect(findings.map(({ code }) => code)).toEqual(['bad-data']);
    expect(findings[0]?.message.en).toContain(file);
  });
});

describe('other files', () => {
  it('XLSX is read by sheet and range', async () => {
    const cell = (value?: string | number) => (value === undefined ? {} : { value });
    const rows = [
      [cell('A title above')],
      [cell('Year'), cell('Exports')],
      [cell(2018), cell(4.2)],
      [cell(2019), cell()],
    ];
    const bytes = await writeXlsx(['First', 'Trade'].map((sheet) => ({ sheet, data: rows }))).toBuffer();
    const book = { 'd.xlsx': new Uint8Array(bytes) };
    const { view } = await seriesOf('{ file: d.xlsx, sheet: Trade, range: A2:B4 }', book);
    expect(view).toMatchObject({ categories: ['2018', '2019'], series: [{ name: 'Exports', values: [4.2, null] }] });
    const { findings } = await seriesOf('{ file: d.xlsx, sheet: Trad, source: report }', book);
    expect(findings).toMatchObject([{ code: 'bad-data', suggestion: 'Trade' }]);
  });

  it('an XLSX that is damaged, unpacks to too much, or has cells beyond the last, is refused with what is wrong', async () => {
    const data = [[{ value: 'Year' }, { value: 'Exports' }]];
    const book = unzip(new Uint8Array(await writeXlsx([{ sheet: 'Trade', data }]).toBuffer()));
    const sheet = new TextDecoder().decode(book.get('xl/worksheets/sheet1.xml')).replace('"B1"', '"ZZZZZZZ1"');
    const message = async (bytes: Uint8Array) =>
      (await seriesOf('{ file: d.xlsx, source: report }', { 'd.xlsx': bytes })).findings[0]?.message.en;
    expect(await message(zipBomb(20, 20, book))).toMatch(/^d.xlsx has .* MB and would come to 400 MB unpacked/);
    const far = zip(new Map<string, Uint8Array | string>([...book, ['xl/worksheets/sheet1.xml', sheet]]));
    const part = 'xl/worksheets/sheet1.xml';
    expect(await message(withDamaged(zip(book), part))).toBe(`d.xlsx is damaged: its part ${part} cannot be unpacked.`);
    expect(await message(far)).toBe('d.xlsx has a cell ZZZZZZZ1, and no sheet goes beyond XFD1048576.');
  });
});

describe('what is wrong with a file', () => {
  const wrong = async (query: string, files: Readonly<Record<string, string | Uint8Array>>) =>
    (await seriesOf(query, files)).findings;

  it.each([
    ['a category that stands twice', '{ file: d.csv, source: report, values: Value }', LONG],
    ['conditions that no row meets', '{ file: d.csv, source: report, where: { Year: 1900 } }', CSV],
    ['no column of numbers', '{ file: d.csv, source: report }', 'a,b\nx,y\n'],
    [
      'several columns of values beside a column of series',
      '{ file: d.csv, source: report, series: Year }',
      'K,Year,A,B\na,1,2,3\n',
    ],
    [
      'a workbook under the name of a CSV',
      '{ file: d.csv, source: report }',
      Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    ],
  ])('%s is bad data', async (_, query, text) => {
    expect((await wrong(query, { 'd.csv': text })).map(({ code }) => code)).toEqual(['bad-data']);
  });

  it('a file of more than 50 MB is refused with its size', async () => {
    const findings = await wrong('{ file: d.csv, source: report }', { 'd.csv': new Uint8Array(51 * 1024 * 1024) });
    expect(findings).toMatchObject([{ code: 'unknown-file' }]);
    expect(findings[0]?.message.en).toBe('`d.csv` has 51 MB, and of such a file at most 50 MB are read.');
  });

  it('a file without a source is an unsourced figure; one that is not there is unknown', async () => {
    expect(await wrong('d.csv', { 'd.csv': CSV })).toMatchObject([{ code: 'unsourced-figure' }]);
    const findings = await wrong('{ file: tradee.csv, source: report }', { 'trade.csv': CSV });
    expect(findings).toMatchObject([{ code: 'unknown-file', suggestion: 'trade.csv' }]);
    expect(await wrong('{ file: ../d.csv, source: report }', {})).toMatchObject([{ code: 'outside-folder' }]);
  });
});

describe('what is read of data files', () => {
  const LIMITS = { rows: 50, columns: 9, cells: 120, characters: 40, depth: 4, asked: 100, values: 20 };
  const chart = (from: string) =>
    `  - { kind: chart, title: It grows, chart: { type: column, from: { labels: A, source: report, ${from} } } }\n`;
  const refused = async (file: string, text: string, more = '') => {
    const findings = await findingsIn(chart(`file: ${file}${more}`), { [file]: text }, LIMITS);
    return findings.map(({ code, span, message }) => ({
      code,
      line: span?.line,
      column: span?.column,
      en: message.en,
    }));
  };
  const says = (words: string) => expect.stringContaining(words);
  const rows = (count: number, row: string | ((i: number) => string)) =>
    `A,B\n${Array.from({ length: count }, (_, i) => (typeof row === 'string' ? row : row(i))).join('')}`;
  const entries = (count: number) => JSON.stringify(Array.from({ length: count }, (_, i) => ({ [`k${i}`]: 1 })));

  it.each([
    ['rows', `[\n{}${',{}'.repeat(50)}]`, 2, 'at most 50 rows'],
    ['values within one', `[\n[${'[],'.repeat(240)}1]]`, 2, 'at most 120 cells'],
    ['depth', `[\n{ "A": 1, "B": ${'['.repeat(10_000)}${']'.repeat(10_000)} }]`, 2, 'more than 4 deep'],
    [
      'characters',
      `[{ "A": "a", "B": 1 }, { "A": "${'a'.repeat(41)}", "B": 1 }]`,
      undefined,
      'Entry 2, field 1 of d.json',
    ],
    ['characters of a value', `[{ "A": "${'a'.repeat(41)}", "B": 1 }]`, undefined, 'more than 40 characters'],
    ['columns', entries(10), undefined, 'at most 9 cells'],
    ['cells', `[${'{ "A": 1, "B": 2, "C": 3 },'.repeat(40)}{}]`, undefined, 'at most 120 cells'],
  ])('is limited in a JSON file: %s', async (_, text, line, words) => {
    expect(await refused('d.json', text)).toMatchObject([{ code: 'bad-data', line, en: says(words) }]);
  });

  it('is limited for tables, before they are laid out', async () => {
    const table = '  - { kind: table, title: It grows, from: { file: d.csv, source: report } }\n';
    const wide = (count: number) => `${Array.from({ length: count }, (_, i) => `c${i}`)}\n${'1,'.repeat(count - 1)}1\n`;
    const said = async (text: string) => (await findingsIn(table, { 'd.csv': text })).map(({ message }) => message.en);
    expect(await said(wide(12))).toEqual([]);
    expect(await said(wide(13))).toEqual([says('13 columns')]);
    expect(await said(rows(5001, 'a,1\n'))).toEqual([says('5,000 such rows')]);
    expect(await said(`A,B,C,D,E\n${'a,1,1,1,1\n'.repeat(4001)}`)).toEqual([says('4,000 such rows')]);
  });
});

testCalls(import.meta.url, 'read-data.yaml', { columns, findingsIn, seriesOf });
