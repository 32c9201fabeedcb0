import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new empty folder, which is removed after the tests of the file or the suite that asks for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deck-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a new empty folder whenever it is called, also within tests; all are removed after those of the file. */
export function temporaryFolders(): () => string {
  const folder = temporaryFolder();
  return () => mkdtempSync(join(folder, 'each-'));
}
