import type { Box } from '../../../core/box.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { At, PageMark } from '../../base/page-marks.ts';
import type { Parts, Shape } from './shape.ts';

/** Groups of no more than these are a seedling: leaves in pairs on a stem. */
const FEW = 8;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** How wide a leaf is, in pitches. */
const LEAF = 1.5;
/** From a stem to the middles of its leaves, and from pair to pair. */
const PAIR = { across: 0.76, down: 1.6 };
/** How much of a trunk is below the crown: at least, and in crowns. */
const TRUNK = { least: 0.2, part: 0.075 } as const;
const STEM = { w: 0.34, least: 0.5 } as const;

/** A group as a crown of leaves on its trunk, or as a seedling. */
export function treeOf(count: number, parts: Parts): Shape {
  const few = count <= FEW;
  const leaves = few ? seedling(count) : crown(count);
  const reach = LEAF / 2 + Math.max(...leaves.map(({ x }) => Math.abs(x)));
  const top = LEAF / 2 + Math.max(...leaves.map(({ y }) => y));
  const below = LEAF / 2 - Math.min(...leaves.map(({ y }) => y));
  const trunkBelow = (pitch: Inch): Inch =>
    few ? STEM.least * pitch : TRUNK.least + TRUNK.part * (top + below) * pitch;
  const height = (pitch: Inch): Inch => (top + below) * pitch + trunkBelow(pitch);
  const marks = (pitch: Inch, foot: At, role: ColorRole, name: string): PageMark[] => {
    const side = LEAF * pitch;
    const middle = foot.y - trunkBelow(pitch) - below * pitch;
    const boxOf = ({ x, y }: At): Box => ({
      ...{ x: foot.x + x * pitch - side / 2, y: middle - y * pitch - side / 2 },
      ...{ w: side, h: side },
    });
    const leaf = (art: KitPart | undefined, own: readonly At[]): PageMark[] =>
      art && own.length > 0 ? [{ kind: 'art', name, part: art, boxes: own.map(boxOf), role }] : [];
    const left = parts['leaf-2'] ? leaves.filter(({ x }) => x < 0) : [];
    return [
      ...bearer(parts, few, pitch, { ...foot, top: middle - top * pitch, half: reach * pitch }, role, name),
      ...leaf(
        parts.leaf,
        leaves.filter((at) => !left.includes(at)),
      ),
      ...leaf(parts['leaf-2'], left),
    ];
  };
  return { half: (pitch) => reach * pitch, height, marks };
}

/** What bears the leaves, from the ground up. */
function bearer(
  { trunk, stem }: Parts,
  few: boolean,
  pitch: Inch,
  { x, y, top, half }: At & { readonly top: Inch; readonly half: Inch },
  role: ColorRole,
  name: string,
): PageMark[] {
  const part = few ? stem : trunk;
  if (!part) return [];
  const w = few ? STEM.w * pitch : 2 * half;
  const from = few ? top + LEAF * 0.6 * pitch : top;
  return [{ kind: 'art', name, part, boxes: [{ x: x - w / 2, y: from, w, h: y - from }], role }];
}

/** Leaves about a middle by the golden angle, so that each has one room; upwards is positive. */
const crown = (count: number): At[] =>
  Array.from({ length: count }, (_, i) => {
    const [r, angle] = [Math.sqrt(i + 0.5), i * GOLDEN_ANGLE];
    return { x: r * Math.cos(angle), y: r * Math.sin(angle) };
  });

/** Leaves in pairs, the odd one at the top. */
const seedling = (count: number): At[] =>
  Array.from({ length: count }, (_, i) => {
    const y = Math.floor(i / 2) * PAIR.down;
    return i % 2 === 0 && i === count - 1 ? { x: 0, y } : { x: i % 2 === 0 ? -PAIR.across : PAIR.across, y };
  });
