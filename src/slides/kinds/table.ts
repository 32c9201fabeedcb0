import { z } from 'zod';
import { plainText } from '../../core/rich-text.ts';
import { rowsFrom } from '../../fields/data.ts';
import { LocalizedText, text } from '../../fields/fields.ts';
import { unitOfNumbers } from '../../fields/unit-field.ts';
import type { TableItem } from '../../scene/items.ts';
import { fieldStage, type Stage } from '../figures/stage.ts';
import { buildField } from '../parts/builds.ts';
import { commonFields, contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LaidOutItem } from '../parts/define-slide.ts';
import { TWELVE } from '../parts/grid.ts';
import { word } from '../parts/words.ts';
import { type FilledPage, filledTable } from '../table/filled-table.ts';
import { reviewTable } from '../table/review-table.ts';
import { tableByRow } from '../table/table-builds.ts';
import { COLUMN_TYPES, cellField, prepareCells, rowNamed } from '../table/table-cells.ts';
import { wholeTable } from '../table/table-file.ts';
import { figureColumns, isSummed, readTable, type TableSlide } from '../table/table-rows.ts';
import { partsOfWhole, type SharedContent, sharesPage } from '../table/table-shares.ts';

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
    .meta({
      description: 'Decimals of its numbers; as many as they are written with where omitted. Facts have their own.',
    })
    .optional(),
  align: z
    .enum(['left', 'center', 'right'])
    .meta({ description: 'Where its cells stand; figures at the right, others at the left where omitted.' })
    .optional(),
  width: z
    .int()
    .min(1)
    .max(TWELVE)
    .meta({ description: 'Its width in columns of the grid, which has twelve; as its texts need where omitted.' })
    .optional(),
  highlight: z.boolean().default(false).meta({ description: 'The one column to be seen first.' }),
  total: z
    .boolean()
    .meta({ description: 'Whether `total` sums it: every column of the type `number` where omitted.' })
    .optional(),
});

const fields = {
  ...contentFields,
  ...buildField,
  background: commonFields.background,
  columns: z
    .array(column)
    .min(1)
    .max(8)
    .meta({
      description: 'The columns, from left to right; the first names its row. Those of the file where omitted.',
    })
    .optional(),
  rows: z
    .array(z.array(cellField))
    .min(1)
    .meta({ description: 'The rows, each a list with one cell a column.' })
    .optional(),
  from: rowsFrom('Rows of a data file in place of `rows`: its name, or what of it is wanted.').optional(),
  total: z
    .union([z.boolean(), text('What the sum is called.', 'label')])
    .default(false)
    .meta({
      description: 'A last row with the sums of the columns, which the tool computes; or what that row is called.',
    }),
  highlight: z
    .union([z.int().positive(), z.string(), text('The first cell of a row.', 'label')])
    .meta({
      description: 'The one row to be seen first: its number from 1, its first cell, or a fact in it.',
      examples: [1],
    })
    .optional(),
};

const NO_COLUMNS = {
  code: 'missing-key',
  message: { en: 'The table has no columns.', zh: '表格没有列。' },
  hint: {
    en: 'Write `columns` and `rows`, or name a data file under `from`.',
    zh: '请写 `columns` 和 `rows`，或者在 `from` 下指定数据文件。',
  },
};
const NO_ROWS = {
  code: 'missing-key',
  message: { en: 'The table has no rows.', zh: '表格没有行。' },
  hint: {
    en: 'Write `rows`, each a list with one cell a column, or name a data file under `from`.',
    zh: '请写 `rows`，每行一个列表，每列一个单元格；或者在 `from` 下指定数据文件。',
  },
};
const BOTH = {
  code: 'bad-data',
  message: {
    en: 'The table has both `rows` and a data file under `from`, and shows only one of them.',
    zh: '表格既写了 `rows`，又在 `from` 下指定了数据文件，只能用其中一种。',
  },
  hint: { en: 'Keep one of the two.', zh: '请只保留一种。' },
};

export const table = defineSlide({
  kind: 'table',
  summary:
    'Rows and columns, typed or of a data file; a long table goes on to further slides with its header repeated.',
  frame: 'title-only',
  fills: true,
  schema: z.object(fields).check(({ value, issues }) => {
    const whole = value.columns !== undefined && value.rows !== undefined;
    if (value.from ? value.rows === undefined : whole) return;
    const params = value.from ? BOTH : value.columns ? NO_ROWS : NO_COLUMNS;
    issues.push({ code: 'custom', input: value, message: params.message.en, params });
  }),
  prepare: (slide) => {
    const { highlight, columns = [] } = slide;
    const rows = slide.rows && prepareCells(columns, slide.rows);
    if (highlight === undefined || typeof highlight === 'number') return { ...slide, rows };
    // What names no row is kept as a text, for the finding that says so; rows of a file are not read yet.
    const words = typeof highlight === 'string' ? new LocalizedText('label', highlight) : highlight;
    return { ...slide, rows, highlight: rowNamed(words, rows ?? []) ?? words };
  },
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
    const stage = fieldStage(context, slide);
    const parts = asParts(whole, content, stage);
    if (parts) {
      const sums = computed ? [word('theTotal', language)] : [];
      const { page, shares } = parts;
      return [{ ...page, computed: [...sums, ...(shares ? [word('theShares', language)] : [])] }];
    }
    const pages = filledTable(content, { dark, open: slide.background !== undefined }, context);
    const inCells = factsIn(pages.map(({ table: each }) => each));
    return pages.map((page) => ({
      behind: page.behind,
      items: slide.build ? builtByRow(page, word('tableRow', language)) : [...shown(page.bands), page.table],
      elsewhere: inCells.filter((id) => !factsIn([page.table]).includes(id)),
      ...(computed && page.table.totalRow ? { computed: [word('theTotal', language)] } : {}),
    }));
  },
});

/** The page of a table whose rows are parts of a whole: names, and one figure for each. */
function asParts(whole: TableSlide, content: SharedContent, { context, open }: Stage) {
  const [, column] = whole.columns;
  const [, figures] = figureColumns(whole, context);
  if (open || !column || !figures || whole.columns.length !== 2) return undefined;
  const parts = partsOfWhole(figures, whole.total !== false && isSummed(column));
  const page = parts && sharesPage(content, parts, context);
  return page && { page, shares: parts.shares !== undefined };
}

const shown = (bands: FilledPage['bands']) => bands.flatMap((band) => band ?? []);

/** The rows one by one, each with its field. */
function builtByRow({ table: whole, bands }: FilledPage, rowWord: string): LaidOutItem[] {
  const [header, ...rows] = tableByRow(whole, rowWord);
  const fields = bands.slice(1).flatMap((band, i) => (band ? [{ ...band, build: i + 1 }] : []));
  return [...(header ? [header] : []), ...fields, ...rows];
}

/** The facts whose figures stand in the cells of tables. */
function factsIn(tables: readonly TableItem[]): string[] {
  const runs = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ text: each }) => each.paragraphs.flat())),
  );
  return [...new Set(runs.flatMap((run) => run.fact ?? []))];
}
