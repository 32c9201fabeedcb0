import { z } from 'zod';
import { sum } from '../../../core/collections.ts';
import type { Path } from '../../../core/path.ts';
import { plainText } from '../../../core/rich-text.ts';
import { rowsFrom } from '../../../fields/data.ts';
import { LocalizedText, text } from '../../../fields/fields.ts';
import { unitOfNumbers } from '../../../fields/unit-field.ts';
import { type Advice, type Finding, refusal } from '../../../findings/finding.ts';
import { guess, hintOf } from '../../../findings/suggest.ts';
import { TWELVE } from '../../../layout/grid.ts';
import { say } from '../../../messages/say.ts';
import type { TableItem } from '../../../scene/items.ts';
import { buildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type SlideReading } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { type PanelSetting, settingOnPanels } from '../../stage/on-panels.ts';
import type { DrawnColumn } from '../../table/bars-in-column.ts';
import { type FilledPage, filledTable } from '../../table/filled-table.ts';
import { tableInBands } from './bands.ts';
import { indexOfRows } from './index-of-rows.ts';
import { COLUMN_TYPES, cellField, prepareCells, rowNamed, totalOf } from './table-cells.ts';
import { extentOf, printedTable } from './table-page.ts';
import { figureColumns, isSummed, readTable, reviewFile, type TableSlide, wholeTable } from './table-rows.ts';
import { partsOfWhole, type SharedContent, sharesPage } from './table-shares.ts';

const column = z.strictObject({
  title: text('The column’s heading.', 'label'),
  type: z
    .enum(COLUMN_TYPES)
    .default('text')
    .meta({
      description: 'What its cells hold.',
      enumDescriptions: [
        'Texts.',
        'Figures: at the right, with equal decimals; their unit is named once, in the heading. A single word is the name of a fact.',
        'Shares: as `number`, with a percent sign at each.',
        'Years and dates: 2020, 2020-10 or 2020-10-14, written as the language writes them.',
      ],
    }),
  unit: unitOfNumbers(
    'The unit of all its figures: one that the tool knows (CNY bn), in which each language writes its numbers in its own scale, or words. Taken from the facts where omitted.',
  ).optional(),
  decimals: z
    .int()
    .min(0)
    .max(6)
    .describe('Decimals of its numbers; as many as they are written with where omitted. Facts have their own.')
    .optional(),
  align: z
    .enum(['left', 'center', 'right'])
    .describe('Where its cells stand; figures at the right, others at the left where omitted.')
    .optional(),
  width: z
    .int()
    .min(1)
    .max(TWELVE)
    .describe('Its width in columns of the grid, which has twelve; as its texts need where omitted.')
    .optional(),
  highlight: z
    .boolean()
    .default(false)
    .describe('The one column to be seen first; figures are drawn as bars where a stated `width` leaves them room.'),
  total: z.boolean().describe('Whether `total` sums it: every column of the type `number` where omitted.').optional(),
});

const fields = {
  ...contentFields,
  ...buildField,
  background: commonFields.background,
  columns: z
    .array(column)
    .min(1)
    .max(8)
    .describe('The columns, from left to right; the first names its row. Those of the file where omitted.')
    .optional(),
  rows: z.array(z.array(cellField)).min(1).describe('The rows, each a list with one cell a column.').optional(),
  from: rowsFrom('Rows of a data file in place of `rows`: its name, or what of it is wanted.').optional(),
  total: z
    .union([z.boolean(), text('What the sum is called.', 'label')])
    .default(false)
    .describe('A last row with the sums of the columns, which the tool computes; or what that row is called.'),
  highlight: z
    .union([z.int().positive(), z.string(), text('The first cell of a row.', 'label')])
    .meta({
      description: 'The one row to be seen first: its number from 1, its first cell, or a fact in it.',
      examples: [1],
    })
    .optional(),
};

export const table = defineSlide({
  kind: 'table',
  summary:
    'Rows and columns, typed or of a data file; a long table goes on to further slides with its header repeated.',
  family: 'index',
  frame: 'title-only',
  fills: true,
  schema: z.object(fields).check(({ value, issues }) => {
    const whole = value.columns !== undefined && value.rows !== undefined;
    if (value.from ? value.rows === undefined : whole) return;
    const params = value.from
      ? { code: 'bad-data', ...say.slides.table.both }
      : { code: 'missing-key', ...(value.columns ? say.slides.table.noRows : say.slides.table.noColumns) };
    issues.push(refusal(value, params));
  }),
  prepare: (slide) => {
    const { highlight, columns = [] } = slide;
    const rows = slide.rows && prepareCells(columns, slide.rows);
    if (highlight === undefined || typeof highlight === 'number') return { ...slide, rows };
    // What names no row is kept as a text, for the finding that says so; rows of a file are not read yet.
    const words = typeof highlight === 'string' ? new LocalizedText('label', highlight) : highlight;
    return { ...slide, rows, highlight: rowNamed(words, rows ?? []) ?? words };
  },
  compositions: [
    {
      ...{ name: 'bands', family: 'bands', headline: 'top', grounds: ['white', 'ink', 'pale'] },
      suits: (slide) => !slide.build && extentOf(slide).columns <= 4 && extentOf(slide).rows <= 4,
      compose: (slide, context) => {
        const whole = wholeTable(slide, context.path);
        return tableInBands(printedTable(whole, context), context, partsIn(whole, context));
      },
    },
    {
      ...{ name: 'index', family: 'index', headline: 'side', heavy: 'right', grounds: ['white', 'pale', 'ink'] },
      suits: (slide) => {
        const { columns, rows } = extentOf(slide);
        return !slide.build && columns <= 4 && columns > 1 && rows > 4 && rows <= MAX_INDEX;
      },
      compose: (slide, context) => {
        const whole = wholeTable(slide, context.path);
        return indexOfRows(printedTable(whole, context), drawnColumn(whole, context), context);
      },
    },
  ],
  review: (slide, reading) => reviewTable(wholeTable(slide, reading.path), reading),
  layout: (slide, context) => {
    const { language } = context;
    const whole = wholeTable(slide, context.path);
    const { columns, rows, computed } = readTable(whole, context);
    const content = {
      name: 'Table',
      path: [...context.path, slide.from ? 'from' : 'rows'],
      alt: `${word('tableAlt', language)}${columns.map((each) => plainText(each.title)).join(', ')}`,
      columns,
      rows,
      ground: context.frame.ground,
    };
    const dark = slide.dark === true && !context.frame.layout?.dark;
    const stage = settingOnPanels(context, slide);
    const parts = asParts(whole, content, stage);
    if (parts) {
      const sums = computed ? [word('theTotal', language)] : [];
      const { page, shares } = parts;
      return [{ ...page, computed: [...sums, ...(shares ? [word('theShares', language)] : [])] }];
    }
    const pages = filledTable(
      { ...content, drawn: drawnColumn(whole, context) },
      { dark, open: slide.background !== undefined },
      context,
    );
    const inCells = factsIn(pages.map(({ table: each }) => each));
    return pages.map((page) => ({
      behind: page.behind,
      items: slide.build ? builtByRow(page, word('tableRow', language)) : [...page.bands.flat(), page.table],
      elsewhere: inCells.filter((id) => !factsIn([page.table]).includes(id)),
      ...(computed && page.table.totalRow ? { computed: [word('theTotal', language)] } : {}),
    }));
  },
});

/** Longer tables have a table's rows, and go on over pages. */
const MAX_INDEX = 12;

/** The column whose figures are drawn: the one to be seen first, else the last; undefined where none can be. */
function drawnColumn(whole: TableSlide, context: SlideReading): DrawnColumn | undefined {
  const figures = figureColumns(whole, context);
  const can = figures.flatMap((column, c) => {
    const values = column?.cells.map(({ figure }) => figure?.value) ?? [];
    const known = values.flatMap((value) => value ?? []);
    return known.length > 1 && known.every((value) => value >= 0) ? [{ column: c, values }] : [];
  });
  return can.find(({ column: c }) => whole.columns[c]?.highlight) ?? can.at(-1);
}

/** The shares of its rows, where they come to a whole and no row says so. */
function partsIn(whole: TableSlide, context: SlideReading): readonly number[] | undefined {
  const { column = -1, values = [] } = drawnColumn(whole, context) ?? {};
  const known = values.flatMap((value) => value ?? []);
  const isWhole = whole.total === false && known.length === values.length && Math.abs(sum(known) - 100) < 0.5;
  return isWhole && whole.columns[column]?.type === 'percent' ? known : undefined;
}

/** The page of a table whose rows are parts of a whole: names, and one figure for each. */
function asParts(whole: TableSlide, content: SharedContent, { context, open }: PanelSetting) {
  const [, column] = whole.columns;
  const [, figures] = figureColumns(whole, context);
  if (open || !column || !figures || whole.columns.length !== 2) return undefined;
  const parts = partsOfWhole(figures, whole.total !== false && isSummed(column));
  const page = parts && sharesPage(content, parts, context);
  return page && { page, shares: parts.shares !== undefined };
}

function builtByRow({ table: whole, bands }: FilledPage, rowWord: string): LaidOutItem[] {
  const [header, ...rows] = tableByRow(whole, rowWord);
  const fields = bands.slice(1).flatMap((row, i) => row.map((each) => ({ ...each, build: i + 1 })));
  return [...(header ? [header] : []), ...fields, ...rows];
}

function factsIn(tables: readonly TableItem[]): string[] {
  const runs = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ text: each }) => each.paragraphs.flat())),
  );
  return [...new Set(runs.flatMap((run) => run.fact ?? []))];
}

const badData = (path: Path, { message, hint }: Advice): Finding => ({ code: 'bad-data', message, hint, path });

/** `bad-data` for rows that do not fit their columns, for a highlight that names no row, and for sums that there are not. */
function reviewTable(slide: TableSlide, reading: SlideReading): Finding[] {
  return [
    ...lengths(slide, reading.path),
    ...reviewFile(slide, reading),
    ...widths(slide, reading.path),
    ...highlights(slide, reading.path),
    ...totals(slide, reading),
  ];
}

function lengths({ columns, rows, from }: TableSlide, path: Path): Finding[] {
  if (from) return fileWidth(columns.length, from.columns, path);
  return rows.flatMap((row, r) => {
    if (row.length === columns.length) return [];
    const more = row.length > columns.length;
    return [
      badData(
        [...path, 'rows', r],
        say.slides.table.rowLength({
          cells: row.length,
          columns: columns.length,
          commas: more ? say.fields.commasPartEntries : '',
        }),
      ),
    ];
  });
}

function fileWidth(count: number, names: readonly string[], path: Path): Finding[] {
  if (count === names.length) return [];
  return [badData([...path, 'from'], say.slides.table.fileWidth({ count, given: names.length, names }))];
}

function widths({ columns }: TableSlide, path: Path): Finding[] {
  const sum = columns.reduce((total, { width }) => total + (width ?? 1), 0);
  if (sum <= TWELVE) return [];
  return [
    badData(
      [...path, 'columns', columns.findLastIndex(({ width }) => width !== undefined), 'width'],
      say.slides.table.widths({ sum, most: TWELVE }),
    ),
  ];
}

function highlights({ rows, highlight }: TableSlide, path: Path): Finding[] {
  if (highlight === undefined || (typeof highlight === 'number' && highlight <= rows.length)) return [];
  const place = [...path, 'highlight'];
  if (typeof highlight === 'number') {
    return [
      badData(place, {
        message: say.slides.table.noRow({ row: highlight, count: rows.length }),
        hint: say.slides.table.nameRow,
      }),
    ];
  }
  const asked = typeof highlight === 'string' ? highlight : plainText(highlight);
  const names = rows.flatMap(([first]) =>
    first !== undefined && typeof first === 'object' && 'paragraphs' in first ? [plainText(first)] : [],
  );
  const near = guess(asked, names);
  const message = say.slides.table.unknownRow({ name: asked });
  return [{ ...badData(place, { message, hint: hintOf(near.suggestion, say.slides.table.nameRow) }), ...near }];
}

function totals(slide: TableSlide, reading: SlideReading): Finding[] {
  if (slide.total === false) return [];
  const columns = figureColumns(slide, reading);
  const summed = columns.filter((_, c) => slide.columns[c] && isSummed(slide.columns[c]));
  if (summed.length === 0) return [badData([...reading.path, 'total'], say.slides.table.nothingToSum)];
  return columns.flatMap((column, c) => {
    const head = slide.columns[c];
    if (!column || !summed.includes(column) || !head) return [];
    const total = totalOf(column, reading.path, reading.language, plainText(head.title));
    return 'problem' in total ? [total.problem] : [];
  });
}

/**
 * A table whose rows appear one by one. Neither PowerPoint nor its format shows a part of a table, so it becomes what
 * presenters make by hand: its header, and below it a table for each row, whose columns stand exactly under the header's.
 * The rule between two rows comes with the lower one. `rowWord` is what alternative text says before a row's name.
 */
export function tableByRow(table: TableItem, rowWord: string): TableItem[] {
  const [header, ...rows] = table.rows;
  if (!header || rows.length === 0) return [table];
  const { totalRow: _, ...whole } = table;
  let y = table.box.y + header.height;
  const below = rows.map((row, i): TableItem => {
    const { rule: __, ...own } = row;
    const box = { ...table.box, y, h: row.height };
    y += row.height;
    const above = i === 0 ? undefined : rows[i - 1]?.rule;
    const isLast = i === rows.length - 1;
    const name = row.cells[0] ? plainText(row.cells[0].text) : '';
    return {
      ...whole,
      name: `${table.name} row ${i + 1}`,
      alt: `${rowWord}${name}`,
      box,
      rows: [{ ...own, ...(above ? { ruleAbove: above } : {}), ...(isLast && row.rule ? { rule: row.rule } : {}) }],
      headless: true,
      build: i + 1,
      ...(isLast && table.totalRow ? { totalRow: true } : {}),
    };
  });
  return [{ ...whole, box: { ...table.box, h: header.height }, rows: [header] }, ...below];
}
