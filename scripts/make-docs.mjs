// Fills what docs/*.md says between `<!-- made: … -->` and `<!-- /made -->` from the code, and renders docs/images from
// the fixtures and the shipped deck. Needs a compiled dist/; pictures need LibreOffice, poppler and ImageMagick.
//   node scripts/make-docs.mjs          text and pictures
//   node scripts/make-docs.mjs --text   text only
//   node scripts/make-docs.mjs kpis bar   text, and the pictures of these kinds and types only
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { findingExamples } from './finding-examples.mjs';
import { renderPdf, renderPictures, runTool } from './render-deck.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DOCS = join(ROOT, 'docs');
const IMAGES = join(DOCS, 'images');
const MADE = /^<!-- made: (?<what>[\w-]+)(?: (?<name>[\w-]+))? -->\n[\s\S]*?^<!-- \/made -->/gm;
/** Keys that every kind takes, described once at the head of docs/slides.md. */
const COMMON = ['kind', 'type', 'id', 'title', 'kicker', 'takeaway', 'footnote', 'notes', 'tags', 'ok'];
/** Slides of the shipped deck that README.md shows, by id; all stand before the first that goes on over more pages. */
const SHOWN = ['cover', 'growth', 'pillars', 'innovation'];

/**
 * The head that fixtures and examples follow: a deck in two languages with a source and a few facts.
 * @returns {string}
 */
export function fixtureHead() {
  return readFileSync(join(ROOT, 'tests/fixtures/head.yaml'), 'utf8');
}

/**
 * The YAML examples of a text: each block of the sort `yaml`, with the file that its first line names, if any
 * (`# slides.zh.yaml`).
 * @param {string} markdown
 * @returns {{ text: string, file?: string }[]}
 */
export function examplesIn(markdown) {
  return [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => {
    const file = /^# (\S+\.ya?ml)\n/.exec(text)?.[1];
    return file ? { text, file } : { text };
  });
}

/**
 * An example as a whole outline: one that begins with `deck:` is one; any other follows the fixtures' head, to whose
 * facts its own `facts:` are added.
 * @param {string} example
 * @returns {string}
 */
export function wholeOutline(example) {
  if (example.startsWith('deck:') || example.startsWith('#')) return example;
  const rest = example.replace(/^facts:\n/, '');
  const slides = /^slides:/m.test(rest) ? '' : 'slides:\n  - kind: statement\n    title: A statement\n';
  return fixtureHead() + rest + slides;
}

/** A module of the compiled product. */
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

async function makeText() {
  const makers = await textMakers();
  for (const name of readdirSync(DOCS).filter((each) => each.endsWith('.md'))) {
    const path = join(DOCS, name);
    const before = readFileSync(path, 'utf8');
    const jobs = [...before.matchAll(MADE)];
    const made = [];
    for (const job of jobs) {
      const { what, name: about } = job.groups;
      if (!makers[what]) throw new Error(`${name} asks for ${what}, which nothing makes.`);
      const section = before.slice(0, job.index).split(/^## /m).at(-1);
      made.push(`${job[0].split('\n')[0]}\n${await makers[what](about, section)}\n<!-- /made -->`);
    }
    const after = before.replace(MADE, () => made.shift());
    if (after !== before) writeFileSync(path, after);
  }
}

async function textMakers() {
  const { plainJsonSchema } = await load('outline/slides-json-schema.js');
  const kinds = plainJsonSchema().properties.slides.items.oneOf;
  const types = kinds.find((each) => each.properties.kind.const === 'chart').properties.chart.oneOf;
  const schemaOf = (list, key, name) => list.find((each) => each.properties[key].const === name);
  return {
    slide: (name) => described(schemaOf(kinds, 'kind', name), 'kinds', name),
    chart: (name) => described(schemaOf(types, 'type', name), 'charts', name),
    forms: (_, section) => formsTable(wholeOutline(examplesIn(section).at(-1).text), true),
    facts: () => formsTable(wholeOutline('')),
    finding: (code) => findingText(code),
  };
}

/** What a kind or a type is for, its keys, the example of its fixture, and the picture of that. */
function described(schema, folder, name) {
  const picture = `![${folder === 'kinds' ? 'Slide' : 'Chart'}: ${name}](images/${folder}-${name}.png)`;
  const own = folder === 'charts' ? [...COMMON, ...CHART_COMMON] : COMMON;
  const rows = keyRows(schema, own);
  const table = rows.length > 0 ? ['| key | takes | what it is |', '| --- | --- | --- |', ...rows].join('\n') : '';
  const shared = ['title', 'kicker', 'takeaway', 'footnote'].filter((key) => key in schema.properties);
  const words = shared.map((key) => `\`${key}\`${schema.required.includes(key) ? ' (required)' : ''}`);
  const also = folder === 'kinds' ? [`Also takes: ${words.join(', ')}.`] : [];
  const parts = [schema.description, table, ...also, fixtureExample(folder, name), picture];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Keys that every chart takes, described once at the head of docs/charts.md. */
const CHART_COMMON = ['unit', 'data', 'labels', 'series'];

function keyRows(schema, hidden, prefix = '') {
  const entries = Object.entries(schema.properties).filter(([key]) => prefix !== '' || !hidden.includes(key));
  return entries.flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    const mark = (schema.required ?? []).includes(key) ? ' (required)' : '';
    const row = `| \`${name}\`${mark} | ${takes(value)} | ${meaning(value)} |`;
    const inner = value.type === 'array' ? value.items : value;
    const keyed = inner?.properties ? inner : inner?.anyOf?.find((each) => each.properties);
    const nested = keyed ? keyRows(keyed, hidden, `${name}${inner === value ? '' : '[]'}.`) : [];
    return [row, ...nested];
  });
}

/** What is held once in the schema, by its name there. */
const SHARED = { icon: 'name of an icon', picture: 'picture file' };

/** The sort of value that a key takes, in plain words. A plain string without a format is the name of a fact. */
function takes(schema) {
  const { type, enum: choices, anyOf, items } = schema;
  if (schema.allOf) return SHARED[schema.allOf[0].$ref.split('/').at(-1)] ?? 'text';
  if (schema.oneOf) return '[a chart](charts.md)';
  if (anyOf) return [...new Set(anyOf.map(takes))].join(' or ');
  if (choices) return choices.map((each) => `\`${each}\``).join(' or ');
  if (type === 'array') {
    const { minItems, maxItems } = schema;
    if (Array.isArray(items)) return `list of ${items.length}: ${takes(items[0])}`;
    const least = minItems ? `${minItems} to ${maxItems}` : `up to ${maxItems}`;
    const count = maxItems ? ` of ${least}` : '';
    return items.type === 'array' ? 'list of lists' : `list${count}${items.properties ? '' : `: ${takes(items)}`}`;
  }
  if (type === 'object') return 'keys';
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'number' || type === 'integer') return 'number';
  return schema.format === 'uri' ? 'web address' : schema.pattern ? 'name' : 'name of a fact';
}

function meaning({ description = '', enum: choices = [], enumDescriptions = [], default: usual }) {
  const each = enumDescriptions.map((words, i) => `\`${choices[i]}\`: ${words}`);
  const standard = typeof usual === 'string' ? [`\`${usual}\` where omitted.`] : [];
  return [description, ...each, ...standard].join(' ').replaceAll('|', '\\|');
}

/** The slides of a fixture as an author writes them: in block form, in English. */
function fixtureExample(folder, name) {
  const { slides } = parse(fixtureHead() + fixture(folder, name));
  return `\`\`\`yaml\n${stringify({ slides: inEnglish(slides) }, { lineWidth: 0 })}\`\`\``;
}

const fixture = (folder, name) => readFileSync(join(ROOT, 'tests/fixtures', folder, `${name}.yaml`), 'utf8');

function inEnglish(value) {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (value === null || typeof value !== 'object') return value;
  if ('en' in value) return value.en;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inEnglish(each)]));
}

/** Facts in their forms: label, prose, spoken, in both languages; `own` leaves out those of the fixtures' head. */
async function formsTable(text, own = false) {
  const { parseOutline } = await load('outline/parse-outline.js');
  const { resolveFacts } = await load('resolve/resolve-facts.js');
  const { outline } = parseOutline({ file: 'slides.yaml', text });
  const known = own ? Object.keys(parse(fixtureHead()).facts) : [];
  const [en, zh] = ['en', 'zh'].map((language) => resolveFacts(outline, language).facts);
  const ids = [...en.keys()].filter((id) => !known.includes(id));
  const forms = own ? ['label', 'prose', 'spoken'] : ['name', 'prose'];
  const cells = (id) => [en, zh].flatMap((facts) => forms.map((form) => facts.get(id)[form].replaceAll('\u00a0', ' ')));
  const head = ['en', 'zh'].flatMap((language) => forms.map((form) => `${form}, ${language}`));
  const rows = ids.map((id) => `| \`${id}\` | ${cells(id).join(' | ')} |`);
  return [`| fact | ${head.join(' | ')} |`, `| --- |${' --- |'.repeat(head.length)}`, ...rows].join('\n');
}

/** The first example of a finding's fixture, and what the command prints of it. */
async function findingText(code) {
  const [{ trigger, files: others }] = findingExamples(code);
  const shown = (text) => text.replaceAll('▸', '');
  const texts = Object.fromEntries(Object.entries(others).map(([name, text]) => [name, shown(text)]));
  const files = await projectFiles({ 'slides.yaml': wholeOutline(shown(trigger)), ...texts });
  const { buildDecks } = await load('build.js');
  const { findings } = await buildDecks({ files, outline: 'slides.yaml', out: tmpdir(), check: true });
  const finding = findings.find((each) => each.code === code);
  if (!finding) throw new Error(`The example of ${code} gives ${findings.map((each) => each.code).join(', ')}.`);
  const { readText } = await load('core/files.js');
  const { formatFindings } = await load('cli/format-findings.js');
  const printed = formatFindings([finding], (file) => readText(files, file));
  const beside = Object.entries(texts).map(([name, text]) => `Beside it, \`${name}\`:\n\n\`\`\`yaml\n${text}\`\`\``);
  const parts = [`\`\`\`yaml\n${shown(trigger)}\`\`\``, ...beside, `\`\`\`text\n${printed}\n\`\`\``];
  return parts.join('\n\n');
}

/** Files in memory over the shipped templates and fonts, and the fixtures' pictures. */
async function projectFiles(entries) {
  const { memoryFiles, onlyFiles } = await load('core/files.js');
  const { diskFiles, layeredFiles } = await load('io/disk-files.js');
  const shared = onlyFiles(diskFiles(ROOT), (path) => /^templates(\/|$)|^npm:/.test(path));
  const pictures = onlyFiles(diskFiles(join(ROOT, 'tests/fixtures')), (path) => /^pictures(\/|$)/.test(path));
  return layeredFiles([memoryFiles(entries), shared, pictures]);
}

/** The names of a folder's usual fixtures: not of those at their smallest and largest. */
const usual = (group) =>
  readdirSync(join(ROOT, 'tests/fixtures', group))
    .filter((file) => /^[\w-]+\.yaml$/.test(file))
    .map((file) => file.replace('.yaml', ''))
    .sort();

/** The pictures of the named kinds and types; of all, and of the shipped deck, where none is named. */
async function makePictures(only) {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  mkdirSync(IMAGES, { recursive: true });
  try {
    for (const group of ['kinds', 'charts']) {
      for (const name of usual(group).filter((each) => only.length === 0 || only.includes(each))) {
        const text = fixtureHead() + fixture(group, name);
        const slide = group === 'kinds' ? parse(text).slides.findIndex(({ kind }) => kind === name) : 0;
        const pages = await renderText(text, join(folder, `${group}-${name}`));
        await shrink([pages[slide]], join(IMAGES, `${group}-${name}.png`), ['-tile', '1x1', '-geometry', '640x+0+0']);
      }
    }
    if (only.length > 0) return;
    const deck = readFileSync(join(ROOT, 'slides.yaml'), 'utf8');
    const ids = parse(deck).slides.map(({ id }) => id);
    const [en, zh] = [await renderText(deck, join(folder, 'en')), await renderText(deck, join(folder, 'zh'), 'zh')];
    const pages = SHOWN.flatMap((id) => [en[ids.indexOf(id)], zh[ids.indexOf(id)]]);
    const tiles = ['-tile', '2x4', '-geometry', '640x+6+6', '-background', '#C8CDD0'];
    await shrink(pages, join(IMAGES, 'deck.png'), tiles);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of an outline's deck in one language, as pictures. */
async function renderText(text, out, language = 'en') {
  const files = await projectFiles({ 'slides.yaml': text });
  const { buildDecks } = await load('build.js');
  const { decks, findings } = await buildDecks({ files, outline: 'slides.yaml', out, languages: [language] });
  if (!decks[0]) throw new Error(findings.map(({ code, message }) => `${code}: ${message.en ?? message}`).join('\n'));
  return renderPictures(await renderPdf(decks[0].file, out), out, 96);
}

/** Pictures side by side in one, with a palette: a fraction of the size. */
async function shrink(pictures, target, tiles) {
  const whole = `${pictures[0]}.whole.png`;
  await runTool('montage', [...pictures, ...tiles, whole]);
  // Not in one call: montage would round each colour to four bits a channel.
  await runTool('convert', [whole, '-colors', '160', '-strip', `PNG8:${target}`]);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await makeText();
  if (!process.argv.includes('--text')) await makePictures(process.argv.slice(2));
}
