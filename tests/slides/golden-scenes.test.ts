import { expect, it } from 'vitest';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import { ROOT } from '../support/brand.ts';
import { fixtureNames } from '../support/fixtures.ts';
import { testDark, testScenes } from './scene-tests.ts';

/** Kinds at their usual content; the others are `kind.smallest` and `kind.largest`. */
const usual = fixtureNames(ROOT, 'kinds').filter((name) => !name.includes('.'));

it('each kind of slide has a fixture', () => {
  expect(usual.toSorted()).toEqual(
    Object.values(kinds)
      .map(({ kind }) => kind)
      .toSorted(),
  );
});

// The smallest and the largest, and all in Chinese: golden-scenes.long.test.ts.
testScenes(usual, 'en');
testDark('en');
