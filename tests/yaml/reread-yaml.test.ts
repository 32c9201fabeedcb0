import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPair, isScalar } from 'yaml';
import { nodesIn } from '../../src/yaml/nodes.ts';
import { rereadYaml } from '../../src/yaml/reread-yaml.ts';
import { joinedLines } from '../../src/yaml/syntax/joined-lines.ts';
import { readingFindings } from '../../src/yaml/syntax/reading-findings.ts';
import { numberTraps } from '../../src/yaml/syntax/yaml-traps.ts';
import { readYaml, type YamlFile } from '../../src/yaml/yaml-file.ts';

/** All that is asked of a tree: its values, where each of its nodes is, and what is found in it. */
const saidBy = (yaml: YamlFile) => ({
  found: [readingFindings, numberTraps, joinedLines].map((check) => check(yaml)),
  ...treeOf(yaml),
});
const treeOf = ({ tree }: YamlFile) => ({
  errors: tree.errors.map(({ code, pos }) => [code, pos]),
  value: tree.errors.length === 0 ? tree.toJS({ maxAliasCount: -1 }) : undefined,
  nodes: nodesIn(tree).map(({ node }) =>
    isPair(node)
      ? 'pair'
      : [node.range?.slice(0, 2), isScalar(node) ? [node.type, node.source, node.value] : 'collection'],
  ),
});

const DECK = `# A deck
deck: { id: a }
slides:
  - kind: cover
    title: One
  # The second
  - kind: bullets # of three
    items:
      - a: 1
        b: |
          Lines
            of text

      - "two
        lines"
  - { kind: statement, title: Three }
  - kind: last
facts:
  now: { value: 1 }
`;

const edited = (from: string, to: string) => DECK.replace(from, to);

describe('a file that is read again', () => {
  it.each([
    ['a word in an entry', edited('One', 'One and all')],
    ['a key more', edited('title: One', 'title: One\n    id: x')],
    ['a line of a text over several lines', edited('of text', 'of more text')],
    ['a text in quotes over two lines', edited('two\n', 'three\n')],
    ['an entry in braces', edited('Three', 'Four')],
    ['the last entry', edited('last', 'sources')],
    ['an entry with a list in it', edited('a: 1', 'a: [1, 2]')],
    ['a number that reads otherwise', edited('a: 1', 'a: 010')],
    ['a remark that cuts a text off', edited('One', 'One of the #2')],
    ['a line without its dash', edited('a: 1', 'a:\n          - One\n            Two')],
  ])('is parsed in part: %s', (_, text) => {
    const before = readYaml('a.yaml', DECK);
    saidBy(before);
    const now = rereadYaml(before, text);
    expect(now && saidBy(now)).toEqual(saidBy(readYaml('a.yaml', text)));
  });

  it.each([
    ['a change outside of lists', edited('id: a', 'id: b')],
    ['an entry that falls apart in two', edited('title: One', 'title: One\n  - kind: x')],
    ['an entry that goes on at the left', edited('title: One', 'title: One\nother: 1')],
    ['an entry with an error', edited('One', '"One')],
    ['a full-width colon', edited('title: One', 'title: One\n    subtitle：Two')],
    ['a text that begins with a fact', edited('One', '{now} and then')],
    ['a key that is twice', edited('title: One', 'title: One\n    title: Two')],
    ['a name for others to refer to', edited('One', '&one One')],
    ['an entry that is taken away', edited('  - kind: last\n', '')],
    ['the dash', edited('- kind: cover', '-  kind: cover')],
    ['two entries', edited('One', 'Two').replace('Three', 'Two')],
    ['the end of a document', edited('title: One', 'title: One\n---')],
  ])('is parsed whole: %s', (_, text) => {
    expect(rereadYaml(readYaml('a.yaml', DECK), text)).toBeUndefined();
  });

  it('is parsed whole where values refer to others', () => {
    const referring = edited('One', '&one One');
    expect(rereadYaml(readYaml('a.yaml', referring), referring.replace('Three', 'Four'))).toBeUndefined();
  });

  it('says what one that is parsed whole says, after 150 edits by seed of the project’s own outline', () => {
    let seed = 20_261_202;
    const below = (most: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * most);
    };
    const bits = [
      'a',
      ' ',
      '\n',
      ': ',
      '- ',
      '"',
      '\n    ',
      '\n  - ',
      '#',
      '{',
      '}',
      '|',
      '  ',
      'word',
      '江',
      '&a ',
      '\t',
      '：',
      ' #2 ',
      '  010',
    ];
    const text = readFileSync(new URL('../../slides.yaml', import.meta.url), 'utf8');
    const whole = readYaml('slides.yaml', text);
    saidBy(whole);
    let parts = 0;
    for (let edit = 0; edit < 150; edit += 1) {
      const from = below(text.length);
      const to = Math.min(text.length, from + (below(3) === 0 ? below(40) : 0));
      const next = text.slice(0, from) + (bits[below(bits.length)] ?? '') + text.slice(to);
      const now = rereadYaml(whole, next);
      if (!now) continue;
      parts += 1;
      expect(saidBy(now), JSON.stringify(next.slice(from - 40, from + 40))).toEqual(
        saidBy(readYaml('slides.yaml', next)),
      );
    }
    expect(parts).toBeGreaterThan(60);
  });
});
