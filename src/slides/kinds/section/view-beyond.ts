import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf } from '../../../layout/colors.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';
import { fieldOn, footField, slideBox } from '../../stage/composed-fields.ts';
import { partItems } from '../../stage/part-items.ts';

/** The radius of the sun that sets behind a place, as a part of how wide that is, and how high hills are. */
const SUN = 0.43;
const HILLS: Inch = 1.5;
/** How thick what all stands on is, to the middle of the edge of the ground below it, and the lit edge of land. */
const BANK: Inch = 0.5;
const EDGE: Inch = 0.07;

interface View {
  /** Where the line lies on which all stands. */
  readonly line: Inch;
  readonly sky: ColorRole;
  readonly towards: PartView;
  readonly place: Box;
}

/** The sky over a line, far hills with the sun behind them, and the place that a carrier is on its way to. */
export function landscape(context: Composed, { line, sky, place, towards }: View): SheetItem[] {
  const { path, brand } = context;
  const whole = slideBox(context);
  const r = SUN * place.w;
  const sun: ShapeItem = {
    ...{ kind: 'shape', shape: 'ellipse', name: 'Sun', path, part: { kind: 'scene' }, fill: sunOn(context, sky) },
    box: { x: place.x + place.w / 2 - r, y: line - r, w: 2 * r, h: 2 * r },
  };
  return [
    fieldOn('Sky', { ...whole, h: line + EDGE - whole.y }, sky, path),
    // A brand of lines has no tones for what is far away.
    ...((brand.manner?.fields ?? 'bleed') === 'bleed' ? [sun, hills(context, line)] : []),
    ...partItems(context, { name: 'Place', part: towards, box: place, tone: 'subject', path }),
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

/** Water or land from the line down, and under it in the brand’s edge the ground that words are on. */
export function bankItems(context: Composed, line: Inch, isWater: boolean): SheetItem[] {
  const { path, ground, brand } = context;
  const whole = slideBox(context);
  const tones: readonly ColorRole[] = isWater ? ['field', 'step-3', 'subject-deep'] : ['subject-deep', 'step-4'];
  const bank = tones.find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'field';
  return [
    fieldOn('Bank', { ...whole, y: line, h: 2 * BANK }, bank, path),
    ...(isWater ? [] : [fieldOn('Line', { ...whole, y: line, h: EDGE }, 'step-3', path)]),
    ...footField(context, 'Ground', line + BANK, [ground, 'second', bank === 'field' ? 'step-3' : 'field'], path),
  ];
}
