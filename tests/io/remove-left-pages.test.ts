import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeLeftPages } from '../../src/io/remove-left-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();

/** What is left of the files in a folder when a deck of some pages was written into it. */
function leftOf(standing: readonly string[], written: readonly string[]): string[] {
  const folder = mkdtempSync(join(root, 'out-'));
  for (const name of [...standing, ...written]) writeFileSync(join(folder, name), '');
  removeLeftPages(folder, written);
  return readdirSync(folder).sort();
}

it('removes the pages that a longer deck left', () => {
  const written = ['a.en.01.png', 'a.en.02.png'];
  expect(leftOf(['a.en.03.png', 'a.en.04.png'], written)).toEqual(written);
});

it('removes pages whose numbers had more digits, or fewer', () => {
  const written = ['a.en.01.svg', 'a.en.02.svg'];
  expect(leftOf(['a.en.001.svg', 'a.en.002.svg', 'a.en.003.svg'], written)).toEqual(written);
  const hundred = Array.from({ length: 100 }, (_, i) => `a.en.${String(i + 1).padStart(3, '0')}.png`);
  expect(leftOf(['a.en.01.png', 'a.en.02.png'], hundred)).toEqual(hundred);
});

it('leaves other decks, languages and formats, and files that no deck left', () => {
  const others = ['a.en.03.svg', 'a.zh.03.png', 'ab.en.03.png', 'a.en.2024.png', 'a.en.pdf', 'a.en.3.png'];
  const written = ['a.en.01.png', 'a.en.02.png'];
  expect(leftOf(others, written)).toEqual([...others, ...written].sort());
  expect(leftOf(['a.en.01.png'], ['a.en.pdf'])).toEqual(['a.en.01.png', 'a.en.pdf']);
});
