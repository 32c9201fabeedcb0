import { describe, expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

describe('a map that is the page', () => {
  it('has a headline as large as other compositions, and its names below that', () => {
    const text = `${HEAD}slides:
  - kind: map
    title: Wuhan lies inland
    map: { points: [{ name: Wuhan, lat: 30.6, lon: 114.3 }] }
`;
    const slide = sceneOf(text, 'en', shipped).scene.slides[0];
    expect(slide?.composition).toBe('page');
    const title = slide?.items.find((item) => 'placeholder' in item && item.placeholder === 'title');
    expect(title?.kind === 'text' && title.size).toBe(60);
    const name = slide?.items.find((item) => item.kind === 'text' && item.text.paragraphs[0]?.[0]?.text === 'Wuhan');
    expect(name?.box.y).toBeGreaterThan((title?.box.y ?? 0) + (title?.box.h ?? 0));
  });
});
