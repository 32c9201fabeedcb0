import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf } from '../../../layout/colors.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';
import { edgeSwing, fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { partItems, standing } from '../../stage/part-items.ts';

/** How thick a deck is. */
export const DECK: Inch = 0.2;

interface View {
  readonly to: Inch;
  readonly line: Inch;
  /** Where the carrier ends. */
  readonly from: Inch;
}

/** From a carrier to the place that it is on its way to, and from that to what is above it. */
const APART: Inch = 0.45;
const UNDER: Inch = 0.42;
/** The radius of the sun over a deck, and of that which sets behind a place. */
const SUN: { readonly high: Inch; readonly low: Inch } = { high: 0.78, low: 1.3 };

/** The place at the slide’s foot, under the deck. */
export function underDeck(context: Composed, towards: PartView, { to, line }: View): SheetItem[] {
  const { size } = context.brand;
  const x = to + edgeSwing(context) + APART;
  const { viewBox } = towards.part;
  const top = line + DECK + UNDER;
  const h = Math.min(size.h - BANK - top, ((size.w - x + 0.6) * viewBox.h) / viewBox.w);
  const box = standing(towards, { x, foot: size.h - BANK + 0.02, h });
  return [
    sun(context, { x: size.w - 1.9, y: 0.48 * line }, SUN.high),
    ...partItems(context, { name: 'Place', part: towards, box, tone: 'quiet', path: context.path }),
    fieldOn(
      'Bank',
      { ...slideBox(context), x: to - 0.5, y: size.h - BANK, w: size.w - to + 0.54, h: BANK + 0.04 },
      'step-2',
    ),
  ];
}

const BANK: Inch = 0.5;

/** The place on the horizon ahead of what floats, and the water before it. */
export function openWater(context: Composed, towards: PartView, { to, line, from }: View): SheetItem[] {
  const { w, h } = context.brand.size;
  const { viewBox } = towards.part;
  const x = Math.max(from, to + edgeSwing(context)) + APART;
  const high = Math.min(line - 0.5, ((w - x + 0.3) * viewBox.h) / viewBox.w);
  const box = standing(towards, { x, foot: line, h: high });
  const water = { ...slideBox(context), x: to - 0.5, y: line, w: w - to + 0.54, h: h - line + 0.04 };
  const middle = box.x + box.w / 2;
  return [
    sun(context, { x: middle, y: line }, Math.min(SUN.low, w - middle)),
    ...partItems(context, { name: 'Place', part: towards, box, tone: 'quiet', path: context.path }),
    fieldOn('Water', water, 'field'),
    ...ripples(context, RIPPLES, { ...water, x: to + 0.7, w: w - to - 1.2 }),
    ...ripples(context, REFLECTION, { ...box, y: line, h: 0.6 * water.h }, 'Reflection'),
  ];
}

const sun = ({ path, brand }: Composed, { x, y }: { readonly x: Inch; readonly y: Inch }, r: Inch): ShapeItem => ({
  ...{ kind: 'shape', shape: 'ellipse', name: 'Sun', path, box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r } },
  ...{ fill: lightest(brand), part: { kind: 'scene' } },
});

const lightest = (brand: Composed['brand']): ColorRole =>
  contrastOf(brand, 'ground', 'dark') >= contrastOf(brand, 'text', 'dark') ? 'ground' : 'text';

/** Where ripples lie in a water, and what a place leaves on it, as parts of their size. */
const RIPPLES = [
  { x: 0.08, y: 0.12, w: 0.16 },
  { x: 0.3, y: 0.34, w: 0.2 },
  { x: 0.02, y: 0.52, w: 0.18 },
  { x: 0.7, y: 0.74, w: 0.22 },
  { x: 0.24, y: 0.84, w: 0.16 },
] as const;
const REFLECTION = [
  { x: 0.12, y: 0.1, w: 0.76 },
  { x: 0.2, y: 0.24, w: 0.66 },
  { x: 0.14, y: 0.38, w: 0.56 },
  { x: 0.3, y: 0.52, w: 0.46 },
  { x: 0.26, y: 0.66, w: 0.34 },
  { x: 0.4, y: 0.8, w: 0.22 },
] as const;

const ripples = (
  { path }: Composed,
  places: typeof RIPPLES | typeof REFLECTION,
  { x, y, w, h }: Composed['body'],
  name = 'Ripple',
): ShapeItem[] =>
  places.map((each, i) =>
    fieldOn(`${name} ${i + 1}`, { x: x + each.x * w, y: y + each.y * h, w: each.w * w, h: 0.06 }, 'step-3', path),
  );
