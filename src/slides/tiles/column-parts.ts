import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { joinParagraphs, type RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type Filled, fill, type Steps } from '../fill/fill.ts';
import { inSpans, levelRows, type Part, space } from '../fill/part.ts';
import { figureSteps, leadSteps, tileSteps } from '../fill/texts.ts';
import type { LayoutContext } from '../parts/define-slide.ts';
import { lineOn } from '../parts/fields.ts';
import type { Span } from '../parts/grid.ts';
import { rule } from '../parts/parts.ts';
import { inkedFigure, inkedText } from './inked.ts';

/** A column of text: a list in place of it becomes paragraphs. */
export interface TextColumn {
  /** Unique on its slide. */
  readonly name: string;
  readonly icon?: string | undefined;
  readonly fact?: FactView | undefined;
  readonly title?: RichText | undefined;
  readonly text?: RichText | undefined;
  readonly items?: readonly RichText[] | undefined;
}

/** The sizes of the texts of columns. */
export interface ColumnSizes {
  readonly figure: number;
  readonly head: number;
  readonly text: number;
  /** Between paragraphs. */
  readonly apart: number;
}

/** Between paragraphs, in points: the least, and more where fields have room. */
export const PARAGRAPHS: Steps = { sizes: [7, 9, 11, 13, 15, 17, 20], base: 0, late: true };
const CLOSE: Steps = { sizes: [7], base: 0 };
/** Lines of headings stand close. */
export const HEAD_SPACING = 0.92;
export const pathOf = (context: LayoutContext, i: number) => [...context.path, 'items', i];
export const wordsOf = ({ text, items }: TextColumn): RichText => text ?? joinParagraphs(items ?? []);

export function headPart(
  context: LayoutContext,
  own: TextColumn,
  on: ColorRole,
  sizes: ColumnSizes,
  anchor: 'top' | 'middle' = 'top',
): Part {
  if (!own.title) return space(0);
  const options = {
    name: own.name,
    text: own.title,
    size: sizes.head,
    fill: on,
    anchor,
    most: 3,
    spacing: HEAD_SPACING,
  };
  return inkedText(context, 'heading', options);
}

export function textPart(context: LayoutContext, own: TextColumn, on: ColorRole, sizes: ColumnSizes): Part {
  if (!own.text && !own.items) return space(0);
  const options = { name: `${own.name} text`, text: wordsOf(own), size: sizes.text, fill: on };
  return inkedText(context, 'body', { ...options, paragraphSpacing: sizes.apart });
}

export function figureRow(
  context: LayoutContext,
  all: readonly TextColumn[],
  spans: readonly Span[],
  fills: ColorRole | readonly ColorRole[],
  sizes: ColumnSizes,
): Part {
  const parts = all.map(({ fact, name }, i): Part => {
    if (!fact) return space(0);
    const on = typeof fills === 'string' ? fills : (fills[i] ?? 'field-dark');
    const path = [...pathOf(context, i), 'fact'];
    return inkedFigure(context, { name: `${name} figure`, fact, path, size: sizes.figure, fill: on });
  });
  return inSpans(parts, spans);
}

/** How large heads and figures may be. */
export interface Most {
  readonly head: number;
  readonly figure: number;
  /** The size that heads begin with; that of headings where omitted. */
  readonly usual?: number;
}

export function filledWith(
  context: LayoutContext,
  box: Box,
  { head, figure, usual = 0 }: Most,
  build: (sizes: ColumnSizes) => Part,
  { text = tileSteps(context), apart = CLOSE }: { readonly text?: Steps; readonly apart?: Steps } = {},
): Filled<keyof ColumnSizes> {
  const lead = leadSteps(context, head);
  const start = lead.sizes.findLastIndex((each) => each <= usual);
  const steps = {
    figure: figureSteps(context, 44, Math.min(figure, 88), figure),
    text,
    head: { ...lead, base: Math.max(lead.base, start) },
    apart,
  };
  return fill(box, steps, build);
}

/** Between the things of a list that stand in rows, in inches. */
const ROW_GAP: Inch = 0.3;

/** The things of a list in rows that share its height, with hairlines between them. */
export function listPart(
  context: LayoutContext,
  name: string,
  items: readonly RichText[],
  on: ColorRole,
  size: Pt,
): Part {
  const { brand } = context;
  const rows = items.map((text, i) =>
    inkedText(context, 'body', { name: `${name} item ${i + 1}`, text, size, fill: on }),
  );
  const ruled = ({ x, w }: Pick<Box, 'x' | 'w'>) =>
    levelRows(rows, ROW_GAP, (i, y) => [
      rule(`${name} item ${i + 1} rule`, { x, w, y }, lineOn(brand, on), brand.strokes.rule, items[i]?.path),
    ]);
  return (w) => ({ ...ruled({ x: 0, w })(w), place: (box) => ruled(box)(w).place(box) });
}
