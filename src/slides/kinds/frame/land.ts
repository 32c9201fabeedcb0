import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem } from '../../parts/define-slide.ts';
import { fieldOn } from '../../stage/composed-fields.ts';
import { claimOn } from '../../stage/drawing.ts';
import { partItems } from '../../stage/part-items.ts';

/** Under the land, above the source line. */
const EDGE: Inch = 0.08;

/** The house on the ground of its place: nothing stands before it. */
export function houseIn(house: PartView, context: Composed, place: Box): LaidOutItem[] {
  const { viewBox } = house.part;
  const scale = Math.min(place.w / viewBox.w, place.h / viewBox.h);
  const [w, h] = [scale * viewBox.w, scale * viewBox.h];
  const box: Box = { x: place.x + (place.w - w) / 2, y: place.y + place.h - h, w, h };
  const path = [...context.path, 'house'];
  return [
    ...treesBeside(box, place, context),
    ...partItems(context, { name: 'House', path, part: house, box, tone: claimOn(context) }),
  ];
}

/** Trees at both sides of a house, where they have room there, with their feet on its line. */
function treesBeside(house: Box, pane: Box, { path }: Composed): LaidOutItem[] {
  const foot = house.y + house.h;
  const scene = { path, part: { kind: 'scene' } } as const;
  const sides = [
    { from: pane.x, to: house.x, trees: [0.32, 0.72] },
    { from: house.x + house.w, to: pane.x + pane.w, trees: [0.4, 0.74] },
  ];
  return sides.flatMap(({ from, to, trees }, side) =>
    trees.flatMap((share, i): LaidOutItem[] => {
      const w = TREE.w[(side + i) % 2] ?? 0;
      const x = from + share * (to - from);
      if ((to - from) * Math.min(share, 1 - share) < w / 2) return [];
      const name = `Tree ${2 * side + i + 1}`;
      const h = TREE.crown * w;
      return [
        { ...fieldOn(`${name} trunk`, { x: x - 0.04, y: foot - h, w: 0.08, h }, 'subject-deep', path), ...scene },
        {
          ...{ kind: 'shape', shape: 'ellipse', name, fill: i === side ? 'leaf' : 'leaf-pale', ...scene },
          box: { x: x - w / 2, y: foot - 0.35 - h, w, h },
        },
      ];
    }),
  );
}

/** How wide crowns are, and how much higher than that. */
const TREE = { w: [0.78, 0.6], crown: 1.25 };

/** Sun, hills and ground, down to the edge under which the source line stands. */
export function landIn(pane: Box, ground: Inch, house: Box, context: Composed): (ShapeItem | PathItem)[] {
  const { brand, path } = context;
  const scene = { path, part: { kind: 'scene' } } as const;
  const [end, foot] = [pane.x + pane.w, pane.y + pane.h];
  // A template has its title above the sheet.
  const r = Math.min(0.47 * house.w, brand.template ? ground / 1.95 : Number.POSITIVE_INFINITY);
  const at = (share: number) => pane.x + share * pane.w;
  const hill = (rise: Inch) => ground - rise;
  const viewBox: Box = { ...pane, y: hill(1.5), h: 1.5 };
  return [
    {
      ...{ kind: 'shape', shape: 'ellipse', name: 'Sun', ...scene },
      fill: isDarkFill(brand, context.ground) ? 'on-dark' : 'subject-pale',
      box: { x: house.x + 0.48 * house.w - r, y: ground - 1.95 * r, w: 2 * r, h: 2 * r },
    },
    {
      ...{ kind: 'path', name: 'Hills', box: viewBox, viewBox, fill: 'leaf-deep', ...scene },
      d: `M${pane.x} ${ground}L${pane.x} ${hill(0.5)}C${at(0.12)} ${hill(0.65)} ${at(0.25)} ${hill(0.2)} ${at(0.45)} ${hill(0.3)}C${at(0.65)} ${hill(0.4)} ${at(0.85)} ${hill(1.5)} ${end} ${hill(1.2)}L${end} ${ground}Z`,
    },
    sceneryOn(context, 'Ground', { ...pane, y: ground, h: foot - ground }, 'leaf'),
    sceneryOn(context, 'Edge', { ...pane, y: foot, h: EDGE }, 'step-3'),
  ];
}

export const sceneryOn = ({ path }: Composed, name: string, box: Box, fill: ColorRole): ShapeItem => ({
  ...fieldOn(name, box, fill, path),
  part: { kind: 'scene' },
});
