import { describe, expect, test } from 'vitest';
import type { JsonSchema, Snippet } from '../../../src/outline/editor/json-schema.ts';
import { slidesJsonSchema } from '../../../src/outline/editor/slides-json-schema.ts';
import { sceneOf } from '../../support/scene.ts';

const schema = slidesJsonSchema();
const HEAD = `deck: { id: d, title: D, brand: liangjiang, languages: [en] }
sources: { source: { title: S } }
facts: { fact: { name: F, value: 1, source: source } }
slides:
`;

/** The text of a snippet as it stands when all its tab stops are left as they are. */
function filled(text: string): string {
  return text.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1').replace(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}/g, '$1');
}

const slides = schema.properties?.slides?.defaultSnippets ?? [];
const charts = (schema.definitions?.chart?.else as JsonSchema | undefined)?.defaultSnippets ?? [];
const byLabel = (snippets: readonly Snippet[]) => snippets.map((snippet) => [snippet.label, snippet] as const);

describe('what an editor inserts', () => {
  test.each(byLabel(slides))('a slide of kind %s is whole', (kind, { body }) => {
    const text = filled((body as { kind: string }).kind);
    const { scene } = sceneOf(`${HEAD}  - kind: ${text.replaceAll('\n', '\n  ')}\n`);
    expect(scene.slides.map((slide) => slide.kind)).toEqual([kind]);
  });

  test.each(byLabel(charts))('a chart of type %s is whole', (_, { bodyText = '' }) => {
    const chart = filled(bodyText).replaceAll('\n', '\n      ');
    const { scene } = sceneOf(`${HEAD}  - kind: chart\n    title: A\n    chart:\n      ${chart}\n`);
    expect(scene.slides[0]?.items.map((item) => item.kind)).toContain('chart');
  });

  test('each text between tab stops is a text to replace, and no two stops share a number', () => {
    for (const { body, bodyText = '' } of [...slides, ...charts]) {
      const text = bodyText || (body as { kind: string }).kind;
      const stops = [...text.matchAll(/\$\{(\d+)[:|]/g)].map((match) => match[1]);
      expect(new Set(stops).size).toBe(stops.length);
      expect(text.replace(/\$\{\d+[:|](?:\\.|[^}])+\}/g, '')).not.toMatch(/[${}]/);
    }
  });
});
