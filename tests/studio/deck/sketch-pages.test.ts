import { describe, expect, it } from 'vitest';
import { sketchPages, writtenSlides } from '../../../src/studio/deck/sketch-pages.ts';
import type { LivePage } from '../../../src/studio/protocol/events.ts';
import { readYaml } from '../../../src/yaml/yaml-file.ts';

const A = '  - { kind: bullets, title: { en: A }, items: [One], notes: Say one }\n';
const B = '  - { kind: bullets, title: { en: "B {now}" }, items: [Two] }\n';
const C = '  - { kind: section, id: last, title: { en: C } }\n';

const slidesOf = (...slides: readonly string[]) =>
  writtenSlides(readYaml('slides.yaml', `slides:\n${slides.join('')}`), 'en') ?? [];

const drawn: readonly LivePage[] = [
  {
    print: 'a',
    id: 'bullets',
    number: 1,
    title: 'A',
    kind: 'bullets',
    path: 'slides[0]',
    notes: 'Say one',
    seconds: 1,
  },
  { print: 'b', id: 'bullets-2', number: 2, title: 'B 12', kind: 'bullets', path: 'slides[1]' },
  { print: 'b2', id: 'bullets-2-2', number: 3, title: 'B 12', kind: 'bullets', path: 'slides[1]' },
  { print: 'c', id: 'last', number: 4, title: 'C', kind: 'section', path: 'slides[2]' },
];
const sketched = (...slides: readonly string[]) =>
  sketchPages({ pages: drawn, slides: slidesOf(A, B, C) }, slidesOf(...slides));
const seen = (pages: readonly LivePage[]) => pages.map(({ print, title, path, state }) => [print, title, path, state]);

describe('the pages of a text that cannot be laid out', () => {
  it('stand in its order, with the drawings of their slides', () => {
    const pages = sketched(C, B, A);
    expect(seen(pages)).toEqual([
      ['c', 'C', 'slides[0]', undefined],
      ['b', 'B 12', 'slides[1]', undefined],
      ['b2', 'B 12', 'slides[1]', undefined],
      ['a', 'A', 'slides[2]', undefined],
    ]);
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(pages.map(({ drawnAt }) => drawnAt)).toEqual(['slides[2]', undefined, undefined, 'slides[0]']);
    expect(pages.at(-1)).toMatchObject({ id: 'bullets-2', notes: 'Say one', seconds: 1 });
  });

  it('are older where their text has changed, and gone with it', () => {
    const changed = A.replace('title: { en: A }', 'title: { en: New }, hidden: true');
    expect(seen(sketched(changed, C))).toEqual([
      ['a', 'New', 'slides[0]', 'older'],
      ['c', 'C', 'slides[1]', undefined],
    ]);
    expect(sketched(changed)[0]).toMatchObject({ hidden: true, id: 'bullets' });
  });

  it('are without a drawing where the slide is new', () => {
    expect(seen(sketched(A, B, '  - { kind: quote, title: { en: Said } }\n', C)).at(3)).toEqual([
      '',
      'Said',
      'slides[2]',
      'new',
    ]);
  });

  it('stay as they are while the syntax leaves open where a slide begins', () => {
    expect(writtenSlides(readYaml('slides.yaml', `slides:\n${A}  - kind: "x\n${C}`), 'en')).toBeUndefined();
    expect(writtenSlides(readYaml('slides.yaml', 'deck: { id: a }\n'), 'en')).toBeUndefined();
  });
});
