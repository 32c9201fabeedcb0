import { WARNING_CODES } from '../../core/diagnostic.ts';
import { LANGUAGES } from '../../core/outline.ts';
import { type JsonSchema, mapSchemas } from './json-schema.ts';

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The schema with the names that fit where it says what a name refers to, and without that note. */
export function withNames(schema: JsonSchema): JsonSchema {
  return mapSchemas(schema, (each) => {
    const { refers, ...rest } = each;
    if (each.propertyNames?.refers === 'language') return withLanguages(rest);
    if (refers === 'language') return each;
    return refers === 'warning' ? { anyOf: [{ enum: [...WARNING_CODES] }, rest] } : rest;
  });
}

/** A text by language, with a key for each language in place of the offer to begin an unnamed one. */
function withLanguages(schema: JsonSchema): JsonSchema {
  const properties = LANGUAGES.map((language) => [
    language,
    { type: 'string', description: `In ${LANGUAGE_NAMES.of(language)}.` },
  ]);
  const { refers: _, ...names } = schema.propertyNames ?? {};
  return { ...schema, properties: Object.fromEntries(properties), propertyNames: { ...names, doNotSuggest: true } };
}
