import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { asData } from '../../../layout/leaves.ts';
import { type LockUp, lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { inSpans, type Part, spring, stack } from '../../../layout/tree.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { bodyOnFields, fieldOn, footIn, slideBox, toneBeside, tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { Bullet } from '../../tiles/bullet.ts';

/** Where the band of the other figures begins, as a part of the slide’s height. */
const BAND = 0.655;
const BELOW: Inch = 0.45;
const PAD: Inch = 0.42;
const GUTTER: Inch = 0.5;
/** From the headline to the field of a share, and in that above and below its figure. */
const ABOVE_SHARE: Inch = 0.1;
const AIR: Inch = 0.36;
/** The shares that are drawn, in percent, and the least width of what they are of. */
const LEAST_SHARE = 40;
const MOST_SHARE = 75;
const LEAST: Inch = 2.6;
const LARGEST: Pt = 350;
const LABEL: Pt = 66;

/** One figure as large as it goes with what it says beside it, the others on a band at the slide’s foot. */
export function figuresOfPoints(
  bullets: readonly Bullet[],
  lead: number,
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { brand, body, ground } = context;
  const first = bullets[lead];
  const others = bullets.filter((_, i) => i !== lead);
  const headline = shortHeadline(
    context,
    { ...body, h: body.h / 3 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline || !first) return undefined;
  const hasBand = others.length > 0;
  const top = hasBand ? BAND * brand.size.h : body.y + body.h;
  const y = headlineEnd(headline) + BELOW;
  const color = lead === claim ? colorOn(brand, 'highlight', ground) : inkOn(brand, ground);
  const share = hasBand ? shareIn(context, first, { y: y - ABOVE_SHARE, end: top }) : undefined;
  const hero = share?.items ?? heroIn(context, first, { ...body, y, h: top - (hasBand ? 0.3 : 0.1) - y }, color);
  if (!hero) return undefined;
  if (!hasBand) return { ...headline, items: hero };
  const [quiet = 'field'] = tonesOn(context, 3).filter((role) => role !== toneBeside(context));
  const tone = share ? quiet : toneBeside(context);
  const band = { ...slideBox(context), y: top, h: brand.size.h - top + 0.04 };
  const room = { ...body, y: top + PAD, h: body.y + body.h - top - PAD };
  const w = (body.w - GUTTER * (others.length - 1)) / others.length;
  const spans = others.map((_, i) => ({ x: body.x + i * (w + GUTTER), w }));
  const steps = {
    figure: headSteps(context, { min: 46, max: 84 }),
    text: supportSteps(context, { max: 26 }),
  };
  const filled = fill(room, steps, (sizes) =>
    stack([
      inSpans(
        others.map((each) => {
          const isClaim = bullets.indexOf(each) === claim;
          const ink = isClaim ? colorOn(brand, 'highlight', tone) : inkOn(brand, tone);
          return figurePart(context, each, sizes, tone, { color: ink, places: ['under'] });
        }),
        spans,
      ),
      spring(0),
    ]),
  );
  if (!filled.fits) return undefined;
  return {
    ...headline,
    ...footIn(context, { x: 0, w: brand.size.w }),
    behind: [...(share ? [share.field] : []), fieldOn('Band', band, tone)],
    items: [...hero, ...filled.items],
  };
}

/** The figure with its text at its right on its base line, in the notch above its unit, or below it. */
function heroIn(context: Composed, bullet: Bullet, room: Box, color: ColorRole): readonly SheetItem[] | undefined {
  const steps = {
    figure: heroFigureSteps(context, { max: LARGEST }),
    text: joinedSteps(supportSteps(context, { min: 26, max: 36 }), headSteps(context, { min: 40, max: LABEL })),
  };
  const filled = fill(room, steps, (sizes) =>
    stack([
      spring(0),
      figurePart(context, bullet, sizes, context.ground, { color, places: ['beside', 'notch', 'under'] }),
      spring(0),
    ]),
  );
  return filled.fits ? filled.items : undefined;
}

/** A share that is so much of the slide’s width, its figure on it and what it is of beside it; undefined where it is none. */
function shareIn(
  context: Composed,
  { fact, name, path, whole }: Bullet,
  { y, end }: { readonly y: Inch; readonly end: Inch },
): { readonly field: ShapeItem; readonly items: readonly SheetItem[] } | undefined {
  const { brand, ground } = context;
  const body = bodyOnFields(context);
  if (fact?.unit !== '%' || fact.value < LEAST_SHARE || fact.value > MOST_SHARE) return undefined;
  const tone = toneBeside(context);
  const { x: left } = slideBox(context);
  const to = (fact.value / 100) * brand.size.w;
  const steps = {
    figure: heroFigureSteps(context, { max: LARGEST }),
    text: joinedSteps(supportSteps(context, { min: 26, max: 36 }), headSteps(context, { min: 40, max: LABEL })),
  };
  const filled = fill({ ...body, y: y + AIR, h: end - y - 2 * AIR }, steps, (sizes) => {
    const figure = lockUp(context, { name, path, fact, size: sizes.figure, ground: tone });
    const label = inkText(context, {
      ...{ name: `${name} label`, path: whole.path, text: whole, size: sizes.text, ground, role: 'body', maxLines: 4 },
    });
    const row = onBaseLine(figure, label, { left: to - PAD - body.x, gap: 2 * PAD, least: LEAST });
    return stack([spring(0), row, spring(0)]);
  });
  const box = { x: left, y, w: to - left, h: end - y };
  return filled.fits ? { field: asData(fieldOn(`${name} share`, box, tone, path)), items: filled.items } : undefined;
}

interface Look {
  readonly color: ColorRole;
  readonly places: LockUp['places'];
}

function figurePart(
  context: Composed,
  { fact, name, path, whole }: Bullet,
  sizes: Sizes<'figure' | 'text'>,
  ground: ColorRole,
  { color, places }: Look,
): Part {
  const label = { text: whole, size: sizes.text, role: 'body', maxLines: 3 } as const;
  if (!fact) return inkText(context, { ...label, name, path: whole.path, ground });
  return lockUp(context, { name, path, fact, size: sizes.figure, ground, color, label, ...(places ? { places } : {}) });
}
