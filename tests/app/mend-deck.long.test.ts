import { testSlips } from './slips.ts';

testSlips(3);
