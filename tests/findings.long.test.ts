import { describe } from 'vitest';
import { MORE_EXAMPLES, testFindings } from './finding-tests.ts';

describe('every finding', () => testFindings(MORE_EXAMPLES));
