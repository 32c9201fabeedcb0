import type { Words } from './language.ts';

/** Thrown where a file is not read: it holds too much, is damaged, or shows what is elsewhere. `words` say which. */
export class RefusedContent extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}
