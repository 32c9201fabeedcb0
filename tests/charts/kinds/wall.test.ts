import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../src/charts/plot-chart.ts';
import { sum } from '../../../src/core/collections.ts';
import { kitsWith } from '../../../src/scenery/kits.ts';
import { type AnyChart, share, words } from '../draw.ts';
import { copies, kitOf, pictureOf } from '../pictures.ts';

const wall = (value: number, more: object = {}): AnyChart => ({
  ...{ type: 'wall', data: [share('zone', 'Share of the zone', value)], kit: kitOf('containers') },
  ...{ text: words('of the zone'), each: words('One container'), ...more },
});

const unitsOf = (value: number, more: object = {}) => {
  const drawn = pictureOf(wall(value, more));
  return { own: copies(drawn, 'Units').length, last: copies(drawn, 'Last unit'), missing: copies(drawn, 'Missing') };
};

describe('a wall of a hundred', () => {
  it.each([1, 30, 70, 100])('has as many units as the share says, one of them set last: %s', (value) => {
    const { own, last, missing } = unitsOf(value);
    expect([own + last.length, missing.length]).toEqual([value, 100 - value]);
  });

  it('cuts its last unit where the share is no whole number', () => {
    const { own, last, missing } = unitsOf(62.4);
    const [whole] = missing;
    expect([own, last.length, missing.length]).toEqual([62, 1, 38]);
    expect((last[0]?.w ?? 0) / (whole?.w ?? 1)).toBeCloseTo(0.4);
  });

  it.each(kitsWith([['cell', 'unit']]))('counts alike in every kit that has a cell or a unit: %s', (name) => {
    const { own, last, missing } = unitsOf(37, { kit: kitOf(name) });
    expect([own + last.length, missing.length]).toEqual([37, 63]);
  });

  it('leaves all units free of words', () => {
    const { marks, words: texts } = pictureOf(wall(70));
    const boxes = marks.flatMap((mark) => (mark.kind === 'art' ? mark.boxes : []));
    const left = Math.min(...boxes.map(({ x }) => x));
    expect(Math.max(...texts.map(({ box }) => box.x + box.w))).toBeLessThan(left);
  });

  it('says what one unit stands for', () => {
    const said = (language: string) => {
      const { words: texts } = pictureOf(wall(70), { language });
      return texts
        .find(({ name }) => name === 'legend')
        ?.text.paragraphs.flat()
        .map(({ text }) => text)
        .join('');
    };
    expect([said('en'), said('zh')]).toEqual(['One container: 1%', 'One container：1%']);
  });

  it('stands above its units in a narrow box of a template', () => {
    const { words: texts, marks } = pictureOf(wall(70), { box: [4, 5] });
    const top = Math.min(...marks.flatMap((mark) => (mark.kind === 'art' ? mark.boxes.map(({ y }) => y) : [])));
    expect(Math.max(...texts.map(({ box }) => box.y + box.h))).toBeLessThanOrEqual(top + 0.01);
    expect(sum([copies({ marks }, 'Units').length, copies({ marks }, 'Missing').length])).toBe(99);
  });
});

describe('a wall is refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each([0, 101])('where its value is no share of a hundred: %s', (value) => {
    expect(review(wall(value))).toMatchObject([{ code: 'bad-data', path: ['chart'] }]);
  });

  it('where there are two values', () => {
    const data = [share('a', 'A', 40), share('b', 'B', 60)];
    expect(review(wall(1, { data }))).toMatchObject([{ code: 'bad-data' }]);
  });

  it('where its kit has no cell, with those that have', () => {
    const findings = review(wall(70, { kit: kitOf('robots') }));
    expect(findings).toMatchObject([{ code: 'unknown-kind', path: ['chart', 'kit'] }]);
    expect(findings[0]?.hint?.en).toContain('containers');
  });
});
