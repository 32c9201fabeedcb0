import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const outline = (...columns: string[]) =>
  `${HEAD}slides:\n  - kind: columns\n    title: A title\n    items:\n${columns.map((each) => `      - ${each}\n`).join('')}`;
const findingsOf = (text: string) =>
  parseOutline({ file: 'slides.yaml', text }).findings.map(({ code, path }) => ({ code, path: path.slice(2) }));

describe('columns', () => {
  it('set a list with bullets beside a text without', () => {
    const { scene } = sceneOf(outline('text: A text', 'items: [One thing, Another]'));
    const texts = scene.slides[0]?.items.filter((item) => item.name.endsWith(' text')) ?? [];
    expect(texts).toMatchObject([{ name: 'Column 1 text' }, { name: 'Column 2 text', marker: 'bullet' }]);
    expect(texts[0]).not.toHaveProperty('marker');
  });

  it('have something to say', () => {
    expect(findingsOf(outline('text: A text', 'title: A heading'))).toEqual([
      { code: 'missing-key', path: ['items', 1] },
    ]);
  });

  it('have a text or a list, not both', () => {
    expect(findingsOf(outline('text: A text', '{ text: A text, items: [One thing] }'))).toEqual([
      { code: 'unknown-key', path: ['items', 1] },
    ]);
  });
});
