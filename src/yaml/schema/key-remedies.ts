import { z } from 'zod';
import { defined, isGroup, sum } from '../../core/collections.ts';
import { isLanguage, meansLanguage, type Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding, TextEdit } from '../../findings/finding.ts';
import { didYouMean, guess, plainName } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import type { Places } from '../places.ts';
import { listedNames, placeName, valueAt } from '../plain-words.ts';
import { choicesWith, freeKeys, inner, keysAt, ownKeys, schemasAt, takingKeys, variants } from '../schema-walk.ts';
import { keyCalledHere, otherWordFor } from './called-here.ts';
import { nameFrom } from './mend-text.ts';
import { indented, movedInto, movedOut } from './mend-value.ts';
import type { MistakenValue } from './mistaken-value.ts';
import { requiredFields } from './read-missing.ts';

interface Remedy {
  readonly hint: Words;
  readonly suggestion?: string;
  readonly sure?: boolean;
  readonly edit?: TextEdit | undefined;
  /** Where it is missing, as long as it is here. */
  readonly target?: Path;
}

interface Stray {
  readonly key: string;
  readonly path: Path;
  readonly parent: Path;
  readonly schema: z.ZodType;
  readonly data: unknown;
  readonly places: Places | undefined;
  readonly free: readonly string[];
  /** What is under it, what it is in, and what that may be by the schema. */
  readonly value: unknown;
  readonly group: unknown;
  readonly schemas: readonly z.ZodType[];
}

function strayAt(path: Path, schema: z.ZodType, data: unknown, places: Places | undefined): Stray {
  const parent = path.slice(0, -1);
  return {
    ...{ key: String(path.at(-1)), path, parent, schema, data, places, free: freeKeys(schema, data, parent) },
    ...{ value: valueAt(data, path), group: valueAt(data, parent), schemas: schemasAt(schema, data, parent) },
  };
}

function remedyOf(stray: Stray): Remedy {
  return (
    misspelt(stray, true) ??
    misspeltSection(stray) ??
    keyCalledHere(stray.parent, stray.key, stray.group) ??
    belowEmpty(stray) ??
    besideTexts(stray) ??
    insideGroup(stray) ??
    inParent(stray) ??
    misspelt(stray, false) ??
    renamed(stray, true) ??
    listOfOtherKind(stray) ??
    pairOf(stray) ??
    fittingKey(stray) ??
    insideEntries(stray) ??
    renamed(stray, false) ??
    ofOtherKind(stray) ??
    ofSection(stray) ??
    whatIsTaken(stray)
  );
}

function misspelt({ key, free }: Stray, onlyBySeparators: boolean): Remedy | undefined {
  const found = guess(key, free);
  if (found.suggestion === undefined) return undefined;
  if (onlyBySeparators && plainName(key) !== plainName(found.suggestion)) return undefined;
  return { ...found, hint: didYouMean(found.suggestion) };
}

/** A section of the file that is beyond doubt, although a slide may have a key of that very name: `fact`. */
function misspeltSection(stray: Stray): Remedy | undefined {
  const remedy = stray.parent.length === 0 ? misspelt(stray, false) : undefined;
  return remedy?.sure ? remedy : undefined;
}

interface Above {
  readonly next: readonly [string, unknown] | undefined;
  /** The nearest key above that has no value. */
  readonly empty: string | undefined;
}

const kept = new WeakMap<object, ReadonlyMap<string, Above>>();

function aboveIn(group: unknown): ReadonlyMap<string, Above> {
  if (group === null || typeof group !== 'object') return new Map();
  const known = kept.get(group);
  if (known) return known;
  const above = new Map<string, Above>();
  let next: Above['next'];
  let empty: string | undefined;
  for (const entry of Object.entries(group)) {
    above.set(entry[0], { next, empty });
    next = entry;
    if (entry[1] === null) empty = entry[0];
  }
  kept.set(group, above);
  return above;
}

/** A language directly below a text by language that lacks it: it was meant to stand there. */
function besideTexts({ key, path, parent, group, places }: Stray): Remedy | undefined {
  if (!isLanguage(key)) return undefined;
  const [child, texts] = aboveIn(group).get(key)?.next ?? [];
  if (child === undefined || !isGroup(texts)) return undefined;
  const languages = Object.keys(texts);
  if (languages.length === 0 || languages.includes(key) || !languages.every(isLanguage)) return undefined;
  return {
    hint: say.yaml.inside({ child }),
    target: [...parent, child, key],
    edit: asSafe(places && indented(places, path), true),
  };
}

/** A key below one without a value, in the same column: it was meant to stand within that. */
function belowEmpty({ key, path, parent, group, schemas, places }: Stray): Remedy | undefined {
  const child = aboveIn(group).get(key)?.empty;
  if (child === undefined) return undefined;
  const takes = schemas
    .flatMap((each) => inner(each, child))
    .flatMap((field) => variants(field, {}))
    .some((each) =>
      each instanceof z.ZodObject ? Object.hasOwn(each.shape, key) : each instanceof z.ZodRecord && isLanguage(key),
    );
  if (!takes) return undefined;
  return {
    hint: say.yaml.inside({ child }),
    target: [...parent, child],
    edit: asSafe(places && indented(places, path), isLanguage(key)),
  };
}

function asSafe(edit: TextEdit | undefined, safe: boolean): TextEdit | undefined {
  return edit && safe ? { ...edit, safe } : edit;
}

/** A value beside groups of keys, directly below one that takes its key: it was meant to stand within that. */
export function inGroupAbove({
  path,
  schema,
  data,
  places,
}: MistakenValue): Pick<Finding, 'hint' | 'edit'> | undefined {
  const { key, parent, group } = strayAt(path, schema, data, places);
  const [child, value] = aboveIn(group).get(key)?.next ?? [];
  if (child === undefined || value === null || typeof value !== 'object' || Object.hasOwn(value, key)) return undefined;
  if (!keysAt(schema, data, [...parent, child]).includes(key)) return undefined;
  return { hint: say.yaml.inside({ child }), ...defined({ edit: places && indented(places, path) }) };
}

/** A key of a group in this group: one that is there, or that would be whole with this key alone. */
function insideGroup(stray: Stray): Remedy | undefined {
  const { key, path, parent, places } = stray;
  for (const { child, value, fields } of childrenOf(stray)) {
    if (valueAt(value, [key]) !== undefined) continue;
    const fits = (field: z.ZodType) =>
      field instanceof z.ZodObject &&
      Object.hasOwn(field.shape, key) &&
      (value !== undefined || requiredFields(field).every(([name]) => name === key));
    if (!fields.some(fits)) continue;
    return {
      hint: say.yaml.insideGroup({ child }),
      target: [...parent, child, key],
      edit:
        places && (value === undefined ? indented(places, path, child) : movedInto(places, path, [...parent, child])),
    };
  }
  return undefined;
}

/** A key of the entries of a list in this group. */
function insideEntries(stray: Stray): Remedy | undefined {
  const found = childrenOf(stray).find(({ fields }) =>
    fields.some(
      (field) =>
        field instanceof z.ZodArray &&
        variants(field.element as z.ZodType, {}).some((entry) => ownKeys(entry).includes(stray.key)),
    ),
  );
  return found && { hint: say.yaml.insideEntries({ child: found.child }) };
}

/** The keys that a group takes, with their values and the schemas of these. */
function childrenOf({ group, schemas }: Stray) {
  return schemas.flatMap((schema) =>
    ownKeys(schema).map((child) => {
      const value = valueAt(group, [child]);
      return { child, value, fields: inner(schema, child).flatMap((field) => variants(field, value)) };
    }),
  );
}

/** Keys of entries that a name and what is said of it go to. */
const SAID = ['text', 'role'];

/** An entry of a list that is a name with a text behind it, for which there are two keys: `Visit: See the quay`. */
function pairOf({ key, parent, value, group, schemas, free }: Stray): Remedy | undefined {
  const isAlone = Object.keys((group ?? {}) as object).length === 1;
  if (typeof parent.at(-1) !== 'number' || typeof value !== 'string' || !isAlone) return undefined;
  const [first, second = SAID.find((each) => free.includes(each))] = schemas
    .filter((each) => each instanceof z.ZodObject)
    .slice(0, 1)
    .flatMap(lackingKeys);
  if (first === undefined || second === undefined) return undefined;
  const [a, b] = [`${first}: ${key}`, `${second}: ${value}`];
  return { hint: say.yaml.pairOf({ a, b }), target: [...parent, first] };
}

/**
 * The one key that takes what is under this one: a group or a list that only one does, or a text where only one text
 * is missing.
 */
function fittingKey({ parent, schema, data, value, schemas, free }: Stray): Remedy | undefined {
  const [own, ...others] = schemas.filter((each) => each instanceof z.ZodObject);
  if (!own || others.length > 0 || value === null || value === undefined) return undefined;
  const lacking = lackingKeys(own);
  const taking = takingKeys(schema, data, parent, free, value);
  const required = taking.filter((name) => lacking.includes(name));
  const [only, ...more] = required.length > 0 || !isTelling(value) ? required : taking;
  return only === undefined || more.length > 0 ? undefined : { suggestion: only, hint: didYouMean(only) };
}

function inParent({ key, parent, schema, data, places, path }: Stray): Remedy | undefined {
  for (let depth = parent.length - 1; depth >= 0; depth -= 1) {
    const above = parent.slice(0, depth);
    const group = valueAt(data, above);
    if (!isGroup(group) || Object.hasOwn(group, key)) continue;
    if (!keysAt(schema, data, above).includes(key)) continue;
    const place = placeName(above);
    const name = placeName(parent);
    return {
      hint: say.yaml.inParent({ place, name }),
      target: [...above, key],
      edit: places && movedOut(places, path, above),
    };
  }
  return undefined;
}

/** Another word for a key; `fitting` where that key must take what is here. */
function renamed({ key, free, parent, schema, data, value, group }: Stray, fitting: boolean): Remedy | undefined {
  const words = key
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[\s_-]+/);
  const suggestion = otherWordFor(key, free) ?? words.find((each) => free.includes(each));
  if (suggestion !== undefined) {
    const taking = fitting ? takingKeys(schema, data, parent, [suggestion], value) : [suggestion];
    return taking.length > 0 ? { suggestion, hint: didYouMean(suggestion) } : undefined;
  }
  if (fitting) return undefined;
  const used = otherWordFor(key, keysAt(schema, data, parent));
  if (used === undefined || !Array.isArray(valueAt(group, [used]))) return undefined;
  return { hint: say.yaml.asEntryOf({ used }) };
}

const lackingKeys = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? requiredFields(schema).map(([name]) => name) : [];

/** Whether a value shows what it is for: a group, or a list of groups. Lists of words are alike. */
function isTelling(value: unknown): boolean {
  const parts = Array.isArray(value) ? value : [value];
  return parts.some((part) => part !== null && typeof part === 'object');
}

/** More of what the entries of a list have is taken by the list that was meant. */
const ALIKE = 0.5;

/** A list under the key of another kind, such as `steps` of `path` in `process`, whose entries this one takes elsewhere. */
function listOfOtherKind({ key, parent, schema, data, value, group, schemas, free }: Stray): Remedy | undefined {
  if (!Array.isArray(value) || value.length === 0 || choicesWith(schema, data, parent, key).length === 0)
    return undefined;
  const needed = schemas.flatMap(lackingKeys);
  const names = isTelling(value) ? free : free.filter((name) => needed.includes(name));
  const lists = names.flatMap((name) => {
    const fields = schemas.flatMap((each) => inner(each, name)).flatMap((field) => variants(field, value));
    const [list] = fields.filter((field) => field instanceof z.ZodArray);
    return list ? [{ name, taken: takenPart(list, value), sure: list.safeParse(value).success }] : [];
  });
  const [best, next] = lists.toSorted((a, b) => b.taken - a.taken);
  if (!best || best.taken <= ALIKE || best.taken === next?.taken) return undefined;
  const chosen = choiceIn(group);
  return { suggestion: best.name, sure: best.sure, hint: say.yaml.calledInKind({ chosen, name: best.name }) };
}

/** How much of what the entries of a list have a schema takes, from 0 to 1. */
function takenPart({ element }: z.ZodArray, entries: readonly unknown[]): number {
  const parts = entries.map((entry) => {
    if (entry === null || typeof entry !== 'object') return Number((element as z.ZodType).safeParse(entry).success);
    const keys = Object.keys(entry);
    const known = variants(element as z.ZodType, entry).flatMap(ownKeys);
    return keys.filter((key) => known.includes(key)).length / Math.max(1, keys.length);
  });
  return sum(parts) / entries.length;
}

const choiceIn = (group: unknown) => String(valueAt(group, ['kind']) ?? valueAt(group, ['type']) ?? '');

function ofOtherKind({ key, parent, schema, data, group }: Stray): Remedy | undefined {
  const kinds = choicesWith(schema, data, parent, key);
  if (kinds.length === 0) return undefined;
  return { hint: say.yaml.ofOtherKind({ names: listedNames(kinds, 'or'), chosen: choiceIn(group) }) };
}

function ofSection({ key, schema, data, parent, free }: Stray): Remedy | undefined {
  const holding = keysAt(schema, data, [])
    .filter((section) => section !== parent[0])
    .map((section) => [section, holdsKey(schemasAt(schema, data, [section]), key)] as const);
  const [section, holds] = holding.find(([, each]) => each !== undefined) ?? [];
  if (holds === undefined) return undefined;
  if (holds === 'itself') return { hint: say.yaml.belongsTo({ section }) };
  if (section === 'facts' && free.includes('fact')) return { hint: say.yaml.stated, target: [...parent, 'fact'] };
  const isSlides = section === 'slides';
  return { hint: say.yaml.belongsToEntry({ isSlides, section }) };
}

function holdsKey(groups: readonly z.ZodType[], key: string): 'itself' | 'entries' | undefined {
  if (groups.some((group) => ownKeys(group).includes(key))) return 'itself';
  const entries = groups
    .filter((group) => group instanceof z.ZodRecord || group instanceof z.ZodArray)
    .flatMap((group) => inner(group, 0))
    .flatMap((entry) => variants(entry, {}));
  return entries.some((entry) => ownKeys(entry).includes(key)) ? 'entries' : undefined;
}

function whatIsTaken({ free }: Stray): Remedy {
  if (free.length === 0) return { hint: say.yaml.removeIt };
  const names = listedNames(free, 'and');
  return { hint: say.yaml.freeKeys({ names }) };
}

/** A finding, and where the key that it is about is missing as long as it is in the wrong place. */
export interface StrayKey {
  readonly finding: Finding;
  readonly target?: Path | undefined;
}

/** A key that its group does not take: misspelt, in the wrong place, of another kind, or unknown. */
export function readUnknownKey(path: Path, schema: z.ZodType, data: unknown, places?: Places): StrayKey {
  const { target, sure, ...remedy } = remedyOf(strayAt(path, schema, data, places));
  const { suggestion } = remedy;
  const meant = suggestion === undefined ? undefined : [...path.slice(0, -1), suggestion];
  return { finding: { ...unknownKey(path), ...defined(remedy), ...(sure ? { sure } : {}) }, target: target ?? meant };
}

function unknownKey(path: Path): Finding {
  const [key, place] = [String(path.at(-1)), placeName(path.slice(0, -1))];
  return { code: 'unknown-key', message: say.yaml.unknownKey({ key, place }), path, at: 'key' };
}

/**
 * The misspelt key that is in place of one which its group cannot do without; undefined where there is none. Groups
 * that a key tells apart (`kind`, `type`) are not checked without it, so that no other finding says so.
 */
export function readMisspelt(path: Path, schema: z.ZodType, data: unknown): StrayKey | undefined {
  const [parent, wanted] = [path.slice(0, -1), String(path.at(-1))];
  const known = new Set(keysAt(schema, data, parent));
  const strange = Object.keys((valueAt(data, parent) ?? {}) as object).filter((key) => !known.has(key));
  const key = strange.find((each) => guess(each, [wanted]).suggestion === wanted);
  if (key === undefined) return undefined;
  return {
    finding: { ...unknownKey([...parent, key]), hint: didYouMean(wanted), ...guess(key, [wanted]) },
    target: path,
  };
}

export function readBadKey(
  path: Path,
  isName: boolean,
  schema: z.ZodType,
  data: unknown,
  places: Places | undefined,
): StrayKey {
  const stray = strayAt(path, schema, data, places);
  const moved = isName ? undefined : inParent(stray);
  const finding = badKey(path, isName);
  if (!moved) return { finding: isName ? finding : { ...finding, ...meantLanguage(stray) } };
  const { hint, target, edit } = moved;
  // A text takes nothing but languages.
  return { finding: { ...finding, hint, ...(edit ? { edit: { ...edit, safe: true } } : {}) }, target };
}

function meantLanguage({ key, group, data }: Stray): Partial<Finding> {
  const languages = valueAt(data, ['deck', 'languages']);
  const given = Object.keys((group ?? {}) as object);
  const missing = (Array.isArray(languages) ? languages : []).map(String).filter((each) => !given.includes(each));
  const called = missing.find((each) => meansLanguage(each, key));
  if (called) return { suggestion: called, sure: true, hint: didYouMean(called) };
  const near = guess(key, missing);
  const [only, ...others] = missing;
  const found = near.suggestion || key.length > 3 || others.length > 0 || !only ? near : { suggestion: only };
  return found.suggestion ? { ...found, hint: didYouMean(found.suggestion) } : {};
}

function badKey(path: Path, isName: boolean): Finding {
  const key = String(path.at(-1));
  const above = placeName(path.slice(0, -1));
  if (isName) {
    return {
      code: 'wrong-type',
      message: say.yaml.noName({ key, nameRule: say.yaml.nameRule }),
      hint: say.yaml.renameEverywhere({ name: nameFrom(key)?.replaceAll('-', '_') ?? 'gdp_2019' }),
      path,
      at: 'key',
    };
  }
  return { code: 'unknown-key', ...say.yaml.noLanguageKey({ key, above }), path, at: 'key' };
}
