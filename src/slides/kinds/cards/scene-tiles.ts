import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { toned } from '../../../layout/chrome.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { bestFill, fill, type Sizes } from '../../../layout/fill.ts';
import { gridPart, type Span, sideBySide } from '../../../layout/grid.ts';
import { inkFor } from '../../../layout/ink.ts';
import { figureWidth, isOneLine } from '../../../layout/leaves.ts';
import { figureSteps, leadSteps, proseSteps, textSteps, tileSteps } from '../../../layout/scale.ts';
import {
  anchored,
  beside,
  equalRows,
  inSpans,
  over,
  type Part,
  padded,
  space,
  spring,
  stack,
  tall,
} from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { showsVisual } from '../../parts/visual-parts.ts';
import {
  type Card,
  type CardSizes,
  cardFigure,
  cardSign,
  cardTexts,
  cardVisual,
  cardWords,
  type PlacedCard,
  placedCard,
} from './card.ts';

const TILE: ColorRole = 'field-dark';
/** Bodies up to this width are narrow, in inches. */
const NARROW: Inch = 8;
const PAD = { x: 0.2, y: 0.14, max: 0.26, low: 0.04 };
/** The parts of a tile's height that its scene has: the least, the usual, the most. */
const SCENE = [0.3, 0.56, 0.68];
/** The part of a low tile's width that its scene has, beside its texts. */
const SCENE_WIDTH = 0.375;
/** From a figure to the heading below it, and from that to what there is to say, alike in all low tiles. */
const RHYTHM = { figure: 0.17, text: 0.06 };
/** From so many cards on they stand in two rows. */
const MANY = 5;

/** A card on a tile; only the scene of one shows its accent. */
interface Tile extends PlacedCard {
  readonly accent: boolean;
}

/** Cards as tiles of one width, each with its scene above its texts; many in two rows, with scenes beside texts. */
export function sceneTiles(all: readonly Card[], dark: boolean, numbered: boolean, context: LayoutContext): Page {
  const { body, grid } = context;
  const tiles = tilesOf(context, all, all.findIndex(showsVisual), numbered);
  const steps = {
    figure: figureSteps(context, { min: 44, preferred: 60, max: 72 }),
    text: tileSteps(context),
    head: leadSteps(context, all.length < MANY ? 36 : 26),
  };
  const { items } = fill(body, steps, (sizes) =>
    all.length < MANY
      ? tileRow(context, tiles, sideBySide(grid, body, all.length), sizes)
      : lowRows(context, tiles, sizes),
  );
  return { ...toned(context, dark), items };
}

const tilesOf = (context: LayoutContext, all: readonly Card[], accented: number, numbered: boolean): Tile[] =>
  all.map((card, i) => ({ ...placedCard(context, card, i, TILE, { numbered }), accent: i === accented }));

/** Tiles side by side: scenes of one height above texts; a card without one has all of its tile for its texts. */
function tileRow(context: LayoutContext, tiles: readonly Tile[], spans: readonly Span[], sizes: CardSizes): Part {
  const [min = 0, preferred = 0, max = 0] = SCENE.map((ratio) => ratio * context.body.h);
  const words = tiles.map((tile) => cardTexts(tile, sizes));
  const spanAt = (i: number) => spans[i] ?? { x: 0, w: 0 };
  return () => {
    const sized = words.map((each, i) => each(spanAt(i).w - 2 * PAD.x));
    const texts = Math.max(0, ...sized.map((each) => each.preferred));
    const full = texts + 2 * PAD.max;
    return {
      ...{ min: min + texts + 2 * PAD.y, preferred: preferred + texts + 2 * PAD.y },
      max: { elastic: max + texts + 2 * PAD.y, pitch: max + texts + 2 * PAD.y, padding: max + full },
      fits: sized.every(({ fits }) => fits),
      lines: sum(sized.map(({ lines }) => lines)),
      place: (box) => {
        const scene = Math.max(Math.min(max, box.h - texts - 2 * PAD.y), box.h - full);
        const pad = (box.h - scene - texts) / 2;
        return tiles.flatMap((tile, i): readonly LaidOutItem[] => {
          const whole: Box = { ...box, ...spanAt(i) };
          const top = { ...whole, h: scene };
          const shown = showsVisual(tile.card)
            ? cardVisual(context, tile, { min: 0 }, tile.accent)(whole.w).place(top)
            : signItems(context, tile, top);
          const h = sized[i]?.preferred ?? 0;
          const y = shown.length > 0 ? box.y + scene + pad : box.y + (box.h - h) / 2;
          const inner = { ...whole, x: whole.x + PAD.x, w: whole.w - 2 * PAD.x, y, h };
          return [tile.ink.of('tile').panel(whole), ...shown, ...(sized[i]?.place(inner) ?? [])];
        });
      },
    };
  };
}

/** In place of a scene: the card's icon or number on a panel of its own. */
function signItems(context: LayoutContext, tile: Tile, box: Box): readonly LaidOutItem[] {
  const ink = inkFor(context, 'field', tile.ink.name, tile.ink.path);
  const side = Math.min(SIGN, 0.6 * box.h);
  const sign = cardSign(context, { ...tile, ink }, side);
  if (!sign) return [];
  return [ink.of('field').panel(box), ...sign(side).place({ ...box, x: box.x + (box.w - side) / 2, w: side })];
}

const SIGN: Inch = 1.3;

/** Rows of low tiles: two, of five two above three; three on a narrow slide. */
function lowRows(context: LayoutContext, tiles: readonly Tile[], sizes: CardSizes): Part {
  const { gutter } = context.grid;
  const rows = context.body.w < NARROW ? 3 : 2;
  const starts = Array.from({ length: rows }, (_, k) => Math.floor((k * tiles.length) / rows));
  return equalRows(
    starts.map((start, k) =>
      beside(
        tiles.slice(start, starts[k + 1]).map((tile) => ({ part: lowTile(context, tile, sizes) })),
        gutter,
      ),
    ),
    gutter,
  );
}

interface LowTile {
  /** How far its texts keep from its edges at least. */
  readonly pad?: Inch;
  /** The part of its width that its scene has. */
  readonly shown?: number;
  /** Whether what there is to say is secondary, as beside a figure. */
  readonly quiet?: boolean;
}

const lowWordsWidth = (w: Inch, shown: number): Inch => (1 - shown) * w - 2 * PAD.x;

/** A tile with its scene at the left, or its icon or number, and its texts beside it. */
function lowTile(
  context: LayoutContext,
  tile: Tile,
  sizes: CardSizes,
  { pad = PAD.low, shown = SCENE_WIDTH, quiet = true }: LowTile = {},
): Part {
  const room = { x: PAD.x, y: Math.max(PAD.y, pad), min: pad, max: Number.POSITIVE_INFINITY };
  const texts = padded(anchored(cardBlock(tile, sizes, quiet), 'middle'), room);
  const under = (box: Box) => [tile.ink.of('tile').panel(box)];
  if (showsVisual(tile.card)) {
    const scene = cardVisual(context, tile, { min: 0 }, tile.accent);
    return over((w) => beside([{ part: scene, width: shown * w }, { part: texts }], 0)(w), under);
  }
  const sign = cardSign(context, tile, ICON);
  const row = sign
    ? beside([{ part: padded(sign, { ...room, y: 0, min: 0 }), width: ICON + 2 * PAD.x }, { part: texts }], 0)
    : texts;
  return over(higher(row, padded(tall(cardColumn(tile, sizes, sign)), { ...room, max: PAD.max })), under);
}

/** The texts of a card in one rhythm: none of the distances between them grows. */
function cardBlock(tile: Tile, sizes: CardSizes, quiet: boolean): Part {
  const figure = cardFigure(tile, sizes.figure);
  const words = cardWords(tile, sizes, { quiet, gap: space(RHYTHM.text) });
  return figure ? stack([figure, space(RHYTHM.figure), words]) : words;
}

/** A card's icon or number at the top, and its texts at the foot; without one its heading at the top. */
function cardColumn(tile: Tile, sizes: CardSizes, sign: Part | undefined): Part {
  const gap = spring(0.1);
  return stack(sign ? [sign, gap, cardTexts(tile, sizes)] : [cardTexts(tile, sizes, { gap })]);
}

function higher(low: Part, other: Part): Part {
  return (w) => {
    const [sized, high] = [low(w), other(w)];
    return { ...sized, place: (box) => (high.fits && box.h >= high.preferred ? high : sized).place(box) };
  };
}

const ICON: Inch = 0.84;

const LEAD = {
  /** The twelfths of the body that it takes: half of them beside as many others as `from`, or more. */
  ...{ few: 7, many: 6, from: 4 },
  pad: { x: 0.28, y: 0.24, max: 0.34 },
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
const MIN_SHOWN = 0.32;
/** Between a figure and the words beside it, in inches; these have more than half of the width. */
const BESIDE = 0.35;
const MIN_WORDS = 0.55;
/** The figure that leads: none smaller has its words beside it. */
const LARGE = 110;
/** Units beside the figure that leads, as a part of its size. */
const UNIT = 0.42;
/** How far texts keep from the edges of the other tiles, and where there is less room, beside narrower scenes. */
const PADS = { few: [0.2, 0.04], many: [0.1, 0.04] };

/** The same where nobody has a figure: words need more of the width, and the lead takes half of the body. */
const WORDY = [0.36, 0.28];

interface Composition {
  readonly twelfths: number;
  readonly pad: Inch;
  readonly shown: number;
  readonly readable?: Readable;
}

/** The sizes of the heads and texts of the other tiles below which a composition is not taken. */
interface Readable {
  readonly head: Pt;
  readonly text: Pt;
}

type Sort = 'figure' | 'head' | 'text' | 'rowFigure' | 'rowHead' | 'rowText';

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
  const rows = tilesOf(context, all, accented, numbered).filter((_, i) => i !== lead);
  const leading = placedCard(context, card, lead, card.fact ? TILE : WORDS_PLATE, { lead: true });
  const number = rows.length < LEAD.from ? 'few' : 'many';
  // The last of the cards leads from the right.
  const atRight = lead > 0 && lead === all.length - 1;
  const spansOf = (twelfths: number) =>
    atRight
      ? [gridPart(grid, 12 - twelfths, twelfths), gridPart(grid, 0, 12 - twelfths)]
      : [gridPart(grid, 0, twelfths), gridPart(grid, twelfths, 12 - twelfths)];
  const figured = rows.some((each) => each.card.fact);
  const wordy = !card.fact && !figured;
  const text = figured ? tileSteps(context) : proseSteps(context, TEXT.row, { narrow: true });
  const most = figured ? text.start + 1 : text.sizes.length;
  const steps = {
    rowText: { sizes: text.sizes.slice(0, most), start: Math.max(0, text.start - 1) },
    text: proseSteps(context, card.fact ? TEXT.figure : TEXT.words),
    rowHead: leadSteps(context, figured ? HEADS.row : HEADS.words),
    head: card.fact ? leadSteps(context, HEADS.figure) : textSteps(context, 'heading', OWN_HEAD),
    rowFigure: figureSteps(context, { min: 44, preferred: 72, max: 88 }),
    figure: {
      beside: figureSteps(context, { min: LARGE, preferred: LARGE, max: 150 }),
      below: figureSteps(context, { min: 44, preferred: LARGE, max: 150 }),
    },
  };
  const composed =
    ({ twelfths, pad, shown, readable }: Composition, place: keyof typeof PLATES) =>
    () => {
      const filled = fill<Sort>(body, { ...steps, figure: steps.figure[place] }, (sizes) => {
        const row = { figure: sizes.rowFigure, head: sizes.rowHead, text: sizes.rowText };
        const low = rows.map((tile) => lowTile(context, tile, row, { pad, shown, quiet: !wordy }));
        const plate = PLATES[place](context, leading, sizes);
        return inSpans(
          [leadTile(context, leading, plate, lead === accented), equalRows(low, grid.gutter)],
          spansOf(twelfths),
        );
      });
      const { rowHead, rowText } = filled.sizes;
      const w = lowWordsWidth(spansOf(twelfths)[1]?.w ?? 0, shown);
      const isReadable = (at: Readable) =>
        rowHead >= at.head && rowText >= at.text && rows.every((each) => keepsLines(context, each.card, rowText, w));
      return { ...filled, fits: filled.fits && (!readable || isReadable(readable)) };
    };
  const shares = wordy ? WORDY : [SHOWN[rows.length] ?? MIN_SHOWN, MIN_SHOWN];
  const twelfths = wordy ? LEAD.many : LEAD[number];
  const usual = PADS[number].flatMap((pad) => shares.map((shown) => ({ twelfths, pad, shown })));
  const { heading, body: prose } = context.brand.type;
  const readable = [prose.size, prose.floor].flatMap((text) =>
    usual.map((each) => ({ ...each, readable: { head: heading.size, text } })),
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

/** What the plate of a leading card of words alone is filled with: it stands out by its colour. */
const WORDS_PLATE: ColorRole = 'field-third';

const PLATES = { beside: wordsBeside, below: wordsBelow };

/** The scene of the leading card, or its icon, above a plate. */
function leadTile(context: LayoutContext, leading: PlacedCard, plate: Part, accent: boolean): Part {
  const { card, ink } = leading;
  const ratios = LEAD.scene[card.fact ? 'figure' : 'words'];
  const [min = 0, preferred = 0, max = 0] = ratios.map((ratio) => ratio * context.body.h);
  const own = padded(plate, LEAD.pad);
  const under = (box: Box) => [ink.of('tile').panel(box)];
  if (showsVisual(card)) {
    return over(stack([cardVisual(context, leading, { min, preferred, max }, accent), own]), under);
  }
  if (!card.icon) return over(anchored(own, 'middle'), under);
  return over(stack([ink.of('icon').largeIcon(card.icon, LEAD.icon), own]), under);
}

/** The figure with its words beside it, at the middle of its height; it does not fit where they have little room. */
function wordsBeside(context: LayoutContext, leading: PlacedCard, sizes: Sizes<Sort>): Part {
  const figure = cardFigure(leading, sizes.figure, UNIT);
  if (!figure || !leading.card.fact) return wordsBelow(context, leading, sizes);
  const words = anchored(cardWords(leading, sizes), 'middle');
  // A little more, for what is measured otherwise.
  const width = 1.03 * figureWidth(context, heroFigure(leading.card.fact, UNIT, []), sizes.figure);
  return (w) => {
    const sized = beside([{ part: anchored(figure, 'middle'), width }, { part: words }], BESIDE)(w);
    return { ...sized, fits: sized.fits && w - width - BESIDE >= MIN_WORDS * w };
  };
}

function wordsBelow(_: LayoutContext, leading: PlacedCard, sizes: Sizes<Sort>): Part {
  if (!leading.card.fact) return cardWords(leading, sizes, { quiet: false, gap: space(WORDS_GAP.alone) });
  return cardTexts(leading, sizes, { gap: space(WORDS_GAP.figure), unit: UNIT });
}

const WORDS_GAP = { figure: 0.02, alone: 0.1 };
