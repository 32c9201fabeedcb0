import { describe, expect, it } from 'vitest';
import { inkOf } from '../../src/check/ink.ts';
import { withTitles } from '../../src/scene/with-titles.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT } from '../support/brand.ts';
import { fixtureNames, fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';

const definitions: readonly SlideDefinition[] = Object.values(kinds) as never;
const filling = definitions.filter(({ fills }) => fills).map(({ kind }) => kind);
/** Frames without a body, in which one thing stands alone, and maps are judged by eye. */
const BY_EYE = ['cover', 'section', 'statement', 'quote', 'closing'];
const judgedKinds = filling.filter((kind) => kind !== 'map');
const names = fixtureNames(ROOT, 'kinds').filter((name) => judgedKinds.includes(name.split('.')[0] ?? ''));

describe.each(names)('the frame of %s', (name) => {
  describe.each(['en', 'zh'] as const)('in %s', (language) => {
    const { scene } = sceneOf(fixtureOutline(ROOT, 'kinds', name), language);
    const judged = scene.slides.filter(({ frame }) => !BY_EYE.includes(frame));

    it.each(judged.map((slide) => [slide.id, slide] as const))('is filled on %s', (_, slide) => {
      const { height, width, strip, hollow } = inkOf(slide, withTitles(brand, scene.wraps ?? false));
      const smallest = name.endsWith('.smallest');
      expect(height, 'part of the height').toBeGreaterThanOrEqual(smallest ? 0.8 : 0.92);
      if (smallest) return;
      expect(width, 'part of the width').toBeGreaterThanOrEqual(0.95);
      expect(strip, 'inches of the highest blank strip').toBeLessThanOrEqual(0.6 + 1e-6);
      expect(hollow, 'part of the largest empty rectangle').toBeLessThanOrEqual(0.12);
    });
  });
});
