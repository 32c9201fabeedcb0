import svgpath from 'svgpath';
import { inTone } from '../../../charts/base/page-marks.ts';
import type { Box } from '../../../core/box.ts';
import { remembered } from '../../../core/collections.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { contrastOf } from '../../../layout/colors.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { PathItem } from '../../../scene/items.ts';
import { flattened, type Point, ringsOf } from '../../../scene/path-rings.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { clipPath, contoursOf } from '../../../scenery/clip-path.ts';

/** How a part of a kit stands on a slide: the middle of its foot, how large it is, and how far it is turned about that. */
export interface PartStand {
  readonly x: Inch;
  readonly y: Inch;
  /** 1 is the size in which it is drawn. */
  readonly scale: number;
  /** Degrees clockwise; upright where omitted. */
  readonly turn?: number;
}

/** A part, and how it stands. */
export interface Stand {
  readonly part: KitPart;
  readonly stand: PartStand;
}

interface PlacedPart extends PartStand {
  /** Unique on the slide: the group’s name. */
  readonly name: string;
  readonly part: KitPart;
  readonly path: Path;
  readonly tone: ColorRole;
  /** What it is cut to. */
  readonly within: Box;
  /** What it stands before, where its shapes are to be told from that. */
  readonly ground?: ColorRole;
  readonly alt?: string;
}

/** Units of a part to the inch. */
const UNITS = 100;

/** A part as it stands on the globe, as free forms that are cut at the edges of a box, in one group. */
export function leaningItems(
  brand: Brand,
  { name, part, path, tone, within, ground, alt, ...stand }: PlacedPart,
): PathItem[] {
  const [x, y, w, h] = [within.x, within.y, within.w, within.h].map((length) => UNITS * length) as [
    number,
    number,
    number,
    number,
  ];
  return part.shapes
    .flatMap(({ d, fill }) => {
      const clipped = clipPath(contoursOf(turned(d, part, stand)), { x, y, w, h });
      return clipped ? [{ ...clipped, fill: toldFrom(brand, inTone(fill, tone), ground) }] : [];
    })
    .map(({ d, bounds, fill }, i): PathItem => {
      const box = { x: bounds.x / UNITS, y: bounds.y / UNITS, w: bounds.w / UNITS, h: bounds.h / UNITS };
      return {
        ...{ kind: 'path', name: `${name} ${i + 1}`, group: name, path, part: { kind: 'scene' } },
        ...{ d, viewBox: bounds, box, fill },
        ...(i === 0 && alt ? { alt } : {}),
      };
    });
}

function turned(d: string, { viewBox }: KitPart, { x, y, scale, turn = 0 }: PartStand): string {
  return svgpath(d)
    .translate(-(viewBox.x + viewBox.w / 2), -(viewBox.y + viewBox.h))
    .scale(scale)
    .rotate(turn)
    .translate(UNITS * x, UNITS * y)
    .round(2)
    .toString();
}

/** Where a place of a part is on the slide, in inches. */
export function placeOf({ viewBox }: KitPart, { x, y, scale, turn = 0 }: PartStand, at: Point): Point {
  const angle = (turn * Math.PI) / 180;
  const [across, down] = [at.x - viewBox.x - viewBox.w / 2, at.y - viewBox.y - viewBox.h];
  const size = scale / UNITS;
  return {
    x: x + size * (across * Math.cos(angle) - down * Math.sin(angle)),
    y: y + size * (across * Math.sin(angle) + down * Math.cos(angle)),
  };
}

/** Points of outlines are so close that nothing comes through between them, in units of the part. */
const CLOSE = 6;

/** Points all along the outlines of a part, in its units. */
export const outlinesOf = remembered(
  ({ shapes }: KitPart): readonly Point[] =>
    shapes.flatMap(({ d }) =>
      ringsOf(d).flatMap((ring) => {
        const corners = flattened(ring, 1);
        return corners.flatMap((from, i) => {
          const to = corners[(i + 1) % corners.length] ?? from;
          const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / CLOSE));
          return Array.from({ length: steps }, (_, k) => ({
            x: from.x + ((to.x - from.x) * k) / steps,
            y: from.y + ((to.y - from.y) * k) / steps,
          }));
        });
      }),
    ),
  new WeakMap(),
);

/** Contrast at which a form is told from what it stands before. */
const TOLD = 1.3;

/** What stands for a role that would be lost: the nearest of these that is not. */
const INSTEAD: readonly ColorRole[] = ['step-4', 'step-3', 'step-2', 'leaf', 'step-1'];

function toldFrom(brand: Brand, role: ColorRole, ground: ColorRole | undefined): ColorRole {
  const isTold = (each: ColorRole) => !ground || contrastOf(brand, each, ground) >= TOLD;
  // Light stays warm.
  return [role, ...(role === 'third-pale' ? (['third'] as const) : []), ...INSTEAD].find(isTold) ?? role;
}
