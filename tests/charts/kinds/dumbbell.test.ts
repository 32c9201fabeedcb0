import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { measuringPen } from '../../../src/marks/lettering.ts';
import { measurer } from '../../support/brand.ts';
import { type AnyChart, draw, inline, plan } from '../draw.ts';

const data = inline(['Cars', 'Chips'], { Before: [40, 6], After: [31, 18] }, '%');
const chart = { type: 'dumbbell', ...data };

/** The dots of the first series, then those of the second. */
const dots = (own: AnyChart) =>
  (plan(own).marks?.(measuringPen(measurer)) ?? []).flatMap((mark) => (mark.kind === 'disc' ? [mark] : []));

describe('dumbbell', () => {
  it('puts both dots of a pair in one row, rows as they are given', () => {
    const [cars, chips, carsAfter, chipsAfter] = dots(chart);
    expect([carsAfter?.at.y, chipsAfter?.at.y]).toEqual([cars?.at.y, chips?.at.y]);
    expect(cars?.at.y).toBeLessThan(chips?.at.y ?? 0);
    const across = [chips, chipsAfter, carsAfter, cars].map((dot) => dot?.at.x ?? 0);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
  });

  it('writes each value on its own side of the pair, with its series on each row', async () => {
    const { texts, findings } = await draw(chart);
    expect(findings).toEqual([]);
    const x = (words: string) => texts.find(({ text }) => text === words)?.box.x ?? 0;
    expect(x('31%')).toBeLessThan(x('40%'));
    expect(x('6%')).toBeLessThan(x('18%'));
    expect(texts.filter(({ text }) => text === 'After')).toHaveLength(2);
  });

  it('names the series once, above, where rows are low', async () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const many = inline(rows, { Before: [1, 2, 3, 4, 5, 6, 7], After: [2, 4, 3, 5, 7, 8, 6] });
    const { texts, findings } = await draw({ type: 'dumbbell', ...many }, [8, 3]);
    expect(findings).toEqual([]);
    expect(texts.filter(({ text }) => text === 'After')).toHaveLength(1);
  });

  it('keeps the first series quiet, and lifts out the highlighted row', () => {
    const roles = dots({ ...chart, highlight: 'Chips' }).map(({ role }) => role);
    expect(roles).toEqual(['context', 'context', 'subject', 'highlight']);
  });

  it('writes a dash for a value that is missing', async () => {
    const series = [
      { name: 'Before', values: [4, null] },
      { name: 'After', values: [5, 3] },
    ];
    const { texts, findings } = await draw({ type: 'dumbbell', from: { categories: ['A', 'B'], series } });
    expect(findings).toEqual([]);
    expect(texts.map(({ text }) => text)).toContain('–');
  });

  it('reports anything but two series', () => {
    const found = (more: object) => reviewChart({ ...chart, ...more }, []).map(({ code }) => code);
    expect(found({})).toEqual([]);
    expect(found(inline(['A'], { One: [1] }))).toEqual(['bad-data']);
    expect(found(inline(['A'], { One: [1], Two: [2], Three: [3] }))).toEqual(['bad-data']);
  });
});
