// The pictures of docs/images: fixtures, and slides of the decks that README.md shows. Needs LibreOffice, poppler and
// ImageMagick.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { renderPdf, renderPictures, runTool } from '../render-deck.mjs';
import { DOCS, fixture, fixtureHead, fixtureNames, fixturesOf, ROOT } from './examples.mjs';

const IMAGES = join(DOCS, 'images');
/** Slides of the shipped deck that README.md shows, by id; all stand before the first that goes on over more pages. */
const SHOWN = ['cover', 'growth', 'pillars', 'innovation'];

/**
 * Renders the pictures of the named kinds and types; of all, and of the shipped deck, where none is named.
 * @param {ReturnType<typeof import('./product.mjs').productOf>} product
 * @param {readonly string[]} only
 */
export async function makePictures(product, only) {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  mkdirSync(IMAGES, { recursive: true });
  try {
    for (const group of ['kinds', 'charts']) {
      for (const name of fixtureNames(group).filter((each) => only.length === 0 || only.includes(each))) {
        for (const each of fixturesOf(group, name)) await fixturePicture(product, group, each, folder);
      }
    }
    if (only.length === 0) await deckPicture(product, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first slide of a fixture that is of its kind; at its smallest and largest it is shown small. */
async function fixturePicture(product, group, name, folder) {
  const text = fixtureHead() + fixture(group, name);
  const [kind, size] = name.split('.');
  const slide = group === 'kinds' ? parse(text).slides.findIndex((each) => each.kind === kind) : 0;
  const pages = await renderText(product, text, join(folder, `${group}-${name}`));
  const tiles = ['-tile', '1x1', '-geometry', `${size ? 320 : 640}x+0+0`];
  await shrink([pages[slide]], join(IMAGES, `${group}-${name}.png`), tiles);
}

async function deckPicture(product, folder) {
  const deck = readFileSync(join(ROOT, 'slides.yaml'), 'utf8');
  const ids = parse(deck).slides.map(({ id }) => id);
  const en = await renderText(product, deck, join(folder, 'en'));
  const zh = await renderText(product, deck, join(folder, 'zh'), 'zh');
  const pages = SHOWN.flatMap((id) => [en[ids.indexOf(id)], zh[ids.indexOf(id)]]);
  await shrink(pages, join(IMAGES, 'deck.png'), ['-tile', '2x4', '-geometry', '640x+6+6', '-background', '#C8CDD0']);
}

/** The pages of an outline's deck in one language, as pictures. */
async function renderText({ projectFiles, buildDecks }, text, out, language = 'en') {
  const files = projectFiles({ 'slides.yaml': text });
  const { decks, findings } = await buildDecks({ files, outline: 'slides.yaml', out, languages: [language] });
  if (!decks[0]) throw new Error(findings.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
  return renderPictures(await renderPdf(decks[0].file, out), out, 96);
}

/** Pictures side by side in one, with a palette: a fraction of the size. */
async function shrink(pictures, target, tiles) {
  const whole = `${pictures[0]}.whole.png`;
  await runTool('montage', [...pictures, ...tiles, whole]);
  // Not in one call: montage would round each colour to four bits a channel.
  await runTool('convert', [whole, '-colors', '160', '-strip', `PNG8:${target}`]);
}
