import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { type Part, space, stack } from '../../../layout/tree.ts';
import { unbrokenAddresses } from '../../../text/line-break.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { FOR_OTHER_FONTS, headlineEnd, steadyHeadline } from '../../stage/headline.ts';
import { isDrawn, partItems } from '../../stage/part-items.ts';
import {
  counterFill,
  counterItems,
  markItems,
  PLINTH,
  SIGN,
  STAND,
  signBox,
  TOP,
  wallFill,
  wallItems,
} from './booth-stand.ts';
import { codePlate } from './contact-field.ts';
import { type OwnLines, ownLines } from './own-lines.ts';

export interface Booth extends OwnLines {
  readonly lines?: readonly RichText[] | undefined;
  readonly qr?: string | undefined;
  readonly caption?: RichText | undefined;
  readonly host?: PartView | undefined;
}

/** From the texts to the stand, from the title to what is below it, and to heads. */
const BESIDE: Inch = 0.45;
const BELOW_TITLE: Inch = 0.35;
const OVER_HEAD: Inch = 0.2;
/** How large the title is at most, its lines, and the least height that it may have over heads. */
const TITLE = { max: 84, min: 28, lines: 2 };
/** Of the counter’s lettering to the counter’s edges, between its lines, its largest size, and that as a part of the title’s. */
const LETTERS = { x: 0.4, y: 0.26, between: 0.5, max: 54, title: 0.9 };
/** From the lettering to the mark beside it, and how wide that is. */
const MARK = { gap: 0.4, w: 1.3 };
/** Of the sign’s words to its edges. */
const SIGN_PAD: Inch = 0.18;
const CODES: readonly Inch[] = [
  4, 3.9, 3.8, 3.7, 3.6, 3.5, 3.4, 3.3, 3.2, 3.1, 3, 2.9, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4,
];
const PLATE_PAD = { alone: 0.04, over: 0.14 };
const LEAST_MARGIN: Inch = 0.1;
/** What part of a host alone is over the counter, how wide they are at most, and what part of the height over it they have. */
const HOST = { over: 0.56, most: 2.4, high: 0.95 };
/** From the feet of who stands before the counter to its foot. */
const BEFORE: Inch = 0.06;
/** How far the host’s drawing reaches behind the counter’s top, so that no gap is seen there. */
const BEHIND_TOP: Inch = 0.08;

/** Who is to be reached in large letters on the counter of a stand: a host at it meets a visitor, and its wall is the code. */
export function atBooth(slide: Booth, context: Composed): Page | undefined {
  const { body, brand } = context;
  const { w, h } = brand.size;
  const counterTop = STAND.counter * h;
  const under: Box = {
    ...{ x: STAND.from * w, w: (STAND.to - STAND.from) * w },
    ...{ y: STAND.wall * h, h: counterTop - STAND.wall * h },
  };
  const sign = signOn(slide, context, under);
  // Without a sign the wall begins under a beam in its place.
  const wall = sign ? under : { ...under, y: STAND.beam * h, h: counterTop - STAND.beam * h };
  const room = { ...body, w: wall.x - STAND.over - BESIDE - body.x };
  const host = hostIn(slide.host, room, context);
  const texts = titleIn(slide, context, { ...room, h: host.top - OVER_HEAD - body.y });
  const counter: Box = {
    ...{ x: host.counter, w: wall.x + wall.w + STAND.over - host.counter },
    ...{ y: counterTop, h: STAND.foot * h - counterTop },
  };
  const inner = { ...counter, x: counter.x + LETTERS.x, w: counter.w - 2 * LETTERS.x, h: counter.h - PLINTH };
  const mark = { ...inner, x: inner.x + inner.w - MARK.w, w: MARK.w };
  const front = slide.qr ? { ...inner, w: mark.x - MARK.gap - inner.x } : inner;
  const most = Math.min(LETTERS.max, LETTERS.title * (texts?.headline.size ?? 0));
  const letters = lettersOn(slide, context, front, { most, hasPlace: sign?.key === 'place' });
  const code = slide.qr ? codeOn(slide, context, slide.qr, { wall, isCaptioned: sign?.key !== 'caption' }) : [];
  if (!texts || !letters || !code) return undefined;
  return {
    ...texts.headline,
    behind: [
      ...wallItems(wall, context),
      ...(slide.qr ? [] : markItems(context, wall, wallFill(context), 0.6)),
      ...host.behind,
      ...counterItems(counter, context),
      ...(slide.qr ? markItems(context, mark, counterFill(context), 1) : []),
    ],
    items: [...texts.items, ...(sign?.items ?? []), ...code, ...letters],
    unnumbered: true,
  };
}

/** Who is at the counter in the middle of a room: host and visitor where their drawing says where that begins between them, else a host behind it. */
function hostIn(host: PartView | undefined, room: Box, context: Composed) {
  const { h } = context.brand.size;
  const top = STAND.counter * h - TOP;
  if (!isDrawn(host)) return { counter: room.x, top: top - 1, behind: [] };
  const { viewBox, anchors } = host.part;
  const counter = anchors.find(({ name }) => name === 'counter');
  const own = { name: 'Host', part: host, tone: 'highlight', path: [...context.path, 'host'] } as const;
  if (!counter) {
    // What is behind the counter is not drawn.
    const crop = { ...viewBox, h: HOST.over * viewBox.h };
    const scale = Math.min(HOST.most / crop.w, (HOST.high * (top - STAND.heads * h)) / crop.h);
    const size = { w: scale * crop.w, h: scale * crop.h };
    const box = { x: room.x + (room.w - size.w) / 2, y: top - size.h, ...size };
    return { counter: room.x, top: box.y, behind: partItems(context, { ...own, box, crop }) };
  }
  const scale = Math.min((STAND.foot * h - BEFORE - top) / (viewBox.h - counter.y), room.w / viewBox.w);
  const size = { w: scale * viewBox.w, h: scale * viewBox.h };
  const box = { x: room.x + (room.w - size.w) / 2, y: top - scale * counter.y + BEHIND_TOP, ...size };
  return {
    counter: box.x + scale * counter.x + STAND.over / 2,
    top: box.y,
    behind: partItems(context, { ...own, box }),
  };
}

/** The title as large as it goes over heads, and what else is said in the least size below it where own lines are on the counter. */
function titleIn({ lines = [], ...slide }: Booth, context: Composed, room: Box) {
  const { brand, ground, path } = context;
  const others = ownLines(slide).length > 0 ? lines : [];
  const [size = 20] = supportSteps(context).sizes;
  const style = { color: subtleOn(brand, ground) };
  const said = others.flatMap((text, i): Part[] => [
    space(i > 0 ? 0.2 : BELOW_TITLE),
    inkText(context, {
      ...{ name: `Line ${i + 1}`, path: [...path, 'lines', i], text: unbrokenAddresses(text) },
      ...{ ground, role: 'body', maxLines: 2, size, style },
    }),
  ]);
  const below = stack(said)(room.w);
  if (!below.fits) return undefined;
  const sizes = [
    ...headSteps(context, { max: TITLE.max }).sizes.toReversed(),
    ...supportSteps(context, { min: TITLE.min }).sizes.toReversed(),
  ];
  const headline = steadyHeadline(context, { ...room, h: room.h - below.min }, { sizes, maxLines: TITLE.lines });
  if (!headline) return undefined;
  return { headline, items: below.place({ ...room, y: headlineEnd(headline), h: below.min }) };
}

/** The own lines, or the others, in large letters on the counter, each in one line where that has room. */
function lettersOn(
  slide: Booth,
  context: Composed,
  room: Box,
  { most, hasPlace }: { readonly most: Pt; readonly hasPlace: boolean },
): readonly LaidOutItem[] | undefined {
  const { path, brand } = context;
  const ground = counterFill(context);
  const own = ownLines(slide).filter(({ key }) => !(hasPlace && key === 'place'));
  const texts =
    ownLines(slide).length > 0
      ? own.map(({ key, text }) => ({ name: `Own ${key}`, path: [...path, key], text }))
      : (slide.lines ?? []).map((text, i) => ({ name: `Line ${i + 1}`, path: [...path, 'lines', i], text }));
  if (texts.length === 0) return [];
  const at = (size: Pt, maxLines: number) =>
    stack(
      texts.flatMap(({ text, ...each }, i) => [
        ...(i > 0 ? [space(LETTERS.between * ptToInch(size))] : []),
        inkText(context, {
          ...{ ...each, text: unbrokenAddresses(text), size, ground, maxLines, style: { color: inkOn(brand, ground) } },
        }),
      ]),
    );
  const sizes = [
    ...headSteps(context, { max: most }).sizes.toReversed(),
    ...supportSteps(context, { max: Math.min(32, most) }).sizes.toReversed(),
  ];
  for (const [size, maxLines] of [1, 2].flatMap((lines) => sizes.map((each) => [each, lines] as const))) {
    const part = at(size, maxLines);
    const { fits, min } = part(FOR_OTHER_FONTS * room.w);
    if (!fits || min > room.h - 2 * LETTERS.y) continue;
    return part(room.w).place({ ...room, y: room.y + (room.h - min) / 2, h: min });
  }
  return undefined;
}

/** Where they are found, or else what the code opens, in one line on the stand’s sign; undefined where that has no room there. */
function signOn({ place, qr, caption }: Booth, context: Composed, wall: Box) {
  const key = place ? 'place' : 'caption';
  const text = place ?? (qr ? caption : undefined);
  if (!text) return undefined;
  const box = signBox(wall, context);
  const w = box.w - 2 * SIGN_PAD;
  const sizes = [...supportSteps(context, { min: 24 }).sizes, ...headSteps(context, { max: 60 }).sizes];
  for (const size of sizes.toReversed()) {
    const name = key === 'place' ? 'Own place' : 'QR caption';
    const own = { name, path: [...context.path, key], text, size, ground: SIGN } as const;
    const part = inkText(context, { ...own, maxLines: 1, align: 'center' });
    if (!part(0.88 * w).fits) continue;
    const { min, place: put } = part(w);
    if (min > box.h - 2 * SIGN_PAD) continue;
    return { key, items: put({ x: box.x + SIGN_PAD, y: box.y + (box.h - min) / 2, w, h: min }) } as const;
  }
  return undefined;
}

/** The code in the middle of the wall, with what it opens where no sign says that. */
function codeOn(
  { caption }: Booth,
  context: Composed,
  qr: string,
  { wall, isCaptioned }: { readonly wall: Box; readonly isCaptioned: boolean },
): readonly LaidOutItem[] | undefined {
  const { label } = context.brand.reading[context.reading];
  const own = isCaptioned ? caption : undefined;
  const sizes = supportSteps(context, own ? { max: 24 } : { max: 20 }).sizes.toReversed();
  for (const [side, size] of CODES.flatMap((each) => sizes.map((at) => [each, at] as const))) {
    const style = { ...label, bold: true, size, floor: Math.min(size, label.floor) };
    const plate = codePlate(context, qr, own, { side, pad: own ? PLATE_PAD.over : PLATE_PAD.alone, style });
    const free = (wall.h - STAND.lamp - TOP - plate.h) / 2;
    if (plate.w > wall.w - 2 * LEAST_MARGIN || free < LEAST_MARGIN) continue;
    return plate.place(wall.x + (wall.w - plate.w) / 2, wall.y + STAND.lamp + free);
  }
  return undefined;
}
