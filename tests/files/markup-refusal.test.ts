import { expect, it } from 'vitest';
import { MARKUP } from '../../src/core/limits.ts';
import { markupRefusal } from '../../src/files/markup-refusal.ts';

it('what is too deep, or too much, is refused in words', () => {
  expect(markupRefusal({ depth: MARKUP.depth, marks: MARKUP.marks })).toBeUndefined();
  expect(markupRefusal({ depth: MARKUP.depth + 1, marks: 1 })?.en).toContain(String(MARKUP.depth));
  expect(markupRefusal({ depth: 1, marks: MARKUP.marks + 1 })?.zh).toContain('万个');
});
