import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../../src/charts/base/define-chart.ts';
import { type MapData, planMap } from '../../../src/charts/kinds/map/map-plan.ts';
import { plotChart } from '../../../src/charts/plot-chart.ts';
import { contrastRatio, luminance, rgbOf } from '../../../src/color/contrast.ts';
import { inchToPx, PIXELS_PER_INCH } from '../../../src/core/lengths.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { renderPlot } from '../../../src/render/charts/render-chart.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { brand, ROOT } from '../../support/brand.ts';
import { shippedBrand } from '../../support/brands.ts';
import { fixtureOutline } from '../../support/fixtures.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';
import { laidOutMap as laidOut, mapOf as map, type NamedPlace, partnersOf as partners } from '../maps.ts';

const fixture = (name: string) => fixtureOutline(ROOT, 'kinds', name);

/** In countries that are wide enough for their names. */
const INLAND: readonly NamedPlace[] = [
  ['Xi’an', 34.3, 108.9],
  ['Perm', 58, 56.3],
  ['Astana', 49, 68],
];

describe('map', () => {
  it('is drawn where it was laid out: its marks, its land and its water', async () => {
    const linked = fixture('map').replace(
      /( +)- \{ id: shanghai.*\n/,
      '$1- { id: singapore, name: { en: Singapore, zh: 新加坡 }, lat: 1.29, lon: 103.85 }\n      arcs: [[wuhan, singapore]]\n',
    );
    const { chart, context, plan } = laidOut(linked);
    const size = { w: context.width, h: context.height };
    const { png: raster } = await renderPlot(plotChart(chart.chart, context), size, brand, (pixels) => pixels);
    const colorAt = (x: number, y: number) => {
      const at = 4 * (Math.round(y) * size.w + Math.round(x));
      return Buffer.from(raster.subarray(at, at + 3))
        .toString('hex')
        .toUpperCase();
    };
    const { mark, land, ground } = plan.look;
    for (const { at, role, radius } of plan.points) {
      if (!at) throw new Error('A point lies in the picture.');
      const color = brand.colors[role].hex;
      // To the pixel: within the disc's edge there is its colour, beyond it there is not.
      expect(colorAt(at.x + radius - 3, at.y)).toBe(color);
      expect(colorAt(at.x - radius + 3, at.y)).toBe(color);
      expect(colorAt(at.x + radius + 3, at.y)).not.toBe(color);
      expect(colorAt(at.x - radius - 3, at.y)).not.toBe(color);
    }
    const [arc] = plan.arcs;
    const middle = arc?.line[20];
    expect(middle && colorAt(middle.x, middle.y)).toBe(brand.colors[mark].hex);
    const shown = (lon: number, lat: number) => {
      const at = plan.projection.at({ lon, lat });
      return at && colorAt(at.x, at.y);
    };
    expect(shown(113, 26)).toBe(brand.colors[land].hex);
    expect(shown(130, 22)).toBe(brand.colors[ground].hex);
  });

  it('names its places beside their marks', () => {
    const { names, plan } = laidOut(
      map('').replace('name: Singapore, lat: 1.3, lon: 103.85', 'name: Delhi, lat: 26, lon: 79'),
    );
    const inches = (length: number) => length / PIXELS_PER_INCH;
    for (const { at, name } of plan.points) {
      const item = names.find((each) => plainText(each.text) === name);
      if (!at || !item) throw new Error('Each place has a name.');
      const { x, y, w, h } = item.box;
      const [px, py] = [inches(at.x), inches(at.y)];
      const [dx, dy] = [px - Math.min(Math.max(px, x), x + w), py - Math.min(Math.max(py, y), y + h)];
      expect(Math.hypot(dx, dy)).toBeGreaterThan(0.1);
      expect(Math.hypot(dx, dy)).toBeLessThan(0.3);
    }
  });

  it('writes values with their unit, which no line of the slide names', () => {
    const valued = (unit: string) =>
      laidOut(
        `${HEAD}slides:\n  - kind: map\n    title: Output\n    map:\n      view: CN\n      unit: ${unit}\n      points:\n        - { name: Chongqing, lat: 29.6, lon: 106.5, value: 320 }\n        - { name: Shanghai, lat: 31.2, lon: 121.5, value: 480 }\n`,
      ).names.map(({ text }) => plainText(text).replaceAll('\u00a0', ' '));
    expect(valued('CNY bn')).toEqual(['Chongqing RMB 320 bn', 'Shanghai RMB 480 bn']);
    expect(valued('GW')).toEqual(['Chongqing 320 GW', 'Shanghai 480 GW']);
  });

  it('refuses views that are neither regions nor countries, and says what was meant', () => {
    const found = (view: string) => {
      try {
        sceneOf(map(`      view: ${view}\n`));
      } catch (error) {
        return String(error);
      }
      return '';
    };
    expect(found('Germny')).toContain('unknown-kind');
    expect(found('NO')).toBe('');
  });

  it('says at its place that a name has no room', () => {
    const long = 'A name that goes on and on '.repeat(20);
    const { findings } = sceneOf(map(`        - { name: "${long}", lat: 10, lon: 105 }\n`));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'overflow', path: ['slides', 0, 'map', 'points', 2, 'name'] }),
    );
  });

  it('says how much of a text is too much for the panel', () => {
    const text = `o${'\u0301'.repeat(150)} `.repeat(9);
    const { findings } = sceneOf(map('', `    figures: [{ fact: now, text: "${text}" }]\n`));
    const full = findings.filter(({ code }) => code === 'overflow');
    expect(full.length).toBeGreaterThan(0);
    for (const { excess } of full) expect(excess).toMatchObject({ characters: expect.any(Number) });
  });

  it('shows a river once, however often it is named', () => {
    const { plan } = laidOut(map('      rivers: [mekong, yangtze, mekong]\n'));
    expect(plan.rivers).toHaveLength(2);
  });

  it('fills the slide under title and source line, which say whose land it is', () => {
    const { slide, chart, texts, plan } = laidOut(map(''));
    expect(chart.box).toEqual({ x: 0, y: 0, ...brand.size });
    expect(slide.ground).toBe(plan.look.ground);
    expect(texts.map(({ text }) => plainText(text)).at(-1)).toBe('Map: Natural Earth.');
    expect(chart.alt).toBe('Map: Chongqing; Singapore. Where');
  });

  it.each(['plain-paper', 'ledger'])(
    'keeps the margins where fields do, its land darker than the paper: %s',
    (name) => {
      const paper = shippedBrand(name);
      const [slide] = sceneOf(map(''), 'en', paper).scene.slides;
      const chart = slide?.items.find((item): item is ChartItem => item.kind === 'chart');
      expect(slide?.ground).toBeUndefined();
      expect(chart?.box.x).toBeGreaterThan(0);
      const size = { width: inchToPx(chart?.box.w ?? 0), height: inchToPx(chart?.box.h ?? 0) };
      const spec = chart?.chart as unknown as MapData;
      const { look } = planMap(spec, { brand: paper, language: 'en', ...size, field: chart?.field });
      expect(luminance(rgbOf(paper.colors[look.land].hex))).toBeLessThan(luminance(rgbOf(paper.colors.ground.hex)));
    },
  );

  it.each(['liangjiang', 'harbour-night', 'neon-quay'])('tells land from water in %s: land is the paler', (name) => {
    const own = shippedBrand(name);
    for (const dark of ['', '    dark: true\n']) {
      const [slide] = sceneOf(map('', dark), 'en', own).scene.slides;
      const chart = slide?.items.find((item): item is ChartItem => item.kind === 'chart');
      const size = { width: inchToPx(chart?.box.w ?? 0), height: inchToPx(chart?.box.h ?? 0) };
      const spec = chart?.chart as unknown as MapData;
      const { look } = planMap(spec, { brand: own, language: 'en', ...size, field: chart?.field });
      const [land, water] = [own.colors[look.land].hex, own.colors[look.ground].hex];
      expect(contrastRatio(land, water)).toBeGreaterThanOrEqual(3);
      expect(luminance(rgbOf(land))).toBeGreaterThan(luminance(rgbOf(water)));
    }
  });

  it('lies on the dark ground where it is to, with words that stand out there', () => {
    const { slide, plan, names } = laidOut(map('', '    dark: true\n'));
    expect(slide.ground).toBe('dark');
    expect(slide.frame).toBe('title-only');
    expect(plan.look).toMatchObject({ ground: 'dark', land: 'step-3' });
    expect(names.every(({ style }) => style.color === 'on-dark')).toBe(true);
  });

  it('keeps places beside a panel, and the panel’s figures and the source line on it', () => {
    const figures = '    figures:\n      - { fact: now, text: output }\n      - { fact: labs, text: laboratories }\n';
    const { slide, plan, texts, names } = laidOut(map('', figures));
    const panel = slide.items.find(({ name }) => name === 'Panel')?.box;
    const right = (panel?.x ?? 0) + (panel?.w ?? 0);
    expect(panel).toMatchObject({ x: 0, y: 1.45 });
    expect((panel?.y ?? 0) + (panel?.h ?? 0)).toBeCloseTo(brand.size.h, 6);
    expect(plan.points.every(({ at }) => at && at.x / PIXELS_PER_INCH > right)).toBe(true);
    expect(names.every(({ box }) => box.x > right)).toBe(true);
    const source = texts.find(({ placeholder }) => placeholder === 'source');
    for (const line of source ? lineBoxes(source) : []) expect(line.x + line.w).toBeLessThan(right - 0.3);
    const figure = texts.find(({ name }) => name === 'Figure 1');
    for (const line of figure ? lineBoxes(figure) : []) expect(line.x + line.w).toBeLessThan(right - 0.3);
  });

  const broad = `${HEAD}slides:\n  - kind: map\n    title: Partners\n    map:\n      points:\n        - { id: a, name: Chongqing, lat: 29.6, lon: 106.5 }\n        - { id: b, name: Switzerland, lat: 46.9, lon: 7.4 }\n      arcs: [[a, b]]\n    figures:\n      - { fact: labs, text: laboratories }\n`;

  it('has its figures on a band below places that lie far apart from west to east', () => {
    const { slide, plan, texts } = laidOut(`${broad}    also: A house for guests\n`);
    const band = slide.items.find(({ name }) => name === 'Panel')?.box;
    expect(band).toMatchObject({ x: 0, w: brand.size.w });
    expect((band?.y ?? 0) + (band?.h ?? 0)).toBeCloseTo(brand.size.h, 6);
    expect(plan.points.every(({ at }) => at && at.y / PIXELS_PER_INCH < (band?.y ?? 0))).toBe(true);
    const onBand = texts.filter(({ name }) => ['Figure 1', 'Figure 1 text', 'Also', 'Source'].includes(name));
    expect(onBand).toHaveLength(4);
    for (const line of onBand.flatMap((item) => lineBoxes(item))) expect(line.y).toBeGreaterThan(band?.y ?? 0);
  });

  it('refuses words on a panel that has no figures', () => {
    expect(() => sceneOf(map('', '    also: A house for guests\n'))).toThrow('wrong-type');
  });

  it('says of a name that has no such place that it has none', () => {
    const inland = map('      view: [40, 5, 140, 55]\n').replace(/lat: 29.6, lon: 106.5/, 'lat: 34, lon: 66');
    const { findings } = sceneOf(
      inland.replace('name: Chongqing', 'name: A place with a long name in the middle of a continent'),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'too-dense', path: ['slides', 0, 'map', 'points', 0, 'name'] }),
    );
  });

  it('is as large as names and marks allow', () => {
    const { slide, names, plan } = laidOut(partners(INLAND));
    const band = slide.items.find(({ name }) => name === 'Panel')?.box.y ?? 0;
    const tops = plan.arcs.flatMap(({ line }) => line.map(({ y }) => y / PIXELS_PER_INCH));
    expect(Math.min(...tops)).toBeLessThan(1.45 + 0.35);
    expect(Math.max(...names.map(({ box }) => box.y + box.h))).toBeGreaterThan(band - 0.35);
  });

  it('shows rather land than water beside places that need little of its width', () => {
    const { chart, plan } = laidOut(map('      highlight: a\n      arcs: [[a, b]]\n', '    dark: true\n'));
    const middle = chart.box.w / 2;
    expect(plan.points.every(({ at }) => at && at.x / PIXELS_PER_INCH > middle + 0.5)).toBe(true);
  });

  it('begins below a title that has the ground of other slides, where it is pale', () => {
    const { chart } = laidOut(partners(INLAND));
    expect(chart.field?.calm?.[0]).toMatchObject({ role: 'ground', box: { x: 0, y: 0, h: 1.45 } });
  });

  it('keeps rivers that it names below the title', () => {
    const { plan } = laidOut(map('      rivers: [yangtze]\n      highlight: a\n'));
    const tops = plan.rivers.flatMap(({ lines }) => lines.flat()).map(({ y }) => y / PIXELS_PER_INCH);
    expect(Math.min(...tops)).toBeGreaterThan(1.45);
  });
});
