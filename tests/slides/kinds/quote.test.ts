import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { LINE_SLACK } from '../../../src/slides/parts/parts.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

function itemsOf(words: string, more = '', title = 'A voice') {
  const text = `${HEAD}slides:\n  - kind: quote\n    title: ${title}\n    text: ${words}\n    speaker: { name: A. Person, role: Head }\n${more}`;
  const items = (sceneOf(text).scene.slides[0]?.items ?? []).filter((item): item is TextItem => item.kind === 'text');
  return Object.fromEntries(items.map((item) => [item.name, item]));
}
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('quote', () => {
  it('sets the marks of literal words, and says of a paraphrase that it is one', () => {
    const literal = itemsOf('We stay.').Words;
    expect(literal && plainText(literal.text)).toBe('“We stay.”');
    // Marks as wide as a hanzi would begin the first line to the right of the second.
    expect(literal?.text.paragraphs[0]?.filter((run) => run.latin).map((run) => run.text)).toEqual(['“', '”']);
    const sense = itemsOf('We stay.', '    paraphrase: true\n');
    expect(sense.Words && plainText(sense.Words.text)).toBe('We stay.');
    expect(sense.Paraphrase).toBeDefined();
  });

  it('has its speaker right below the words, however many they are', () => {
    for (const count of [2, 40, 120]) {
      const { Words, Speaker } = itemsOf(words(count));
      expect((Speaker?.box.y ?? 0) - (Words?.box.y ?? 0) - (Words?.box.h ?? 0)).toBeCloseTo(0.35, 6);
    }
  });

  it('sets long words smaller, so that the speaker keeps a place', () => {
    const { Words, Role } = itemsOf(words(110));
    expect(Words?.size).toBeLessThan(brand.type.statement.size);
    expect(Words?.excess).toBeUndefined();
    expect(itemsOf(words(200)).Words?.excess?.lines).toBeGreaterThan(2);
    expect((Role?.box.y ?? 0) + (Role?.box.h ?? 0)).toBeLessThanOrEqual(brand.grid.bottom + 0.01);
  });

  it('has the story on the panel where there is one', () => {
    expect(itemsOf('We stay.', '    context: Signed by video link\n').Context?.placeholder).toBe('aside');
    expect(itemsOf('We stay.').Context).toBeUndefined();
  });

  it('has the story at one distance below the title, however many lines that takes', () => {
    for (const title of ['A voice', 'The firm came for the port and stayed for the schools']) {
      const { Title, Context } = itemsOf('We stay.', '    context: Signed by video link\n', title);
      expect((Context?.box.y ?? 0) - (Title?.box.y ?? 0) - LINE_SLACK * (Title?.height ?? 0)).toBeCloseTo(0.25, 6);
    }
  });
});
