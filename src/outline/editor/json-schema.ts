import { isGroup } from '../../core/collections.ts';
import type { Referent } from './outline-names.ts';

/** A JSON schema (draft 7) as plain data, with the further keywords that editors know (`defaultSnippets`, `enumDescriptions`). */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly minItems?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly defaultSnippets?: readonly Snippet[];
  /** What the value is the name of, until the editor's schema is finished. */
  readonly refers?: Referent | 'language' | 'warning';
  readonly [keyword: string]: unknown;
}

export interface Snippet {
  readonly label: string;
  readonly markdownDescription?: string;
  /** What is inserted, key by key; keys that stand there already are left out. */
  readonly body?: unknown;
  readonly bodyText?: string;
}

/** Keywords whose value is a schema, a list of schemas, or schemas by name; conditions are left as they are. */
const SINGLE = ['additionalProperties', 'propertyNames', 'items', 'then', 'else'] as const;
const LISTS = ['items', 'allOf', 'anyOf', 'oneOf'] as const;
const NAMED = ['properties', 'definitions'] as const;

/** Where a schema is: the names of the properties that lead to it; the members of lists and records add none. */
export type SchemaPath = readonly string[];

/** The schema with every schema within it changed, innermost first, and then itself. */
export function mapSchemas(
  schema: JsonSchema,
  change: (schema: JsonSchema, path: SchemaPath) => JsonSchema,
  path: SchemaPath = [],
): JsonSchema {
  const result: Record<string, unknown> = { ...schema };
  for (const keyword of SINGLE) {
    const inner = schema[keyword];
    if (isSchema(inner)) result[keyword] = mapSchemas(inner, change, path);
  }
  for (const keyword of LISTS) {
    const inner = schema[keyword];
    if (Array.isArray(inner)) result[keyword] = inner.map((each: JsonSchema) => mapSchemas(each, change, path));
  }
  for (const keyword of NAMED) {
    const inner = schema[keyword];
    if (!inner) continue;
    const changed = Object.entries(inner).map(([name, each]) => [name, mapSchemas(each, change, [...path, name])]);
    result[keyword] = Object.fromEntries(changed);
  }
  return change(result, path);
}

const isSchema = (value: unknown): value is JsonSchema => isGroup(value);

/** The schema that a reference within `root` stands for, with the reference's own words; any other schema as it is. */
export function dereferenced(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const found = name === undefined ? undefined : root.definitions?.[name];
  if (!found) return schema;
  const { $ref: _, ...own } = schema;
  return { ...dereferenced(found, root), ...own };
}

/** Keys whose value chooses a member of a union: the kind of a slide, the type of a chart, what a thing shows. */
const CHOOSING_KEYS = ['kind', 'type', 'show'] as const;

/** A union of groups of keys as an editor's completion can follow it. */
export interface Choice {
  readonly key: string;
  readonly members: ReadonlyMap<string, JsonSchema>;
}

/**
 * A union whose members a key tells apart, written as conditions on that key: an editor then offers the key alone until
 * it is chosen, and after that only what its choice takes. As `oneOf`, the keys of all members come at once. Any other
 * schema comes back as it is.
 */
export function narrowedChoice(schema: JsonSchema): JsonSchema {
  const { oneOf, ...rest } = schema;
  const key = CHOOSING_KEYS.find((name) => oneOf?.every((member) => chosenBy(member, name) !== undefined));
  if (!oneOf || key === undefined) return schema;
  const values = oneOf.map((member) => chosenBy(member, key) ?? '');
  const chosen = { type: 'object', required: [key] };
  const choice: JsonSchema = {
    description: `The ${key}: what else there is to say follows from it.`,
    type: 'string',
    enum: values,
    enumDescriptions: oneOf.map((member) => member.description ?? ''),
  };
  const conditions = oneOf.map((member, i) => ({
    if: { ...chosen, properties: { [key]: { const: values[i] } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    then: member,
  }));
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
  return { ...rest, ...chosen, properties: { [key]: choice }, if: chosen, then: { allOf: conditions } };
}

/** The choice that a narrowed schema leaves; undefined for any other schema. */
export function choiceOf(schema: JsonSchema): Choice | undefined {
  const key = CHOOSING_KEYS.find((name) => schema.properties?.[name]?.enum !== undefined);
  const conditions = schema.then?.allOf;
  if (key === undefined || !conditions) return undefined;
  const members = conditions.flatMap(({ then: member = {} }) => [[chosenBy(member, key) ?? '', member] as const]);
  return { key, members: new Map(members) };
}

function chosenBy(member: JsonSchema, key: string): string | undefined {
  const value = member.properties?.[key]?.const;
  return typeof value === 'string' ? value : undefined;
}
