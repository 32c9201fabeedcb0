import { describe, expect, it } from 'vitest';
import { planTrack } from '../../src/charts/kinds/bar/track.ts';
import { planMultiple } from '../../src/charts/kinds/column/multiple.ts';
import { planCrowd } from '../../src/charts/kinds/pictogram/crowd.ts';
import { plainText } from '../../src/core/rich-text.ts';
import { measuringPen } from '../../src/marks/lettering.ts';
import { rectMark } from '../../src/marks/marks.ts';
import { brand, measurer } from '../support/brand.ts';
import { testCalls } from '../support/calls.ts';
import { type AnyChart, composed, fact, plan, share } from './draw.ts';

const GDP = [fact('start', 'At the start', 100.2), fact('now', 'Now', 339.1)];
const times = fact('times', 'Times', 3.4, { label: '×3.4', figure: { number: '×3.4', unit: '' } });
const COLUMNS = { type: 'column', data: GDP, multiple: times } as const;
const SHARES = [share('cars', 'Cars', 60), share('trade', 'Trade', 30), share('land', 'Land', 1.5, { label: '<1.5%' })];
const TRACKS = { type: 'bar', track: true, data: SHARES, highlight: 'land' } as const;

const context = { brand, language: 'en', width: 2304, height: 1440 };
const toldBy = (chart: AnyChart, size: readonly [number, number] = [8, 5]) =>
  composed(chart, size)?.words.map(({ name, text }) => `${name}: ${plainText(text)}`);

describe('columns with their multiple', () => {
  it('are drawn where they are planned', () => {
    const { columns } = planMultiple(COLUMNS, context);
    const marks = plan(COLUMNS, [8, 5]).marks?.(measuringPen(measurer)).slice(0, 2);
    expect(marks).toEqual(columns.map(({ rect }, i) => rectMark(rect, i === 0 ? 'context' : 'subject')));
  });
});

describe('bars on tracks', () => {
  it('are as long as their share, from the top of the picture to its foot', () => {
    const { rows } = planTrack(TRACKS, context);
    const tracks = rows.map(({ track }) => track);
    expect(rows.map(({ bar }) => Math.round((100 * bar.w) / context.width))).toEqual([60, 30, 2]);
    expect([tracks[0]?.y, (tracks[2]?.y ?? 0) + (tracks[2]?.h ?? 0)]).toEqual([0, context.height]);
    expect(tracks.every(({ w }) => w === context.width)).toBe(true);
  });

  it('lift the highlighted row', () => {
    const { rows } = planTrack(TRACKS, context);
    expect(rows.map(({ role }) => role)).toEqual(['subject', 'subject', 'highlight']);
    expect(rows[2]?.track.h).toBeGreaterThan(1.3 * (rows[0]?.track.h ?? 0));
    const words = composed(TRACKS, [12, 5])?.words ?? [];
    expect(words.filter(({ color: ink }) => ink === 'highlight').map(({ text }) => plainText(text))).toEqual([
      'Land',
      '<1.5%',
    ]);
  });

  it('print each row’s own value behind its bar, and all names in one column; rows of equal values stand closer', () => {
    const equal = ['One', 'Two'].map((name) => share(name.toLowerCase(), name, 30));
    const grouped = { ...TRACKS, data: [share('land', 'Land', 60), ...equal] };
    expect(toldBy(grouped, [12, 5])).toEqual([
      ...['name 1: Land', 'value 1: 60%'],
      ...['name 2: One', 'value 2: 30%'],
      ...['name 3: Two', 'value 3: 30%'],
    ]);
    const words = composed(grouped, [12, 5])?.words ?? [];
    expect(new Set(words.filter(({ name }) => name.startsWith('name')).map(({ box }) => box.x))).toEqual(new Set([0]));
    const tracks = planTrack(grouped, context).rows.map(({ track }) => track);
    const gaps = [1, 2].map((i) => (tracks[i]?.y ?? 0) - (tracks[i - 1]?.y ?? 0) - (tracks[i - 1]?.h ?? 0));
    expect(gaps[0]).toBeGreaterThan(2 * (gaps[1] ?? 0));
  });
});

testCalls(import.meta.url, 'composed.yaml', { planCrowd, planMultiple }, { brand });
