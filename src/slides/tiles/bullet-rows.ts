import { type Box, inset } from '../../core/box.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type Filled, fill, type Steps } from '../fill/fill.ts';
import { anchored, beside, inSpans, levelRows, type Part } from '../fill/part.ts';
import { figureSteps, isOneLine, textSteps } from '../fill/texts.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { colorOn, lineOn } from '../parts/fields.ts';
import type { Span } from '../parts/grid.ts';
import { rule } from '../parts/parts.ts';

import {
  type Bullet,
  type BulletSizes,
  bulletFigure,
  bulletFigureWidth,
  bulletLead,
  bulletSign,
  bulletWords,
  withOwnUnit,
} from './bullet.ts';

/** Between two rows: half of it on each side of their rule. Rows that have no room otherwise stand closer. */
export const ROW_GAP: Inch = 0.24;
const CLOSER: Inch = 0.1;
const CLOSEST: Inch = 0.05;
/** Between what leads a row and its words. */
const SIGN_GAP: Inch = 0.3;
/** The part of a row's width that its figure may take. */
const MOST_FIGURE = 0.46;

/** Where rows stand across the slide, and on what. */
export interface RowCell {
  readonly span: Span;
  readonly fill: ColorRole;
}

/** Sizes in a hall, in points: of texts, of leads and of figures. */
export interface RowRanges {
  readonly text: Parameters<typeof textSteps>[2];
  readonly lead: Parameters<typeof textSteps>[2];
  readonly figure: readonly [least: number, base: number, most: number];
}

interface RowOptions {
  readonly box: Box;
  readonly ranges: RowRanges;
}

function rowSteps(context: LayoutContext, { text, lead, figure }: RowRanges): Record<keyof BulletSizes, Steps> {
  const [least, base, most] = figure;
  return {
    text: textSteps(context, 'body', text),
    figure: figureSteps(context, least, base, most),
    lead: textSteps(context, 'heading', lead),
  };
}

/** The part of its area that the lines of rows cover at the least, where they stand on the ground beside a field. */
const FULL = 0.47;

/** Whether the texts of a cell leave more of it free than they should where it has no field of its own. */
export function isSparse({ items }: Pick<Filled<string>, 'items'>, { span }: RowCell, h: Inch): boolean {
  const areas = items.map((item) => {
    if (item.kind !== 'text' || item.box.x < span.x - EDGE) return 0;
    const lines = item.lines.flat();
    return (item.height / Math.max(1, lines.length)) * lines.reduce((sum, { width }) => sum + ptToInch(width), 0);
  });
  return areas.reduce((sum, area) => sum + area, 0) < FULL * span.w * h;
}

const EDGE: Inch = 0.01;

/** How close rows stand, whether leads stand in the line of their texts, and whether lines stand closer. */
interface RowLook {
  readonly gap: Inch;
  readonly inline: boolean;
  readonly tight?: boolean;
}

const LOOKS: readonly RowLook[] = [
  { gap: ROW_GAP, inline: false },
  { gap: ROW_GAP, inline: true },
  { gap: CLOSER, inline: true },
  { gap: CLOSEST, inline: true, tight: true },
];

/** The part of their usual size at which texts are still as well set in the first looks. */
const NEARLY = 0.75;

/** Whether what has no room is set in smaller type before its lines stand closer. */
const isDenserAtDesk = ({ reading, brand }: LayoutContext) =>
  reading === 'hall' && brand.reading.desk.body.size < brand.type.body.size;

/** The first look in which texts have nearly their usual size; else that in which they are largest; else the last. */
function bestLook(
  context: LayoutContext,
  { ranges }: RowOptions,
  compose: (look: RowLook) => Filled<keyof BulletSizes>,
): Filled<keyof BulletSizes> {
  const { sizes, base } = textSteps(context, 'body', ranges.text);
  let best: Filled<keyof BulletSizes> | undefined;
  for (const look of LOOKS.filter(({ tight }) => !tight || !isDenserAtDesk(context))) {
    const filled = compose(look);
    if (filled.fits && filled.sizes.text >= NEARLY * (sizes[base] ?? 0)) return filled;
    if (!best?.fits || (filled.fits && filled.sizes.text > best.sizes.text)) best = filled;
  }
  return best ?? compose({ gap: CLOSER, inline: true });
}

/** Rows in two cells: at the left what leads each, its figure or else its lead, and at the right its words. */
export function cellRows(
  context: LayoutContext,
  bullets: readonly Bullet[],
  cells: readonly [RowCell, RowCell],
  options: RowOptions,
): Filled<keyof BulletSizes> {
  const [left, right] = cells;
  const figures = bullets.every(({ fact }) => fact);
  const most = bullets.every((bullet) => isShort(context, bullet, left.span.w)) ? 1 : 2;
  return bestLook(context, options, ({ gap, inline, tight }) =>
    fill(inset(options.box, 0, gap / 2), rowSteps(context, options.ranges), (sizes) => {
      const rows = bullets.map((bullet) => {
        const { bullet: own, bare } = withOwnUnit(context, bullet, sizes.figure, left.span.w);
        const head = figures
          ? bulletFigure(context, own, { size: sizes.figure, fill: left.fill, bare })
          : bulletLead(context, own, { sizes, fill: left.fill, most });
        const words = bulletWords(context, own, { sizes, fill: right.fill, leadless: !figures, inline, tight });
        const parts = [head, words].map((part) => anchored(part, 'middle'));
        return inSpans(parts, [left.span, right.span]);
      });
      return levelRows(rows, gap, (row, y) => rowRules(context, bullets, cells, row, y));
    }),
  );
}

/** The size, in points in a hall, at which leads are large enough in one line. */
const LARGE = 28;

/** Whether a lead stands in one line when it is large. */
function isShort(context: LayoutContext, { lead, whole }: Bullet, w: Inch): boolean {
  const [size = 0] = textSteps(context, 'heading', { least: LARGE, base: LARGE }).sizes;
  return isOneLine(context, lead ?? whole, context.brand.type.heading, size, w);
}

/** How high icons and digits are that lead rows, in inches: of a few and of many. */
const SIGNS = { few: 0.72, many: 0.4 };
const MANY = 5;

/** Rows in one cell: a figure, a number or an icon at the left where points have them, the lead above the text. */
export function plainRows(
  context: LayoutContext,
  bullets: readonly Bullet[],
  cell: RowCell,
  options: RowOptions,
): Filled<keyof BulletSizes> {
  return columnRows(context, [bullets], [cell], options);
}

/** The same in several cells side by side: the first points in the first, the next in the next. */
export function columnRows(
  context: LayoutContext,
  columns: readonly (readonly Bullet[])[],
  cells: readonly RowCell[],
  options: RowOptions,
): Filled<keyof BulletSizes> {
  const most = Math.max(...columns.map(({ length }) => length));
  const side = most < MANY ? SIGNS.few : SIGNS.many;
  return bestLook(context, options, (look) =>
    fill(inset(options.box, 0, look.gap / 2), rowSteps(context, options.ranges), (sizes) => {
      const parts = columns.map((bullets, i): Part => {
        const cell = cells[i] ?? { span: { x: 0, w: 0 }, fill: 'ground' };
        return rowsIn(context, bullets, cell, { sizes, side, ...look });
      });
      return inSpans(
        parts,
        cells.map(({ span }) => span),
      );
    }),
  );
}

function rowsIn(
  context: LayoutContext,
  bullets: readonly Bullet[],
  cell: RowCell,
  { sizes, side, gap, inline, tight }: RowLook & { readonly sizes: BulletSizes; readonly side: Inch },
): Part {
  const { span, fill: on } = cell;
  const color = colorOn(context.brand, 'subject', on);
  const owns = bullets.map((bullet) => withOwnUnit(context, bullet, sizes.figure, MOST_FIGURE * span.w));
  const widths = owns.map(({ bullet, bare }) => bulletFigureWidth(context, bullet, sizes.figure, bare));
  const signed = bullets.some(({ number, icon }) => number !== undefined || icon);
  const width = Math.max(signed ? side : 0, ...widths);
  const rows = owns.map(({ bullet, bare }): Part => {
    const look = { sizes, fill: on, inline, tight, colored: !bullet.fact };
    const words = anchored(bulletWords(context, bullet, look), 'middle');
    if (width === 0) return inSpans([words], [span]);
    const sign = bullet.fact
      ? anchored(bulletFigure(context, bullet, { size: sizes.figure, fill: on, color, bare }), 'middle')
      : bulletSign(context, bullet, { side, fill: on, color });
    const x = span.x + width + SIGN_GAP;
    const beyond = { x, w: span.x + span.w - x };
    return sign
      ? inSpans([beside([{ part: sign, width }, { part: words }], SIGN_GAP)], [span])
      : inSpans([words], [beyond]);
  });
  return levelRows(rows, gap, (row, y) => rowRules(context, bullets, [cell], row, y));
}

/** The rules above a row. */
function rowRules(
  { brand }: LayoutContext,
  bullets: readonly Bullet[],
  cells: readonly RowCell[],
  row: number,
  y: Inch,
): LaidOutItem[] {
  const { name = '', path = [] } = bullets[row] ?? {};
  return cells.map(({ span, fill: on }, i) =>
    rule(`${name} rule${i > 0 ? ` ${i + 1}` : ''}`, { ...span, y }, lineOn(brand, on), brand.strokes.rule, path),
  );
}
