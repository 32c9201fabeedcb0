import { join } from 'node:path';
import { buildDecks } from '../../src/app/build-decks.ts';
import type { BuildReport } from '../../src/app/build-report.ts';
import { type Files, memoryFiles, onlyFiles } from '../../src/files/files.ts';
import { diskFiles, layeredFiles } from '../../src/io/disk-files.ts';
import { ROOT, shippedFiles } from './brand.ts';
import { kept } from './kept.ts';
import { readOnce } from './read-once.ts';

/** Stands in an outline's text where a finding is expected. */
export const MARK = '▸';

/** The day on which tests build. */
const TODAY = '2026-06-30';

/** The shipped templates and drawings of scenes, and files of packages. */
const shipped = onlyFiles(shippedFiles, (path) => /^(templates|scenes)(\/|$)|^npm:/.test(path));

/** The fixtures' pictures, logos and base maps, in the folders `pictures`, `logos` and `maps`. */
export const fixturePictures: Files = onlyFiles(readOnce(diskFiles(join(ROOT, 'tests/fixtures'))), (path) =>
  /^(pictures|logos|maps)(\/|$)/.test(path),
);

/** Files in memory over the shipped templates and scenes, and the fixtures' pictures. */
export function projectFiles(entries: Readonly<Record<string, string | Uint8Array>>): Files {
  return layeredFiles([memoryFiles(entries), shipped, fixturePictures]);
}

/** The report of checking an outline, through the whole pipeline; marks in the text are taken out first. */
export async function checkOutline(
  text: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  options: { brand?: string; languages?: readonly string[] } = {},
): Promise<BuildReport> {
  const files = projectFiles({ 'slides.yaml': unmarked(text), ...more });
  const own = Object.keys(more).some((path) => path.startsWith('templates/')) ? {} : kept;
  return (await buildDecks({ files, outline: 'slides.yaml', formats: [], today: TODAY, ...own, ...options })).report;
}

/** The text without its marks. */
export function unmarked(text: string): string {
  return text.replaceAll(MARK, '');
}
