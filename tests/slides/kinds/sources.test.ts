import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import { brand } from '../../support/brand.ts';
import { sceneOf } from '../../support/scene.ts';

/** A deck of so many facts on slides of six, of one source, and the list of its sources. */
function deckOf(count: number, more = ''): string {
  const ids = Array.from({ length: count }, (_, i) => `f${i}`);
  const facts = ids.map((id, i) => `  ${id}: { name: Fact ${i}, value: ${i + 1}, source: s${more} }\n`).join('');
  const groups = Array.from({ length: Math.ceil(count / 6) }, (_, k) => ids.slice(6 * k, 6 * k + 6));
  const slides = groups.map(
    (group) =>
      `  - kind: statement\n    title: Some\n    text: 'They are ${group.map((id) => `{${id}}`).join(', ')}'\n`,
  );
  const head = 'deck: { id: d, title: D, brand: liangjiang, languages: [en] }\nsources: { s: { title: A yearbook } }\n';
  return `${head}facts:\n${facts}slides:\n${slides.join('')}  - kind: sources\n    title: Where the figures come from\n`;
}

const headsOf = (text: string) =>
  sceneOf(text)
    .scene.slides.filter(({ kind }) => kind === 'sources')
    .flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? [item.rows[0]?.cells.map(({ text }) => plainText(text))] : [])),
    );

describe('the list of sources', () => {
  it('stands in two columns where it is long, without the place in the only source where none is known', () => {
    const expected = [
      ['', ['Figure', 'Value', 'Slides']],
      [', paragraph: 3', ['Figure', 'Value', 'Where it stands', 'Slides']],
    ] as const;
    for (const [more, head] of expected) {
      const heads = headsOf(deckOf(42, more));
      expect(heads.length).toBeGreaterThan(1);
      for (const each of heads) expect(each).toEqual(head);
    }
  });

  it.each([10, 7, 4])('is no error of the author on slides %d inches wide, whatever its figures measure', (w) => {
    const facts = deckOf(42, ', paragraph: 3, unit: million t').replaceAll(/value: (\d+)/g, 'value: 1$1.5');
    const { scene, findings } = sceneOf(facts, 'en', narrowBrand(w));
    const overflowing = scene.slides
      .filter(({ kind }) => kind === 'sources')
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? item.rows : [])))
      .flatMap(({ cells }) => cells.filter(({ excess }) => excess).map(({ text }) => plainText(text)));
    expect(overflowing).toEqual([]);
    const here = new Set(scene.slides.filter(({ kind }) => kind === 'sources').map(({ path }) => path.join('.')));
    expect(findings.filter(({ code, path }) => code === 'overflow' && here.has((path ?? []).join('.')))).toEqual([]);
  });
});

/** The brand with its slides of titles and tables so wide. */
function narrowBrand(w: number): Brand {
  const frame = brand.frames['title-only'];
  const right = brand.grid.left + w - 2 * brand.grid.left;
  const body = { ...frame.body, w: right - frame.body.x };
  return { ...brand, grid: { ...brand.grid, right }, frames: { ...brand.frames, 'title-only': { ...frame, body } } };
}
