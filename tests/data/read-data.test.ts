import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { unzip, zip } from '../../src/io/zip.ts';
import { withDamaged, zipBomb } from '../support/bombs.ts';
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

  it('keeps codes with zeros in front as texts, and reads accounting parentheses, true minus and percent signs', async () => {
    const view = await columns('Code,A\n007,(3)\n008,−4\n009,12%\n');
    expect(view).toEqual({ categories: ['007', '008', '009'], series: [{ name: 'A', values: [-3, -4, 12] }] });
  });
});

describe('decimals of a file', () => {
  const values = async (text: string, query = '{ file: d.csv, source: report }') =>
    (await columns(text, query))?.series.map((each) => each.values);

  it('are as the texts of a column write them, or else those of the file', async () => {
    expect(await values('K;A\na;1.240\nb;0,5\n')).toEqual([[1240, 0.5]]);
    expect(await values('K;A;B\na;1.240;0,5\nb;2.310;12\n')).toEqual([
      [1240, 2310],
      [0.5, 12],
    ]);
    // Each column by itself, where the file has both.
    expect(await values('K;A;B\na;1,5;1.5\nb;1,250;1,250\n')).toEqual([
      [1.5, 1.25],
      [1.5, 1250],
    ]);
    expect(await values('K;A\na;1.240.500\nb;1.240\n')).toEqual([[1240500, 1240]]);
    expect(await values('K,A\na,"1,240,500"\nb,"1,240"\n')).toEqual([[1240500, 1240]]);
    expect(await values('K,A\na,1240.500\nb,1.240\n')).toEqual([[1240.5, 1.24]]);
  });

  it('are told by the outline where nothing in the file tells', async () => {
    const text = 'K;A\na;1.240\nb;980\n';
    expect(await values(text, '{ file: d.csv, source: report, decimal: comma }')).toEqual([[1240, 980]]);
    expect(await values(text, '{ file: d.csv, source: report, decimal: point }')).toEqual([[1.24, 980]]);
  });

  it('leave categories and words as the file writes them', async () => {
    expect((await columns('Release,A\n1.240,3\n1.250,4\n'))?.categories).toEqual(['1.240', '1.250']);
  });

  const unsettled = async (text: string, query = '') => {
    const { findings } = await seriesOf(`{ file: d.csv, source: report${query} }`, { 'd.csv': text });
    return findings.map(({ code, message, span }) => ({
      code,
      line: span?.line,
      column: span?.column,
      en: message.en,
    }));
  };

  it.each([
    ['a point', 'K;A\na;980\nb;1.240\n', 3, 3, '1.24', '1240'],
    ['a comma in quotes', 'K,A\na,"12,400"\nb,3\n', 2, 3, '12400', '12.4'],
    ['months beside it', 'M;A\n12.2019;1.240\n', 2, 9, '1.24', '1240'],
    ['columns that differ', 'K;A;B;C\na;1,5;1.5;-1.240\n', 2, 11, '-1.24', '-1240'],
  ])('are an error with both readings where nothing tells: %s', async (_, text, line, column, point, comma) => {
    const [finding, ...others] = await unsettled(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'bad-data', line, column });
    expect(finding?.en).toContain(` is ${point} if `);
    expect(finding?.en).toContain(` and ${comma} if `);
  });

  it('are an error in conditions, too', async () => {
    const text = 'K;A;B\na;1.240;3\n';
    expect(await unsettled(text, ', values: B, where: { A: { from: 1000 } }')).toMatchObject([{ line: 2, column: 3 }]);
  });
});

describe('rows with more cells than the header', () => {
  const parted = async (text: string, query = '') => {
    const { findings } = await seriesOf(`{ file: d.csv, source: report${query} }`, { 'd.csv': text });
    return findings.map(({ code, message, span }) => [code, span?.line, span?.column, message.en] as const);
  };

  it('are an error that names both readings where each number may have a comma', async () => {
    const text = 'Year,Installed,Planned\n2019,1,8,0,6\n2020,2,1,0,9\n';
    for (const query of ['', ', values: [Installed]', ', range: A1:C3']) {
      const [finding, ...others] = await parted(text, query);
      expect(others).toEqual([]);
      expect(finding?.slice(0, 3)).toEqual(['bad-data', 2, 10]);
      expect(finding?.[3]).toContain('Installed is 1 here; with commas within numbers, it is 1,8');
    }
  });

  it.each([
    ['one of many rows', 'Year,A\n2017,3\n2018,1,310\n2019,4\n', 3, 8],
    ['all rows', 'Year,A\n1,2017,3\n2,2018,4\n', 2, 8],
    ['below titles', 'Trade of the port,,\nYear,A\n2017,3,5\n', 3, 8],
    ['with semicolons', 'Year;A\n2017;3;5\n', 2, 8],
    ['behind a text with a line end', 'Year,A\n"20\n17",3,5\n', 3, 7],
  ])('are an error: %s', async (_, text, line, column) => {
    expect((await parted(text)).map((finding) => finding.slice(0, 3))).toEqual([['bad-data', line, column]]);
  });

  it('are none where the header leaves a name out, nothing stands there, or what stands there is beside a range', async () => {
    const query = '{ file: d.csv, source: report, range: A1:B3 }';
    expect(await columns('Year,A,\n2017,3,5\n')).toMatchObject({ series: [{ name: 'A' }, { name: 'C' }] });
    expect(await columns('Year,A\n2017,3,,\n')).toMatchObject({ series: [{ name: 'A', values: [3] }] });
    expect(await columns('Year,A\n2017,3,,a note\n', query)).toMatchObject({ series: [{ values: [3] }] });
    expect(await columns('Year,A,B\n2017,3,4\n', query)).toMatchObject({ series: [{ name: 'A', values: [3] }] });
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

  const misnamed = async (query: string, text = TITLED) => {
    const { findings } = await seriesOf(`{ file: d.csv, source: report, ${query} }`, { 'd.csv': text });
    return findings.map(({ path, suggestion, message }) => ({ at: path.slice(4), suggestion, en: message.en }));
  };

  it('is the one that has most of the columns which are asked for, and the misspelt one is told with the nearest', async () => {
    const row = expect.stringContaining('Row 3 of the file names its columns');
    expect(await misnamed('labels: Year, values: [Exprots, Imports]')).toEqual([
      { at: ['values', 0], suggestion: 'Exports', en: row },
    ]);
    expect(await misnamed('labels: Yaer, values: Exprots')).toEqual([
      { at: ['labels'], suggestion: 'Year', en: row },
      { at: ['values'], suggestion: 'Exports', en: row },
    ]);
  });

  it('is found below a title where it names years', async () => {
    const text = 'Trade of the port\nRegion,2018,2019\nNorth,3,4\n';
    expect(await columns(text)).toMatchObject({ categories: ['North'], series: [{ name: '2018' }, { name: '2019' }] });
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
    ['rows', rows(60, 'a\n'), 51, 1, 'at most 50 rows'],
    ['rows without anything', rows(60, '\n'), 51, 1, 'at most 50 rows'],
    ['columns', `A,B${',C'.repeat(9)}\n1,2\n`, 1, 19, 'at most 9 cells'],
    ['cells', rows(45, `a${',1'.repeat(3)}\n`), 31, 1, 'at most 120 cells'],
    ['characters', `A,B\na,1\n${'b'.repeat(41)},1\n`, 3, 1, 'more than 40 characters'],
    ['a quote that is not closed', `A,B\na,1\n"b${',1\n'.repeat(60)}`, 3, 1, 'more than 40 characters'],
  ])('is limited in a CSV file, and told at its place: %s', async (_, text, line, column, words) => {
    expect(await refused('d.csv', text)).toEqual([{ code: 'bad-data', line, column, en: says(words) }]);
  });

  it.each([
    ['rows', `[\n{}${',{}'.repeat(50)}]`, 2, 'at most 50 rows'],
    ['values within one', `[\n[${'[],'.repeat(240)}1]]`, 2, 'at most 120 cells'],
    ['depth', `[\n{ "A": 1, "B": ${'['.repeat(10_000)}${']'.repeat(10_000)} }]`, 2, 'more than 4 deep'],
    ['characters', `[{ "A": "${'a'.repeat(41)}", "B": 1 }]`, undefined, 'more than 40 characters'],
    ['columns', entries(10), undefined, 'at most 9 cells'],
    ['cells', `[${'{ "A": 1, "B": 2, "C": 3 },'.repeat(40)}{}]`, undefined, 'at most 120 cells'],
  ])('is limited in a JSON file: %s', async (_, text, line, words) => {
    expect(await refused('d.json', text)).toMatchObject([{ code: 'bad-data', line, en: says(words) }]);
  });

  it('is not read below the last row that is asked for', async () => {
    expect(
      await refused(
        'd.csv',
        rows(60, (i) => `a${i},1\n`),
        ', range: A1:B10',
      ),
    ).toEqual([]);
  });

  it('is limited for all files of an outline together', async () => {
    const text = rows(35, (i) => `a${i},1\n`);
    const two = chart('file: a.csv, top: 3') + chart('file: b.csv, top: 3');
    expect(await findingsIn(two, { 'a.csv': text, 'b.csv': text }, LIMITS)).toMatchObject([
      { code: 'bad-data', path: ['slides', 1, 'chart', 'from', 'file'], span: { file: 'b.csv' } },
    ]);
  });

  it('is read once for all that ask for it, and limited by the rows that these go through', async () => {
    const text = rows(40, (i) => `a${i},1\n`);
    const asking = (count: number) =>
      Array.from({ length: count }, (_, i) => chart(`file: d.csv, top: 3, range: "A1:B${30 + i}"`)).join('');
    expect(await findingsIn(asking(3), { 'd.csv': text }, LIMITS)).toEqual([]);
    expect(await findingsIn(asking(6), { 'd.csv': text }, LIMITS)).toMatchObject(
      [3, 4, 5].map((slide) => ({ code: 'bad-data', path: ['slides', slide, 'chart', 'from', 'file'] })),
    );
  });

  it('is limited for what a chart can have room for, after the rows are put together and cut', async () => {
    const many = rows(21, (i) => `a${i},1\n`);
    expect(await refused('d.csv', many)).toMatchObject([{ code: 'bad-data', en: says('21 values') }]);
    expect(await refused('d.csv', many, ', top: 3')).toEqual([]);
    const unlike = rows(12, (i) => `a${i},s${i},1\n`).replace('A,B', 'A,S,B');
    expect(await refused('d.csv', unlike, ', series: S')).toMatchObject([{ en: says('144 values') }]);
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
