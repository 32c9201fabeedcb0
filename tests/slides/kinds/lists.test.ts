import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const outline = (lists: readonly string[], keys = '') =>
  `${HEAD}slides:\n  - kind: lists\n    title: A title\n${keys}    lists:\n${lists.map((each) => `      - ${each}\n`).join('')}`;
const itemsOf = (text: string) => sceneOf(text).scene.slides[0]?.items ?? [];

describe('lists', () => {
  it('have a scene each, or none', () => {
    const text = outline(['{ title: One, scene: port, items: [A] }', '{ title: Two, items: [B] }']);
    const { findings } = parseOutline({ file: 'slides.yaml', text });
    expect(findings.map(({ code, path }) => ({ code, path: path.slice(2) }))).toEqual([
      { code: 'missing-key', path: ['lists'] },
    ]);
  });

  it('set their names in bold, but not where some of the words are', () => {
    const bold = (item: string) =>
      itemsOf(outline([`{ title: One, items: ["${item}"] }`, '{ title: Two, items: [B] }'])).find(
        ({ name }) => name === 'List 2 item 1',
      );
    expect(bold('A name')).toMatchObject({ style: { bold: true } });
    expect(bold('**A kind:** a name')).toMatchObject({ style: { bold: false } });
  });

  it('stand beside the scene of their slide', () => {
    const items = itemsOf(outline(['{ title: One, items: [A] }', '{ title: Two, items: [B] }'], '    scene: aero\n'));
    const scene = items.find(({ group }) => group === 'Scene');
    const last = items.find(({ name }) => name === 'List 2 field');
    expect(scene?.box.x).toBeGreaterThan((last?.box.x ?? 0) + (last?.box.w ?? 0));
  });

  it('have their names on the same lines, and none before a hairline', () => {
    const long = 'A name of an institution that is so long that it needs two lines wherever it stands';
    const items = itemsOf(
      outline([
        `{ title: One, scene: port, items: [A, B, "${long}"] }`,
        '{ title: Two, scene: aero, items: [C, D, E] }',
      ]),
    );
    const topOf = (name: string) => items.find((item) => item.name === name)?.box.y ?? 0;
    const rows = [1, 2, 3].map((row) => [1, 2].map((list) => topOf(`List ${list} item ${row}`)));
    for (const [left, right] of rows) expect(left).toBeCloseTo(right ?? 0);
    expect(items.filter(({ name }) => name.endsWith(' item 1 rule'))).toEqual([]);
  });

  it('hold names with a dash together', () => {
    const items = itemsOf(outline(['{ title: One, items: [China–Germany] }', '{ title: Two, items: [B] }']));
    expect(items.find(({ name }) => name === 'List 1 item 1')).toMatchObject({
      text: { paragraphs: [[{ text: 'China–\u2060Germany' }]] },
    });
  });

  it('are built list by list', () => {
    const items = itemsOf(
      outline(['{ title: One, items: [A] }', '{ title: Two, items: [B] }'], '    build: by-item\n'),
    );
    const clicks = items.filter(({ name }) => name.includes('item')).map(({ name, build }) => [name, build]);
    expect(clicks.filter(([, build]) => build === undefined)).toEqual([]);
    expect(new Set(clicks.map(([, build]) => build))).toEqual(new Set([1, 2]));
  });
});
