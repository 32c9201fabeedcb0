import { z } from 'zod';
import { brandSchema } from './brand-schema.ts';
import { FRAME_MEANINGS, PLACEHOLDER_MEANINGS, ROLE_MEANINGS, SLOT_MEANINGS, STYLE_MEANINGS } from './meanings.ts';

/** A JSON schema (draft 7) as plain data. */
export interface BrandJsonSchema {
  readonly properties?: Readonly<Record<string, BrandJsonSchema>>;
  readonly propertyNames?: BrandJsonSchema;
  readonly definitions?: Readonly<Record<string, BrandJsonSchema>>;
  readonly $ref?: string;
  readonly additionalProperties?: BrandJsonSchema | boolean;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** What the names under a key are for. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  theme: SLOT_MEANINGS,
  colors: ROLE_MEANINGS,
  onDark: ROLE_MEANINGS,
  type: STYLE_MEANINGS,
  frames: FRAME_MEANINGS,
  placeholders: PLACEHOLDER_MEANINGS,
};
/** What is stated as a whole, so that what it lacks is lacking. */
const WHOLE: readonly string[] = ['shade', 'font', 'art'];

/**
 * The JSON schema by which an editor completes and checks a brand.yaml. A small brand states only what differs from the
 * one that it extends, so a key is required only within what is stated as a whole.
 */
export function brandJsonSchema(): BrandJsonSchema {
  const schema = z.toJSONSchema(brandSchema, { io: 'input', target: 'draft-7' }) as BrandJsonSchema;
  const { definitions = {}, ...root } = schema;
  return { ...named(root, ''), required: ['name'], definitions: mapValues(definitions, named) };
}

function named(schema: BrandJsonSchema, key: string): BrandJsonSchema {
  if (WHOLE.includes(key)) return schema;
  const { required: _, ...rest } = spelled(schema, key);
  return rest.properties ? { ...rest, properties: mapValues(rest.properties, named) } : rest;
}

/** Names from a closed list as properties with a description each, which an editor shows. */
function spelled(schema: BrandJsonSchema, key: string): BrandJsonSchema {
  const meanings = MEANINGS[key];
  const { propertyNames, additionalProperties, ...rest } = schema;
  if (!propertyNames || !meanings || typeof additionalProperties !== 'object') return schema;
  const { $ref, ...value } = additionalProperties;
  const form = $ref === undefined ? value : { allOf: [{ $ref }] };
  const properties = Object.entries(meanings).map(([name, description]) => [name, { ...form, description }]);
  return { ...rest, properties: Object.fromEntries(properties), additionalProperties: false };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
