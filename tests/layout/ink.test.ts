import { describe, expect, it } from 'vitest';
import { richText } from '../../src/core/rich-text.ts';
import { inkOn } from '../../src/layout/colors.ts';
import { inkFor } from '../../src/layout/ink.ts';
import { panelsAcross } from '../../src/layout/panels.ts';
import type { Sheet } from '../../src/layout/sheet.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import { shippedBrand } from '../support/brands.ts';

const brand = shippedBrand('liangjiang');
const frame = brand.frames['title-only'];
const path = ['slides', 0];
const sheet: Sheet = {
  ...{ brand, frame, body: frame.body, path },
  ...{ measurer: brandMeasurer(brand), reading: 'hall', language: 'en' },
};
const BOX = { x: 1, y: 1, w: 5, h: 1 };

describe('ink', () => {
  const ink = inkFor(sheet, 'field-dark', 'Left', [...path, 'left']);

  it('names what it writes after its owner, and writes in a colour that can be read on the fill', () => {
    const [text] = ink.of('heading').text('heading', richText('Then', path), 26)(5).place(BOX);
    expect(text).toMatchObject({ name: 'Left heading', ground: 'field-dark' });
    expect(text).toMatchObject({ style: { color: inkOn(brand, 'field-dark') } });
    expect(ink.of('field').panel(BOX)).toMatchObject({ name: 'Left field', fill: 'field-dark', path: ink.path });
  });

  it('marks things with their number, or with their icon, or not at all', () => {
    const nameOf = (sign: Parameters<typeof ink.sign>[0]) => ink.sign(sign, 0.5)?.(5).place(BOX)[0]?.name;
    expect([{ number: 2, icon: 'ship' }, { icon: 'ship' }, {}].map(nameOf)).toEqual([
      'Left number',
      'Left icon',
      undefined,
    ]);
  });
});

describe('panels across the slide', () => {
  it('lie side by side to its edges, each in a tone and with the ink of its owner', () => {
    const panels = panelsAcross(sheet, [
      { name: 'One', path },
      { name: 'Two', path },
    ]);
    const [one, two] = panels.map(({ item }) => item.box);
    expect(one?.x).toBe(0);
    expect((two?.x ?? 0) + (two?.w ?? 0)).toBeCloseTo(brand.size.w);
    expect(panels.map(({ ink }) => ink.fill)).toEqual(panels.map(({ item }) => item.fill));
    expect(new Set(panels.map(({ ink }) => ink.fill)).size).toBe(2);
  });
});
