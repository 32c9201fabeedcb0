import { stringify } from 'yaml';
import { z } from 'zod';
import { isGroup } from '../../core/group.ts';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { say } from '../../messages/say.ts';
import { expectedSorts, listedNames, valueAt } from '../plain-words.ts';
import { keysAt, schemasAt } from '../schema-walk.ts';
import { dashEdit, groupEdit, listEdit } from './mend-value.ts';
import { type Mender, type MistakenValue, suchAs } from './mistaken-value.ts';
import { exampleAt, requiredFields } from './read-missing.ts';

export function listIt(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
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

/** The list that a key takes by its schema's example, where a dash before what stands there would not make an entry of it. */
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

export function groupIt(mistaken: MistakenValue, expected: readonly string[]): ReturnType<Mender> {
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
