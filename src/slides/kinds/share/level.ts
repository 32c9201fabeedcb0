import type { Inch } from '../../../core/lengths.ts';
import { inkOn, isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { asData, field } from '../../../layout/leaves.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps } from '../../../layout/poster.ts';
import { spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import type { ShownShare } from './beside-share.ts';

const BELOW: Inch = 0.35;
const FOOT: Inch = 0.06;
/** From the edges of the share’s field, and of the rest, to texts. */
const PAD: Inch = 0.36;
/** A share that fills so much of its whole has the figure on it. */
const FULL = 0.45;

/** A share as the level to which the slide is filled below its headline, with the figure on the larger part. */
export function shareAsLevel(shown: ShownShare, context: Composed): Page | undefined {
  const { body, path } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 });
  if (!headline) return undefined;
  const slide = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const whole = { ...slide, y: top, h: body.y + body.h - FOOT - top };
  const h = shown.share * whole.h;
  const level = { ...whole, y: whole.y + whole.h - h, h };
  const { air, water } = tonesOf(context);
  const isFull = shown.share >= FULL;
  const ground = isFull ? water : air;
  const room = isFull ? level : { ...whole, h: whole.h - h };
  const steps = {
    label: headSteps(context, { min: 36, max: 54 }),
    hero: heroFigureSteps(context, { max: 403 }),
  };
  const box = { x: body.x, w: body.w, y: room.y + PAD, h: room.h - 2 * PAD };
  const filled = fill(box, steps, (at) =>
    stack([
      spring(0),
      lockUp(context, {
        ...{
          name: 'Share',
          path: [...path],
          fact: shown.fact,
          size: at.hero,
          ground,
          color: inkOn(context.brand, ground),
        },
        label: { text: shown.text, size: at.label, maxLines: 4 },
        places: ['beside', 'under'],
      }),
      spring(0),
    ]),
  );
  if (!filled.fits) return undefined;
  const behind = [fieldOn('Whole', whole, air, path), asData(field('Share', level, water, path))];
  return { ...headline, behind, items: filled.items };
}

/** The tones of what is not filled and of what is, neither of them the ground. */
function tonesOf({ brand, ground }: Composed): Readonly<Record<'air' | 'water', ColorRole>> {
  const other = (roles: readonly ColorRole[]) =>
    roles.find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'field';
  const air = other(['field-pale', 'ground']);
  return { air, water: isDarkFill(brand, ground) ? other(['field', 'field-dark']) : other(['field']) };
}
