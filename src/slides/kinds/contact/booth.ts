import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { space, stack } from '../../../layout/tree.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { unbrokenAddresses } from '../../../text/line-break.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineSizes, steadyHeadline } from '../../stage/headline.ts';
import { isDrawn, partItems } from '../../stage/part-items.ts';
import { codePlate } from './contact-field.ts';
import { type OwnLines, ownLines } from './own-lines.ts';

export interface Booth extends OwnLines {
  readonly lines?: readonly RichText[] | undefined;
  readonly qr?: string | undefined;
  readonly caption?: RichText | undefined;
  readonly host?: PartView | undefined;
}

/** Where the stand begins and ends, as parts of the slide’s width, and its parts from above, of its height. */
const STAND = { from: 0.615, to: 0.962, sign: 0.07, wall: 0.215, counter: 0.745, foot: 0.93, floor: 0.885 };
const TOP: Inch = 0.16;
const BEAM: Inch = 0.24;
const LAMP = { w: 0.34, h: 0.13, count: 5 };
/** How far sign and counter reach beyond the wall, and the counter’s own shade at its right. */
const OVER: Inch = 0.2;
const SHADE = 0.3;
/** How far the counter reaches before a wall at which a host meets a visitor, as a part of the slide’s width. */
const MEETING = 0.083;
/** What part of a host alone is over the counter, how high they are at most over it, as a part of the wall, and what they leave a code of that. */
const HOST = { over: 0.56, high: 0.86, code: 0.54 };
/** From the texts to the stand, and between the title, the own lines and the others. */
const BESIDE: Inch = 0.4;
const BELOW_TITLE: Inch = 0.5;
const BETWEEN = 0.5;
const BELOW_OWN: Inch = 0.45;
const CODES: readonly Inch[] = [3.4, 3.3, 3.2, 3.1, 3, 2.9, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4];
const PLATE_PAD: Inch = 0.14;
const LEAST_MARGIN: Inch = 0.1;
/** How far the counter’s top reaches beyond it, how high the slide is at the size that a meeting is drawn in, and what is over its heads. */
const TOP_OVER: Inch = 0.1;
const MEETING_AT: Inch = 8.4;
const OVER_HEAD: Inch = 0.15;
/** Own lines are no larger than this part of the title. */
const OWN = 0.85;
/** How large the title is at most, over own lines and where there are none, its lines and its part of the height. */
const TITLE = { over: 66, alone: 84, lines: 2, part: 0.5 };
/** From the texts to the floor, and of the sign’s words to its edges. */
const ABOVE_FLOOR: Inch = 0.4;
const SIGN_PAD: Inch = 0.2;

/** Who is to be reached, large beside a stand whose sign says where they are found: a host behind its counter, and the code on its wall. */
export function atBooth(slide: Booth, context: Composed): Page | undefined {
  const { body, brand } = context;
  const { w, h } = brand.size;
  const below: Box = {
    ...{ x: STAND.from * w, w: (STAND.to - STAND.from) * w },
    ...{ y: STAND.wall * h, h: (STAND.counter - STAND.wall) * h - TOP },
  };
  const foot = Math.min(body.y + body.h, STAND.floor * h - ABOVE_FLOOR);
  const sign = signOn(slide, context, below);
  // Without a sign the wall begins under a beam in its place.
  const top = STAND.sign * h + BEAM;
  const wall = sign ? below : { ...below, y: top, h: below.y + below.h - top };
  const { place, ...rest } = slide;
  const own = sign ? rest : { ...rest, place };
  const meeting = meetingAt(slide.host, wall, context);
  const room = { ...body, w: wall.x - OVER - BESIDE - body.x, h: foot - body.y };
  const texts = textsIn(own, context, room, meeting?.box);
  const code = slide.qr
    ? codeOn(slide, context, slide.qr, { wall, share: meeting ? 1 : HOST.code })
    : { w: 0, items: [] };
  if (!texts || !code) return undefined;
  return {
    ...texts.headline,
    behind: [
      ...wallItems(wall, context),
      ...(meeting ? partItems(context, meeting) : hostItems(slide.host, wall, code.w, context)),
      ...counterItems(wall, meeting ? MEETING * w : OVER, context),
    ],
    items: [...texts.items, ...(sign ?? []), ...code.items],
    unnumbered: true,
  };
}

/** Host and visitor as one drawing that says where the counter between them begins: its foot is on the floor. */
function meetingAt(host: PartView | undefined, wall: Box, context: Composed) {
  const counter = host?.part.anchors.find(({ name }) => name === 'counter');
  if (!isDrawn(host) || !counter) return undefined;
  const { viewBox } = host.part;
  const scale = context.brand.size.h / (100 * MEETING_AT);
  const box: Box = {
    x: wall.x - MEETING * context.brand.size.w - TOP_OVER - scale * counter.x,
    y: wall.y + wall.h - scale * counter.y,
    w: scale * viewBox.w,
    h: scale * viewBox.h,
  };
  return { name: 'Host', part: host, box, tone: 'highlight', path: [...context.path, 'host'] } as const;
}

/** The title at the top, and right below it the own lines in one size, as large as they stand in one line each: over who stands below, or beside. */
function textsIn({ lines = [], ...slide }: Booth, context: Composed, room: Box, visitor: Box | undefined) {
  const { brand, ground, path } = context;
  const [least = 20] = supportSteps(context).sizes;
  const own = ownLines(slide);
  const small = supportSteps(context, { max: own.length > 0 ? 20 : 32 }).sizes.toReversed();
  const sizes = [
    ...headSteps(context, { max: 66 }).sizes.toReversed(),
    ...supportSteps(context, { min: 28 }).sizes.toReversed(),
  ];
  const most = own.length > 0 ? TITLE.over : TITLE.alone;
  const titles = [...headSteps(context, { min: most, max: most }).sizes, ...headlineSizes(context)];
  for (const [size, maxLines] of titles.flatMap((each) => [1, 2].map((count) => [each, count] as const))) {
    const above = { ...room, h: TITLE.part * room.h };
    const headline = steadyHeadline(context, above, { sizes: [size], maxLines: TITLE.lines });
    if (!headline) continue;
    const y = headlineEnd(headline) + BELOW_TITLE;
    for (const line of own.length > 0 ? sizes.filter((each) => each <= OWN * size) : small) {
      const named = own.flatMap(({ key, text }, i) => [
        ...(i > 0 ? [space((BETWEEN * line) / 72)] : []),
        inkText(context, {
          ...{
            name: `Own ${key}`,
            path: [...path, key],
            text: unbrokenAddresses(text),
            size: line,
            ground,
            maxLines: 1,
          },
        }),
      ]);
      const others = lines.map((text, i) =>
        inkText(context, {
          ...{ name: `Line ${i + 1}`, path: [...path, 'lines', i], text: unbrokenAddresses(text) },
          ...{ ground, role: 'body', maxLines, size: own.length > 0 ? least : line },
          style: { color: own.length > 0 ? subtleOn(brand, ground) : inkOn(brand, ground) },
        }),
      );
      const parts = [
        ...named,
        ...others.flatMap((part, i) => [space(i > 0 ? 0.2 : named.length > 0 ? BELOW_OWN : 0), part]),
      ];
      for (const place of placesBelow(y, room, visitor)) {
        const sized = stack(parts)(place.w);
        if (sized.fits && sized.min <= place.h) return { headline, items: sized.place({ ...place, h: sized.min }) };
      }
    }
  }
  return undefined;
}

/** What is free below a title: as wide as the room over who stands there, or as high as that beside them. */
function placesBelow(y: Inch, room: Box, visitor: Box | undefined): Box[] {
  const below = { ...room, y, h: room.y + room.h - y };
  if (!visitor) return [below];
  return [
    { ...below, h: visitor.y - OVER_HEAD - y },
    { ...below, w: Math.min(room.w, visitor.x - BESIDE - room.x) },
  ];
}

/** The sign of the stand. */
const signBox = (wall: Box, { brand }: Composed): Box => ({
  x: wall.x - OVER,
  y: STAND.sign * brand.size.h,
  w: wall.w + 2 * OVER,
  h: wall.y - STAND.sign * brand.size.h,
});

const SIGN: ColorRole = 'third-pale';

/** Where they are found, in one line on the stand’s sign; undefined where that has no room there. */
function signOn({ place }: Booth, context: Composed, wall: Box): readonly LaidOutItem[] | undefined {
  if (!place) return undefined;
  const box = signBox(wall, context);
  const w = box.w - 2 * SIGN_PAD;
  const sizes = [...supportSteps(context, { min: 24 }).sizes, ...headSteps(context, { max: 60 }).sizes];
  for (const size of sizes.toReversed()) {
    const own = { name: 'Own place', path: [...context.path, 'place'], text: place, size, ground: SIGN } as const;
    const part = inkText(context, { ...own, maxLines: 1, align: 'center' });
    if (!part(0.88 * w).fits) continue;
    const { min, place: put } = part(w);
    if (min > box.h - 2 * SIGN_PAD) continue;
    return put({ x: box.x + SIGN_PAD, y: box.y + (box.h - min) / 2, w, h: min });
  }
  return undefined;
}

/** The code at the right of the wall with what it opens, or in its middle where that is its own, and how much of that it takes. */
function codeOn(
  { caption }: Booth,
  context: Composed,
  qr: string,
  { wall, share }: { readonly wall: Box; readonly share: number },
) {
  const { label } = context.brand.reading[context.reading];
  const sizes = supportSteps(context, { max: 22 }).sizes.toReversed();
  for (const [side, size] of CODES.flatMap((each) => sizes.map((own) => [each, own] as const))) {
    const style = { ...label, bold: true, size, floor: Math.min(size, label.floor) };
    const plate = codePlate(context, qr, caption, { side, pad: PLATE_PAD, style });
    const free = (wall.h - LAMP.h - plate.h) / 2;
    if (plate.w > share * wall.w - 2 * LEAST_MARGIN || free < LEAST_MARGIN) continue;
    const x = wall.x + wall.w - (share < 1 ? Math.max(free, 0.25) : (wall.w - plate.w) / 2) - plate.w;
    return { w: wall.x + wall.w - x, items: plate.place(x, wall.y + LAMP.h + free) };
  }
  return undefined;
}

const scenery = ({ path }: Composed, name: string, box: Box, fill: ColorRole): ShapeItem => ({
  ...fieldOn(name, box, fill, path),
  part: { kind: 'scene' },
});

/** The first of two roles, or the second where the slide’s ground is in that. */
const other = ({ brand, ground }: Composed, first: ColorRole, second: ColorRole): ColorRole =>
  brand.colors[first].hex === brand.colors[ground].hex ? second : first;

/** The floor, and the stand’s wall under its sign and its lamps. */
function wallItems(wall: Box, context: Composed): ShapeItem[] {
  const { brand, path } = context;
  const { h } = brand.size;
  const whole = slideBox(context);
  const pitch = wall.w / LAMP.count;
  const sign = signBox(wall, context);
  return [
    fieldOn(
      'Floor',
      { ...whole, y: STAND.floor * h, h: whole.y + whole.h - STAND.floor * h },
      other(context, 'dark-shade', 'dark'),
      path,
    ),
    scenery(context, 'Stand wall', { ...wall, h: STAND.foot * h - wall.y }, other(context, 'step-5', 'step-6')),
    scenery(context, 'Stand sign', sign, SIGN),
    ...Array.from({ length: LAMP.count }, (_, i) =>
      scenery(
        context,
        `Lamp ${i + 1}`,
        { x: wall.x + (i + 0.5) * pitch - LAMP.w / 2, y: wall.y, w: LAMP.w, h: LAMP.h },
        'third-pale',
      ),
    ),
  ];
}

/** Who is at the stand, in the middle of what the code leaves of the wall. */
function hostItems(host: PartView | undefined, wall: Box, taken: Inch, context: Composed): LaidOutItem[] {
  if (!isDrawn(host)) return [];
  // What is behind the counter is not drawn.
  const { viewBox } = host.part;
  const crop = { ...viewBox, h: HOST.over * viewBox.h };
  const h = Math.min(HOST.high * wall.h, (0.9 * (wall.w - taken) * crop.h) / crop.w);
  const w = (h * crop.w) / crop.h;
  const box = { x: wall.x + (wall.w - taken - w) / 2, y: wall.y + wall.h - h, w, h };
  return partItems(context, {
    name: 'Host',
    part: host,
    box,
    crop,
    tone: 'highlight',
    path: [...context.path, 'host'],
  });
}

/** The counter before the wall. */
function counterItems(wall: Box, before: Inch, context: Composed): ShapeItem[] {
  const { h } = context.brand.size;
  const y = STAND.counter * h;
  const counter: Box = { x: wall.x - before, w: wall.w + before + OVER, y, h: STAND.foot * h - y };
  return [
    scenery(context, 'Counter', counter, other(context, 'step-4', 'step-5')),
    scenery(
      context,
      'Counter shade',
      { ...counter, x: counter.x + (1 - SHADE) * counter.w, w: SHADE * counter.w },
      'step-6',
    ),
    scenery(
      context,
      'Counter top',
      { x: counter.x - TOP_OVER, y: y - TOP, w: counter.w + 2 * TOP_OVER, h: TOP },
      'third-pale',
    ),
  ];
}
