import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../src/charts/plot-chart.ts';
import type { Box } from '../../../src/core/box.ts';
import { groupBy, sum } from '../../../src/core/collections.ts';
import type { KitPart } from '../../../src/core/kit.ts';
import { kitsWith } from '../../../src/scenery/kits.ts';
import { type AnyChart, fact, words } from '../draw.ts';
import { copies, kitOf, pictureOf } from '../pictures.ts';

const facts = (counts: readonly number[]) => counts.map((count, i) => fact(`f${i}`, `Things ${i + 1}`, count));

const clusters = (counts: readonly number[], more: object = {}): AnyChart => ({
  ...{ type: 'clusters', data: facts(counts), kit: kitOf('trees') },
  ...{ each: words('One leaf: one thing'), ...more },
});

const middle = ({ x, w }: Box) => x + w / 2;

/** Of each group of the picture, from left to right: its leaves, and what bears them. */
const groupsIn = (chart: AnyChart, options: object = {}) => {
  const drawn = pictureOf(chart, options);
  const names = [...new Set(drawn.marks.map(({ name }) => name ?? ''))].filter((name) => name.startsWith('Group'));
  const groups = names.map((name) => {
    const all = copies(drawn, name);
    const isLeaf = ({ w, h }: Box) => Math.abs(w - h) < 1e-9;
    return { leaves: all.filter(isLeaf), bearer: all.find((box) => !isLeaf(box)) };
  });
  return { ...drawn, groups };
};

describe('clusters', () => {
  it.each([[[409, 280, 38, 6]], [[1, 2]], [[450, 440]], [[9, 8, 7]]])(
    'have a leaf for each thing, the largest group at the right: %s',
    (counts) => {
      const { groups } = groupsIn(clusters(counts));
      expect(groups.map(({ leaves }) => leaves.length)).toEqual(counts.toSorted((a, b) => a - b));
    },
  );

  it('have leaves of one size', () => {
    const { groups } = groupsIn(clusters([409, 280, 38, 6]));
    const all = groups.flatMap(({ leaves }) => leaves);
    expect(new Set(all.map(({ w }) => w.toFixed(6))).size).toBe(1);
  });

  it('have one density, so that the area of a crown is its count', () => {
    const { groups } = groupsIn(clusters([400, 100, 36]));
    const densities = groups.map(({ leaves }) => {
      const [xs, ys] = [leaves.map(middle), leaves.map(({ y, h }) => y + h / 2)];
      const centre = { x: sum(xs) / xs.length, y: sum(ys) / ys.length };
      // Half of the leaves are within the radius of half of the area.
      const radii = leaves
        .map((_, i) => Math.hypot((xs[i] ?? 0) - centre.x, (ys[i] ?? 0) - centre.y))
        .toSorted((a, b) => a - b);
      return leaves.length / (radii[Math.floor(leaves.length / 2)] ?? 1) ** 2;
    });
    for (const density of densities) expect(density / (densities[0] ?? 1)).toBeCloseTo(1, 1);
  });

  it.each(kitsWith(['unit']))('have one unit for each thing in every kit that has some: %s', (name) => {
    const counts = [388, 164, 52, 8];
    const drawn = pictureOf(clusters(counts, { kit: kitOf(name) }));
    const isUnit = ({ title }: KitPart) => !/Trunk|Stem/.test(title.en);
    const drawnIn = (group: number) =>
      drawn.marks.flatMap((mark) =>
        mark.kind === 'art' && mark.name === `Group ${group}` && isUnit(mark.part) ? mark.boxes : [],
      );
    expect([1, 2, 3, 4].map((group) => drawnIn(group).length)).toEqual(counts.toReversed());
  });

  it('stand in rows on the ground, one row whole before the next, no two in one place', () => {
    const units = copies(pictureOf(clusters([388, 52], { kit: kitOf('people') })), 'Group 2');
    const rows = [...groupBy(units, ({ y }) => y.toFixed(4)).entries()].toSorted(([a], [b]) => Number(b) - Number(a));
    const lengths = rows.map(([, row]) => row.length);
    expect(new Set(lengths.slice(0, -1)).size).toBe(1);
    expect(lengths.at(-1)).toBeLessThanOrEqual(lengths[0] ?? 0);
    expect(new Set(units.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(388);
  });

  it('stand on one ground, each with its figure and name under its trunk', () => {
    const { groups, words: texts } = groupsIn(clusters([409, 280, 38, 6]));
    const feet = groups.map(({ bearer }) => (bearer ? bearer.y + bearer.h : 0));
    for (const foot of feet) expect(foot).toBeCloseTo(feet[0] ?? 0);
    groups.forEach(({ bearer }, i) => {
      for (const kind of ['value', 'name']) {
        const word = texts.find(({ name }) => name === `${kind} ${i + 1}`);
        expect(middle(word?.box ?? { x: 0, y: 0, w: 0, h: 0 })).toBeCloseTo(middle(bearer as Box));
        expect(word?.align).toBe('center');
        expect(word?.box.y).toBeGreaterThan((feet[0] ?? 0) - 0.2);
      }
    });
  });

  it('claim the largest group, the one that the chart names, or none', () => {
    const claimedIn = (more: object) => {
      const { marks } = pictureOf(clusters([409, 280, 38], more));
      return [...new Set(marks.filter(({ role }) => role === 'highlight').map(({ name }) => name))];
    };
    expect(claimedIn({})).toEqual(['Group 3']);
    expect(claimedIn({ claim: 'f1' })).toEqual(['Group 2']);
    expect(claimedIn({ claim: 'none' })).toEqual([]);
  });

  it('say what one leaf stands for, clear of all crowns', () => {
    const { groups, words: texts } = groupsIn(clusters([409, 280, 38, 6]));
    const { box } = texts.find(({ name }) => name === 'legend') ?? { box: { x: 0, y: 0, w: 0, h: 0 } };
    const under = groups.flatMap(({ leaves }) => leaves).filter(({ x, y }) => x < box.x + box.w && y < box.y + box.h);
    expect([box.w > 0, under]).toEqual([true, []]);
  });

  it.each([[[8, 4.5]], [[4, 4]]])('have room in a box of a template: %s', (box) => {
    const { groups } = groupsIn(clusters([40, 12]), { box });
    expect(groups.map(({ leaves }) => leaves.length)).toEqual([12, 40]);
  });
});

it('four groups of long names have room in half of a slide', () => {
  const names = [
    'national innovation bases',
    'municipal key institutes',
    'institutions, city level or above',
    'enterprises',
  ];
  const data = [6, 38, 280, 409].map((count, i) => fact(`f${i}`, names[i] ?? '', count));
  const { groups, words: texts } = groupsIn(clusters([1], { data }), { box: [5.8, 4.6] });
  expect(groups.map(({ leaves }) => leaves.length)).toEqual([6, 38, 280, 409]);
  for (const { box } of texts) expect(box.x + box.w).toBeLessThanOrEqual(5.85);
});

describe('clusters are refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each([[[2.5, 4]], [[0, 4]], [[12]], [[1, 2, 3, 4, 5]], [[500, 401]]])(
    'where they cannot be counted: %s',
    (counts) => {
      expect(review(clusters(counts))).toMatchObject([{ code: 'bad-data', path: ['chart'] }]);
    },
  );

  it('where their kit has nothing to count', () => {
    expect(review(clusters([4, 3], { kit: kitOf('robots') }))).toMatchObject([
      { code: 'unknown-kind', path: ['chart', 'kit'] },
    ]);
  });

  it('not where units differ, as measure words do', () => {
    const data = [
      fact('a', 'Firms', 40, { unit: '家', dimension: 'a' }),
      fact('b', 'Bases', 6, { unit: '个', dimension: 'b' }),
    ];
    expect(review(clusters([1], { data }))).toEqual([]);
  });
});
