import type { Box } from '../../../core/box.ts';
import type { KitPart, KitView } from '../../../core/kit.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { cutPart } from '../../../scenery/kit-part.ts';
import type { PageMark } from '../../base/page-marks.ts';

/** The floors of a tower, which is the whole. */
export const FLOORS = 20;

/** What a tower shows: what of the whole is lit, and in what. */
export interface Lit {
  /** In per cent. */
  readonly share: number;
  readonly role: ColorRole;
}

/** What floors that are not lit are seen in: their walls, and what is in them. */
export interface Unlit {
  readonly wall: ColorRole;
  readonly pane: ColorRole;
}

/** Floors of a kit by how they look: one tower has them in turn, or calmer ones for many small towers where the kit has them. */
const FLOOR = /^floor(-\d)?$/;
const CALM = 'floor-far';
/** Nearer than this to a whole floor is one. */
const EXACT = 1e-6;

/** The floors of towers of a kit in turn, or the calm one; undefined where the kit has none. */
export function floorsOf({ parts }: KitView, unlit: Unlit): Floors | undefined {
  const calm = parts[CALM];
  if (calm) return [[glowing(calm, unlit), darkened(calm, unlit)]];
  const [first, ...more] = Object.keys(parts).flatMap((key) => (FLOOR.test(key) ? (parts[key] ?? []) : []));
  const both = (part: KitPart) => [part, darkened(part, unlit)] as const;
  return first && [both(first), ...more.map(both)];
}
/** Each as it is lit, and as it is not. */
type Floors = readonly [LitAndNot, ...LitAndNot[]];
type LitAndNot = readonly [KitPart, KitPart];

/** A tower in its box, its floors lit from below as far as its share goes; one that is lit in part is cut there. */
export function towerMarks(floors: Floors, { share, role }: Lit, wall: ColorRole, box: Box, name: string): PageMark[] {
  const h = box.h / FLOORS;
  const [[{ viewBox }]] = floors;
  const columns = Math.max(1, Math.round((box.w * viewBox.h) / (h * viewBox.w)));
  const w = box.w / columns;
  const cells = Array.from({ length: FLOORS * columns }, (_, k) => {
    const [floor, column] = [Math.floor(k / columns), k % columns];
    const own = columns * ((FLOORS * share) / 100 - floor) - column;
    const at: Box = { x: box.x + column * w, y: box.y + box.h - (floor + 1) * h, w, h };
    return { at, lit: own < EXACT ? 0 : own > 1 - EXACT ? 1 : own, look: (2 * floor + column) % floors.length };
  });
  return floors.flatMap(([part, dark], look) => {
    const own = cells.filter((cell) => cell.look === look);
    const boxes = (lit: number) => own.flatMap((cell) => (cell.lit === lit ? [cell.at] : []));
    const cut = own.filter(({ lit }) => lit > 0 && lit < 1);
    return [
      ...drawn(`${name}, unlit`, dark, boxes(0), wall),
      ...drawn(`${name}, lit`, part, boxes(1), role),
      ...cut.flatMap(({ at, lit }) => [
        ...drawn(`${name}, unlit`, partOf(dark, lit, 1), [{ ...at, x: at.x + lit * w, w: (1 - lit) * w }], wall),
        ...drawn(`${name}, lit`, partOf(part, 0, lit), [{ ...at, w: lit * w }], role),
      ]),
    ];
  });
}

const drawn = (name: string, part: KitPart, boxes: readonly Box[], role: ColorRole): PageMark[] =>
  boxes.length > 0 ? [{ kind: 'art', name, part, boxes, role }] : [];

/** What of a part lies between two places of its width, as parts of that. */
const partOf = (part: KitPart, from: number, to: number): KitPart => {
  const { x, w, ...height } = part.viewBox;
  return cutPart(part, { ...height, x: x + from * w, w: (to - from) * w });
};

/** A floor with light in its windows alone. */
const glowing = (part: KitPart, { wall }: Unlit): KitPart => ({
  ...part,
  shapes: part.shapes.map(({ d, fill }) => ({ d, fill: fill === 'tone-pale' ? 'tone' : wall })),
});

/** A part with no light in it: all that is not its wall in one tone. */
const darkened = (part: KitPart, { wall, pane }: Unlit): KitPart => ({
  ...part,
  shapes: part.shapes.map(({ d, fill }) => ({
    d,
    fill: fill.startsWith('tone') && fill !== 'tone-pale' ? wall : pane,
  })),
});
