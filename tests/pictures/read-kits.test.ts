import { describe, expect, it } from 'vitest';
import { KitRef, PartRef } from '../../src/fields/fields.ts';
import { memoryFiles } from '../../src/files/files.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { readKits } from '../../src/pictures/read-kits.ts';

const drawing = (role: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="100" height="50" class="${role}" fill="#000"/></svg>`;
const slidesWith = (...kits: readonly KitRef[]) =>
  ({ slides: kits.map((kit, i) => ({ id: `s${i}`, kind: 'chart', chart: { type: 'wall', kit } })) }) as unknown as Pick<
    Outline,
    'slides'
  >;
const FOLDERS = ['templates/acme'];
const files = memoryFiles({
  'templates/acme/scenes/kits/crates/cell.svg': drawing('tone'),
  'scenes/kits/crates/cell.svg': drawing('dark'),
  'scenes/kits/crates/ghost.svg': drawing('context'),
  'scenes/kits/crates/notes.txt': '',
  'scenes/kits/barns/red.svg': drawing('second'),
  'scenes/kits/barns/odd.svg': drawing('river'),
});

describe('kits', () => {
  it('are read part by part: from the brand first, then from beside the outline or the tool', () => {
    const { kits, findings } = readKits(slidesWith(new KitRef('crates')), files, FOLDERS);
    expect(findings).toEqual([]);
    const { cell, ghost } = kits.get('crates')?.parts ?? {};
    expect([cell?.shapes[0]?.fill, ghost?.shapes[0]?.fill]).toEqual(['tone', 'context']);
  });

  it('are read of one part where a slide names one', () => {
    const { kits, findings } = readKits(slidesWith(new PartRef('barns', 'red')), files);
    expect(findings).toEqual([]);
    expect(Object.keys(kits.get('barns/red')?.parts ?? {})).toEqual(['red']);
  });

  it.each([
    ['an unknown kit', new KitRef('creates'), 'unknown-kind', 'crates'],
    ['an unknown part', new PartRef('barns', 'rad'), 'unknown-kind', 'red'],
    ['a part that is not sound', new KitRef('barns'), 'bad-picture', 'odd.svg'],
    ['a path', new KitRef('../crates'), 'unknown-kind', ''],
  ])('are found at the slide that names %s', (_name, ref, code, said) => {
    const { findings } = readKits(slidesWith(ref), files, FOLDERS);
    expect(findings).toMatchObject([{ code, path: ['slides', 0, 'chart', 'kit'] }]);
    expect(`${findings[0]?.message.en} ${findings[0]?.hint?.en}`).toContain(said);
  });
});
