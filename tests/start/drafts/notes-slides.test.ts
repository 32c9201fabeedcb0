import { describe, expect, test } from 'vitest';
import type { DraftSlide } from '../../../src/start/drafts/draft.ts';
import { notesSlides, withOwnTitles } from '../../../src/start/drafts/notes-slides.ts';
import { figuresIn } from '../../../src/start/figures/figures.ts';
import { headingOf, readNotes } from '../../../src/start/notes/read-notes.ts';
import { testCalls } from '../../support/calls.ts';
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

  test('say nothing that was not written', () => {
    const notes = `# D\n\n## Costs\n\n${prose('Steam is cheap to go on with', 500)}`;
    const titles = slides(notes).flatMap(({ title, kicker }) => [title, kicker]);
    expect(titles.every((title) => title === undefined || notes.includes(String(title).replace(/ \(\d\)$/, '')))).toBe(
      true,
    );
  });
});

testCalls(import.meta.url, 'notes-slides-calls.yaml', { headingOf, readNotes, slides });
