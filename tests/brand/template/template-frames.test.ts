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
