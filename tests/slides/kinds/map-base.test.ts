import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../../src/charts/base/define-chart.ts';
import { type MapData, planMap } from '../../../src/charts/kinds/map/map-plan.ts';
import { inchToPx } from '../../../src/core/lengths.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { ROOT, shipped } from '../../support/brand.ts';
import { fixtureOutline } from '../../support/fixtures.ts';
import { sceneOf } from '../../support/scene.ts';

const { scene, findings } = sceneOf(fixtureOutline(ROOT, 'kinds', 'map.base'), 'en', shipped);
const [slide] = scene.slides;
const item = slide?.items.find((each): each is ChartItem => each.kind === 'chart');

describe('a map on a base map of the author’s own', () => {
  const size = { width: inchToPx(item?.box.w ?? 0), height: inchToPx(item?.box.h ?? 0) };
  const plan = planMap(item?.chart as unknown as MapData, {
    brand: shipped,
    language: 'en',
    ...size,
    field: item?.field,
  });

  it('draws its land with every bend, its lakes and its lines, and none of the usual land', () => {
    expect(findings).toEqual([]);
    const land = plan.projection.land();
    expect(land).toHaveLength(4);
    expect(plan.lines).toHaveLength(1);
    expect(plan.projection.isLand({ lon: -30.4, lat: 44.05 })).toBe(true);
    // In the lake of the north island, and in the sound.
    expect(plan.projection.isLand({ lon: -30.45, lat: 44.17 })).toBe(false);
    expect(plan.projection.isLand({ lon: -30, lat: 44 })).toBe(false);
  });

  it('shows the whole of it, in its own projection', () => {
    expect(plan.view.projection).toBe('equirectangular');
    const corner = (lon: number, lat: number) => plan.projection.at({ lon, lat }) ?? { x: Number.NaN, y: Number.NaN };
    const [a, b] = [corner(-30.8, 44.45), corner(-29.2, 43.55)];
    expect(a.x).toBeGreaterThan(0);
    expect(b.x).toBeLessThan(size.width);
    expect((b.x - a.x) / (b.y - a.y)).toBeCloseTo(16 / 9, 3);
  });

  it('names its number in the source line, and not the origin of the usual land', () => {
    const source = slide?.items.find((each) => each.kind === 'text' && each.placeholder === 'source');
    const words = source?.kind === 'text' ? plainText(source.text) : '';
    expect(words).toContain('Harbour Office 7/2026');
    expect(words).not.toContain('Natural Earth');
  });
});
