import { describe, expect, it } from 'vitest';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { timeOf } from '../../../src/slides/kinds/timeline/timeline.ts';
import { brand } from '../../support/brand.ts';
import { testCalls } from '../../support/calls.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

function outline(whens: readonly (number | string)[], more = '    scale: true\n'): string {
  const entries = whens.map((when, i) => `      - when: ${when}\n        title: Event ${'abcdef'[i]}\n`);
  return `${HEAD}slides:\n  - kind: timeline\n    title: A title\n    composition: plain\n${more}    items:\n${entries.join('')}`;
}

describe('a timeline without a scale', () => {
  it('keeps large dates apart by half their size on a template’s layout', () => {
    const { 'title-only': frame } = brand.frames;
    const layout = { part: 'l', name: 'Layout', words: [], footers: {}, roles: {}, dark: false };
    const theirs = { ...brand, frames: { ...brand.frames, 'title-only': { ...frame, layout } } };
    const text = outline([2020, 2024, 2025], '    scale: false\n');
    const labels = sceneOf(text, 'en', theirs).scene.slides[0]?.items.filter(({ name }) => /label$/.test(name)) ?? [];
    const lines = labels.flatMap((item) => (item.kind === 'text' ? [{ ...lineBoxes(item)[0], size: item.size }] : []));
    expect(lines).toHaveLength(3);
    for (const [i, line] of lines.slice(1).entries()) {
      const before = lines[i];
      const gap = (line.x ?? 0) - (before?.x ?? 0) - (before?.w ?? 0);
      expect((72 * gap) / line.size).toBeGreaterThan(0.5);
    }
  });
});

testCalls(import.meta.url, 'timeline-calls.yaml', { timeOf });
