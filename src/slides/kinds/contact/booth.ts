import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { subtleOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { space, stack } from '../../../layout/tree.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { unbrokenAddresses } from '../../../text/line-break.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';
import { codePlate } from './contact-field.ts';
import { type OwnLines, ownLines } from './own-lines.ts';

export interface Booth extends OwnLines {
  readonly lines?: readonly RichText[] | undefined;
  readonly qr?: string | undefined;
  readonly caption?: RichText | undefined;
}

/** Where the stand begins and ends, as parts of the slide’s width, and its parts from above, of its height. */
const STAND = { from: 0.665, to: 0.958, beam: 0.13, wall: 0.156, counter: 0.73, foot: 0.945, floor: 0.9 };
const BEAM: Inch = 0.2;
const TOP: Inch = 0.16;
const LAMP = { w: 0.34, h: 0.13, count: 4 };
/** How far beam and counter reach beyond the wall, and the stand’s own shade at its right. */
const OVER: Inch = 0.22;
const SHADE = 0.3;
/** From the texts to the stand, and between the title, the own lines and the others. */
const BESIDE: Inch = 0.4;
const BELOW_TITLE: Inch = 0.7;
const BETWEEN = 0.55;
const BELOW_OWN: Inch = 0.5;
/** Codes are no larger than this: they are no call to act. */
const CODES: readonly Inch[] = [2.5, 2.3, 2.1, 1.9, 1.7];
const PLATE_PAD: Inch = 0.12;
/** Own lines are no larger than this, and than this part of the title. */
const LARGEST: { readonly alone: Pt; readonly beside: Pt } = { alone: 76, beside: 54 };
const OWN = 0.85;
/** From the texts to the floor. */
const ABOVE_FLOOR: Inch = 0.25;

/** The presenter’s own lines, the largest words after the title, beside a lit stand whose wall has the code. */
export function atBooth(slide: Booth, context: Composed): Page | undefined {
  const { body, brand } = context;
  const { w, h } = brand.size;
  const wall: Box = {
    x: STAND.from * w,
    y: STAND.wall * h,
    w: (STAND.to - STAND.from) * w,
    h: (STAND.counter - STAND.wall) * h,
  };
  const end = slide.qr ? wall.x - OVER - BESIDE : body.x + body.w;
  // The stand’s floor runs across the slide.
  const foot = slide.qr ? Math.min(body.y + body.h, STAND.floor * h - ABOVE_FLOOR) : body.y + body.h;
  const texts = textsIn(slide, context, { ...body, w: end - body.x, h: foot - body.y });
  const code = slide.qr ? codeOn(slide, context, slide.qr, wall) : [];
  if (!texts || !code) return undefined;
  return {
    ...texts.headline,
    ...(slide.qr ? { behind: standItems(wall, context) } : {}),
    items: [...texts.items, ...code],
    unnumbered: slide.qr !== undefined,
  };
}

/** The title at the top, and below it the own lines in one size, as large as they stand in one line each. */
function textsIn({ lines = [], ...slide }: Booth, context: Composed, room: Box) {
  const { brand, ground, path } = context;
  const [least = 20] = supportSteps(context).sizes;
  const own = ownLines(slide);
  const sizes = [
    ...headSteps(context, { max: slide.qr ? LARGEST.beside : LARGEST.alone }).sizes.toReversed(),
    ...supportSteps(context, { min: 28 }).sizes.toReversed(),
  ];
  const titles = [...headSteps(context, { min: 66, max: 84 }).sizes.toReversed(), ...headlineSizes(context)];
  for (const title of titles) {
    const headline = headlineIn(context, { ...room, h: 0.5 * room.h }, { sizes: [title] });
    if (!headline) continue;
    const y = headlineEnd(headline) + BELOW_TITLE;
    for (const size of sizes.filter((each) => each <= OWN * title)) {
      const named = own.flatMap(({ key, text }, i) => [
        ...(i > 0 ? [space((BETWEEN * size) / 72)] : []),
        inkText(context, {
          ...{ name: `Own ${key}`, path: [...path, key], text: unbrokenAddresses(text), size, ground, maxLines: 1 },
        }),
      ]);
      const others = lines.map((text, i) =>
        inkText(context, {
          ...{ name: `Line ${i + 1}`, path: [...path, 'lines', i], text: unbrokenAddresses(text), size: least },
          ...{ ground, role: 'body', maxLines: 2, style: { color: subtleOn(brand, ground) } },
        }),
      );
      const parts = [...named, ...others.flatMap((part, i) => [space(i > 0 ? 0.2 : BELOW_OWN), part])];
      const sized = stack(parts)(room.w);
      const free = room.y + room.h - y;
      if (!sized.fits || sized.min > free) continue;
      const lower = Math.min(0.4 * (free - sized.min), 0.7);
      return { headline, items: sized.place({ ...room, y: y + lower, h: sized.min }) };
    }
  }
  return undefined;
}

/** The code on the wall with what it opens, at the size of support. */
function codeOn({ caption }: Booth, context: Composed, qr: string, wall: Box): readonly LaidOutItem[] | undefined {
  const { label } = context.brand.reading[context.reading];
  const [least = label.size] = supportSteps(context).sizes;
  const style = { ...label, size: Math.max(least, label.size), floor: Math.min(least, label.floor) };
  for (const side of CODES) {
    const plate = codePlate(context, qr, caption, { side, pad: PLATE_PAD, style });
    if (plate.w > wall.w - 2 * OVER || plate.h > wall.h - LAMP.h - 2 * OVER) continue;
    return plate.place(wall.x + (wall.w - plate.w) / 2, wall.y + LAMP.h + (wall.h - LAMP.h - plate.h) / 2);
  }
  return undefined;
}

/** The stand on its floor: beam and lamps over the wall, and a counter before it. */
function standItems(wall: Box, context: Composed): ShapeItem[] {
  const { brand, ground, path } = context;
  const { h } = brand.size;
  const whole = slideBox(context);
  const item = (name: string, box: Box, fill: ColorRole): ShapeItem => ({
    ...fieldOn(name, box, fill, path),
    part: { kind: 'scene' },
  });
  const foot = STAND.foot * h;
  const wide = { x: wall.x - OVER, w: wall.w + 2 * OVER };
  const other = (first: ColorRole, second: ColorRole): ColorRole =>
    brand.colors[first].hex === brand.colors[ground].hex ? second : first;
  const back = other('subject-deep', 'step-6');
  const pitch = wall.w / LAMP.count;
  const counter: Box = { ...wide, y: STAND.counter * h, h: foot - STAND.counter * h };
  return [
    fieldOn(
      'Floor',
      { ...whole, y: STAND.floor * h, h: whole.y + whole.h - STAND.floor * h },
      other('dark-shade', 'dark'),
      path,
    ),
    item('Stand wall', { ...wall, h: foot - wall.y }, back),
    item('Stand beam', { ...wide, y: STAND.beam * h, h: BEAM }, 'step-3'),
    ...Array.from({ length: LAMP.count }, (_, i) =>
      item(
        `Lamp ${i + 1}`,
        { x: wall.x + (i + 0.5) * pitch - LAMP.w / 2, y: STAND.beam * h + BEAM, w: LAMP.w, h: LAMP.h },
        'third-pale',
      ),
    ),
    item('Counter', counter, other('subject', 'step-3')),
    item('Counter shade', { ...counter, x: counter.x + (1 - SHADE) * counter.w, w: SHADE * counter.w }, 'step-5'),
    item('Counter top', { x: wide.x - 0.1, y: counter.y - TOP, w: wide.w + 0.2, h: TOP }, 'third-pale'),
  ];
}
