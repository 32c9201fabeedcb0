import { describe, expect, test } from 'vitest';
import type { DraftSlide } from '../../../src/start/drafts/draft.ts';
import { notesSlides, withOwnTitles } from '../../../src/start/drafts/notes-slides.ts';
import { figuresIn } from '../../../src/start/figures/figures.ts';
import { headingOf, readNotes } from '../../../src/start/notes/read-notes.ts';
import { casesIn } from '../../support/cases.ts';

const slides = (markdown: string) => {
  const figures = (text: string) => figuresIn(text, 'en', []);
  const drafted = notesSlides(readNotes(markdown), { title: 'The deck', language: 'en', form: 'en', figures });
  return withOwnTitles(drafted, 'en');
};

/** Prose of that many words, the first sentence of which may be a title. */
const prose = (first: string, words: number) =>
  `${first}. ${Array.from({ length: Math.ceil(words / 10) }, (_, i) => `Then came number ${'x'.repeat(i + 1)} of many that nobody counted before it`).join('. ')}.`;

describe('slides from notes', () => {
  test.each(casesIn<{ notes: string; slides: DraftSlide[] }>(import.meta.url, 'notes-slides.yaml'))(
    '%s',
    (_, cases) => {
      for (const { notes, slides: expected } of cases) expect(slides(notes)).toEqual(expected);
    },
  );

  test('have a list of contents from three sections on', () => {
    const section = (name: string) => `## ${name}\n\n### In ${name}\n\nText.\n`;
    expect(slides(`# D\n\n${section('A')}${section('B')}`).map(({ kind }) => kind)).not.toContain('agenda');
    expect(slides(`# D\n\n${section('A')}${section('B')}${section('C')}`)[1]).toMatchObject({
      kind: 'agenda',
      title: 'Contents',
    });
  });

  test('say nothing that was not written', () => {
    const notes = `# D\n\n## Costs\n\n${prose('Steam is cheap to go on with', 500)}`;
    const titles = slides(notes).flatMap(({ title, kicker }) => [title, kicker]);
    expect(titles.every((title) => title === undefined || notes.includes(String(title).replace(/ \(\d\)$/, '')))).toBe(
      true,
    );
  });

  test('are of one title where a document has it twice', () => {
    const twice = readNotes('# The port\n\n## The port\n\nMarch 2026\n\n### A\n\n- b\n- c\n\n### E\n\n- f\n- g');
    expect(headingOf(twice).parts.map(({ title }) => title)).toEqual(['A', 'E']);
  });
});
