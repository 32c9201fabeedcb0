import { expect, test } from 'vitest';
import { lineAt, lineNumberAt } from '../../src/yaml/source-line.ts';
import { nodeAt, readYaml, spanAt } from '../../src/yaml/yaml-file.ts';

/** A file of which is counted how often its text is asked for. */
function counted(text: string) {
  let reads = 0;
  const source = {
    file: 'slides.yaml',
    get text() {
      reads += 1;
      return text;
    },
  };
  return { source, reads: () => reads };
}

test('the lines of a file are found once, however many places are asked for', () => {
  const { source, reads } = counted('a: 1\nb: 2\n'.repeat(1000));
  const place = (at: number) => {
    const { line, column } = spanAt(source, at, at + 1);
    return [line, column, lineAt(source, at).text];
  };
  expect([place(0), place(4), place(5), place(9998)]).toEqual([
    [1, 1, 'a: 1'],
    [1, 5, 'a: 1'],
    [2, 1, 'b: 2'],
    [2000, 4, 'b: 2'],
  ]);
  const before = reads();
  for (let at = 0; at < 10_000; at += 1) spanAt(source, at, at + 1);
  expect(reads()).toBe(before);
  for (let at = 0; at < 10_000; at += 1) lineAt(source, at);
  expect(reads() - before).toBeLessThanOrEqual(2000);
});

test('an offset behind the last line feed lies on the last line', () => {
  expect([
    lineNumberAt({ text: 'a\n' }, 2),
    lineNumberAt({ text: '' }, 0),
    lineNumberAt({ text: 'a\r\nb' }, 3),
  ]).toEqual([2, 1, 2]);
});

test('a key is found without going through those before it', () => {
  const keys = Array.from({ length: 2000 }, (_, i) => `key-${i}: ${i}`).join('\n');
  const yaml = readYaml('slides.yaml', keys);
  nodeAt(yaml, ['key-0']);
  const map = yaml.tree.contents as unknown as { items: unknown[] };
  map.items = new Proxy(map.items, {
    get() {
      throw new Error('All keys are gone through again.');
    },
  });
  expect(nodeAt(yaml, ['key-1999'])?.toString()).toBe('1999');
});

test('a key that stands twice is an error at the second, in a group of lines as well as in braces', () => {
  const errors = (text: string) => readYaml('slides.yaml', text).tree.errors.map(({ code, pos }) => [code, pos[0]]);
  expect(errors('a: 1\nb: {c: 1, d: 2, c: 3}\na: 4')).toEqual([
    ['DUPLICATE_KEY', 21],
    ['DUPLICATE_KEY', 27],
  ]);
});
