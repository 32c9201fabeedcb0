import { describe, expect, it } from 'vitest';
import { figureSteps, leadSteps, textSteps, typeSteps } from '../../../src/slides/fill/texts.ts';
import type { LayoutContext } from '../../../src/slides/parts/define-slide.ts';
import { shippedBrand } from '../../support/brands.ts';

const own = shippedBrand('plain-paper');
const context = { brand: { ...own, type: own.reading.hall }, reading: 'hall' } as LayoutContext;
const largest = (steps: { readonly sizes: readonly number[] }) => steps.sizes.at(-1) ?? 0;

describe('the steps of a brand with small type', () => {
  it('begin in its own scale, and reach as far as in a hall', () => {
    const figures = figureSteps(context, 60, 110, 200);
    expect(figures.sizes[figures.base]).toBeCloseTo((110 * own.type.number.size) / 60, 0);
    expect(largest(figures)).toBeGreaterThan(150);
    expect(largest(figures)).toBeLessThanOrEqual(200);
    expect(largest(textSteps(context, 'heading', { least: 22, base: 28, most: 44 }))).toBeGreaterThan(36);
  });

  it('leave no step out above its usual size', () => {
    for (const { sizes } of [typeSteps(context, 'body'), typeSteps(context, 'heading'), leadSteps(context, 60)]) {
      const steps = sizes.slice(1).map((size, i) => size / (sizes[i] ?? size));
      expect(Math.max(...steps)).toBeLessThan(1.25);
    }
  });
});
