import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/core/box.ts';
import type { SceneItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { timeOf } from '../../../src/slides/kinds/timeline/timeline.ts';
import { brand } from '../../support/brand.ts';
import { rowsIn } from '../../support/cases.ts';
import { HEAD, refusedIn, sceneOf } from '../../support/scene.ts';

const rows = rowsIn(import.meta.url, 'timeline.yaml');

function outline(whens: readonly (number | string)[], more = '    scale: true\n'): string {
  const entries = whens.map((when, i) => `      - when: ${when}\n        title: Event ${'abcdef'[i]}\n`);
  return `${HEAD}slides:\n  - kind: timeline\n    title: A title\n${more}    items:\n${entries.join('')}`;
}

const itemsOf = (text: string, language = 'en') =>
  (sceneOf(text, language).scene.slides[0]?.items ?? []) as SceneItem[];
const named = (items: readonly SceneItem[], pattern: RegExp) => items.filter((item) => pattern.test(item.name));
const dotsOf = (text: string) => named(itemsOf(text), /dot$/).map((item) => item.box.x);

/** The distances between dots, as parts of the whole line. */
function parts(places: readonly number[]): number[] {
  const [first = 0] = places;
  const whole = (places.at(-1) ?? 0) - first;
  return places.map((place) => Math.round((1000 * (place - first)) / whole) / 1000);
}

/** The straight pieces of a leader, as boxes. */
function segmentsOf(item: SceneItem): Box[] {
  if (item.kind !== 'path') return [item.box];
  const numbers = [...item.d.matchAll(/-?[\d.]+/g)].map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, i) => ({
    x: item.box.x + (numbers[2 * i] ?? 0),
    y: item.box.y + (numbers[2 * i + 1] ?? 0),
  }));
  return points.slice(1).map((b, i) => {
    const a = points[i] ?? b;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
  });
}

const touches = (a: Box, b: Box) => a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;

describe('a timeline to scale', () => {
  it.each(rows<[years: number[]]>('a timeline to scale has its dots where the years are'))(
    'has its dots where the years are: %s',
    (years) => {
      expect(parts(dotsOf(outline(years)))).toEqual(parts(years));
    },
  );

  it('keeps the order of the moments from left to right, above the line and below it', () => {
    const texts = named(itemsOf(outline([1900, 1997, 2001, 2005, 2009, 2013])), /^Moment \d$/);
    const line = named(itemsOf(outline([1900, 1997, 2001, 2005, 2009, 2013])), /^Line$/)[0]?.box.y ?? 0;
    for (const side of [texts.filter((item) => item.box.y < line), texts.filter((item) => item.box.y > line)]) {
      const places = side.map((item) => item.box.x);
      expect(places).toHaveLength(3);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('leads from each dot to the left edge of its own texts', () => {
    const items = itemsOf(outline([1900, 2004, 2008, 2012]));
    for (const n of [1, 2, 3, 4]) {
      const leader = named(items, new RegExp(`^Moment ${n} leader$`))[0]?.box;
      const dot = named(items, new RegExp(`^Moment ${n} dot$`))[0]?.box;
      const text = named(items, new RegExp(`^Moment ${n}$`))[0]?.box;
      if (!leader || !dot || !text) throw new Error(`Moment ${n} is not whole.`);
      const ends = [dot.x + dot.w / 2, text.x - 0.16].toSorted((a, b) => a - b);
      expect(leader.x).toBeCloseTo(ends[0] ?? 0, 3);
      expect(leader.x + leader.w).toBeCloseTo(ends[1] ?? 0, 3);
    }
  });

  it('takes months into account', () => {
    const places = parts(dotsOf(outline(['January 2000', 'July 2000', 2001])));
    expect(places).toEqual([0, 0.5, 1]);
  });

  it.each(
    rows<[years: number[]]>(
      'a timeline to scale has leaders that go straight up or down first and meet no dot and no other leader',
    ),
  )('has leaders that go straight up or down first and meet no dot and no other leader: %s', (years) => {
    const items = itemsOf(outline(years));
    const leaders = named(items, /leader$/).map(segmentsOf);
    const dots = named(items, /dot$/).map(({ box }) => box);
    expect(leaders).toHaveLength(years.length);
    for (const [i, segments] of leaders.entries()) {
      const [first] = segments;
      expect(first?.w).toBeCloseTo(0, 3);
      const strangers = [...dots, ...leaders.flat()].filter((box) => box !== dots[i] && !segments.includes(box));
      expect(segments.filter((segment) => strangers.some((box) => touches(segment, box)))).toEqual([]);
    }
  });

  it('spaces the moments evenly where true distances would let dots touch', () => {
    const even = dotsOf(outline([2000, 2001, 2002, 2003]));
    expect(parts(dotsOf(outline([1900, 2009, 2010, 2012])))).toEqual(parts(even));
    expect(parts(even)).toEqual(parts([0, 1, 2, 3]));
    for (const years of [
      [1912, 2008, 2011, 2014, 2017, 2020],
      [2000, 2000, 2010],
    ]) {
      const places = dotsOf(outline(years));
      expect(Math.min(...places.slice(1).map((place, i) => place - (places[i] ?? 0)))).toBeGreaterThanOrEqual(0.25);
    }
  });

  it('spaces the moments evenly where a fact turns out to have no year', () => {
    expect(parts(dotsOf(outline([2000, 2001, '"{labs.name}"', 2010])))).toEqual(parts([0, 1, 2, 3]));
  });
});

describe('a timeline without a scale', () => {
  it('spaces any moments evenly, in the order in which they are written', () => {
    expect(parts(dotsOf(outline([2010, 1900, 'Later'], '')))).toEqual([0, 0.5, 1]);
  });

  it('keeps large dates apart by half their size on a template’s layout', () => {
    const { 'title-only': frame } = brand.frames;
    const layout = { part: 'l', name: 'Layout', words: [], footers: {}, roles: {}, dark: false };
    const theirs = { ...brand, frames: { ...brand.frames, 'title-only': { ...frame, layout } } };
    const text = outline([2020, 2024, 2025], '    scale: false\n');
    const labels = sceneOf(text, 'en', theirs).scene.slides[0]?.items.filter(({ name }) => /label$/.test(name)) ?? [];
    const lines = labels.flatMap((item) => (item.kind === 'text' ? [{ ...lineBoxes(item)[0], size: item.size }] : []));
    expect(lines).toHaveLength(3);
    for (const [i, line] of lines.slice(1).entries()) {
      const before = lines[i];
      const gap = (line.x ?? 0) - (before?.x ?? 0) - (before?.w ?? 0);
      expect((72 * gap) / line.size).toBeGreaterThan(0.5);
    }
  });

  it('marks the moment that is to be seen first, and no other', () => {
    const text = outline([2000, 2001, 2010], '').replace('title: Event b', 'title: Event b\n        highlight: true');
    const fills = named(itemsOf(text), /dot$/).map((item) => (item.kind === 'shape' ? item.fill : undefined));
    expect(fills).toEqual(['text', 'highlight', 'text']);
  });
});

describe('the years on the line', () => {
  it.each(
    rows<[whens: number[], step: number]>(
      'the years on the line of are each of those between the first moment and the last, at their places',
    ),
  )('of %s are each %s of those between the first moment and the last, at their places', (whens, step) => {
    const [first = 0, last = 0] = [whens[0], whens.at(-1)];
    const items = itemsOf(outline(whens));
    const years = named(items, /^Year/).map(({ name, box }) => ({ year: Number(name.slice(5)), x: box.x }));
    const from = Math.ceil(first / step);
    expect(years.map(({ year }) => year)).toEqual(
      Array.from({ length: Math.floor(last / step) - from + 1 }, (_, i) => (from + i) * step),
    );
    const dots = named(items, /dot$/).map(({ box }) => box.x + box.w / 2);
    const [left = 0, right = 0] = [dots[0], dots.at(-1)];
    for (const { year, x } of years)
      expect(x).toBeCloseTo(left + ((year - first) / (last - first)) * (right - left), 3);
    // Dates are written at the moments alone.
    expect(items.filter((item) => item.kind === 'text' && item.name.startsWith('Year'))).toEqual([]);
  });
});

describe('the order of moments', () => {
  const reviewed = (whens: readonly (number | string)[]) =>
    sceneOf(outline(whens, '')).findings.flatMap(({ code, path }) => (code === 'out-of-order' ? path[3] : []));

  it.each([
    [[2015, 2009, 2022], 1],
    [['May 2012', 'Later', 'March 2012'], 2],
    [[2022, 2015, 2009], 1],
  ])('is told where they run back: %s', (whens, index) => {
    expect(reviewed(whens)).toEqual([index]);
  });

  it.each([[[2009, 2015, 2015, 2022]], [['May 2012', 2012, 'Autumn 2012', 'Next']], [['Later', 'Earlier', 'Now']]])(
    'is good: %s',
    (whens) => {
      expect(reviewed(whens)).toEqual([]);
    },
  );
});

describe('a number that is no year', () => {
  it.each([[20010], [1_000_000_000], [-12_000]])('is reported: %s', (when) => {
    expect(refusedIn(outline([2001, when, 2019], ''))).toEqual([{ code: 'bad-data', path: ['items', 1, 'when'] }]);
  });

  it('may stand as a text', () => {
    expect(refusedIn(outline([2001, '"20010"', 2019], ''))).toEqual([]);
  });
});

describe('what has no place on a scale', () => {
  it('is reported at the moment without a year', () => {
    expect(refusedIn(outline([2000, 'Later', 2010]))).toEqual([{ code: 'bad-data', path: ['items', 1, 'when'] }]);
  });

  it('is reported at the moment that comes too early', () => {
    expect(refusedIn(outline([2000, 2010, 2005]))).toEqual([{ code: 'bad-data', path: ['items', 2, 'when'] }]);
  });

  it('is no matter without a scale', () => {
    expect(refusedIn(outline([2000, 'Later', 1999], ''))).toEqual([]);
  });
});

describe('the time of a moment', () => {
  it.each([
    ['2010', 2010],
    ['in the year 2010', 2010],
    ['2010年', 2010],
    ['2010年7月', 2010.5],
    ['2010-07', 2010.5],
    ['July 2010', 2010.5],
    ['3 Jul 2010', 2010.5],
    ['2010 to 2012', undefined],
    ['later', undefined],
  ])('of “%s” is %s', (when, time) => {
    expect(timeOf(when)).toBe(time);
  });
});
