import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type Filled, fill } from '../fill/fill.ts';
import { anchored, beside, elastic, equalRows, over, type Part, padded, space, stack, tall } from '../fill/part.ts';
import { figureSteps, leadSteps, tileSteps } from '../fill/texts.ts';
import type { LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';
import { field } from '../parts/fields.ts';
import { type Span, sideBySide } from '../parts/grid.ts';
import { showsVisual } from '../parts/visual.ts';
import { toned } from './across.ts';
import {
  type Card,
  type CardOn,
  type CardSizes,
  cardFigure,
  cardSign,
  cardTexts,
  cardVisual,
  cardWords,
  nameOf,
  pathOf,
} from './card.ts';

/** What tiles are filled with. */
export const TILE: ColorRole = 'field-dark';
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
    const texts = highest(sized.map((each) => each.base));
    const full = texts + 2 * PAD.most;
    return {
      least: least + texts + 2 * PAD.y,
      base: base + texts + 2 * PAD.y,
      greatest: { elastic: most + texts + 2 * PAD.y, pitch: most + texts + 2 * PAD.y, padding: most + full },
      fits: sized.every(({ fits }) => fits),
      lines: sized.reduce((sum, { lines }) => sum + lines, 0),
      place: (box) => {
        const scene = Math.max(Math.min(most, box.h - texts - 2 * PAD.y), box.h - full);
        const pad = (box.h - scene - texts) / 2;
        return all.flatMap((card, i): readonly LaidOutItem[] => {
          const tile: Box = { ...box, ...spanAt(i) };
          const under = field(`${nameOf({ i })} tile`, tile, TILE, pathOf(context, i));
          const top = { ...tile, h: scene };
          const shown = showsVisual(card)
            ? cardVisual(context, { card, i }, { least: 0 }, i === accented)(tile.w).place(top)
            : signItems(context, card, i, top, numbered);
          const inner = { ...tile, x: tile.x + PAD.x, w: tile.w - 2 * PAD.x };
          const below = { ...inner, y: box.y + scene + pad, h: texts };
          const own = words[i]?.(inner.w);
          const alone = { ...inner, y: box.y + (box.h - (own?.base ?? 0)) / 2, h: own?.base ?? 0 };
          return [under, ...shown, ...(own?.place(shown.length > 0 ? { ...below, h: own.base } : alone) ?? [])];
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
  return [field(`${nameOf({ i })} field`, box, 'field', pathOf(context, i)), ...sign(side).place(place)];
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
  /** How far its texts keep from its edges at the least. */
  readonly pad?: Inch;
  /** The part of its width that its scene has. */
  readonly shown?: number;
  /** Whether what there is to say is secondary, as beside a figure. */
  readonly quiet?: boolean;
}

/** The width of the texts of a low tile that is so wide, and so much of it scene. */
export const lowWordsWidth = (w: Inch, shown: number): Inch => (1 - shown) * w - 2 * PAD.x;

/** A tile with its scene at the left, or its icon or number, and its texts beside it. */
export function lowTile(
  context: LayoutContext,
  card: Card,
  i: number,
  sizes: CardSizes,
  { accent, numbered, pad = PAD.low, shown = SCENE_WIDTH, quiet = true }: LowTile,
): Part {
  const on = { card, i, fill: TILE, numbered };
  const room = { x: PAD.x, y: Math.max(PAD.y, pad), least: pad, most: Number.POSITIVE_INFINITY };
  const texts = padded(anchored(cardBlock(context, on, sizes, quiet), 'middle'), room);
  const under = (box: Box) => [field(`${nameOf({ i })} tile`, box, TILE, pathOf(context, i))];
  if (showsVisual(card)) {
    const scene = cardVisual(context, on, { least: 0 }, accent);
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
    return { ...sized, place: (box) => (high.fits && box.h >= high.base ? high : sized).place(box) };
  };
}

const ICON: Inch = 0.84;
