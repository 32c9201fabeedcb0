import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../../src/charts/base/define-chart.ts';
import type { Cache } from '../../../src/core/cache.ts';
import { drawCharts } from '../../../src/render/charts/draw-charts.ts';
import type { Scene, SceneItem } from '../../../src/scene/items.ts';
import { fact, inline } from '../../charts/draw.ts';
import { brand, ROOT } from '../../support/brand.ts';

const shape: SceneItem = { kind: 'shape', shape: 'rectangle', name: 'Rule', box: { x: 0, y: 0, w: 1, h: 1 }, path: [] };

function chartItem(chart: object, w = 4, h = 3): ChartItem {
  const path = ['slides', 0, 'chart'];
  return {
    kind: 'chart',
    name: 'Chart',
    box: { x: 0.6, y: 2, w, h },
    path,
    chart: chart as ChartItem['chart'],
    alt: 'GDP',
  };
}

function sceneOf(...items: (SceneItem | ChartItem)[]): Scene<SceneItem | ChartItem> {
  const slide = {
    ...{ id: 's', path: ['slides', 0], kind: 'chart', frame: 'content' as const, title: 'T' },
    ...{ items, section: 0, number: 1, facts: [], appendix: false },
  };
  return { id: 'deck', language: 'en', title: 'Deck', slides: [slide], sections: [] };
}

const column = { type: 'column', data: [fact('a', 'Before', 1.5), fact('b', 'Now', 2.7)] };
const pictureOf = (scene: Scene<SceneItem>) => {
  const picture = scene.slides[0]?.items.find((item) => item.kind === 'picture');
  if (!picture) throw new Error('No chart was drawn.');
  return picture;
};

describe('drawCharts', () => {
  it('draws in the sizes of a desk what has no room in those of a hall', async () => {
    const names = ['Pharmaceuticals', 'Telecommunications', 'Semiconductors', 'Petrochemicals', 'Infrastructure'];
    const crowded = { type: 'grouped', ...inline(names, { A: [1, 2, 3, 4, 5], B: [5, 4, 3, 2, 1] }) };
    const of = async (reading: 'hall' | 'desk') =>
      pictureOf((await drawCharts(sceneOf({ ...chartItem(crowded, 4.6, 3), reading }), brand)).scene).bytes;
    const [hall, desk] = [await of('hall'), await of('desk')];
    expect(Buffer.compare(hall, desk)).toBe(0);
  });

  it.each(['column', 'bar', 'pie'])('finds the same labels wanting in a %s however small it is drawn', async (type) => {
    const facts = Array.from({ length: 26 }, (_, index) =>
      fact(`f${index}`, `House ${index}`, 100 + ((7 * index) % 50)),
    );
    const item = chartItem({ type, data: facts }, 5.123, 3.217);
    const at = async (pixels: number) => (await drawCharts(sceneOf(item), brand, { resolution: pixels })).findings;
    const whole = await at(288);
    expect(whole.length).toBeGreaterThan(0);
    expect(await at(24)).toEqual(whole);
  });

  it('puts a picture in each chart’s place, at 288 pixels to the inch, and keeps all else', async () => {
    const { scene, findings } = await drawCharts(sceneOf(shape, chartItem(column), shape), brand);
    expect(findings).toEqual([]);
    expect(scene.slides[0]?.items.map((item) => item.kind)).toEqual(['shape', 'picture', 'shape']);
    const picture = pictureOf(scene);
    expect(picture).toMatchObject({
      name: 'Chart',
      alt: 'GDP',
      box: { x: 0.6, y: 2, w: 4, h: 3 },
      pixels: { w: 1152, h: 864 },
    });
    const { width, height } = PNG.sync.read(Buffer.from(picture.bytes));
    expect([width, height]).toEqual([1152, 864]);
  });

  it('draws on the opaque ground of the brand', async () => {
    const { scene } = await drawCharts(sceneOf(chartItem(column)), brand);
    const { data } = PNG.sync.read(Buffer.from(pictureOf(scene).bytes));
    expect(Buffer.from(data.subarray(0, 4)).toString('hex').toUpperCase()).toBe(`${brand.colors.ground.hex}FF`);
    let opaque = true;
    for (let i = 3; i < data.length; i += 4) opaque &&= data[i] === 255;
    expect(opaque).toBe(true);
  });

  it('draws the same bytes twice, and leaves its plan as it was', async () => {
    const first = await drawCharts(sceneOf(chartItem(column)), brand);
    const second = await drawCharts(sceneOf(chartItem(column)), brand);
    expect(Buffer.compare(Buffer.from(pictureOf(first.scene).bytes), Buffer.from(pictureOf(second.scene).bytes))).toBe(
      0,
    );
  });

  it('draws one chart after the other, so that canvases are freed between them', async () => {
    const events: string[] = [];
    const cache: Cache = { get: () => void events.push('begun'), set: () => void events.push('drawn') };
    const first = sceneOf(chartItem(column), chartItem(column, 5));
    const slides = [...first.slides, ...sceneOf(chartItem(column, 6)).slides];
    await drawCharts({ ...first, slides }, brand, { cache });
    expect(events).toEqual(['begun', 'drawn', 'begun', 'drawn', 'begun', 'drawn']);
  });

  it('gives labels that do not fit, at the chart’s place in the outline', async () => {
    const names = Array.from({ length: 14 }, (_, i) => `Extraordinarily long name ${i}`);
    const chart = { type: 'column', ...inline(names, { s: names.map((_, i) => 1000 + i) }) };
    const { findings } = await drawCharts(sceneOf(chartItem(chart)), brand);
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set(['chart-labels']));
    expect(findings[0]).toMatchObject({ path: ['slides', 0, 'chart'], language: 'en' });
  });

  it('has as many pixels to the inch as a deck asks for', async () => {
    const { scene, findings } = await drawCharts(sceneOf(chartItem(column)), brand, { resolution: 576 });
    const { pixels, bytes } = pictureOf(scene);
    const { width, height } = PNG.sync.read(Buffer.from(bytes));
    expect([width, height, pixels]).toEqual([2304, 1728, { w: 2304, h: 1728 }]);
    expect(findings).toEqual([]);
  });

  it('loads neither Chart.js nor a canvas before there is a chart to draw', () => {
    const packages = packagesOf(join(ROOT, 'src/render/charts/render-chart.ts'));
    expect(packages).toContain('zod');
    expect(packages.filter((name) => /chart\.js|chartjs|canvas/.test(name))).toEqual([]);
  });

  describe('with a cache', () => {
    const memory = () => {
      const kept = new Map<string, unknown>();
      const cache: Cache = { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
      return { cache, kept };
    };
    const scenes = {
      itself: sceneOf(chartItem(column)),
      'a chart with another value': sceneOf(chartItem({ ...column, data: [fact('a', 'Before', 1.6), column.data[1]] })),
      'a larger chart': sceneOf(chartItem(column, 4.5)),
      'a chart on a dark slide': sceneOf({ ...chartItem(column), dark: true }),
      'a chart beside another': sceneOf(chartItem(column), { ...chartItem(column), name: 'Other' }),
      'a chart in Chinese': { ...sceneOf(chartItem(column)), language: 'zh' },
    };

    it('takes a picture and its findings from there the second time', async () => {
      const { cache, kept } = memory();
      const crowded = {
        type: 'column',
        data: Array.from({ length: 12 }, (_, i) => fact(`f${i}`, `A long name ${i}`, i)),
      };
      const scene = sceneOf(chartItem(crowded, 2, 1));
      const first = await drawCharts(scene, brand, { cache });
      const keys = [...kept.keys()];
      const second = await drawCharts(scene, brand, { cache });
      expect(first.findings.length).toBeGreaterThan(0);
      expect(second.findings).toEqual(first.findings);
      expect(Buffer.compare(pictureOf(second.scene).bytes, pictureOf(first.scene).bytes)).toBe(0);
      expect([...kept.keys()]).toEqual(keys);
    });

    it('finds a chart again that has moved in the outline', async () => {
      const { cache, kept } = memory();
      await drawCharts(sceneOf(chartItem(column)), brand, { cache });
      await drawCharts(sceneOf({ ...chartItem(column), path: ['slides', 7, 'chart'] }), brand, { cache });
      expect(kept.size).toBe(1);
    });

    it.each(Object.keys(scenes).slice(1))('draws anew %s', async (name) => {
      const { cache, kept } = memory();
      await drawCharts(scenes.itself, brand, { cache });
      await drawCharts(scenes[name as keyof typeof scenes], brand, { cache });
      expect(kept.size).toBeGreaterThan(1);
    });

    it('draws anew in another colour', async () => {
      const { cache, kept } = memory();
      await drawCharts(scenes.itself, brand, { cache });
      const colors = { ...brand.colors, subject: { ...brand.colors.subject, hex: '123456' } };
      await drawCharts(scenes.itself, { ...brand, colors }, { cache });
      expect(kept.size).toBe(2);
    });
  });
});

/** The packages that a file imports at once, itself or through other files; types and late imports do not count. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const found = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\s)[^'"]*?from '([^']+)'|^import '([^']+)'/gm,
  );
  return [...found].flatMap((match) => {
    const target = match[1] ?? match[2] ?? '';
    return target.startsWith('.') ? packagesOf(join(dirname(file), target), seen) : [target];
  });
}
