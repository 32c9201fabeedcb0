import { describe, expect, it } from 'vitest';
import { sharedPrefix, withoutPrefix } from '../../../src/charts/base/shared-prefix.ts';
import type { ChartSpec } from '../../../src/charts/chart-schema.ts';
import { headingLine } from '../../../src/charts/heading.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { inline, plan } from '../draw.ts';

const ports = ['Exports to France', 'Exports to Italy', 'Exports to Spain'];

describe('what names begin with alike', () => {
  it('is whole words of three names or more, or hanzi', () => {
    expect(sharedPrefix(ports)).toBe('Exports to');
    expect(sharedPrefix(ports.slice(1))).toBe('');
    expect(sharedPrefix(['Port', 'Portal', 'Portfolio'])).toBe('');
    expect(sharedPrefix(['2019', '2020', '2021'])).toBe('');
    expect(sharedPrefix(['重庆市渝北区', '重庆市江北区', '重庆市北碚区'])).toBe('重庆市');
    expect(sharedPrefix(['重庆北', '重庆西', '重庆东'])).toBe('');
  });

  it('is nothing where it is all of a name', () => {
    expect(sharedPrefix(['Exports', 'Exports to Italy', 'Exports to Spain'])).toBe('');
  });

  it('is left out, and the rest has a capital', () => {
    expect(withoutPrefix(['Output in the north', 'Output in the south'], 'Output')).toEqual([
      'In the north',
      'In the south',
    ]);
  });

  it('is said once above a chart', () => {
    const chart = { type: 'bar', track: false, ...inline(ports, { n: [3, 2, 1] }) };
    expect(plan(chart).config.data.labels).toEqual(['France', 'Italy', 'Spain']);
    expect(plainText(headingLine(chart as unknown as ChartSpec, 'en') ?? { paragraphs: [], path: [] })).toBe(
      'Exports to …',
    );
  });
});
