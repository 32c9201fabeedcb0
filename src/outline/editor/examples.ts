import { stringify } from 'yaml';
import { choiceOf } from './choices.ts';
import { dereferenced, type JsonSchema } from './json-schema.ts';

/** A value of the outline whose texts are tab stops of a snippet: `${1:words}`. */
export type Example = string | readonly Example[] | { readonly [key: string]: Example };

/** Numbers the tab stops of one snippet. */
export interface Stops {
  next: number;
}

/** Keys that may be left out, and that a first example shows all the same; those of a group by its title. */
const SHOWN_TOO = ['data', 'icon'];
const SHOWN_IN: Readonly<Record<string, readonly string[]>> = {
  fact: ['value', 'unit', 'source'],
  'grouped chart': ['labels', 'series'],
  'line chart': ['labels', 'series'],
  'slope chart': ['labels', 'series'],
};
/** Values to choose from in place, at most. */
const CHOICES = 100;
/** Entries of a list that an example shows, at least. */
const ENTRIES = 2;

/**
 * An example of what a schema takes: required keys, and those that nearly every author wants. What stands in a tab stop
 * says what goes there, and would do as a value.
 */
export function exampleOf(reference: JsonSchema, root: JsonSchema, stops: Stops): Example {
  const schema = dereferenced(reference, root);
  const { const: constant, enum: values, examples, anyOf = [], items } = schema;
  if (constant !== undefined) return String(constant);
  if (values && values.length <= CHOICES) return `\${${stops.next++}|${values.map(scalar).join(',')}|}`;
  const [first] = choiceOf(schema)?.members.values() ?? anyOf.toSorted((a, b) => rank(a) - rank(b));
  if (first) return exampleOf({ ...dereferenced(first, root), ...wordsOf(schema) }, root, stops);
  if (schema.properties) return groupExample(schema, root, stops);
  if (items) return listExample(schema, root, stops);
  return `\${${stops.next++}:${examples ? scalar(examples[0]) : (schema.refers ?? placeholder(schema))}}`;
}

/** Names of facts and texts come before numbers. */
function rank({ refers, $ref }: JsonSchema): number {
  return refers === undefined && $ref === undefined ? 1 : 0;
}

function groupExample(schema: JsonSchema, root: JsonSchema, stops: Stops): Example {
  const { properties = {}, required = [], title = '' } = schema;
  const also = SHOWN_IN[title] ?? SHOWN_TOO;
  const shown = Object.entries(properties).filter(([key]) => required.includes(key) || also.includes(key));
  return Object.fromEntries(shown.map(([key, value]) => [key, exampleOf(value, root, stops)]));
}

function listExample({ items = {}, minItems = ENTRIES }: JsonSchema, root: JsonSchema, stops: Stops): Example {
  if (Array.isArray(items)) return items.map((item: JsonSchema) => exampleOf(item, root, stops));
  const item = items as JsonSchema;
  const count = item.enum ? 1 : Math.max(ENTRIES, minItems);
  return Array.from({ length: count }, () => exampleOf(item, root, stops));
}

/** What a schema says about itself. */
function wordsOf({ description, examples }: JsonSchema): JsonSchema {
  return { ...(description ? { description } : {}), ...(examples ? { examples } : {}) };
}

/** The beginning of what a schema says of itself, which is also a valid text; a number where it takes one. */
function placeholder({ description = '', type }: JsonSchema): string {
  if (type === 'number' || type === 'integer') return '1';
  const beginning = description.replace(/[.,:;({`].*$/s, '').replaceAll(/[$}\\]/g, '');
  return beginning.trim() || 'text';
}

/** A value as YAML writes it, fit to stand inside a tab stop. */
function scalar(value: unknown): string {
  return stringify(value)
    .trim()
    .replace(/[$}\\,|]/g, '\\$&');
}

/** An example as lines of YAML. */
export function yamlLines(example: Example): string[] {
  if (typeof example === 'string') return [example];
  if (isList(example)) {
    return example.flatMap((item) => yamlLines(item).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)));
  }
  return Object.entries(example).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${key}: ${value}`] : [`${key}:`, ...yamlLines(value).map((line) => `  ${line}`)],
  );
}

function isList(example: Example): example is readonly Example[] {
  return Array.isArray(example);
}
