import { describe, expect, it } from 'vitest';
import { heading } from '../../../src/charts/chart-words.ts';
import type { ChartSpec } from '../../../src/charts/plot-chart.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { type AnyChart, draw, fact, inline, plan, scale } from '../draw.ts';

const data = inline(['Before', 'After'], { Output: [120, 140] });
const unitLine = (chart: AnyChart, language: string) => {
  const { unit } = heading(chart as unknown as ChartSpec, language);
  return unit && plainText(unit);
};
const axisOf = (chart: AnyChart, axis: 'x' | 'y') => scale(plan(chart), axis);

describe('the ends of an axis', () => {
  it.each([
    ['column', 'y'],
    ['grouped', 'y'],
    ['line', 'y'],
    ['bar', 'x'],
  ] as const)('are those that the outline states: %s', (type, axis) => {
    expect(axisOf({ type, ...data }, axis)).toMatchObject({ min: 0, max: 140 });
    expect(axisOf({ type, ...data, axis: { min: 100, max: 200 } }, axis)).toMatchObject({ min: 100, max: 200 });
  });

  it('make a stack shorter than its picture', () => {
    const chart = { type: 'stacked', horizontal: false, rest: false, ...inline(['x'], { s: [40], t: [30] }) };
    expect(axisOf({ ...chart, axis: { max: 140 } }, 'y')).toMatchObject({ min: 0, max: 140 });
  });

  it('count in the scale in which a language prints', () => {
    const chart = { type: 'column', data: [fact('a', '甲', 405, { scale: 10 }), fact('b', '乙', 1215, { scale: 10 })] };
    expect(axisOf({ ...chart, axis: { max: 200 } }, 'y')).toMatchObject({ min: 0, max: 2000 });
  });

  it.each(['column', 'bar', 'grouped', 'line'])('leave every label whole and in its place: %s', async (type) => {
    for (const axis of [{ min: 100 }, { max: 400 }, { min: 119, max: 141 }]) {
      expect((await draw({ type, ...data, axis })).findings).toEqual([]);
    }
  });

  it('let bars begin where the axis does: with it at 100, 140 stands twice as high as 120', async () => {
    const { texts } = await draw({ type: 'column', ...data, axis: { min: 100, max: 140 } });
    const middle = (text: string) => {
      const box = texts.find((drawn) => drawn.text === text)?.box;
      return (box?.y ?? 0) + (box?.h ?? 0) / 2;
    };
    const whole = await draw({ type: 'column', ...data, axis: { min: 0, max: 140 } });
    const at = whole.texts.find((drawn) => drawn.text === '120')?.box.y ?? 0;
    const top = whole.texts.find((drawn) => drawn.text === '140')?.box.y ?? 0;
    // A seventh of the height lies between the two on a whole axis, a half on the one that is cut.
    expect((middle('120') - middle('140')) / (at - top)).toBeCloseTo(3.5, 1);
  });
});

describe('the line of the unit', () => {
  it('says where an axis without a zero begins', () => {
    const chart = { type: 'line', ...inline(['a', 'b'], { s: [120, 140] }, 'RMB bn'), axis: { min: 100 } };
    expect(unitLine(chart, 'en')).toBe('RMB bn; axis begins at 100');
    expect(unitLine(chart, 'zh')).toBe('RMB bn；坐标轴自100起');
    expect(unitLine({ type: 'line', ...data, axis: { min: 99.5 } }, 'en')).toBe('Axis begins at 99.5');
  });

  it('says nothing of an axis that has its zero', () => {
    expect(unitLine({ type: 'line', ...data, axis: { max: 200 } }, 'en')).toBeUndefined();
  });
});
