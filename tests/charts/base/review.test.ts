import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { type AnyChart, draw, fact, inline, share, words } from '../draw.ts';

const review = (chart: AnyChart) => reviewChart(chart, ['slides', 0, 'chart']);
const codes = (chart: AnyChart) => review(chart).map((finding) => finding.code);
const paths = (chart: AnyChart) => review(chart).map((finding) => finding.path.slice(3));

const a = fact('a', 'A', 10, { dimension: 'CNY' });
const b = fact('b', 'B', 20, { dimension: 'CNY' });
const column = { type: 'column', data: [a, b] };

const sectors = (values: readonly number[]) => values.map((value, i) => share(`s${i}`, `Sector ${i}`, value));
const doughnut = (values: readonly number[], rest = false) => ({ type: 'doughnut', rest, data: sectors(values) });

describe('data without any value', () => {
  const from = { categories: ['A', 'B'], series: [{ name: 'x', values: [null, null] }] };

  it.each(['column', 'bar', 'grouped', 'stacked', 'stacked-100', 'waterfall'])(
    'is reported for %s, and drawn all the same',
    async (type) => {
      expect(reviewChart({ type, from } as never, [])).toMatchObject([{ code: 'bad-data', path: ['from'] }]);
      for (const horizontal of [false, true]) {
        for (const chart of [
          { type, horizontal, from },
          { type, horizontal, ...inline(['A', 'B'], { x: [0, 0] }) },
        ]) {
          expect((await draw(chart)).findings).toEqual([]);
          const boxes = nativeScene(chart).slides[0]?.items.map(({ box }) => Object.values(box)) ?? [];
          expect(boxes.flat().every(Number.isFinite)).toBe(true);
        }
      }
    },
  );
});

describe('bad-data', () => {
  it('is not given for facts of one dimension, nor for whole inline data', () => {
    expect(codes(column)).toEqual([]);
    expect(codes({ type: 'line', ...inline(['x', 'y'], { s: [1, 2], t: [3, 4] }) })).toEqual([]);
  });

  it('is given for a chart without data, or with half of it, or with two kinds of it', () => {
    expect(codes({ type: 'column' })).toEqual(['bad-data']);
    expect(codes({ type: 'column', labels: [words('x')] })).toEqual(['bad-data']);
    expect(codes({ ...column, ...inline(['x', 'y'], { s: [1, 2] }) })).toEqual(['bad-data']);
  });

  it.each(['bar', 'line', 'area', 'stacked', 'stacked-100', 'stacked-area', 'pie', 'doughnut', 'waterfall', 'radar'])(
    'is given for half of inline data, whatever the type makes of its values: %s',
    (type) => {
      expect(codes({ type, labels: [words('x'), words('y')] })).toEqual(['bad-data']);
    },
  );

  it('is given for dimensions that share an axis, and not for facts of one whose labels are words', () => {
    expect(codes({ type: 'bar', data: [a, fact('c', 'C', 3, { dimension: 'area' })] })).toEqual(['bad-data']);
    expect(codes({ type: 'bar', data: [a, fact('c', 'C', 3, { dimension: 'CNY', label: 'a third' })] })).toEqual([]);
  });

  it('is given for units of one dimension and different size, at the fact', () => {
    const unit = (name: string) => ({ dimension: 'EUR', unit: name });
    const millions = fact('m', 'M', 850, unit('EUR m'));
    const chart = { type: 'bar', data: [millions, fact('b', 'B', 4.2, unit('EUR bn'))] };
    expect(codes(chart)).toEqual(['bad-data']);
    expect(paths(chart)).toEqual([['data', 1]]);
    expect(codes({ type: 'bar', data: [millions, fact('c', 'C', 4.2, unit('EUR m'))] })).toEqual([]);
  });

  it('is given where a series has more or fewer values than there are labels, at its values', () => {
    const chart = { type: 'line', ...inline(['x', 'y'], { s: [1, 2], t: [3] }) };
    expect(codes(chart)).toEqual(['bad-data']);
    expect(paths(chart)).toEqual([['series', 1, 'values']]);
  });

  it('is given for more than one series of columns or bars', () => {
    const data = inline(['x', 'y'], { s: [1, 2], t: [3, 4] });
    expect(codes({ type: 'column', ...data })).toEqual(['bad-data']);
    expect(codes({ type: 'bar', ...data })).toEqual(['bad-data']);
  });

  it('is given for a part below zero, and not for a column below zero', () => {
    expect(codes({ type: 'doughnut', rest: false, ...inline(['x', 'y'], { s: [120, -20] }) })).toEqual(['bad-data']);
    expect(codes({ type: 'column', ...inline(['x', 'y'], { s: [120, -20] }) })).toEqual([]);
    expect(codes({ type: 'doughnut', rest: false, ...inline(['x', 'y'], { s: [120, 0] }) })).toEqual([]);
  });

  it('is given for a slope of more than two points', () => {
    expect(codes({ type: 'slope', ...inline(['x', 'y', 'z'], { s: [1, 2, 3] }) })).toEqual(['bad-data']);
    expect(codes({ type: 'slope', ...inline(['x', 'y'], { s: [1, 2] }) })).toEqual([]);
  });

  it('is given for a highlight that names nothing in the chart, with the name that was probably meant', () => {
    expect(codes({ ...column, highlight: 'b' })).toEqual([]);
    expect(codes({ ...column, highlight: 'B' })).toEqual([]);
    const data = { type: 'line', ...inline(['x', 'y'], { Exports: [1, 2] }) };
    expect(review({ ...data, highlight: 'Export' })[0]).toMatchObject({ code: 'bad-data', suggestion: 'Exports' });
    expect(codes({ ...data, highlight: 'Exports' })).toEqual([]);
  });

  it('is given for a comparison with a fact that the chart does not show', () => {
    expect(codes({ ...column, compare: [a, b] })).toEqual([]);
    const chart = { ...column, compare: [a, fact('c', 'C', 3)] };
    expect(codes(chart)).toEqual(['bad-data']);
    expect(paths(chart)).toEqual([['compare', 1]]);
  });

  it('leaves facts that there are not to those who look them up', () => {
    const none = undefined;
    expect(codes({ ...column, data: [a, none], compare: [a, none] })).toEqual([]);
    expect(
      codes({ type: 'line', labels: ['x', 'y'].map(words), series: [{ name: words('s'), values: [a, none] }] }),
    ).toEqual([]);
  });

  it('is given for a comparison with a bound, or from nothing; a figure that is about right may be compared', () => {
    const compared = (from: typeof a) => codes({ type: 'column', data: [from, b], compare: [from, b] });
    expect(compared({ ...a, bound: 'below' })).toEqual(['bad-data']);
    expect(compared({ ...a, value: 0 })).toEqual(['bad-data']);
    expect(compared({ ...a, bound: 'about' })).toEqual([]);
  });
});

describe('parts-do-not-sum', () => {
  it.each([[[0.4, 31.1, 68.4]], [[50, 40]], [[60, 50]]])('is given for %j', (values) => {
    expect(codes(doughnut(values))).toEqual(['parts-do-not-sum']);
    expect(codes({ ...doughnut(values), type: 'stacked', horizontal: true })).toEqual(['parts-do-not-sum']);
  });

  it('is not given for a hundred, give or take the rounding of a float', () => {
    expect(codes(doughnut([0.5, 31.1, 68.4]))).toEqual([]);
    expect(codes(doughnut([33.3, 33.3, 33.35]))).toEqual([]);
  });

  it('is not given where the rest is drawn, unless there is more than a whole', () => {
    expect(codes(doughnut([70], true))).toEqual([]);
    expect(codes(doughnut([70, 40], true))).toEqual(['parts-do-not-sum']);
  });

  it('is not given for parts that are no shares', () => {
    expect(codes({ type: 'doughnut', rest: false, ...inline(['x', 'y'], { s: [12, 30] }, 'RMB bn') })).toEqual([]);
  });

  it('is given for inline percentages, once for all stacks', () => {
    const chart = {
      type: 'stacked',
      horizontal: false,
      rest: false,
      ...inline(['x', 'y'], { s: [40, 30], t: [50, 60] }, '%'),
    };
    expect(codes(chart)).toEqual(['parts-do-not-sum']);
  });
});

describe('truncated-axis', () => {
  const data = inline(['x', 'y'], { s: [120, 140] });

  it.each(['column', 'bar', 'grouped'])('is given for a %s chart whose axis begins above zero, at that end', (type) => {
    expect(codes({ type, ...data, axis: { min: 100 } })).toEqual(['truncated-axis']);
    expect(paths({ type, ...data, axis: { min: 100 } })).toEqual([['axis', 'min']]);
  });

  it('is given where the axis of values below zero ends below it', () => {
    const chart = { type: 'column', ...inline(['x', 'y'], { s: [-12, -14] }), axis: { min: -20, max: -10 } };
    expect(paths(chart)).toEqual([['axis', 'max']]);
  });

  it('is not given for an axis that holds its zero, nor for a line, which is read by its slope', () => {
    expect(codes({ type: 'column', ...data, axis: { min: 0, max: 200 } })).toEqual([]);
    expect(codes({ type: 'column', ...data, axis: { min: -50 } })).toEqual([]);
    expect(codes({ type: 'line', ...data, axis: { min: 100 } })).toEqual([]);
  });
});

describe('an axis that the data leave', () => {
  it('is bad-data, at the end that is too near', () => {
    const chart = { type: 'line', ...inline(['x', 'y'], { s: [120, 140] }) };
    expect(paths({ ...chart, axis: { min: 130 } })).toEqual([['axis', 'min']]);
    expect(paths({ ...chart, axis: { max: 130 } })).toEqual([['axis', 'max']]);
    expect(codes({ ...chart, axis: { min: 120, max: 140 } })).toEqual([]);
    expect(codes({ ...chart, axis: { min: 200, max: 100 } })).toEqual(['bad-data']);
  });

  it('counts a stack as a whole', () => {
    const chart = { type: 'stacked', horizontal: false, rest: false, ...inline(['x'], { s: [40], t: [30] }) };
    expect(codes({ ...chart, axis: { max: 60 } })).toEqual(['bad-data']);
    expect(codes({ ...chart, axis: { max: 80 } })).toEqual([]);
  });

  it('is stated in the unit of the outline, whatever scale a language prints', () => {
    const yi = { dimension: 'CNY', unit: '亿元', scale: 10 };
    const chart = { type: 'line', data: [fact('a', '甲', 405, yi), fact('b', '乙', 1215, yi)] };
    expect(codes({ ...chart, axis: { min: 40, max: 130 } })).toEqual([]);
    expect(codes({ ...chart, axis: { min: 41, max: 130 } })).toEqual(['bad-data']);
  });
});

describe('too-many-series', () => {
  const lines = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}`, [i, i]]));

  it('is given for more than five series or parts', () => {
    expect(codes({ type: 'line', ...inline(['x', 'y'], lines(6)) })).toEqual(['too-many-series']);
    expect(codes({ type: 'grouped', ...inline(['x', 'y'], lines(6)) })).toEqual(['too-many-series']);
    expect(codes(doughnut([20, 20, 20, 20, 10, 10]))).toEqual(['too-many-series']);
  });

  it('is not given for five, nor for many lines of which one is lifted out, nor for many columns', () => {
    expect(codes({ type: 'line', ...inline(['x', 'y'], lines(5)) })).toEqual([]);
    expect(codes({ type: 'slope', ...inline(['x', 'y'], lines(8)), highlight: 's3' })).toEqual([]);
    expect(
      codes({ type: 'column', ...inline(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { s: [1, 2, 3, 4, 5, 6, 7] }) }),
    ).toEqual([]);
  });
});
