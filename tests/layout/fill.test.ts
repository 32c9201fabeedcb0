import { describe, expect, it } from 'vitest';
import { bestFill, fill } from '../../src/layout/fill.ts';
import { field } from '../../src/layout/leaves.ts';
import { fixed, type Part } from '../../src/layout/tree.ts';

const BODY = { x: 0, y: 0, w: 10, h: 6 };
const STEPS = { figure: { sizes: [1, 2, 3, 4], start: 2 }, text: { sizes: [1, 2, 3], start: 1 } };

/** A part that is as high as a height computed from sizes; its lines are those that the heights make, where given. */
const part =
  (h: number, lines = 1): Part =>
  () => ({ ...fixed(h), fits: true, lines, place: (box) => [field('part', box, 'subject')] });

describe('a filled box', () => {
  it('has the sizes to begin with where there is no room for more', () => {
    expect(fill(BODY, STEPS, ({ figure, text }) => part(figure + 1.5 * text)).sizes).toEqual({ figure: 3, text: 2 });
  });

  it('steps sizes down in their order, the first to its end, and gives back what was not needed', () => {
    const filled = fill(BODY, STEPS, ({ figure, text }) => part(figure + 4 * text));
    expect(filled).toMatchObject({ fits: true, sizes: { figure: 2, text: 1 } });
  });

  it('steps sizes up while no line is added and everything has room', () => {
    expect(fill(BODY, STEPS, () => part(3)).sizes).toEqual({ figure: 4, text: 3 });
    expect(fill(BODY, STEPS, ({ text }) => part(3, text > 2 ? 2 : 1)).sizes).toEqual({ figure: 4, text: 2 });
  });

  it('says what does not fit at the smallest sizes, and how much is left free', () => {
    expect(fill(BODY, STEPS, () => part(7)).fits).toBe(false);
    expect(fill(BODY, STEPS, () => part(3)).ratio).toBeCloseTo(0.5);
  });
});

describe('the best of several compositions', () => {
  const of = (h: number) => () => fill(BODY, STEPS, () => part(h));

  it('is the first that fills the box', () => {
    expect(bestFill([of(3), of(5.9), of(6)]).ratio).toBeCloseTo(5.9 / 6);
  });

  it('is the fullest that stands where none fills it, and the last where none stands', () => {
    expect(bestFill([of(3), of(4), of(9)]).ratio).toBeCloseTo(4 / 6);
    expect(bestFill([of(8), of(9)]).fits).toBe(false);
  });
});
