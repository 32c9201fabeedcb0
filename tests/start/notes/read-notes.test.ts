import { expect, test } from 'vitest';
import { written } from '../../../src/start/notes/inline.ts';
import { withFootnotes } from '../../../src/start/notes/markdown-dialects.ts';
import { type NotesBlock, readNotes } from '../../../src/start/notes/read-notes.ts';
import { casesIn } from '../../support/cases.ts';

const blocks = (markdown: string): readonly NotesBlock[] => readNotes(markdown).lead;
const texts = (markdown: string) => blocks(markdown).map((block) => ('text' in block ? block.text : block.type));

test.each(casesIn<{ markdown: string; notes: object }>(import.meta.url, 'read-notes.yaml'))('%s', (_, cases) => {
  for (const { markdown, notes } of cases) expect(readNotes(markdown), markdown).toEqual(notes);
});

test('notes keep what looks so in code', () => {
  expect(texts('`[[x]]` and `%%y%%`').map(written)).toEqual(['[[x]] and %%y%%']);
  expect(blocks('```\n[^1]: x\n<!-- y -->\n```')).toEqual([{ type: 'code', text: '[^1]: x\n<!-- y -->' }]);
});

test('notes have footnotes apart, each at a mark in its text', () => {
  const { lead, footnotes } = readNotes(
    'One.[^a] Two[^long], three^[in line].\n\n[^a]: First *note*.\n[^long]: Long\n\n    and more.\n\n[^none]: Unused.',
  );
  expect(footnotes).toEqual(['First note.', 'Long and more.', 'in line']);
  const [first, last] = lead.map((block) => ('text' in block ? block.text : ''));
  expect(withFootnotes(first ?? '', (place) => `<${place}>`)).toBe('One.<0> Two<1>, three<2>.');
  expect(last).toBe('Unused.');
});

test('notes have nothing in them that the outline would take for its own marks', () => {
  expect(texts('`a{b}` x^[1] y\\](z) \\*\\*w\\*\\*').map(written)).toEqual(['a{{b}} x^ [1] y] (z) w']);
});
