import { contrastRatio } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import type { PathItem, ShapeItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed } from '../parts/define-slide.ts';

/** What is drawn around the parts of a kit, in the same manner: it keeps its colours on any ground. */
export const SCENE = { kind: 'scene' } as const;

/** A rectangle of a drawing, in inches. */
export const rectangle = (name: string, box: Box, fill: ColorRole): ShapeItem => ({
  ...{ kind: 'shape', shape: 'rectangle', name, box, path: [], fill, part: SCENE },
});

/** A free form of a drawing, in inches. */
export const free = (name: string, d: string, box: Box, fill: ColorRole): PathItem => ({
  ...{ kind: 'path', name, box, viewBox: box, path: [], d, fill, part: SCENE },
});

/** Rectangles as one form. */
export function boxes(name: string, all: readonly Box[], fill: ColorRole): PathItem {
  const [x, y] = [Math.min(...all.map((box) => box.x)), Math.min(...all.map((box) => box.y))];
  const w = Math.max(...all.map((box) => box.x + box.w)) - x;
  const h = Math.max(...all.map((box) => box.y + box.h)) - y;
  const d = all.map((box) => {
    const [right, foot] = [box.x + box.w, box.y + box.h];
    return `M${box.x} ${box.y}L${right} ${box.y}L${right} ${foot}L${box.x} ${foot}Z`;
  });
  return free(name, d.join(''), { x, y, w, h }, fill);
}

/** The role that the claim has on the slide’s ground. */
export const claimOn = ({ brand, ground }: Composed): ColorRole => brand.manner?.claims[ground] ?? 'highlight';

/** The first of some roles whose contrast to the slide’s ground lies between two values. */
export function toneWithin(
  { brand, ground }: Pick<Composed, 'brand' | 'ground'>,
  roles: readonly ColorRole[],
  [from, to]: readonly [number, number],
) {
  return roles.find((role) => {
    const contrast = contrastRatio(brand.colors[role].hex, brand.colors[ground].hex);
    return contrast >= from && contrast <= to;
  });
}
