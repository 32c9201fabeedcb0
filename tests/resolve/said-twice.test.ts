import { boundTwice } from '../../src/resolve/said-twice.ts';
import { testCalls } from '../support/calls.ts';

const BELOW = { en: 'less than 25%', zh: '不足25%' };
const said = (before: string, language: 'en' | 'zh', written: { en: string; zh: string } = BELOW) =>
  boundTwice(before, { bound: written === BELOW ? 'below' : 'above', written: written[language] }, language);

testCalls(import.meta.url, 'said-twice-calls.yaml', { boundTwice, said });
