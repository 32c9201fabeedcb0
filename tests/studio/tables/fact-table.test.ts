import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { factTable } from '../../../src/studio/tables/fact-table.ts';

const OUTLINE = `
deck: { id: a, title: A, brand: liangjiang, languages: [en, zh] }
sources:
  book: { title: The book, url: https://example.org, until: 2020-12-31 }
facts:
  start: { name: { en: Output then, zh: 当时产值 }, value: 40.5, unit: CNY bn, period: 2010, source: book, quote: It was 40.5. }
  now: { name: Output now, value: 121.5, unit: CNY bn, source: book, draft: true }
  growth: { name: Growth, calc: now / start, unit: times }
  old: { name: Firms, value: 12, source: book, until: 2019-12-31 }
slides:
  - { kind: statement, id: one, title: "It is {now}, {growth}", notes: "It was {start}" }
  - { kind: sources, id: two, title: Sources }
`;

const tableOf = (files: Readonly<Record<string, string>>, language?: string) => {
  const table = factTable({ files: memoryFiles(files), outline: 'slides.yaml' }, { language, today: '2026-01-01' });
  if ('refused' in table) throw new Error(table.refused.en);
  return table;
};

describe('a table of facts', () => {
  it('says what each is, whether it is checked, and where it is used', () => {
    const { facts } = tableOf({ 'slides.yaml': OUTLINE });
    expect(facts.map(({ id, state, use }) => [id, state, use])).toEqual([
      ['start', 'checked', { slides: ['one'], facts: ['growth'] }],
      ['now', 'draft', { slides: ['one'], facts: ['growth'] }],
      ['growth', 'computed', { slides: ['one'], facts: [] }],
      ['old', 'expired', { slides: [], facts: [] }],
    ]);
    expect(facts[0]).toMatchObject({
      cells: { name: { value: 'Output then', language: 'en' }, value: { value: 40.5 }, bound: { value: null } },
      quote: 'It was 40.5.',
    });
    expect(facts[2]).toMatchObject({ calc: 'now / start', cells: { value: { value: null } } });
  });

  it('has the sources, with the facts that each states', () => {
    const [book] = tableOf({ 'slides.yaml': OUTLINE }).sources;
    expect(book).toMatchObject({ id: 'book', isExpired: true, facts: ['start', 'now', 'old'] });
    expect(book?.cells.url).toEqual({ value: 'https://example.org' });
  });

  it('has names in another language, from the outline, from its file, or those that are to be translated', () => {
    const zh = 'facts:\n  growth.name: 增长\n';
    const names = tableOf({ 'slides.yaml': OUTLINE, 'slides.zh.yaml': zh }, 'zh').facts.map(({ cells }) => cells.name);
    expect(names).toEqual([
      { value: '当时产值', language: 'zh' },
      { value: null, language: 'zh', of: 'Output now' },
      { value: '增长', language: 'zh' },
      { value: null, language: 'zh', of: 'Firms' },
    ]);
  });

  it('leaves out what only a sound outline can tell while there is an error', () => {
    const { facts } = tableOf({ 'slides.yaml': OUTLINE.replace('kind: statement', 'kind: statment') });
    expect(facts.map(({ id, use, cells }) => [id, use, cells.value.value])).toEqual([
      ['start', undefined, 40.5],
      ['now', undefined, 121.5],
      ['growth', undefined, null],
      ['old', undefined, 12],
    ]);
  });

  it('says where a text that is no YAML is broken', () => {
    const text = `${OUTLINE}\n  - { kind: "\n`;
    const project = { files: memoryFiles({ 'slides.yaml': text }), outline: 'slides.yaml' };
    expect(factTable(project, {})).toMatchObject({ places: [{ file: 'slides.yaml' }] });
  });
});
