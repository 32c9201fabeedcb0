import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TableItem, TableRow } from '../../../src/scene/items.ts';
import { ROOT } from '../../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { fixtureOutline } from '../../support/fixtures.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const MORE = `  area: { name: Land, value: 12.25, unit: km2, source: report }
  lake: { name: Lake, value: 3, unit: km2, source: report }
  wood: { name: Wood, value: 10.5, unit: km2, source: report }
  third: { name: Third, value: 0.33, say: { en: about one third, zh: 约三分之一 }, source: report }
  drop: { name: Drop, value: -4.5, unit: "%", source: report }
`;

const slidesOf = (text: string, language = 'en') => sceneOf(HEAD + MORE + text, language).scene.slides;
const tablesOf = (text: string, language = 'en') =>
  slidesOf(text, language).flatMap((slide) => slide.items.filter((item): item is TableItem => item.kind === 'table'));
const cells = (row: TableRow | undefined) => row?.cells.map((cell) => plainText(cell.text)) ?? [];
const findings = (text: string) =>
  sceneOf(HEAD + MORE + text).findings.map(({ code, path }) => ({ code, path: path.slice(2) }));

/** A table of two columns, the second of a type, with the given second cells. */
function columnOf(type: string, values: readonly string[], more = ''): string {
  const rows = values.map((value, i) => `      - - Row ${String.fromCharCode(65 + i)}\n        - ${value}`).join('\n');
  return `slides:
  - kind: table
    title: A table
    columns:
      - title: Name
      - title: Value
        type: ${type}
${more === '' ? '' : `${more}\n`}    rows:
${rows}
`;
}

const printed = (type: string, values: readonly string[], more = '', language = 'en') =>
  (tablesOf(columnOf(type, values, more), language)[0]?.rows ?? []).map((row) => cells(row)[1]);

describe('a column of texts', () => {
  it('has the unit of each fact beside it, alone or among words', () => {
    const facts = ['"{now}"', '"costs {now} a year"', '"{area}"', '"{firms}"', '"{goods}"', '"{share}"', '"{third}"'];
    expect(printed('text', facts)).toEqual([
      ...['Value', 'RMB\u00a0121.5\u00a0bn', 'costs RMB\u00a0121.5\u00a0bn a year', '12.25\u00a0km²'],
      ...['1,240', '62%', '<1.5%', 'about one third'],
    ]);
    expect(printed('text', ['"{now}"', '"每年{now}"'], '', 'zh')).toEqual(['Value', '1215亿元', '每年1215亿元']);
  });

  it('writes a fact in the form that the outline asks for', () => {
    expect(printed('text', ['"from {now.label} a year"', '"{now.value}"'])).toEqual([
      'Value',
      'from 121.5 a year',
      '121.5',
    ]);
  });
});

describe('a column of figures', () => {
  it('takes facts by name or in braces, and typed numbers', () => {
    expect(printed('number', ['firms', '"{labs}"', '86'])).toEqual(['Value', '1,240', '7', '86']);
  });

  it('has equal decimals, and names the unit that its facts share once, below its heading', () => {
    expect(printed('number', ['area', 'lake', 'wood'])).toEqual(['Value\nkm²', '12.25', '3.00', '10.50']);
    expect(printed('number', ['start', 'now'], '', 'zh')).toEqual(['Value\n亿元', '405', '1215']);
  });

  it('sets thousands apart as the language does, and in all of a column where they are in one', () => {
    expect(printed('number', ['1240', '86'], '', 'zh')).toEqual(['Value', '1240', '86']);
    expect(printed('number', ['1240', '12400'], '', 'zh')).toEqual(['Value', '1,240', '12,400']);
    expect(printed('number', ['1240', '86'])).toEqual(['Value', '1,240', '86']);
  });

  it('writes the unit at each figure where units differ, and leaves decimals as they are', () => {
    expect(printed('number', ['now', 'firms', 'share', 'lake'])).toEqual([
      'Value',
      '121.5\u00a0RMB bn',
      '1,240',
      '<1.5%',
      '3\u00a0km²',
    ]);
    expect(printed('number', ['now', 'firms'], '', 'zh')).toEqual(['Value', '1215亿元', '1240']);
  });

  it('has its unit with a fact among words, which no heading names', () => {
    expect(printed('number', ['now', '"up to {now}"'])).toEqual([
      'Value\nRMB bn',
      '121.5',
      'up to RMB\u00a0121.5\u00a0bn',
    ]);
    expect(printed('number', ['now', '最多{now}'], '', 'zh')).toEqual(['Value\n亿元', '1215', '最多1215亿元']);
  });

  it('keeps bounds and words, and takes a typed dash for an en dash', () => {
    expect(printed('percent', ['share', 'goods', '"-"', 'third'])).toEqual([
      'Value',
      '<1.5%',
      '62.0%',
      '–',
      'about one third',
    ]);
  });

  it('has true minus signs, and a percent sign at typed shares', () => {
    expect(printed('percent', ['drop', '"-12"', '3.25'])).toEqual(['Value', '\u22124.50%', '\u221212.00%', '3.25%']);
  });

  it('names the unit that the outline states', () => {
    expect(printed('number', ['firms'], '        unit: registered')).toEqual(['Value\nregistered', '1,240']);
  });

  it('stands at the right unless the outline says otherwise; texts and dates stand at the left', () => {
    const align = (type: string, more = '') => tablesOf(columnOf(type, ['firms'], more))[0]?.rows[1]?.cells[1]?.align;
    expect(['number', 'percent', 'text', 'date'].map((type) => align(type))).toEqual([
      'right',
      'right',
      'left',
      'left',
    ]);
    expect(align('number', '        align: center')).toBe('center');
  });

  it('reads a single word as the name of a fact, so that a misspelt one is found', () => {
    expect(findings(columnOf('number', ['firm', 'labs']))).toContainEqual({
      code: 'unknown-fact',
      path: ['rows', 0, 1],
    });
    expect(findings(columnOf('text', ['firm', 'labs']))).toEqual([]);
  });

  it('says what to write where a word was meant as a word', () => {
    const hintOf = (cell: string) => sceneOf(HEAD + MORE + columnOf('number', [cell])).findings[0]?.hint;
    expect(hintOf('unknown')).toMatchObject({ en: expect.stringContaining('a dash') });
    expect(hintOf('firm')).not.toMatchObject({ en: expect.stringContaining('a dash') });
  });

  it('reports figures that are typed by hand, and no years', () => {
    expect(findings(columnOf('number', ['4711'])).map(({ code }) => code)).toEqual(['unsourced-figure']);
    expect(findings(columnOf('date', ['2019', '1811'])).map(({ code }) => code)).toEqual([]);
  });
});

describe('a column of dates', () => {
  it('writes them as the language does', () => {
    const dates = ['2019', '"2020-10"', '2020-10-14', 'Spring'];
    expect(printed('date', dates)).toEqual(['Value', '2019', 'October 2020', '14 October 2020', 'Spring']);
    expect(printed('date', dates, '', 'zh').slice(1, 4)).toEqual(['2019', '2020年10月', '2020年10月14日']);
  });

  it('leaves alone what is no date', () => {
    expect(printed('date', ['2020-13-01', '2020-02-31'])).toEqual(['Value', '2020-13-01', '2020-02-31']);
  });
});

describe('a total', () => {
  const total = (type: string, values: readonly string[], more = '', key = 'true') =>
    `${columnOf(type, values, more)}    total: ${key}\n`;
  const last = (text: string, language = 'en') => cells(tablesOf(text, language).at(-1)?.rows.at(-1));

  it('sums the columns of numbers, with their decimals', () => {
    expect(last(total('number', ['area', 'lake', 'wood']))).toEqual(['Total', '25.75']);
    expect(last(total('number', ['start', 'start', 'start', 'now']), 'zh')).toEqual(['合计', '2430']);
    expect(last(total('number', ['firms', 'labs', 'schools']))).toEqual(['Total', '1,333']);
  });

  it('sums shares only where the column asks for it', () => {
    const halves = ['services', 'services', '12', '12'];
    expect(last(total('percent', halves, '        total: true'))).toEqual(['Total', '100%']);
    expect(findings(total('percent', ['goods', 'services']))).toEqual([{ code: 'bad-data', path: ['total'] }]);
  });

  it('is called what the outline calls it', () => {
    expect(last(total('number', ['firms', 'labs'], '', 'All of them'))).toEqual(['All of them', '1,247']);
  });

  it('is computed by the tool, and the source line says so', () => {
    const [slide] = slidesOf(total('number', ['firms', 'labs']));
    const source = slide?.items.find((item) => item.name === 'Source');
    expect(source?.kind === 'text' && plainText(source.text)).toBe(
      'Source: Rivermouth Yearbook. The total is computed from the figures shown.',
    );
  });

  it('is refused where a part is only a bound, is no figure or is missing, at that cell', () => {
    expect(findings(total('percent', ['goods', 'share'], '        total: true'))).toEqual([
      { code: 'bad-data', path: ['rows', 1, 1] },
    ]);
    expect(findings(total('number', ['firms', 'third']))).toEqual([{ code: 'bad-data', path: ['rows', 1, 1] }]);
    expect(findings(total('number', ['"–"', 'firms']))).toEqual([{ code: 'bad-data', path: ['rows', 0, 1] }]);
    expect(findings(total('number', ['firms', 'labs']))).toEqual([]);
  });

  it('is refused where units differ, at the first that does', () => {
    expect(findings(total('number', ['now', 'start', 'lake']))).toEqual([{ code: 'bad-data', path: ['rows', 2, 1] }]);
  });

  it('leaves out a column that says so', () => {
    const text = total('number', ['now', 'lake'], '        total: false');
    expect(findings(text)).toEqual([{ code: 'bad-data', path: ['total'] }]);
  });
});

describe('a row to be seen first', () => {
  const lifted = (highlight: string, language = 'en') => {
    const text = `${columnOf('number', ['firms', 'labs', 'schools'])}    highlight: ${highlight}\n`;
    const [slide] = slidesOf(text.replace('- - Row B', '- - { en: Row B, zh: 乙 }'), language);
    const field = slide?.items.find((item) => item.name === 'Table highlight field');
    const rows = tablesOf(text.replace('- - Row B', '- - { en: Row B, zh: 乙 }'), language)[0]?.rows ?? [];
    const tops = rows.map(
      (_, i) => (slide?.items.find((item) => item.kind === 'table')?.box.y ?? 0) + heightOf(rows.slice(0, i)),
    );
    return tops.findIndex((top) => Math.abs(top - (field?.box.y ?? 0)) < 0.001);
  };
  const heightOf = (rows: readonly TableRow[]) => rows.reduce((sum, { height }) => sum + height, 0);

  it('stands on a field in the highlight’s colour: by number, by its first cell in any language, or by a fact in it', () => {
    for (const highlight of ['2', 'Row B', '乙', 'labs']) {
      expect(lifted(highlight)).toBe(2);
      expect(lifted(highlight, 'zh')).toBe(2);
    }
  });

  it('is higher and larger than the others in a table of more columns', () => {
    const wide = columnOf('number', ['firms', 'labs', 'schools', 'firms']).replace(
      '    rows:',
      '      - title: More\n    highlight: 2\n    rows:',
    );
    const [shown] = tablesOf(wide.replace(/(firms|labs|schools)$/gm, '$1\n        - more'));
    const [, first, second, third] = shown?.rows ?? [];
    expect(second?.height).toBeCloseTo(1.6 * (first?.height ?? 0), 2);
    expect(first?.height).toBeCloseTo(third?.height ?? 0, 5);
    expect(second?.cells[0]?.size).toBeGreaterThan(first?.cells[0]?.size ?? 0);
  });

  it('stands between rules in the highlight’s colour where a picture is behind', () => {
    const text = `${columnOf('number', ['firms', 'labs', 'schools'])}    highlight: 2\n    background: pictures/valley.jpg\n`;
    expect(tablesOf(text)[0]?.rows.flatMap(({ rule }, i) => (rule?.color === 'third' ? [i] : []))).toEqual([1, 2]);
    expect(slidesOf(text)[0]?.items.some(({ name }) => name.endsWith('field'))).toBe(false);
  });

  it('is refused where no row is meant', () => {
    const text = (highlight: string) => `${columnOf('number', ['firms', 'labs'])}    highlight: ${highlight}\n`;
    expect(findings(text('3'))).toEqual([{ code: 'bad-data', path: ['highlight'] }]);
    expect(findings(text('Row Z'))).toEqual([{ code: 'bad-data', path: ['highlight'] }]);
    expect(findings(text('Row A'))).toEqual([]);
  });
});

describe('the columns', () => {
  const spans = (text: string) => tablesOf(text)[0]?.columnWidths ?? [];

  it('take the width that the outline states, in columns of the grid', () => {
    const [first = 0] = spans(
      columnOf('number', ['firms']).replace('- title: Name', '- title: Name\n        width: 4'),
    );
    expect(first).toBeCloseTo(4 * 1.0278, 2);
  });

  it('stand apart where texts begin behind figures, by more than half of a line as far as there is room', () => {
    const text = `slides:
  - kind: table
    title: Four quays
    columns: [{ title: Quay }, { title: 'Depth, m', type: number }, { title: Ready }, { title: For }]
    rows: [[East, 14.0, November 2025, Towers], [West, 12.5, March 2026, Blades]]
    source: report
`;
    const [table] = tablesOf(text);
    const { size = 0 } = table?.rows[1]?.cells[1] ?? {};
    const [behindName = 0, behindFigures = 0, behindText = 0, last] = table?.cellMargin.x ?? [];
    expect(behindFigures).toBeGreaterThan((1.5 * size) / 72);
    expect(behindFigures).toBeGreaterThan(2 * behindName);
    expect([behindText, last]).toEqual([behindName, 0]);
  });

  it('keep figures whole: texts wrap before they do', () => {
    const long = Array.from({ length: 20 }, () => 'a long name').join(' and ');
    const text = columnOf('number', ['now']).replace('Row A', long);
    const row = tablesOf(text)[0]?.rows[1];
    expect(row?.cells.map((cell) => cell.lines.flat().length)).toEqual([4, 1]);
    expect(row?.cells.map((cell) => cell.excess)).toEqual([undefined, undefined]);
  });

  it('give way where their widths are stated, before words of others would break', () => {
    const outline = fixtureOutline(ROOT, 'kinds', 'table.largest');
    for (const name of SHIPPED_BRANDS) {
      const { slides } = sceneOf(outline, 'en', shippedBrand(name)).scene;
      const rows = slides.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? item.rows : [])));
      expect(rows.flatMap((row) => row.cells.filter(({ excess }) => excess))).toEqual([]);
    }
  });

  it('share what is left of the table’s width, but for one whose width the outline states', () => {
    const wide = (text: string) =>
      columnOf('text', [text, text, text, text]).replace('- title: Value', '- title: Value\n        width: 3');
    const [first = 0, second = 0] = spans(wide('a long name'));
    expect([first, second]).toEqual([expect.closeTo(8.9, 2), expect.closeTo(2.77, 2)]);
  });

  it('have the one to be seen in the subject’s colour, its heading too, and no rule of its own', () => {
    const wide = columnOf('text', ['more', 'most'], '        highlight: true').replace(
      '    rows:',
      '      - title: More\n    rows:',
    );
    const [shown] = tablesOf(wide.replace(/(more|most)$/gm, '$1\n        - other'));
    expect(shown?.rows.map((row) => row.cells.map(({ style }) => style.color))).toEqual([
      ['subtle', 'subject', 'subtle'],
      ['text', 'subject', 'text'],
      ['text', 'subject', 'text'],
    ]);
  });

  it('are refused where a row has more or fewer cells, or widths take more than the grid has', () => {
    expect(findings(columnOf('number', ['firms', 'labs\n        - more']))).toEqual([
      { code: 'bad-data', path: ['rows', 1] },
    ]);
    const wide = columnOf('number', ['firms'], '        width: 12');
    expect(findings(wide)).toContainEqual({ code: 'bad-data', path: ['columns', 1, 'width'] });
  });
});

describe('a long table', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => ['firms', 'labs', 'schools'][i % 3] ?? '');
  const long = `${columnOf('number', rows(23))}    total: true\n`;

  it('goes on to as many pages as it needs, evenly, with its header on each and its total on the last', () => {
    const pages = tablesOf(long);
    expect(pages.map((page) => page.rows.length - 1)).toEqual([8, 8, 8]);
    expect(pages.map((page) => cells(page.rows[0]))).toEqual(pages.map(() => ['Name', 'Value']));
    expect(pages.map((page) => page.totalRow ?? false)).toEqual([false, false, true]);
    expect(cells(pages.at(-1)?.rows.at(-1))).toEqual(['Total', '10,578']);
  });

  it('never leaves the total alone on a page', () => {
    for (const count of [8, 9, 10, 11, 12, 20, 21]) {
      const last = tablesOf(`${columnOf('number', rows(count))}    total: true\n`).at(-1);
      expect(last?.rows.length).toBeGreaterThan(2);
    }
  });

  it('counts on each page the facts of its own rows, and says that the total is computed where it stands', () => {
    const facts = ['firms', ...Array.from({ length: 11 }, () => 'labs'), 'schools'];
    const pages = slidesOf(`${columnOf('number', facts)}    total: true\n`);
    expect(pages.map((page) => page.facts)).toEqual([
      ['firms', 'labs'],
      ['labs', 'schools'],
    ]);
    const sources = pages.map((page) => page.items.find((item) => item.name === 'Source'));
    const texts = sources.map((item) => item?.kind === 'text' && plainText(item.text).includes('total'));
    expect(texts).toEqual([false, true]);
  });
});

describe('a table over its frame', () => {
  const body = { y: 1.45, h: 5.3 };

  it('shares its height among its rows, as few as they are', () => {
    for (const values of [['firms'], ['firms', 'labs'], ['firms', 'labs', 'schools', 'firms', 'labs']]) {
      const [shown] = tablesOf(columnOf('number', values));
      expect(shown?.box.h).toBeCloseTo(body.h, 5);
      expect(new Set(shown?.rows.slice(1).map(({ height }) => height.toFixed(3))).size).toBe(1);
    }
  });

  it('of few rows is set larger than one of many', () => {
    const sizeOf = (count: number) =>
      tablesOf(
        columnOf(
          'text',
          Array.from({ length: count }, () => 'text'),
        ),
      )[0]?.rows[1]?.cells[0]?.size ?? 0;
    expect(sizeOf(3)).toBeGreaterThan(sizeOf(7));
    expect(sizeOf(7)).toBeGreaterThan(sizeOf(20));
  });

  it('of two columns has its figures large on a field of their own', () => {
    const [slide] = slidesOf(columnOf('number', ['firms', 'labs', 'schools']));
    const values = slide?.items.find(({ name }) => name === 'Table values field');
    expect(values?.box).toMatchObject({ y: 1.45, h: 6.05 });
    const [shown] = tablesOf(columnOf('number', ['firms', 'labs', 'schools']));
    const [name, value] = shown?.rows[1]?.cells ?? [];
    expect(value?.size).toBeGreaterThan(1.2 * (name?.size ?? 0));
    expect(value?.ground).toBe('field');
  });

  it('brings the field of a row with it, where rows come one by one', () => {
    const text = columnOf('text', ['a', 'b', 'c', 'd']).replace('- kind: table', '- kind: table\n    build: by-item');
    const builds = slidesOf(text)[0]?.items.flatMap(({ name, build }) => (build ? [`${name} ${build}`] : []));
    expect(builds).toEqual(
      expect.arrayContaining(['Table row 1 field 1', 'Table row 1 1', 'Table row 3 field 3', 'Table row 3 3']),
    );
  });
});

describe('two or three parts of a whole', () => {
  const shares = (text: string) => slidesOf(text)[0]?.items.filter(({ name }) => name.startsWith('Part')) ?? [];
  const summed = (values: readonly string[]) => `${columnOf('number', values)}    total: true\n`;
  const texts = (text: string) => shares(text).flatMap((item) => (item.kind === 'text' ? plainText(item.text) : []));

  it('are fields as wide as their figures, side by side', () => {
    const fields = shares(summed(['now', 'start'])).filter(({ name }) => name.endsWith('field'));
    const [now = 0, start = 0] = fields.map(({ box }) => box.w);
    expect(now / start).toBeCloseTo(3, 2);
  });

  it('print the shares, the figures, their unit and their sum', () => {
    expect(texts(summed(['start', 'now']))).toEqual(
      expect.arrayContaining(['25%', '75%', '40.5', '121.5', 'Value\nRMB bn\nTotal 162.0', 'Row A', 'Row B']),
    );
    const source = slidesOf(summed(['start', 'now']))[0]?.items.find(({ name }) => name === 'Source');
    expect(source?.kind === 'text' && plainText(source.text)).toContain('The total and the shares are computed');
  });

  it('are those that come to a hundred per cent, too', () => {
    expect(texts(columnOf('percent', ['goods', 'services']))).toEqual(['Value', '62%', 'Row A', '38%', 'Row B']);
    expect(shares(columnOf('percent', ['goods', 'goods']))).toEqual([]);
  });

  it('are a table where one is too small to be seen, or none of a whole', () => {
    expect(shares(summed(['firms', 'labs', 'schools']))).toEqual([]);
    expect(shares(columnOf('number', ['start', 'now']))).toEqual([]);
  });
});
