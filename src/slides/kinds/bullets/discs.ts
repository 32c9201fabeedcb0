import { sum } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { colorOn, isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import { space, spring, stack } from '../../../layout/tree.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { tonesOn } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import type { Bullet } from '../../tiles/bullet.ts';

const BELOW: Inch = 0.3;
/** Between discs, and between the room of a disc's text and its edge as a part of its diameter. */
const GAP: Inch = 0.3;
const TEXT = 0.8;
/** Between a lead and its text: what hangs below the lead is as large as its size. */
const UNDER = { least: 0.2, em: 0.18 };
/** How large the disc of the claim is beside the others. */
const CLAIM = 1.6;
const MAX_LINES = 4;

interface Disc {
  readonly bullet: Bullet;
  readonly fill: ColorRole;
  readonly x: Inch;
  readonly diameter: Inch;
  readonly isClaim: boolean;
}

/** Each point as a disc, its lead and its text in the middle; that of the claim is the largest and the only bright one. */
export function discsOfLeads(
  bullets: readonly Bullet[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body } = context;
  const headline = headlineIn(context, { ...body, h: body.h / 3 }, { maxLines: 2 });
  if (!headline) return undefined;
  const top = headlineEnd(headline) + BELOW;
  const discs = discsIn(bullets, context, claim, body.y + body.h - top);
  const y = top + (body.y + body.h - top) / 2;
  const largest = Math.max(...discs.map(({ diameter }) => diameter));
  const sizes = new Map<Inch, DiscSizes>();
  for (const disc of discs) {
    const before = sizes.get(disc.diameter);
    const { fits, sizes: own } = wordsIn(disc, y, context, largest, before);
    if (!fits) return undefined;
    sizes.set(disc.diameter, own);
  }
  const filled = discs.map((disc) => wordsIn(disc, y, context, largest, sizes.get(disc.diameter)));
  if (!filled.every(({ fits }) => fits)) return undefined;
  const items = filled.flatMap((each) => each.items);
  return { ...headline, behind: discs.map((disc) => discShape(disc, y)), items };
}

interface DiscSizes {
  readonly lead: Pt;
  readonly text: Pt;
}

/** The words of a disc, no larger than `most`. */
function wordsIn(
  { bullet, diameter, x, fill: ground }: Disc,
  y: Inch,
  context: Composed,
  largest: Inch,
  most?: DiscSizes,
) {
  const w = TEXT * diameter;
  const room = { x: x + (diameter - w) / 2, y: y - w / 2, w, h: w };
  const isSmall = diameter < largest;
  const steps = {
    lead: (isSmall ? headSteps : heroWordSteps)(context, { max: most?.lead ?? (isSmall ? 66 : 110) }),
    text: supportSteps(context, { max: most?.text ?? (isSmall ? 24 : 28) }),
  };
  const color = colorOn(context.brand, inkRole(context, ground), ground);
  const said = bullet.text ?? bullet.items[0];
  return fill(room, steps, (at) => {
    const lead = inkText(context, {
      ...{ name: `${bullet.name} lead`, path: bullet.whole.path, text: bullet.lead ?? bullet.whole },
      ...{ size: at.lead, ground, maxLines: 1, align: 'center' },
      style: { color, bold: true },
    });
    if (!said) return stack([spring(0), lead, spring(0)]);
    const text = inkText(context, {
      ...{ name: `${bullet.name} text`, path: said.path, text: said, size: at.text },
      ...{ ground, role: 'body', maxLines: MAX_LINES, align: 'center' },
      style: { color },
    });
    return stack([spring(0), lead, space(UNDER.least + UNDER.em * ptToInch(at.lead)), text, spring(0)]);
  });
}

const inkRole = ({ brand }: Composed, ground: ColorRole): ColorRole => (isDarkFill(brand, ground) ? 'on-dark' : 'dark');

function discShape({ bullet: { name, path }, fill, x, diameter }: Disc, y: Inch): ShapeItem {
  const box = { x, y: y - diameter / 2, w: diameter, h: diameter };
  return { kind: 'shape', shape: 'ellipse', name: `${name} disc`, box, path, fill, part: { kind: 'bleed' } };
}

/** The discs from left to right, the claim's in the middle. */
function discsIn(bullets: readonly Bullet[], context: Composed, claim: number | undefined, h: Inch): Disc[] {
  const { body } = context;
  const order = bullets.map((_, i) => i);
  const middle = Math.floor(order.length / 2);
  if (claim !== undefined && order.length === 3) {
    order.splice(claim, 1);
    order.splice(middle, 0, claim);
  }
  const parts = order.map((i) => (i === claim ? CLAIM : 1));
  const unit = Math.min((body.w - GAP * (order.length - 1)) / sum(parts), h / Math.max(...parts));
  const widths = parts.map((part) => part * unit);
  const gap = (body.w - sum(widths)) / Math.max(1, order.length - 1);
  const own = Math.min(gap, 2 * GAP);
  const left = body.x + (body.w - sum(widths) - own * (order.length - 1)) / 2;
  const [tone = 'field'] = tonesOn(context, 1);
  return order.flatMap((at, i) => {
    const bullet = bullets[at];
    if (!bullet) return [];
    const x = left + sum(widths.slice(0, i)) + own * i;
    const isClaim = at === claim;
    return [{ bullet, x, diameter: widths[i] ?? 0, isClaim, fill: isClaim ? ('highlight' as const) : tone }];
  });
}
