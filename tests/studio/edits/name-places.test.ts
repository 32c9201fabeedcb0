import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { readOutline } from '../../../src/outline/read-outline.ts';
import { nameAt, textValueAt } from '../../../src/studio/edits/name-places.ts';

const OUTLINE = `deck: { id: d, title: D, brand: liangjiang, languages: [en, zh] }
sources:
  book: { title: Book }
facts:
  gdp: { name: Product, value: 1, unit: CNY bn, source: book }
  twice: { name: Twice, calc: gdp + gdp, unit: CNY bn }
slides:
  - kind: statement
    id: first
    title: 'It is {gdp}, once more {gdp}'
  - kind: statement
    title: See [the first](#first)
    picture: data/gdp.csv
`;
const ZH = `facts: { gdp.name: 生产总值 }
first: { title: '为{gdp}' }
`;
const texts: Record<string, string> = { 'slides.yaml': OUTLINE, 'slides.zh.yaml': ZH };
const project = (outline = OUTLINE) => ({
  files: memoryFiles({ ...texts, 'slides.yaml': outline }),
  outline: 'slides.yaml',
});

/** What is at the first place of some words: each place as its line, its column and its slide. */
function found(file: string, words: string) {
  const named = nameAt(project(), file, (texts[file] ?? '').indexOf(words) + 1);
  if (!named || 'refused' in named) return named;
  const { of, name, definition, uses } = named;
  const said = uses.map((place) => {
    const text = texts[place.file] ?? '';
    expect(text.slice(place.from, place.to)).toMatch(/^#?\w+$/);
    return [place.file, place.line, text.slice(place.from, place.to), place.slide].filter(Boolean).join(' ');
  });
  return { is: `${of} ${name} ${definition.line}`, said };
}

describe('the name at a place', () => {
  const gdp = {
    is: 'facts gdp 5',
    said: [
      'slides.yaml 5 gdp',
      'slides.yaml 6 gdp',
      'slides.yaml 6 gdp',
      'slides.yaml 10 gdp slides[0]',
      'slides.yaml 10 gdp slides[0]',
      'slides.zh.yaml 1 gdp',
      'slides.zh.yaml 2 gdp slides[0]',
    ],
  };

  it.each([
    ['its definition', 'slides.yaml', 'gdp:'],
    ['a text', 'slides.yaml', 'gdp},'],
    ['a text that has it again', 'slides.yaml', "gdp}'"],
    ['a calculation', 'slides.yaml', 'gdp, unit'],
    ['a translated text', 'slides.zh.yaml', 'gdp}'],
    ['a key of translations', 'slides.zh.yaml', 'gdp.name'],
  ])('is that of a fact in %s, with all places that have it', (_, file, words) => {
    expect(found(file, words)).toEqual(gdp);
  });

  it('is that of a source, and of a slide in its id and in links to it', () => {
    const book = { is: 'sources book 3', said: ['slides.yaml 3 book', 'slides.yaml 5 book'] };
    expect(found('slides.yaml', 'book }')).toEqual(book);
    const first = {
      is: 'slides first 9',
      said: ['slides.yaml 9 first slides[0]', 'slides.yaml 12 first slides[1]', 'slides.zh.yaml 2 first slides[0]'],
    };
    expect(found('slides.yaml', 'first)')).toEqual(first);
    expect(found('slides.zh.yaml', 'first')).toEqual(first);
  });

  it('is none where the word only looks like one', () => {
    expect(found('slides.yaml', 'first]')).toBeUndefined();
    expect(found('slides.yaml', 'gdp.csv')).toBeUndefined();
    expect(found('slides.yaml', 'deck')).toBeUndefined();
  });

  const CHARTS = `  - kind: chart
    title: gdp
    chart:
      type: column
      labels: [gdp]
      series: [{ name: A, values: [gdp] }]
      claim: gdp
  - kind: quote
    text: book
    title: Words
    speaker: { name: A }
    source: book
`;
  const usesIn = (outline: string, name: string) => {
    const named = nameAt(project(outline), 'slides.yaml', outline.indexOf(`${name}:`));
    return named && 'uses' in named ? named.uses.map(({ from, words }) => [from, words]) : named;
  };

  it.each(['gdp', 'book'])('is found as well while a slide elsewhere has errors: %s', (name) => {
    const sound = OUTLINE.replace('    picture: data/gdp.csv\n', CHARTS);
    expect(readOutline(project(sound).files, 'slides.yaml').findings).toEqual([]);
    // The last slide is of an unknown kind, behind all that names anything.
    expect(usesIn(`${sound}  - kind: nothing\n`, name)).toEqual(usesIn(sound, name));
  });

  it('is found in the texts of a slide with errors', () => {
    const broken = OUTLINE.replace('kind: statement', 'kind: nothing');
    expect(usesIn(broken, 'gdp')).toHaveLength(gdp.said.length);
  });

  it('is not told where the text itself cannot be read', () => {
    const broken = OUTLINE.replace("'It is", '"It is');
    const named = nameAt(project(broken), 'slides.yaml', broken.indexOf('gdp:'));
    expect(named).toMatchObject({
      refused: { en: expect.stringContaining('has an error here') },
      places: [{ line: 10 }],
    });
  });
});

describe('a value at a place', () => {
  it('is what the text says there, a name of a file too', () => {
    expect(textValueAt(project(), 'slides.yaml', OUTLINE.indexOf('gdp.csv'))).toBe('data/gdp.csv');
    expect(textValueAt(project(), 'slides.yaml', OUTLINE.indexOf('picture'))).toBeUndefined();
  });
});
