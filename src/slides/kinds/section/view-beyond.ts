import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf } from '../../../layout/colors.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { isAfloat, partItems, standing } from '../../stage/part-items.ts';

/** The radius of the sun and how high its middle is, as parts of what is over the line; how high hills are. */
const SUN = { r: 0.27, up: 0.62, across: 0.62 } as const;
const HILLS: Inch = 1.9;
/** How high a far place is at most, as a part of what is over the line. */
const PLACE = 0.6;
/** How far over the line what is far away stands; the lit edge of land. */
const FAR: Inch = 0.5;
const EDGE: Inch = 0.07;
/** Streaks below the line: how thick they are, and of each where it begins, how wide it is and how far down, as parts of what is free. */
const STREAK: Inch = 0.06;
const ON_WATER = [
  [0.2, 0.4, 0.2],
  [0.32, 0.26, 0.44],
  [0.68, 0.16, 0.62],
  [0.4, 0.1, 0.76],
] as const;
const ON_LAND = [0.05, 0.25, 0.45, 0.65, 0.85].map((from) => [from, 0.11, 0.5] as const);

interface View {
  /** Where the line lies on which all stands, and from where the picture is to be seen. */
  readonly line: Inch;
  readonly from: Inch;
  readonly sky: ColorRole;
  readonly carrier: PartView;
  readonly towards: PartView;
}

/** The sky over a line, the sun, far hills and the place that a carrier is on its way to, and water or land below the line. */
export function landscape(context: Composed, { line, from, sky, carrier, towards }: View): SheetItem[] {
  const { path, brand } = context;
  const whole = slideBox(context);
  const w = brand.size.w - from;
  const r = SUN.r * line;
  const sun: ShapeItem = {
    ...{ kind: 'shape', shape: 'ellipse', name: 'Sun', path, part: { kind: 'scene' }, fill: sunOn(context, sky) },
    box: { x: from + SUN.across * w - r, y: line - SUN.up * line - r, w: 2 * r, h: 2 * r },
  };
  const { viewBox } = towards.part;
  const h = Math.min(PLACE * line, (w * viewBox.h) / viewBox.w);
  const place = standing(towards, { x: 0, foot: line - FAR, h });
  const isWater = isAfloat(carrier);
  const bank = bankOf(context, isWater);
  const horizon = line - FAR;
  const down = brand.size.h - line;
  const streaks = isWater ? ON_WATER : ON_LAND;
  return [
    fieldOn('Sky', { ...whole, h: line - whole.y }, sky, path),
    // A brand of lines has no tones for what is far away.
    ...((brand.manner?.fields ?? 'bleed') === 'bleed' ? [sun, hills(context, horizon)] : []),
    ...partItems(context, {
      ...{ name: 'Place', part: towards, box: { ...place, x: from + w - place.w }, tone: 'quiet', path },
    }),
    fieldOn('Far bank', { ...whole, y: horizon, h: FAR }, isWater ? 'step-2' : 'step-1', path),
    fieldOn('Bank', { ...whole, y: line, h: whole.y + whole.h - line }, bank, path),
    ...(isWater ? [] : [fieldOn('Line', { ...whole, y: line, h: EDGE }, 'step-3', path)]),
    ...streaks.map(([x, wide, y], i) =>
      fieldOn(`Streak ${i + 1}`, { x: from + x * w, y: line + y * down, w: wide * w, h: STREAK }, 'step-3', path),
    ),
  ];
}

/** What is below the line: another tone than the ground that words are on. */
function bankOf({ brand, ground }: Composed, isWater: boolean): ColorRole {
  const tones: readonly ColorRole[] = isWater ? ['field', 'step-3', 'subject-deep'] : ['subject-deep', 'step-4'];
  return tones.find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'field';
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
  const at = (x: number, up: number) => `${(x * end).toFixed(3)} ${(line - up * HILLS).toFixed(3)}`;
  const curves = [
    [at(0.1, 0.75), at(0.18, 0.8), at(0.3, 0.4)],
    [at(0.4, 0.1), at(0.46, 0.5), at(0.56, 0.55)],
    [at(0.68, 0.6), at(0.75, 1.15), at(0.86, 0.85)],
    [at(0.92, 0.7), at(0.96, 0.5), at(1, 0.4)],
  ];
  const [left, foot] = [whole.x, line + EDGE];
  const over = curves.map((points) => `C${points.join(' ')}`).join('');
  const box = { ...whole, y: line - HILLS, h: HILLS + EDGE };
  return {
    ...{ kind: 'path', name: 'Hills', box, viewBox: box, fill: 'step-1', path: context.path, part: { kind: 'scene' } },
    d: `M${left} ${foot}L${left} ${line - 0.35 * HILLS}${over}L${end} ${foot}Z`,
  };
}
