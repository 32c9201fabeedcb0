import { describe, expect, test } from 'vitest';
import { contactSlide } from '../../../src/start/drafts/plan-slides.ts';

const part = (title: string, ...texts: string[]) => ({
  title,
  depth: 1,
  blocks: texts.map((text) => ({ type: 'text', text }) as const),
});

describe('the slide of how to get in touch', () => {
  test.each(['Contact', 'Contact us:', '联系我们'])('comes of the heading %s', (title) => {
    expect(contactSlide(part(title, 'The office', 'office@port.example'))).toEqual({
      ...{ kind: 'contact', title, lines: ['The office', 'office@port.example'] },
    });
  });

  test('has five lines at the most, the shortest neighbours as one, and whole sentences in its notes', () => {
    const long = 'For all questions about orders please write to the office, which answers soon.';
    expect(
      contactSlide(
        part('Contact', 'The office of the port', 'Quay 4', 'Emsport', 'a@b.example', '+49 1', 'www.b.example', long),
      ),
    ).toEqual({
      kind: 'contact',
      title: 'Contact',
      lines: ['The office of the port', 'Quay 4, Emsport', 'a@b.example', '+49 1', 'www.b.example'],
      notes: long,
    });
  });

  test('is none where nobody can be reached, or under another heading', () => {
    expect(contactSlide(part('Contact', 'Nobody is there.'))).toBeUndefined();
    expect(contactSlide(part('Contact with customers', 'office@port.example'))).toBeUndefined();
  });
});
