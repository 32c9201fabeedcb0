import { rankMarks } from '../../../src/charts/kinds/rank.ts';
import { testCalls } from '../../support/calls.ts';

testCalls(import.meta.url, 'rank.yaml', { rankMarks });
