import { describe, expect, it } from 'vitest';
import { color, dataset, draw, fact, inline, plan } from '../draw.ts';

const data = inline(['2015', '2020'], { Services: [52, 68], Industry: [41, 31], Farming: [7, 1], Building: [8, 1.5] });

describe('slope', () => {
  it('joins two points of each series, values at both ends and names at the second', async () => {
    const { plot, texts, findings } = await draw({ type: 'slope', ...data, highlight: 'Services' });
    expect(findings).toEqual([]);
    expect(plot.config.data.labels).toEqual(['2015', '2020']);
    const x = (words: string) => texts.find(({ text }) => text === words)?.box.x ?? 0;
    expect(x('Services')).toBeGreaterThan(x('68.0'));
    expect(x('52.0')).toBeLessThan(x('68.0'));
  });

  it('makes the highlighted series the subject and all others context', () => {
    const plot = plan({ type: 'slope', ...data, highlight: 'Industry' });
    expect(dataset(plot, 1)).toMatchObject({ borderColor: color('subject') });
    expect(dataset(plot, 2)).toMatchObject({ borderColor: color('context') });
  });

  it('joins two facts', async () => {
    const facts = [fact('a', 'Before', 1.5), fact('b', 'Now', 2.7)];
    const { plot, findings } = await draw({ type: 'slope', data: facts }, [5.9, 4]);
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual(['Before', 'Now', '1.5', '2.7']);
  });

  it('draws a series with one value as a dot, named at that end', async () => {
    const values = { A: [12, 15], B: [Number.NaN, 9], C: [7, Number.NaN] };
    const { plot, texts, findings } = await draw({ type: 'slope', ...inline(['2018', '2019'], values) });
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual(['2018', '2019', 'C', 'A', 'B', '12', '7', '15', '9']);
    const x = (words: string) => texts.find(({ text }) => text === words)?.box.x ?? 0;
    expect(x('C')).toBeLessThan(x('7'));
    expect(x('B')).toBeGreaterThan(x('9'));
  });
});
