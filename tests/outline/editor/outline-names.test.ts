import { describe, expect, test } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { outlineNames } from '../../../src/outline/editor/outline-names.ts';
import { slidesJsonSchema } from '../../../src/outline/editor/slides-json-schema.ts';
import { testCalls } from '../../support/calls.ts';

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

  test('make the same schema every time', () => {
    const [one, other] = [slidesJsonSchema(undefined, names(FILES)), slidesJsonSchema(undefined, names(FILES))];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});

testCalls(import.meta.url, 'outline-names.yaml', { names });
