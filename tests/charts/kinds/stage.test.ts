import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../src/charts/plot-chart.ts';
import { kitsWith } from '../../../src/scenery/kits.ts';
import { type AnyChart, fact, share, words } from '../draw.ts';
import { copies, kitOf, pictureOf } from '../pictures.ts';

const stage = (small: number, large: number, more: object = {}): AnyChart => ({
  ...{ type: 'stage', data: [fact('a', 'At founding', small), fact('b', 'In 2019', large)], kit: kitOf('towers') },
  ...{ text: words('GDP, against GDP at founding'), ...more },
});

/** The height of what copies of a name take, from the lowest foot to the highest top. */
const heightOf = (drawn: ReturnType<typeof pictureOf>, name: RegExp) => {
  const names = [...new Set(drawn.marks.map((mark) => mark.name ?? ''))].filter((each) => name.test(each));
  const boxes = names.flatMap((each) => copies(drawn, each));
  return Math.max(...boxes.map(({ y, h }) => y + h)) - Math.min(...boxes.map(({ y }) => y));
};

const texts = (drawn: ReturnType<typeof pictureOf>) =>
  Object.fromEntries(
    drawn.words.map(({ name, text }) => [
      name,
      text.paragraphs
        .flat()
        .map((run) => run.text)
        .join('')
        .replaceAll('\u2060', ''),
    ]),
  );

describe('a multiple in blocks', () => {
  it.each([
    [100.2, 339.1, 4],
    [88, 132, 2],
    [10, 30, 3],
    [10, 80, 8],
  ])('stands as high as its value, in as many copies as that takes: %s to %s', (small, large, count) => {
    const drawn = pictureOf(stage(small, large));
    expect(heightOf(drawn, /^Large/) / heightOf(drawn, /^Small/)).toBeCloseTo(large / small, 5);
    expect(new Set(drawn.marks.flatMap(({ name = '' }) => (name.startsWith('Large') ? name : []))).size).toBe(count);
  });

  it.each(kitsWith(['floor']))('is to scale in every kit that has a floor: %s', (name) => {
    for (const setting of [{}, { box: [11, 4.6] as const }, { box: [5, 5] as const }]) {
      const drawn = pictureOf(stage(100.2, 339.1, { kit: kitOf(name) }), setting);
      expect(heightOf(drawn, /^Large/) / heightOf(drawn, /^Small/)).toBeCloseTo(339.1 / 100.2, 5);
    }
  });

  it('has a tick of its scale where each copy begins, and where the last one ends', () => {
    const drawn = pictureOf(stage(100.2, 339.1));
    const [bar, ...ticks] = drawn.marks.flatMap((mark) =>
      mark.name === 'Scale' && mark.kind === 'rect' ? mark.box : [],
    );
    const block = heightOf(drawn, /^Small/);
    const foot = (bar?.y ?? 0) + (bar?.h ?? 0);
    const middles = ticks.slice(0, 5).map(({ y, h }) => (foot - y - h / 2) / block);
    [0, 1, 2, 3, 339.1 / 100.2].map((at, i) => expect(Math.abs((middles[i] ?? 0) - at)).toBeLessThan(0.04));
    expect(bar?.h).toBeCloseTo(heightOf(drawn, /^Large/));
  });

  it('says how many times the one is the other, what is compared, and both values', () => {
    expect(texts(pictureOf(stage(100.2, 339.1)))).toMatchObject({
      ...{ figure: '×3.4', text: 'GDP, against GDP at founding' },
      ...{ 'value 1': '100.2', 'name 1': 'At founding', 'value 2': '339.1', 'name 2': 'In 2019' },
    });
    expect(texts(pictureOf(stage(100.2, 339.1), { language: 'zh' })).figure).toBe('3.4\u00a0倍');
    expect(pictureOf(stage(100.2, 339.1)).computed).toBe('×3.4');
  });

  it('says its title before its text', () => {
    expect(texts(pictureOf(stage(10, 30, { title: words('Output') }))).text).toBe('OutputGDP, against GDP at founding');
  });

  it('keeps its words clear of what they stand beside', () => {
    for (const [small, large] of [
      [88, 132],
      [10, 80],
    ] as const) {
      const { marks, words: all } = pictureOf(stage(small, large));
      const boxes = marks.flatMap((mark) => (mark.kind === 'art' ? mark.boxes : []));
      for (const { box, name } of all) {
        const over = boxes.filter(
          (each) =>
            each.x < box.x + box.w && box.x < each.x + each.w && each.y < box.y + box.h && box.y < each.y + each.h,
        );
        expect([name, over]).toEqual([name, []]);
      }
    }
  });
});

describe('a multiple in blocks is refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each([
    [10, 14],
    [10, 81],
    [30, 10],
    [0, 10],
  ])('where the second value is less than 1.5 or more than 8 times the first: %s, %s', (small, large) => {
    expect(review(stage(small, large))).toMatchObject([{ code: 'bad-data', path: ['chart', 'data'] }]);
  });

  it('where there are three values, or one', () => {
    const three = [fact('a', 'A', 10), fact('b', 'B', 20), fact('c', 'C', 30)];
    expect(review(stage(1, 2, { data: three }))).toMatchObject([{ code: 'bad-data' }]);
    expect(review(stage(1, 2, { data: three.slice(0, 1) }))).toMatchObject([{ code: 'bad-data' }]);
  });

  it('where a value is only a bound', () => {
    const data = [share('a', 'A', 10, { bound: 'below' }), share('b', 'B', 30)];
    expect(review(stage(1, 2, { data }))).toMatchObject([{ code: 'bad-data', path: ['chart', 'data'] }]);
  });

  it('where its kit has no floor, with those that have', () => {
    const findings = review(stage(10, 30, { kit: kitOf('robots') }));
    expect(findings).toMatchObject([{ code: 'unknown-kind', path: ['chart', 'kit'] }]);
    expect(findings[0]?.hint?.en).toContain('towers');
  });

  it('not where both values are good', () => {
    expect(review(stage(10, 15))).toEqual([]);
    expect(review(stage(10, 80))).toEqual([]);
  });
});
