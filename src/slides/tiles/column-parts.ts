import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { joinParagraphs, plainText, type RichText, richText } from '../../core/rich-text.ts';
import { FIELD_GAP, fieldRoom, pageOn } from '../../layout/chrome.ts';
import { lineOn } from '../../layout/colors.ts';
import { type Filled, fill } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import { inkedFigure, inkedText } from '../../layout/inked.ts';
import { field, rule, textWidth } from '../../layout/leaves.ts';
import { fieldTones, textAcross } from '../../layout/panels.ts';
import { figureSteps, leadSteps, type Steps, tileSteps } from '../../layout/scale.ts';
import { anchored, beside, equalRows, inSpans, levelRows, type Part, space, tall } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';

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
export const PARAGRAPHS: Steps = { sizes: [7, 9, 11, 13, 15, 17, 20], start: 0, late: true };
const CLOSE: Steps = { sizes: [7], start: 0 };
/** Lines of headings stand close. */
export const HEAD_SPACING = 0.92;
export const columnPath = (context: LayoutContext, i: number) => [...context.path, 'items', i];
export const columnWords = ({ text, items }: TextColumn): RichText => text ?? joinParagraphs(items ?? []);

export function columnHead(
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
    maxLines: 3,
    spacing: HEAD_SPACING,
  };
  return inkedText(context, 'heading', options);
}

export function textPart(context: LayoutContext, own: TextColumn, on: ColorRole, sizes: ColumnSizes): Part {
  if (!own.text && !own.items) return space(0);
  const options = { name: `${own.name} text`, text: columnWords(own), size: sizes.text, fill: on };
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
    const path = [...columnPath(context, i), 'fact'];
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
    head: { ...lead, start: Math.max(lead.start, start) },
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

/** A word, or a few of them, on a field of its own. */
interface Word {
  readonly name: string;
  readonly text: RichText;
}

/** More stand side by side. */
const MOST = 3;
const LINES = 2;
/** The part of the width in which they stand in two lines. */
const NARROWER = 0.62;
/** From the left edge of the slide to the words, in inches. */
const PAD = 0.6;
/** The largest sizes of words, in points. */
const POSTER = [132, 150, 176];
/** The width that a number before its word has, in inches. */
const NUMBER = 2.4;
/** Lines of words this large stand close. */
const SPACING = 0.86;
/** The part of the width that the widest of them takes at least. */
const LEAST = 0.42;

/**
 * Few words as large as they go, in rows from edge to edge of the slide, after their numbers where these count; undefined
 * where they have no room, or are too short for rows.
 */
export function wordRows(context: LayoutContext, words: readonly Word[], numbered: boolean): Page | undefined {
  if (words.length > MOST) return undefined;
  const { body } = context;
  const room = fieldRoom(context);
  const fills = fieldTones(context, words.length);
  const whole = textAcross(context, room, PAD);
  const lead = leadSteps(context, 110).sizes;
  const sizes = [...lead, ...POSTER.filter((size) => size > (lead.at(-1) ?? 0))];
  const steps: Readonly<Record<'word', Steps>> = { word: { sizes, start: sizes.length - 1 } };
  const across = (part: number) =>
    fill(body, steps, ({ word: size }) => {
      const span = { ...whole, w: part * whole.w };
      const rows = words.map((word, i) =>
        inSpans(
          [anchored(wordPart(context, word, { i, size, fill: fills[i] ?? 'field-dark', numbered }), 'middle')],
          [span],
        ),
      );
      return tall(equalRows(rows, FIELD_GAP));
    });
  // In two lines that are as large words fill their rows better than in one.
  const [long, broken] = [across(1), across(NARROWER)];
  const filled = broken.fits && broken.sizes.word >= long.sizes.word ? broken : long;
  const widest = Math.max(...words.map(({ text }) => textWidth(context, 'heading', text, filled.sizes.word)));
  if (!filled.fits || (numbered ? NUMBER : 0) + widest < LEAST * whole.w) return undefined;
  const high = (body.h - FIELD_GAP * (words.length - 1)) / words.length;
  const fields = words.map(({ name }, i) => {
    const top = i === 0 ? room.y : body.y + i * (high + FIELD_GAP);
    const end = i === words.length - 1 ? room.y + room.h : body.y + i * (high + FIELD_GAP) + high;
    const box: Box = { ...room, y: top, h: end - top };
    return field(`${name} field`, box, fills[i] ?? 'field-dark', columnPath(context, i));
  });
  return pageOn(context, fields, filled.items);
}

interface Look {
  readonly i: number;
  readonly size: number;
  readonly fill: ColorRole;
  readonly numbered: boolean;
}

function wordPart(context: LayoutContext, { name, text }: Word, { i, size, fill: on, numbered }: Look): Part {
  const look = { size, fill: on, spacing: SPACING };
  const lines = plainText(text).includes(' ') || plainText(text).length > 8 ? LINES : 1;
  const word = inkedText(context, 'heading', { ...look, name, text, maxLines: lines });
  if (!numbered) return word;
  const own = { ...look, name: `${name} number`, text: richText(`${i + 1}`, columnPath(context, i)), maxLines: 1 };
  const number = inkedText(context, 'heading', { ...own, quiet: true });
  return beside([{ part: number, width: NUMBER }, { part: word }], 0);
}
