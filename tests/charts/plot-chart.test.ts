import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as kinds from '../../src/charts/kinds/kinds.ts';
import { chartSchema } from '../../src/charts/plot-chart.ts';
import { FactRef, LocalizedText } from '../../src/fields/fields.ts';

const parse = (chart: unknown) => chartSchema.safeParse(chart);

describe('chartSchema', () => {
  it('reads facts by name, and texts by language', () => {
    const parsed = parse({ type: 'column', title: { en: 'GDP', zh: '总值' }, data: ['a', 'b'], compare: ['a', 'b'] });
    expect(parsed.data).toMatchObject({ data: [new FactRef('a'), new FactRef('b')], compare_as: 'ratio' });
    expect(parsed.data?.title).toBeInstanceOf(LocalizedText);
  });

  it('reads years as labels, and numbers and facts as values', () => {
    const parsed = parse({ type: 'line', labels: [2018, 'now'], series: [{ name: 2019, values: [1, 'gdp'] }] });
    expect(parsed.data).toMatchObject({
      labels: ['2018', {}],
      series: [{ name: '2019', values: [1, new FactRef('gdp')] }],
    });
  });

  it('reads a highlight as a name, or as words by language', () => {
    expect(parse({ type: 'line', highlight: 'gdp' }).data).toMatchObject({ highlight: 'gdp' });
    const parsed = parse({ type: 'line', highlight: { en: 'Exports', zh: '出口' } });
    expect((parsed.data as { highlight?: unknown }).highlight).toBeInstanceOf(LocalizedText);
  });

  it.each([
    ['an unknown type', { type: 'clock', data: ['a'] }],
    ['an unknown key', { type: 'column', data: ['a'], legend: true }],
    ['a key of another type', { type: 'column', data: ['a'], center: 'a' }],
    ['a comparison of one', { type: 'column', data: ['a'], compare: ['a'] }],
    ['no data at all in its list', { type: 'column', data: [] }],
  ])('refuses %s', (_, chart) => {
    expect(parse(chart).success).toBe(false);
  });

  it('can be written as JSON Schema, each type with its summary', () => {
    const json = z.toJSONSchema(chartSchema, { io: 'input' }) as { oneOf?: { description: string }[] };
    expect(json.oneOf?.map((each) => each.description)).toEqual(Object.values(kinds).map((kind) => kind.summary));
  });
});
