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

  it.each([
    ['as long', '[A, B, C]', '[D, E, F]'],
    ['of different lengths', '[A, B, C, D]', '[E, F]'],
  ])('leave as much above each hairline as below it, where they are %s', (_, one, two) => {
    const items = itemsOf(
      outline([`{ title: One, scene: port, items: ${one} }`, `{ title: Two, scene: trade, items: ${two} }`]),
    );
    const named = (name: string) => items.find((item) => item.name === name)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
    for (const list of [1, 2]) {
      const rows = [1, 2, 3, 4].map((row) => named(`List ${list} item ${row}`)).filter(({ h }) => h > 0);
      const gaps = rows.slice(1).map(({ y }, i) => y - (rows[i]?.y ?? 0) - (rows[i]?.h ?? 0));
      const rules = rows.slice(1).map(({ y }, i) => y - named(`List ${list} item ${i + 2} rule`).y);
      expect(Math.min(...gaps)).toBeGreaterThan(0.2);
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.01);
      expect(Math.min(...rules)).toBeGreaterThan(0.07);
    }
    expect(named('List 1 item 1').y).toBeCloseTo(named('List 2 item 1').y);
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
