import { describe, expect, it } from 'vitest';
import { NOTES_LIMITS, NotesTooLong } from '../../../src/start/notes/notes-limits.ts';
import { readNotes } from '../../../src/start/notes/read-notes.ts';

const { headings, blocks, cells, columns, characters, signs, whole, depth } = NOTES_LIMITS;
const times = (count: number, each: (i: number) => string) => Array.from({ length: count }, (_, i) => each(i)).join('');
const row = (cell: string, count: number = columns) => `|${`${cell}|`.repeat(count)}\n`;

describe('notes that hold more than is read', () => {
  it.each([
    ['a paragraph', `# T\n\n${'word '.repeat(characters / 5 + 1)}`, 'line 3'],
    ['a paragraph of many lines', `# T\n\n${'word\n'.repeat(characters / 4 + 1)}`, `line ${characters / 4 + 3}`],
    ['brackets', `# T\n\n${'['.repeat(signs + 1)}`, 'line 3'],
    ['backticks', `# T\n\n${'a `b` '.repeat(signs / 2 + 1)}`, 'line 3'],
    ['quotations in quotations', `# T\n\n${'>'.repeat(depth + 1)} a`, 'line 3'],
    ['entries in entries', `# T\n\n${'- '.repeat(depth + 1)}a`, 'line 3'],
    ['lists in lists', `# T\n\n${times(2 * depth + 4, (i) => `${'  '.repeat(i)}- a\n`)}`, 'line '],
    ['headings', times(headings + 1, (i) => `# Part ${i}\n\n`), `${(headings + 1).toLocaleString('en-US')} headings`],
    ['paragraphs', `# T\n\n${times(blocks + 1, (i) => `Text ${i}\n\n`)}`, 'paragraphs'],
    ['cells', `# T\n\n${row('a')}${row('-')}${row('1').repeat(cells / columns)}`, 'cells'],
    ['columns', `# T\n\n${row('a', columns + 1)}${row('-', columns + 1)}${row('1', columns + 1)}`, 'columns'],
    [
      'characters in all',
      `# T\n\n${`${'word '.repeat(characters / 5 - 1)}\n\n`.repeat(whole / characters + 1)}`,
      'characters, and',
    ],
  ])('are refused where they have too many: %s', (_, markdown, place) => {
    expect(() => readNotes(markdown)).toThrow(NotesTooLong);
    expect(() => readNotes(markdown)).toThrow(place);
  });

  it('are read where they have just as many', () => {
    const list = times(400, (i) => `- Entry ${i} with a [link](https://example.org) and **bold** words\n`);
    const { parts } = readNotes(`# T\n\n${list}\n${'word '.repeat(characters / 5 - 1)}\n\n${'> '.repeat(3)}said`);
    expect(parts[0]?.blocks.map(({ type }) => type)).toEqual(['list', 'text', 'text']);
  });
});
