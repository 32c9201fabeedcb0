import { describe, expect, it } from 'vitest';
import { color, dataset, draw, fact, inline, plan, scale, words } from '../draw.ts';

const years = ['2015', '2016', '2017', '2018', '2019'];
const one = inline(years, { '': [10, 14, 12, 15, 19] });
const two = inline(years, { Exports: [10, 14, 12, 15, 19], Imports: [8, 9, 9, 11, 12] });

describe('line', () => {
  it('begins its value axis at zero', () => {
    expect(scale(plan({ type: 'line', ...one }), 'y')).toMatchObject({ min: 0, max: 19 });
  });

  it('writes every value of a single line', () => {
    expect(plan({ type: 'line', ...one }).labels).toEqual([...years, '10', '14', '12', '15', '19']);
  });

  it('writes the first and the last value of several lines, and names each at its end', async () => {
    const { plot, texts } = await draw({ type: 'line', ...two });
    expect(plot.labels).toEqual([...years, 'Exports', 'Imports', '10', '8', '19', '12']);
    const x = (words: string) => texts.find(({ text }) => text === words)?.box.x ?? 0;
    expect(x('Exports')).toBeGreaterThan(x('19'));
    expect(dataset(plot).pointRadius.filter((radius) => radius > 0)).toHaveLength(2);
  });

  it('lifts out a series, with the others as context behind it', () => {
    const plot = plan({ type: 'line', ...two, highlight: 'Imports' });
    expect(dataset(plot, 0)).toMatchObject({ borderColor: color('context'), order: 1 });
    expect(dataset(plot, 1)).toMatchObject({ borderColor: color('subject'), order: 0 });
  });

  it('lifts out a point', () => {
    const plot = plan({ type: 'line', ...one, highlight: '2017' });
    expect(dataset(plot)).toMatchObject({ borderColor: color('subject') });
    expect(
      (plot.config.data.datasets[0] as unknown as { pointBackgroundColor: string[] }).pointBackgroundColor[2],
    ).toBe(color('highlight'));
  });

  it('lifts out a point at the end of a line, whose value stands there once', async () => {
    const facts = [10, 14, 12].map((value, i) => fact(`f${i}`, `Fact ${i}`, value));
    const series = [
      { name: words('Exports'), values: facts },
      { name: words('Imports'), values: [5, 6, 7] },
    ];
    const chart = { type: 'line', labels: ['a', 'b', 'c'].map(words), series, highlight: 'f2' };
    const { texts, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(texts.filter(({ text }) => text === '12')).toHaveLength(1);
  });

  it('leaves out labels of a crowded axis, evenly, and keeps the first and the last', () => {
    const many = Array.from({ length: 25 }, (_, i) => `${1995 + i}`);
    const shown = plan({ type: 'line', ...inline(many, { '': many.map((_, i) => i) }) }).labels.filter((label) =>
      many.includes(label),
    );
    expect(shown[0]).toBe('1995');
    expect(shown.at(-1)).toBe('2019');
    expect(shown.length).toBeLessThan(14);
  });

  it('never lays a value on the line', async () => {
    const { texts, findings } = await draw({ type: 'line', ...inline(years, { '': [100, 131, 160, 142, 339] }) });
    expect(findings).toEqual([]);
    const boxOf = (words: string) => texts.find(({ text }) => text === words)?.box;
    expect(boxOf('142')?.y).toBeGreaterThan(boxOf('131')?.y ?? 0);
  });

  it('has a gap where a value is missing, and a dot where no line joins a value', () => {
    const plot = plan({ type: 'line', ...inline(years, { '': [10, 14, Number.NaN, 15, Number.NaN] }) });
    expect(dataset(plot).data[2]).toBeNaN();
    expect(dataset(plot).pointRadius.map((radius) => radius > 0)).toEqual([true, true, false, true, false]);
    expect(plot.labels).toEqual([...years, '10', '14', '15']);
  });

  it('writes the last value of a line that ends early at its point, and its name at the end', async () => {
    const values = { Whole: [30, 31, 35, 33, 38], Early: [20, 19, 22, Number.NaN, Number.NaN] };
    const { plot, texts, findings } = await draw({ type: 'line', ...inline(years, values) });
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual([...years, 'Whole', 'Early', '30', '20', '38', '22']);
    const x = (words: string) => texts.find(({ text }) => text === words)?.box.x ?? 0;
    expect(x('22')).toBeLessThan(x('38'));
    expect(Math.abs(x('Early') - x('Whole'))).toBeLessThan(200);
  });
});
