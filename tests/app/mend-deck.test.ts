import { testSlips } from './slips.ts';

// Of each slip on more lines: mend-deck.long.test.ts.
testSlips(1);
