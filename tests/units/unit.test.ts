import { nearUnit, parseUnit, suggestUnit } from '../../src/units/unit.ts';
import { testCalls } from '../support/calls.ts';

testCalls(import.meta.url, 'unit-calls.yaml', { nearUnit, parseUnit, suggestUnit });
