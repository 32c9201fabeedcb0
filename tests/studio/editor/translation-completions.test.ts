import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { translationCompletionsAt } from '../../../src/studio/editor/translation-completions.ts';
import { textsFor } from '../../../src/studio/server/requests/names-in-files.ts';

const OUTLINE = `deck: { id: d, title: The deck, brand: liangjiang, languages: [en, zh] }
sources:
  book: { title: The book }
facts:
  gdp: { name: Product, value: 1, unit: CNY bn, source: book }
slides:
  - kind: statement
    id: first
    title: It is {gdp}
  - kind: bullets
    title: The points
    items: [One point, Another point]
`;
const projectOf = (outline: string) => ({
  files: memoryFiles({ 'slides.yaml': outline, 'slides.zh.yaml': '', 'notes.yaml': '' }),
  outline: 'slides.yaml',
});
const names = { fact: [{ name: 'gdp', words: 'Product: 1 CNY bn' }] };

function offered(text: string) {
  const texts = textsFor(projectOf(OUTLINE), 'slides.zh.yaml') ?? [];
  return translationCompletionsAt(texts, names, text.replace('|', ''), text.indexOf('|')).options;
}
const labels = (text: string) => offered(text).map(({ label }) => label);

describe('completions of a file of translations', () => {
  it('are the slides and parts that it does not have yet, with the words of the first text', () => {
    expect(labels('|')).toEqual(['deck', 'first', 'bullets', 'facts', 'sources']);
    expect(labels('deck:\n  title: 标题\nfi|\nfacts: {}\n')).toEqual(['first', 'bullets', 'sources']);
    expect(offered('bu|')[2]).toEqual({ sort: 'key', label: 'bullets', help: 'The points', insert: 'bullets:\n  ' });
  });

  it('are the texts of a slide that it does not have yet, with their words', () => {
    expect(offered('bullets:\n  title: 要点\n  "items[0]": 一\n  |\n')).toEqual([
      { sort: 'key', label: 'items[1]', help: 'Another point', insert: '"items[1]": ' },
    ]);
    expect(offered('bullets: { title: 要点, "items|')[1]).toMatchObject({ label: 'items[1]', insert: 'items[1]' });
  });

  it('are the texts of facts and sources by their names', () => {
    expect(labels('facts:\n  |')).toEqual(['gdp.name']);
    expect(labels('sources:\n  book.t|')).toEqual(['book.title']);
  });

  it('are facts in the braces of a text, and nothing else in one', () => {
    expect(labels("first:\n  title: '为{|")).toEqual(['gdp']);
    expect(labels('first:\n  title: |')).toEqual([]);
    expect(labels('first:\n  - |')).toEqual([]);
  });

  it('are of files of translations only, and none while the outline has errors', () => {
    expect(textsFor(projectOf(OUTLINE), 'notes.yaml')).toBeUndefined();
    expect(textsFor(projectOf(OUTLINE.replace('kind: bullets', 'kind: nothing')), 'slides.zh.yaml')).toEqual([]);
  });
});
