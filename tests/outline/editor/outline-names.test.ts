import { describe, expect, test } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { outlineNames } from '../../../src/outline/editor/outline-names.ts';
import { slidesJsonSchema } from '../../../src/outline/editor/slides-json-schema.ts';

const OUTLINE = `deck:
  languages: [en, zh]
sources:
  report: { title: { en: A report, zh: 报告 }, publisher: The Press }
  law: { title: The law }
facts:
  visits: { name: { en: Visits, zh: 访客 }, value: 2.7, unit: million people, period: 2019, source: report, paragraph: 2 }
  rise: { name: Rise, calc: visits / 2 - 1, unit: "%" }
  third: { name: A third, say: about one third, source: law }
  odd: 5
slides: []
`;
const FILES = {
  'slides.yaml': OUTLINE,
  'cover.jpg': '',
  'pictures/harbour.PNG': '',
  'out/chart.png': '',
  'notes.md': '',
  'package.json': '{}',
  'templates/river/brand.yaml': 'name: River Office\n',
  'templates/river/photo.png': '',
  'templates/empty/readme.txt': '',
};

const names = (files: Readonly<Record<string, string>>) => outlineNames(memoryFiles(files), 'slides.yaml');

describe('the names of an outline', () => {
  test('say of each fact what it is, how much, when, and who says so', () => {
    expect(names(FILES).fact).toEqual([
      { name: 'visits', words: 'Visits · 访客: 2.7 million people, 2019; The Press, paragraph 2' },
      { name: 'rise', words: 'Rise: = visits / 2 - 1 (%)' },
      { name: 'third', words: 'A third: about one third; The law' },
      { name: 'odd', words: '' },
    ]);
  });

  test('include sources, brands with a brand.yaml, and the author’s own pictures', () => {
    const { source, brand, picture } = names(FILES);
    expect(source).toEqual([
      { name: 'report', words: 'The Press: A report · 报告' },
      { name: 'law', words: 'The law' },
    ]);
    expect(brand).toEqual([{ name: 'river', words: 'River Office' }]);
    expect(picture.map(({ name }) => name)).toEqual(['cover.jpg', 'pictures/harbour.PNG']);
  });

  test('include the scenes that the brand draws, those that it extends, and those beside the outline', () => {
    const scenes = {
      'templates/river/brand.yaml': 'extends: lake\n',
      'templates/river/scenes/mill.svg': '',
      'templates/lake/brand.yaml': 'extends: river\n',
      'templates/lake/scenes/pier.svg': '',
      'templates/other/scenes/hill.svg': '',
      'scenes/farm.svg': '',
      'scenes/port.svg': '',
      'scenes/notes.txt': '',
    };
    const own = { ...FILES, ...scenes, 'slides.yaml': 'deck: { brand: river }' };
    expect(names(own).scene.map(({ name }) => name)).toEqual(['mill', 'pier', 'farm', 'port']);
    const { definitions } = slidesJsonSchema(undefined, names(own)) as {
      definitions: Record<string, { anyOf?: unknown[] }>;
    };
    const [library, ...more] = definitions.scene?.anyOf ?? [];
    expect(library).toMatchObject({ enum: expect.arrayContaining(['port', 'meeting']) });
    expect(more).toEqual([{ const: 'mill' }, { const: 'pier' }, { const: 'farm' }, {}]);
  });

  test('tell whether texts are written in all languages in one place', () => {
    expect(names(FILES)).toMatchObject({ languages: ['en', 'zh'], bilingual: true });
    expect(names({ ...FILES, 'slides.zh.yaml': '' }).bilingual).toBe(false);
    expect(names({ 'slides.yaml': 'deck: { languages: [en] }' }).bilingual).toBe(false);
  });

  test.each(['', 'facts:\n  a: {', 'just words', 'facts: [1, 2]', '- a', 'facts: &a\n  b: *a'])(
    'are what can be read of an outline that is being written: %s',
    (text) => {
      expect(names({ 'slides.yaml': text })).toMatchObject({ brand: [], picture: [] });
    },
  );

  test('are taken from a part that is well written, beside one that is not', () => {
    const text = `${OUTLINE}  - kind: "section\n`;
    expect(names({ 'slides.yaml': text }).fact.map(({ name }) => name)).toContain('visits');
  });

  test('make the same schema every time', () => {
    const [one, other] = [slidesJsonSchema(undefined, names(FILES)), slidesJsonSchema(undefined, names(FILES))];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});
