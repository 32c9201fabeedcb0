import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, type Change, changesBetween, faultIn, inverseOf } from '../../../src/studio/texts/changes.ts';

/** A text, and changes to it. */
const edited = fc.string({ maxLength: 60 }).chain((text) =>
  fc
    .array(fc.record({ at: fc.nat(text.length), insert: fc.string({ maxLength: 8 }) }), { maxLength: 6 })
    .map((made) => {
      const ends = made.map(({ at }) => at).toSorted((a, b) => a - b);
      const changes = made.flatMap(({ insert }, i): Change[] => {
        const [from, to] = [ends[2 * i], ends[2 * i + 1]];
        return from === undefined || to === undefined ? [] : [{ from, to, insert }];
      });
      return { text, changes };
    }),
);

test('changes and their inverse lead back to the text', () => {
  fc.assert(
    fc.property(edited, ({ text, changes }) => {
      expect(faultIn(changes, text.length)).toBeUndefined();
      const after = applyChanges(text, changes);
      expect(applyChanges(after, inverseOf(text, changes))).toBe(text);
    }),
  );
});

test('the changes between two texts lead from one to the other, and are one at most', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '\n') }),
      fc.string({ unit: fc.constantFrom('a', 'b', '\n') }),
      (one, other) => {
        const changes = changesBetween(one, other);
        expect(applyChanges(one, changes)).toBe(other);
        expect(changes.length).toBe(one === other ? 0 : 1);
      },
    ),
  );
});

test('changes that are out of the text, over each other or of no whole offset are told', () => {
  expect(faultIn([{ from: 0, to: 4, insert: '' }], 3)).toBeDefined();
  expect(faultIn([{ from: 2, to: 1, insert: '' }], 3)).toBeDefined();
  expect(
    faultIn(
      [
        { from: 0, to: 2, insert: '' },
        { from: 1, to: 3, insert: '' },
      ],
      3,
    ),
  ).toBeDefined();
  expect(faultIn([{ from: 0.5, to: 1, insert: '' }], 3)).toBeDefined();
  expect(faultIn([{ from: -1, to: 1, insert: '' }], 3)).toBeDefined();
});
