import { formatPath, parsePath } from '../../src/core/path.ts';
import { testCalls } from '../support/calls.ts';

testCalls(import.meta.url, 'path.yaml', { formatPath, parsePath });
