import { ROOT } from '../support/brand.ts';
import { fixtureNames } from '../support/fixtures.ts';
import { testDark, testScenes } from './scene-tests.ts';

const limits = fixtureNames(ROOT, 'kinds').filter((name) => name.includes('.'));

testScenes(limits, 'en');
testScenes(limits, 'zh');
testDark('zh');
