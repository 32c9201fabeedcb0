import { describe, expect, it } from 'vitest';
import { MapRef } from '../../src/fields/fields.ts';
import { memoryFiles } from '../../src/files/files.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { readMaps } from '../../src/pictures/read-maps.ts';
import { readBaseMap } from '../../src/scenery/map-art.ts';

const SQUARE = [
  [10, 40],
  [20, 40],
  [20, 50],
  [10, 50],
  [10, 40],
];
const geojson = (...geometries: readonly object[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties: {} })),
  });
const svg = (attributes: string, shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" ${attributes}>${shapes}</svg>`;
const LAND = '<rect class="sea" width="200" height="100"/><path d="M50 20L150 20L150 80L50 80Z"/>';
const BOUNDS = [100, 20, 120, 30] as const;

const files = memoryFiles({
  'deck/maps/land.geojson': geojson(
    { type: 'Polygon', coordinates: [SQUARE] },
    { type: 'LineString', coordinates: SQUARE.slice(0, 2) },
    { type: 'Point', coordinates: [15, 45] },
  ),
  'deck/maps/land.svg': svg('', `${LAND}<path fill="none" stroke="black" d="M0 50L200 50"/>`),
  'deck/maps/stated.svg': svg('data-bounds="100 20 120 30" data-projection="mercator"', LAND),
  'deck/maps/cone.svg': svg('data-projection="cone"', LAND),
  'deck/maps/water.svg': svg('', '<rect class="sea" width="200" height="100"/>'),
  'deck/maps/points.geojson': geojson({ type: 'Point', coordinates: [15, 45] }),
  'deck/maps/strange.geojson': geojson({ type: 'Polygn', coordinates: [SQUARE] }),
  'deck/maps/metres.geojson': geojson({ type: 'Polygon', coordinates: [SQUARE.map((at) => at.map((n) => n * 1e5))] }),
  'deck/maps/half.geojson': '{"type": "FeatureColl',
});
const read = (ref: MapRef) => {
  const outline = { slides: [{ id: 's', kind: 'map', map: { base: ref } }] } as unknown as Pick<Outline, 'slides'>;
  const { maps, findings } = readMaps(outline, files, 'deck');
  const base = maps.get(ref.key);
  const shapes = base && readBaseMap(base);
  return { findings, shapes: shapes && 'shapes' in shapes ? shapes.shapes : undefined };
};

describe('a base map', () => {
  it('is the land and lines of GeoJSON, in degrees', () => {
    const { shapes, findings } = read(new MapRef('maps/land.geojson'));
    expect(findings).toEqual([]);
    expect(shapes).toMatchObject({ box: [10, 40, 20, 50], lines: [SQUARE.slice(0, 2)] });
    expect(shapes?.land.flat(2)).toHaveLength(SQUARE.length);
  });

  it('is the filled shapes and strokes of a drawing, its edges in degrees', () => {
    const { shapes } = read(new MapRef('maps/land.svg', BOUNDS));
    expect(shapes).toMatchObject({ box: BOUNDS, projection: 'equirectangular' });
    const [lons, lats] = [0, 1].map((axis) => shapes?.land.flat(2).map((at) => Math.round(at[axis] ?? 0)));
    expect([Math.min(...(lons ?? [])), Math.max(...(lons ?? []))]).toEqual([105, 115]);
    expect([Math.min(...(lats ?? [])), Math.max(...(lats ?? []))]).toEqual([22, 28]);
    expect(shapes?.lines[0]?.map(([lon = 0, lat = 0]) => [Math.round(lon), Math.round(lat)])).toEqual([
      [100, 25],
      [120, 25],
    ]);
  });

  it('says itself what its edges and its projection are, where the outline does not', () => {
    expect(read(new MapRef('maps/stated.svg')).shapes).toMatchObject({ box: BOUNDS, projection: 'mercator' });
    expect(read(new MapRef('maps/stated.svg', BOUNDS, 'albers-china')).shapes?.projection).toBe('albers-china');
  });

  it.each([
    ['a file that is not there', new MapRef('maps/lnd.geojson'), 'unknown-file', '', 'maps/land.'],
    ['a file outside of the folder', new MapRef('../land.geojson'), 'outside-folder', '', ''],
    ['a drawing without edges', new MapRef('maps/land.svg'), 'bad-picture', 'edges', 'bounds'],
    ['edges in another order', new MapRef('maps/land.svg', [120, 30, 100, 20]), 'bad-picture', 'edges', 'bounds'],
    ['an unknown projection', new MapRef('maps/cone.svg', BOUNDS), 'bad-picture', 'cone', 'mercator'],
    ['nothing but sea', new MapRef('maps/water.svg', BOUNDS), 'bad-picture', 'no land', 'sea'],
    ['nothing but points', new MapRef('maps/points.geojson'), 'bad-picture', 'no land', 'polygons'],
    ['an unknown geometry', new MapRef('maps/strange.geojson'), 'bad-picture', 'Polygn', 'MultiPolygon'],
    ['coordinates in metres', new MapRef('maps/metres.geojson'), 'bad-picture', 'degrees', 'WGS 84'],
    ['a file that is broken', new MapRef('maps/half.geojson'), 'bad-picture', 'sound', 'again'],
  ] as const)('gives a finding at its place: %s', (_, ref, code, message, hint) => {
    const { findings } = read(ref);
    expect(findings).toMatchObject([{ code, path: ['slides', 0, 'map', 'base'] }]);
    expect(findings[0]?.message.en).toContain(message);
    expect(findings[0]?.hint?.en).toContain(hint);
    expect(findings[0]?.message.zh).not.toBe(findings[0]?.message.en);
  });
});
