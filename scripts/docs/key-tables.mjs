// Tables of keys, made from the JSON schema: what each takes, its default and what it is for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './examples.mjs';

/** The kits that come with the tool, each with the names of its parts. */
const KITS = JSON.parse(readFileSync(join(ROOT, 'src/scenery/kits.json'), 'utf8'));

/** What is held once in the schema, by its name there; `text` is any other. */
const SHARED = {
  icon: 'name of an icon',
  scene: '[a scene](SCENES)',
  picture: 'picture file',
  chart: '[a chart](CHARTS)',
};
/** Names that a key refers to. */
const REFERS = {
  fact: 'name of a fact',
  source: 'name of a source',
  warning: 'code of a warning',
  brand: 'name of a brand',
  data: 'data file',
};
/** What shows a picture or a scene, in one row of a table: the index of kinds describes these keys. */
export const PICTURE_KEYS = ['picture', 'alt', 'decorative', 'focus', 'scene', 'dusk'];
/** More choices than these are not listed in a cell. */
const LISTED = 12;

/** The rows of a table of keys, nested ones after their parent (`items[].text`). */
export function keyRows(schema, { hidden = [], prefix = '' } = {}) {
  return entriesOf(schema, hidden).flatMap(([key, value]) => {
    const name = `\`${prefix}${key}\``;
    if (value === undefined) return [`| ${name} or \`scene\` | [one of the two](SHOWN) |  | What it shows. |`];
    const mark = (schema.required ?? []).includes(key) ? ' (required)' : '';
    const row = `| ${name}${mark} | ${takes(value, key)} | ${usual(value)} | ${meaning(value)} |`;
    return [row, ...inner(value).flatMap(([suffix, each]) => keyRows(each, { prefix: `${prefix}${key}${suffix}.` }))];
  });
}

/** The names of all keys in a line, nested ones in parentheses after their parent. */
export function keyNames(schema, hidden = []) {
  const names = entriesOf(schema, hidden).map(([key, value]) => {
    if (value === undefined) return '`picture` or `scene`';
    const nested = inner(value).map(([, each]) => keyNames(each));
    return `\`${key}\`${nested.length > 0 ? ` (${nested.join(', ')})` : ''}`;
  });
  return names.join(', ');
}

/** The keys of an object; beside others, those of a picture or scene are `picture` alone, without a value. */
function entriesOf({ properties = {} }, hidden) {
  const entries = Object.entries(properties).filter(([key]) => !hidden.includes(key));
  const isShown = PICTURE_KEYS.every((key) => key in properties) && entries.length > PICTURE_KEYS.length;
  if (!isShown) return entries;
  return entries.flatMap(([key, value]) => {
    if (key === 'picture') return [[key, undefined]];
    return PICTURE_KEYS.includes(key) ? [] : [[key, value]];
  });
}

/** A table of keys; empty where there are none. */
export function keyTable(rows) {
  if (rows.length === 0) return '';
  // A column that is empty throughout says nothing.
  const none = rows.every((row) => row.split(' | ')[2] === '');
  const shown = none ? rows.map((row) => row.split(' | ').toSpliced(2, 1).join(' | ')) : rows;
  const head = none ? '| key | takes | what it is |\n| --- | --- | --- |' : HEAD;
  return [head, ...shown].join('\n');
}

const HEAD = '| key | takes | where omitted | what it is |\n| --- | --- | --- | --- |';

/** The objects inside a value, with what stands between its name and their keys. */
function inner(value) {
  if (value.oneOf?.every((member) => member.properties?.show)) return [['', merged(value.oneOf)]];
  if (value.properties) return [['', value]];
  if (value.type === 'array' && !Array.isArray(value.items))
    return inner(value.items).map(([rest, each]) => [`[]${rest}`, each]);
  return (value.anyOf ?? [])
    .filter((each) => each.properties || each.items?.properties)
    .flatMap(inner)
    .slice(0, 1);
}

/** Groups of keys that `show` tells apart, as one: of each key it is said which of them take it. */
function merged(members) {
  const nameOf = (member) => member.properties.show.const;
  const keys = [...new Set(members.flatMap((member) => Object.keys(member.properties)))];
  const properties = keys.map((key) => {
    const having = members.filter((member) => key in member.properties);
    const words = [...new Set(having.map((member) => member.properties[key].description))].join(' ');
    const which = having.map((member) => `\`${nameOf(member)}\``).join(', ');
    const rest = having.length === members.length ? '' : ` For ${which}.`;
    return [key, { ...having[0].properties[key], description: `${words}${rest}` }];
  });
  const show = {
    description: 'What it shows.',
    enum: members.map(nameOf),
    enumDescriptions: members.map((member) => member.description),
  };
  const required = keys.filter((key) => members.every((member) => member.required.includes(key)));
  return { properties: { ...Object.fromEntries(properties), show }, required };
}

/** The sort of value that a key takes, in plain words. */
function takes(schema, key = '') {
  const { enum: choices, anyOf } = schema;
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (key === 'unit' && anyOf) return '[a unit](UNITS)';
  if (ref) return SHARED[ref.split('/').at(-1)] ?? 'text';
  if (schema.oneOf) return schema.oneOf.every((member) => member.properties?.show) ? 'keys' : SHARED.chart;
  if (schema.refers && !anyOf) return REFERS[schema.refers] ?? 'name';
  const inKit = anyOf?.[0]?.enum && kitFor(anyOf[0].enum);
  if (inKit) return inKit;
  if (anyOf) return [...new Set(anyOf.map((each) => takes(each)))].join(' or ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  return choices ? oneOf(choices) : takesOfType(schema);
}

/** What a key takes that names a kit, or a part of one; undefined for other choices. */
function kitFor(choices) {
  if (choices.every((each) => each in KITS)) return `[a kit](KITS): ${choices.map((each) => `\`${each}\``).join(', ')}`;
  const kit = Object.keys(KITS).find((name) => KITS[name].parts.join() === choices.join());
  const listed = choices.length > LISTED ? '' : `: ${choices.map((each) => `\`${each}\``).join(', ')}`;
  return kit && `a part of [the kit \`${kit}\`](KITS)${listed}`;
}

function takesOfType(schema) {
  const { type, items } = schema;
  if (type === 'array') return listOf(schema, items);
  if (type === 'object') return mapOf(schema);
  return SORTS[type] ?? FORMATS[schema.format] ?? (schema.pattern === undefined ? 'text' : 'name');
}

const oneOf = (choices) =>
  choices.length > LISTED ? 'one of a list' : choices.map((each) => `\`${each}\``).join(' or ');

const SORTS = { boolean: '`true` or `false`', null: '`null`', number: 'number', integer: 'number' };
const FORMATS = { uri: 'web address', date: 'day: `2026-12-31`' };

function mapOf({ propertyNames, properties, additionalProperties = {} }) {
  if (propertyNames?.refers === 'warning') return 'codes, each with a reason';
  return properties ? 'keys' : `names, each with ${takes(additionalProperties)}`;
}

function listOf({ minItems, maxItems }, items) {
  if (Array.isArray(items)) return `list of ${items.length}: ${takes(items[0])}`;
  const least = minItems ? `${minItems} to ${maxItems}` : `up to ${maxItems}`;
  const count = maxItems ? ` of ${least}` : '';
  if (items?.type === 'array') return `list of lists: ${takes(items.items)}`;
  return `list${count}${!items || items.properties || items.oneOf ? '' : `: ${takes(items)}`}`;
}

function usual({ default: value }) {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  return typeof value === 'object' ? '' : `\`${value}\``;
}

function meaning({ description = '', enum: choices = [], enumDescriptions = [] }) {
  const listed = choices.length > LISTED ? [] : enumDescriptions;
  const each = listed.map((words, i) => `\`${choices[i]}\`: ${words}`);
  return [description, ...each].join(' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
