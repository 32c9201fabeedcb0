import { describe, expect, it } from 'vitest';
import { describeChart } from '../../../src/charts/chart-words.ts';
import type { ChartSpec } from '../../../src/charts/plot-chart.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { color, dataset, draw, fact, inline, plan } from '../draw.ts';

const stages = ['Seen', 'Met', 'Closed'];
const heading = 'of the previous stage';
const chart = { type: 'funnel', ...inline(stages, { n: [480, 212, 8] }) };

describe('funnel', () => {
  it('says between stages what share of the one before is left, small ones with a decimal', () => {
    expect(plan(chart).labels).toEqual([...stages, '480', '212', '8', heading, '44%', '3.8%']);
  });

  it('says no share of nothing, of what is missing, or of what is only a bound', () => {
    const shares = (values: readonly number[]) =>
      plan({ type: 'funnel', ...inline(stages, { n: values }) }).labels.slice(6);
    expect(shares([0, 4, 2])).toEqual([heading, '50%']);
    expect(shares([8, Number.NaN, 2])).toEqual([]);
    const bounded = [fact('a', 'A', 10), fact('b', 'B', 5, { bound: 'below', label: '<5' })];
    expect(plan({ type: 'funnel', data: bounded }).labels).toEqual(['A', 'B', '10', '<5']);
  });

  it('marks a share of what is only about right', () => {
    const data = [fact('a', 'A', 10), fact('b', 'B', 5, { bound: 'about', label: '~5' })];
    expect(plan({ type: 'funnel', data }).labels).toContain('~50%');
    expect(plan({ type: 'funnel', data }, [8, 4.5], 'zh').labels).toContain('约50%');
  });

  it('gives the highlighted stage the accent', () => {
    const colors = dataset(plan({ ...chart, highlight: 'Closed' })).backgroundColor;
    expect(colors).toEqual([color('subject'), color('subject'), color('highlight')]);
  });

  it('writes a value inside its stage, and beside one that is too narrow', async () => {
    const { texts, findings } = await draw(chart);
    expect(findings).toEqual([]);
    const at = (text: string) => texts.find((each) => each.text === text)?.box ?? { x: 0, w: 0, y: 0 };
    // The name of a wide stage follows its value, that of a narrow one stands right of it.
    expect(at('Seen').x).toBeGreaterThan(at('480').x);
    expect(at('Seen').x - at('480').x).toBeLessThan(288);
    expect(at('Closed').x).toBeGreaterThan(at('8').x);
  });

  it('writes a dash where a stage is missing', () => {
    expect(plan({ type: 'funnel', ...inline(stages, { n: [8, Number.NaN, 2] }) }).labels).toContain('–');
  });

  it('finds stages below zero and too many of them', () => {
    const codes = (values: readonly number[]) =>
      reviewChart({ type: 'funnel', ...inline(values.map(String), { n: values }) } as never, []).map(
        ({ code }) => code,
      );
    expect(codes([5, -1])).toEqual(['bad-data']);
    expect(codes([8, 7, 6, 5, 4, 3, 2])).toEqual([]);
    expect(codes([9, 8, 7, 6, 5, 4, 3, 2])).toEqual(['too-many-series']);
  });

  it('is told in words', () => {
    expect(describeChart(chart as unknown as ChartSpec, 'en', 'Few are closed')).toBe(
      'Funnel chart: n: Seen 480; Met 212; Closed 8. Few are closed',
    );
  });
});
