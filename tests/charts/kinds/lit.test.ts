import { describe, expect, it } from 'vitest';
import { storeysFor } from '../../../src/charts/kinds/lit/storeys.ts';
import { definitionOf, describeData } from '../../../src/charts/plot-chart.ts';
import { sum } from '../../../src/core/collections.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { kitsWith } from '../../../src/scenery/kits.ts';
import { type AnyChart, fact, share, words } from '../draw.ts';
import { copies, kitOf, pictureOf } from '../pictures.ts';

const lit = (count: number, percent: number, more: object = {}): AnyChart => ({
  ...{ type: 'lit', data: [share('part', 'Part of the firms', percent)], count: fact('firms', 'firms', count) },
  ...{ kit: kitOf('windows'), here: words('of the city’s firms'), there: words('the others'), ...more },
});

const AT_NIGHT = { ground: 'field-dark' } as const;
const drawnOf = (chart: AnyChart, more: object = {}) => {
  const drawn = pictureOf(chart, { ...AT_NIGHT, ...more });
  return { ...drawn, here: copies(drawn, 'Here, lights'), there: copies(drawn, 'There, lights') };
};

describe('lights at night', () => {
  it.each([
    [158, 50, 158],
    [20, 90, 2],
    [87, 40, 131],
    [100, 10, 900],
    [400, 62.5, 240],
    [214, 22, 759],
  ])(
    'are as many as are counted here, and elsewhere as many as the share leaves: %s, %s%',
    (count, percent, others) => {
      const { here, there } = drawnOf(lit(count, percent));
      expect([here.length, there.length]).toEqual([count, others]);
    },
  );

  it.each(kitsWith(['light']).flatMap((kit) => [37, 158].map((count) => [kit, count] as const)))(
    'are as many in each kit: %s, %s',
    (kit, count) => {
      const { here, there } = drawnOf(lit(count, 40, { kit: kitOf(kit) }));
      expect([here.length, there.length]).toEqual([count, Math.round(1.5 * count)]);
      const places = [...here, ...there].map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`);
      expect(new Set(places).size).toBe(places.length);
    },
  );

  it.each(kitsWith(['light']))(
    'are of one size, each on its own side of the seam, whose rules show the share: %s',
    (kit) => {
      const { here, there, marks } = drawnOf(lit(80, 40, { kit: kitOf(kit) }));
      expect(new Set([...here, ...there].map(({ w, h }) => `${w.toFixed(4)} ${h.toFixed(4)}`)).size).toBe(1);
      const seam = 0.4 * 13.333;
      expect(Math.max(...here.map(({ x, w }) => x + w))).toBeLessThanOrEqual(seam);
      expect(Math.min(...there.map(({ x }) => x))).toBeGreaterThanOrEqual(seam);
      const rules = marks.flatMap((mark) => (mark.kind === 'rect' && mark.name?.endsWith('rule') ? [mark.box] : []));
      expect((rules[0]?.w ?? 0) / sum(rules.map(({ w }) => w))).toBeCloseTo(0.4, 2);
    },
  );

  it('leave the figure and all other words free', () => {
    for (const kit of kitsWith(['light'])) {
      const {
        here,
        there,
        words: texts,
      } = drawnOf(lit(158, 30, { kit: kitOf(kit), each: words('One light: one firm') }));
      const [figure] = texts.filter(({ role }) => role === 'figure');
      const above = texts.filter(({ name }) => ['figure', 'text', 'legend'].includes(name));
      const foot = Math.max(...above.map(({ box }) => box.y + box.h));
      // Three digits.
      const wide = (figure?.box.x ?? 0) + (1.8 * (figure?.size ?? 0)) / 72;
      expect(Math.min(...[...here, ...there].filter(({ x }) => x < wide).map(({ y }) => y))).toBeGreaterThan(foot);
      const captions = texts.filter(({ name }) => ['here', 'there'].includes(name));
      const lowest = Math.max(...[...here, ...there].map(({ y, h }) => y + h));
      expect(Math.min(...captions.map(({ box }) => box.y))).toBeGreaterThan(lowest);
    }
  });

  it('have one large figure, which is the count, and say what both parts are', () => {
    const { words: texts } = drawnOf(lit(158, 50, { each: words('One window: one firm') }));
    const said = texts.map(({ text }) => plainText(text));
    expect(said).toEqual(['158', 'firms', 'One window: one firm', '50% of the city’s firms', 'the others']);
    const colors = texts.map(({ color }) => color);
    expect([colors[0], colors[1], colors[3]]).toEqual(['third-pale', 'third-pale', 'third-pale']);
  });

  it('have the figure as the largest of all words, and each of the others in one line where that has room', () => {
    const { words: texts } = drawnOf(lit(158, 50, { each: words('One window: one firm') }));
    const [figure, ...others] = texts;
    expect(figure?.size).toBeGreaterThanOrEqual(120);
    for (const { size, box } of others) {
      expect(size).toBeGreaterThanOrEqual(20);
      expect(box.h).toBeLessThan((1.5 * size) / 72);
    }
  });

  it('are in houses of which ours is the tallest', () => {
    const { here, there } = drawnOf(lit(158, 50, { each: words('One window: one firm') }));
    const top = (lights: typeof here) => Math.min(...lights.map(({ y }) => y));
    expect(top(here)).toBeLessThan(top(there));
    const highest = here.reduce((best, each) => (each.y < best.y ? each : best));
    expect(highest.x).toBeGreaterThan(0.35 * 13.333);
  });

  it('have a sky of their own on a light ground, which holds all words', () => {
    const { marks, words: texts } = drawnOf(lit(60, 40), { ground: 'ground', box: [9, 4.6] });
    const sky = marks.find(({ name }) => name === 'Sky');
    expect(sky).toMatchObject({ kind: 'rect', role: 'dark', box: { w: 9, h: 4.6 } });
    expect(new Set(texts.map(({ ground }) => ground))).toEqual(new Set(['dark']));
  });

  it('say how many they are without a picture', () => {
    expect(describeData(lit(158, 50) as never, 'en')).toBe('firms: 158; 50% of the city’s firms; the others');
  });
});

describe('storeys', () => {
  it('have exactly so many openings, the last of them on one storey more', () => {
    const stacks = [5, 4, 6].map((columns) => ({ columns, most: 10 }));
    for (let wanted = 20; wanted <= 140; wanted += 1) {
      const { rows = [], rest } = storeysFor(stacks, wanted) ?? {};
      expect(sum(rows.map((count, i) => count * (stacks[i]?.columns ?? 0))) + (rest?.openings ?? 0)).toBe(wanted);
    }
    expect(storeysFor(stacks, 151)).toBeUndefined();
  });
});

describe('lights are refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each([9, 91])('where the share is too small or too large: %s', (percent) => {
    expect(review(lit(100, percent))).toMatchObject([{ code: 'bad-data', path: ['chart'] }]);
  });

  it.each([19, 401, 50.5])('where the count is none of so many things: %s', (count) => {
    expect(review(lit(count, 50))).toMatchObject([{ code: 'bad-data', path: ['chart', 'count'] }]);
  });

  it('where they are too many in all', () => {
    expect(review(lit(300, 20))).toMatchObject([{ code: 'bad-data', path: ['chart', 'count'] }]);
  });

  it('where the kit has no light, with those that have', () => {
    const findings = review(lit(100, 50, { kit: kitOf('fields') }));
    expect(findings).toMatchObject([{ code: 'unknown-kind', path: ['chart', 'kit'] }]);
    expect(findings[0]?.hint?.en).toContain('boats');
  });

  it.each([
    [100, 10],
    [20, 90],
  ])('and not otherwise: %s, %s', (count, percent) => {
    expect(review(lit(count, percent))).toEqual([]);
  });
});
