import { contrastRatio } from '../../../color/contrast.ts';
import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import type { Span } from '../../../layout/grid.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { boxes, free, rectangle, SCENE, toneWithin } from '../../stage/drawing.ts';

export interface Chamber extends Span {
  /** Where its water begins, and its floor. */
  readonly level: Inch;
  readonly floor: Inch;
  readonly tone: ColorRole;
}

/** How wide a pier is, and how far it stands above the level of the chamber that it holds. */
export const PIER: Inch = 0.3;
const ABOVE: Inch = 0.2;
const CAP = { w: 0.48, h: 0.26, lamp: { w: 0.24, h: 0.1 } } as const;
const RUNG = { w: 0.2, h: 0.05, every: 0.34 } as const;
/** How high the light line of a level is, and the edge of a floor. */
const SURFACE: Inch = 0.09;
const COPING: Inch = 0.07;

/** Two ridges that rise to the right, in hundredths of the slide’s width and height, clear of its upper left. */
const RIDGES = {
  far: 'M46 58C56 50 64 44 69 36C73 29 75 23 77.5 21C81 23 83 31 86 29C89 26 91 15 93 13C96 16 98 22 100 25L100 62L46 62Z',
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

/** Sky, hills, water, and the stone that holds it: piers between the chambers, and floors that rise as the levels do. */
export function lockWorks(context: Composed, all: readonly Chamber[]): LaidOutItem[] {
  const whole = slideBox(context);
  const [end, right] = [whole.y + whole.h, whole.x + whole.w];
  const stone = stoneTone(context);
  const water = all.flatMap(({ x, w, level, tone }, i) => {
    const left = i === 0 ? whole.x : x;
    const box = { x: left, y: level, w: (i === all.length - 1 ? right : x + w) - left, h: end - level };
    return [
      fieldOn(`Water ${i + 1}`, box, tone),
      rectangle(`Level ${i + 1}`, { ...box, h: SURFACE }, surfaceOn(context, tone)),
    ];
  });
  const floors = all.flatMap(({ x, floor }, i) => {
    const left = i === 0 ? whole.x : x;
    return [fieldOn(`Floor ${i + 1}`, { x: left, y: floor, w: right - left, h: end - floor }, stone.wall)];
  });
  const copings = all.map(({ x, w, floor }, i): Box => {
    const left = i === 0 ? whole.x : x;
    return { x: left, y: floor, w: (i === all.length - 1 ? right : x + w) - left, h: COPING };
  });
  return [
    ...landscape(context),
    ...water,
    ...floors,
    boxes('Copings', copings, stone.relief),
    ...all.slice(1).flatMap((chamber, i) => pier(`Pier ${i + 1}`, chamber, { ends: all[i]?.floor ?? end, end }, stone)),
  ];
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

/** A pier of the wall between two chambers, with rungs that end at the floor of the lower one, and a lamp under its cap. */
function pier(
  name: string,
  { x, level }: Chamber,
  { ends, end }: Readonly<Record<'ends' | 'end', Inch>>,
  { wall, relief, cap: capTone }: Stone,
): LaidOutItem[] {
  const top = level - ABOVE;
  const count = Math.floor((ends - top - 0.5) / RUNG.every);
  const rungs = Array.from({ length: count }, (_, i) => ({
    ...{ x: x - RUNG.w / 2, y: top + 0.4 + i * RUNG.every, w: RUNG.w, h: RUNG.h },
  }));
  const { w, h, lamp } = CAP;
  const cap = `M${x - w / 2} ${top}L${x + w / 2} ${top}L${x + w / 3} ${top - h}L${x - w / 3} ${top - h}Z`;
  return [
    rectangle(name, { x: x - PIER / 2, y: top - 0.01, w: PIER, h: end - top + 0.01 }, wall),
    free(`${name} cap`, cap, { x: x - w / 2, y: top - h, w, h }, capTone),
    rectangle(`${name} lamp`, { x: x - lamp.w / 2, y: top - h / 2 - lamp.h / 2, ...lamp }, 'third-pale'),
    boxes(`${name} rungs`, rungs, relief),
  ];
}

/** Hills, far and near, and what stands above them. */
type Tones = readonly [far: ColorRole | undefined, near: ColorRole | undefined, sun: ColorRole | undefined];
const NIGHT: Tones = ['dark-tint-2', 'subject-deep', 'on-dark-subtle'];

function dayTones(context: Composed): Tones {
  const tones: readonly ColorRole[] = ['subject-pale', 'context', 'step-1'];
  const far = toneWithin(context, tones, [1.15, 1.5]);
  const near = toneWithin(
    context,
    tones.filter((role) => role !== far),
    [1.38, 2.4],
  );
  const warm = (['third-pale', 'second-pale'] as const).filter((role) => isWarm(context.brand.colors[role].hex));
  return [far, near, toneWithin(context, ['on-dark', ...warm], [1.2, 2.4])];
}

/** Whether a colour has more red than blue. */
const isWarm = (hex: string): boolean => Number.parseInt(hex.slice(0, 2), 16) > Number.parseInt(hex.slice(4), 16);

/** Hills and the sun, which keep to the right. */
function landscape(context: Composed): LaidOutItem[] {
  const { brand } = context;
  const whole = slideBox(context);
  const [far, near, sun] = isDarkFill(brand, context.ground) ? NIGHT : dayTones(context);
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
