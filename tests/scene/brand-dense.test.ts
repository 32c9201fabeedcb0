import { describe, expect, it } from 'vitest';
import { brandDense } from '../../src/scene/brand.ts';
import { brand } from '../support/brand.ts';
import { shippedBrand } from '../support/brands.ts';

describe('brandDense', () => {
  it('has the sizes of a desk, where the brand has such', () => {
    expect(brandDense(brand).type).toEqual(brand.reading.desk);
  });

  it('has smaller labels in a brand of one size, and nothing else that is smaller', () => {
    const paper = shippedBrand('plain-paper');
    const { label, ...others } = brandDense(paper).type;
    expect(label.size).toBeLessThan(paper.type.label.size);
    expect(label.size).toBeGreaterThanOrEqual(12);
    expect(others.body).toEqual(paper.type.body);
  });
});
