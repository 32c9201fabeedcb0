import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/files/files.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { readSource } from '../../src/outline/read-source.ts';
import { kinds } from './kinds.ts';
import { described, outlineText } from './report.ts';

/** What is found in an outline of those bytes, and what was read of it. */
function parsed(bytes: Uint8Array) {
  const source = readSource(memoryFiles({ 'slides.yaml': bytes }), 'slides.yaml');
  const { outline, findings } = parseOutline(source, [], { kinds });
  return { outline, found: findings.map((finding) => described(finding, source.text)) };
}
const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

test('an outline with a byte order mark and the line ends of Windows is one like any other', () => {
  const text = `\ufeff${outlineText().replaceAll('\n', '\r\n')}`;
  expect(parsed(new TextEncoder().encode(text))).toMatchObject({ outline: { deck: { id: 'd' } }, found: [] });
});

test('an outline in UTF-16 is read', () => {
  const text = `\ufeff${outlineText()}`;
  const bytes = Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
  expect(parsed(bytes)).toMatchObject({ outline: { deck: { id: 'd' } }, found: [] });
});

test('a character that is not UTF-8 is found at its place', () => {
  const text = outlineText({ slides: '  - kind: note\n    title: M\u00fcnchen f\u00fcr alle' });
  expect(parsed(latin(text)).found).toEqual(['syntax 5:13 \ufffd']);
});

test.each(['PK\u0003\u0004....word/document.xml', '%PDF-1.7', '{\\rtf1'])(
  'a document in place of a text is found before anything else: %s',
  (start) => {
    expect(parsed(latin(start)).found).toEqual(['syntax 1:1 ']);
  },
);

test('a file that has been taken away is said to be, and not to be empty', () => {
  const { refused } = readSource(memoryFiles({}), 'slides.yaml');
  expect(refused?.message.en).toContain('taken away');
});

test('an empty file, and one of remarks only, lack everything', () => {
  for (const text of ['', '# nothing yet\n'])
    expect(parsed(latin(text)).found).toEqual([expect.stringMatching(/^missing-key 1:1/)]);
});
