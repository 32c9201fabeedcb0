import type { Inch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { textLeaf } from '../../../layout/leaves.ts';
import { textSteps } from '../../../layout/scale.ts';
import { beside, elastic, space, stack } from '../../../layout/tree.ts';
import type { LayoutContext, Page } from '../../parts/define-slide.ts';
import { standIn } from './houses.ts';
import type { Plan } from './land.ts';
import { wood } from './wood.ts';

const GUTTER: Inch = 0.5;

/** The spaces side by side, each with what stands in it over its word. */
export function spacesInColumns({ items }: Plan, context: LayoutContext): Page[] {
  const { body, path } = context;
  const steps = { word: textSteps(context, 'heading', { min: 18, preferred: 28, max: 40 }) };
  const filled = fill(body, steps, (at) =>
    stack([
      beside(
        items.map(({ houses }, i) => ({
          part: elastic(1.4, 2.4, (box) =>
            houses.length > 0
              ? standIn(context, houses, { name: `Space ${i + 1}`, path: [...path, 'items', i, 'houses'], box })
              : wood(`Space ${i + 1}`, [...path, 'items', i], box),
          ),
        })),
        GUTTER,
      ),
      space(0.2),
      beside(
        items.map(({ word }, i) => ({
          part: textLeaf(context, 'heading', { name: `Word ${i + 1}`, text: word, size: at.word, align: 'center' }),
        })),
        GUTTER,
      ),
    ]),
  );
  return [{ items: filled.items }];
}
