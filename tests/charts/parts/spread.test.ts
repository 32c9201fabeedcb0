import { spread } from '../../../src/charts/parts/labels.ts';
import { testCalls } from '../../support/calls.ts';

testCalls(import.meta.url, 'spread.yaml', { spread });
