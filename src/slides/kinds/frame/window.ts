import { type Box, inset } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { supportSteps } from '../../../layout/poster.ts';
import { type Part, space, stack } from '../../../layout/tree.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { fieldOn, footIn } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineSizes, steadyHeadline } from '../../stage/headline.ts';
import { partItems } from '../../stage/part-items.ts';

export interface News {
  readonly voice?: RichText | undefined;
  readonly by?: RichText | undefined;
  readonly thing: RichText;
  readonly house: PartView;
}

/** The window: from the slide’s edges, down to a part of its height; its bars, and where the one between the panes is. */
const WINDOW = { side: 0.3, top: 0.3, foot: 0.89, bar: 0.08, split: 0.47 };
const SILL = { h: 0.14, over: 0.12 };
/** How deep the ground beyond is at least, and how far before its edge the house stands. */
const GROUND: Inch = 1.24;
const BEFORE: Inch = 0.12;
/** From the bars to the texts, and between them. */
const PAD: Inch = 0.36;
const BELOW_TITLE: Inch = 0.46;
/** The parts of the sky that a headline may take above a voice. */
const SHARES = [0.6, 0.7, 0.8];
/** How high hills are behind the texts. */
const HILLS: Inch = 0.3;
const BELOW_VOICE: Inch = 0.3;
/** What the house takes of its pane at most. */
const HOUSE = { w: 0.94, h: 0.9 };
/** Around a name on its board, from the house to that, its posts, and how much larger than the least one line is. */
const BOARD = { x: 0.18, y: 0.14, above: 0.14, posts: 0.2, whole: 1.2 };
const SKY: ColorRole = 'subject-pale';
const PLATE: ColorRole = 'on-dark';

/** The named thing in daylight beyond a window, in the colour of the claim, and the news in the sky beside it. */
export function throughWindow(news: News, context: Composed): Page | undefined {
  const { brand, path, language } = context;
  const { w, h } = brand.size;
  const pane: Box = {
    x: WINDOW.side,
    y: WINDOW.top,
    w: w - 2 * WINDOW.side,
    h: WINDOW.foot * h - WINDOW.top,
  };
  const split = pane.x + WINDOW.split * pane.w;
  const [left, right] = [
    { ...pane, w: split - pane.x },
    { ...pane, x: split, w: pane.x + pane.w - split },
  ];
  const board = boardIn(news, context, right);
  if (!board) return undefined;
  const depth = Math.max(GROUND, BEFORE + BOARD.above + board.h + BOARD.posts);
  const ground = pane.y + pane.h - depth;
  const words = wordsIn(news, context, { ...inset(left, PAD, PAD), h: ground - HILLS - left.y - PAD });
  if (!words) return undefined;
  const at: Box = {
    x: right.x + (right.w - board.w) / 2,
    y: pane.y + pane.h - BOARD.posts - board.h,
    ...{ w: board.w, h: board.h },
  };
  return {
    ...words.headline,
    ...footIn(context, { x: 0, w }),
    ...(news.voice ? { origins: [word('paraphrase', language)] } : {}),
    behind: [
      fieldOn('Sky', pane, SKY, path),
      ...landIn(pane, right, ground, context),
      ...houseIn(news, context, { ...right, h: ground + BEFORE - pane.y }),
      ...[0.12, 0.88].map((share, i) => postAt(`Post ${i + 1}`, at.x + share * at.w, at.y + at.h, context)),
      fieldOn('Plate', at, PLATE, path),
      ...barsOf(pane, split, context),
    ],
    items: [...words.items, ...board.place(at)],
  };
}

/** The event large in the sky, and what was said of it above the hills. */
function wordsIn(news: News, context: Composed, room: Box) {
  const sizes = [...headlineSizes(context), ...supportSteps(context, { min: 32 }).sizes.toReversed()];
  const share = news.voice ? SHARES : [1];
  const { length } = context.headline.paragraphs;
  // Lines that the headline is written in are not broken where a smaller size holds them whole.
  const lines = length > 1 ? [length, 4] : [4];
  const headlines = lines.flatMap((maxLines) =>
    share.flatMap((part) => steadyHeadline(context, { ...room, h: part * room.h }, { sizes, maxLines }) ?? []),
  );
  for (const headline of headlines) {
    const y = headlineEnd(headline) + BELOW_TITLE;
    for (const size of supportSteps(context, { max: 28 }).sizes.toReversed()) {
      const sized = stack(saidIn(news, context, size))(room.w);
      if (sized.fits && sized.min <= room.y + room.h - y) {
        return { headline, items: sized.place({ ...room, y, h: sized.min }) };
      }
    }
  }
  return undefined;
}

function saidIn({ voice, by }: News, context: Composed, size: Pt): Part[] {
  const { brand, path } = context;
  const [least = size] = supportSteps(context).sizes;
  const line = (name: string, text: RichText, own: Pt, color: ColorRole): Part =>
    inkText(context, {
      ...{ name, path: [...path, name.toLowerCase()], text, size: own, ground: SKY, role: 'body', maxLines: 4 },
      style: { color },
    });
  return [
    ...(voice ? [line('Voice', voice, size, inkOn(brand, SKY))] : []),
    ...(voice && by ? [space(BELOW_VOICE)] : []),
    ...(by ? [line('By', by, least, subtleOn(brand, SKY))] : []),
  ];
}

/** The house on the ground of its pane: nothing stands before it. */
function houseIn({ house }: News, context: Composed, pane: Box): LaidOutItem[] {
  const { viewBox } = house.part;
  const scale = Math.min((HOUSE.w * pane.w) / viewBox.w, (HOUSE.h * pane.h) / viewBox.h);
  const [w, h] = [scale * viewBox.w, scale * viewBox.h];
  const box: Box = { x: pane.x + (pane.w - w) / 2, y: pane.y + pane.h - h, w, h };
  const path = [...context.path, 'house'];
  return partItems(context, { name: 'House', path, part: house, box, tone: 'highlight', isClaim: true });
}

const postAt = (name: string, x: Inch, y: Inch, { path }: Composed): ShapeItem => ({
  ...fieldOn(name, { x: x - 0.05, y, w: 0.1, h: BOARD.posts }, 'subject-deep', path),
  part: { kind: 'scene' },
});

interface Board {
  readonly w: Inch;
  readonly h: Inch;
  readonly place: (at: Box) => readonly LaidOutItem[];
}

/** The name of the thing on a board, in as few lines as it needs. */
function boardIn({ thing }: News, context: Composed, pane: Box): Board | undefined {
  const path = [...context.path, 'thing'];
  const w = HOUSE.w * pane.w;
  const sizes = supportSteps(context, { max: 36 }).sizes.toReversed();
  const whole = sizes.filter((size) => size >= (sizes.at(-1) ?? 0) * BOARD.whole);
  for (const maxLines of [1, 2, 3]) {
    for (const size of maxLines === 1 ? whole : sizes) {
      const part = inkText(context, {
        ...{ name: 'Thing', path, text: thing, size, ground: PLATE, align: 'center', maxLines },
      });
      const sized = part(w - 2 * BOARD.x);
      if (!sized.fits) continue;
      const place = (at: Box): readonly LaidOutItem[] =>
        sized.place({ x: at.x + BOARD.x, y: at.y + (at.h - sized.min) / 2, w: at.w - 2 * BOARD.x, h: sized.min });
      return { w, h: sized.min + 2 * BOARD.y + ptToInch(0.15 * size), place };
    }
  }
  return undefined;
}

/** Sun, hills and ground beyond the window. */
function landIn(pane: Box, right: Box, ground: Inch, { path }: Composed): (ShapeItem | PathItem)[] {
  const scene = { path, part: { kind: 'scene' } } as const;
  const r = 0.3 * right.w;
  const end = pane.x + pane.w;
  const hill = (rise: Inch) => ground - rise;
  const at = (share: number) => pane.x + share * pane.w;
  const viewBox: Box = { ...pane, y: hill(0.9), h: 0.9 };
  return [
    {
      ...{ kind: 'shape', shape: 'ellipse', name: 'Sun', fill: 'on-dark', ...scene },
      box: { x: end - 0.36 * right.w - r, y: pane.y + 0.5, w: 2 * r, h: 2 * r },
    },
    {
      ...{ kind: 'path', name: 'Hills', box: viewBox, viewBox, fill: 'second-pale', ...scene },
      d: `M${pane.x} ${ground}L${pane.x} ${hill(0.2)}C${at(0.2)} ${hill(0.05)} ${at(0.34)} ${hill(HILLS)} ${at(0.5)} ${hill(HILLS)}C${at(0.66)} ${hill(0.3)} ${at(0.8)} ${hill(0.98)} ${end} ${hill(0.8)}L${end} ${ground}Z`,
    },
    { ...fieldOn('Ground', { ...pane, y: ground, h: pane.y + pane.h - ground }, 'second', path), ...scene },
  ];
}

/** The frame of the window over what is seen through it, and its sill. */
function barsOf(pane: Box, split: Inch, { path }: Composed): ShapeItem[] {
  const { bar } = WINDOW;
  const box = (x: Inch, y: Inch, w: Inch, h: Inch, i: number): ShapeItem => ({
    ...fieldOn(`Window bar ${i}`, { x, y, w, h }, i === 5 ? 'step-2' : 'step-3', path),
    part: { kind: 'scene' },
  });
  const { x, y, w, h } = pane;
  return [
    box(x - bar, y - bar, w + 2 * bar, bar, 1),
    box(x - bar, y, bar, h, 2),
    box(x + w, y, bar, h, 3),
    box(split - bar / 2, y, bar, h, 4),
    box(x - bar - SILL.over, y + h, w + 2 * (bar + SILL.over), SILL.h, 5),
  ];
}
