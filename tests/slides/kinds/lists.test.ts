import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { HEAD } from '../../support/scene.ts';

const outline = (lists: readonly string[], keys = '') =>
  `${HEAD}slides:\n  - kind: lists\n    title: A title\n${keys}    lists:\n${lists.map((each) => `      - ${each}\n`).join('')}`;

describe('lists', () => {
  it('have a scene each, or none', () => {
    const text = outline(['{ title: One, scene: port, items: [A] }', '{ title: Two, items: [B] }']);
    const { findings } = parseOutline({ file: 'slides.yaml', text });
    expect(findings.map(({ code, path }) => ({ code, path: path.slice(2) }))).toEqual([
      { code: 'missing-key', path: ['lists'] },
    ]);
  });
});
