import type { JsonSchema } from './json-schema.ts';

/** Keys whose value chooses a member of a union: the kind of a slide, the type of a chart, what a thing shows. */
const CHOOSING_KEYS = ['kind', 'type', 'show'] as const;

/** A union of groups of keys as an editor's completion can follow it. */
export interface Choice {
  readonly key: string;
  /** The members by the value that chooses each. */
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
