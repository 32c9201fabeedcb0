import type { Box } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { bestFill, fill } from '../fill/fill.ts';
import { heroFigure } from '../fill/hero-figure.ts';
import { anchored, beside, equalRows, inSpans, over, type Part, padded, space, stack } from '../fill/part.ts';
import { figureSteps, figureWidth, isOneLine, leadSteps, proseSteps, textSteps, tileSteps } from '../fill/texts.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';
import { field } from '../parts/fields.ts';
import { gridPart } from '../parts/grid.ts';
import { showsVisual } from '../parts/visual.ts';
import { toned } from './across.ts';
import { type Card, type CardSizes, cardFigure, cardTexts, cardVisual, cardWords, nameOf, pathOf } from './card.ts';
import { growingIcon } from './inked.ts';
import { lowTile, lowWordsWidth, TILE } from './scene-tiles.ts';

/** The twelfths of the body that the leading tile takes: half of them beside many others. */
const LEAD = { few: 7, many: 6 };
const MANY = 4;
const PAD = { x: 0.28, y: 0.24, most: 0.34 };
/** The parts of the body's height that the scene of the leading tile has: above a figure, and above words alone. */
const SCENE = { figure: [0.3, 0.5, 0.65], words: [0.28, 0.34, 0.65] };
/** The largest heads: of the leading tile below or beside a figure, of the others, and of those where none has a figure. */
const HEADS = { figure: 36, row: 28, words: 36 };
/** The sizes of the head of the leading tile where it stands for itself. */
const OWN_HEAD = { least: 28, base: 44, most: 54 };
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
  const number = rows.length < MANY ? 'few' : 'many';
  // The last of the cards leads from the right.
  const atRight = lead > 0 && lead === all.length - 1;
  const spansOf = (twelfths: number) =>
    atRight
      ? [gridPart(grid, 12 - twelfths, twelfths), gridPart(grid, 0, 12 - twelfths)]
      : [gridPart(grid, 0, twelfths), gridPart(grid, twelfths, 12 - twelfths)];
  const figured = rows.some(({ each }) => each.fact);
  const wordy = !card.fact && !figured;
  const text = figured ? tileSteps(context) : proseSteps(context, TEXT.row, { narrow: true });
  const most = figured ? text.base + 1 : text.sizes.length;
  const steps = {
    rowText: { sizes: text.sizes.slice(0, most), base: Math.max(0, text.base - 1) },
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
  const parts = SCENE[card.fact ? 'figure' : 'words'];
  const [least = 0, base = 0, most = 0] = parts.map((part) => part * context.body.h);
  const own = padded(plate, { x: PAD.x, y: PAD.y, most: PAD.most });
  const under = (box: Box) => [field(`${nameOf({ i, lead: true })} tile`, box, plateOf(card), pathOf(context, i))];
  if (showsVisual(card)) {
    return over(stack([cardVisual(context, { card, i, lead: true }, { least, base, most }, accent), own]), under);
  }
  if (!card.icon) return over(anchored(own, 'middle'), under);
  const icon = {
    name: `${nameOf({ i, lead: true })} icon`,
    icon: card.icon,
    most: ICON,
    fill: plateOf(card),
    path: pathOf(context, i),
  };
  return over(stack([growingIcon(context, icon), own]), under);
}

const ICON = 2.4;

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
