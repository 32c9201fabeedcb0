import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import { partItems } from '../../stage/part-items.ts';

interface Place {
  readonly name: string;
  readonly path: Path;
  readonly box: Box;
  readonly tone?: ColorRole;
}

const GAP: Inch = 0.14;

/** Houses beside each other on the foot of a box, in one scale, as large as it holds them. */
export function standIn(
  context: LayoutContext,
  houses: readonly PartView[],
  { name, path, box, tone = 'step-4' }: Place,
): PathItem[] {
  const sizes = houses.map(({ part }) => part.viewBox);
  const gaps = GAP * (houses.length - 1);
  const scale = Math.min((box.w - gaps) / sum(sizes.map(({ w }) => w)), box.h / Math.max(...sizes.map(({ h }) => h)));
  const widths = sizes.map(({ w }) => scale * w);
  const from = box.x + (box.w - sum(widths) - gaps) / 2;
  return houses.flatMap((house, i) => {
    const part = lighterIn(house, tone);
    const [w, h] = [widths[i] ?? 0, scale * (sizes[i]?.h ?? 0)];
    const x = from + sum(widths.slice(0, i)) + i * GAP;
    return partItems(context, {
      ...{ name: `${name} house ${i + 1}`, path: [...path, i], part, tone },
      box: { x, y: box.y + box.h - h, w, h },
    });
  });
}

/** A house whose windows and doors of its own tone are lighter. */
const lighterIn = (house: PartView, tone: ColorRole): PartView => ({
  ...house,
  part: {
    ...house.part,
    shapes: house.part.shapes.map((shape) => (shape.fill === tone ? { ...shape, fill: 'tone-pale' } : shape)),
  },
});
