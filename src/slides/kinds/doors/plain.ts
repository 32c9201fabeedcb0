import type { Inch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { textLeaf } from '../../../layout/leaves.ts';
import { textSteps } from '../../../layout/scale.ts';
import { beside, elastic, space, stack } from '../../../layout/tree.ts';
import type { LayoutContext, Page } from '../../parts/define-slide.ts';
import { partItems } from '../../stage/part-items.ts';
import { cropOf, type Doors } from './open-doors.ts';

const GUTTER: Inch = 0.3;
const GAP: Inch = 0.14;

/** The views side by side, and below each its word and its example. */
export function doorsInColumns({ items }: Doors, context: LayoutContext): Page[] {
  const { body, path } = context;
  const steps = {
    text: textSteps(context, 'body', { min: 16, preferred: 20, max: 22 }),
    word: textSteps(context, 'heading', { min: 20, preferred: 28, max: 40 }),
  };
  const filled = fill(body, steps, (at) =>
    stack([
      beside(
        items.map(({ view }, i) => ({
          part: elastic(1.4, 2, (box) =>
            partItems(context, {
              ...{ name: `View ${i + 1}`, path: [...path, 'items', i, 'view'], part: view, box, tone: 'subject' },
              crop: cropOf(view, box),
            }),
          ),
        })),
        GUTTER,
      ),
      space(GAP),
      beside(
        items.map(({ word, text }, i) => ({
          part: stack([
            textLeaf(context, 'heading', { name: `Word ${i + 1}`, text: word, size: at.word }),
            ...(text ? [textLeaf(context, 'body', { name: `Example ${i + 1}`, text, size: at.text })] : []),
          ]),
        })),
        GUTTER,
      ),
    ]),
  );
  return [{ items: filled.items }];
}
