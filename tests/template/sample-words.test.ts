import { holdsDate, isSampleText, namesDay } from '../../src/template/placeholders.ts';
import { testCalls } from '../support/calls.ts';

testCalls(import.meta.url, 'sample-words-calls.yaml', { holdsDate, isSampleText, namesDay });
