import { describe, expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const FILES = ['night.jpg', 'valley.jpg', 'fields.jpg', 'night.jpg'];

const slideOf = (count: number, keys = '') => {
  const items = FILES.slice(0, count).map(
    (file, i) => `      - { picture: pictures/${file}, decorative: true, caption: "**Year ${i + 1}** A yard" }\n`,
  );
  const text = `${HEAD}slides:\n  - kind: pictures\n    title: Yards\n${keys}    items:\n${items.join('')}`;
  return sceneOf(text, 'en', shipped).scene.slides[0];
};
const boxesOf = (slide: ReturnType<typeof slideOf>, names: RegExp) =>
  slide?.items.filter(({ name }) => names.test(name)).map(({ box }) => box) ?? [];

describe('pictures that are composed', () => {
  it('meet in a seam where they are two, the claimed one larger', () => {
    const slide = slideOf(2, '    claim: 2\n    composition: pair\n    ground: white\n');
    expect(slide?.composition).toBe('pair');
    const [before, after] = boxesOf(slide, /^Picture/);
    expect((before?.x ?? 0) + (before?.w ?? 0)).toBeCloseTo(after?.x ?? 0, 5);
    expect(after?.w).toBeGreaterThan(before?.w ?? 0);
    const lead = slide?.items.find(({ name }) => name === 'Caption 2 lead');
    expect(lead?.kind === 'text' && lead.style.color).toBe('highlight');
  });

  it('are a mosaic without gaps where they are more: one leads, the others stand at its right', () => {
    const slide = slideOf(4, '    composition: mosaic\n    ground: pale\n');
    expect(slide?.composition).toBe('mosaic');
    const [lead, ...others] = boxesOf(slide, /^Picture/);
    for (const { x } of others) expect(x).toBeCloseTo((lead?.x ?? 0) + (lead?.w ?? 0), 5);
    others.slice(1).forEach(({ y }, i) => {
      const above = others[i];
      expect(y).toBeCloseTo((above?.y ?? 0) + (above?.h ?? 0), 5);
    });
    const feet = (boxes: typeof others) => boxes.map(({ y, h }) => Math.round(1000 * (y + h)));
    const plates = boxesOf(slide, /^Caption \d plate/);
    expect(feet(plates)).toEqual(feet(boxesOf(slide, /^Picture/)));
  });
});
