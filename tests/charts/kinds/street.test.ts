import { describe, expect, it } from 'vitest';
import type { PageMark } from '../../../src/charts/base/page-marks.ts';
import { definitionOf } from '../../../src/charts/plot-chart.ts';
import { overlaps } from '../../../src/core/box.ts';
import { shipped } from '../../support/brand.ts';
import { type AnyChart, share, words } from '../draw.ts';
import { kitOf, pictureOf } from '../pictures.ts';

const { parts } = kitOf('houses');
const house = (name: string) => ({ kit: 'houses', name, part: parts[name] });
const HOUSES = [
  ['trade-office', 'bank', 'shop', 'ferris-wheel', 'logistics-hall', 'exhibition-hall'],
  ['car-works', 'chip-works', 'machine-works'],
  [],
];

const street = (values: readonly number[], more: object = {}): AnyChart => ({
  ...{ type: 'street', data: values.map((value, i) => share(`part-${i}`, `Part ${i + 1}`, value)) },
  ...{ houses: values.map((_, i) => (HOUSES[i] ?? []).map(house)), ...more },
});

const fieldsOf = (marks: readonly PageMark[]) =>
  marks.flatMap((mark) => (mark.kind === 'rect' && mark.name?.startsWith('Part') ? [mark] : []));
const housesOf = (marks: readonly PageMark[]) =>
  marks.flatMap((mark) => (mark.kind === 'art' ? mark.boxes.map((box) => ({ ...mark, box })) : []));

describe('a street', () => {
  const drawn = pictureOf(street([68.4, 31.1, 0.4]));
  const fields = fieldsOf(drawn.marks);
  const houses = housesOf(drawn.marks);

  it.each([[[68.4, 31.1, 0.4]], [[58, 42]], [[54.6, 31.2, 13.9, 0.3]], [[33, 33, 33]]])(
    'has fields as wide as their shares across the slide, of which a sliver is seen before its edge: %s',
    (values) => {
      const boxes = fieldsOf(pictureOf(street(values)).marks).map(({ box }) => box);
      const last = boxes.at(-1);
      const end = Math.min(13.333, (last?.x ?? 0) + (last?.w ?? 0));
      expect(13.333 - end > 0.25).toBe((values.at(-1) ?? 0) < 1);
      const starts = [...boxes.map(({ x }) => x), end];
      const whole = values.reduce((total, value) => total + value, 0);
      values.forEach((value, i) => {
        expect((starts[i + 1] ?? 0) - (starts[i] ?? 0)).toBeCloseTo((end * value) / whole, 2);
      });
    },
  );

  it('has its houses in the colour of their field, on its ground line, and none over its ends', () => {
    expect(houses.length).toBeGreaterThan(3);
    for (const { box, role } of houses) {
      const field = fields.find((each) => each.role === role)?.box;
      expect(box.y + box.h).toBeCloseTo(field?.y ?? 0);
      expect(box.x).toBeGreaterThanOrEqual((field?.x ?? 0) + 0.249);
      expect(box.x + box.w).toBeLessThanOrEqual((field?.x ?? 0) + (field?.w ?? 0) - 0.21);
    }
  });

  it('has the largest part in the subject’s colour, and no other in a stronger one, where that is the highlight’s', () => {
    const { subject, context } = shipped.colors;
    const colors = {
      ...shipped.colors,
      ...{ highlight: { ...subject, hex: '00195A' }, subject: { ...subject, hex: '00195A' } },
      ...{ subtle: { ...subject, hex: '194EFF' }, 'second-text': { ...subject, hex: '737373' } },
      context: { ...context, hex: 'BFBFBF' },
    };
    const roles = fieldsOf(pictureOf(street([60, 40]), { brand: { ...shipped, colors } }).marks).map(
      ({ role }) => role,
    );
    expect(roles).toEqual(['subject', 'second-text']);
  });

  it('never cuts or stretches a house, and lets none stand before another', () => {
    for (const { box, part } of houses) expect(box.w / box.h).toBeCloseTo(part.viewBox.w / part.viewBox.h);
    const boxes = houses.map(({ box }) => box);
    expect(boxes.some((box, i) => boxes.slice(i + 1).some((other) => overlaps(box, other)))).toBe(false);
  });

  it('drops the last houses where a field is narrow', () => {
    const kept = housesOf(drawn.marks).filter(({ role }) => role === fields[1]?.role);
    expect(kept.map(({ part }) => part.title.en)).toEqual(
      ['car-works', 'chip-works'].map((name) => parts[name as keyof typeof parts]?.title.en),
    );
  });

  it('tells a narrow part in the sky, above all houses that it is over', () => {
    const leader = drawn.words.find(({ name }) => name === 'leader 1');
    expect(leader?.text.paragraphs.flat().map(({ text }) => text)).toEqual(['0.4%', ' Part 3']);
    if (!leader) throw new Error('There is none.');
    expect(leader.box.x + leader.box.w).toBeLessThanOrEqual(13.333 - 0.6 + 0.001);
    expect(houses.some(({ box }) => overlaps(box, leader.box))).toBe(false);
  });

  it('has the largest figure on the largest part, and red on none', () => {
    const sizes = drawn.words.filter(({ role }) => role === 'figure').map(({ size }) => size);
    expect(sizes[0]).toBeGreaterThan(1.5 * (sizes[1] ?? 0));
    expect(fields.map(({ role }) => role)).not.toContain('highlight');
    expect(new Set(fields.map(({ role }) => role)).size).toBe(3);
  });

  it('has the part that it claims in the colour of the claim', () => {
    const claimed = pictureOf(street([68.4, 31.6], { claim: 'part-1' }));
    expect(fieldsOf(claimed.marks).map(({ role }) => role === 'highlight')).toEqual([false, true]);
  });

  it.each([
    ['a page', {}],
    ['a wide box', { box: [12, 5] as const }],
    ['a narrow box', { box: [5, 5] as const }],
  ])('says every part on %s', (_, setting) => {
    const { words: said } = pictureOf(street([54.6, 31.2, 13.9, 0.3]), setting);
    const all = said.flatMap(({ text }) => text.paragraphs.flat().map((run) => run.text)).join(' ');
    for (const each of ['54.6', '31.2', '13.9', '0.3', 'Part 1', 'Part 2', 'Part 3', 'Part 4'])
      expect(all).toContain(each);
  });
});

describe('a street is refused', () => {
  const review = (chart: AnyChart) => definitionOf(chart).review?.(chart as never, ['chart']) ?? [];

  it.each([[[100]], [[60, 30]], [[40, 20, 20, 10, 10]], [[100, 0]]])(
    'where they are no parts of one whole: %s',
    (values) => {
      expect(review(street(values))).toMatchObject([{ code: 'bad-data', path: ['chart'] }]);
    },
  );

  it('for houses on a part that is too narrow for any', () => {
    const houses = [HOUSES[0], HOUSES[1], ['bank']].map((each = []) => each.map(house));
    expect(review(street([60, 30, 10], { houses }))).toMatchObject([
      { code: 'left-out', path: ['chart', 'houses', 2] },
    ]);
    expect(housesOf(pictureOf(street([60, 30, 10], { houses })).marks).some(({ box }) => box.x > 12)).toBe(false);
    expect(review(street([60, 28, 12], { houses }))).toEqual([]);
  });

  it('where not every part has its houses, or its text', () => {
    const chart = street([68.4, 31.6], { houses: [[house('bank')]], texts: [words('a'), words('b'), words('c')] });
    expect(review(chart)).toMatchObject([
      { code: 'bad-data', path: ['chart', 'houses'] },
      { code: 'bad-data', path: ['chart', 'texts'] },
    ]);
  });
});
