import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { TextKey } from '../../../src/outline/outline.ts';
import { editTranslations } from '../../../src/translate/edit/edit-translations.ts';
import { readYaml } from '../../../src/yaml/yaml-file.ts';

const key = (name: string): TextKey => {
  const point = name.indexOf('.');
  return { section: name.slice(0, point), path: name.slice(point + 1) };
};
const ORDER = ['deck.title', 'one.title', 'one.items[0]', 'one.items[1]', 'one.notes', 'two.title', 'facts.f.name'].map(
  key,
);

/** The file after the entries were written; each is its key, its text and the text that it translates. */
function edited(text: string, ...changes: [string, string, string][]): string {
  const entries = changes.map(([name, translation, of]) => ({ key: key(name), text: translation, of }));
  return editTranslations(readYaml('slides.zh.yaml', text), entries, ORDER);
}

const FILE = `# Our translations
deck:
  title: 演示 # checked

one:
  # The first slide
  title:
    text: "标题"
    of: Title   # as of May
  notes: |-
    第一行
    第二行

facts: { f.name: 数 }
`;

describe('a file of translations', () => {
  test('changes in the entry alone', () => {
    expect(edited(FILE, ['one.title', '新标题', 'New title'])).toBe(
      FILE.replace('"标题"', '"新标题"').replace('Title   #', 'New title   #'),
    );
  });

  test('keeps what an entry says already, to the letter', () => {
    expect(edited(FILE, ['one.title', '标题', 'New title'])).toBe(FILE.replace('Title   #', 'New title   #'));
  });

  test('has the text that was translated put beside an entry that did not name it', () => {
    expect(edited(FILE, ['deck.title', '新演示', 'The deck'])).toBe(
      FILE.replace('title: 演示 # checked', 'title:\n    text: 新演示\n    of: The deck # checked'),
    );
    expect(edited(FILE, ['one.notes', '一\n二\n三', 'A\nB'])).toBe(
      FILE.replace(
        'notes: |-\n    第一行\n    第二行',
        'notes:\n    text: |-\n      一\n      二\n      三\n    of: |-\n      A\n      B',
      ),
    );
    const text = 'one:\n  title:\n    text: 标题\n  notes: 备\n';
    expect(edited(text, ['one.title', '题', 'Title'])).toBe(
      'one:\n  title:\n    text: 题\n    of: Title\n  notes: 备\n',
    );
  });

  test('has new entries behind what precedes them in the deck', () => {
    expect(edited(FILE, ['one.items[1]', '二', 'Two'], ['one.items[0]', '一', 'One: first'])).toBe(
      FILE.replace(
        '# as of May\n',
        '# as of May\n  items[0]:\n    text: 一\n    of: "One: first"\n  items[1]:\n    text: 二\n    of: Two\n',
      ),
    );
    expect(edited('one:\n  # Remark\n  notes: 备注', ['one.title', '题', 'T'])).toBe(
      'one:\n  title:\n    text: 题\n    of: T\n  # Remark\n  notes: 备注',
    );
  });

  test('has new sections in the order of the deck', () => {
    const added = edited(FILE, ['two.title', '第二', 'Second'], ['facts.g.name', '数二', 'G']);
    expect(added).toBe(
      FILE.replace('    第二行\n', '    第二行\n\ntwo:\n  title:\n    text: 第二\n    of: Second\n').replace(
        '{ f.name: 数 }',
        '{ f.name: 数, g.name: { text: 数二, of: G } }',
      ),
    );
    expect(edited('', ['one.title', '一', 'One'], ['two.title', '二', 'Two'])).toBe(
      'one:\n  title:\n    text: 一\n    of: One\n\ntwo:\n  title:\n    text: 二\n    of: Two\n',
    );
    expect(edited('# About one\none:\n  title: 题\n', ['deck.title', '演示', 'Deck'])).toBe(
      '# About one\ndeck:\n  title:\n    text: 演示\n    of: Deck\n\none:\n  title: 题\n',
    );
    expect(edited('# All\n\n# About two\ntwo:\n  title: 题\n', ['one.title', '一', 'One'])).toBe(
      '# All\n\none:\n  title:\n    text: 一\n    of: One\n\n# About two\ntwo:\n  title: 题\n',
    );
  });

  test.each([
    ['', 'one:\n  title:\n    text: 题\n    of: T\n'],
    ['# Nothing yet\n', '# Nothing yet\n\none:\n  title:\n    text: 题\n    of: T\n'],
    ['one:\n', 'one:\n  title:\n    text: 题\n    of: T\n'],
    ['one:', 'one:\n  title:\n    text: 题\n    of: T\n'],
    ['one: {}\n', 'one: { title: { text: 题, of: T } }\n'],
    ['one:\n    notes: 备\n', 'one:\n    title:\n      text: 题\n      of: T\n    notes: 备\n'],
    ['one: { title: { text: 旧 } }\n', 'one: { title: { text: 题, of: T } }\n'],
    ['one:\n  title: { text: 旧, of: Old }\n', 'one:\n  title: { text: 题, of: T }\n'],
    ['one:\r\n  title: 旧\r\n', 'one:\r\n  title:\r\n    text: 题\r\n    of: T\r\n'],
  ])('may be short, or written in another manner: %j', (before, after) => {
    expect(edited(before, ['one.title', '题', 'T'])).toBe(after);
  });

  test.each([
    '{gdp}年',
    '- 减号',
    '@所有人',
    '"引号"',
    '冒号: 空格',
    '# 井号',
    ' 前后有空格 ',
    '**粗体**',
    "it's",
    'yes',
    '2019',
    '',
    '一\n二',
    '一\n\n二\n',
    '  缩进\n第二行',
    '制表\t符',
    '反斜杠\\',
    '括号 [a, b] {c}',
    '末尾冒号:',
    '很长'.repeat(200),
  ])('holds any text: %j', (text) => {
    const files = [
      '',
      'one:\n  title: 旧 # remark\n',
      'one: { title: 旧 }\n',
      'one:\n  title: |-\n    旧\n  notes: 备\n',
    ];
    for (const file of [...files, 'one:\n  title:\n    text: >-\n      旧\n    of: "T"\n']) {
      const after = edited(file, ['one.title', text, text]);
      expect(parse(after)).toMatchObject({ one: { title: { text, of: text } } });
      expect(after.includes('# remark')).toBe(file.includes('# remark'));
    }
  });
});
