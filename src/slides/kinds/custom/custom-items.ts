import { z } from 'zod';
import { chartSchema } from '../../../charts/plot-chart.ts';
import { type Box, rows } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { factRef, text } from '../../../fields/fields.ts';
import { type Advice, refusal } from '../../../findings/finding.ts';
import { gridSpan, TWELVE, twelveColumns } from '../../../layout/grid.ts';
import { say } from '../../../messages/say.ts';
import { iconField } from '../../parts/common-fields.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import { fitField, pictureFields } from '../../parts/picture-parts.ts';
import { duskField, sceneField } from '../../parts/visual-parts.ts';

/** Rows of the grid that a custom slide's things stand on; its columns are twelve in every brand. */
const GRID_ROWS = 6;

function span(most: number, description: string) {
  const end = z.int().min(1).max(most);
  return z
    .tuple([end, end])
    .check(({ value, issues }) => {
      if (value[0] > value[1]) {
        issues.push(refusal(value, { code: 'wrong-type', ...say.slides.custom.order }));
      }
    })
    .meta({ description, examples: [[1, most / 2]] });
}

const columns = span(TWELVE, 'The first and the last column that it takes, of twelve: [1, 6] is the left half.');
const place = {
  columns,
  rows: span(GRID_ROWS, 'The first and the last row that it takes, of six: [1, 3] is the upper half.'),
};

const inkField = z
  .enum(['text', 'subtle', 'subject', 'second-text', 'highlight', 'on-dark'])
  .meta({
    description: 'Its colour, by what the brand has it for; that of its style where omitted.',
    enumDescriptions: [
      'Plain text.',
      'What is said quietly.',
      'The brand’s first colour.',
      'The brand’s second colour, dark enough for text.',
      'The one thing to be seen.',
      'Text on a panel of a strong colour.',
    ],
  })
  .optional();

const shown = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, summary: string, fields: Shape) =>
  z.strictObject({ show: z.literal(name), ...fields }).describe(summary);

/** A thing on a custom slide: what it shows, and the columns and rows that it takes. */
export const customItem = z.discriminatedUnion('show', [
  shown('text', 'A text.', {
    ...place,
    text: text('The text.'),
    style: z
      .enum(['statement', 'heading', 'body', 'label'])
      .default('body')
      .meta({
        description: 'How it is set, by what the brand has it for.',
        enumDescriptions: [
          'Large, a sentence to itself.',
          'Bold, above other text.',
          'Plain text.',
          'Small, for captions.',
        ],
      }),
    color: inkField,
  }),
  shown('figure', 'A fact, large, with what it measures below.', {
    ...place,
    fact: factRef('The figure.'),
    text: text('What the figure measures.').optional(),
    color: inkField,
  }),
  shown('picture', 'A picture.', { ...place, ...pictureFields, fit: fitField }),
  shown('scene', 'A scene of the library.', { ...place, scene: sceneField, dusk: duskField }),
  shown('icon', 'An icon.', { ...place, icon: iconField, color: inkField }),
  shown('chart', 'A chart.', {
    ...place,
    chart: chartSchema.describe('The chart: its type, and its data.'),
  }),
  shown('panel', 'A field of colour; what lies wholly on it stands on that colour.', {
    ...place,
    fill: z
      .enum(['panel', 'subject', 'second', 'highlight'])
      .default('panel')
      .meta({
        description: 'Its colour, by what the brand has it for.',
        enumDescriptions: [
          'Pale.',
          'The brand’s first colour.',
          'The brand’s second colour.',
          'The one thing to be seen.',
        ],
      }),
  }),
  shown('rule', 'A thin line along the top of a row.', {
    columns,
    above: z.int().min(2).max(GRID_ROWS).describe('The row that it is drawn above, from 2.'),
  }),
]);

export type OutlineItem = z.output<typeof customItem>;

type Span = readonly number[];

/** What stands on the grid: over columns and rows, or on the line above a row. */
export interface OnGrid {
  readonly show: string;
  readonly columns: Span;
  readonly rows?: Span;
  readonly above?: number;
}

export function cellBox(columns: Span, rowSpan: Span, { body, grid }: Pick<LayoutContext, 'body' | 'grid'>): Box {
  const all = rows(body, GRID_ROWS, grid.gutter);
  const [first = body, last = body] = [all[(rowSpan[0] ?? 1) - 1], all[(rowSpan[1] ?? 1) - 1]];
  const [from = 1, to = 1] = columns;
  return { ...gridSpan(twelveColumns(grid), from - 1, to - from + 1), y: first.y, h: last.y + last.h - first.y };
}

/** Body and grid stretched so that items which leave rows or columns free at an edge take the whole of the body. */
export function stretched(items: readonly OnGrid[], { body, grid }: Pick<LayoutContext, 'body' | 'grid'>) {
  const taken = items.flatMap(({ rows: own, above }) => own ?? (above === undefined ? [] : [above]));
  const down = reach(taken, { from: body.y, length: body.h }, GRID_ROWS, grid.gutter);
  const across = reach(
    items.flatMap(({ columns }) => columns),
    { from: grid.left, length: grid.right - grid.left },
    TWELVE,
    grid.gutter,
  );
  return {
    body: { ...body, y: down.from, h: down.length },
    grid: { ...grid, left: across.from, right: across.from + across.length },
  };
}

interface Reach {
  readonly from: Inch;
  readonly length: Inch;
}

/** Where all rows or columns lie, so that those from the first to the last that is taken lie in a stretch. */
function reach(taken: Span, { from, length }: Reach, count: number, gutter: Inch): Reach {
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const pitch = (length + gutter) / (last - first + 1);
  return { from: from - (first - 1) * pitch, length: count * pitch - gutter };
}

const common = (a: Span, b: Span): number | undefined => {
  const from = Math.max(a[0] ?? 0, b[0] ?? 0);
  return from <= Math.min(a[1] ?? 0, b[1] ?? 0) ? from : undefined;
};
const within = (inner: Span, outer: Span) => (inner[0] ?? 0) >= (outer[0] ?? 0) && (inner[1] ?? 0) <= (outer[1] ?? 0);

/** Whether an item lies wholly on a panel. */
export function liesOn(item: OnGrid, panel: OnGrid): boolean {
  if (panel.show !== 'panel' || item === panel || !panel.rows || !within(item.columns, panel.columns)) return false;
  if (item.above !== undefined) return within([item.above - 1, item.above], panel.rows);
  return item.show !== 'panel' && item.rows !== undefined && within(item.rows, panel.rows);
}

/** Whether an item begins in the row along whose top a rule is drawn, and below it. */
export function isUnderRule(item: OnGrid, rule: OnGrid): boolean {
  return rule.above !== undefined && rule.above === item.rows?.[0] && common(item.columns, rule.columns) !== undefined;
}

interface Overlap {
  /** Positions in the list, from 0; the second is the later. */
  readonly items: readonly [number, number];
  readonly column: number;
  readonly row: number;
}

/** The first two items that share a cell, unless one lies wholly on the other, a panel; a rule must not cross any. */
export function findOverlap(items: readonly OnGrid[]): Overlap | undefined {
  for (const [second, b] of items.entries()) {
    for (const [first, a] of items.slice(0, second).entries()) {
      if (liesOn(a, b) || liesOn(b, a)) continue;
      const column = common(a.columns, b.columns);
      const row = column === undefined ? undefined : sharedRow(a, b);
      if (column !== undefined && row !== undefined) return { items: [first, second], column, row };
    }
  }
  return undefined;
}

function sharedRow(a: OnGrid, b: OnGrid): number | undefined {
  if (a.rows && b.rows) return common(a.rows, b.rows);
  if (a.above !== undefined && b.above !== undefined) return a.above === b.above ? a.above : undefined;
  const [line, spread] = a.above === undefined ? [b.above, a.rows] : [a.above, b.rows];
  if (line === undefined || !spread || !within([line - 1, line], spread)) return undefined;
  return line;
}

export function overlapWords({ items, column, row }: Overlap, all: readonly OnGrid[]): Advice {
  const numbered = items.map((index) => ({ number: index + 1, show: all[index]?.show }));
  return say.slides.custom.overlap({ items: numbered, column, row });
}
