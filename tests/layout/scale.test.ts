import { describe, expect, it } from 'vitest';
import { richText } from '../../src/core/rich-text.ts';
import { digitHeight, figureLeaf } from '../../src/layout/leaves.ts';
import { figureSteps, leadSteps, textSteps, typeSteps } from '../../src/layout/scale.ts';
import type { LayoutContext } from '../../src/slides/parts/define-slide.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import type { FaceMetrics } from '../../src/text/measure.ts';
import { shippedBrand } from '../support/brands.ts';

const own = shippedBrand('plain-paper');
const context = { brand: { ...own, type: own.reading.hall }, reading: 'hall' } as LayoutContext;
const BOX = { x: 1, y: 1, w: 5, h: 1 };
const largest = (steps: { readonly sizes: readonly number[] }) => steps.sizes.at(-1) ?? 0;

describe('a large figure', () => {
  const measured = brandMeasurer(own);
  const inFont = (metrics: FaceMetrics) => ({
    ...context,
    frame: own.frames.content,
    measurer: { ...measured, metrics: () => metrics },
  });
  const topOf = (each: LayoutContext) => {
    const [item] = figureLeaf(each, { name: 'Figure', text: richText('7', []), size: 100 })(5).place(BOX);
    return item?.box.y ?? 0;
  };

  it('has the height of the digits of its font, whose top is the top of its part', () => {
    const [carlito, arimo] = [inFont({ digits: 0.648 }), inFont({ digits: 0.688 })];
    expect(digitHeight(arimo, 100)).toBeGreaterThan(digitHeight(carlito, 100));
    // The base line is where it is in every font, so that the line of taller digits begins lower.
    expect(topOf(arimo) - topOf(carlito)).toBeCloseTo(digitHeight(arimo, 100) - digitHeight(carlito, 100), 6);
  });
});

describe('the steps of a brand with small type', () => {
  it('begin in its own scale, and reach as far as in a hall', () => {
    const figures = figureSteps(context, { min: 60, preferred: 110, max: 200 });
    expect(figures.sizes[figures.start]).toBeCloseTo((110 * own.type.number.size) / 60, 0);
    expect(largest(figures)).toBeGreaterThan(150);
    expect(largest(figures)).toBeLessThanOrEqual(200);
    expect(largest(textSteps(context, 'heading', { min: 22, preferred: 28, max: 44 }))).toBeGreaterThan(36);
  });

  it('leave no step out above its usual size', () => {
    for (const { sizes } of [typeSteps(context, 'body'), typeSteps(context, 'heading'), leadSteps(context, 60)]) {
      const steps = sizes.slice(1).map((size, i) => size / (sizes[i] ?? size));
      expect(Math.max(...steps)).toBeLessThan(1.25);
    }
  });
});
