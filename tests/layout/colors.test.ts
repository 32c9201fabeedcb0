import { expect, it } from 'vitest';
import { contrastRatio } from '../../src/color/contrast.ts';
import { inkOn } from '../../src/layout/colors.ts';
import { FIELD_ROLES } from '../../src/scene/tokens.ts';
import { templateBrand } from '../support/template-deck.ts';
import { fill, madeHouse, place, rectangle } from '../template/made-house.ts';

const title = place('title', [0.9, 0.6, 11.5, 1], { size: 30 });
const body = place('body', [0.9, 2, 11.5, 4.5], { size: 20, idx: 1 });
const house = (accent1: string, ground: string, text: string) =>
  madeHouse('fields', {
    colors: { accent1, dk1: text },
    layouts: ['Title Slide', 'Section Header', 'Title and Content', 'Title Only'].map((name) => ({
      name,
      background: fill(ground),
      shapes: rectangle([0, 0, 13.333, 0.3], 'accent1') + title + body,
    })),
  });

it.each([
  ['gold on a dark ground', 'D3BA68', '272729', 'FFFFFF'],
  ['blue with texts in navy', '00249C', 'FFFFFF', '00249C'],
  ['teal', '009A96', 'FFFFFF', '000000'],
])('fields have texts that can be read in a house of %s', async (_, accent, ground, text) => {
  const brand = await templateBrand(house(accent, ground, text).bytes);
  const fields = Object.keys(FIELD_ROLES) as (keyof typeof FIELD_ROLES)[];
  for (const field of fields) {
    const ink = inkOn(brand, field);
    expect(contrastRatio(brand.colors[ink].hex, brand.colors[field].hex), `${ink} on ${field}`).toBeGreaterThanOrEqual(
      4.5,
    );
  }
});
