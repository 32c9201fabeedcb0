import { describe, expect, test } from 'vitest';
import { notesSlides } from '../../../src/start/notes/notes-slides.ts';
import { readNotes } from '../../../src/start/notes/read-notes.ts';
import { NOTE_WORDS } from '../../../src/start/notes/words.ts';

const slides = (markdown: string) => notesSlides(readNotes(markdown), NOTE_WORDS.en);
const outline = (markdown: string) =>
  slides(markdown).map(({ kind, title }) => [kind, title].filter(Boolean).join(': '));
const list = (count: number, words = 'word') => Array.from({ length: count }, (_, i) => `- ${words} ${i}`).join('\n');

describe('slides from notes', () => {
  test('come from headings: the title, sections, slides', () => {
    const notes = '# Deck\n\nIn short.\n\n## Part\n\n### Slide\n\n- a\n- b\n\n## Other\n\nA sentence.';
    expect(outline(notes)).toEqual(['cover', 'section: Part', 'bullets: Slide', 'statement: Other']);
    expect(slides(notes)[0]).toMatchObject({ subtitle: 'In short.' });
    expect(slides(notes)[3]).toMatchObject({ text: 'A sentence.' });
  });

  test('have a list of contents from three sections on', () => {
    const section = (name: string) => `## ${name}\n\n### In ${name}\n\nText.\n`;
    expect(outline(`# D\n\n${section('A')}${section('B')}`)).not.toContain('agenda: Contents');
    expect(outline(`# D\n\n${section('A')}${section('B')}${section('C')}`)[1]).toBe('agenda: Contents');
  });

  test('share out a long list, evenly', () => {
    const found = slides(`# D\n\n## T\n\n${list(8)}`).slice(1);
    expect(found.map(({ title, items }) => [title, (items as unknown[]).length])).toEqual([
      ['T', 4],
      ['T, part two', 4],
    ]);
  });

  test('keep two levels of a list', () => {
    expect(slides('# D\n\n## T\n\n- a\n  - b\n- c')[1]).toMatchObject({ items: [{ text: 'a', items: ['b'] }, 'c'] });
  });

  test('are cards or steps where entries are headed', () => {
    expect(outline('# D\n\n## T\n\n- **A:** one\n- **B:** two\n- C: three')[1]).toBe('cards: T');
    expect(outline('# D\n\n## T\n\n1. **A:** one\n2. **B:** two\n3. **C:** three')[1]).toBe('process: T');
    expect(outline('# D\n\n## T\n\n1. one\n2. two\n3. three')[1]).toBe('process: T');
  });

  test('are a timeline where entries begin with years', () => {
    const notes =
      '# D\n\n## T\n\n- 2010: A quay\n- 2018 – A railway to the coast, after years of talk, with one line\n- **May 2020** A park';
    expect(slides(notes)[1]).toMatchObject({
      kind: 'timeline',
      items: [
        { when: '2010', title: 'A quay' },
        { when: '2018', title: 'A railway to the coast', text: 'after years of talk, with one line' },
        { when: 'May 2020', title: 'A park' },
      ],
    });
    const many = Array.from({ length: 8 }, (_, i) => `- ${2001 + i}: Quay opens`).join('\n');
    expect(outline(`# D\n\n## T\n\n${many}`).slice(1)).toEqual(['timeline: T', 'timeline: T, part two']);
  });

  test('are none where an entry has no year, or all are amounts', () => {
    expect(outline('# D\n\n## T\n\n- 2010: A quay\n- then a railway')[1]).toBe('bullets: T');
    expect(outline('# D\n\n## T\n\n- 2010: 40%\n- 2011: 45 million')[1]).toBe('bullets: T');
  });

  test('do not say a section twice', () => {
    expect(outline('# D\n\n## Part\n\n### Part\n\n- a\n- b')).toEqual(['cover', 'bullets: Part']);
    expect(outline('# D\n\n## Part\n\n- a\n- b\n\n### Other\n\n- c')).toEqual([
      'cover',
      'section: Part',
      'bullets: Part, in short',
      'bullets: Other',
    ]);
  });

  test('are tables, quotes and pictures, each on its own', () => {
    const notes = '# D\n\n## T\n\n| A | B |\n|--|--|\n| c | d |\n\n> Yes.\n> — Eve\n\n![q](q.png)';
    expect(outline(notes)).toEqual(['cover', 'table: T', 'quote: T, part two', 'picture: T, part three']);
  });

  test('say a table of one column as points', () => {
    const rows = Array.from({ length: 7 }, (_, i) => `| c${i} |`).join('\n');
    expect(slides(`# D\n\n## T\n\n| Head |\n|--|\n${rows}`)[1]).toMatchObject({
      items: ['c0', 'c1', 'c2', 'c3'],
      notes: 'Head',
    });
  });

  test('keep the heading where front matter names the deck otherwise', () => {
    expect(slides('---\ntitle: A\n---\n# B\n\n## C')[0]).toMatchObject({ kind: 'cover', subtitle: 'B' });
  });

  test('repeat the first column where a table is too wide for one slide', () => {
    const row = (cell: (i: number) => string) => `| ${Array.from({ length: 8 }, (_, i) => cell(i)).join(' | ')} |`;
    const wide = slides(`# D\n\n## T\n\n${row((i) => `H${i}`)}\n${row(() => '--')}\n${row((i) => `c${i}`)}`).slice(1);
    expect(wide.map(({ rows }) => rows)).toEqual([[['c0', 'c1', 'c2', 'c3', 'c4']], [['c0', 'c5', 'c6', 'c7']]]);
  });

  test('say what else was written in the notes of the speaker, and its first words below what is shown', () => {
    const [, slide] = slides('# D\n\n## T\n\nIt grew. Nobody knows why.\n\n- a\n- b');
    expect(slide).toMatchObject({ takeaway: 'It grew.', notes: 'It grew. Nobody knows why.' });
  });

  test('show long paragraphs sentence by sentence, and say them whole', () => {
    const text = Array.from({ length: 4 }, (_, i) => `This is a sentence that takes its time, number ${i} of them.`);
    const [, slide] = slides(`# D\n\n## T\n\n${text.join(' ')}`);
    expect(slide).toMatchObject({ kind: 'bullets', items: text, notes: text.join(' ') });
  });

  test('begin somewhere where there is no heading at all', () => {
    expect(outline('Just a line.')).toEqual(['cover']);
    expect(outline('- a\n- b')).toEqual(['cover', 'bullets: Overview']);
    expect(outline('')).toEqual(['cover']);
  });
});
