import type { Box } from '../../../core/box.ts';
import type { Path } from '../../../core/path.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';

/** Where trees of a wood stand across it, and how high they are, as parts of its height. */
const TREES = [
  [0.08, 0.62],
  [0.26, 0.86],
  [0.44, 0.7],
  [0.6, 1],
  [0.78, 0.74],
  [0.93, 0.58],
] as const;
const CROWNS: readonly ColorRole[] = ['leaf', 'leaf-pale'];

/** Trees on the foot of a box. */
export const wood = (name: string, path: Path, { x, y, w, h }: Box): ShapeItem[] =>
  TREES.flatMap(([at, part], i) => tree(`${name} tree ${i + 1}`, path, { x: x + at * w, y: y + h }, part * h, i));

/** A tree that stands on a point. */
export function tree(
  name: string,
  path: Path,
  { x, y }: { readonly x: number; readonly y: number },
  h: number,
  i: number,
): ShapeItem[] {
  const scene = { kind: 'shape', path, group: name, part: { kind: 'scene' } } as const;
  const [w, trunk] = [0.56 * h, 0.055 * h];
  return [
    {
      ...{ ...scene, shape: 'rectangle', name: `${name} trunk`, fill: 'subject-deep' },
      box: { x: x - trunk / 2, y: y - 0.5 * h, w: trunk, h: 0.5 * h },
    },
    {
      ...{ ...scene, shape: 'ellipse', name: `${name} crown`, fill: CROWNS[i % CROWNS.length] ?? 'leaf' },
      box: { x: x - w / 2, y: y - h, w, h: 0.74 * h },
    },
  ];
}
