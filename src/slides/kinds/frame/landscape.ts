import type { Box } from '../../../core/box.ts';
import { maxOf } from '../../../core/collections.ts';
import type { PartView } from '../../../core/kit.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn, isDarkFill, subtleOn } from '../../../layout/colors.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { FOR_OTHER_FONTS, headlineEnd, headlineInAnyFont, headlineSizes } from '../../stage/headline.ts';
import { houseIn, landIn, sceneryOn } from './land.ts';

export interface News {
  readonly kicker?: RichText | undefined;
  readonly voice?: RichText | undefined;
  readonly by?: RichText | undefined;
  readonly thing: RichText;
  readonly house: PartView;
}

/** Heights of the picture, as parts of the slide’s: where its land begins, where houses and signs have their feet, and its end. */
const LAND = { horizon: 0.745, house: 0.795, sign: 0.865, end: 0.905 };
/** Where the house begins and ends at most, as parts of the width, and from the slide’s head to it. */
const HOUSE = { from: 0.56, to: 0.975 };
const OVER_HOUSE: Inch = 0.4;
/** From the texts to the house, and between them. */
const BESIDE: Inch = 0.35;
const BELOW_KICKER: Inch = 0.28;
const BELOW_TITLE: Inch = 0.35;
const BELOW_VOICE: Inch = 0.3;
const OVER_SIGN: Inch = 0.35;
/** Sheets that are lower than this have gaps between lines, and around them, that are smaller by as much. */
const LOW_SHEET: Inch = 6;
const closer = ({ brand }: Composed): number => Math.min(1, brand.size.h / LOW_SHEET);
/** Around the name on its sign, how high the posts of that are and how far they stand from its ends, and the lines of the name. */
const SIGN = { x: 0.35, y: 0.24, post: 0.3, at: 0.7, lines: [1, 2, 3], whole: 1.2 };
/** How large a headline over a voice, a name, a voice and whose it is are at most, and the lines that title and voice take, as few as they can. */
const MOST = { title: 72, name: 44, voice: 28, by: 20, kicker: 28 };
const TITLE_LINES = [2, 4];
const VOICE_LINES = [3, 6];
/** A name is so large where texts have no room over a larger sign. */
const LEAST_NAME: Pt = 24;

/** The named thing in its landscape in the colour of the claim, with its name on a sign before it; the news in the sky. */
export function inLandscape(news: News, context: Composed): Page | undefined {
  const { body, brand, language } = context;
  const { w, h } = brand.size;
  // A template’s tall page has the thing below what was said of it.
  if (brand.template && h > w) return undefined;
  const whole = slideBox(context);
  const pane: Box = { ...whole, h: LAND.end * h - whole.y };
  // Below a template’s title texts begin where that does.
  const x = brand.template ? 0 : body.x;
  const column = { x, w: HOUSE.from * w - BESIDE - x };
  const { kicker: _, ...briefly } = news;
  const tries = [{ said: news }, { said: news, most: LEAST_NAME }, { said: briefly, most: LEAST_NAME }];
  const [texts] = tries.flatMap(({ said, most = MOST.name }) => {
    const sign = signIn(said, context, column, most);
    const words =
      sign && wordsIn(said, context, { ...body, ...column, h: sign.box.y - closer(context) * OVER_SIGN - body.y });
    return words ? [{ sign, words }] : [];
  });
  if (!texts) return undefined;
  const { sign, words } = texts;
  const top = OVER_HOUSE + Math.max(0, whole.y);
  const house = { x: HOUSE.from * w, w: (HOUSE.to - HOUSE.from) * w, y: top, h: LAND.house * h - top };
  return {
    ...words.headline,
    ...(news.voice ? { origins: [word('paraphrase', language)] } : {}),
    behind: [...landIn(pane, LAND.horizon * h, house, context), ...houseIn(news.house, context, house), ...sign.behind],
    items: [...words.items, ...sign.items],
  };
}

/** The event large in the sky, when or where it was over it, and what was said of it right below. */
function wordsIn(news: News, context: Composed, whole: Box) {
  const { path, ground, brand } = context;
  const style = { color: subtleOn(brand, ground) };
  const above: Part = news.kicker
    ? stack([
        inkText(context, {
          ...{ name: 'Kicker', path: [...path, 'kicker'], text: news.kicker, ground, maxLines: 1, style },
          size: supportSteps(context, { max: MOST.kicker }).sizes.at(-1) ?? MOST.kicker,
        }),
        space(BELOW_KICKER),
      ])
    : space(0);
  const kicker = above(whole.w);
  const room = { ...whole, y: whole.y + kicker.min, h: whole.h - kicker.min };
  const alone = headSteps(context, news.voice || news.by ? { max: MOST.title } : {}).sizes.toReversed();
  const sizes = [...alone, ...headlineSizes(context), ...supportSteps(context, { min: 28 }).sizes.toReversed()];
  const headlines = TITLE_LINES.flatMap((maxLines) =>
    sizes.flatMap((size) => headlineInAnyFont(context, room, { sizes: [size], maxLines }) ?? []),
  );
  const voices = supportSteps(context, { max: MOST.voice }).sizes.toReversed();
  for (const headline of kicker.fits ? headlines : []) {
    const y = headlineEnd(headline) + BELOW_TITLE;
    for (const [most, size] of VOICE_LINES.flatMap((each) => voices.map((own) => [each, own] as const))) {
      const said = stack(saidIn(news, context, size, most));
      const sized = said(FOR_OTHER_FONTS * room.w);
      if (!sized.fits || sized.min > room.y + room.h - y) continue;
      const items = [...kicker.place({ ...whole, h: kicker.min }), ...said(room.w).place({ ...room, y, h: sized.min })];
      return { headline, items };
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
    ...(voice && by ? [space(closer(context) * BELOW_VOICE)] : []),
    ...(by ? [line('By', by, small, subtleOn(brand, ground))] : []),
  ];
}

/** The name of the thing on a sign that stands before it, in as few lines as it needs. */
function signIn({ thing }: News, context: Composed, { x, w }: Span, most: Pt) {
  const { brand, ground, path } = context;
  const fill = isDarkFill(brand, ground) ? 'on-dark' : 'dark';
  const room = w - 2 * SIGN.x;
  const sizes = [
    ...headSteps(context, { max: most }).sizes.toReversed(),
    ...supportSteps(context, { max: Math.min(32, most) }).sizes.toReversed(),
  ];
  const whole = sizes.filter((size) => size >= (sizes.at(-1) ?? 0) * SIGN.whole);
  for (const [maxLines, size] of SIGN.lines.flatMap((lines) =>
    (lines === 1 ? whole : sizes).map((each) => [lines, each] as const),
  )) {
    const own = {
      name: 'Thing',
      path: [...path, 'thing'],
      text: thing,
      size,
      ground: fill,
      maxLines,
      align: 'center',
    } as const;
    const part = inkText(context, own);
    const { fits, min } = part(FOR_OTHER_FONTS * room);
    if (!fits) continue;
    const foot = LAND.sign * brand.size.h;
    const pad = closer(context) * SIGN.y + ptToInch(0.1 * size);
    const post = closer(context) * SIGN.post;
    const h = min + 2 * pad;
    const text = { x: x + SIGN.x, y: foot - post - h + pad, w: room, h: min };
    const lines = part(room)
      .place(text)
      .flatMap((item) => (item.kind === 'text' ? item.lines.flat() : []));
    const wide = Math.min(room, ptToInch(maxOf(lines.map((line) => line.width))) / FOR_OTHER_FONTS);
    const items = part(wide).place({ ...text, w: wide });
    const box: Box = { x, y: foot - post - h, w: wide + 2 * SIGN.x, h };
    const posts = [box.x + SIGN.at, box.x + box.w - SIGN.at].map((at, i) =>
      sceneryOn(context, `Post ${i + 1}`, { x: at - 0.06, y: box.y + box.h, w: 0.12, h: post }, 'dark'),
    );
    return { box, items, behind: [...posts, fieldOn('Sign', box, fill, path)] };
  }
  return undefined;
}
