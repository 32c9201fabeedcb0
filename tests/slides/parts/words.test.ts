import { chapterWord } from '../../../src/slides/parts/words.ts';
import { testCalls } from '../../support/calls.ts';

testCalls(import.meta.url, 'words.yaml', { chapterWord });
