import { describe, expect, it } from 'vitest';
import { describeChart } from '../../../src/charts/chart-words.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { color, dataset, draw, fact, inline, plan, share } from '../draw.ts';

const chart = { type: 'gauge', data: [share('x', 'In use', 70)] };

describe('gauge', () => {
  it('draws the share on a half ring, the rest as context', () => {
    const plot = plan(chart);
    expect(plot.config.options).toMatchObject({ rotation: -90, circumference: 180 });
    expect(dataset(plot).data[0]).toBeCloseTo(0.7);
    expect(dataset(plot).backgroundColor).toEqual([color('subject'), color('context')]);
    expect(plot.labels).toEqual(['70%', 'In use', '0%', '100%']);
  });

  it('names the target, be it typed or a fact', async () => {
    const typed = await draw({ ...chart, target: 80 });
    expect(typed.findings).toEqual([]);
    expect(typed.plot.labels.slice(-2)).toEqual(['Target', '80%']);
    const stated = await draw({ ...chart, target: share('y', 'Goal for 2025', 90) }, [5.9, 4.4]);
    expect(stated.findings).toEqual([]);
    expect(stated.plot.labels.slice(-2)).toEqual(['Goal for 2025', '90%']);
  });

  it('ends at what the outline says the whole is', () => {
    const homes = { type: 'gauge', data: [fact('b', 'Homes', 30)] };
    const plot = plan({ ...homes, of: 120 });
    expect(dataset(plot).data[0]).toBeCloseTo(0.25);
    expect(plot.labels).toEqual(['30', 'Homes', '0', '120']);
    expect(dataset(plan({ ...homes, of: fact('all', 'All homes', 60) })).data[0]).toBeCloseTo(0.5);
  });

  it('sets its name below a half ring that is too small for it', async () => {
    const { texts, findings } = await draw(
      { ...chart, data: [share('x', 'Share of the land in use', 70)], target: 80 },
      [3.1, 3],
    );
    expect(findings).toEqual([]);
    const box = (words: string) => texts.find(({ text }) => text.startsWith(words))?.box;
    expect(box('Share')?.y).toBeGreaterThan(box('70')?.y ?? 1e4);
    expect(Math.abs((box('Share')?.y ?? 0) - (box('0%')?.y ?? 1e4))).toBeLessThan(30);
  });

  it('tells its target after its value', () => {
    expect(describeChart({ ...chart, target: 80 } as never, 'en', '')).toBe('Gauge: In use 70%; Target 80%.');
  });

  it('reports more than one value, a scale without an end, and a value beyond it', () => {
    const found = (more: object) => reviewChart({ ...chart, ...more }, []).map(({ code }) => code);
    expect(found({})).toEqual([]);
    expect(found({ data: [share('a', 'A', 1), share('b', 'B', 2)] })).toEqual(['bad-data']);
    expect(found({ data: [fact('b', 'Homes', 30)] })).toEqual(['bad-data']);
    expect(found({ of: 50 })).toEqual(['bad-data']);
    expect(found({ data: undefined, ...inline(['A'], { '': [40] }, '%') })).toEqual([]);
  });
});
