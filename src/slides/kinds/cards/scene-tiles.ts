import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { toned } from '../../../layout/chrome.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { bestFill, type Filled, fill } from '../../../layout/fill.ts';
import { gridPart, type Span, sideBySide } from '../../../layout/grid.ts';
import { growingIcon } from '../../../layout/inked.ts';
import { field, figureWidth, isOneLine } from '../../../layout/leaves.ts';
import { figureSteps, leadSteps, proseSteps, textSteps, tileSteps } from '../../../layout/scale.ts';
import {
  anchored,
  beside,
  elastic,
  equalRows,
  inSpans,
  over,
  type Part,
  padded,
  space,
  stack,
  tall,
} from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { showsVisual } from '../../parts/visual-parts.ts';
import {
  type Card,
  type CardOn,
  type CardSizes,
  cardFigure,
  cardName,
  cardPath,
  cardSign,
  cardTexts,
  cardVisual,
  cardWords,
} from './card.ts';

/** What tiles are filled with. */
const TILE: ColorRole = 'field-dark';
/** Bodies up to this width are narrow, in inches. */
const NARROW: Inch = 8;
const PAD = { x: 0.2, y: 0.14, most: 0.26, low: 0.04 };
/** The parts of a tile's height that its scene has: the least, the usual, the most. */
const SCENE = [0.3, 0.56, 0.68];
/** The part of a low tile's width that its scene has, beside its texts. */
const SCENE_WIDTH = 0.375;
/** From a figure to the heading below it, and from that to what there is to say, alike in all low tiles. */
const RHYTHM = { figure: 0.17, text: 0.06 };
/** From so many cards on they stand in two rows. */
const MANY = 5;

/** Cards as tiles of one width, each with its scene above its texts; many in two rows, with scenes beside texts. */
export function sceneTiles(all: readonly Card[], dark: boolean, numbered: boolean, context: LayoutContext): Page {
  const { body, grid } = context;
  const accented = all.findIndex(showsVisual);
  const steps = {
    figure: figureSteps(context, 44, 60, 72),
    text: tileSteps(context),
    head: leadSteps(context, all.length < MANY ? 36 : 26),
  };
  const own = { context, accented, numbered };
  const filled: Filled<keyof CardSizes> =
    all.length < MANY
      ? fill(body, steps, (sizes) => tileRow(own, all, sideBySide(grid, body, all.length), sizes, body.h))
      : fill(body, steps, (sizes) => lowRows(own, all, sizes));
  return { ...toned(context, dark), items: filled.items };
}

interface Own {
  readonly context: LayoutContext;
  /** The card whose scene shows its accent. */
  readonly accented: number;
  readonly numbered: boolean;
}

/** Tiles side by side: scenes of one height above texts; a card without one has all of its tile for its texts. */
function tileRow(
  { context, accented, numbered }: Own,
  all: readonly Card[],
  spans: readonly Span[],
  sizes: CardSizes,
  h: Inch,
): Part {
  const [least = 0, base = 0, most = 0] = SCENE.map((part) => part * h);
  const words = all.map((card, i) => cardTexts(context, { card, i, fill: TILE }, sizes));
  const spanAt = (i: number) => spans[i] ?? { x: 0, w: 0 };
  return () => {
    const sized = words.map((each, i) => each(spanAt(i).w - 2 * PAD.x));
    const highest = (heights: readonly Inch[]) => Math.max(0, ...heights);
    const texts = highest(sized.map((each) => each.preferred));
    const full = texts + 2 * PAD.most;
    return {
      min: least + texts + 2 * PAD.y,
      preferred: base + texts + 2 * PAD.y,
      max: { elastic: most + texts + 2 * PAD.y, pitch: most + texts + 2 * PAD.y, padding: most + full },
      fits: sized.every(({ fits }) => fits),
      lines: sized.reduce((sum, { lines }) => sum + lines, 0),
      place: (box) => {
        const scene = Math.max(Math.min(most, box.h - texts - 2 * PAD.y), box.h - full);
        const pad = (box.h - scene - texts) / 2;
        return all.flatMap((card, i): readonly LaidOutItem[] => {
          const tile: Box = { ...box, ...spanAt(i) };
          const under = field(`${cardName({ i })} tile`, tile, TILE, cardPath(context, i));
          const top = { ...tile, h: scene };
          const shown = showsVisual(card)
            ? cardVisual(context, { card, i }, { min: 0 }, i === accented)(tile.w).place(top)
            : signItems(context, card, i, top, numbered);
          const inner = { ...tile, x: tile.x + PAD.x, w: tile.w - 2 * PAD.x };
          const below = { ...inner, y: box.y + scene + pad, h: texts };
          const own = words[i]?.(inner.w);
          const alone = { ...inner, y: box.y + (box.h - (own?.preferred ?? 0)) / 2, h: own?.preferred ?? 0 };
          return [under, ...shown, ...(own?.place(shown.length > 0 ? { ...below, h: own.preferred } : alone) ?? [])];
        });
      },
    };
  };
}

/** In place of a scene: the card's icon or number on a field of its own. */
function signItems(context: LayoutContext, card: Card, i: number, box: Box, numbered: boolean): readonly LaidOutItem[] {
  const side = Math.min(SIGN, 0.6 * box.h);
  const sign = cardSign(context, { card, i, fill: 'field', numbered }, side);
  if (!sign) return [];
  const place = { ...box, x: box.x + (box.w - side) / 2, w: side };
  return [field(`${cardName({ i })} field`, box, 'field', cardPath(context, i)), ...sign(side).place(place)];
}

const SIGN: Inch = 1.3;

/** Rows of low tiles: two, of five two above three; three on a narrow slide. */
function lowRows({ context, accented, numbered }: Own, all: readonly Card[], sizes: CardSizes): Part {
  const { gutter } = context.grid;
  const row = (cards: readonly Card[], from: number) =>
    beside(
      cards.map((card, k) => ({
        part: lowTile(context, card, from + k, sizes, { accent: from + k === accented, numbered }),
      })),
      gutter,
    );
  const rows = context.body.w < NARROW ? 3 : 2;
  const starts = Array.from({ length: rows }, (_, k) => Math.floor((k * all.length) / rows));
  return equalRows(
    starts.map((start, k) => row(all.slice(start, starts[k + 1]), start)),
    gutter,
  );
}

/** How a low tile shows its card. */
interface LowTile {
  /** Whether its scene shows its accent. */
  readonly accent: boolean;
  readonly numbered: boolean;
  /** How far its texts keep from its edges at least. */
  readonly pad?: Inch;
  /** The part of its width that its scene has. */
  readonly shown?: number;
  /** Whether what there is to say is secondary, as beside a figure. */
  readonly quiet?: boolean;
}

/** The width of the texts of a low tile that is so wide, and so much of it scene. */
const lowWordsWidth = (w: Inch, shown: number): Inch => (1 - shown) * w - 2 * PAD.x;

/** A tile with its scene at the left, or its icon or number, and its texts beside it. */
function lowTile(
  context: LayoutContext,
  card: Card,
  i: number,
  sizes: CardSizes,
  { accent, numbered, pad = PAD.low, shown = SCENE_WIDTH, quiet = true }: LowTile,
): Part {
  const on = { card, i, fill: TILE, numbered };
  const room = { x: PAD.x, y: Math.max(PAD.y, pad), least: pad, most: Number.POSITIVE_INFINITY };
  const texts = padded(anchored(cardBlock(context, on, sizes, quiet), 'middle'), room);
  const under = (box: Box) => [field(`${cardName({ i })} tile`, box, TILE, cardPath(context, i))];
  if (showsVisual(card)) {
    const scene = cardVisual(context, on, { min: 0 }, accent);
    return over((w) => beside([{ part: scene, width: shown * w }, { part: texts }], 0)(w), under);
  }
  const sign = cardSign(context, on, ICON);
  const row = sign
    ? beside([{ part: padded(sign, { ...room, y: 0, least: 0 }), width: ICON + 2 * PAD.x }, { part: texts }], 0)
    : texts;
  return over(higher(row, padded(tall(cardColumn(context, on, sizes, sign)), { ...room, most: PAD.most })), under);
}

/** The texts of a card in one rhythm: none of the distances between them grows. */
function cardBlock(context: LayoutContext, on: CardOn, sizes: CardSizes, quiet: boolean): Part {
  const figure = cardFigure(context, on, sizes.figure);
  const words = cardWords(context, on, sizes, quiet, space(RHYTHM.text));
  return figure ? stack([figure, space(RHYTHM.figure), words]) : words;
}

/** A card's icon or number at the top, and its texts at the foot; without one its heading at the top. */
function cardColumn(context: LayoutContext, on: CardOn, sizes: CardSizes, sign: Part | undefined): Part {
  const gap = elastic(0.1, 0.1, () => []);
  return stack(sign ? [sign, gap, cardTexts(context, on, sizes)] : [cardTexts(context, on, sizes, true, gap)]);
}

/** A part as it is, or in a box that is high enough for it the other one. */
function higher(usual: Part, other: Part): Part {
  return (w) => {
    const [sized, high] = [usual(w), other(w)];
    return { ...sized, place: (box) => (high.fits && box.h >= high.preferred ? high : sized).place(box) };
  };
}

const ICON: Inch = 0.84;

/** The leading tile. */
const LEAD = {
  /** The twelfths of the body that it takes: half of them beside as many others as `from`, or more. */
  ...{ few: 7, many: 6, from: 4 },
  pad: { x: 0.28, y: 0.24, most: 0.34 },
  /** The parts of the body's height that its scene has: above a figure, and above words alone. */
  scene: { figure: [0.3, 0.5, 0.65], words: [0.28, 0.34, 0.65] },
  icon: 2.4,
};
/** The largest heads: of the leading tile below or beside a figure, of the others, and of those where none has a figure. */
const HEADS = { figure: 36, row: 28, words: 36 };
/** The sizes of the head of the leading tile where it stands for itself. */
const OWN_HEAD = { min: 28, preferred: 44, max: 54 };
/** The largest text of the leading tile, below a figure and below a head alone; and of the others where none has a figure. */
const TEXT = { figure: 26, words: 32, row: 26 };
/** The parts of the other tiles' widths that their scenes have, by how many there are: the lower a tile, the less. */
const SHOWN: readonly number[] = [0.42, 0.42, 0.42, 0.36];
const LEAST_SHOWN = 0.32;
/** Between a figure and the words beside it, in inches; these have more than half of the width. */
const BESIDE = 0.35;
const LEAST_WORDS = 0.55;
/** The figure that leads: none smaller has its words beside it. */
const LARGE = 110;
/** Units beside the figure that leads, as a part of its size. */
const UNIT = 0.42;
/** How far texts keep from the edges of the other tiles, and where there is less room, beside narrower scenes. */
const PADS = { few: [0.2, 0.04], many: [0.1, 0.04] };

/** The same where nobody has a figure: words need more of the width, and the lead takes half of the body. */
const WORDY = [0.36, 0.28];

/** How the tiles share the body. */
interface Composition {
  /** The twelfths of the body's width that the leading tile takes. */
  readonly twelfths: number;
  /** How far texts keep from the edges of the other tiles, in inches. */
  readonly pad: Inch;
  /** The part of their widths that their scenes have. */
  readonly shown: number;
  readonly least?: Least;
}

/** The sizes of the heads and texts of the other tiles below which a composition is not taken. */
interface Least {
  readonly head: Pt;
  readonly text: Pt;
}

interface Sizes {
  readonly figure: number;
  readonly head: number;
  readonly text: number;
  readonly rowFigure: number;
  readonly rowHead: number;
  readonly rowText: number;
}

/** The leading card as a large tile with its scene above its figure, and the others as low tiles beside it. */
export function leadTiles(
  all: readonly Card[],
  lead: number,
  dark: boolean,
  numbered: boolean,
  context: LayoutContext,
): Page {
  const { body, grid } = context;
  const card = all[lead];
  if (!card) throw new RangeError('The leading card is none of the cards.');
  const accented = showsVisual(card) ? lead : all.findIndex(showsVisual);
  const rows = all.flatMap((each, i) => (i === lead ? [] : [{ each, i }]));
  const number = rows.length < LEAD.from ? 'few' : 'many';
  // The last of the cards leads from the right.
  const atRight = lead > 0 && lead === all.length - 1;
  const spansOf = (twelfths: number) =>
    atRight
      ? [gridPart(grid, 12 - twelfths, twelfths), gridPart(grid, 0, 12 - twelfths)]
      : [gridPart(grid, 0, twelfths), gridPart(grid, twelfths, 12 - twelfths)];
  const figured = rows.some(({ each }) => each.fact);
  const wordy = !card.fact && !figured;
  const text = figured ? tileSteps(context) : proseSteps(context, TEXT.row, { narrow: true });
  const most = figured ? text.start + 1 : text.sizes.length;
  const steps = {
    rowText: { sizes: text.sizes.slice(0, most), start: Math.max(0, text.start - 1) },
    text: proseSteps(context, card.fact ? TEXT.figure : TEXT.words),
    rowHead: leadSteps(context, figured ? HEADS.row : HEADS.words),
    head: card.fact ? leadSteps(context, HEADS.figure) : textSteps(context, 'heading', OWN_HEAD),
    rowFigure: figureSteps(context, 44, 72, 88),
    figure: { beside: figureSteps(context, LARGE, LARGE, 150), below: figureSteps(context, 44, LARGE, 150) },
  };
  const composed =
    ({ twelfths, pad, shown, least }: Composition, place: keyof typeof PLATES) =>
    () => {
      const filled = fill(body, { ...steps, figure: steps.figure[place] }, (sizes: Sizes) => {
        const row = { figure: sizes.rowFigure, head: sizes.rowHead, text: sizes.rowText };
        const low = rows.map(({ each, i }) =>
          lowTile(context, each, i, row, { accent: i === accented, numbered, pad, shown, quiet: !wordy }),
        );
        return inSpans(
          [
            leadTile(context, card, lead, PLATES[place](context, card, lead, sizes), lead === accented),
            equalRows(low, grid.gutter),
          ],
          spansOf(twelfths),
        );
      });
      const { rowHead, rowText } = filled.sizes;
      const w = lowWordsWidth(spansOf(twelfths)[1]?.w ?? 0, shown);
      const isReadable = (at: Least) =>
        rowHead >= at.head && rowText >= at.text && rows.every(({ each }) => keepsLines(context, each, rowText, w));
      return { ...filled, fits: filled.fits && (!least || isReadable(least)) };
    };
  const shares = wordy ? WORDY : [SHOWN[rows.length] ?? LEAST_SHOWN, LEAST_SHOWN];
  const twelfths = wordy ? LEAD.many : LEAD[number];
  const usual = PADS[number].flatMap((pad) => shares.map((shown) => ({ twelfths, pad, shown })));
  const { heading, body: prose } = context.brand.type;
  const readable = [prose.size, prose.floor].flatMap((text) =>
    usual.map((each) => ({ ...each, least: { head: heading.size, text } })),
  );
  const { items } = bestFill(
    wordy
      ? [...readable, ...usual].map((each) => composed(each, 'below'))
      : usual.flatMap((each) => [composed(each, 'beside'), composed(each, 'below')]),
  );
  return { ...toned(context, dark), items };
}

/** Whether a text that has lines of the author's choice is set in these: none is broken again. */
function keepsLines(context: LayoutContext, { text }: Card, size: Pt, w: Inch): boolean {
  const { body } = context.brand.type;
  const lines = text?.paragraphs ?? [];
  const isOne = (line: (typeof lines)[number]) =>
    text !== undefined && isOneLine(context, { ...text, paragraphs: [line] }, body, size, w);
  return lines.length < 2 || lines.every(isOne);
}

/** What the plate of the leading card is filled with: one of words alone stands out by its colour. */
const plateOf = ({ fact }: Card): ColorRole => (fact ? TILE : 'field-third');

const PLATES = { beside: wordsBeside, below: wordsBelow };

/** The scene of the leading card, or its icon, above a plate. */
function leadTile(context: LayoutContext, card: Card, i: number, plate: Part, accent: boolean): Part {
  const parts = LEAD.scene[card.fact ? 'figure' : 'words'];
  const [min = 0, preferred = 0, max = 0] = parts.map((part) => part * context.body.h);
  const own = padded(plate, LEAD.pad);
  const under = (box: Box) => [field(`${cardName({ i, lead: true })} tile`, box, plateOf(card), cardPath(context, i))];
  if (showsVisual(card)) {
    return over(stack([cardVisual(context, { card, i, lead: true }, { min, preferred, max }, accent), own]), under);
  }
  if (!card.icon) return over(anchored(own, 'middle'), under);
  const icon = {
    name: `${cardName({ i, lead: true })} icon`,
    icon: card.icon,
    max: LEAD.icon,
    fill: plateOf(card),
    path: cardPath(context, i),
  };
  return over(stack([growingIcon(context, icon), own]), under);
}

/** The figure with its words beside it, at the middle of its height; it does not fit where they have little room. */
function wordsBeside(context: LayoutContext, card: Card, i: number, sizes: CardSizes): Part {
  const on = { card, i, fill: plateOf(card), lead: true };
  const figure = cardFigure(context, on, sizes.figure, UNIT);
  if (!figure) return wordsBelow(context, card, i, sizes);
  const words = anchored(cardWords(context, on, sizes), 'middle');
  const width = widthOf(context, card, sizes.figure);
  return (w) => {
    const sized = beside([{ part: anchored(figure, 'middle'), width }, { part: words }], BESIDE)(w);
    return { ...sized, fits: sized.fits && w - width - BESIDE >= LEAST_WORDS * w };
  };
}

/** The figure above its words. */
function wordsBelow(context: LayoutContext, card: Card, i: number, sizes: CardSizes): Part {
  const on = { card, i, fill: plateOf(card), lead: true };
  if (!card.fact) return cardWords(context, on, sizes, false, space(WORDS_GAP.alone));
  return cardTexts(context, on, sizes, true, space(WORDS_GAP.figure), UNIT);
}

/** From a head to what there is to say. */
const WORDS_GAP = { figure: 0.02, alone: 0.1 };

/** The width of a figure at a size, with a little more for what is measured otherwise. */
function widthOf(context: LayoutContext, { fact }: Card, size: number): Inch {
  return fact ? 1.03 * figureWidth(context, heroFigure(fact, UNIT, []), size) : 0;
}
