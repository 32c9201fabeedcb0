import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { convertFiles, runTool } from '../../../scripts/render-deck.mjs';
import type { TemplateFile } from '../../template/sound-templates.ts';

/** Where LibreOffice for Debian keeps its templates of presentations, whose format is ODF. */
const LIBREOFFICE = '/usr/lib/libreoffice/share/template/common/presnt';
/** Where .ci/run puts the package that is read and not installed: it outlives a run of the tests. */
const DOWNLOADS = join(process.env.SYSTEM_TMPDIR ?? tmpdir(), 'deck-foreign-templates');
const OFFICER = 'r-cran-officer';
/** Its files that have layouts: an American template, a French one, three masters, layouts with placeholders alike. */
const OFFICER_FILES = [
  'usr/lib/R/site-library/officer/template/template.pptx',
  'usr/lib/R/site-library/officer/doc_examples/example.pptx',
  'usr/lib/R/site-library/officer/doc_examples/ph_dupes.pptx',
  'usr/share/doc/r-cran-officer/tests/testthat/docs_dir/test-layouts-ordering-3-masters.pptx.gz',
  'usr/share/doc/r-cran-officer/tests/testthat/docs_dir/test_empty.pptx.gz',
];

/**
 * Templates that others made, from packages of Debian: pandoc's, those of R's package officer, and LibreOffice's, as
 * LibreOffice itself writes them in PowerPoint's format. Fails with what to install where one of them is missing.
 */
export async function foreignTemplates(): Promise<TemplateFile[]> {
  return [pandocReference(), ...(await officerTemplates()), ...(await libreofficeTemplates())];
}

const fileName = (maker: string, name: string) => `${maker}-${name}`.toLowerCase().replaceAll('_', '-');

/** PowerPoint's own layouts, as pandoc ships them. */
export function pandocReference(): TemplateFile {
  const bytes = execFileSync('pandoc', ['--print-default-data-file', 'reference.pptx'], { maxBuffer: 1 << 24 });
  return { name: 'pandoc-reference.pptx', bytes: new Uint8Array(bytes) };
}

/** Files of the package of Debian that `apt-get download` brings: it is unpacked, for R itself is large. */
async function officerTemplates(): Promise<TemplateFile[]> {
  const unpacked = mkdtempSync(join(tmpdir(), 'deck-officer-'));
  try {
    await runTool('dpkg-deb', ['--extract', await officerPackage(), unpacked]);
    return OFFICER_FILES.map((name) => {
      const stored = readFileSync(join(unpacked, name));
      const bytes = name.endsWith('.gz') ? gunzipSync(stored) : stored;
      return { name: fileName('officer', basename(name, '.gz')), bytes: new Uint8Array(bytes) };
    });
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

async function officerPackage(): Promise<string> {
  const downloaded = () => {
    const names = existsSync(DOWNLOADS) ? readdirSync(DOWNLOADS) : [];
    return names.find((name) => name.startsWith(`${OFFICER}_`) && name.endsWith('.deb'));
  };
  if (!downloaded()) {
    mkdirSync(DOWNLOADS, { recursive: true });
    await runTool('apt-get', ['download', '-qq', OFFICER], { cwd: DOWNLOADS });
  }
  const name = downloaded();
  if (!name) {
    throw new Error(
      `${OFFICER} is not there: run "apt-get update" and, in ${DOWNLOADS}, "apt-get download ${OFFICER}".`,
    );
  }
  return join(DOWNLOADS, name);
}

/** All that LibreOffice comes with, by one run of it. */
async function libreofficeTemplates(): Promise<TemplateFile[]> {
  const names = existsSync(LIBREOFFICE) ? readdirSync(LIBREOFFICE).filter((name) => name.endsWith('.otp')) : [];
  if (names.length === 0) {
    throw new Error(`${LIBREOFFICE} has no templates: apt-get install --no-install-recommends libreoffice-impress`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'deck-libreoffice-'));
  try {
    const written = await convertFiles(
      names.sort().map((name) => join(LIBREOFFICE, name)),
      'pptx',
      folder,
    );
    return written.map((path) => ({
      name: fileName('libreoffice', basename(path)),
      bytes: new Uint8Array(readFileSync(path)),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
