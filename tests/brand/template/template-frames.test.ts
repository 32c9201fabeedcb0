import { describe, expect, it } from 'vitest';
import { planFrame } from '../../../src/brand/template/template-frames.ts';
import type { Box } from '../../../src/core/box.ts';
import type { BrandFrameName } from '../../../src/scene/frame.ts';
import type { FoundPlaceholder } from '../../../src/template/placeholders.ts';
import { scaledTemplate } from '../../../src/template/scaled-template.ts';
import { testCalls } from '../../support/calls.ts';
import { drawnSurface, SLIDE } from '../../template/drawn-surface.ts';
import { madeLayout, madePlaceholder } from '../../template/made-layout.ts';

/** A frame planned on a white layout with these placeholders, and dark art at these places. */
function planned(frame: BrandFrameName, placeholders: readonly FoundPlaceholder[], art: readonly Box[] = []) {
  const surface = drawnSurface(
    () => 255,
    art.map((box) => ({ box, grey: 40 })),
  );
  const template = { size: SLIDE, layouts: [madeLayout('A', '', placeholders)] };
  const { template: scaled, surfaces } = scaledTemplate(template as never, new Map([['A', surface]]));
  const [layout] = scaled.layouts;
  if (!layout) throw new Error('There is no layout.');
  return planFrame(frame, layout, { size: SLIDE, surface: surfaces.get('A') });
}

testCalls(import.meta.url, 'template-frames.yaml', { madePlaceholder, planned });

describe('contents begin where their title does', () => {
  const title = madePlaceholder('title', [0.9, 0.4, 11, 1.2]);
  const bodyFrom = (x: number, art: readonly Box[] = []) =>
    planned('content', [title, madePlaceholder('obj', [x, 1.75, 12.8 - x, 4.5])], art).body.x;

  it('from the left of it', () => expect(bodyFrom(0.5)).toBeCloseTo(0.9, 3));
  it('from the right of it', () => expect(bodyFrom(1.3)).toBeCloseTo(0.9, 3));
  it('but not over art', () => expect(bodyFrom(1.3, [{ x: 0.9, y: 3, w: 0.3, h: 1 }])).toBeCloseTo(1.3, 3));
  it('nor from afar', () => expect(bodyFrom(1.7)).toBeCloseTo(1.7, 3));
});
