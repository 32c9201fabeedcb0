import { z } from 'zod';
import * as slideKinds from '../../slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../slides/parts/define-slide.ts';
import { outlineSchema } from '../outline-schema.ts';
import { editorSchema } from './editor-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import type { OutlineNames } from './outline-names.ts';

type Kinds = readonly SlideDefinition[];

/**
 * The JSON schema (draft 7) by which an editor completes and checks an outline: what `parseOutline` takes, with
 * descriptions, examples, and for each kind of slide and type of chart when to choose it. With the `names` of one
 * outline, they complete too, and texts begin in all of its languages; other names are still taken.
 */
export function slidesJsonSchema(kinds: Kinds = Object.values(slideKinds), names?: OutlineNames): JsonSchema {
  return editorSchema(plainJsonSchema(kinds), names);
}

/** The same as the schemas say it by themselves: unions of kinds and of types as `oneOf`. */
export function plainJsonSchema(kinds: Kinds = Object.values(slideKinds)): JsonSchema {
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
