import { describe, expect, test } from 'vitest';
import { withoutDraftMarks } from '../../../src/translate/edit/edit-outline.ts';
import { readYaml } from '../../../src/yaml/yaml-file.ts';

const without = (text: string, ...ids: string[]) => withoutDraftMarks(readYaml('slides.yaml', text), ids);

/** Facts as they are written, and as they read once `a` is no draft. */
const WRITTEN: readonly (readonly [string, string, string])[] = [
  ['at the end', 'a:\n    name: A\n    draft: true\n  b: {}\n', 'a:\n    name: A\n  b: {}\n'],
  ['at the beginning', 'a:\n    draft: true\n    name: A\n', 'a:\n    name: A\n'],
  ['below a remark', 'a:\n    name: A\n    # Ask Li.\n    draft: true\n', 'a:\n    name: A\n    # Ask Li.\n'],
  ['before a remark', 'a:\n    name: A\n    draft: true # Ask Li.\n', 'a:\n    name: A\n    # Ask Li.\n'],
  ['without a last line end', 'a:\n    name: A\n    draft: true', 'a:\n    name: A\n'],
  ['in lines that end as in Windows', 'a:\r\n    draft: true\r\n    name: A\r\n', 'a:\r\n    name: A\r\n'],
  ['last in braces', 'a: { name: A, draft: true } # Li\n', 'a: { name: A } # Li\n'],
  ['first in braces', 'a: { draft: true, name: A }\n', 'a: { name: A }\n'],
  ['between others in braces', 'a: { name: A, draft: true, value: 1 }\n', 'a: { name: A, value: 1 }\n'],
  ['in braces over lines', 'a: {\n    name: A,\n    draft: true,\n  }\n', 'a: {\n    name: A,\n  }\n'],
  ['in quotes', '"a": { "name": "A", "draft": true }\n', '"a": { "name": "A" }\n'],
  ['nowhere', 'a:\n    name: A\n', 'a:\n    name: A\n'],
  [
    'elsewhere',
    'b: &b\n    draft: true\n  a:\n    <<: *b\n    name: A\n',
    'b: &b\n    draft: true\n  a:\n    <<: *b\n    name: A\n',
  ],
];

describe('the marks of drafts', () => {
  test.each(WRITTEN)('are taken out where they stand %s, and all else stays', (_, before, after) => {
    expect(without(`# My deck\nfacts:\n  ${before}`, 'a')).toBe(`# My deck\nfacts:\n  ${after}`);
  });

  test('are taken out of those facts alone', () => {
    const text = 'facts:\n  a: { draft: true }\n  b: { draft: true }\n  c: { draft: true }\n';
    expect(without(text, 'c', 'a')).toBe('facts:\n  a: {  }\n  b: { draft: true }\n  c: {  }\n');
  });
});
