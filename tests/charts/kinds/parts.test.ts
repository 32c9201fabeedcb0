import { partDirection, partFields } from '../../../src/charts/kinds/parts.ts';
import { testCalls } from '../../support/calls.ts';

testCalls(import.meta.url, 'parts.yaml', { partDirection, partFields });
