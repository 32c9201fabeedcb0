import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Path } from '../../../src/core/path.ts';
import { editOutline, isEditable } from '../../../src/translate/edit/edit-outline.ts';
import { readYaml } from '../../../src/yaml/yaml-file.ts';

const FILE = readFileSync(new URL('edit-outline.yaml', import.meta.url), 'utf8');

function edited(path: Path, text: string, file = FILE): string {
  const reference = String(
    (path.reduce<unknown>((value, part) => (value as never)[part], parse(file)) as string) ?? '',
  );
  return editOutline(readYaml('slides.yaml', file), [
    { path, language: 'zh', reference: 'en', text: text || reference },
  ]);
}

describe('an outline with texts beside each other', () => {
  test.each<[string, Path, string, string, string]>([
    ['in quotes', ['slides', 0, 'title'], "快'慢", "'增长：快'", "'快''慢'"],
    ['in braces', ['facts', 'goods', 'name'], '货，物', 'zh: 货物', 'zh: 货，物'],
    ['in braces, with what has to be quoted there', ['facts', 'goods', 'name'], '货, 物', 'zh: 货物', 'zh: "货, 物"'],
    ['in lines', ['slides', 0, 'notes'], '一。\n新。', '        二。', '        新。'],
    ['in one line of a block', ['slides', 0, 'notes'], '一。', '        一。\n        二。', '        一。'],
    ['beside a language', ['slides', 0, 'items', 1], '第二', '- en: Second\n', '- en: Second\n        zh: 第二\n'],
    ['beside a language in braces', ['slides', 0, 'items', 2], '第三', '{ en: Third }', '{ en: Third, zh: 第三 }'],
    ['beside a language at an anchor', ['slides', 0, 'takeaway'], '走', 'en: Go\n', 'en: Go\n      zh: 走\n'],
    [
      'of a string',
      ['slides', 0, 'kicker'],
      '增长',
      'kicker: Growth # shared',
      'kicker:\n      en: Growth\n      zh: 增长 # shared',
    ],
    ['of an item of a list', ['slides', 0, 'items', 0], '第一', '- First\n', '- en: First\n        zh: 第一\n'],
  ])('changes the text alone: %s', (_, path, text, before, after) => {
    expect(edited(path, text)).toBe(FILE.replace(before, after));
    expect(after).not.toBe(before);
  });

  test('gets several languages of a string in braces', () => {
    const file = 'slides: [{ title: One, items: [First, "{f}"] }]\n';
    expect(edited(['slides', 0, 'items', 1], '{f}个', file)).toBe(
      'slides: [{ title: One, items: [First, { en: "{f}", zh: "{f}个" }] }]\n',
    );
    expect(edited(['slides', 0, 'title'], '一', file)).toBe(
      'slides: [{ title: { en: One, zh: 一 }, items: [First, "{f}"] }]\n',
    );
  });

  test('makes several changes at once', () => {
    const changes = [
      { path: ['slides', 0, 'title'], language: 'zh', reference: 'en', text: '标题' },
      { path: ['slides', 0, 'kicker'], language: 'zh', reference: 'en', text: '眉题' },
    ];
    const after = parse(editOutline(readYaml('slides.yaml', FILE), changes));
    expect(after.slides[0]).toMatchObject({
      title: { en: 'Growth: fast', zh: '标题' },
      kicker: { en: 'Growth', zh: '眉题' },
    });
  });

  test('cannot be edited where a text only refers to another place', () => {
    const yaml = readYaml('slides.yaml', 'a: &a { en: A }\nb: *a\nc:\n  <<: *a\nd: D\n');
    const editable = [['a'], ['b'], ['c'], ['d'], ['e']].map((path) => isEditable(yaml, path));
    expect(editable).toEqual([true, false, false, true, false]);
  });
});
