// Renders a deck as LibreOffice lays it out: one PNG a slide, and a contact sheet where ImageMagick is installed.
//   node scripts/render-deck.mjs DECK.pptx OUTDIR
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const FONTS = join(ROOT, 'tests/clients/support/fonts.conf');
const DPI = 150;
const PATIENCE_MS = 180_000;

/** The Debian package of each program that is called. */
const PACKAGES = {
  soffice: 'libreoffice-impress',
  pdftoppm: 'poppler-utils',
  pdftocairo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  'fc-match': 'fontconfig',
  montage: 'imagemagick',
  pandoc: 'pandoc',
  'apt-get': 'apt',
  'dpkg-deb': 'dpkg',
  pdftohtml: 'poppler-utils',
  mutool: 'mupdf-tools',
};

/**
 * Runs a program with the project's own choice of fonts; returns what it printed. Fails with the name of the Debian
 * package where the program is missing.
 * @param {keyof typeof PACKAGES} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, fonts?: string }} [place] where it runs, and another choice of fonts
 * @returns {Promise<string>}
 */
export async function runTool(program, args, { fonts = FONTS, ...place } = {}) {
  const env = { ...process.env, FONTCONFIG_FILE: fonts, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  try {
    const options = { ...place, env, timeout: PATIENCE_MS, maxBuffer: 1 << 28 };
    const { stdout } = await promisify(execFile)(program, args, options);
    return stdout;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    const advice = `apt-get install --no-install-recommends ${PACKAGES[program]}`;
    throw new Error(`${program} is not installed, and decks cannot be looked at without it: ${advice}`);
  }
}

/**
 * The fonts that stand in for those of the default brand and of templates; fails where one is not installed, since
 * every width would then be that of another font.
 */
async function requireFonts() {
  for (const [declared, drawn, debian] of [
    ['Calibri', 'Carlito', 'fonts-crosextra-carlito'],
    ['Microsoft YaHei', 'Noto Sans CJK SC', 'fonts-noto-cjk'],
    ['Arial', 'Liberation Sans', 'fonts-liberation'],
  ]) {
    const match = await runTool('fc-match', ['-f', '%{family}', declared]);
    if (!match.includes(drawn)) {
      const advice = `apt-get install --no-install-recommends ${debian}`;
      throw new Error(`${drawn}, which stands in for ${declared}, is not installed: ${advice}`);
    }
  }
}

/**
 * The deck as a PDF in `folder`, laid out by a LibreOffice that knows nobody's settings; returns the PDF's path.
 * @param {string} deck
 * @param {string} folder
 * @returns {Promise<string>}
 */
export async function renderPdf(deck, folder) {
  await requireFonts();
  const [pdf] = await convertFiles([deck], 'pdf', folder);
  return pdf;
}

/**
 * The files in another format, by one run of LibreOffice, in `folder`; returns their paths in the order of the files.
 * @param {readonly string[]} files
 * @param {'pdf' | 'pptx' | 'odp'} format
 * @param {string} folder
 * @param {{ fonts?: string }} [place] another choice of fonts
 * @returns {Promise<string[]>}
 */
export async function convertFiles(files, format, folder, place) {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'deck-profile-'));
  try {
    const settings = `-env:UserInstallation=${pathToFileURL(profile)}`;
    const options = ['--headless', '--norestore', '--convert-to', format, '--outdir', resolve(folder)];
    const said = await runTool('soffice', [settings, ...options, ...files.map((file) => resolve(file))], place);
    return files.map((file) => {
      const written = join(folder, `${basename(file, extname(file))}.${format}`);
      if (!existsSync(written)) throw new Error(`LibreOffice made no ${format} of ${file}: ${said.trim()}`);
      return written;
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * One PNG a page in `folder`, `slide-01.png` and so on; returns their paths in order.
 * @param {string} pdf
 * @param {string} folder
 * @param {number} dpi
 * @returns {Promise<string[]>}
 */
export async function renderPictures(pdf, folder, dpi = DPI) {
  mkdirSync(folder, { recursive: true });
  await runTool('pdftoppm', ['-r', String(dpi), '-png', pdf, join(folder, 'slide')]);
  const names = readdirSync(folder).filter((name) => /^slide-\d+\.png$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** All pictures on one sheet, four in a row. */
async function contactSheet(pictures, sheet) {
  const tiles = ['-tile', '4x', '-geometry', '640x+8+8', '-background', '#C8CDD0'];
  await runTool('montage', [...pictures, ...tiles, sheet]);
}

async function main(deck, folder) {
  if (!deck || !folder) throw new Error('Usage: node scripts/render-deck.mjs DECK.pptx OUTDIR');
  const pictures = await renderPictures(await renderPdf(deck, folder), folder);
  const sheet = join(folder, 'sheet.png');
  const drawn = await contactSheet(pictures, sheet).then(
    () => ` and ${sheet}`,
    (error) => `; no contact sheet (${error.message})`,
  );
  console.log(`${pictures.length} pictures in ${folder}${drawn}`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv[2], process.argv[3]).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
