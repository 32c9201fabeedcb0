import { ROOT } from '../support/brand.ts';
import { fixtureNames } from '../support/fixtures.ts';
import { testDark, testScenes } from './scene-tests.ts';

testScenes(
  fixtureNames(ROOT, 'kinds').filter((name) => name.includes('.')),
  'zh',
);
testDark('zh');
