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
import { headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';
import { partItems } from '../../stage/part-items.ts';

export interface News {
  readonly voice?: RichText | undefined;
  readonly by?: RichText | undefined;
  readonly thing: RichText;
  readonly house: PartView;
}

/** The window: from the slide’s edges, down to a part of its height; its bars, and where the one between the panes is. */
const WINDOW = { side: 0.42, top: 0.42, foot: 0.885, bar: 0.13, split: 0.49 };
const SILL = { h: 0.16, over: 0.16 };
/** Where the ground beyond begins, as a part of the window’s height from its foot, and where the house stands on it. */
const GROUND = 0.2;
const FOOT = 0.09;
/** From the bars to the texts, and between them. */
const PAD: Inch = 0.36;
const BELOW_TITLE: Inch = 0.46;
/** The parts of the sky that a headline may take above a voice. */
const SHARES = [0.6, 0.7, 0.8];
/** How high hills are behind the texts. */
const HILLS: Inch = 0.3;
const BELOW_VOICE: Inch = 0.3;
/** What the house takes of its pane at most. */
const HOUSE = { w: 0.92, h: 0.72 };
/** Around a name on its plate, what of the house’s height that takes at most, and how much larger than the least one line is. */
const PLATE = { x: 0.18, y: 0.14, most: 0.34, whole: 1.2 };
const SKY: ColorRole = 'subject-pale';
const BOARD: ColorRole = 'on-dark';

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
  const ground = pane.y + (1 - GROUND) * pane.h;
  const words = wordsIn(news, context, { ...inset(left, PAD, PAD), h: ground - HILLS - left.y - PAD });
  const thing = thingIn(news, context, { ...right, h: (1 - FOOT) * pane.h });
  if (!words || !thing) return undefined;
  return {
    ...words.headline,
    ...footIn(context, { x: 0, w }),
    ...(news.voice ? { origins: [word('paraphrase', language)] } : {}),
    behind: [
      fieldOn('Sky', pane, SKY, path),
      ...landIn(pane, right, ground, context),
      ...thing.house,
      ...barsOf(pane, split, context),
    ],
    items: [...words.items, ...thing.name],
  };
}

/** The event large in the sky, and what was said of it above the hills. */
function wordsIn(news: News, context: Composed, room: Box) {
  const sizes = [...headlineSizes(context), ...supportSteps(context, { min: 32 }).sizes.toReversed()];
  const share = news.voice ? SHARES : [1];
  const headlines = share.flatMap(
    (part) => headlineIn(context, { ...room, h: part * room.h }, { sizes, maxLines: 4 }) ?? [],
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

/** The house on the ground of its pane, and its name on a plate: on its sign where it is wide enough, else on a board before it. */
function thingIn({ thing, house }: News, context: Composed, pane: Box) {
  const { path } = context;
  const { viewBox, anchors } = house.part;
  const scale = Math.min((HOUSE.w * pane.w) / viewBox.w, (HOUSE.h * pane.h) / viewBox.h);
  const [w, h] = [scale * viewBox.w, scale * viewBox.h];
  const box: Box = { x: pane.x + (pane.w - w) / 2, y: pane.y + pane.h - h, w, h };
  const own = anchors.find(({ kind }) => kind === 'sign') ?? viewBox;
  const sign: Box = {
    x: box.x + (own.x - viewBox.x) * scale,
    y: box.y + (own.y - viewBox.y) * scale,
    w: own.w * scale,
    h: own.h * scale,
  };
  const plate = onPlate(sign.w, PLATE.most * h, 2) ?? onPlate(HOUSE.w * pane.w, Math.max(PLATE.most * h, 1.3), 3);
  if (!plate) return undefined;
  const isBoard = plate.w > sign.w + 0.01;
  const middle = isBoard ? box.x + w / 2 : sign.x + sign.w / 2;
  const top = isBoard ? box.y + h - plate.h - 0.16 : sign.y + (sign.h - plate.h) / 2;
  const at: Box = { x: middle - plate.w / 2, y: top, w: plate.w, h: plate.h };
  const posts = isBoard ? [0.12, 0.88].map((share) => post(at.x + share * at.w - 0.05, at.y + at.h)) : [];
  return {
    house: [
      ...partItems(context, {
        ...{ name: 'House', path: [...path, 'house'], part: house, box, tone: 'highlight', isClaim: true },
      }),
      ...posts,
      fieldOn('Plate', at, BOARD, path),
    ],
    name: plate.place(at),
  };

  function post(x: Inch, y: Inch): ShapeItem {
    return { ...fieldOn('Post', { x, y, w: 0.1, h: 0.24 }, 'subject-deep', path), part: { kind: 'scene' } };
  }

  function onPlate(most: Inch, high: Inch, lines: number) {
    const sizes = supportSteps(context, { max: 36 }).sizes.toReversed();
    const whole = sizes.filter((size) => size >= (sizes.at(-1) ?? 0) * PLATE.whole);
    for (const [maxLines, size] of Array.from({ length: lines }, (_, i) => i + 1).flatMap((count) =>
      (count === 1 ? whole : sizes).map((each) => [count, each] as const),
    )) {
      const part = inkText(context, {
        ...{ name: 'Thing', path: [...path, 'thing'], text: thing, size, ground: BOARD, align: 'center', maxLines },
      });
      const sized = part(most - 2 * PLATE.x);
      const all = sized.min + 2 * PLATE.y + ptToInch(0.15 * size);
      if (!sized.fits || all > high) continue;
      const place = (at: Box): readonly LaidOutItem[] =>
        sized.place({ x: at.x + PLATE.x, y: at.y + (at.h - sized.min) / 2, w: at.w - 2 * PLATE.x, h: sized.min });
      return { w: most, h: all, place };
    }
    return undefined;
  }
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
      ...{ kind: 'path', name: 'Hills', box: viewBox, viewBox, fill: 'step-1', ...scene },
      d: `M${pane.x} ${ground}L${pane.x} ${hill(0.2)}C${at(0.2)} ${hill(0.05)} ${at(0.34)} ${hill(HILLS)} ${at(0.5)} ${hill(HILLS)}C${at(0.66)} ${hill(0.3)} ${at(0.8)} ${hill(0.98)} ${end} ${hill(0.8)}L${end} ${ground}Z`,
    },
    { ...fieldOn('Ground', { ...pane, y: ground, h: pane.y + pane.h - ground }, 'step-2', path), ...scene },
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
