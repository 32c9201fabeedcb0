import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { unzip, zip } from '../../src/io/zip.ts';
import { withDamaged, zipBomb } from '../support/bombs.ts';
import { seriesOf } from './files.ts';

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

  it('keeps codes with zeros in front as texts, and reads accounting parentheses, true minus and percent signs', async () => {
    const view = await columns('Code,A\n007,(3)\n008,−4\n009,12%\n');
    expect(view).toEqual({ categories: ['007', '008', '009'], series: [{ name: 'A', values: [-3, -4, 12] }] });
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
  it('JSON is read as a list of objects, or of lists', async () => {
    const objects = JSON.stringify([
      { Year: 2018, A: 1 },
      { Year: 2019, A: null, B: 2 },
    ]);
    const expected = {
      categories: ['2018', '2019'],
      series: [
        { name: 'A', values: [1, null] },
        { name: 'B', values: [null, 2] },
      ],
    };
    expect((await seriesOf('d.json', { 'd.json': objects })).view).toEqual(expected);
    const lists = JSON.stringify([
      ['Year', 'A', 'B'],
      [2018, 1, null],
      [2019, null, 2],
    ]);
    expect((await seriesOf('d.json', { 'd.json': lists })).view).toEqual(expected);
  });

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

describe('what only other files have', () => {
  const asked = async (query: string, files: Readonly<Record<string, string>>) => {
    const { findings } = await seriesOf(query, files);
    return findings.map(({ code, path, at }) => ({ code, path: path.slice(-2), at }));
  };

  it('is told of a sheet where a file is no workbook, save of its first', async () => {
    const told = [{ code: 'bad-data', path: ['from', 'sheet'], at: 'key' }];
    expect(await asked('{ file: d.csv, sheet: Trade, source: report }', { 'd.csv': CSV })).toEqual(told);
    expect(await asked('{ file: d.json, sheet: 2, source: report }', { 'd.json': '[["Year", "A"]]' })).toEqual(told);
    expect(await asked('{ file: d.csv, sheet: 1, source: report }', { 'd.csv': CSV })).toEqual([]);
  });

  it('is told of a range of cells in JSON', async () => {
    const told = [{ code: 'bad-data', path: ['from', 'range'], at: 'key' }];
    const files = { 'd.json': '[{ "Year": 2018, "A": 1 }]' };
    expect(await asked('{ file: d.json, range: A1:B2, source: report }', files)).toEqual(told);
  });
});

describe('what is asked of a file', () => {
  const asked = async (query: string, text = LONG) => columns(text, `{ file: d.csv, source: report, ${query} }`);

  it('a long table becomes series, and rows of one category are put together as told', async () => {
    expect(await asked('labels: Year, series: Kind, values: Value, combine: sum')).toMatchObject({
      categories: ['2018', '2019'],
      series: [
        { name: 'Exports', values: [11, 3] },
        { name: 'Imports', values: [2, null] },
      ],
    });
    expect(await asked('labels: Kind, values: Value, combine: mean, sort: descending')).toMatchObject({
      series: [{ values: [4.66666666667, 2] }],
    });
  });

  it('conditions choose rows: a value, one of several, from one to another', async () => {
    const values = async (where: string) =>
      (await asked(`labels: Region, values: Value, combine: sum, where: ${where}`))?.series[0]?.values;
    expect(await values('{ Kind: Exports }')).toEqual([4, 10]);
    expect(await values('{ Region: [South, West] }')).toEqual([10]);
    expect(await values('{ Year: { from: 2019 } }')).toEqual([3]);
    expect(await values('{ Year: { to: 2018 }, Kind: Imports }')).toEqual([2]);
  });

  it('the largest are kept, and the rest is folded into one', async () => {
    const text = 'Name,A\na,1\nb,5\nc,3\nd,2\n';
    expect(await asked('top: 2', text)).toMatchObject({ categories: ['b', 'c'] });
    expect(await asked('top: 2, other: Others', text)).toMatchObject({
      categories: ['b', 'c', 'Others'],
      series: [{ name: 'A', values: [5, 3, 3] }],
    });
    expect(await asked('sort: { by: Name, order: descending }', text)).toMatchObject({
      categories: ['d', 'c', 'b', 'a'],
    });
  });

  it('names are written as the language has them', async () => {
    const query = '{ file: d.csv, source: report, names: { Exports: { en: Exports, zh: 出口 } } }';
    const { view } = await seriesOf(query, { 'd.csv': CSV }, 'zh');
    expect(view?.series.map(({ name }) => name)).toEqual(['出口', 'Imports']);
  });
});

describe('what is wrong with a file', () => {
  const wrong = async (query: string, files: Readonly<Record<string, string | Uint8Array>>) =>
    (await seriesOf(query, files)).findings;

  it('a text among numbers is told at its row and column', async () => {
    const findings = await wrong('{ file: d.csv, source: report }', { 'd.csv': CSV.replace('4.2', 'four') });
    expect(findings).toMatchObject([
      { code: 'bad-data', span: { file: 'd.csv', line: 3, column: 6, start: 39, end: 43 } },
    ]);
  });

  it('a column that is not there is told at the key, with the nearest', async () => {
    const query = '{ file: d.csv, source: report, values: Export, where: { Yera: 2018 } }';
    expect(await wrong(query, { 'd.csv': CSV })).toMatchObject([
      { code: 'bad-data', path: ['slides', 0, 'chart', 'from', 'where', 'Yera'], suggestion: 'Year' },
    ]);
    expect(await wrong('{ file: d.csv, source: report, values: Export }', { 'd.csv': CSV })).toMatchObject([
      { code: 'bad-data', path: ['slides', 0, 'chart', 'from', 'values'], suggestion: 'Exports' },
    ]);
  });

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

describe('the row that names the columns', () => {
  const TITLED =
    'Trade of the port,,\nin CNY bn,,\nYear,Exports,Imports\n2017,3.1,2.2\n2018,4.2,\n2019,"1,240.5",3.9\n';

  it('is found below titles where the columns are asked for by name', async () => {
    expect(await columns(TITLED, '{ file: d.csv, labels: Year, values: [Exports, Imports] }')).toEqual(EXPECTED);
  });

  it('is found below titles where none is asked for', async () => {
    expect(await columns(TITLED)).toEqual(EXPECTED);
  });

  it('is the first one where only one of its columns has a name', async () => {
    const view = await columns('Region,\nNorth,3\n');
    expect(view).toEqual({ categories: ['North'], series: [{ name: 'B', values: [3] }] });
  });

  it('may be said by a range, in CSV as in a workbook', async () => {
    const view = await columns(`,Exports,Imports\n${TITLED}`, '{ file: d.csv, range: A4:B5 }');
    expect(view).toEqual({ categories: ['2017'], series: [{ name: 'Exports', values: [3.1] }] });
  });
});

describe('a file without data', () => {
  const problems = async (
    text: string,
    query = '{ file: d.csv, labels: Year, values: [Exports, Imports], source: report }',
  ) => (await seriesOf(query, { 'd.csv': text })).findings.map(({ code, message }) => `${code} ${message.en}`);

  it('is one finding where it is empty, and one where it only names columns', async () => {
    expect(await problems('')).toEqual(['bad-data d.csv is empty.']);
    expect(await problems('Year,Exports,Imports\n')).toEqual([
      'bad-data d.csv has one row, which names the columns Year, Exports, Imports, and no rows of data.',
    ]);
  });
});
