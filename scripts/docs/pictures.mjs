// The pictures of docs/images: fixtures, and slides of the decks that README.md shows. Needs ImageMagick.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runTool } from '../render-deck.mjs';
import {
  DOCS,
  fixture,
  fixtureHead,
  fixtureNames,
  fixturesOf,
  galleryTypes,
  ROOT,
  shippedBrands,
  variantsOf,
} from './examples.mjs';
import { inEachKit, kitSheet, kitsByType } from './kit-sheet.mjs';
import { sceneSheet } from './scene-sheet.mjs';

const IMAGES = join(DOCS, 'images');
/**
 * Slides of whole decks that README.md shows, by id, each in the languages named; all stand before the first that goes
 * on over more pages.
 */
const SHOWN = {
  deck: [{ folder: '.', ids: ['cover', 'contrast', 'where', 'city'], languages: ['en', 'zh'] }],
  examples: [
    { folder: 'examples/windhafen', ids: ['cover', 'section-port', 'sites'], languages: ['en'] },
    { folder: 'examples/serravel', ids: ['cover', 'section-left', 'order'], languages: ['zh'] },
  ],
};
const COLUMNS = { deck: 2, examples: 3 };
/** Slides of examples/brands.yaml by which a brand is seen at a glance, by id. */
const OF_A_BRAND = ['cover', 'section-today', 'at-a-glance', 'boats'];

/**
 * Renders the pictures of the named kinds and types, or of all of `deck`, `examples`, `gallery`, `brands`, `scenes`, `templates` or
 * `kits`; every picture if nothing is named.
 * @param {ReturnType<typeof import('./product.mjs').productOf>} product
 * @param {readonly string[]} only
 */
export async function makePictures(product, only) {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  mkdirSync(IMAGES, { recursive: true });
  try {
    for (const group of ['kinds', 'charts']) {
      for (const name of fixtureNames(group).filter((each) => only.length === 0 || only.includes(each))) {
        const shown = [...fixturesOf(group, name), ...variantsOf(group, name)];
        for (const each of shown) await fixturePicture(product, group, each, folder);
      }
    }
    const decks = Object.keys(SHOWN).filter((name) => only.length === 0 || only.includes(name));
    for (const name of decks) await deckPicture(product, name, folder);
    await galleryPictures(product, folder, only.includes('gallery') ? [] : only);
    if (only.length === 0 || only.includes('brands')) await brandPictures(product, folder);
    if (only.length === 0 || only.includes('scenes')) {
      writeFileSync(join(IMAGES, 'scenes.png'), await sceneSheet(Object.keys(product.scenes)));
    }
    if (only.length === 0 || only.includes('templates')) await templatePicture(folder);
    await kitPictures(product, folder, only);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first slide of a fixture that is of its kind; at its smallest and largest it is shown small. */
async function fixturePicture(product, group, name, folder) {
  const text = fixtureHead() + fixture(group, name);
  const [kind, variant] = name.split('.');
  const isSmall = ['smallest', 'largest'].includes(variant);
  const slide = group === 'kinds' ? parse(text).slides.findIndex((each) => each.kind === kind) : 0;
  const pages = await renderText(product, text, join(folder, `${group}-${name}`));
  const tiles = ['-tile', '1x1', '-geometry', `${isSmall ? 320 : 640}x+0+0`];
  await shrink([pages[slide]], join(IMAGES, `${group}-${name}.png`), tiles);
}

/** Slides of whole decks on one sheet: id by id, each in its languages. */
async function deckPicture(product, name, folder) {
  const shown = [];
  for (const { folder: deck, ids, languages } of SHOWN[name]) {
    const files = product.folderFiles(deck);
    const known = parse(readFileSync(join(ROOT, deck, 'slides.yaml'), 'utf8')).slides.map(({ id }) => id);
    const pages = [];
    for (const language of languages) {
      pages.push(await renderDeck(product, files, join(folder, name, deck, language), language));
    }
    shown.push(...ids.flatMap((id) => pages.map((each) => each[known.indexOf(id)])));
  }
  const tiles = ['-tile', `${COLUMNS[name]}x`, '-geometry', `${1280 / COLUMNS[name]}x+6+6`, '-background', '#C8CDD0'];
  await shrink(shown, join(IMAGES, `${name}.png`), tiles);
}

/** The layouts of a template as "brand inspect" shows them. */
async function templatePicture(folder) {
  const { templateSheet } = await import('./layout-sheet.mjs');
  const whole = join(folder, 'template-layouts.png');
  writeFileSync(whole, await templateSheet());
  await shrink([whole], join(IMAGES, 'template-layouts.png'), ['-tile', '1x1', '-geometry', '1280x+0+0']);
}

/** All parts of kits on one sheet; and each type of chart that takes kits, in every one that it takes. */
async function kitPictures(product, folder, only) {
  const isAsked = (name) => only.length === 0 || only.includes('kits') || only.includes(name);
  if (isAsked('kits')) {
    const whole = join(folder, 'kits.png');
    writeFileSync(whole, await kitSheet(product.kits));
    await shrink([whole], join(IMAGES, 'kits.png'), ['-tile', '1x1', '-geometry', '1280x+0+0']);
  }
  const fits = kitsByType(product.types, (type) => chartSchema(product, type));
  const shown = Object.entries(fits).filter(([type]) => isAsked(type) && chartSchema(product, type).properties.kit);
  for (const [type, kits] of shown) {
    const pages = await renderText(product, inEachKit(type, kits), join(folder, `kits-${type}`));
    const tiles = ['-tile', '4x', '-geometry', '312x+4+4', '-background', '#C8CDD0'];
    await shrink(pages, join(IMAGES, `kits-${type}.png`), tiles, kits);
  }
}

/** How the name of a kit is written below its picture. */
const NAMED = [
  '-font',
  join(ROOT, 'node_modules/@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf'),
  '-pointsize',
  '18',
];

function chartSchema({ plainJsonSchema }, type) {
  const kinds = plainJsonSchema().properties.slides.items.oneOf;
  const { chart } = kinds.find(({ properties }) => properties.kind.const === 'chart').properties;
  return chart.oneOf.find(({ properties }) => properties.type.const === type);
}

/** The named types of the gallery in both languages, side by side; all of them if none is named. */
async function galleryPictures(product, folder, only) {
  const wanted = galleryTypes().filter((type) => only.length === 0 || only.includes(type));
  if (wanted.length === 0) return;
  const files = product.folderFiles('examples');
  const { slides } = parse(readFileSync(join(ROOT, 'examples/gallery.yaml'), 'utf8'));
  const pages = [];
  for (const language of ['en', 'zh']) {
    pages.push(await renderDeck(product, files, join(folder, 'gallery', language), language, 'gallery.yaml'));
  }
  const tiles = ['-tile', '2x1', '-geometry', '640x+4+4', '-background', '#C8CDD0'];
  for (const id of wanted) {
    const at = slides.findIndex((slide) => slide.id === id);
    const pair = pages.map((each) => each[at]);
    await shrink(pair, join(IMAGES, `gallery-${id}.png`), tiles);
  }
}

/** Each shipped brand in each language: every slide on one sheet; and a few slides of all of them on one. */
async function brandPictures(product, folder) {
  const files = product.folderFiles('examples');
  const { slides } = parse(readFileSync(join(ROOT, 'examples/brands.yaml'), 'utf8'));
  const ground = ['-background', '#C8CDD0'];
  const chosen = [];
  for (const brand of shippedBrands()) {
    for (const language of ['en', 'zh']) {
      const out = join(folder, 'brands', brand, language);
      const pages = await renderDeck(product, files, out, language, 'brands.yaml', brand);
      await shrink(pages, join(IMAGES, `brands-${brand}.${language}.png`), [
        '-tile',
        '4x',
        '-geometry',
        '312x+4+4',
        ...ground,
      ]);
      if (language === 'en') chosen.push(...OF_A_BRAND.map((id) => pages[slides.findIndex((each) => each.id === id)]));
    }
  }
  await shrink(chosen, join(IMAGES, 'brands.png'), ['-tile', '4x', '-geometry', '312x176+4+4', ...ground]);
}

/** The pages of the deck of a text in one language, as pictures. */
function renderText(product, text, out, language = 'en') {
  return renderDeck(product, product.projectFiles({ 'slides.yaml': text }), out, language);
}

async function renderDeck({ buildDecks }, files, out, language, outline = 'slides.yaml', brand = undefined) {
  const own = brand ? { brand } : {};
  const options = { files, outline, formats: ['png'], width: 1280, languages: [language], ...own };
  const { report, outputs } = await buildDecks(options);
  if (outputs.length === 0)
    throw new Error(report.findings.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
  mkdirSync(out, { recursive: true });
  return outputs.map(({ name, bytes }) => {
    writeFileSync(join(out, name), bytes);
    return join(out, name);
  });
}

/** Pictures side by side in one, each with its name below it where it has one, with a palette: a fraction of the size. */
async function shrink(pictures, target, tiles, names = []) {
  const whole = `${pictures[0]}.whole.png`;
  const named = pictures.flatMap((each, i) => (names[i] ? ['-label', names[i], each] : [each]));
  await runTool('montage', [...(names.length > 0 ? NAMED : []), ...named, ...tiles, whole]);
  // Not in one call: montage would round each colour to four bits a channel.
  await runTool('convert', [whole, '-colors', '160', '-strip', `PNG8:${target}`]);
}
