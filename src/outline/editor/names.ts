import { WARNING_CODES } from '../../findings/finding.ts';
import { LANGUAGES } from '../outline.ts';
import { type JsonSchema, mapSchemas } from './json-schema.ts';
import type { OutlineNames, Referent } from './outline-names.ts';

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The schema with the names that fit where it says what a name refers to, and without that note. */
export function withNames(schema: JsonSchema, names?: OutlineNames): JsonSchema {
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
  const languages = names && names.languages.length > 0 ? names.languages : LANGUAGES;
  const properties = languages.map((language) => [
    language,
    { type: 'string', description: `In ${LANGUAGE_NAMES.of(language)}.` },
  ]);
  const { propertyNames = {}, additionalProperties: any, ...rest } = schema;
  const { pattern = '', patternErrorMessage } = propertyNames;
  return {
    ...rest,
    properties: Object.fromEntries(properties),
    // Not by the names of properties: a group that is no text at all would then be told about languages.
    patternProperties: { [pattern]: any },
    additionalProperties: false,
    ...(patternErrorMessage ? { errorMessage: patternErrorMessage } : {}),
  };
}

/** A text that begins with a line for each language of the deck. */
function bilingualText(text: JsonSchema, { languages }: OutlineNames): JsonSchema {
  const body = Object.fromEntries(languages.map((language, i) => [language, `$${i + 1}`]));
  return { ...text, defaultSnippets: [{ label: languages.join(' + '), body }] };
}
