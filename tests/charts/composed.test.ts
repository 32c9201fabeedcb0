import { describe, expect, it } from 'vitest';
import { planTrack } from '../../src/charts/kinds/bar/track.ts';
import { planMultiple } from '../../src/charts/kinds/column/multiple.ts';
import { planCrowd } from '../../src/charts/kinds/pictogram/crowd.ts';
import { bracketHeight } from '../../src/charts/parts/sheet.ts';
import { reviewChart } from '../../src/charts/plot-chart.ts';
import { plainText } from '../../src/core/rich-text.ts';
import { measuringPen } from '../../src/marks/lettering.ts';
import { rectMark } from '../../src/marks/marks.ts';
import type { ColorRole } from '../../src/scene/tokens.ts';
import { modelOf, nativeScene } from '../outputs/pptx/chart/native-charts.ts';
import { brand, measurer } from '../support/brand.ts';
import { type AnyChart, composed, draw, fact, inline, plan, share } from './draw.ts';

const GDP = [fact('start', 'At the start', 100.2), fact('now', 'Now', 339.1)];
const times = fact('times', 'Times', 3.4, { label: '×3.4', figure: { number: '×3.4', unit: '' } });
const COLUMNS = { type: 'column', data: GDP, multiple: times } as const;
const SHARES = [share('cars', 'Cars', 60), share('trade', 'Trade', 30), share('land', 'Land', 1.5, { label: '<1.5%' })];
const TRACKS = { type: 'bar', track: true, data: SHARES, highlight: 'land' } as const;
const PEOPLE = [fact('before', 'Before', 1.5), fact('after', 'After', 2.7)];
const CROWD = {
  type: 'pictogram',
  icon: 'person',
  per: 0.1,
  data: PEOPLE,
  compare: PEOPLE,
  compare_as: 'change',
} as const;

const context = { brand, language: 'en', width: 2304, height: 1440 };
const toldBy = (chart: AnyChart, size: readonly [number, number] = [8, 5]) =>
  composed(chart, size)?.words.map(({ name, text }) => `${name}: ${plainText(text)}`);
const fillsOf = (chart: AnyChart): (ColorRole | undefined)[] =>
  nativeScene(chart).slides[0]?.items.flatMap((item) => (item.kind === 'path' ? [item.fill] : [])) ?? [];
const codes = (chart: AnyChart) => reviewChart(chart, ['chart']).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('columns with their multiple', () => {
  it('are of equal width from edge to edge, their heights to scale', () => {
    const { columns } = planMultiple(COLUMNS, context);
    const [first, last] = columns;
    expect([first?.x, (last?.x ?? 0) + (last?.w ?? 0)]).toEqual([0, context.width]);
    expect(first?.w).toBe(last?.w);
    expect((last?.h ?? 0) / (first?.h ?? 1)).toBeCloseTo(339.1 / 100.2, 1);
    expect(last?.y).toBe(0);
  });

  it('have a line across the higher one at each height of the first', () => {
    const { levels, columns, baseLine } = planMultiple(COLUMNS, context);
    expect(levels[0]).toEqual([]);
    expect(levels[1]?.map((level) => Math.round((baseLine.y - level) / (columns[0]?.h ?? 1)))).toEqual([1, 2, 3]);
  });

  it('are drawn where they are planned', () => {
    const { columns } = planMultiple(COLUMNS, context);
    const marks = plan(COLUMNS, [8, 5]).marks?.(measuringPen(measurer)).slice(0, 2);
    expect(marks).toEqual(columns.map((rect, i) => rectMark(rect, i === 0 ? 'context' : 'subject')));
  });

  it('write values on themselves, their names below, and the multiple in the highlight', () => {
    expect(toldBy(COLUMNS)).toEqual([
      'multiple: ×3.4',
      'value 1: 100.2',
      'value 2: 339.1',
      'name 1: At the start',
      'name 2: Now',
    ]);
    const words = composed(COLUMNS, [8, 5])?.words ?? [];
    expect(words.slice(0, 3).map(({ ground }) => ground)).toEqual(['ground', 'context', 'subject']);
    expect(words[0]?.color).toBe('highlight');
  });

  it('are a chart where one is to be edited, with a bracket and a base line over it', () => {
    expect(fillsOf(COLUMNS)).toEqual(['context', 'highlight', 'highlight', 'highlight', 'text']);
    const model = modelOf(nativeScene(COLUMNS));
    expect(model.series.map(({ points }) => points.map(({ value }) => value))).toEqual([[100.2, 339.1]]);
    expect(model.categories).toHaveLength(2);
  });

  it('are two or three that stand, and above zero; others stay usual columns', () => {
    const four = { ...COLUMNS, ...inline(['A', 'B', 'C', 'D'], { '': [1, 2, 3, 4] }), data: undefined };
    expect(codes(four as unknown as AnyChart)).toEqual(['bad-data chart.multiple']);
    expect(composed(four as unknown as AnyChart, [8, 5])).toBeUndefined();
    expect(codes({ ...COLUMNS, horizontal: true })).toEqual(['bad-data chart.multiple']);
  });
});

describe('bars on tracks', () => {
  it('are as long as their share, from the top of the picture to its foot', () => {
    const { bars, tracks } = planTrack(TRACKS, context);
    expect(bars.map(({ w }) => Math.round((100 * w) / context.width))).toEqual([60, 30, 2]);
    expect([tracks[0]?.y, (tracks[2]?.y ?? 0) + (tracks[2]?.h ?? 0)]).toEqual([0, context.height]);
    expect(tracks.every(({ w }) => w === context.width)).toBe(true);
  });

  it('lift the highlighted row', () => {
    const { tracks, roles } = planTrack(TRACKS, context);
    expect(roles).toEqual(['subject', 'subject', 'highlight']);
    expect(tracks[2]?.h).toBeGreaterThan(1.3 * (tracks[0]?.h ?? 0));
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
    const { tracks } = planTrack(grouped, context);
    const gaps = [1, 2].map((i) => (tracks[i]?.y ?? 0) - (tracks[i - 1]?.y ?? 0) - (tracks[i - 1]?.h ?? 0));
    expect(gaps[0]).toBeGreaterThan(2 * (gaps[1] ?? 0));
  });

  it('write value and note of the highlighted row in its bar, behind it where that is short', () => {
    const note = { paragraphs: [[{ text: '158 companies' }]], path: [] };
    const grounds = (highlight: string) =>
      composed({ ...TRACKS, highlight, note } as AnyChart, [12, 5])
        ?.words.filter(({ name }) => name.startsWith('note') || name === `value ${highlight === 'cars' ? 1 : 3}`)
        .map(({ ground }) => ground);
    expect(grounds('cars')).toEqual(['highlight', 'highlight']);
    expect(grounds('land')).toEqual(['panel', 'panel']);
  });

  it('have a note only where a row is highlighted', () => {
    const note = { paragraphs: [[{ text: '158 companies' }]], path: [] };
    expect(codes({ ...TRACKS, highlight: undefined, note } as AnyChart)).toEqual(['bad-data chart.note']);
  });

  it('keep a bound with its figure, and write a value on a bar that leaves no room beside it', () => {
    const full = { type: 'bar', track: true, data: [share('all', 'All', 100), share('most', 'Most', 97)] };
    const words = composed(full, [8, 3])?.words ?? [];
    expect(words.find(({ name }) => name === 'value 1')?.ground).toBe('subject');
    expect(toldBy(TRACKS)).toContain('value 3: <1.5%');
  });

  it('are shares of a whole', () => {
    expect(codes({ type: 'bar', track: true, ...inline(['A'], { '': [40] }) })).toEqual(['bad-data chart.track']);
    expect(codes({ type: 'bar', track: true, ...inline(['A'], { '': [140] }, '%') })).toEqual(['bad-data chart.track']);
  });
});

describe('icons that grew', () => {
  it('are one grid from edge to edge, of which the first value is a part', () => {
    const { feet, before, height } = planCrowd(CROWD, context);
    expect([feet.length, before]).toEqual([27, 15]);
    expect(new Set(feet.slice(0, 15).map(({ x }) => x)).size).toBe(5);
    const xs = feet.map(({ x }) => x);
    expect(Math.max(...xs) + 0.27 * height).toBeCloseTo(context.width, 0);
    expect(Math.max(...feet.map(({ y }) => y)) + bracketHeight).toBeCloseTo(context.height, 0);
  });

  it('say what was before, how much was added where that begins, and what one stands for', () => {
    expect(toldBy(CROWD)).toEqual([
      'heading: One mark is 0.1',
      'value 1: 1.5',
      'name 1: Before',
      'value 2: +80%',
      'name 2: added',
      'total: 2.7 After',
    ]);
  });

  it('do not shrink, and are not without number', () => {
    expect(codes({ ...CROWD, data: PEOPLE.toReversed() })).toEqual(['bad-data chart.compare']);
    expect(codes({ ...CROWD, per: 0.001 })).toEqual(['bad-data chart.compare']);
  });
});

describe('a chart whose words are the slide’s', () => {
  it('has each label once, in the picture or around it', async () => {
    const { findings } = await draw(COLUMNS, [8, 5]);
    expect(findings).toEqual([]);
  });

  it('is drawn as one form a group where it can be edited', () => {
    const dots = { type: 'dots', ...inline(['A', 'B', 'C'], { '': [6, 38, 280] }) };
    expect(fillsOf(dots)).toEqual(['step-3', 'step-3', 'step-3']);
    expect(fillsOf(CROWD)).toEqual(['step-2', 'highlight', 'text', 'text', 'text']);
  });
});
