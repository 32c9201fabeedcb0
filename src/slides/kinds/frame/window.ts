import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn, isDarkFill, subtleOn } from '../../../layout/colors.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { type Part, space, stack } from '../../../layout/tree.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineInAnyFont, headlineSizes, partInWidestFont } from '../../stage/headline.ts';
import { partItems } from '../../stage/part-items.ts';

export interface News {
  readonly voice?: RichText | undefined;
  readonly by?: RichText | undefined;
  readonly thing: RichText;
  readonly house: PartView;
}

/** Where the window begins, as a part of the width, how wide its jamb is and how deep its sill’s underside. */
const WINDOW = { from: 0.455, jamb: 0.16, under: 0.1 };
/** How far the sill reaches before the window, and what is below it at least. */
const SILL = { over: 0.36, foot: 0.62 };
/** How deep the ground beyond is, and how far before its edge the house stands. */
const GROUND: Inch = 0.5;
const BEFORE: Inch = 0.14;
/** From the window to the texts, and between them. */
const PAD: Inch = 0.4;
const BELOW_TITLE: Inch = 0.4;
/** The parts of the wall that a headline may take above a voice. */
const SHARES = [0.6, 0.7, 0.8];
const BELOW_VOICE: Inch = 0.3;
/** What the house takes of the window at most. */
const HOUSE = { w: 0.84, h: 0.9 };
/** Around the name on the sill, and how much larger than the least one line is. */
const BOARD = { x: 0.4, y: 0.3, whole: 1.2 };
/** How large a headline over a voice, a name, a voice and whose it is are at most, and the lines that the voice takes, as few as it can. */
const MOST = { title: 72, name: 46, voice: 36, by: 20 };
const VOICE_LINES = [4, 6];
/** What of the room a voice takes in its own font, which may be missing. */
const IN_ANY_FONT = 0.88;
const SKY: ColorRole = 'subject-pale';

/** The named thing in daylight beyond a window, in the colour of the claim, with its name on the sill; the news on the wall. */
export function throughWindow(news: News, context: Composed): Page | undefined {
  const { body, brand, language } = context;
  const sheet = slideBox(context);
  const [x, end] = [WINDOW.from * brand.size.w, sheet.x + sheet.w];
  const sill = sillIn(news, context, { x: x - SILL.over, w: end - x + SILL.over });
  if (!sill) return undefined;
  const y = brand.size.h - SILL.foot - WINDOW.under - sill.h;
  const pane: Box = { x, y: sheet.y, w: end - x, h: y - sheet.y };
  const words = wordsIn(news, context, {
    ...body,
    w: x - WINDOW.jamb - PAD - body.x,
    h: y + sill.h - BOARD.y - body.y,
  });
  if (!words) return undefined;
  const ground = y - GROUND;
  return {
    ...words.headline,
    ...footIn(context, { x: 0, w: x - SILL.over - 0.1 }),
    ...(news.voice ? { origins: [word('paraphrase', language)] } : {}),
    behind: [
      fieldOn('Sky', pane, SKY),
      ...landIn(pane, ground, context),
      ...houseIn(news, context, { ...pane, h: ground + BEFORE - pane.y }),
      ...barsOf(pane, { ...sill, y }, context),
    ],
    items: [...words.items, ...sill.place(y)],
  };
}

/** The event large at the wall’s top, and what was said of it right below. */
function wordsIn(news: News, context: Composed, room: Box) {
  const alone = headSteps(context, news.voice || news.by ? { max: MOST.title } : {}).sizes.toReversed();
  const sizes = [...alone, ...headlineSizes(context), ...supportSteps(context, { min: 32 }).sizes.toReversed()];
  const share = news.voice ? SHARES : [1];
  const { length } = context.headline.paragraphs;
  // Lines that the headline is written in are not broken where a smaller size holds them whole.
  const lines = length > 1 ? [length, 5] : [5];
  const headlines = lines.flatMap((maxLines) =>
    share.flatMap((part) => headlineInAnyFont(context, { ...room, h: part * room.h }, { sizes, maxLines }) ?? []),
  );
  for (const headline of headlines) {
    const y = headlineEnd(headline) + BELOW_TITLE;
    const sizes = supportSteps(context, { max: MOST.voice }).sizes.toReversed();
    for (const [most, size] of VOICE_LINES.flatMap((each) => sizes.map((own) => [each, own] as const))) {
      const sized = stack(saidIn(news, context, size, most))(IN_ANY_FONT * room.w);
      if (sized.fits && sized.min <= room.y + room.h - y) {
        return {
          headline,
          items: stack(saidIn(news, context, size, most))(room.w).place({ ...room, y, h: sized.min }),
        };
      }
    }
  }
  return undefined;
}

function saidIn({ voice, by }: News, context: Composed, size: Pt, maxLines: number): Part[] {
  const { brand, path, ground } = context;
  const small = supportSteps(context, { max: MOST.by }).sizes.findLast((each) => each < size) ?? size;
  const line = (name: string, text: RichText, own: Pt, color: ColorRole): Part =>
    inkText(context, {
      ...{ name, path: [...path, name.toLowerCase()], text, size: own, ground, role: 'body', maxLines },
      style: { color },
    });
  return [
    ...(voice ? [line('Voice', voice, size, inkOn(brand, ground))] : []),
    ...(voice && by ? [space(BELOW_VOICE)] : []),
    ...(by ? [line('By', by, small, subtleOn(brand, ground))] : []),
  ];
}

/** The house on the ground of its pane: nothing stands before it. */
function houseIn({ house }: News, context: Composed, pane: Box): LaidOutItem[] {
  const { viewBox } = house.part;
  const scale = Math.min((HOUSE.w * pane.w) / viewBox.w, (HOUSE.h * pane.h) / viewBox.h);
  const [w, h] = [scale * viewBox.w, scale * viewBox.h];
  const box: Box = { x: pane.x + (pane.w - w) / 2, y: pane.y + pane.h - h, w, h };
  const path = [...context.path, 'house'];
  return [
    ...treesBeside(box, pane, context),
    ...partItems(context, { name: 'House', path, part: house, box, tone: 'highlight' }),
  ];
}

/** Trees at both sides of a house, where they have room there, with their feet on its line. */
function treesBeside(house: Box, pane: Box, { path }: Composed): LaidOutItem[] {
  const foot = house.y + house.h;
  const scene = { path, part: { kind: 'scene' } } as const;
  const sides = [
    { from: pane.x, to: house.x, trees: [0.32, 0.72] },
    { from: house.x + house.w, to: pane.x + pane.w, trees: [0.4, 0.74] },
  ];
  return sides.flatMap(({ from, to, trees }, side) =>
    trees.flatMap((share, i): LaidOutItem[] => {
      const w = TREE.w[(side + i) % 2] ?? 0;
      const x = from + share * (to - from);
      if ((to - from) * Math.min(share, 1 - share) < w / 2) return [];
      const name = `Tree ${2 * side + i + 1}`;
      const h = TREE.crown * w;
      return [
        { ...fieldOn(`${name} trunk`, { x: x - 0.04, y: foot - h, w: 0.08, h }, 'subject-deep', path), ...scene },
        {
          ...{ kind: 'shape', shape: 'ellipse', name, fill: i === side ? 'leaf' : 'leaf-deep', ...scene },
          box: { x: x - w / 2, y: foot - 0.35 - h, w, h },
        },
      ];
    }),
  );
}

/** How wide crowns are, and how much higher than that. */
const TREE = { w: [0.78, 0.6], crown: 1.25 };

interface Sill extends Span {
  readonly h: Inch;
  readonly fill: ColorRole;
  readonly place: (y: Inch) => readonly LaidOutItem[];
}

/** The name of the thing on the sill of its window, in as few lines as it needs. */
function sillIn({ thing }: News, context: Composed, { x, w }: Span): Sill | undefined {
  const { brand, ground, path } = context;
  const fill = isDarkFill(brand, ground) ? 'on-dark' : 'dark';
  const own = { x: x + BOARD.x, w: Math.min(x + w, context.body.x + context.body.w) - x - BOARD.x };
  const sizes = [
    ...headSteps(context, { max: MOST.name }).sizes.toReversed(),
    ...supportSteps(context, { max: 32 }).sizes.toReversed(),
  ];
  const whole = sizes.filter((size) => size >= (sizes.at(-1) ?? 0) * BOARD.whole);
  for (const maxLines of [1, 2, 3]) {
    for (const size of maxLines === 1 ? whole : sizes) {
      const sized = inkText(context, {
        ...{ name: 'Thing', path: [...path, 'thing'], text: thing, size, ground: fill, maxLines },
      })(partInWidestFont(context) * own.w);
      if (!sized.fits) continue;
      const pad = BOARD.y + ptToInch(0.1 * size);
      const place = (y: Inch) => sized.place({ ...own, y: y + pad, h: sized.min });
      return { x, w, h: sized.min + 2 * pad, fill, place };
    }
  }
  return undefined;
}

/** Sun, hills, ground and trees beyond the window. */
function landIn(pane: Box, ground: Inch, { path }: Composed): (ShapeItem | PathItem)[] {
  const scene = { path, part: { kind: 'scene' } } as const;
  const r = 0.27 * pane.w;
  const [end, foot] = [pane.x + pane.w, pane.y + pane.h];
  const at = (share: number) => pane.x + share * pane.w;
  const hill = (rise: Inch) => ground - rise;
  const viewBox: Box = { ...pane, y: hill(1.5), h: 1.5 };
  return [
    {
      ...{ kind: 'shape', shape: 'ellipse', name: 'Sun', fill: 'on-dark', ...scene },
      box: { x: at(0.68) - r, y: pane.y + 0.7, w: 2 * r, h: 2 * r },
    },
    {
      ...{ kind: 'path', name: 'Hills', box: viewBox, viewBox, fill: 'leaf-pale', ...scene },
      d: `M${pane.x} ${ground}L${pane.x} ${hill(0.7)}C${at(0.2)} ${hill(0.3)} ${at(0.4)} ${hill(0.4)} ${at(0.55)} ${hill(0.6)}C${at(0.75)} ${hill(0.9)} ${at(0.85)} ${hill(1.5)} ${end} ${hill(1.3)}L${end} ${ground}Z`,
    },
    { ...fieldOn('Ground', { ...pane, y: ground, h: foot - ground }, 'leaf', path), ...scene },
  ];
}

/** The jamb of the window over what is seen through it, and its sill. */
function barsOf({ x, y, h }: Box, sill: Sill & { readonly y: Inch }, { path }: Composed): ShapeItem[] {
  const box = (name: string, own: Box, fill: ColorRole): ShapeItem => ({
    ...fieldOn(name, own, fill, path),
    part: { kind: 'scene' },
  });
  return [
    box('Jamb', { x: x - WINDOW.jamb, y, w: WINDOW.jamb, h }, 'step-3'),
    { ...fieldOn('Sill', { x: sill.x, y: sill.y, w: sill.w, h: sill.h }, sill.fill, path) },
    box('Sill edge', { x: sill.x, y: sill.y + sill.h, w: sill.w, h: WINDOW.under }, 'step-3'),
  ];
}
