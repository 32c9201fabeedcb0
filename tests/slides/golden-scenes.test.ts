import { expect, it } from 'vitest';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import { ROOT } from '../support/brand.ts';
import { fixtureNames } from '../support/fixtures.ts';
import { testDark, testScenes } from './scene-tests.ts';

/** A kind at its usual content, `kind.smallest` and `kind.largest`. */
const names = fixtureNames(ROOT, 'kinds');
const usual = names.filter((name) => !name.includes('.'));

it('each kind of slide has a fixture', () => {
  expect(usual.toSorted()).toEqual(
    Object.values(kinds)
      .map(({ kind }) => kind)
      .toSorted(),
  );
});

// The smallest and the largest in Chinese, and dark slides in it: golden-scenes.long.test.ts.
testScenes(names, 'en');
testScenes(usual, 'zh');
testDark('en');
