import { describe } from 'vitest';
import { testLabels } from './label-tests.ts';
import { SAMPLES } from './samples.ts';

describe('the labels of all drawn charts', () => testLabels(SAMPLES));
