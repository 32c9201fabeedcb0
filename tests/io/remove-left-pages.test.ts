import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeLeftPages } from '../../src/io/remove-left-pages.ts';
import { testCalls } from '../support/calls.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();

/** What is left of the files in a folder when a deck of some pages was written into it. */
function leftOf(standing: readonly string[], written: readonly string[]): string[] {
  const folder = mkdtempSync(join(root, 'out-'));
  for (const name of [...standing, ...written]) writeFileSync(join(folder, name), '');
  removeLeftPages(folder, written);
  return readdirSync(folder).sort();
}

testCalls(import.meta.url, 'remove-left-pages.yaml', { leftOf });
