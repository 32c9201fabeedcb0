import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TableItem, TableRow } from '../../../src/scene/items.ts';
import { ROOT } from '../../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { casesIn } from '../../support/cases.ts';
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

/** A column with what it prints below its heading, or what is found in it. */
interface ColumnCase {
  readonly type: string;
  readonly values: readonly string[];
  readonly column?: string;
  readonly total?: string;
  readonly language?: string;
  readonly printed?: readonly string[];
  readonly sum?: readonly string[];
  readonly found?: readonly string[];
}

describe.each(casesIn<ColumnCase>(import.meta.url, 'table.yaml'))('%s', (_, cases) => {
  it.each(cases)('$type $values $column $total $language', ({ type, values, column, total, language, ...expected }) => {
    const text = columnOf(type, values, column && `        ${column}`) + (total ? `    total: ${total}\n` : '');
    const { printed, sum, found } = expected;
    const rows = printed || sum ? tablesOf(text, language).flatMap((table) => table.rows.map(cells)) : [];
    if (printed) expect(rows.map((row) => row[1]?.replaceAll('\u00a0', '~'))).toEqual(printed);
    if (sum) expect(rows.at(-1)).toEqual(sum);
    if (found) expect(findings(text).map(({ code, path }) => [code, ...path].join(' '))).toEqual(found);
  });
});

describe('a column of figures', () => {
  it('stands at the right unless the outline says otherwise; texts and dates stand at the left', () => {
    const align = (type: string, more = '') => tablesOf(columnOf(type, ['firms'], more))[0]?.rows[1]?.cells[1]?.align;
    const aligned = ['number', 'percent', 'text', 'date'].map((type) => align(type));
    expect(aligned).toEqual(['right', 'right', 'left', 'left']);
    expect(align('number', '        align: center')).toBe('center');
  });

  it('says what to write where a word was meant as a word', () => {
    const hintOf = (cell: string) => sceneOf(HEAD + MORE + columnOf('number', [cell])).findings[0]?.hint;
    expect(hintOf('unknown')).toMatchObject({ en: expect.stringContaining('a dash') });
    expect(hintOf('firm')).not.toMatchObject({ en: expect.stringContaining('a dash') });
  });
});

describe('a total', () => {
  it('is computed by the tool, and the source line says so', () => {
    const [slide] = slidesOf(`${columnOf('number', ['firms', 'labs'])}    total: true\n`);
    const source = slide?.items.find((item) => item.name === 'Source');
    expect(source?.kind === 'text' && plainText(source.text)).toBe(
      'Source: Rivermouth Yearbook. The total is computed from the figures shown.',
    );
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
