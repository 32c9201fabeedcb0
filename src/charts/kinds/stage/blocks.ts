import type { Box } from '../../../core/box.ts';
import type { KitPart, KitView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { cutPart } from '../../../scenery/kit-part.ts';
import type { PageMark } from '../../base/page-marks.ts';

/** What blocks are built of. */
interface BlockParts {
  readonly floors: readonly KitPart[];
  /** The foot of the lowest block, and what begins each one above it. */
  readonly base: KitPart | undefined;
  readonly joint: KitPart | undefined;
  /** What ends a block at the top, within its height. */
  readonly edge: KitPart | undefined;
}

export function blockParts({ parts }: KitView): BlockParts {
  const { base, garden, 'top-edge': edge } = parts;
  const floors = Object.keys(parts)
    .filter((name) => /^floor(-\d+)?$/u.test(name))
    .toSorted();
  return { floors: floors.flatMap((name) => parts[name] ?? []), base, joint: garden ?? base ?? edge, edge };
}

/** In which order floors of unlike looks follow each other, by their numbers. */
const ORDER = [0, 1, 2, 0, 3, 1, 0, 2, 3, 0, 1, 3, 2, 1];

/** Blocks as high as a value is, one on another and the last one cut where that ends. */
interface Pile {
  readonly name: string;
  readonly x: Inch;
  readonly foot: Inch;
  readonly w: Inch;
  /** The height of one block, and how many of them there are. */
  readonly h: Inch;
  readonly times: number;
  readonly role: ColorRole;
}

export function pileMarks(parts: BlockParts, pile: Pile): PageMark[] {
  const { x, foot, w, h, times, role } = pile;
  const top = foot - times * h;
  const marks = Array.from({ length: Math.ceil(times - EXACT) }, (_, k) => {
    const name = `${pile.name} ${k + 1}`;
    const boxes = new Map<KitPart, Box[]>();
    for (const { part, y, h: height } of storeys(parts, k, { w, h })) {
      const box = { x, y: foot - k * h - y - height, w, h: height };
      const seen = Math.min(1, (box.y + height - top) / height);
      if (seen <= EXACT) continue;
      const { viewBox } = part;
      const cut = { ...viewBox, y: viewBox.y + (1 - seen) * viewBox.h, h: seen * viewBox.h };
      const drawn = seen < 1 - EXACT ? cutPart(part, cut) : part;
      boxes.set(drawn, [...(boxes.get(drawn) ?? []), { ...box, y: box.y + (1 - seen) * height, h: seen * height }]);
    }
    return [...boxes].map(([part, all]): PageMark => ({ kind: 'art', name, part, boxes: all, role }));
  });
  const { edge } = parts;
  if (!edge) return marks.flat();
  const box = { x, y: top, w, h: Math.min(times * h, heightOf(edge, w)) };
  return [...marks.flat(), { kind: 'art', name: `${pile.name} ${marks.length}`, part: edge, boxes: [box], role }];
}

const EXACT = 1e-6;

const heightOf = ({ viewBox }: KitPart, w: Inch): Inch => (w * viewBox.h) / viewBox.w;

/** A block’s parts from its foot up: as many floors as come nearest to their own shape. */
function storeys({ floors, base, joint }: BlockParts, k: number, { w, h }: Pick<Box, 'w' | 'h'>) {
  const first = k === 0 ? base : joint;
  const footed = first ? Math.min(h / 2, heightOf(first, w)) : 0;
  const [floor] = floors;
  const count = floor ? Math.max(1, Math.round((h - footed) / heightOf(floor, w))) : 0;
  const pitch = (h - footed) / count;
  const lower = first ? [{ part: first, y: 0, h: footed }] : [];
  const upper = Array.from({ length: count }, (_, i) => {
    const part = floors[(ORDER[(i + 5 * k) % ORDER.length] ?? 0) % floors.length] as KitPart;
    return { part, y: footed + i * pitch, h: pitch };
  });
  return [...lower, ...upper];
}
