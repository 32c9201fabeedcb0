import { describe, expect, it } from 'vitest';
import { inchToPx } from '../../../src/core/lengths.ts';
import { shipped } from '../../support/brand.ts';
import { HEAD, sceneOf, slideOf } from '../../support/scene.ts';
import { mapsOf } from '../maps.ts';

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

  it('has a lone figure in the free sea, where that is wide enough, and else on a panel', async () => {
    const outline = (places: string) =>
      `${HEAD}slides:\n  - kind: map\n    title: Three harbours\n    map: { points: [${places}] }\n    figures: [{ fact: labs, text: laboratories there }]\n`;
    const onCoasts = outline(
      '{ name: Lisbon, lat: 38.72, lon: -9.14 }, { name: Bergen, lat: 60.39, lon: 5.32 }, { name: Hamburg, lat: 53.55, lon: 9.99 }',
    );
    const slide = slideOf(onCoasts, shipped);
    expect(slide.items.some(({ name }) => name === 'Panel')).toBe(false);
    const [map] = await mapsOf(slide, shipped, 'en');
    const figures = slide.items.filter(({ name }) => name.startsWith('Figure 1'));
    expect(figures).toHaveLength(2);
    for (const { box } of figures) {
      for (const [part, down] of [0, 0.5, 1].flatMap((x) => [0, 0.5, 1].map((y) => [x, y] as const))) {
        const at = { x: inchToPx(box.x + part * box.w), y: inchToPx(box.y + down * box.h) };
        const place = map?.plan.projection.place(at);
        expect(place && map?.plan.projection.isLand(place)).toBe(false);
      }
    }
    const inland = outline('{ name: Perm, lat: 58, lon: 56.3 }, { name: Astana, lat: 51.2, lon: 71.4 }');
    expect(slideOf(inland, shipped).items.some(({ name }) => name === 'Panel')).toBe(true);
  });
});
