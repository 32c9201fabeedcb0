// Builds a deck in its languages on every template of a folder, and says what came of each: whether it is built, or why
// not; how much of the slide contents have; how many positions scenes have on a layout; findings by cause; and what the
// check of finished decks has against a deck that it has not against its template. The deck is the sample of
// "brand inspect", or that of an outline.
//   node scripts/compile.mjs && node scripts/try-templates.mjs FOLDER [--outline slides.yaml] [--out FOLDER] [--json] [name ...]
// tests/clients/foreign-templates.json names templates of others to try: repository, path, commit and SHA-256. A file of
// its name with other bytes is passed over.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inspectFile } from '../dist/app/inspect-template.js';
import { causesOf, tryTemplate } from '../dist/app/try-template.js';
import { around } from '../dist/core/box.js';
import { groupBy } from '../dist/core/collections.js';
import { diskFiles, layeredFiles } from '../dist/io/disk-files.js';
import { checkFile } from '../dist/lint/check-file.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MANIFEST = join(ROOT, 'tests/clients/foreign-templates.json');
const USAGE = 'node scripts/try-templates.mjs FOLDER [--outline slides.yaml] [--out FOLDER] [--json] [name ...]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { outline: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const [folder, ...only] = positionals;
if (!folder) throw new Error(`Which folder of templates? ${USAGE}`);
if (values.out) mkdirSync(values.out, { recursive: true });

/** @type {readonly { name: string, sha256: string }[]} */
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
const tool = diskFiles(ROOT);
const files = values.outline ? layeredFiles([diskFiles(dirname(resolve(values.outline))), tool]) : tool;
const wanted = readdirSync(folder)
  .filter((name) => /\.(pptx|potx)$/i.test(name))
  .filter((name) => only.length === 0 || only.some((each) => name.startsWith(each)))
  .sort();

const results = [];
for (const name of wanted) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const listed = manifest.find((each) => each.name === name);
  if (listed && listed.sha256 !== createHash('sha256').update(bytes).digest('hex')) {
    if (!values.json) console.log(`${name}: not the file that the list names`);
    continue;
  }
  const result = await tried(name, bytes);
  results.push(result);
  if (!values.json) report(result);
}
if (values.json) console.log(JSON.stringify(results, null, 2));
else {
  const built = results.filter(({ ok }) => ok).length;
  const strange = results.flatMap(({ added }) => added).length;
  console.log(`${built} of ${results.length} build; ${strange} findings of the check that the templates have not.`);
}

/** @typedef {{ severity: string, code: string, count: number, kinds: readonly string[], example: string }} Cause */
/** @typedef {{ name: string, ok: boolean, seconds: number, share?: number, scenes: readonly { layout: string, slides: number, positions: number }[], causes: readonly Cause[], added: readonly string[] }} Result */

/**
 * What came of a template: the deck, or why there is no brand to build it with.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {Promise<Result>}
 */
async function tried(name, bytes) {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 100) / 10;
  const { read, findings } = await inspectFile(tool, { file: `templates/${name}`, bytes });
  const inEnglish = (causes) => causes.map(({ example, hint: _, ...cause }) => ({ ...cause, example: example.en }));
  const own = inEnglish(causesOf(findings));
  if (!read) return { name, ok: false, seconds: seconds(), scenes: [], causes: own, added: [] };
  const { brand } = read;
  const outline = values.outline && basename(values.outline);
  const { sample, slides, outputs } = await tryTemplate(files, brand, ['pptx'], outline);
  const took = seconds();
  const known = new Set(said(bytes));
  const added = outputs.flatMap((deck) => said(deck.bytes)).filter((each) => !known.has(each));
  for (const { language, bytes: deck } of values.out ? outputs : []) {
    writeFileSync(join(values.out ?? '', `${basename(name, extname(name))}.${language}.pptx`), deck);
  }
  const { w, h } = brand.frames['title-only'].body;
  const share = Math.round((100 * w * h) / (brand.size.w * brand.size.h)) / 100;
  const causes = [...own, ...inEnglish(sample.causes)];
  return { name, ok: sample.ok, seconds: took, share, scenes: scenesOn(slides, brand), causes, added };
}

/**
 * How many slides with a scene are on each layout, and in how many positions, a tenth of an inch apart, their scenes are.
 * @param {readonly import('../src/scene/items.ts').SceneSlide<import('../src/scene/items.ts').ItemBase>[]} slides
 * @param {import('../src/scene/brand.ts').Brand} brand
 */
function scenesOn(slides, brand) {
  const shown = slides.flatMap(({ frame, items }) => {
    const boxes = items.filter(({ part }) => part?.kind === 'scene').map(({ box }) => box);
    if (boxes.length === 0) return [];
    const position = Object.values(around(boxes)).map((length) => length.toFixed(1));
    return [{ layout: brand.frames[frame].layout?.name ?? frame, position: position.join(' ') }];
  });
  return [...groupBy(shown, ({ layout }) => layout)].map(([layout, on]) => ({
    layout,
    slides: on.length,
    positions: new Set(on.map(({ position }) => position)).size,
  }));
}

/** @param {Result} result */
function report({ name, ok, seconds, share, scenes, causes, added }) {
  const found = causes.map(({ severity, code, count }) => `${severity} ${code} ${count}`);
  const used = share === undefined ? '' : `, contents ${Math.round(100 * share)} % of the slide`;
  console.log(`${ok ? 'builds ' : 'REFUSED'} ${name} (${seconds} s${used}): ${found.join(', ') || 'nothing found'}`);
  for (const { severity, example } of causes) if (severity === 'error') console.log(`    ${example}`);
  for (const { layout, slides, positions } of scenes)
    console.log(`    scenes on “${layout}”: ${positions} positions on ${slides} slides`);
  for (const message of added) console.log(`    new in the deck: ${message}`);
}

/**
 * What the check of finished decks finds.
 * @param {Uint8Array} bytes
 */
function said(bytes) {
  return checkFile(bytes).findings.flatMap(({ code, places }) => places.map(({ message }) => `${code}: ${message.en}`));
}
