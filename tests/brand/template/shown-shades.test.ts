import { describe, expect, it } from 'vitest';
import { contrastRatio, leastDifference } from '../../../src/color/contrast.ts';
import { templateBrand } from '../../support/template-deck.ts';
import { madeHouse, place } from '../../template/made-house.ts';
import { madeHouses } from '../../template/made-houses.ts';

const house = async (name: string) => {
  const found = madeHouses().find((each) => each.name === `${name}.pptx`);
  if (!found) throw new Error(`no house ${name}`);
  return templateBrand(found.bytes);
};

describe('the colours of a house', () => {
  it('are those of its art where nobody has changed its theme since Office made it', async () => {
    const { colors } = await house('office-theme');
    expect(leastDifference(colors.subject.hex, 'C8102E')).toBeLessThan(2);
    expect(leastDifference(colors.highlight.hex, '00594F')).toBeLessThan(2);
    for (const role of ['subject', 'second-text', 'highlight'] as const) {
      expect(contrastRatio(colors[role].hex, colors.ground.hex), role).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are those of its theme where its art has them', async () => {
    const { colors } = await house('art-on-cover');
    expect(colors.subject).toMatchObject({ slot: 'accent1', hex: '7A1F3D' });
  });

  it('stand for a title’s that is mixed with white, which no brand can state', async () => {
    const title = place('title', [1, 0.5, 11, 1], { size: 28, color: 'accent2 60' });
    const { bytes } = madeHouse('tinted-title', {
      colors: { accent1: '2DA2BF', accent2: 'DA1F28' },
      layouts: [{ name: 'Title Only', type: 'titleOnly', shapes: title }],
    });
    const { colors } = await templateBrand(bytes);
    expect(Object.values(colors).map(({ slot }) => slot)).toContain('accent2');
  });
});
