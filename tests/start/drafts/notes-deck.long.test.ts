import { FILES, testDecksFrom } from './deck-from-file.ts';

testDecksFrom(FILES);
