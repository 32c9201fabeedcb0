import type { Inch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { textLeaf } from '../../../layout/leaves.ts';
import { textSteps } from '../../../layout/scale.ts';
import { beside, elastic, space, stack } from '../../../layout/tree.ts';
import type { LayoutContext, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { partItems } from '../../stage/part-items.ts';
import type { News } from './landscape.ts';

const GUTTER: Inch = 0.5;

/** What was said at the left, and the house at the right over its name; of a tall room both over each other. */
export function besideHouse({ voice, by, thing, house }: News, context: LayoutContext): Page[] {
  const { body, path, language } = context;
  const steps = {
    by: textSteps(context, 'body', { min: 16, preferred: 18, max: 20 }),
    voice: textSteps(context, 'body', { min: 18, preferred: 26, max: 32 }),
    thing: textSteps(context, 'heading', { min: 18, preferred: 26, max: 32 }),
  };
  const { viewBox } = house.part;
  const shown = elastic(1.2, Math.max(3, body.h - body.w / 3), (box) => {
    const scale = Math.min(box.w / viewBox.w, box.h / viewBox.h);
    const [w, h] = [scale * viewBox.w, scale * viewBox.h];
    const own = { x: box.x, y: box.y + box.h - h, w, h };
    return partItems(context, { name: 'House', path: [...path, 'house'], part: house, box: own, tone: 'highlight' });
  });
  const filled = fill(body, steps, (at) => {
    const named = stack([
      shown,
      space(0.16),
      textLeaf(context, 'heading', { name: 'Thing', text: thing, size: at.thing }),
    ]);
    const said = stack([
      ...(voice ? [textLeaf(context, 'body', { name: 'Voice', text: voice, size: at.voice }), space(0.2)] : []),
      ...(by ? [textLeaf(context, 'body', { name: 'By', text: by, size: at.by })] : []),
    ]);
    if (!voice && !by) return named;
    return body.h > body.w ? stack([said, named], GUTTER) : beside([{ part: said }, { part: named }], GUTTER);
  });
  return [{ items: filled.items, ...(voice ? { origins: [word('paraphrase', language)] } : {}) }];
}
