// What the pages of the documentation are made from: fixtures, the words beside them, and examples in Markdown.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, isScalar, parse, visit } from 'yaml';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const DOCS = join(ROOT, 'docs');
const FIXTURES = join(ROOT, 'tests/fixtures');

/**
 * The head that fixtures and examples follow: a deck in two languages with a source and a few facts.
 * @returns {string}
 */
export function fixtureHead() {
  return readFileSync(join(FIXTURES, 'head.yaml'), 'utf8');
}

/**
 * The YAML examples of a text: each block of the sort `yaml`, with the file that its first line names, if any
 * (`# slides.zh.yaml`).
 * @param {string} markdown
 * @returns {{ text: string, file?: string }[]}
 */
export function examplesIn(markdown) {
  return [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => {
    const file = /^# (\S+\.(?:ya?ml|csv))\n/.exec(text)?.[1];
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

/** The names of the brands that come with the tool, the one of its own deck first. */
export function shippedBrands() {
  const names = readdirSync(join(ROOT, 'templates')).filter((name) =>
    existsSync(join(ROOT, 'templates', name, 'brand.yaml')),
  );
  return names.sort((a, b) => Number(b === 'liangjiang') - Number(a === 'liangjiang') || a.localeCompare(b));
}

/** The types of chart on the slides of the gallery, in order. */
export function galleryTypes() {
  const { slides } = parse(readFileSync(join(ROOT, 'examples/gallery.yaml'), 'utf8'));
  return slides.filter(({ kind }) => kind === 'chart').map(({ id }) => id);
}

/** The fixture of a kind or a type, as the tests read it: slides that follow the head. */
export function fixture(group, name) {
  return readFileSync(join(FIXTURES, group, `${name}.yaml`), 'utf8');
}

/** The fixtures of a kind or a type: its own, then the smallest and the largest where it has them. */
export function fixturesOf(group, name) {
  return [name, `${name}.smallest`, `${name}.largest`].filter((each) =>
    existsSync(join(FIXTURES, group, `${each}.yaml`)),
  );
}

/** Fixtures of a kind that show it otherwise, each with words beside it: `section.carrier`. */
export function variantsOf(group, name) {
  const files = readdirSync(join(FIXTURES, group)).filter(
    (file) => file.startsWith(`${name}.`) && file.endsWith('.md'),
  );
  return files
    .map((file) => file.replace('.md', ''))
    .filter((each) => each !== name)
    .sort();
}

/** The names of a folder's fixtures without those at their smallest and largest. */
export function fixtureNames(group) {
  const files = readdirSync(join(FIXTURES, group)).filter((file) => /^[\w-]+\.yaml$/.test(file));
  return files.map((file) => file.replace('.yaml', '')).sort();
}

/**
 * What a person wrote about a kind, a type or a finding, beside its fixture; empty where nobody did.
 * @param {'kinds' | 'charts' | 'findings'} group
 * @param {string} name
 * @returns {string}
 */
export function wordsOn(group, name) {
  const file = join(FIXTURES, group, `${name}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** Of more facts than these, each stands in a line of its own. */
const FACTS_IN_BLOCKS = 3;

/**
 * What a fixture adds to the head, as an author writes it: in block form, in English, or in both languages. Of the slides of
 * its kind only the first, which its picture shows.
 */
export function fixtureAsWritten(group, name, bilingual = false) {
  const known = parse(fixtureHead());
  const { slides: all, facts = {} } = parse(fixtureHead() + fixture(group, name));
  const kind = group === 'kinds' ? name.split('.')[0] : 'chart';
  const first = all.findIndex((slide) => slide.kind === kind);
  const slides = all.filter((slide, i) => i === first || slide.kind !== kind);
  const own = Object.entries(facts).filter(([id]) => !(id in known.facts));
  const named = JSON.stringify([slides, own.map(([, { calc = '' }]) => calc)]);
  const used = own.filter(([id]) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(named));
  const data = used.length > 0 ? { facts: Object.fromEntries(used), slides } : { slides };
  const document = new Document(bilingual ? data : inEnglish(data));
  if (used.length > FACTS_IN_BLOCKS) for (const { value } of document.get('facts').items) value.flow = true;
  // A point or a span of numbers is read at a glance in one line.
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every((item) => isScalar(item) && typeof item.value === 'number');
    },
    Map(_, map) {
      if (map.has('en') && map.has('zh')) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 }).replace(/\[ ([^[\]\n]*) \]/g, '[$1]');
}

function inEnglish(value) {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (value === null || typeof value !== 'object') return value;
  if ('en' in value) return value.en;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inEnglish(each)]));
}
