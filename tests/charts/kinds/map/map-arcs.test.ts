import { arcLine, arcsBetween } from '../../../../src/charts/kinds/map/map-plan.ts';
import { testCalls } from '../../../support/calls.ts';

testCalls(import.meta.url, 'map-arcs.yaml', { arcLine, arcsBetween });
