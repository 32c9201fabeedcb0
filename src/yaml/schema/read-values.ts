import { isCollection, isScalar, stringify } from 'yaml';
import { z } from 'zod';
import { isGroup } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import type { Places } from '../places.ts';
import { expectedSorts, listedNames, mustBe, sortName, valueAt } from '../plain-words.ts';
import { freeKeys, keysAt, schemasAt, takingKeys } from '../schema-walk.ts';
import { COLON } from '../syntax/misread-text.ts';
import { inGroupAbove } from './key-remedies.ts';
import { unquoteBoolean, unquoteNumber } from './mend-number.ts';
import { colonEdit, dashEdit, groupEdit, listEdit, spacedKeyEdit } from './mend-value.ts';
import { type Mender, type MistakenValue, replaced, suchAs } from './mistaken-value.ts';
import { exampleAt, requiredFields } from './read-missing.ts';

/** What is around a value and does not belong to it, as its author sees it. */
const WRAPPED: readonly (Pick<Finding, 'message'> & { pattern: RegExp; hint: Words; safe: boolean })[] = [
  { safe: true, pattern: /^[“”„‟‘’«»「『＂](.*)[“”‟‘’«»」』＂]$/, ...say.yaml.curlyQuotes },
  { safe: false, pattern: /^(.*\S)\s+(?:\/\/|--|\/\*).*$/, ...say.yaml.remarkBehind },
];

/** A value that its key takes once it is freed of what is around it; undefined for others. */
export function readWrapped(mistaken: MistakenValue): Finding | undefined {
  const { path, value, schema, data } = mistaken;
  if (typeof value !== 'string') return undefined;
  for (const { pattern, message, hint, safe } of WRAPPED) {
    const inner = pattern.exec(value)?.[1]?.trim();
    if (inner === undefined || inner === '') continue;
    const read: unknown = /^-?\d+(\.\d+)?$/.test(inner) ? Number(inner) : inner;
    const fields = schemasAt(schema, data, path);
    if (![inner, read].some((each) => fields.some((field) => field.safeParse(each).success))) continue;
    return { code: 'wrong-type', message, hint, path, ...replaced(mistaken, inner, safe) };
  }
  return undefined;
}

export function readType(mistaken: MistakenValue, expected: readonly string[]): Finding {
  const { path, value } = mistaken;
  const wanted = expectedSorts(expected);
  const finding: Finding = {
    code: 'wrong-type',
    message: mustBe(
      path,
      wanted,
      isFraction(value, expected) ? { en: `\`${value}\``, zh: ` \`${value}\`` } : sortName(value),
    ),
    path,
    ...(expected.includes('string') && isBlock(mistaken) ? { at: 'key' as const } : {}),
  };
  if (path.length === 0) return { ...finding, ...ofFile(mistaken) };
  const remedy = MENDERS.flatMap((mend) => mend(mistaken, expected) ?? [])[0];
  return { ...finding, ...(remedy ?? { hint: suchAs(wanted, exampleAt(mistaken.schema, mistaken.data, path)) }) };
}

const isFraction = (value: unknown, expected: readonly string[]) => typeof value === 'number' && expected[0] === 'int';

/** What to do about a file that is no group of keys; an outline may be something else as a whole. */
function ofFile({ schema, data, value }: MistakenValue): Pick<Finding, 'hint'> {
  const keys = keysAt(schema, data, []);
  if (!keys.includes('slides')) return groupIt({ path: [], value, schema, data, places: undefined }, ['object']) ?? {};
  return { hint: say.yaml.ofFile };
}

const MENDERS: readonly Mender[] = [
  underOtherKey,
  indentIt,
  nameFact,
  quoteIt,
  quoteColon,
  unquoteNumber,
  unquoteBoolean,
  takeOne,
  spaceIt,
  listIt,
  groupIt,
];

/** Whether a value has lines of its own under its key, of which the first would say little: the key shows what is meant. */
function isBlock({ path, places }: MistakenValue): boolean {
  const node = places?.node(path)?.node;
  return isCollection(node) && node.flow !== true && typeof path.at(-1) === 'string';
}

/** A group that the key does not take, and the one key beside it that is free does. */
function underOtherKey({ path, value, schema, data }: MistakenValue): ReturnType<Mender> {
  const [parent, key] = [path.slice(0, -1), path.at(-1)];
  if (typeof key !== 'string' || !isGroup(value)) return undefined;
  const [only, ...others] = takingKeys(schema, data, parent, freeKeys(schema, data, parent), value);
  if (only === undefined || others.length > 0) return undefined;
  return { hint: say.yaml.underOtherKey({ only, key }) };
}

/** A value that is beside groups instead of within one. */
function indentIt(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  const { path, value } = mistaken;
  if (!expected.includes('object') || typeof path.at(-1) !== 'string' || (value !== null && typeof value === 'object'))
    return undefined;
  return inGroupAbove(mistaken);
}

/** A figure itself where the name of one belongs. */
function nameFact({ path, value, schema, data }: MistakenValue): ReturnType<Mender> {
  const field = schemasAt(schema, data, path.slice(0, -1)).find((each) => each instanceof z.ZodArray);
  const refers = field && z.globalRegistry.get(field.element as z.ZodType)?.refers;
  if (typeof value !== 'number' || refers !== 'fact') return undefined;
  return { hint: say.yaml.nameFact, cause: `figures of ${path.slice(0, -1).join()}` };
}

/** A number or `true` where a text belongs: in quotes it is one, as it was written. */
function quoteIt({ path, value, places }: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  if (!expected.includes('string') || (typeof value !== 'number' && typeof value !== 'boolean')) return undefined;
  const node = places?.node(path)?.node;
  const source = isScalar(node) && node.source ? node.source : String(value);
  const hint = say.yaml.quoteIt;
  return { hint, suggestion: source, sure: true };
}

/** An entry of a list that YAML took for a key and its value, since a colon and a space stand in it. */
export function readColonEntry(path: Path, places: Places | undefined): Finding | undefined {
  const edit = places && colonEdit(places, path);
  return edit ? { code: 'wrong-type', ...COLON, path, edit } : undefined;
}

/** A key that a quoted text with a colon sticks to: `en:"Steel: how it is made"`; undefined for other keys. */
export function readGluedKey(path: Path, places: Places | undefined): Finding | undefined {
  const key = /^[\w-]+:(?=["'])/.exec(String(path.at(-1)))?.[0];
  const place = places?.find(path, 'key');
  if (key === undefined || !place?.exact) return undefined;
  const { file, start } = place.span;
  const edit = { file, start: start + key.length - 1, end: start + key.length, text: ': ', safe: true };
  return { code: 'syntax', ...say.yaml.glued, path, at: 'key', edit };
}

function quoteColon({ path, value, places }: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  if (!expected.includes('string') || value === null || typeof value !== 'object') return undefined;
  return readColonEntry(path, places);
}

/** A list of words where one of them belongs. */
function takeOne({ path, value }: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  const key = path.at(-1);
  if (!expected.includes('string') || expected.includes('record') || typeof key !== 'string') return undefined;
  if (!Array.isArray(value) || value.some((each) => typeof each !== 'string')) return undefined;
  return { hint: say.yaml.oneAlone({ line: `${key}: ${value[0] ?? ''}` }) };
}

/** A key that its value sticks to: YAML sees one text. */
function spaceIt(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  const { path, value, schema, data, places } = mistaken;
  if (!expected.includes('object') || typeof value !== 'string') return undefined;
  const key = /^([\w-]+):\S/.exec(value)?.[1];
  const known = schemasAt(schema, data, path).length > 0 ? keysAt(schema, {}, path) : [];
  if (key === undefined || !keysOf(schema, data, path, known).includes(key)) return undefined;
  const edit = places && spacedKeyEdit(places, path);
  return { ...say.yaml.glued, ...(edit ? { edit } : {}) };
}

function keysOf(schema: z.ZodType, data: unknown, path: Path, known: readonly string[]): readonly string[] {
  return [...known, ...keysAt(schema, data, path)];
}

function listIt(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  if (!expected.includes('array') && !expected.includes('tuple')) return undefined;
  return (
    asSeries(mistaken) ?? twiceListed(mistaken) ?? inBrackets(mistaken) ?? likeExample(mistaken) ?? byDashes(mistaken)
  );
}

/** How a chart takes numbers that stand each behind its name. */
function asSeries({ path, value, schema, data }: MistakenValue): ReturnType<Mender> {
  const keys = keysAt(schema, data, path.slice(0, -1));
  if (value === null || typeof value !== 'object' || !keys.includes('labels') || !keys.includes('series')) return;
  if (!Object.values(value).every((each) => typeof each === 'number')) return undefined;
  const [labels, values] = [Object.keys(value).join(', '), Object.values(value).join(', ')];
  return { hint: say.yaml.asSeries({ labels, values }) };
}

/** That a list is one entry of the list which its key takes. */
function twiceListed({ path, schema, data }: MistakenValue): ReturnType<Mender> {
  const list = valueAt(data, path.slice(0, -1));
  if (!Array.isArray(list) || !schemasAt(schema, data, path).some((field) => field.safeParse(list).success)) return;
  const [key, whole] = [String(path.at(-2)), `[[${list.join(', ')}]]`];
  return { hint: say.yaml.twiceListed({ key, whole }), cause: `list ${path.slice(0, -1).join()}` };
}

/** The parts of an entry, where they stand between signs in a text or under keys of their own. */
function inBrackets(mistaken: MistakenValue): ReturnType<Mender> {
  const { path, value, places } = mistaken;
  const cells = typeof path.at(-1) === 'number' ? cellsOf(value) : [];
  if (cells.length < 2) return undefined;
  const edit = typeof value === 'string' ? places && listEdit(places, path, []) : undefined;
  return { hint: say.yaml.partsInBrackets({ cells: cells.join(', ') }), ...(edit ? { edit } : {}) };
}

function cellsOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return value.split(/\s*[,，;；|]\s*/).filter((cell) => cell !== '');
  const cells = isGroup(value) ? Object.values(value) : [];
  return cells.every((cell) => typeof cell === 'string' || typeof cell === 'number') ? cells : [];
}

/** The list that a key takes by its schema's example, where a dash before what is there would not make an entry of it. */
function likeExample({ path, value, schema, data }: MistakenValue): ReturnType<Mender> {
  const fields = schemasAt(schema, data, path);
  const entries = fields.flatMap((field) => (field instanceof z.ZodArray ? [field.element as z.ZodType] : []));
  const example = exampleAt(schema, data, path);
  const isEntry = entries.length === 0 || entries.some((each) => each.safeParse(value).success);
  if (typeof value === 'object' || isEntry || !Array.isArray(example) || fields.some(isOfChoices)) return undefined;
  const lines = stringify({ [String(path.at(-1))]: example }, { lineWidth: 0 }).trimEnd();
  return { hint: say.yaml.likeExample({ lines }) };
}

function byDashes({ path, schema, data, places }: MistakenValue): ReturnType<Mender> {
  const names = schemasAt(schema, data, path).flatMap(entryNames);
  const edit = places && (listEdit(places, path, names) ?? dashEdit(places, path));
  return { hint: say.yaml.byDashes, ...(edit ? { edit } : {}) };
}

function entryNames(schema: z.ZodType): readonly string[] {
  if (!(schema instanceof z.ZodArray)) return [];
  return schema.element instanceof z.ZodEnum ? schema.element.options.map(String) : [];
}

const isOfChoices = (schema: z.ZodType) => entryNames(schema).length > 0;

function groupIt(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
  const { path, value, schema, data } = mistaken;
  if (expected.includes('record') && !expected.includes('string'))
    return pairIt(path, value, exampleAt(schema, data, path));
  if (!expected.includes('object')) return undefined;
  const keys = keysAt(schema, data, path);
  if (path.at(-1) === 'size' && keys.includes('width')) return { hint: say.yaml.size };
  const names = listedNames(keys.slice(0, 8), 'and');
  const only = soleKey(schemasAt(schema, data, path), value);
  if (only !== undefined) return underKey(mistaken, only, keys.length > 1 ? names : undefined);
  return { hint: say.yaml.keysBelow({ names: keys.length > 0 ? names : '' }) };
}

/** A value alone under the key of the group that it was meant for; `names` are those of all its keys. */
function underKey({ path, value, places }: MistakenValue, key: string, names: Words | undefined): ReturnType<Mender> {
  const edit = places && groupEdit(places, path, key);
  const isEntry = typeof path.at(-1) === 'number';
  const hint = say.yaml.underKey({ isEntry, line: `${key}: ${value}`, names: names ?? '' });
  return { hint, ...(edit ? { edit } : {}) };
}

function pairIt(path: Path, value: unknown, example: unknown): ReturnType<Mender> {
  const key = path.at(-1);
  if (key !== 'ok' && example !== undefined) return { hint: suchAs(expectedSorts(['record']), example) };
  const alone = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  const [first] = alone;
  if (first === undefined) return undefined;
  const lines = key === 'ok' ? alone.map((code) => `${code}: …`) : [`en: ${first}`];
  const shown = lines.map((line) => `\`${line}\``).join(', ');
  return { hint: key === 'ok' ? say.yaml.codesWithReasons({ shown }) : say.yaml.namesWithValues({ shown }) };
}

/** The key of a group that a value alone can have been meant for: the one that it needs, or the one that chooses it. */
function soleKey(schemas: readonly z.ZodType[], value: unknown): string | undefined {
  const groups = schemas.filter((each) => each instanceof z.ZodObject);
  const telling = tellingKey(groups, value);
  if (telling !== undefined) return telling;
  const fitting = groups.flatMap((group) => {
    const required = requiredFields(group);
    return required.length === 1 && required[0]?.[1].safeParse(value).success ? [required[0][0]] : [];
  });
  const names = new Set(fitting);
  return names.size === 1 ? fitting[0] : undefined;
}

/** The key that a figure or an address goes to, whatever else is needed: `value`, `url`. */
function tellingKey(groups: readonly z.ZodObject[], value: unknown): string | undefined {
  const text = String(value).trim();
  const key = /^(https?:|www\.)/i.test(text) ? 'url' : /^[-−~<>≈]?\s*\d/.test(text) ? 'value' : undefined;
  return key !== undefined && groups.some((group) => Object.hasOwn(group.shape, key)) ? key : undefined;
}
