// The pages about kinds and types, whole, and what other pages hold between `<!-- made: … -->` marks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DOCS, examplesIn, fixtureHead, wholeOutline, wordsOn } from './examples.mjs';
import { findingList } from './finding-list.mjs';
import { keyNames, keyRows, keyTable, PICTURE_KEYS } from './key-tables.mjs';
import { kitsByType, kitsIn, kitTable } from './kit-sheet.mjs';
import { sceneTable } from './scene-sheet.mjs';
import { bilingual, carriers, gallery, onSlides, shown, sizes, variants } from './shown.mjs';

/**
 * What the pages need of the product: of the compiled one in `npm run docs`, of the source in tests.
 * @typedef {{
 *   plainJsonSchema: () => any,
 *   brandJsonSchema: () => any,
 *   frames: Record<string, string>,
 *   parseOutline: (source: { file: string, text: string }) => any,
 *   resolveFacts: (outline: any, language: string) => any,
 *   scenes: Record<string, { title: { en: string } }>,
 *   kits: Record<string, { title: { en: string }, parts: readonly string[] }>,
 *   kinds: readonly string[],
 *   types: readonly string[],
 *   codes: readonly { code: string, severity: string }[],
 *   rules: readonly { code: string, class: string, about: string, upstream: string, remedy?: { en: string } }[],
 *   findingsOf: (files: Record<string, string>) => Promise<any[]>,
 * }} Product
 */

/** Keys of every slide and of every chart, and those that several share, which their pages leave to the index. */
const SLIDE_KEYS = ['kind', 'id', 'title', 'background', 'notes', 'hidden', 'transition', 'advance', 'ok'];
const CONTENT_KEYS = ['kicker', 'takeaway', 'points', 'footnote', 'source', 'dark', 'build'];
const CHART_KEYS = ['type', 'title', 'unit', 'data', 'labels', 'series', 'from', 'native'];
const SHARED_CHART_KEYS = ['highlight', 'compare', 'compare_as', 'axis', 'reference', 'horizontal', 'rest'];

const MADE = /^<!-- made: (?<what>[\w-]+)(?: (?<name>[\w ./-]+))? -->\n[\s\S]*?^<!-- \/made -->/gm;

/**
 * Every page of docs/ by its path there: those that are made whole, and the others with their made parts anew.
 * @param {Product} product
 * @returns {Map<string, string>}
 */
export function makePages(product) {
  const pages = new Map();
  const schema = schemas(product);
  const places = keyPlaces(schema);
  for (const kind of product.kinds) pages.set(`kinds/${kind}.md`, kindPage(kind, schema));
  for (const type of product.types) pages.set(`charts/${type}.md`, chartPage(type, schema.chart(type), places.charts));
  const makers = partMakers(product, schema, places);
  for (const name of markdownIn(DOCS).filter((each) => !pages.has(each))) {
    pages.set(name, filled(name, readFileSync(join(DOCS, name), 'utf8'), makers));
  }
  return pages;
}

/** The Markdown files below a folder, by their path there. */
export function markdownIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

function schemas({ plainJsonSchema }) {
  const whole = plainJsonSchema();
  const kinds = whole.properties.slides.items.oneOf;
  const chart = kinds.find(({ properties }) => properties.kind.const === 'chart').properties.chart;
  return {
    whole,
    kind: (name) => kinds.find(({ properties }) => properties.kind.const === name),
    chart: (name) => chart.oneOf.find(({ properties }) => properties.type.const === name),
  };
}

function filled(name, text, makers) {
  return text.replace(MADE, (...match) => {
    const { what, name: about } = match.at(-1);
    if (!makers[what]) throw new Error(`docs/${name} asks for ${what}, which nothing makes.`);
    const before = text.slice(0, match.at(-3));
    return `${match[0].split('\n')[0]}\n${makers[what](about, before, name)}\n<!-- /made -->`;
  });
}

function partMakers(product, schema, places) {
  return {
    keys: (name, _, page) => linked(keyTable(keyRows(places[name].schema)), page),
    kinds: (names) => gallery('kinds', names.split(' '), schema.kind),
    charts: (names) => gallery('charts', names.split(' '), schema.chart),
    carriers: (names) => carriers(names.split(' ')),
    scenes: () => sceneTable(product.scenes),
    kits: () => kitTable(product.kits, kitsByType(product.types, schema.chart)),
    findings: (severity) =>
      findingList(product.codes.filter((each) => each.severity === severity).map(({ code }) => code)),
    rules: (about) => ruleTable(product.rules.filter((rule) => rule.class === about)),
    'every-key': () => keyIndex(product, schema, places),
    brand: (key) =>
      namesTable(product.brandJsonSchema().properties[key], key === 'frames' ? kindsByFrame(product) : undefined),
    facts: () => formsTable(product, wholeOutline('')),
    forms: (_, before) => formsTable(product, wholeOutline(examplesIn(before).at(-1).text), true),
  };
}

/** Where keys are described that are not those of one kind or type: each by the name of its table. */
function keyPlaces({ whole, kind, chart }) {
  const { deck, sources, facts } = whole.properties;
  const slide = anyOf(kind('bullets'), 'kind', 'The kind, one of [these](KINDS).');
  const column = anyOf(chart('column'), 'type', 'The type, one of [these](CHARTS).');
  const every = { properties: { ...chart('doughnut').properties, ...column.properties } };
  return {
    deck: { title: 'deck', link: 'outline.md#deck', schema: deck },
    sources: { title: 'a source', link: 'outline.md#sources', schema: sources.additionalProperties },
    facts: { title: 'a fact', link: 'outline.md#facts', schema: facts.additionalProperties },
    slide: { title: 'every slide', link: 'kinds/README.md#keys-of-every-slide', schema: only(slide, SLIDE_KEYS) },
    content: {
      title: 'slides with content',
      link: 'kinds/README.md#keys-of-slides-with-content',
      schema: only(slide, CONTENT_KEYS),
    },
    shown: {
      title: 'pictures and scenes',
      link: 'kinds/README.md#pictures-and-scenes',
      schema: only(kind('statement'), PICTURE_KEYS),
    },
    chart: { title: 'every chart', link: 'charts/README.md#keys-of-every-chart', schema: only(column, CHART_KEYS) },
    charts: {
      title: 'several types of chart',
      link: 'charts/README.md#keys-of-several-types',
      schema: only(every, SHARED_CHART_KEYS),
    },
  };
}

/** A kind's or a type's schema as that of any: its name is not fixed. */
function anyOf(schema, key, description) {
  return { ...schema, properties: { ...schema.properties, [key]: { type: 'string', pattern: '', description } } };
}

function only({ properties, required = [] }, keys) {
  return {
    properties: Object.fromEntries(keys.filter((key) => key in properties).map((key) => [key, properties[key]])),
    required,
  };
}

/** What stands for links in tables, as seen from a page. */
function linked(table, page) {
  const up = '../'.repeat(page.split('/').length - 1);
  const targets = {
    KINDS: 'kinds/README.md',
    CHARTS: 'charts/README.md',
    SCENES: 'scenes.md',
    SHOWN: 'kinds/README.md#pictures-and-scenes',
    UNITS: 'outline.md#units',
    KITS: 'kits.md',
  };
  return table.replace(/\((KINDS|CHARTS|SCENES|SHOWN|UNITS|KITS)\)/g, (_, name) => `(${up}${targets[name]})`);
}

/** Words beside a fixture link as from docs/; a page stands one folder below. */
const fromBelow = (words) => words.replace(/\]\((?!https?:|mailto:|#)/g, '](../');

function head(group, name) {
  const beside = wordsOn(group, name) ? ` and ${name}.md` : '';
  return `<!-- Made by \`npm run docs\` from tests/fixtures/${group}/${name}.yaml${beside}. -->`;
}

function kindPage(name, { kind, chart }) {
  const schema = kind(name);
  const shared = CONTENT_KEYS.filter((key) => key in schema.properties);
  const also = shared.length > 0 ? `, and ${inList(shared)}` : '';
  // Keys of charts that a slide takes under one of its own; the pages about charts describe them.
  const { from } = chart('column').properties;
  const elsewhere = [...keyRows({ properties: { from } }), ...keyRows(chart('map'), { prefix: 'map.' })];
  const rows = keyRows(schema, { hidden: [...SLIDE_KEYS, ...CONTENT_KEYS] });
  return subjectPage('kinds', name, schema, {
    rows: rows.filter((row) => !elsewhere.includes(row)),
    common: `[the keys of every slide](README.md#keys-of-every-slide)${also}`,
    more: [...sizes(name), ...bilingual('kinds', name), ...variants(name)],
    index: '[All kinds of slide](README.md)',
  });
}

function chartPage(name, schema, several) {
  const shared = sharedOf(schema, several);
  const also = shared.length > 0 ? `, and ${inList(shared)} [as others do](README.md#keys-of-several-types)` : '';
  return subjectPage('charts', name, schema, {
    rows: keyRows(schema, { hidden: [...CHART_KEYS, ...shared] }),
    common: `[the keys of every chart](README.md#keys-of-every-chart)${also}`,
    more: [...onSlides(name), ...bilingual('charts', name), ...inKits(name, schema)],
    index: '[All types of chart](README.md)',
  });
}

/** A type that takes kits, in each of them. */
function inKits(name, schema) {
  const kits = kitsIn(schema);
  if (kits.length === 0) return [];
  const words = `It takes the [kits](../kits.md) ${inList(kits)}`;
  // A type of several kits is not shown in each pair of them.
  if (!schema.properties.kit) return ['## Kits', `${words}.`];
  const alt = `Chart: ${name}, in each kit that it takes, with its name below it`;
  return ['## In each kit', `${words}:`, `<img src="../images/kits-${name}.png" width="960" alt="${alt}">`];
}

function subjectPage(group, name, schema, { rows, common, more, index }) {
  return page([
    head(group, name),
    `# ${name}`,
    schema.description,
    fromBelow(wordsOn(group, name)),
    '## Example',
    shown(group, name),
    ...more,
    '## Keys',
    linked(keyTable(rows), `${group}/`),
    `It ${rows.length > 0 ? 'also takes' : 'takes'} ${common}.`,
    index,
  ]);
}

/** The shared keys that a type takes as they are, or with fewer keys of their own. */
function sharedOf({ properties }, several) {
  const same = (own, other) =>
    own.properties
      ? Object.entries(own.properties).every(([key, value]) => other.properties?.[key]?.type === value.type)
      : JSON.stringify(own) === JSON.stringify(other);
  return SHARED_CHART_KEYS.filter((key) => key in properties && same(properties[key], several.schema.properties[key]));
}

/** Keys as a list in a sentence. */
const inList = (keys) => {
  const words = keys.map((key) => `\`${key}\``);
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');
};

const page = (parts) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

function ruleTable(rules) {
  const rows = rules.map(({ code, about, upstream }) => `| \`${code}\` | ${about} [Reference](${upstream}) |`);
  return ['| rule | what it asks for |', '| --- | --- |', ...rows].join('\n');
}

/** The names of all keys, by the table that describes them. */
function keyIndex({ kinds, types }, { kind, chart }, places) {
  const row = (name, link, schema, hidden) =>
    `| [${name}](${link}) | ${keyNames(schema, hidden) || 'none of its own'} |`;
  return [
    '| of | keys |',
    '| --- | --- |',
    ...Object.values(places).map(({ title, link, schema }) => row(title, link, schema)),
    ...kinds.map((name) => row(name, `kinds/${name}.md`, kind(name), [...SLIDE_KEYS, ...CONTENT_KEYS])),
    ...types.map((name) => {
      const schema = chart(name);
      return row(name, `charts/${name}.md`, schema, [...CHART_KEYS, ...sharedOf(schema, places.charts)]);
    }),
  ].join('\n');
}

/** The names under a key of brand.yaml, with what each is for; and, of frames, the kinds of slide that stand in them. */
function namesTable({ properties }, kinds) {
  const rows = Object.entries(properties).map(([name, { description }]) => {
    return `| \`${name}\` | ${description} |${kinds ? ` ${(kinds[name] ?? []).join(', ')} |` : ''}`;
  });
  return [
    `| name | what it is for |${kinds ? ' kinds of slide |' : ''}`,
    `| --- | --- |${kinds ? ' --- |' : ''}`,
    ...rows,
  ].join('\n');
}

function kindsByFrame({ frames }) {
  const names = [...new Set(Object.values(frames))];
  return Object.fromEntries(names.map((name) => [name, Object.keys(frames).filter((kind) => frames[kind] === name)]));
}

/** Facts in their forms: label, prose, spoken, in both languages; `own` leaves out those of the fixtures' head. */
function formsTable({ parseOutline, resolveFacts }, text, own = false) {
  const { outline } = parseOutline({ file: 'slides.yaml', text });
  const known = own ? Object.keys(parse(fixtureHead()).facts) : [];
  const [en, zh] = ['en', 'zh'].map((language) => resolveFacts(outline, language).facts);
  const ids = [...en.keys()].filter((id) => !known.includes(id));
  const forms = own ? ['label', 'prose', 'spoken'] : ['name', 'prose'];
  const cells = (id) => [en, zh].flatMap((facts) => forms.map((form) => facts.get(id)[form].replaceAll('\u00a0', ' ')));
  const titles = ['en', 'zh'].flatMap((language) => forms.map((form) => `${form}, ${language}`));
  const rows = ids.map((id) => `| \`${id}\` | ${cells(id).join(' | ')} |`);
  return [`| fact | ${titles.join(' | ')} |`, `| --- |${' --- |'.repeat(titles.length)}`, ...rows].join('\n');
}
