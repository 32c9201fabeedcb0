import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Path } from '../../../src/core/path.ts';
import { editOutline, isEditable } from '../../../src/outline/edit/edit-outline.ts';
import { readYaml } from '../../../src/yaml/yaml-file.ts';
import { testCalls } from '../../support/calls.ts';

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

testCalls(import.meta.url, 'edit-outline-calls.yaml', { edited });
