import { describe, expect, it } from 'vitest';
import { sharedPrefix, withoutPrefix } from '../../../src/charts/base/table.ts';
import { headingLine } from '../../../src/charts/chart-words.ts';
import type { ChartSpec } from '../../../src/charts/plot-chart.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { testCalls } from '../../support/calls.ts';
import { inline, plan } from '../draw.ts';

const names = (chart: object, type = 'column', language = 'en') =>
  plan({ type, ...chart }, [8, 4.5], language).config.data.labels;

const ports = ['Exports to France', 'Exports to Italy', 'Exports to Spain'];

describe('what names begin with alike', () => {
  it('is said once above a chart', () => {
    const chart = { type: 'bar', track: false, ...inline(ports, { n: [3, 2, 1] }) };
    expect(plan(chart).config.data.labels).toEqual(['France', 'Italy', 'Spain']);
    expect(plainText(headingLine(chart as unknown as ChartSpec, 'en') ?? { paragraphs: [], path: [] })).toBe(
      'Exports to …',
    );
  });
});

testCalls(import.meta.url, 'period-names.yaml', { names, sharedPrefix, withoutPrefix });
