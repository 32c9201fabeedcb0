import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDecks } from '../../src/build.ts';
import type { BuildReport } from '../../src/core/build-report.ts';
import { type Files, memoryFiles } from '../../src/core/files.ts';
import { diskFiles, layeredFiles } from '../../src/io/disk-files.ts';
import { ROOT } from './brand.ts';

/** Stands in an outline's text where a finding is expected. */
export const MARK = '▸';

/** Files in memory over the shipped templates. */
export function projectFiles(entries: Readonly<Record<string, string>>): Files {
  const disk = diskFiles(ROOT);
  const templates: Files = {
    read: (path) => (path.startsWith('templates/') || path.startsWith('npm:') ? disk.read(path) : undefined),
    list: (path) => (path.startsWith('templates') ? disk.list(path) : []),
  };
  return layeredFiles([memoryFiles(entries), templates]);
}

/** The report of checking an outline, through the whole pipeline; marks in the text are taken out first. */
export function checkOutline(
  text: string,
  more: Readonly<Record<string, string>> = {},
  options: { brand?: string; languages?: readonly string[] } = {},
): Promise<BuildReport> {
  const files = projectFiles({ 'slides.yaml': unmarked(text), ...more });
  return buildDecks({
    files,
    outline: 'slides.yaml',
    out: mkdtempSync(join(tmpdir(), 'deck-')),
    check: true,
    ...options,
  });
}

/** The text without its marks. */
export function unmarked(text: string): string {
  return text.replaceAll(MARK, '');
}
