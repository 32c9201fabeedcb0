import { z } from 'zod';
import type { FactView, SourceView } from '../core/fact.ts';
import type { Words } from '../core/language.ts';
import { foundIn } from '../core/path.ts';
import type { RichText } from '../core/rich-text.ts';
import type { Span } from '../findings/finding.ts';
import { looseDate, sourceRef, text } from './fields.ts';

export type Cell = string | number | boolean | null;

/** What rows a column must have: a value, one of several, or one within ends that count. */
export type Condition =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | { readonly from?: string | number | undefined; readonly to?: string | number | undefined };

/** How values of rows that fall together become one. */
const COMBINATIONS = ['sum', 'mean', 'count', 'largest', 'smallest'] as const;
export type Combination = (typeof COMBINATIONS)[number];

const SORTS = ['ascending', 'descending'] as const;

/** A column by its name, or by a year as YAML reads it. */
const column = (description: string) =>
  z.union([z.number().transform(String), z.string().min(1)]).describe(description);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const end = z.union([z.string(), z.number()]).optional();

const reading = {
  file: z
    .string()
    .min(1)
    .meta({
      description: 'A CSV, JSON or XLSX file of the outline’s folder.',
      examples: ['data/trade.csv'],
      refers: 'data',
    }),
  sheet: z
    .union([z.string(), z.int().positive()])
    .describe('The sheet of an XLSX file, by name or number; the first where omitted. Other files have none.')
    .optional(),
  range: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*:[A-Z]{1,3}[1-9]\d*$/i, 'a range of cells such as B3:F20')
    .meta({
      description: 'The cells of a sheet or a CSV file to read, header included; all where omitted.',
      examples: ['B3:F20'],
    })
    .optional(),
  decimal: z
    .enum(['point', 'comma'])
    .meta({
      description: 'What stands before decimals where a file has numbers as texts; found in its numbers where omitted.',
      enumDescriptions: [
        'A point: 1,240.5; and 1,240 is more than a thousand.',
        'A comma: 1.240,5; and 1,240 is less than two.',
      ],
    })
    .optional(),
  header: z
    .boolean()
    .default(true)
    .describe('Whether a row names the columns: the first, below titles; else they are A, B, C and so on.'),
  where: z
    .record(
      z.string(),
      z.union([
        scalar,
        z.array(scalar).min(1),
        z.strictObject({
          from: end.describe('The least value.'),
          to: end.describe('The greatest.'),
        }),
      ]),
    )
    .meta({
      description: 'Only rows whose columns have a value, one of a list, or one from one end to another.',
      examples: [{ Region: 'Chongqing', Year: { from: 2015, to: 2019 } }],
    })
    .default({}),
  sort: z
    .union([
      z.enum(SORTS),
      z.strictObject({
        by: column('The column.'),
        order: z.enum(SORTS).default('ascending').describe('Which way.'),
      }),
    ])
    .describe('The order: by value, or by a column; that of the file where omitted.')
    .optional(),
  top: z
    .int()
    .positive()
    .meta({ description: 'Only so many, the largest first unless `sort` says otherwise.', examples: [10] })
    .optional(),
  source: sourceRef('The source of the data; the source line names it.').optional(),
  date: looseDate('When the data are of; the date of the source where omitted. The source line says it.').optional(),
  names: z
    .record(z.string(), text('How a slide writes it.', 'label'))
    .meta({
      description: 'How slides write names of the file, by language.',
      examples: [{ Exports: { en: 'Exports', zh: '出口' } }],
    })
    .default({}),
};

const series = {
  ...reading,
  labels: column('The column of the categories; the first where omitted.').optional(),
  values: z
    .union([column('The column of the values.'), z.array(column('A column of values.')).min(1)])
    .describe('The columns that become series; every column of numbers where omitted.')
    .optional(),
  series: column('For long tables: the column whose entries become the series of the one column of values.').optional(),
  combine: z.enum(COMBINATIONS).describe('How the values of rows with the same category become one.').optional(),
  other: text('Folds what `top` leaves out into one category of this name.', 'label').optional(),
};

const rows = {
  ...reading,
  columns: z
    .array(column('A column of the file.'))
    .min(1)
    .describe('The columns to show, in order; all where omitted.')
    .optional(),
};

/** What of a file is wanted as series of numbers over categories. */
export type SeriesQuery = z.output<z.ZodObject<typeof series>>;
/** What of a file is wanted as rows of cells. */
export type RowsQuery = z.output<z.ZodObject<typeof rows>>;

export class SeriesRef {
  readonly shape = 'series';
  readonly query: SeriesQuery;
  constructor(query: SeriesQuery) {
    this.query = query;
  }
}

export class RowsRef {
  readonly shape = 'rows';
  readonly query: RowsQuery;
  constructor(query: RowsQuery) {
    this.query = query;
  }
}

const short = z
  .string()
  .min(1)
  .transform((file) => ({ file }));

/** A field that names a data file, or a part of one, and becomes series. */
export function seriesFrom(description: string) {
  return z
    .union([short.pipe(z.strictObject(series)), z.strictObject(series)])
    .transform((query) => new SeriesRef(query))
    .meta({ description, examples: ['data/trade.csv'], refers: 'data' });
}

/** A field that names a data file, or a part of one, and becomes rows. */
export function rowsFrom(description: string) {
  return z
    .union([short.pipe(z.strictObject(rows)), z.strictObject(rows)])
    .transform((query) => new RowsRef(query))
    .meta({ description, examples: ['data/trade.csv'], refers: 'data' });
}

/** The name under which what `top` leaves out is put together, until a language says how to write it. */
export const OTHER = '\u0000other';

export interface SeriesData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export interface DataPlace {
  readonly words: Words;
  readonly span?: Span;
}

export interface RowsData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where the file has each cell of words, row by row, for findings; of as many rows as a table may have. */
  readonly places: readonly (readonly (DataPlace | undefined)[])[];
}

export interface SeriesView extends SeriesData {
  readonly source?: SourceView;
}

/** The sources of the data of files in a resolved value, each where it is under `from`. */
export function dataSources(value: unknown): SourceView[] {
  return foundIn(value, [], (item, path) => {
    if (path.at(-1) !== 'from') return undefined;
    const source = (item as Partial<SeriesView | FactView> | null | undefined)?.source;
    return typeof source === 'object' ? [source] : [];
  });
}

export interface RowsView extends RowsData {
  /** How the slide writes names of the file: columns, and texts in cells. */
  readonly names: Readonly<Record<string, RichText>>;
  readonly source?: SourceView;
}

/** The most cells of a file that one finding each is given for. */
export const MAX_CELLS = 5;
