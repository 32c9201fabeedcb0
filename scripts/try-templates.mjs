// Builds the sample deck in English and Chinese on every template of a folder, and says what came of each by cause: what
// "brand inspect" says, and what the check of finished decks has against a deck that it has not against its template.
//   node scripts/compile.mjs && node scripts/try-templates.mjs FOLDER [--out FOLDER] [name ...]
// tests/clients/foreign-templates.json names templates of others to try: repository, path, commit and SHA-256. A file of
// its name with other bytes is passed over.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tryTemplate } from '../dist/app/try-template.js';
import { useBrand } from '../dist/app/use-brand.js';
import { memoryFiles } from '../dist/files/files.js';
import { diskFiles, layeredFiles } from '../dist/io/disk-files.js';
import { checkFile } from '../dist/lint/check-file.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MANIFEST = join(ROOT, 'tests/clients/foreign-templates.json');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [folder, ...only] = positionals;
if (!folder)
  throw new Error('Which folder of templates? node scripts/try-templates.mjs FOLDER [--out FOLDER] [name ...]');
if (values.out) mkdirSync(values.out, { recursive: true });

/** @type {readonly { name: string, sha256: string }[]} */
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
const tool = diskFiles(ROOT);
const wanted = readdirSync(folder)
  .filter((name) => /\.(pptx|potx)$/i.test(name))
  .filter((name) => only.length === 0 || only.some((each) => name.startsWith(each)))
  .sort();

let [built, strange] = [0, 0];
for (const name of wanted) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const listed = manifest.find((each) => each.name === name);
  if (listed && listed.sha256 !== createHash('sha256').update(bytes).digest('hex')) {
    console.log(`${name}: not the file that the list names`);
    continue;
  }
  const { ok, causes, added } = await tried(name, bytes);
  built += ok ? 1 : 0;
  strange += added.length;
  const found = causes.map(({ severity, code, count }) => `${severity} ${code} ${count}`);
  console.log(`${ok ? 'builds ' : 'STOPPED'} ${name}: ${found.join(', ') || 'nothing found'}`);
  for (const { severity, example } of causes) if (severity === 'error') console.log(`    ${example.en}`);
  for (const message of added) console.log(`    new in the deck: ${message}`);
}
console.log(`${built} of ${wanted.length} build; ${strange} findings of the check that the templates have not.`);

/**
 * What came of a template: the sample deck, or why there is no brand to build it with.
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function tried(name, bytes) {
  const stem = basename(name, extname(name));
  const { sample, outputs } = await tryTemplate(memoryFiles({}), tool, { file: name, bytes });
  const known = new Set(said(bytes));
  const added = outputs.flatMap((deck) => said(deck.bytes)).filter((each) => !known.has(each));
  for (const { language, bytes: deck } of values.out ? outputs : []) {
    writeFileSync(join(values.out ?? '', `${stem}.${language}.pptx`), deck);
  }
  if (sample.ok || sample.causes.some(({ severity }) => severity === 'error')) return { ...sample, added };
  const base = `base${extname(name).toLowerCase()}`;
  const files = { [`templates/t/${base}`]: bytes, 'templates/t/brand.yaml': `base: ${base}\n` };
  const { findings } = await useBrand(layeredFiles([memoryFiles(files), tool]), 't');
  const causes = findings.map(({ code, message }) => ({ severity: 'error', code, count: 1, example: message }));
  return { ok: false, causes, added };
}

/**
 * What the check of finished decks finds.
 * @param {Uint8Array} bytes
 */
function said(bytes) {
  return checkFile(bytes).findings.flatMap(({ code, places }) => places.map(({ message }) => `${code}: ${message.en}`));
}
