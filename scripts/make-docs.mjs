// Makes docs/: whole pages about kinds and types; in the other pages, what stands between `<!-- made: … -->` and
// `<!-- /made -->`; and the pictures, which need more programs (docs/pictures.mjs). `npm run docs` compiles dist/ first.
//   npm run docs                text and pictures
//   npm run docs -- --text      text only
//   npm run docs -- kpis bar    text, and the pictures of these kinds and types only
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DOCS } from './docs/examples.mjs';
import { makePages, markdownIn } from './docs/pages.mjs';
import { makePictures } from './docs/pictures.mjs';
import { productOf } from './docs/product.mjs';

/** A module of the compiled product. */
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

async function compiled() {
  return productOf({
    schema: await load('outline/editor/slides-json-schema.js'),
    brand: await load('brand/brand-json-schema.js'),
    scenes: await load('scenery/library.js'),
    pictureKits: await load('scenery/kits.js'),
    parse: await load('outline/parse-outline.js'),
    facts: await load('resolve/resolve-facts.js'),
    kinds: await load('slides/kinds/kinds.js'),
    types: await load('charts/kinds/kinds.js'),
    codes: await load('findings/finding.js'),
    rules: await load('lint/rules/rules.js'),
    build: await load('app/build-decks.js'),
    files: await load('files/files.js'),
    disk: await load('io/disk-files.js'),
  });
}

function makeText(product) {
  // Pages about what has been removed go too.
  const pages = makePages(product);
  const made = (name) => /^(kinds|charts)\//.test(name) && !name.endsWith('README.md');
  const known = (name) => [...product.kinds, ...product.types].includes(name.split('/')[1].replace('.md', ''));
  for (const name of markdownIn(DOCS).filter((each) => made(each) && !known(each))) {
    pages.delete(name);
    rmSync(join(DOCS, name));
  }
  for (const [name, text] of pages) {
    const path = join(DOCS, name);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

const product = await compiled();
makeText(product);
const names = process.argv.slice(2);
if (!names.includes('--text')) await makePictures(product, names);
