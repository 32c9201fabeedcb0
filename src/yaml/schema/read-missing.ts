import { isMap, isNode, stringify } from 'yaml';
import { z } from 'zod';
import { lookUp } from '../../core/collections.ts';
import { UI_LANGUAGES, type UiLanguage, type Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding, TextEdit } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import type { Places } from '../places.ts';
import { listedNames, placeName, valueAt } from '../plain-words.ts';
import { inner, schemasAt, variants } from '../schema-walk.ts';
import { rangeOf } from '../yaml-file.ts';
import { otherWordFor } from './called-here.ts';

/** A key without a value, as `missing-key`. */
export function readEmpty(path: Path, source: string | undefined): Finding {
  const name = placeName(path);
  const written = source === undefined || source === '' ? undefined : source;
  return {
    code: 'missing-key',
    message: say.yaml.noValue({ written, name }),
    hint: written ? say.yaml.writeOrRemove({ written }) : say.yaml.writeValue,
    path,
    at: 'key',
  };
}

/** Keys that lack in one group, as one `missing-key` that shows what could be added, and adds it. */
export function readMissing(
  parent: Path,
  keys: readonly string[],
  schema: z.ZodType,
  data: unknown,
  places?: Places,
): Finding {
  const own = { keys, data, groups: schemasAt(schema, data, parent) };
  const examples = Object.fromEntries(UI_LANGUAGES.map((ui) => [ui, linesOf(examplesOf(own, ui))])) as unknown as Words;
  const reference = String(valueAt(data, ['deck', 'languages', 0]));
  const fitting = fittingHint(parent, keys, schema, data);
  // Which of the choices is meant cannot be told.
  const isChoice = fitting !== undefined || keys.some((key) => key === 'kind' || key === 'type');
  const edit = isChoice
    ? undefined
    : places && addition(places, parent, examplesOf(own, reference.startsWith('zh') ? 'zh' : 'en'));
  const short = keys.length === 1 && !examples.en.includes('\n');
  return {
    code: 'missing-key',
    message: say.yaml.missingKeys({
      names: listedNames(keys, 'and'),
      count: keys.length,
      place: parent.length === 0 ? '' : placeName(parent),
    }),
    hint: fitting ?? hintWith(examples, short),
    path: parent,
    at: 'key',
    ...(edit ? { edit } : {}),
  };
}

const linesOf = (group: object): string => stringify(group, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();

/** The edit that puts keys behind the last one of a group, as far in as that; undefined where no such group is written. */
function addition(places: Places, parent: Path, keys: object): TextEdit | undefined {
  const { yaml, node } = places.node(parent) ?? {};
  if (!yaml || !isMap(node)) return undefined;
  const last = node.items.at(-1);
  if (!last || !isNode(last.key)) return undefined;
  const { text, file } = yaml;
  const { start, end } = rangeOf(isNode(last.value) ? last.value : last.key);
  const at = start + text.slice(start, end).trimEnd().length;
  if (node.flow) {
    const written = stringify(keys, { collectionStyle: 'flow', lineWidth: 0, aliasDuplicateObjects: false }).trim();
    return { file, start: at, end: at, text: `, ${written.slice(1, -1).trim()}` };
  }
  const from = rangeOf(last.key).start;
  const indent = ' '.repeat(from - (text.lastIndexOf('\n', from - 1) + 1));
  const lines = linesOf(keys).replace(/^/gm, indent);
  const next = text.indexOf('\n', at);
  const below = next < 0 ? text.length : next + 1;
  return { file, start: below, end: below, text: next < 0 ? `\n${lines}\n` : `${lines}\n` };
}

/**
 * A list of texts under a key of its group that newcomers take for the missing one, such as `points` for `items`: a
 * `missing-key` there that says what to write; undefined where there is none.
 */
export function readMistaken(path: Path, data: unknown): Finding | undefined {
  const [parent, wanted] = [path.slice(0, -1), String(path.at(-1))];
  const group = (valueAt(data, parent) ?? {}) as Readonly<Record<string, unknown>>;
  const isTexts = (value: unknown) => Array.isArray(value) && value.some((entry) => typeof entry === 'string');
  const key = Object.keys(group).find((each) => isTexts(group[each]) && otherWordFor(each, [wanted]) === wanted);
  if (key === undefined) return undefined;
  const place = placeName(parent);
  return {
    code: 'missing-key',
    ...say.yaml.mistaken({ place, key, wanted }),
    suggestion: wanted,
    path: [...parent, key],
    at: 'key',
  };
}

function hintWith(examples: Words, short: boolean): Words {
  return short ? say.yaml.addLine({ examples }) : say.yaml.addLines({ examples });
}

const LISTED = 6;

/** Which choices a group without the key that chooses (`kind`, `type`) fits as it is; undefined where none does. */
function fittingHint(
  parent: Path,
  [key, ...others]: readonly string[],
  schema: z.ZodType,
  data: unknown,
): Words | undefined {
  if (key === undefined || others.length > 0) return undefined;
  const value = valueAt(data, parent);
  const fitting = schemasAt(schema, data, parent).flatMap((each) => {
    const field = each instanceof z.ZodObject ? (each.shape as Record<string, z.ZodType>)[key] : undefined;
    if (!(field instanceof z.ZodLiteral)) return [];
    const chosen = String(field.value);
    return each.safeParse({ ...(value as object), [key]: chosen }).success ? [chosen] : [];
  });
  if (fitting.length === 0 || fitting.length > LISTED) return undefined;
  return say.yaml.fittingKinds({ line: `${key}: ${fitting[0]}`, names: listedNames(fitting, 'or') });
}

interface Lacking {
  readonly keys: readonly string[];
  readonly data: unknown;
  /** What the schema takes where they lack. */
  readonly groups: readonly z.ZodType[];
}

/** What each of the keys could say. */
function examplesOf({ keys, data, groups }: Lacking, ui: UiLanguage): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    keys.map((key) => {
      const [field] = groups.flatMap((group) => inner(group, key));
      return [key, field ? exampleOf(field, textOf(groups, key), data, ui) : '…'];
    }),
  );
}

/** Which of the texts would do under a key: who has a role is somebody. */
const textOf = (groups: readonly z.ZodType[], key: string) =>
  key === 'name' && groups.some((group) => inner(group, 'role').length > 0) ? 'person' : key;

/** Where examples of names come from: what the outline itself defines. */
const DEFINED: Readonly<Record<string, string>> = { fact: 'facts', source: 'sources' };
const ENTRIES = 2;

/** What a key's value could be, in words of one language; names of facts and sources are the data's own. */
function exampleOf(schema: z.ZodType, key: string, data: unknown, ui: UiLanguage): unknown {
  const { examples = [], refers } = metaOf(schema);
  const [own] = Object.keys((valueAt(data, [DEFINED[refers ?? ''] ?? '']) ?? {}) as object);
  if (own !== undefined) return own;
  if (examples.length > 0) return examples[0];
  const [plain, ...others] = variants(schema, undefined).toSorted((a, b) => rank(a) - rank(b));
  if (plain instanceof z.ZodObject) {
    const said = (fields: readonly [string, z.ZodType][]) =>
      Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field, textOf([plain], name), data, ui)]));
    return sufficient(plain, said(requiredFields(plain)), (field) => said([field]));
  }
  if (plain instanceof z.ZodArray) {
    const entry = exampleOf(plain.element as z.ZodType, '', data, ui);
    return Array.from({ length: ENTRIES }, () => entry);
  }
  if (plain instanceof z.ZodTuple) return plain.def.items.map((item) => exampleOf(item as z.ZodType, '', data, ui));
  if (plain instanceof z.ZodLiteral) return plain.value;
  if (plain instanceof z.ZodEnum) return plain.options[0];
  if (plain instanceof z.ZodNumber) return 1;
  if (plain instanceof z.ZodBoolean) return true;
  if (plain instanceof z.ZodURL) return 'https://example.org';
  const isText = others.some((other) => other instanceof z.ZodRecord);
  return isText ? (lookUp(say.yaml.texts, key) ?? say.yaml.anyText)[ui] : 'name';
}

/** A group with the first optional key without which it is not taken, where there is one: a list or text before a name. */
function sufficient(
  schema: z.ZodObject,
  group: Readonly<Record<string, unknown>>,
  say: (field: [string, z.ZodType]) => Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (schema.safeParse(group).success) return group;
  const others = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([name]) => !(name in group));
  const isName = ([, field]: readonly [string, z.ZodType]) => Number(metaOf(field).refers !== undefined);
  const plainest = others.toSorted((one, other) => isName(one) - isName(other));
  const key = plainest.find((field) => schema.safeParse({ ...group, ...say(field) }).success);
  return key ? { ...group, ...say(key) } : group;
}

/** The plainest comes first: one text before a text by language, and of groups the one that needs the fewest keys. */
function rank(schema: z.ZodType): number {
  if (schema instanceof z.ZodObject) return requiredFields(schema).length;
  return schema instanceof z.ZodRecord ? 1 : 0;
}

export function requiredFields(schema: z.ZodObject): [string, z.ZodType][] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).filter(([, field]) => !isOptional(field));
}

const isOptional = (schema: z.ZodType) => schema.safeParse(undefined).success;

interface Meta {
  readonly examples?: readonly unknown[];
  readonly refers?: string;
}

/** What the schema gives as an example of the value at a path of the data. */
export function exampleAt(schema: z.ZodType, data: unknown, path: Path): unknown {
  const key = path.at(-1);
  if (typeof key !== 'string') return undefined;
  const fields = schemasAt(schema, data, path.slice(0, -1)).flatMap((each) => inner(each, key));
  return fields.flatMap((field) => metaOf(field).examples ?? [])[0];
}

/** What a schema, or the nearest one that it wraps, says about itself. */
function metaOf(schema: z.ZodType): Meta {
  const own = (schema.meta() ?? {}) as Meta;
  if (own.examples || own.refers) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return metaOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return metaOf(schema.in as z.ZodType);
  return own;
}
