import { z } from 'zod';
import type { SlideDefinition } from '../slides/define-slide.ts';
import * as slideKinds from '../slides/kinds.ts';
import { outlineSchema } from './outline-schema.ts';

type JsonObject = Record<string, unknown>;

/**
 * The JSON schema (draft 7) by which an editor completes and checks an outline: what `parseOutline` takes, with
 * descriptions, examples, and for each kind of slide and type of chart when to choose it.
 */
export function slidesJsonSchema(kinds: readonly SlideDefinition[] = Object.values(slideKinds)): JsonObject {
  const schema = z.toJSONSchema(outlineSchema(kinds), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => describeChoices(jsonSchema as JsonObject),
  });
  return { $schema: schema.$schema, title: 'Outline of a deck', ...schema };
}

/** Puts a union member's description at the key that chooses it, where the editor shows it while completing. */
function describeChoices(schema: JsonObject): void {
  const properties = schema.properties as Record<string, JsonObject> | undefined;
  for (const key of ['kind', 'type']) {
    const choice = properties?.[key];
    if (choice && 'const' in choice && typeof schema.description === 'string') choice.description = schema.description;
  }
}
