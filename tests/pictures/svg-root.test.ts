import { viewBoxOf, withView } from '../../src/pictures/svg-root.ts';
import { testCalls } from '../support/calls.ts';

testCalls(import.meta.url, 'svg-root.yaml', { viewBoxOf, withView });
