import { contrastRatio } from '../../../color/contrast.ts';
import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import type { Span } from '../../../layout/grid.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { boxes, free, rectangle, SCENE, toneWithin } from '../../stage/drawing.ts';

export interface Chamber extends Span {
  /** Where its water begins. */
  readonly level: Inch;
  readonly tone: ColorRole;
}

/** How wide a pier is, and how far it stands above the level of the chamber that it holds. */
export const PIER: Inch = 0.3;
const ABOVE: Inch = 0.2;
const CAP = { w: 0.48, h: 0.26, lamp: { w: 0.24, h: 0.1 } } as const;
const RUNG = { w: 0.2, h: 0.05, every: 0.34 } as const;
/** The light water at a level: how deep it is, and how much deeper and how wide its waves are. */
const SURFACE: Readonly<Record<'h' | 'deep' | 'wave', Inch>> = { h: 0.09, deep: 0.11, wave: 0.46 };
/** Two ridges that rise to the right, in hundredths of the slide’s width and height, below its upper left. */
const RIDGES = {
  far: 'M0 57C6 50 11 47 16 48C22 49 26 44 32 43C38 42 43 46 48 45C56 43 64 41 69 36C73 29 75 23 77.5 21C81 23 83 31 86 29C89 26 91 15 93 13C96 16 98 22 100 25L100 78L0 78Z',
  near: 'M0 72C10 63 22 66 34 58C44 51 54 50 62 42C68 37 74 33 80 35C87 37 94 31 100 29L100 78L0 78Z',
} as const;
/** The sun between the far peaks. */
const SUN = { x: 0.775, y: 0.185, r: 0.088 } as const;

const SMALL_TEXT = 4.5;

/** Tones of water from the darkest to the lightest on which light text can be read, none of them the sky’s. */
export function waterTones({ brand, ground }: Composed, count: number): ColorRole[] {
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const all: readonly ColorRole[] = [
    'subject-pale',
    'step-5',
    'subject-deep',
    'subject-shade',
    'subject',
    'step-1',
    'step-3',
  ];
  const light = (role: ColorRole) => contrastRatio(hex('on-dark'), hex(role));
  const own = all
    .filter((role) => light(role) >= SMALL_TEXT && contrastRatio(hex(ground), hex(role)) >= 1.3)
    .filter((role, i, roles) => roles.findIndex((other) => hex(other) === hex(role)) === i)
    .toSorted((a, b) => light(b) - light(a));
  return Array.from({ length: count }, (_, i) => own[Math.round((i * (own.length - 1)) / (count - 1))] ?? 'subject');
}

/** Sky, hills, and the stone of the locks: their basins, and the piers between them. */
export function lockWorks(context: Composed, all: readonly Chamber[]): LaidOutItem[] {
  const stone = stoneTone(context);
  const basins = all.map((_, i) => basinOf(context, all, i));
  return [
    ...landscape(context),
    boxes('Basins', basins, stone.wall),
    ...all.slice(1).flatMap((chamber, i) => pier(`Pier ${i + 1}`, chamber, context.brand.size.h, stone)),
  ];
}

/** Where the water of a chamber is, between its piers and down to the slide’s foot. */
function basinOf(context: Composed, all: readonly Chamber[], i: number): Box {
  const whole = slideBox(context);
  const { x, w, level } = all[i] ?? { x: 0, w: 0, level: 0 };
  const left = i === 0 ? whole.x : x + PIER / 2;
  const right = i === all.length - 1 ? whole.x + whole.w : x + w - PIER / 2;
  return { x: left, y: level, w: right - left, h: whole.y + whole.h - level };
}

export const waterIn = (context: Composed, all: readonly Chamber[], i: number): ShapeItem =>
  fieldOn(`Water ${i + 1}`, basinOf(context, all, i), all[i]?.tone ?? 'subject');

/** The light water at a level, in waves below. */
export function surfaceIn(context: Composed, all: readonly Chamber[], i: number): PathItem {
  const { x, y, w } = basinOf(context, all, i);
  const [count, end] = [Math.round(w / SURFACE.wave), x + w];
  const [own, foot] = [w / count, y + SURFACE.h];
  const waves = Array.from({ length: count }, (_, k) => {
    const at = end - (k + 1) * own;
    return `Q${at + own / 2} ${foot + SURFACE.deep} ${at} ${foot}`;
  });
  const d = `M${x} ${y}L${end} ${y}L${end} ${foot}${waves.join('')}Z`;
  const box = { x, y, w, h: SURFACE.h + SURFACE.deep };
  return free(`Level ${i + 1}`, d, box, surfaceOn(context, all[i]?.tone ?? 'subject'));
}

interface Stone {
  readonly wall: ColorRole;
  readonly relief: ColorRole;
  readonly cap: ColorRole;
}

/** Stone darker than sky and water; its caps are seen against the sky. */
function stoneTone({ brand, ground }: Composed): Stone {
  const isNight = isDarkFill(brand, ground);
  const wall: ColorRole = isNight ? 'dark-shade' : 'dark';
  return { wall, relief: 'dark-line', cap: isNight ? 'step-2' : wall };
}

const surfaceOn = ({ brand }: Composed, tone: ColorRole): ColorRole =>
  contrastRatio(brand.colors['step-2'].hex, brand.colors[tone].hex) >= 1.3 ? 'step-2' : 'step-1';

/** A pier of the wall between two chambers down to the slide’s foot, with rungs, and a lamp under its cap. */
function pier(name: string, { x, level }: Chamber, foot: Inch, { wall, relief, cap: capTone }: Stone): LaidOutItem[] {
  const top = level - ABOVE;
  const count = Math.ceil((foot - top - 0.4) / RUNG.every);
  const rungs = Array.from({ length: count }, (_, i) => ({
    ...{ x: x - RUNG.w / 2, y: top + 0.4 + i * RUNG.every, w: RUNG.w, h: RUNG.h },
  }));
  const { w, h, lamp } = CAP;
  const cap = `M${x - w / 2} ${top}L${x + w / 2} ${top}L${x + w / 3} ${top - h}L${x - w / 3} ${top - h}Z`;
  return [
    rectangle(name, { x: x - PIER / 2, y: top - 0.01, w: PIER, h: foot - top + 0.05 }, wall),
    free(`${name} cap`, cap, { x: x - w / 2, y: top - h, w, h }, capTone),
    rectangle(`${name} lamp`, { x: x - lamp.w / 2, y: top - h / 2 - lamp.h / 2, ...lamp }, 'third-pale'),
    boxes(`${name} rungs`, rungs, relief),
  ];
}

/** Hills, far and near, and what stands above them. */
type Tones = readonly [far: ColorRole | undefined, near: ColorRole | undefined, sun: ColorRole | undefined];

function tonesOf(context: Composed): Tones {
  const isNight = isDarkFill(context.brand, context.ground);
  const tones: readonly ColorRole[] = isNight
    ? ['dark-tint-2', 'dark-tint', 'subject-shade', 'subject-deep', 'step-5', 'step-4']
    : ['subject-pale', 'context', 'step-1'];
  const far = toneWithin(context, tones, [1.15, 1.5]);
  const near = toneWithin(
    context,
    tones.filter((role) => role !== far),
    [1.38, 2.4],
  );
  if (isNight) return [far, near, 'on-dark-subtle'];
  const warm = (['third-pale', 'second-pale'] as const).filter((role) => isWarm(context.brand.colors[role].hex));
  return [far, near, toneWithin(context, ['on-dark', ...warm], [1.2, 2.4])];
}

/** Whether a colour has more red than blue. */
const isWarm = (hex: string): boolean => Number.parseInt(hex.slice(0, 2), 16) > Number.parseInt(hex.slice(4), 16);

/** Hills and the sun, which keep to the right. */
function landscape(context: Composed): LaidOutItem[] {
  const whole = slideBox(context);
  const [far, near, sun] = tonesOf(context);
  const units = { x: 0, y: 0, w: 100, h: 100 };
  const ridge = (name: string, d: string, fill: ColorRole | undefined): PathItem[] =>
    fill ? [{ kind: 'path', name, box: whole, viewBox: units, path: [], d, fill, part: { kind: 'scene' } }] : [];
  const disc = sunBox(context);
  return [
    ...(sun
      ? [
          {
            kind: 'shape' as const,
            shape: 'ellipse' as const,
            name: 'Sun',
            box: disc,
            path: [],
            fill: sun,
            part: SCENE,
          },
        ]
      : []),
    ...ridge('Hills, far', RIDGES.far, far),
    ...ridge('Hills, near', RIDGES.near, near === far ? undefined : near),
  ];
}

export function sunBox({ brand: { size } }: Composed): Box {
  const r = SUN.r * size.h;
  return { x: SUN.x * size.w - r, y: SUN.y * size.h - r, w: 2 * r, h: 2 * r };
}
