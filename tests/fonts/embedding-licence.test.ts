import { describe, expect, it } from 'vitest';
import { embeddingRefusal } from '../../src/fonts/embedding-licence.ts';

describe('embeddingRefusal', () => {
  it.each([
    ['installable', 0x0000, undefined],
    ['restricted', 0x0002, 'restricted'],
    ['for preview and printing', 0x0004, 'preview-only'],
    ['editable', 0x0008, undefined],
    ['of old fonts with several bits the least strict', 0x000e, undefined],
    ['of old fonts with two bits the less strict', 0x0006, 'preview-only'],
    ['without subsets', 0x0100, 'no-subset'],
    ['editable without subsets', 0x0108, 'no-subset'],
    ['for bitmaps only', 0x0208, 'bitmap-only'],
  ])('judges a licence %s', (_, licence, refusal) => {
    expect(embeddingRefusal(licence, true)).toBe(refusal);
  });

  it('lets a font in as a whole that may not be cut', () => {
    expect(embeddingRefusal(0x0108, false)).toBeUndefined();
    expect(embeddingRefusal(0x0102, false)).toBe('restricted');
  });
});
