import { describe, expect, test } from 'vitest';
import { withoutStandIns } from '../../src/check/check-scene.ts';
import type { Code, Finding } from '../../src/findings/finding.ts';

const finding = (code: Code, ...path: (string | number)[]): Finding => ({ code, path, message: { en: '', zh: '' } });
const title = finding('long-title', 'slides', 1, 'title');
const slide = finding('hall', 'slides', 1);
const full = finding('overflow', 'slides', 1, 'title');
const other = finding('widow', 'slides', 2, 'items', 0);
const found = [title, slide, full, other];
const left = (...missing: (string | number)[]) => withoutStandIns(found, [finding('missing-translation', ...missing)]);

describe('a text that stands in for a translation', () => {
  test('is not judged by its length, nor its slide by how much it says', () => {
    expect(left('slides', 1, 'title')).toEqual([full, other]);
    expect(left('slides', 1, 'items', 0)).toEqual([title, full, other]);
    expect(left('slides', 1, 'notes')).toEqual(found);
    expect(withoutStandIns(found, [])).toEqual(found);
  });

  test('is every text where nothing is written in the language', () => {
    expect(left('deck', 'languages', 1)).toEqual([full]);
  });
});
