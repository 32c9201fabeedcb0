import { GlobalFonts } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { useBrandFonts } from '../../src/canvas/brand-fonts.ts';
import type { FontFace } from '../../src/scene/brand.ts';
import { brand } from '../support/brand.ts';

test('fonts for hanzi are made known where a text may need them, and not before', () => {
  const { fonts } = brand;
  // Families that nothing else in this process can have made known.
  const named = (face: FontFace, family: string): FontFace => ({ ...face, family });
  const [latin, eastAsian] = [named(fonts.latin, 'Only Latin'), named(fonts.eastAsian, 'Only Hanzi')];
  const own = { fonts: { ...fonts, latin, eastAsian, headings: { latin, eastAsian } } };
  const known = () => ['Only Latin', 'Only Hanzi'].map((family) => GlobalFonts.has(family));
  useBrandFonts(own, 'Café, “half” – 50 %…');
  expect(known()).toEqual([true, false]);
  useBrandFonts(own, '−5');
  expect(known()).toEqual([true, true]);
});
