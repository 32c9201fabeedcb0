import { clipPath, contoursOf } from '../../src/scenery/clip-path.ts';
import { testCalls } from '../support/calls.ts';

testCalls(import.meta.url, 'clip-path.yaml', { clipPath, contoursOf });
