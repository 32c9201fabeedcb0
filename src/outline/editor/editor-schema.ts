import { choiceOf, narrowedChoice } from './choices.ts';
import { type JsonSchema, mapSchemas } from './json-schema.ts';
import { withNames } from './names.ts';
import type { OutlineNames } from './outline-names.ts';
import { freeName, withSharedParts } from './shared-parts.ts';
import { withSnippets } from './snippets.ts';
import { withTitles } from './titles.ts';

/** Lists of more values than this are looked up by typing, and shown nowhere in full. */
const LONG_LIST = 100;
/** An error message names no more values than this. */
const NAMED = 30;

/**
 * The schema of outlines as an editor makes the most of it: it accepts the same, and completes what fits the place.
 * Unions are narrowed by their key, schemas are named for what they describe, and whole slides can be inserted. With
 * the `names` of one outline, they are completed, too.
 */
export function editorSchema(schema: JsonSchema, names?: OutlineNames): JsonSchema {
  const changes = [plainReference, plainDefault, plainWords, narrowedChoice];
  const shaped = mapSchemas(schema, (each) => changes.reduce((result, change) => change(result), each));
  return withSharedParts(withNames(withSnippets(withTitles(sharedOnce(shaped)), names), names));
}

/** A reference beside a description, which editors keep, instead of inside `allOf`, which hides that it is a text. */
function plainReference(schema: JsonSchema): JsonSchema {
  const { allOf, ...rest } = schema;
  const [only] = allOf ?? [];
  return only?.$ref !== undefined && allOf?.length === 1 ? { ...rest, ...only } : schema;
}

/**
 * What holds where a key is omitted is told in words: as a value, an editor would insert it, and with it keys that say
 * nothing. Who adds a switch wants it on.
 */
function plainDefault(schema: JsonSchema): JsonSchema {
  const { default: usual, ...rest } = schema;
  if (schema.type === 'boolean') return { ...rest, defaultSnippets: [{ label: 'true', body: true }] };
  if (typeof usual !== 'string') return rest;
  return { ...rest, description: [schema.description, `\`${usual}\` where omitted.`].filter(Boolean).join(' ') };
}

/** Words as editors show them: marks of code only where they are told to expect them, and no groups among the examples. */
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
