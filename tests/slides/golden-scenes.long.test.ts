import { ROOT } from '../support/brand.ts';
import { fixtureNames } from '../support/fixtures.ts';
import { testDark, testScenes } from './scene-tests.ts';

const names = fixtureNames(ROOT, 'kinds');

testScenes(
  names.filter((name) => name.includes('.')),
  'en',
);
testScenes(names, 'zh');
testDark('zh');
