import { describe, expect, it } from 'vitest';
import { chapterWord } from '../../../src/slides/parts/words.ts';

describe('the word for a chapter', () => {
  it('says in English which of how many it is', () => {
    expect(chapterWord(1, 3, 'en')).toBe('Chapter 1 of 3');
    expect(chapterWord(4, 3, 'en')).toBe('Chapter 4');
  });

  it.each([
    [1, '第一部分'],
    [9, '第九部分'],
    [10, '第十部分'],
    [12, '第十二部分'],
    [20, '第二十部分'],
    [35, '第三十五部分'],
  ])('counts %i in hanzi in Chinese', (number, said) => {
    expect(chapterWord(number, 40, 'zh')).toBe(said);
  });
});
