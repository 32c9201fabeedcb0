import type { Box } from '../../../core/box.ts';
import { countsCharacters } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { digitHeight, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { Sized } from '../../../layout/tree.ts';
import { baseLineBelow, linePitch } from '../../../text/line-room.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { type Headline, headlineEnd, headlineInAnyFont } from '../../stage/headline.ts';

/** Between the chapter’s number and the title, and between the title and what the section covers, in em. */
const NUMBER_GAP_EM = 0.3;
const SUBTITLE_GAP = { least: 0.2, em: 0.16 } as const;
const MAX_LINES = 4;
const CLEARLY_SMALLER = 0.7;
/** What part of its room a subtitle may take in as many lines, for fonts in place of its own that are wider. */
const STEADY = 0.88;
const SPACING = 0.92;

interface Options {
  /** From the smallest. */
  readonly sizes: readonly Pt[];
  readonly subtitle: RichText | undefined;
  /** Whether it stands at the top of its room, and not in its middle. */
  readonly atTop?: boolean;
  /** Whether the number is as high as the first two lines of a title that has as many. */
  readonly tall?: boolean;
  /** Where its middle is, as far as it has room there; that of its room where omitted. */
  readonly middle?: Inch;
  readonly maxLines?: number;
  /** Whether it is all that the slide has: large in two lines rather than in one. */
  readonly alone?: boolean;
}

export interface NumberedHeadline {
  readonly place: Pick<Page, 'titleBox' | 'titleStyle'>;
  readonly items: readonly SheetItem[];
  readonly end: Inch;
  readonly size: Pt;
}

/** The title of a section as large as its room lets it be, its number before it and what the section covers below it. */
export const numberedHeadline = (context: Composed, room: Box, options: Options): NumberedHeadline | undefined =>
  numberedHeadlines(context, room, options)[0];

/** The same at each size and in each form that has room, from the best. */
export function numberedHeadlines(
  context: Composed,
  room: Box,
  {
    sizes,
    subtitle,
    atTop = false,
    tall = false,
    middle = room.y + room.h / 2,
    maxLines = MAX_LINES,
    alone = false,
  }: Options,
): NumberedHeadline[] {
  const { path, section, deck, brand } = context;
  // A title in the middle of its room has no place before it.
  const isBare = brand.manner?.axis === 'center';
  const number = deck.sections.length > 1 && !isBare ? richText(`${section}`, path) : undefined;
  const forms =
    tall && number
      ? [
          { rows: 1, lines: 1 },
          { rows: 2, lines: maxLines },
        ]
      : [{ rows: 1, lines: maxLines }];
  const all = sizes.flatMap((size) => forms.map((form) => ({ size, ...form })));
  const tried = all.flatMap(({ size, rows, lines }): (NumberedHeadline & { readonly worth: number })[] => {
    const numeral = number && { text: number, rows, size: numeralSize(context, size, rows) };
    const inset = numeral ? figureWidth(context, numeral.text, numeral.size) + ptToInch(NUMBER_GAP_EM * size) : 0;
    const column = { ...room, x: room.x + inset, w: room.w - inset };
    const style = { spacing: SPACING };
    const headline = headlineInAnyFont(context, column, { sizes: [size], maxLines: lines, style });
    if (!headline || headline.lines < rows) return [];
    const gap = SUBTITLE_GAP.least + ptToInch(SUBTITLE_GAP.em * size);
    const left = room.h - headline.titleBox.h - gap;
    const below = subtitle && subtitleIn(context, subtitle, { size, atTop, w: column.w, h: left });
    if (subtitle && !below) return [];
    const h = headline.titleBox.h + (below ? gap + below.min : 0);
    const y = atTop ? room.y : Math.max(room.y, Math.min(middle - h / 2, room.y + room.h - h));
    const place = { ...headline, titleBox: { ...headline.titleBox, y } };
    const base = y + ptToInch(baseLineBelow(size, SPACING) + (rows - 1) * linePitch(size, SPACING));
    const items = [
      ...(numeral ? numberItems(context, numeral, { x: room.x, base }) : []),
      ...(below?.place({ ...column, y: headlineEnd(place) + gap, h: below.min }) ?? []),
    ];
    return [{ place, items, end: y + h, size, worth: size * unbroken(context, headline, alone) }];
  });
  return tried.toSorted((a, b) => b.worth - a.worth);
}

/** How many times as large a title in one line counts, in two, and in more: lines of hanzi break within what is read together. */
const UNBROKEN = {
  letters: [1.95, 1.3, 0.8],
  hanzi: [2.1, 1.6, 1],
  alone: [1.3, 1.3, 0.8],
  hanziAlone: [3, 1.6, 1],
} as const;

function unbroken({ language }: Composed, { lines }: Headline, alone: boolean): number {
  const [one, two, more] = UNBROKEN[keyOf(countsCharacters(language), alone)];
  return lines === 1 ? one : lines === 2 ? two : more;
}

const keyOf = (hanzi: boolean, alone: boolean) =>
  hanzi ? (alone ? 'hanziAlone' : 'hanzi') : alone ? 'alone' : 'letters';

export interface Numeral {
  readonly text: RichText;
  readonly size: Pt;
  /** How many lines of the title it is as high as. */
  readonly rows: number;
}

function numeralSize(context: Composed, size: Pt, rows: number): Pt {
  const more = ptToInch((rows - 1) * linePitch(size, SPACING));
  return Math.round((digitHeight(context, size) + more) / digitHeight(context, 1));
}

/** What the section covers at the largest size that is clearly smaller than the title's; undefined where none has room. */
export function subtitleIn(
  context: Composed,
  text: RichText,
  { size, atTop, w, h }: { readonly size: Pt; readonly atTop: boolean; readonly w: Inch; readonly h: Inch },
): Sized | undefined {
  const own = { name: 'Subtitle', path: text.path, text, ground: context.ground, role: 'body', maxLines: 4 } as const;
  const steps = supportSteps(context, { max: atTop ? 28 : 36 }).sizes.toReversed();
  const parts = steps
    .filter((step) => step < CLEARLY_SMALLER * size)
    .map((step) => {
      const part = inkText(context, { ...own, size: step });
      return { ...part(w), isSteady: part(STEADY * w).lines === part(w).lines };
    })
    .filter((part) => part.fits && part.min <= h);
  return parts.find(({ isSteady }) => isSteady) ?? parts[0];
}

/** The chapter’s number, on a base line of the title: in the brand’s own colour where it is larger than that. */
export function numberItems(
  context: Composed,
  { text, size, rows }: Numeral,
  { x, base }: { readonly x: Inch; readonly base: Inch },
): readonly SheetItem[] {
  const { ground, brand, path, deck } = context;
  const own = rows > 1 ? colorOn(brand, brand.type.ordinal.color, ground) : inkOn(brand, ground);
  const color = own === inkOn(brand, ground) ? subtleOn(brand, ground) : own;
  const part = figureLeaf(context, {
    ...{ name: 'Chapter number', path, text, size, ground, style: { color } },
    ...(deck.agenda ? { link: `#${deck.agenda}` } : {}),
  });
  const [w, h] = [figureWidth(context, text, size), digitHeight(context, size)];
  return part(w).place({ x, y: base - h, w, h });
}
