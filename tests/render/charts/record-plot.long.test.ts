import { describe } from 'vitest';
import { SAMPLES } from '../../charts/samples.ts';
import { testRecorded } from './record-plot-tests.ts';

describe('all drawn charts as marks', () => testRecorded(SAMPLES));
