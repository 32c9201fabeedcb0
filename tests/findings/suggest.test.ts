import { closestFew, guess, nearest } from '../../src/findings/suggest.ts';
import { testCalls } from '../support/calls.ts';

testCalls(import.meta.url, 'suggest.yaml', { closestFew, guess, nearest });
