import { expect, test } from 'vitest';
import type { DraftSlide } from '../../../src/start/drafts/draft.ts';
import { contactSlide } from '../../../src/start/drafts/plan-slides.ts';

const LONG = 'For all questions about orders please write to the office, which answers soon.';
const made = (title: string, lines: string[], more = {}): DraftSlide => ({ kind: 'contact', title, lines, ...more });
const OFFICE = ['The office', 'office@port.example'];

test.each([
  ['Contact', OFFICE, made('Contact', OFFICE)],
  ['Contact us:', OFFICE, made('Contact us:', OFFICE)],
  ['联系我们', OFFICE, made('联系我们', OFFICE)],
  // Five lines at the most, neighbours as one, and whole sentences in the notes.
  [
    'Contact',
    ['The office of the port', 'Quay 4', 'Emsport', 'a@b.example', '+49 1', 'www.b.example', LONG],
    made('Contact', ['The office of the port, Quay 4', 'Emsport, a@b.example', '+49 1, www.b.example'], {
      notes: LONG,
    }),
  ],
  // None where nobody can be reached, or under another heading.
  ['Contact', ['Nobody is there.'], undefined],
  ['Contact with customers', ['office@port.example'], undefined],
])('the slide of how to get in touch below “%s”: %j', (title, texts, slide) => {
  const blocks = texts.map((text) => ({ type: 'text', text }) as const);
  expect(contactSlide({ title, depth: 1, blocks })).toEqual(slide);
});
