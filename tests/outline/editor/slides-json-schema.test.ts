import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { dereferenced, type JsonSchema, mapSchemas } from '../../../src/outline/editor/json-schema.ts';
import { plainJsonSchema, slidesJsonSchema } from '../../../src/outline/editor/slides-json-schema.ts';
import * as slideKinds from '../../../src/slides/kinds/kinds.ts';
import { ROOT } from '../../support/brand.ts';
import { HEAD } from '../../support/scene.ts';
import { kinds } from '../kinds.ts';
import { outlineText, report } from '../report.ts';
import { accepts } from './json-schema.ts';

const schema = slidesJsonSchema(kinds);
/** That of all kinds of the tool. */
const whole = slidesJsonSchema();
const FIXTURES = ['kinds', 'charts'].flatMap((group) =>
  readdirSync(join(ROOT, 'tests/fixtures', group))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${group}/${name}`),
);
const FACTS = `  f: { name: F, value: 1, unit: "%", bound: about, period: 2019, source: s }
  g: { name: { en: G, zh: 庚 }, calc: f * 2, unit: { en: projects, zh: 个 }, decimals: 1 }`;

describe('the schema for editors', () => {
  test('is of draft 7, and says what things are', () => {
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
    expect(JSON.stringify(schema)).toContain(
      '"description":"A slide with a title and points.","type":"string","const":"note"',
    );
    expect(JSON.stringify(schema)).toContain('RMB 339.1 bn');
  });

  test.each([
    outlineText(),
    outlineText({
      facts: FACTS,
      slides: '  - kind: note\n    title: { en: A, zh: B }\n    points: [C]\n    ok: { widow: why }',
    }),
    outlineText({
      facts: FACTS,
      slides: '  - kind: chart\n    title: A\n    chart: { type: pie, data: [f, g], hole: true }',
    }),
  ])('takes what the tool takes: %s', (text) => {
    expect(report(text)).toEqual([]);
    expect(accepts(schema, parseYaml(text))).toBe(true);
  });

  test.each([
    outlineText({ slides: '  - kind: note\n    titel: A' }),
    outlineText({ slides: '  - kind: nope\n    title: A' }),
    outlineText({ slides: '  - kind: note\n    title: 5' }),
    outlineText({ slides: '  - kind: note\n    title: { english: A }' }),
    outlineText({ slides: '  - kind: chart\n    title: A\n    chart: { type: column, data: [], hole: true }' }),
    outlineText({ facts: '  f: { name: F, value: x, source: s }' }),
    outlineText({ facts: '  f: { name: F, value: 1, unit: CNY zn, source: s }' }),
    'slides: [{ kind: note, title: A }]',
  ])('refuses what the tool refuses: %s', (text) => {
    expect(report(text)).not.toEqual([]);
    expect(accepts(schema, parseYaml(text))).toBe(false);
  });

  test('takes the deck that the project ships', () => {
    const text = readFileSync(new URL('../../../slides.yaml', import.meta.url), 'utf8');
    expect(accepts(whole, parseYaml(text))).toBe(true);
  });

  test.each(FIXTURES)('takes the fixture %s', (name) => {
    const text = HEAD + readFileSync(join(ROOT, 'tests/fixtures', name), 'utf8');
    expect(accepts(whole, parseYaml(text))).toBe(true);
  });

  test('has words on every key', () => {
    const silent = new Set<string>();
    mapSchemas(whole, (each, path) => {
      for (const [key, value] of Object.entries(each.properties ?? {})) {
        if (dereferenced(value, whole).description === undefined) silent.add([...path, key].join('.'));
      }
      return each;
    });
    expect([...silent]).toEqual([]);
  });

  test('takes and refuses the same as the schemas by themselves', () => {
    const [shaped, plain] = [whole, plainJsonSchema()];
    const deck = { id: 'd', title: 'D', brand: 'b', languages: ['en'] };
    const slides = [
      { kind: 'cards', title: 'A', items: [{ icon: 'ship', title: 'B' }, { title: 'C' }] },
      { kind: 'cards', title: 'A', items: [{ icon: 'shipp', title: 'B' }, { title: 'C' }] },
      { kind: 'chart', title: 'A', chart: { type: 'bar', data: ['f'], center: 'f' } },
      { kind: 'chart', title: 'A', chart: { type: 'doughnut', data: ['f'], center: 'f' } },
      { kind: 'chart', title: 'A', chart: { type: 'pye', data: ['f'] } },
      { kind: 'statement', title: { en: 'A', 'zh-Hant': 'B' }, ok: { widow: 'w', other: 'o' } },
      { kind: 'statement', title: { English: 'A' } },
      { kind: 'statement' },
      { title: 'A' },
      { kind: ['statement'], title: 'A' },
      'statement',
    ];
    const judged = (schema: JsonSchema) => slides.map((slide) => accepts(schema, { deck, slides: [slide] }));
    expect(judged(shaped)).toEqual(judged(plain));
    expect(judged(shaped)).toEqual([true, false, false, true, false, true, false, false, false, false, false]);
  });

  test('knows every kind of slide of the tool, and says when to choose it', () => {
    const text = JSON.stringify(whole);
    for (const { kind, summary } of Object.values(slideKinds)) {
      expect(text).toContain(`"const":"${kind}"`);
      expect(text).toContain(`"description":${JSON.stringify(summary)}`);
    }
  });
});
