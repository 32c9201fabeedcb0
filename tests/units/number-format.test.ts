import { decimalsOf, formatNumber } from '../../src/units/number-format.ts';
import { testCalls } from '../support/calls.ts';

const written = (value: number) => formatNumber(value, decimalsOf(value));

testCalls(import.meta.url, 'number-format.yaml', { formatNumber, written });
