import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf } from '../../../layout/colors.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';
import { fieldOn, footField, slideBox } from '../../stage/composed-fields.ts';
import { isAfloat, mirrored, partItems, standing } from '../../stage/part-items.ts';

/** The radius of the sun, and where its middle is, as parts of what is over the line and of the slide’s width. */
const SUN = { r: 0.36, up: 0.57, across: 0.8 } as const;
/** The sun takes no more of what is beside its middle. */
const CLEAR_OF_EDGE = 0.8;
/** How high hills are, and what part of what is over the line at most. */
const HILLS: { readonly h: Inch; readonly part: number } = { h: 1.3, part: 0.5 };
/** How high a far place is at most, as a part of what is over the line. */
const PLACE = { h: 0.8, w: 0.32 } as const;
/** How high a road’s lit edge is, a rail, and the wire over it; from one sleeper under rails to the next. */
const EDGE: Inch = 0.14;
const RAIL: Inch = 0.06;
const WIRE: Inch = 0.035;
const SLEEPERS: Inch = 0.42;

interface Way {
  /** Where the line lies on which all stands. */
  readonly line: Inch;
  readonly carrier: PartView;
  /** Where that stands. */
  readonly box: Box;
}

interface View extends Way {
  readonly sky: ColorRole;
  readonly towards: PartView;
}

const anchorOf = ({ part }: PartView, name: string) => part.anchors.find((each) => each.name === name);

/** The sky over a line, the sun, far hills, the wire that a carrier has its power from, and the place that it is on its way to. */
export function landscape(context: Composed, { line, sky, towards, carrier, box: stands }: View): SheetItem[] {
  const { path, brand } = context;
  const whole = slideBox(context);
  const { w } = brand.size;
  const r = Math.min(SUN.r * line, CLEAR_OF_EDGE * (1 - SUN.across) * w);
  const sun: ShapeItem = {
    ...{ kind: 'shape', shape: 'ellipse', name: 'Sun', path, part: { kind: 'scene' }, fill: sunOn(context, sky) },
    box: { x: SUN.across * w - r, y: line - SUN.up * line - r, w: 2 * r, h: 2 * r },
  };
  const { viewBox } = towards.part;
  const h = Math.min(PLACE.h * line, (PLACE.w * w * viewBox.h) / viewBox.w);
  const place = standing(towards, { x: 0, foot: line, h });
  return [
    fieldOn('Sky', { ...whole, h: line - whole.y }, sky, path),
    // A brand of lines has no tones for what is far away.
    ...((brand.manner?.fields ?? 'bleed') === 'bleed' ? [sun, hills(context, line)] : []),
    ...(anchorOf(carrier, 'wire') ? [fieldOn('Wire', { ...whole, y: stands.y - WIRE, h: WIRE }, 'subtle', path)] : []),
    ...partItems(context, {
      ...{ name: 'Place', part: mirrored(towards), tone: 'second', path },
      box: { ...place, x: SUN.across * w - place.w / 2 },
    }),
  ];
}

/** What a carrier is on: water, rails or a road. */
export function way(context: Composed, { line, carrier }: Omit<Way, 'box'>): SheetItem[] {
  const { ground, path } = context;
  const whole = slideBox(context);
  if (isAfloat(carrier)) return footField(context, 'Water', line + 0.05, [ground, 'field', 'second'], path);
  const bank = fieldOn('Bank', { ...whole, y: line, h: whole.y + whole.h - line }, ground, path);
  if (!anchorOf(carrier, 'rails')) return [bank, fieldOn('Line', { ...whole, y: line, h: EDGE }, 'step-3', path)];
  const count = Math.ceil(whole.w / SLEEPERS);
  return [
    bank,
    fieldOn('Line', { ...whole, y: line, h: RAIL }, 'step-2', path),
    ...Array.from({ length: count }, (_, i) => {
      const x = i * SLEEPERS;
      const box = { x, y: line + RAIL, w: Math.min(SLEEPERS / 2, whole.x + whole.w - x), h: EDGE - RAIL };
      return fieldOn(`Sleeper ${i + 1}`, box, 'step-3', path);
    }),
  ];
}

/** The lightest of some colours that is none of the sky’s. */
function sunOn({ brand }: Composed, sky: ColorRole): ColorRole {
  const light = (role: ColorRole) => contrastOf(brand, role, 'dark');
  const own = (['ground', 'text', 'on-dark'] as const).filter((role) => contrastOf(brand, role, sky) > 1.1);
  return own.toSorted((a, b) => light(b) - light(a))[0] ?? 'ground';
}

/** Hills over the whole width, as parts of it and of how high they are. */
function hills(context: Composed, line: Inch): PathItem {
  const whole = slideBox(context);
  const end = whole.x + whole.w;
  const high = Math.min(HILLS.h, HILLS.part * line);
  const at = (x: number, up: number) => `${(x * end).toFixed(3)} ${(line - up * high).toFixed(3)}`;
  const curves = [
    [at(0.1, 0.75), at(0.18, 0.95), at(0.3, 0.75)],
    [at(0.4, 0.58), at(0.46, 0.6), at(0.56, 0.7)],
    [at(0.68, 0.8), at(0.75, 1.15), at(0.86, 0.9)],
    [at(0.92, 0.75), at(0.96, 0.6), at(1, 0.5)],
  ];
  const [left, foot] = [whole.x, line + EDGE];
  const over = curves.map((points) => `C${points.join(' ')}`).join('');
  const box = { ...whole, y: line - high, h: high + EDGE };
  return {
    ...{ kind: 'path', name: 'Hills', box, viewBox: box, fill: 'step-1', path: context.path, part: { kind: 'scene' } },
    d: `M${left} ${foot}L${left} ${line - 0.35 * high}${over}L${end} ${foot}Z`,
  };
}
