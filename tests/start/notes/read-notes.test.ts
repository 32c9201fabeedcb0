import { describe, expect, test } from 'vitest';
import { written } from '../../../src/start/notes/inline.ts';
import { type Block, readNotes } from '../../../src/start/notes/read-notes.ts';

const blocks = (markdown: string): readonly Block[] => readNotes(markdown).lead;
const texts = (markdown: string) => blocks(markdown).map((block) => ('text' in block ? block.text : block.type));

describe('notes', () => {
  test('are headings with what stands below each, without the numbers before them', () => {
    const { parts, lead } = readNotes('Above\n\n# 1. One\n\nText\n\n## 2.1 Two\n### 一、三\n#### 第四章 四');
    expect(parts.map(({ title, depth }) => [title, depth])).toEqual([
      ['One', 1],
      ['Two', 2],
      ['三', 3],
      ['四', 4],
    ]);
    expect([lead.length, parts[0]?.blocks.length, parts[1]?.blocks.length]).toEqual([1, 1, 0]);
  });

  test('say their title in front matter', () => {
    expect(readNotes('---\ntitle: "Port"\ndate: 2024\n---\n\n# Other\n')).toMatchObject({ title: 'Port' });
  });

  test('keep bold and links to addresses, and drop every other mark', () => {
    expect(texts('A **bold** and *thin* [link](https://example.org), [file](docs/a.md), ~~gone~~ `code`')).toEqual([
      'A **bold** and thin [link](https://example.org), file, gone code',
    ]);
  });

  test('keep entities that nobody knows', () => {
    expect(texts('Cats &amp; dogs &constructor;')).toEqual(['Cats & dogs &constructor;']);
  });

  test('have nothing in them that the outline would take for its own marks', () => {
    expect(texts('`a{b}` x^[1] y\\](z) \\*\\*w\\*\\*').map(written)).toEqual(['a{{b}} x^ [1] y] (z) w']);
  });

  test('are one line a paragraph, with no space between hanzi', () => {
    expect(texts('One\ntwo  \nthree')).toEqual(['One two three']);
    expect(texts('第一行，\n第二行。')).toEqual(['第一行，第二行。']);
  });

  test('have no HTML, no remarks and no pictographs', () => {
    expect(texts('<div>\n\n# x\n\n</div>')).toEqual([]);
    expect(texts('<!-- a remark -->\n\nHello 🎉 © 2024')).toEqual(['Hello © 2024']);
  });

  test('have lists in two levels', () => {
    expect(blocks('- a\n  - b\n    - c\n- [x] d\n- \n')).toEqual([
      {
        type: 'list',
        numbered: false,
        items: [
          { text: 'a', items: ['b', 'c'] },
          { text: 'd', items: [] },
        ],
      },
    ]);
  });

  test('have tables, cell by cell', () => {
    expect(blocks('| A | B |\n|---|--:|\n| **x** | 1 |\n')).toEqual([
      { type: 'table', head: ['A', 'B'], rows: [['**x**', '1']] },
    ]);
  });

  test('have quotes of those who are named, and other quotes as texts', () => {
    expect(blocks('> “We stay.”\n>\n> — Ines Duarte, chair')).toEqual([
      { type: 'quote', text: 'We stay.', speaker: 'Ines Duarte', role: 'chair' },
    ]);
    expect(blocks('> 我们来了。\n> ——某人')).toMatchObject([{ speaker: '某人' }]);
    expect(blocks('> [!NOTE]\n> Mind the step')).toEqual([{ type: 'text', text: 'Mind the step' }]);
  });

  test('show pictures, and name what is set as code', () => {
    expect(blocks('See ![the quay](pictures/quay.jpg)')).toEqual([
      { type: 'text', text: 'See' },
      { type: 'picture', picture: { href: 'pictures/quay.jpg', alt: 'the quay' } },
    ]);
    expect(readNotes('Use `v2.1.0`').codes).toEqual(['v2.1.0']);
  });
});
