import { areaBoxes, grownBoxes } from '../../../src/charts/kinds/areas.ts';
import { testCalls } from '../../support/calls.ts';

testCalls(import.meta.url, 'areas.yaml', { areaBoxes, grownBoxes });
