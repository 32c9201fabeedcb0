import { describe, expect, it } from 'vitest';
import type { ChartItem } from '../../../src/charts/base/define-chart.ts';
import { plotChart } from '../../../src/charts/plot-chart.ts';
import { type MapData, planMap } from '../../../src/charts/points/map-plan.ts';
import { inchToPx, PIXELS_PER_INCH } from '../../../src/core/lengths.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { renderPlot } from '../../../src/render/charts/render-chart.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/line-boxes.ts';
import { coastTest } from '../../../src/slides/map/coasts.ts';
import { brand, ROOT } from '../../support/brand.ts';
import { fixtureOutline } from '../../support/fixtures.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const fixture = (name: string) => fixtureOutline(ROOT, 'kinds', name);

/** What stands on a slide, and the plan of its map. */
function laidOut(text: string, language = 'en', index = 0) {
  const slide = sceneOf(text, language).scene.slides[index];
  if (!slide) throw new Error('There is no such slide.');
  const chart = slide.items.find((item): item is ChartItem => item.kind === 'chart');
  if (!chart?.field) throw new Error('A map slide has a map.');
  const size = { width: inchToPx(chart.box.w), height: inchToPx(chart.box.h) };
  const context = { brand, language, ...size, field: chart.field };
  const texts = slide.items.filter((item): item is TextItem => item.kind === 'text');
  const names = texts.filter(({ name }) => name.startsWith('Place '));
  return { slide, chart, context, texts, names, plan: planMap(chart.chart as unknown as MapData, context) };
}

const map = (keys: string, more = '') =>
  `${HEAD}slides:\n  - kind: map\n    title: Where\n${more}    map:\n      points:\n        - { id: a, name: Chongqing, lat: 29.6, lon: 106.5 }\n        - { id: b, name: Singapore, lat: 1.3, lon: 103.85 }\n${keys}`;

describe('map', () => {
  it('is drawn where it was laid out: its marks, its land and its water', async () => {
    const { chart, context, plan } = laidOut(fixture('map'));
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
    const { names, plan } = laidOut(map(''));
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

  it.each(['en', 'zh'])('lets no name cover another, a line or a mark, with a dozen of them in %s', (language) => {
    const { names, plan } = laidOut(fixture('map.largest'), language);
    const boxes = names.map((item) => ({ name: item.name, lines: lineBoxes(item) }));
    expect(boxes).toHaveLength(13);
    const px = (inch: number) => inch * PIXELS_PER_INCH;
    const lines = [...plan.arcs.map(({ line }) => line), ...plan.rivers.flatMap((river) => river.lines)].flat();
    for (const { name, lines: own } of boxes) {
      for (const { x, y, w, h } of own) {
        const within = (point: { x: number; y: number }, by = 0) =>
          point.x > px(x) - by && point.x < px(x + w) + by && point.y > px(y) - by && point.y < px(y + h) + by;
        expect(
          lines.filter((point) => within(point)),
          name,
        ).toEqual([]);
        expect(
          plan.points.filter(({ at }) => at && within(at, 10)),
          name,
        ).toEqual([]);
        const others = boxes.filter((each) => each.name !== name).flatMap((each) => each.lines);
        const covered = others.filter((b) => x < b.x + b.w && b.x < x + w && y < b.y + b.h && b.y < y + h);
        expect(covered, name).toEqual([]);
      }
    }
  });

  it('says at its place that a name has no room', () => {
    const long = 'A name that goes on and on '.repeat(20);
    const { findings } = sceneOf(map(`        - { name: "${long}", lat: 10, lon: 105 }\n`));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'overflow', path: ['slides', 0, 'map', 'points', 2, 'name'] }),
    );
  });

  it('fills the slide under title and source line, which say whose land it is', () => {
    const { slide, chart, texts, plan } = laidOut(map(''));
    expect(chart.box).toEqual({ x: 0, y: 0, ...brand.size });
    expect(slide.ground).toBe(plan.look.ground);
    expect(texts.map(({ text }) => plainText(text)).at(-1)).toBe(
      'Source: The Fixture Press. Map: Natural Earth, land only.',
    );
    expect(chart.alt).toBe('Map: Chongqing; Singapore. Where');
  });

  it('lies on the dark ground where it is to, with words that stand out there', () => {
    const { slide, plan, names } = laidOut(map('', '    dark: true\n'));
    expect(slide.ground).toBe('dark');
    expect(slide.frame).toBe('title-only');
    expect(plan.look).toMatchObject({ ground: 'dark', land: 'subject-deep' });
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

  const europe = broad
    .replace(
      '      arcs: [[a, b]]',
      '        - { id: c, name: Germany, lat: 52.5, lon: 13.4 }\n      arcs: [[a, b], [a, c]]',
    )
    .replace('title: Partners', 'title: Partners in Europe');

  it('joins names for which there is no room on one side of a coast to their marks from a column beside them', () => {
    const { slide, names, plan } = laidOut(europe);
    const crosses = coastTest(plan);
    for (const { box } of names) {
      const [x, y, w, h] = [box.x, box.y, box.w, box.h].map(inchToPx) as [number, number, number, number];
      expect(crosses({ x, y, w, h })).toBe(false);
    }
    const led = names.filter(({ name }) => !name.includes('Chongqing'));
    expect(new Set(led.map(({ box }) => (box.x + box.w).toFixed(3))).size).toBe(1);
    expect(slide.items.filter(({ name }) => / leader$/.test(name))).toHaveLength(led.length);
    expect(slide.items.filter(({ name }) => / plate$/.test(name))).toEqual([]);
  });

  it('begins below a title that has the ground of other slides, where it is pale', () => {
    const { chart } = laidOut(europe);
    expect(chart.field?.calm).toMatchObject({ role: 'ground', rect: { x: 0, y: 0, h: inchToPx(1.45) } });
  });

  it('keeps rivers that it names below the title', () => {
    const { plan } = laidOut(map('      rivers: [yangtze]\n      highlight: a\n'));
    const tops = plan.rivers.flatMap(({ lines }) => lines.flat()).map(({ y }) => y / PIXELS_PER_INCH);
    expect(Math.min(...tops)).toBeGreaterThan(1.45);
  });
});
