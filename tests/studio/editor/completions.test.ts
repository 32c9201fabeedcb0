import { describe, expect, it } from 'vitest';
import { slidesJsonSchema } from '../../../src/outline/editor/slides-json-schema.ts';
import { completionsAt, hintAt } from '../../../src/studio/editor/completions.ts';

const names = {
  fact: [{ name: 'gdp', words: 'GDP: 3 CNY bn' }],
  source: [{ name: 'yearbook', words: 'The yearbook' }],
  ...{
    brand: [{ name: 'liangjiang', words: 'Liangjiang' }],
    picture: [{ name: 'a.jpg', words: '' }],
    data: [],
    scene: [],
  },
  ...{ languages: ['en'], bilingual: false },
};
const schema = slidesJsonSchema(undefined, names);

/** What is offered where `|` stands. */
function offered(text: string) {
  const offset = text.indexOf('|');
  return completionsAt(schema, names, text.replace('|', ''), offset);
}
const labels = (text: string) => offered(text).options.map(({ label }) => label);

describe('completions of an outline', () => {
  it('are the keys of a slide of its kind that it does not have yet, with their help', () => {
    const text = 'slides:\n  - kind: bullets\n    title: A\n    ta|\n    items: [b]\n  - kind: cover\n';
    const keys = labels(text);
    expect(keys).toContain('takeaway');
    for (const other of ['kind', 'title', 'items', 'chart']) expect(keys).not.toContain(other);
    const found = offered(text).options.find(({ label }) => label === 'takeaway');
    expect(found).toMatchObject({ sort: 'key', insert: 'takeaway: ', help: expect.stringContaining('One line') });
    expect(offered(text).from).toBe(text.indexOf('ta|'));
  });

  it.each([
    ['kinds of slides', 'slides:\n- kind: |', 'bullets'],
    ['values of a key', 'slides:\n  - kind: cover\n    transition: f|', 'fade'],
    ['a switch', 'slides:\n  - kind: bullets\n    numbered: |', 'true'],
    ['brands', 'deck:\n  brand: |\nslides: []', 'liangjiang'],
    ['sources', 'facts:\n  gdp: { value: 3, source: y| }', 'yearbook'],
    ['units written elsewhere', 'facts:\n  gdp: { value: 3, unit: CNY bn }\n  more: { value: 3, unit: | }', 'CNY bn'],
    ['keys in brackets', 'facts:\n  gdp: { name: { en: GDP }, value: 3, s|', 'source'],
    ['keys of a list in a slide', 'slides:\n  - kind: chart\n    chart:\n      type: column\n      d|', 'data'],
    ['types of charts', 'slides:\n  - kind: chart\n    chart:\n      type: |', 'column'],
    ['facts of a chart in brackets', 'slides:\n  - kind: chart\n    chart: { type: column, data: [|', 'gdp'],
    ['facts in the braces of a text', 'slides:\n  - kind: statement\n    title: "It was {g|', 'gdp'],
    ['facts in the braces of a plain text', 'slides:\n  - kind: statement\n    title: It was {|', 'gdp'],
    ['facts in texts by language', 'slides:\n  - kind: statement\n    title: { en: "It was {|', 'gdp'],
    ['icons', 'slides:\n  - kind: cards\n    items:\n      - icon: sh|', 'ship'],
    ['keys at the beginning', 's|', 'slides'],
    ['keys below a broken line', 'deck: { id: [\n  broken: "x\nslides:\n  - kind: cover\n    n|', 'notes'],
  ])('are %s', (_, text, label) => {
    expect(labels(text)).toContain(label);
  });

  it('are whole slides where an item begins, with stops to fill in', () => {
    const { options } = offered('slides:\n  - kind: cover\n  - |\n');
    expect(options).toContainEqual({
      sort: 'snippet',
      label: 'kind: statement',
      help: expect.stringMatching(/\w/),
      insert: expect.stringMatching(/^kind: statement\n {2}title: \$\{1:/),
    });
    expect(options.every(({ insert = '' }) => !insert.includes('|}'))).toBe(true);
  });

  it.each([
    [
      'a fact among others',
      'facts:\n  gdp: { value: 3 }\n  |\nslides: []',
      'new fact',
      /^\$\{1:name_of_fact\}:\n {2}\w+/,
    ],
    ['a source', 'sources:\n  |\nslides: []', 'new source', /^\$\{1:name_of_source\}:\n {2}title: /],
    ['a chart', 'slides:\n  - kind: chart\n    chart:\n      |\n', 'type: line', /^type: line\n[\s\S]*series:\n/],
    ['a deck', '|', 'new deck', /^deck:\n[\s\S]*slides:\n/],
  ])('are %s with stops to fill in', (_, text, label, insert) => {
    const found = offered(text).options.filter((each) => each.label === label);
    expect(found).toEqual([
      { sort: 'snippet', label, help: expect.stringMatching(/\w/), insert: expect.stringMatching(insert) },
    ]);
  });

  it('are all languages of a text, with a stop for each', () => {
    const bilingual = { ...names, languages: ['en', 'zh'], bilingual: true };
    const text = 'slides:\n  - kind: cover\n    title:\n      ';
    const { options } = completionsAt(slidesJsonSchema(undefined, bilingual), bilingual, text, text.length);
    const insert = expect.stringMatching(/^en: \$\{1\}\nzh: \$\{2\}$/);
    expect(options).toContainEqual({ sort: 'snippet', label: 'en + zh', help: '', insert });
  });

  it('are no whole groups where one is begun', () => {
    const begun = ['deck: { id: d }\n|', 'slides:\n  - kind: chart\n    chart:\n      title: A\n      |\n'];
    for (const text of begun) expect(offered(text).options.filter(({ sort }) => sort === 'snippet')).toEqual([]);
  });

  it('are nothing in a text', () => {
    expect(labels('slides:\n  - kind: cover\n    title: A| word')).toEqual([]);
  });
});

describe('a hint', () => {
  const hint = (text: string) => hintAt(schema, names, text.replace('|', ''), text.indexOf('|'))?.help;

  it.each([
    ['what a key is for', 'slides:\n  - kind: bullets\n    take|away: A\n', 'One line below'],
    ['when to choose a kind', 'slides:\n  - kind: bul|lets\n    title: A\n', 'short points'],
    ['the figure of a fact in a text', 'slides:\n  - kind: statement\n    title: "It was {g|dp} then"\n', '3 CNY bn'],
    [
      'the figure of a fact of a chart',
      'slides:\n  - kind: chart\n    chart: { type: column, data: [gd|p] }\n',
      '3 CNY bn',
    ],
  ])('says %s', (_, text, words) => {
    expect(hint(text)).toContain(words);
  });

  it('says nothing of words of a text', () => {
    expect(hint('slides:\n  - kind: cover\n    title: A ki|nd word\n')).toBeUndefined();
  });
});
