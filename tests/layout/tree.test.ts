import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/core/box.ts';
import { field } from '../../src/layout/leaves.ts';
import {
  aligned,
  anchored,
  beside,
  column,
  elastic,
  equalRows,
  evenLines,
  type Part,
  padded,
  space,
  stack,
  withRole,
} from '../../src/layout/tree.ts';

/** A part that is drawn as its box, from one height to another as the pitch of rows grows. */
const bar =
  (name: string, base: number, most = base, least = base): Part =>
  () => ({
    ...{ min: least, preferred: base, fits: true, lines: 1 },
    max: { elastic: base, pitch: most, padding: most },
    place: (box) => [field(name, box, 'subject')],
  });

const plot = (name: string) => elastic(1, 2, (box) => [field(name, box, 'subject')]);
const boxes = (part: Part, box: Box) =>
  Object.fromEntries(
    part(box.w)
      .place(box)
      .map((item) => [item.name, item.box]),
  );
const BODY: Box = { x: 1, y: 1, w: 10, h: 6 };

it('a text in even lines is as narrow as it may be in no more lines than it needs', () => {
  // As of words in 18 letters of half an inch each.
  const text: Part = (w) => ({ ...bar('text', 1)(w), lines: Math.ceil(9 / w), fits: w >= 3 });
  expect(boxes(evenLines(text), BODY).text?.w).toBe(10);
  const narrow = boxes(evenLines(text), { ...BODY, w: 8 }).text?.w ?? 0;
  expect(narrow).toBeGreaterThanOrEqual(4.5);
  expect(narrow).toBeLessThan(5.3);
  expect(boxes(evenLines(text), { ...BODY, w: 2 }).text?.w).toBe(2);
});

describe('a stack', () => {
  it('gives all spare height to its elastic part', () => {
    const { title, plot: grown } = boxes(stack([bar('title', 1, 3), plot('plot')], 0.2), BODY);
    expect(title?.h).toBeCloseTo(1);
    expect(grown).toMatchObject({ y: 2.2, h: 4.8 });
  });

  it('shares spare height by how much each part may grow, and leaves the rest free', () => {
    const { a, b } = boxes(stack([bar('a', 1, 2), bar('b', 1, 4)]), { ...BODY, h: 4 });
    expect([a?.h, b?.h]).toEqual([1.5, 2.5]);
    const free = boxes(stack([bar('a', 1, 2), bar('b', 1, 2)]), BODY);
    expect([free.a?.h, free.b?.h]).toEqual([2, 2]);
  });

  it('takes what it lacks from what may give way', () => {
    const { a, b } = boxes(stack([bar('a', 4, 4, 1), bar('b', 4)]), BODY);
    expect([a?.h, b?.h]).toEqual([2, 4]);
  });

  it('lets the pitch of rows grow before padding does', () => {
    const tile = padded(bar('bar', 1, 2), { x: 0.2, y: 0.1, max: 0.4, under: (box) => [field('tile', box, 'panel')] });
    const half = boxes(stack([tile]), { ...BODY, h: 1.8 });
    expect(half.bar?.h).toBeCloseTo(1.6);
    const full = boxes(stack([tile]), { ...BODY, h: 2.8 });
    expect(full.bar).toMatchObject({ x: 1.2, w: 9.6, h: 2 });
    expect(full.tile?.h).toBeCloseTo(2.8);
  });
});

describe('a row', () => {
  it('solves widths first, and gives every part its height', () => {
    const row = beside([{ part: bar('a', 1), width: 2 }, { part: plot('b') }, { part: plot('c'), share: 2 }], 0.2);
    expect(boxes(row, BODY)).toMatchObject({
      a: { x: 1, w: 2, h: 6 },
      b: { x: 3.2, w: 7.6 / 3 },
      c: { w: 15.2 / 3, h: 6 },
    });
  });
});

describe('equal rows', () => {
  it('are as high as the highest asks for, all alike', () => {
    const rows = equalRows([bar('a', 1, 9), bar('b', 2, 9)], 0.4);
    expect(rows(10).preferred).toBeCloseTo(4.4);
    const { a, b } = boxes(rows, BODY);
    expect([a?.h, b?.h]).toEqual([2.8, 2.8]);
    expect(b?.y).toBeCloseTo(4.2);
  });
});

describe('an anchored part', () => {
  it('stands where it is told to in what it does not take', () => {
    expect(boxes(anchored(bar('a', 1, 2), 'bottom'), BODY).a).toMatchObject({ y: 5, h: 2 });
    expect(boxes(anchored(stack([space(1), bar('a', 1)]), 'middle'), BODY).a).toMatchObject({ y: 4, h: 1 });
  });
});

describe('columns', () => {
  const gaps = { head: [0.5], text: [0.25, 1], foot: [0.1] } as const;
  const spans = [
    { x: 1, w: 4 },
    { x: 6, w: 5 },
  ];

  it('have the parts of a row at one height, each below its gap, and leave out rows that none has', () => {
    const columns = [{ head: bar('a', 1), text: bar('b', 1) }, { text: bar('c', 2) }];
    const placed = boxes(stack(aligned(columns, spans, gaps)), { ...BODY, h: 3.75 });
    expect(placed).toMatchObject({ a: { x: 1, y: 1.5, w: 4 }, b: { y: 2.75 }, c: { x: 6, y: 2.75, w: 5, h: 2 } });
  });

  it('alone have no gap above what is not there', () => {
    expect(column({ text: bar('b', 1) }, gaps)).toHaveLength(2);
  });
});

describe('what has a role', () => {
  it('keeps it among others', () => {
    const items = stack([withRole(bar('a', 1), 'strip'), bar('b', 1)])(10).place(BODY);
    expect(items.map(({ role }) => role)).toEqual(['strip', undefined]);
  });
});
