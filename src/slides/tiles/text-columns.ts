import type { Box } from '../../core/box.ts';
import type { FactView } from '../../core/fact.ts';
import { countsCharacters } from '../../core/language.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { joinParagraphs, plainText, type RichText, richText } from '../../core/rich-text.ts';
import { footSpace, PANEL_GAP, pageOn, panelArea } from '../../layout/chrome.ts';
import { bestFill, type Filled, fill, type Sizes } from '../../layout/fill.ts';
import type { Span } from '../../layout/grid.ts';
import type { Ink } from '../../layout/ink.ts';
import { textWidth } from '../../layout/leaves.ts';
import { type Panel, panelsAcross, spansOf, textAcross } from '../../layout/panels.ts';
import { figureSteps, leadSteps, proseSteps, type Steps, startAt, tileSteps } from '../../layout/scale.ts';
import {
  anchored,
  beside,
  equalRows,
  evenLines,
  inSpans,
  levelRows,
  type Part,
  padded,
  space,
  spring,
  stack,
  tall,
} from '../../layout/tree.ts';
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

/** The sizes of the texts of columns, and what parts their paragraphs. */
export type ColumnSort = 'figure' | 'head' | 'text' | 'apart';

/** A column, where it stands across the slide, and what writes it; its number where it is numbered. */
export interface PlacedColumn {
  readonly own: TextColumn;
  readonly ink: Ink;
  readonly span: Span;
  readonly number?: number | undefined;
}

/** Between paragraphs, in points: the least, and more where fields have room. */
const PARAGRAPHS: Steps = { sizes: [7, 9, 11, 13, 15, 17, 20], start: 0, late: true };
const CLOSE: Steps = { sizes: [7], start: 0 };
/** Lines of headings stand close. */
const HEAD_SPACING = 0.92;
export const columnPath = (context: LayoutContext, i: number) => [...context.path, 'items', i];
const columnWords = ({ text, items }: TextColumn): RichText => text ?? joinParagraphs(items ?? []);

/** Columns on panels that run to the slide's edges. */
export const columnsOn = (
  context: LayoutContext,
  all: readonly TextColumn[],
  numbered = false,
): (Panel & PlacedColumn)[] =>
  panelsAcross(
    context,
    all.map(({ name }, i) => ({ name, path: columnPath(context, i) })),
  ).map((panel, i) => ({
    ...{ ...panel, own: all[i] as TextColumn, number: numbered ? i + 1 : undefined },
    item: { ...panel.item, path: [] },
  }));

/** A part of each column, side by side. */
export const across = <Column extends PlacedColumn>(
  columns: readonly Column[],
  part: (column: Column, i: number) => Part | undefined,
): Part =>
  inSpans(
    columns.map((column, i) => part(column, i) ?? space(0)),
    spansOf(columns),
  );

export const headPart = ({ own, ink }: PlacedColumn, size: Pt, anchor: 'top' | 'middle' | 'bottom' = 'top') =>
  own.title && ink.text('heading', own.title, size, { anchor, maxLines: 3, spacing: HEAD_SPACING });

export const textPart = ({ own, ink }: PlacedColumn, sizes: Sizes<ColumnSort>) =>
  (own.text || own.items) &&
  ink.of('text').text('body', columnWords(own), sizes.text, { paragraphSpacing: sizes.apart });

export const figurePart = ({ own, ink }: PlacedColumn, size: Pt) => own.fact && ink.of('figure').fact(own.fact, size);

const signPart = ({ own, ink, number }: PlacedColumn, side: Inch) => ink.sign({ icon: own.icon, number }, side);

/** How large heads and figures may be. */
export interface MaxSizes {
  readonly head: Pt;
  readonly figure: Pt;
  /** The size that heads begin with; that of headings where omitted. */
  readonly preferred?: Pt;
}

export function filledWith(
  context: LayoutContext,
  box: Box,
  { head, figure, preferred = 0 }: MaxSizes,
  build: (sizes: Sizes<ColumnSort>) => Part,
  { text = tileSteps(context), apart = CLOSE }: { readonly text?: Steps; readonly apart?: Steps } = {},
): Filled<ColumnSort> {
  const lead = leadSteps(context, head);
  const steps = {
    figure: figureSteps(context, { min: 44, preferred: Math.min(figure, 88), max: figure }),
    text,
    head: { ...lead, start: Math.max(lead.start, startAt(lead.sizes, preferred)) },
    apart,
  };
  return fill(box, steps, build);
}

/** In inches: above what leads a panel, there small; below signs and figures, and beside signs; round the rule below heads. */
const GAPS = { top: 0.36, low: 0.18, sign: 0.16, beside: 0.36, head: 0.12, rule: 0.2, foot: 0.1 };
/** How high icons are, by where they stand; of two large ones. */
const ICONS = { crowded: 0.5, large: 1.4, beside: 1.6, two: 2, far: 0.8 };
/** How large heads may be that lead a field, by how many stand side by side. */
const MAX_HEAD: readonly number[] = [84, 84, 84, 42, 32];
/** The same with icons at their far end. */
const MAX_FAR = 60;
/** The size that headings of two begin with below large icons. */
const TWO_HEAD = 48;
const MAX_FIGURE: readonly number[] = [176, 176, 176, 132, 88];
/** The same of texts. */
export const MAX_TEXT: readonly number[] = [36, 36, 36, 28, 24];
/** The sizes that texts begin with, by how many stand side by side. */
const TEXT: readonly number[] = [32, 32, 32, 24, 20];
/** How far heads and texts may stand apart, in inches, where something else is. */
const MAX_HEAD_GAP: Inch = 0.6;
/** Texts up to this many letters, without headings, are set as large as those. */
const SHORT = 90;

/** The columns as panels in tones, texts of one sort on one line; `numbered` shows numbers in place of icons. */
export function toneFields(all: readonly TextColumn[], context: LayoutContext, numbered = false): Page {
  const columns = columnsOn(context, all, numbered);
  const bare = all.every(({ title, icon, fact }) => !title && !icon && !fact);
  const short = bare && all.every((each) => plainText(columnWords(each)).length <= SHORT);
  const lone = short || all.every(({ text, items, icon, fact }) => !text && !items && !icon && !fact);
  const rows = lone ? wordRows(context, columns) : undefined;
  if (rows) return rows;
  const { items } = lone ? loneWords(context, columns) : signedTones(context, columns);
  return pageOn(
    context,
    columns.map(({ item }) => item),
    items,
  );
}

/** Where icons are: large above or beside headings, at the far end of large ones, small on crowded panels. */
type Signs = 'large' | 'beside' | 'far' | 'crowded';

/** Icons at the far end of headings where lists would be smaller than usual below large ones; else large, or small. */
function signedTones(context: LayoutContext, columns: readonly PlacedColumn[]): Filled<ColumnSort> {
  const all = columns.map(({ own }) => own);
  const numbered = columns.some(({ number }) => number !== undefined);
  const crowded = () => inTones(context, columns, 'crowded');
  if (!numbered && all.every(({ title, icon, fact }) => title && !icon && !fact)) {
    // Headings without icons have their texts right below them where these fill the panel.
    const under = underHeads(context, columns);
    if (under.fits && under.ratio >= ENOUGH) return under;
    return bestFill([() => inTones(context, columns, 'large'), crowded]);
  }
  const large = inTones(context, columns, 'large');
  const { sizes, start } = textStepsOf(context, all.length);
  const usual = Math.min(context.brand.type.body.size, sizes[start] ?? 0);
  const isList = all.length > 2 && !numbered && all.every(({ title, icon, fact }) => title && icon && !fact);
  if (isList && large.sizes.text < usual) {
    const far = inTones(context, columns, 'far');
    if (far.fits && far.sizes.text > large.sizes.text) return far;
  }
  // Above short texts two icons stand large, beside headings where these would be smaller than usual.
  const isPair = all.length === 2 && all.every(({ icon, fact }) => (numbered || icon) && !fact);
  const isSmall = !large.fits || large.sizes.text < usual;
  return bestFill([() => (isPair && isSmall ? inTones(context, columns, 'beside') : large), crowded]);
}

/** How large texts right below their headings may be, by how many stand side by side: the largest that stand. */
const MAX_BELOW: readonly number[] = [36, 36, 36, 36, 28];
/** The part of the frame's height that headings with their texts take at least; shorter texts stand at its foot. */
const ENOUGH = 0.75;
/** Points of their size for each inch of their width, at most: a dozen letters, or five hanzi an inch, stand in a line. */
const PER_INCH = { letters: 12, hanzi: 14 };

/** Headings, each with its text right below a rule, as large as the panel holds; things of a list share its height. */
function underHeads(context: LayoutContext, columns: readonly PlacedColumn[]): Filled<ColumnSort> {
  const count = columns.length;
  const isLevel = (head: Pt) =>
    columns.every((each) => {
      const sized = headPart(each, head)?.(each.span.w);
      return sized?.fits && sized.lines === 1;
    });
  const largest = leadSteps(context, MAX_HEAD[count] ?? 32).sizes.findLast(isLevel) ?? context.brand.type.heading.size;
  const perInch = countsCharacters(context.language) ? PER_INCH.hanzi : PER_INCH.letters;
  const max = Math.min(MAX_BELOW[count] ?? 24, perInch * Math.min(...columns.map(({ span }) => span.w)));
  const prose = proseSteps(context, max, { narrow: count > 2 });
  const texts = prose.sizes.filter((each, i) => i <= prose.start || each <= max);
  return filledWith(
    context,
    context.body,
    { head: largest, figure: 88, preferred: largest },
    (sizes) =>
      stack([
        space(GAPS.top, 0.5),
        across(columns, (each) => {
          const head = headPart(each, sizes.head);
          return head && anchored(head, 'bottom');
        }),
        space(GAPS.rule),
        across(columns, ({ ink }) => ink.of('rule').hairline()),
        space(GAPS.rule),
        across(columns, (each) => listPart(each, sizes.text) ?? textPart(each, sizes)),
        footSpace(context, GAPS.foot),
      ]),
    { text: { sizes: texts, start: texts.length - 1 }, apart: PARAGRAPHS },
  );
}

/** Between the things of a list that stand in rows, in inches. */
const ROW_GAP: Inch = 0.3;

/** The things of a list in rows that share its height, with hairlines between them. */
function listPart({ own: { items }, ink }: PlacedColumn, size: Pt): Part | undefined {
  const rows = items?.map((text, i) => ink.of(`item ${i + 1}`).text('body', text, size));
  return rows && levelRows(rows, ROW_GAP, (i, at) => [ink.of(`item ${i + 1} rule`, items?.[i]?.path).rule(at)]);
}

/** The sizes that texts on so many panels may have. */
const textStepsOf = (context: LayoutContext, count: number): Steps =>
  proseSteps(context, MAX_TEXT[count] ?? 24, { preferred: TEXT[count] ?? 20, narrow: count > 2 });

/** Headings above texts, with icons where they are to stand. */
function inTones(context: LayoutContext, columns: readonly PlacedColumn[], where: Signs): Filled<ColumnSort> {
  const count = columns.length;
  const side = where === 'large' && count === 2 ? ICONS.two : ICONS[where];
  const signs = columns.map((each) => signPart(each, side));
  const signed = signs.some((sign) => sign !== undefined);
  const figures = columns.some(({ own }) => own.fact);
  const isBeside = where !== 'large';
  const above = signed && !isBeside;
  const headAt = (each: PlacedColumn, i: number, size: Pt): Part | undefined => {
    const sign = signs[i];
    // Where others have an icon, the heading of one that has none stands in its place.
    if (above && !sign) return undefined;
    const head = headPart(each, size, isBeside ? 'middle' : 'top');
    if (!isBeside || !sign) return head;
    const cells = [{ part: anchored(sign, 'middle'), width: side }, { part: head ?? space(0) }];
    return beside(where === 'far' ? cells.toReversed() : cells, where === 'beside' ? GAPS.beside : GAPS.sign);
  };
  const headed = columns.some(({ own }) => own.title) || (isBeside && signed);
  const max = {
    head: where === 'far' ? MAX_FAR : (MAX_HEAD[count] ?? 32),
    figure: MAX_FIGURE[count] ?? 88,
    // Below icons that stand large the headings of two lead their texts.
    preferred: count === 2 && above && !figures ? TWO_HEAD : 0,
  };
  const endless = Number.POSITIVE_INFINITY;
  const build = (sizes: Sizes<ColumnSort>) =>
    stack([
      space(where === 'crowded' ? GAPS.low : GAPS.top, 0.5),
      ...(above
        ? [across(columns, (each, i) => signs[i] ?? leading(context, each, sizes.head)), space(GAPS.sign, endless)]
        : []),
      ...(figures ? [across(columns, (each) => figurePart(each, sizes.figure)), space(GAPS.sign, 0.4)] : []),
      ...(headed
        ? [
            across(columns, (each, i) => headAt(each, i, sizes.head)),
            space(GAPS.head, above || figures ? MAX_HEAD_GAP : endless),
          ]
        : []),
      across(columns, (each) => textPart(each, sizes)),
      footSpace(context, GAPS.foot),
    ]);
  return filledWith(context, context.body, max, build, { text: textStepsOf(context, count), apart: PARAGRAPHS });
}

const MAX_LEADING = 60;

/** The heading of a column in place of an icon, as large as its words allow. */
function leading(context: LayoutContext, column: PlacedColumn, head: Pt): Part {
  return (w) => {
    const sizedAt = (size: Pt) => (headPart(column, size) ?? space(0))(w);
    const sized = leadSteps(context, MAX_LEADING).sizes.map(sizedAt);
    return sized.findLast(({ fits, lines }) => fits && lines === 1) ?? sizedAt(head);
  };
}

/** The sizes of texts that stand alone on their panels: in lines of few words. */
const LONE: MaxSizes = { head: 110, figure: 88, preferred: 60 };
/** Lines of such texts have so many letters at least, in the mean: none holds one word among many. */
const FEW_LETTERS = 14;

const loneWord = ({ own }: PlacedColumn) => own.title ?? columnWords(own);

/** The one text of each column, as large as its panel allows: at the head of one panel and at the foot of the next. */
function loneWords(context: LayoutContext, columns: readonly PlacedColumn[]): Filled<ColumnSort> {
  return filledWith(context, context.body, LONE, (sizes) => {
    const words = across(columns, (each, i) => {
      const text = loneWord(each);
      const maxLines = Math.max(2, Math.ceil(plainText(text).length / FEW_LETTERS));
      const leaf = each.ink.text('heading', text, sizes.head, { spacing: HEAD_SPACING, maxLines });
      const word = stack([space(GAPS.top), leaf, footSpace(context, GAPS.foot)]);
      const sign = each.number === undefined ? undefined : signPart(each, 1.4);
      if (!sign) return anchored(word, i % 2 === 0 ? 'top' : 'bottom');
      return stack([space(GAPS.top), sign, spring(0), word]);
    });
    return tall(words);
  });
}

/** More words stand side by side. */
const MAX_ROWS = 3;
/** The part of the width in which they stand in two lines. */
const NARROWER = 0.62;
/** From the left edge of the slide to the words, in inches. */
const PAD: Inch = 0.6;
/** The largest sizes of words, in points. */
const POSTER = [132, 150, 176];
/** The width that a number before its word has. */
const NUMBER: Inch = 2.4;
/** Lines of words this large stand close. */
const SPACING = 0.86;
/** The part of the width that the widest of them takes at least. */
const MIN_WIDTH_RATIO = 0.42;

/** Few words as large as they go, in rows from edge to edge; undefined where they do not fit or are too short. */
function wordRows(context: LayoutContext, columns: readonly PlacedColumn[]): Page | undefined {
  if (columns.length > MAX_ROWS) return undefined;
  const { body } = context;
  const room = panelArea(context);
  const whole = textAcross(context, room, PAD);
  // Where lines of hanzi end between words is not told by their width.
  const isEven = !countsCharacters(context.language);
  const lead = leadSteps(context, 110).sizes;
  const sizes = [...lead, ...POSTER.filter((size) => size > (lead.at(-1) ?? 0))];
  const inRows = (ratio: number) =>
    fill(body, { word: { sizes, start: sizes.length - 1 } }, ({ word: size }) => {
      const span = { ...whole, w: ratio * whole.w };
      return tall(
        equalRows(
          columns.map((each) => inSpans([anchored(airy(wordPart(each, size, isEven), size), 'middle')], [span])),
          PANEL_GAP,
        ),
      );
    });
  // In two lines that are as large words fill their rows better than in one.
  const [long, broken] = [inRows(1), inRows(NARROWER)];
  const filled = broken.fits && broken.sizes.word >= long.sizes.word ? broken : long;
  const widest = Math.max(...columns.map((each) => textWidth(context, 'heading', loneWord(each), filled.sizes.word)));
  const number = columns.some((each) => each.number !== undefined) ? NUMBER : 0;
  if (!filled.fits || number + widest < MIN_WIDTH_RATIO * whole.w) return undefined;
  const high = (body.h - PANEL_GAP * (columns.length - 1)) / columns.length;
  const panels = columns.map(({ ink }, i) => {
    const top = i === 0 ? room.y : body.y + i * (high + PANEL_GAP);
    const end = i === columns.length - 1 ? room.y + room.h : body.y + i * (high + PANEL_GAP) + high;
    return ink.of('field').panel({ ...room, y: top, h: end - top });
  });
  return pageOn(context, panels, filled.items);
}

/** Above and below words in two lines, in em: as much as keeps them off the edges of their row. */
const ROW_AIR_EM = 0.35;

const airy =
  (part: Part, size: Pt): Part =>
  (w) =>
    part(w).lines > 1 ? padded(part, { x: 0, y: (ROW_AIR_EM * size) / 72 })(w) : part(w);

function wordPart(column: PlacedColumn, size: Pt, isEven: boolean): Part {
  const { ink, number } = column;
  const text = loneWord(column);
  const maxLines = plainText(text).includes(' ') || plainText(text).length > 8 ? 2 : 1;
  const set = ink.text('heading', text, size, { spacing: SPACING, maxLines });
  const word = isEven ? evenLines(set) : set;
  if (number === undefined) return word;
  const look = { quiet: true, spacing: SPACING, maxLines: 1 };
  const own = ink.of('number').text('heading', richText(`${number}`, ink.path), size, look);
  return beside([{ part: own, width: NUMBER }, { part: word }], 0);
}
