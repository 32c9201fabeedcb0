import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../../src/core/box.ts';
import { evenPlaces, mosaicPlaces } from '../../../../src/slides/kinds/cards/card.ts';

describe.each([
  ['one leads', (count: number) => mosaicPlaces(count - 1)],
  ['none leads', evenPlaces],
])('the fields of a mosaic where %s', (_, places) => {
  it.each([2, 3, 4, 5, 6])('cover the room, and none covers another: %i of them', (count) => {
    const fields = places(count);
    expect(fields).toHaveLength(count);
    expect(fields.reduce((sum, { w, h }) => sum + w * h, 0)).toBeCloseTo(1);
    const pairs = fields.flatMap((a, i) => fields.slice(i + 1).map((b) => overlaps(a, b, 0.001)));
    expect(pairs).not.toContain(true);
  });
});

describe('the field that leads', () => {
  it.each([1, 2, 3, 4, 5])('is larger than each of %i others', (others) => {
    const [hero, ...rest] = mosaicPlaces(others).map(({ w, h }) => w * h);
    for (const field of rest) expect(hero).toBeGreaterThan(field);
  });
});
