import { describe, expect, it } from 'vitest';
import { contrastRatio, leastDifference } from '../../../src/color/contrast.ts';
import { templateBrand } from '../../support/template-deck.ts';
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
});
