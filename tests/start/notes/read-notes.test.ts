import { describe, expect, test } from 'vitest';
import { written } from '../../../src/start/notes/inline.ts';
import { withFootnotes } from '../../../src/start/notes/markdown-dialects.ts';
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

  test('have no front matter, whatever its form', () => {
    for (const front of [
      '---\na: 1\n---',
      '---\na: 1\n...',
      '+++\na = 1\n+++',
      '\n---\ntags: [x]\ntitle: "T: u"\n---',
    ]) {
      expect(texts(`${front}\n\nText.`)).toEqual(['Text.']);
    }
    expect(texts('---\n\nText.\n\n---\n\nMore.')).toEqual(['Text.', 'More.']);
  });

  test('have nothing of what other programs write into Markdown', () => {
    const text =
      'import X from "y"\n\n::: {.note}\nA ==marked== [[page|name]] x^2^. %%hidden%% :smile:\n:::\n\n## H {#id .c}\n\n![[a.png]]';
    expect(texts(text)).toEqual(['A marked name x².']);
    expect(readNotes(`# T\n\n${text}`).parts[1]).toMatchObject({
      title: 'H',
      blocks: [{ picture: { href: 'a.png' } }],
    });
  });

  test('keep what looks so in code', () => {
    expect(texts('`[[x]]` and `%%y%%`').map(written)).toEqual(['[[x]] and %%y%%']);
    expect(blocks('```\n[^1]: x\n<!-- y -->\n```')).toEqual([{ type: 'code', text: '[^1]: x\n<!-- y -->' }]);
  });

  test('have footnotes apart, each at a mark in its text', () => {
    const { lead, footnotes } = readNotes(
      'One.[^a] Two[^long], three^[in line].\n\n[^a]: First *note*.\n[^long]: Long\n\n    and more.\n\n[^none]: Unused.',
    );
    expect(footnotes).toEqual(['First note.', 'Long and more.', 'in line']);
    const [first, last] = lead.map((block) => ('text' in block ? block.text : ''));
    expect(withFootnotes(first ?? '', (place) => `<${place}>`)).toBe('One.<0> Two<1>, three<2>.');
    expect(last).toBe('Unused.');
  });

  test('take short paragraphs in bold for headings where there is no other', () => {
    expect(readNotes('Intro.\n\n**Costs**\n\nText.').parts).toMatchObject([
      { title: 'Costs', blocks: [{ text: 'Text.' }] },
    ]);
    expect(readNotes('# T\n\n**Costs**').parts).toHaveLength(1);
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

  test('have words and pictures of HTML, and no remarks, no scripts and no pictographs', () => {
    expect(texts('<div>\n\n# x\n\n</div>')).toEqual([]);
    expect(
      texts('<p>One <b>t</b>wo.</p>\n\n<script>\nlet x = 42;\n\nx++;\n</script>\n\nA <script>b(1)</script> c'),
    ).toEqual(['One two.', 'A c']);
    expect(blocks('<img src="a b.png" alt="A quay" width="9">')).toEqual([
      { type: 'picture', picture: { href: 'a b.png', alt: 'A quay' } },
    ]);
    expect(texts('<!-- a remark -->\n\nHello 🎉 © 2024')).toEqual(['Hello © 2024']);
  });

  test('have lists in as many levels as there are', () => {
    expect(blocks('- a\n  - b\n    - c\n- [x] d\n- \n')).toEqual([
      {
        type: 'list',
        numbered: false,
        items: [
          { text: 'a', items: [{ text: 'b', items: [{ text: 'c', items: [] }] }] },
          { text: 'd', items: [] },
        ],
      },
    ]);
  });

  test('have pictures and code of a list behind it', () => {
    expect(blocks('- a ![q](q.png)\n\n  ```\n  x = 1\n  ```\n- b').map(({ type }) => type)).toEqual([
      ...['list', 'picture', 'code'],
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
