import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editTranslations } from '../../../src/outline/edit/edit-translations.ts';
import type { TextKey } from '../../../src/outline/outline.ts';
import { readYaml } from '../../../src/yaml/yaml-file.ts';
import { casesIn } from '../../support/cases.ts';

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

type Case = { file: string; changes: [string, string, string][]; after: string };

test.each(casesIn<Case>(import.meta.url, 'edit-translations.yaml'))('%s', (_, cases) => {
  for (const { file, changes, after } of cases) expect(edited(file, ...changes)).toBe(after);
});

test('lines end as they ended', () => {
  expect(edited('one:\r\n  title: 旧\r\n', ['one.title', '题', 'T'])).toBe(
    'one:\r\n  title:\r\n    text: 题\r\n    of: T\r\n',
  );
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
])('a file holds any text: %j', (text) => {
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
