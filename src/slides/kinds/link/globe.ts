import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf, inkOn, isDarkFill, lineOn } from '../../../layout/colors.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { Point } from '../../../scene/path-rings.ts';
import type { ColorRole } from '../../../scene/tokens.ts';

/** The radius of a globe whose edge runs across a slide: it falls by nearly an inch from the middle to the sides. */
const RADIUS: Inch = 30;
/** The light around it, and where it is wide. */
const HALO: Inch = 0.16;
const WIDE_HALO: Inch = 2;
/** How deep a parallel is below its edge, and degrees between meridians. */
const PARALLEL: Inch = 0.12;
const BETWEEN_MERIDIANS = 2.75;
const LINE_WIDTH = 1.5;

/** The upper edge of a globe, that is far larger than the slide. */
export interface Globe {
  readonly x: Inch;
  readonly top: Inch;
  /** A place so many degrees from its top, above its edge where `above` is positive. */
  readonly at: (degrees: number, above?: Inch) => Point;
  /** How many degrees from its top a place is that is so far from its middle. */
  readonly degreesAt: (across: Inch) => number;
  /** Its edge above a place. */
  readonly edge: (x: Inch) => Inch;
}

export function globeAt(x: Inch, top: Inch): Globe {
  const y = top + RADIUS;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  return {
    x,
    top,
    at: (degrees, above = 0) => ({
      x: x + (RADIUS + above) * Math.sin(rad(degrees)),
      y: y - (RADIUS + above) * Math.cos(rad(degrees)),
    }),
    degreesAt: (across) => (Math.asin(across / RADIUS) * 180) / Math.PI,
    edge: (at) => y - Math.sqrt(RADIUS ** 2 - (at - x) ** 2),
  };
}

/** How far the edge of such a globe falls to a place that is so far from its middle. */
export const fallTo = (across: Inch): Inch => RADIUS - Math.sqrt(RADIUS ** 2 - across ** 2);

const number = (value: number) => Math.round(1000 * value) / 1000;

/** The circle so far above the globe’s edge from one side of a box to the other. */
function circle(globe: Globe, above: Inch, { x, w }: Box): string {
  const half = Math.asin(w / 2 / (RADIUS + above));
  const y = globe.top + RADIUS - (RADIUS + above) * Math.cos(half);
  const [from, to] = [
    { x, y },
    { x: x + w, y },
  ];
  // The tangents of both ends meet where the control point is; so flat an arc leaves its circle by less than a hairline.
  const control = globe.top + RADIUS - (RADIUS + above) / Math.cos(half);
  return `M${number(from.x)} ${number(from.y)}Q${number(globe.x)} ${number(control)} ${number(to.x)} ${number(to.y)}`;
}

/** A form of the page from a path in inches that fills a box. */
const formIn = (name: string, box: Box, d: string, fill: ColorRole): PathItem => ({
  ...{ kind: 'path', name, path: [], box, viewBox: box, d, fill, part: { kind: 'bleed' } },
});

/** The light around a globe, in a box that it runs across: wide where nothing is read over it, and the globe is told from it. */
export function haloItem(brand: Brand, globe: Globe, sheet: Box, ground: ColorRole, own: ColorRole, isFree: boolean) {
  const isDark = isDarkFill(brand, ground);
  const fill = firstSeen(
    brand,
    isDark ? ['dark-tint', 'subject-deep', 'panel'] : ['ground', 'panel', 'step-1'],
    ground,
    1.05,
  );
  const isWide = isFree && contrastOf(brand, own, fill) >= TOLD;
  return areaFrom('Halo', globe, isWide ? WIDE_HALO : HALO, sheet, fill);
}

function areaFrom(name: string, globe: Globe, above: Inch, sheet: Box, fill: ColorRole): PathItem {
  const end = sheet.y + sheet.h;
  const y = globe.top - above;
  const box = { ...sheet, y, h: end - y };
  const d = `${circle(globe, above, sheet)}L${number(sheet.x + sheet.w)} ${number(end)}L${number(sheet.x)} ${number(end)}Z`;
  return formIn(name, box, d, fill);
}

/** The globe in a box that it runs across. */
export const globeItem = (globe: Globe, sheet: Box, fill: ColorRole): PathItem =>
  areaFrom('Globe', globe, 0, sheet, fill);

/** Meridians from the globe’s edge down to a parallel. */
export function meridianItems(brand: Brand, globe: Globe, sheet: Box, fill: ColorRole): PathItem[] {
  const most = Math.floor(globe.degreesAt(sheet.w / 2) / BETWEEN_MERIDIANS);
  const meridians = Array.from({ length: 2 * most + 1 }, (_, i) => {
    const degrees = (i - most) * BETWEEN_MERIDIANS;
    const [from, to] = [globe.at(degrees), globe.at(degrees, -PARALLEL)];
    return `M${number(from.x)} ${number(from.y)}L${number(to.x)} ${number(to.y)}`;
  });
  const y = globe.top;
  const box = { ...sheet, y, h: globe.edge(sheet.x) + PARALLEL - y };
  return [
    {
      ...{ kind: 'path', name: 'Meridians', path: [], box, viewBox: box, part: { kind: 'bleed' } },
      ...{ d: `${circle(globe, -PARALLEL, sheet)}${meridians.join('')}` },
      stroke: { color: lineOn(brand, fill), width: LINE_WIDTH },
    },
  ];
}

/** The line on a globe, or below its edge, between two places on it; it rises to the edge at both where it is below. */
export function lineOnGlobe(globe: Globe, [from, to]: readonly [number, number], above: Inch): string {
  const pair = ({ x, y }: Point) => `${number(x)} ${number(y)}`;
  const steps = 16;
  const ease = above < 0 ? Math.min(2.4, (to - from) / 4) : 0;
  const depthAt = (degrees: number) => {
    const near = Math.min(degrees - from, to - degrees);
    const part = ease === 0 ? 1 : Math.min(1, near / ease);
    return above * (part * part * (3 - 2 * part));
  };
  const point = (degrees: number) => globe.at(degrees, depthAt(degrees));
  const third = (to - from) / steps / 3;
  const slope = (degrees: number) => {
    const [a, b] = [point(Math.max(from, degrees - 0.01)), point(Math.min(to, degrees + 0.01))];
    const run = Math.min(to, degrees + 0.01) - Math.max(from, degrees - 0.01);
    return { x: (b.x - a.x) / run, y: (b.y - a.y) / run };
  };
  const moved = (degrees: number, by: number): Point => {
    const [at, along] = [point(degrees), slope(degrees)];
    return { x: at.x + by * along.x, y: at.y + by * along.y };
  };
  const curves = Array.from({ length: steps }, (_, i) => {
    const [a, b] = [from + ((to - from) * i) / steps, from + ((to - from) * (i + 1)) / steps];
    return `C${pair(moved(a, third))} ${pair(moved(b, -third))} ${pair(point(b))}`;
  });
  return `M${pair(point(from))}${curves.join('')}`;
}

/** The first of some roles that is told from what it stands on; the last where none is. */
export function firstSeen(
  brand: Brand,
  roles: readonly [ColorRole, ...ColorRole[]],
  ground: ColorRole,
  needed: number,
): ColorRole {
  return roles.find((role) => contrastOf(brand, role, ground) >= needed) ?? roles.at(-1) ?? roles[0];
}

/** Contrast of text, and of a line that is to be seen on the globe. */
const TEXT = 4.5;
const MARK = 3;
/** Contrast at which the globe is told from what is around it. */
const TOLD = 1.15;

/**
 * What a globe is filled with: darker than a light ground, lighter than a dark one, with text on it, and lines of the claim.
 * One with water around it is told from its ground by that.
 */
export function globeFill(brand: Brand, ground: ColorRole, inWater = false): ColorRole {
  const bears = (role: ColorRole) => contrastOf(brand, inkOn(brand, role), role) >= TEXT;
  const isTold = (role: ColorRole) => contrastOf(brand, role, ground) >= TOLD;
  const claims = (role: ColorRole) => contrastOf(brand, 'highlight', role) >= MARK;
  const own = FILLS.filter(bears);
  const best = own.filter(claims);
  return best.find(isTold) ?? (inWater ? best[0] : undefined) ?? own.find(isTold) ?? 'field-dark';
}

const FILLS: readonly ColorRole[] = [
  'field-dark',
  'dark',
  'field-second',
  'subject-deep',
  'dark-tint-2',
  'dark-tint',
  'dark-line',
  'field',
  'step-1',
];
