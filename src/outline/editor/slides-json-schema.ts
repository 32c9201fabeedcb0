import { z } from 'zod';
import { WARNING_CODES } from '../../findings/finding.ts';
import * as slideKinds from '../../slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../slides/parts/define-slide.ts';
import { DECK_LANGUAGES } from '../outline.ts';
import { outlineSchema } from '../outline-schema.ts';
import { choiceOf, type JsonSchema, mapSchemas, narrowedChoice, type SchemaPath } from './json-schema.ts';
import type { OutlineNames, Referent } from './outline-names.ts';
import { withSnippets } from './snippets.ts';

type Kinds = readonly SlideDefinition[];

/**
 * The JSON schema (draft 7) by which an editor completes and checks an outline: what `parseOutline` takes, with
 * descriptions, examples, and for each kind of slide and type of chart when to choose it. With the `names` of one
 * outline, they complete too, and texts begin in all of its languages; other names are still taken.
 */
export function slidesJsonSchema(kinds: Kinds = SHIPPED, names?: OutlineNames): JsonSchema {
  const shaped = kept.get(kinds) ?? shapedSchema(plainJsonSchema(kinds));
  kept.set(kinds, shaped);
  return withSharedParts(withNames(withSnippets(shaped, names), names));
}

const SHIPPED: Kinds = Object.values(slideKinds);

/** What schemas of the same kinds share, whatever names their outline has: watching, each change writes one. */
const kept = new WeakMap<Kinds, JsonSchema>();

/** The same as the schemas say it by themselves: unions of kinds and of types as `oneOf`. */
export function plainJsonSchema(kinds: Kinds = SHIPPED): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(outlineSchema(kinds), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => describeChoices(jsonSchema as JsonSchema),
  });
  return { $schema, ...schema } as JsonSchema;
}

/** Puts a union member's description at the key that chooses it, where the editor shows it while completing. */
function describeChoices(schema: JsonSchema): void {
  for (const key of ['kind', 'type', 'show']) {
    const choice: { description?: string } | undefined = schema.properties?.[key];
    if (choice && 'const' in choice && typeof schema.description === 'string') choice.description = schema.description;
  }
}

/** Lists of more values than this are looked up by typing, and shown nowhere in full. */
const LONG_LIST = 100;
const NAMED = 30;

/**
 * The schema of outlines as an editor makes the most of it: it accepts the same, and completes what fits the place.
 * Unions are narrowed by their key, and schemas are named for what they describe.
 */
function shapedSchema(schema: JsonSchema): JsonSchema {
  const changes = [plainReference, plainDefault, plainWords, narrowedChoice];
  const shaped = mapSchemas(schema, (each) => changes.reduce((result, change) => change(result), each));
  return withTitles(sharedOnce(shaped));
}

/** A reference beside a description, which editors keep, instead of inside `allOf`, which hides that it is a text. */
function plainReference(schema: JsonSchema): JsonSchema {
  const { allOf, ...rest } = schema;
  const [only] = allOf ?? [];
  return only?.$ref !== undefined && allOf?.length === 1 ? { ...rest, ...only } : schema;
}

/**
 * Defaults are stated in words: as a value, an editor would insert it, and with it keys that say
 * nothing. Who adds a switch wants it on.
 */
function plainDefault(schema: JsonSchema): JsonSchema {
  const { default: usual, ...rest } = schema;
  if (schema.type === 'boolean') return { ...rest, defaultSnippets: [{ label: 'true', body: true }] };
  if (typeof usual !== 'string') return rest;
  return { ...rest, description: [schema.description, `\`${usual}\` where omitted.`].filter(Boolean).join(' ') };
}

/** Words as editors show them: marks of code only where editors expect them, and no groups among the examples. */
function plainWords(schema: JsonSchema): JsonSchema {
  const { examples, ...rest } = schema;
  const shown = examples?.filter((example) => typeof example !== 'object' || Array.isArray(example)) ?? [];
  const marked = schema.description?.includes('`') ? { markdownDescription: schema.description } : {};
  const crowded = (schema.enum?.length ?? 0) > NAMED;
  const refusal = crowded ? { errorMessage: 'This fits none of the values here; Ctrl+Space lists those.' } : {};
  return { ...rest, ...marked, ...refusal, ...(shown.length > 0 ? { examples: shown } : {}) };
}

/**
 * The schema with charts and long lists of names under `definitions`, each once, named for the property that first
 * takes them.
 */
function sharedOnce(schema: JsonSchema): JsonSchema {
  const names = new Map<string, string>();
  const definitions: Record<string, JsonSchema> = {};
  const shared = mapSchemas(schema, (each, path) => {
    const { description, examples, ...content } = each;
    const isLong = (each.enum?.length ?? 0) > LONG_LIST;
    if (!isLong && choiceOf(each)?.key !== 'type') return each;
    const text = JSON.stringify(content);
    const name = names.get(text) ?? freeName(path.at(-1) ?? '', definitions);
    names.set(text, name);
    definitions[name] = isLong ? soughtName(each) : content;
    return {
      ...(description ? { description } : {}),
      ...(examples ? { examples } : {}),
      $ref: `#/definitions/${name}`,
    };
  });
  return { ...shared, definitions: { ...shared.definitions, ...definitions } };
}

/**
 * A name from a long list: completed from the list, refused by a pattern. Of a plain `enum`, an editor shows all values
 * when the pointer rests on one, and again when a name is wrong; of a union it shows only the member that fits.
 */
function soughtName({ enum: names = [], description = '' }: JsonSchema): JsonSchema {
  const known = {
    type: 'string',
    pattern: `^(${names.join('|')})$`,
    patternErrorMessage: `There is no such name. ${description}`.trim(),
  };
  return { oneOf: [known, { type: 'object', enum: names }] };
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The schema with the names that fit where it says what a name refers to, and without that note. */
function withNames(schema: JsonSchema, names?: OutlineNames): JsonSchema {
  const known: Record<string, JsonSchema> = {};
  const named = mapSchemas(schema, (each) => {
    const { refers, ...rest } = each;
    if (each.propertyNames?.refers === 'language') return withLanguages(rest, names);
    if (refers === undefined || refers === 'language') return mapFirst(each);
    if (refers === 'warning') return { anyOf: [{ enum: [...WARNING_CODES] }, rest] };
    if (refers === 'scene') return withScenes(rest, names);
    if (!names || names[refers].length === 0) return rest;
    const { description, examples: _, ...any } = rest;
    known[refers] = knownNames(names, refers, any);
    return { ...(description ? { description } : {}), $ref: `#/definitions/${refers}` };
  });
  const definitions = { ...named.definitions, ...known };
  const text = definitions.text && names?.bilingual ? { text: bilingualText(definitions.text, names) } : {};
  return { ...named, definitions: { ...definitions, ...text } };
}

/**
 * The names of one sort, each with what there is to say of it. Others are taken as well: the name of a fact that was
 * written a minute ago is no mistake.
 */
function knownNames(names: OutlineNames, refers: Referent, any: JsonSchema): JsonSchema {
  const each = names[refers].map(({ name, words }) => ({ const: name, ...(words ? { description: words } : {}) }));
  return { anyOf: [...each, any] };
}

/** The scenes of the library with what they show, and those that it lacks. */
function withScenes(schema: JsonSchema, names: OutlineNames | undefined): JsonSchema {
  const [library = {}, ...any] = schema.anyOf ?? [];
  const own = (names?.scene ?? []).filter(({ name }) => !library.enum?.includes(name));
  return { ...schema, anyOf: [library, ...own.map(({ name }) => ({ const: name })), ...any] };
}

/** A text as words by language or as a string: of two that fit equally badly, an editor tells about the first. */
function mapFirst(schema: JsonSchema): JsonSchema {
  const [plain, map, ...others] = schema.anyOf ?? [];
  const isText = plain?.type === 'string' && map?.patternProperties !== undefined && others.length === 0;
  return isText ? { ...schema, anyOf: [map, plain] } : schema;
}

/** A text by language, with a key for each language in place of the offer to begin an unnamed one. */
function withLanguages(schema: JsonSchema, names: OutlineNames | undefined): JsonSchema {
  const languages = names && names.languages.length > 0 ? names.languages : DECK_LANGUAGES;
  const properties = languages.map((language) => [
    language,
    { type: 'string', description: `In ${LANGUAGE_NAMES.of(language)}.` },
  ]);
  const { propertyNames = {}, additionalProperties: any, ...rest } = schema;
  const { pattern = '', patternErrorMessage } = propertyNames;
  return {
    ...rest,
    properties: Object.fromEntries(properties),
    // Not by the names of properties: a hint on languages would then stand on a group that is no text.
    patternProperties: { [pattern]: any },
    additionalProperties: false,
    ...(patternErrorMessage ? { errorMessage: patternErrorMessage } : {}),
  };
}

function bilingualText(text: JsonSchema, { languages }: OutlineNames): JsonSchema {
  const body = Object.fromEntries(languages.map((language, i) => [language, `$${i + 1}`]));
  return { ...text, defaultSnippets: [{ label: languages.join(' + '), body }] };
}

/** What one entry of a record or list is, by the name of that. */
const ENTRIES: Readonly<Record<string, string>> = { facts: 'fact', sources: 'source', slides: 'slide' };

/**
 * The schema with titles on groups that have keys which must be there: an editor heads what it says about such a group
 * with it, and under that name offers to insert those keys: "fact", "kpis slide", "items of kpis slide".
 */
function withTitles(schema: JsonSchema): JsonSchema {
  return mapSchemas(schema, (each, path) => {
    const choice = choiceOf(each);
    const titled = each.required && each.title === undefined ? { ...each, title: titleAt(path) } : each;
    if (!choice) return titled;
    const what = choice.key === 'kind' ? 'slide' : 'chart';
    const allOf = [...choice.members].map(([value, member], i) => ({
      ...each.then?.allOf?.[i],
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
      then: titledMember(member, `${value} ${what}`),
    }));
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    return { ...titled, then: { allOf } };
  });
}

function titleAt(path: SchemaPath): string {
  const name = path.at(-1) ?? 'outline';
  return ENTRIES[name] ?? name;
}

/** A member of a union under a title, and the groups within it under theirs and its own. */
function titledMember(member: JsonSchema, title: string): JsonSchema {
  const within = (each: JsonSchema) =>
    each.title === undefined ? each : { ...each, title: `${each.title} of ${title}` };
  return { ...mapSchemas(member, within), title };
}

/** What a reference may have beside it: editors keep it, and validators have no use for it. */
const WORDS: readonly string[] = ['title', 'description', 'markdownDescription', 'examples'];
/** Parts that are written in fewer characters stand where they are. */
const SHORT = 40;
const MARK = '#part/';

/** A part of a schema, and the property that it first describes. */
interface Part {
  readonly content: JsonSchema;
  readonly name: string;
}

/**
 * The schema with what it says again and again under `definitions`, each once: parts that are alike but for their words, and
 * those that are alike in these as well. It accepts the same.
 */
function withSharedParts(schema: JsonSchema): JsonSchema {
  const parts: Part[] = [];
  const marks = new Map<string, string>();
  const part = (content: JsonSchema, name: string): JsonSchema => {
    const print = JSON.stringify(content);
    if (print.length < SHORT) return content;
    const mark = marks.get(print) ?? `${MARK}${parts.push({ content, name }) - 1}`;
    marks.set(print, mark);
    return { $ref: mark };
  };
  const marked = mapSchemas(schema, (each, path) => {
    if (path.length === 0 && each.definitions) return each;
    const name = path.at(-1) ?? 'part';
    const entries = Object.entries(each);
    const words = Object.fromEntries(entries.filter(([key]) => WORDS.includes(key)));
    const rest: JsonSchema = Object.fromEntries(entries.filter(([key]) => !WORDS.includes(key)));
    const isReference = entries.length > 0 && Object.keys(rest).join() === '$ref';
    return part({ ...words, ...(isReference ? rest : part(rest, name)) }, name);
  });
  return withDefinitions(marked, parts);
}

/** The schema with each mark as a reference to a definition, or as the part itself where it is but once. */
function withDefinitions(marked: JsonSchema, parts: readonly Part[]): JsonSchema {
  const uses = countMarks([marked, ...parts.map(({ content }) => content)]);
  const definitions: Record<string, JsonSchema> = { ...marked.definitions };
  const names = new Map<string, string>();
  const define = (mark: string, { content, name }: Part): string => {
    const own = names.get(mark) ?? freeName(name, definitions);
    if (names.has(mark)) return own;
    names.set(mark, own);
    definitions[own] = {};
    definitions[own] = plain(content) as JsonSchema;
    return own;
  };
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    const { $ref = '', ...own } = value as JsonSchema;
    const part = $ref.startsWith(MARK) ? parts[Number($ref.slice(MARK.length))] : undefined;
    if (!part) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
    if (uses.get($ref) === 1) return { ...(plain(part.content) as JsonSchema), ...own };
    return { ...own, $ref: `#/definitions/${define($ref, part)}` };
  };
  const { definitions: known = {}, ...rest } = marked;
  const root = plain(rest) as JsonSchema;
  for (const [name, each] of Object.entries(known)) definitions[name] = plain(each) as JsonSchema;
  return { ...root, definitions };
}

function countMarks(value: unknown, uses = new Map<string, number>()): Map<string, number> {
  if (value === null || typeof value !== 'object') return uses;
  const { $ref = '' } = value as JsonSchema;
  if (typeof $ref === 'string' && $ref.startsWith(MARK)) uses.set($ref, (uses.get($ref) ?? 0) + 1);
  for (const each of Object.values(value)) countMarks(each, uses);
  return uses;
}

function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  return name in taken ? freeName(`${name}_`, taken) : name;
}
