import { bidiRuns } from '../../../src/outputs/pdf/bidi.ts';
import { testCalls } from '../../support/calls.ts';

testCalls(import.meta.url, 'bidi.yaml', { bidiRuns });
