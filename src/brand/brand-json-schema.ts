import { z } from 'zod';
import { mapValues } from '../core/collections.ts';
import type { ThemeSlot } from '../scene/brand.ts';
import type { BrandFrameName, PlaceholderName } from '../scene/frame.ts';
import type { ColorRole, TypeRole } from '../scene/tokens.ts';
import BRAND_MEANINGS from './brand-meanings.json' with { type: 'json' };
import { brandSchema } from './brand-schema.ts';

interface BrandJsonSchema {
  readonly properties?: Readonly<Record<string, BrandJsonSchema>>;
  readonly propertyNames?: BrandJsonSchema;
  readonly definitions?: Readonly<Record<string, BrandJsonSchema>>;
  readonly $ref?: string;
  readonly additionalProperties?: BrandJsonSchema | boolean;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** What each name in a brand.yaml is for, as editors and the documentation show it, by the key above it. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...(BRAND_MEANINGS satisfies {
    readonly theme: Readonly<Record<ThemeSlot, string>>;
    readonly colors: Readonly<Record<ColorRole, string>>;
    readonly type: Readonly<Record<TypeRole, string>>;
    readonly frames: Readonly<Record<BrandFrameName, string>>;
    readonly placeholders: Readonly<Record<PlaceholderName, string>>;
  }),
  onDark: BRAND_MEANINGS.colors,
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
