import { choiceOf, dereferenced, type JsonSchema } from '../../outline/editor/json-schema.ts';
import type { TextPlace } from './place-in-text.ts';

type Siblings = ReadonlyMap<string, string>;

const NONE: Siblings = new Map();

/** What a schema may be, each alternative by itself; of a union that a key chooses, the member that it has chosen. */
function alternatives(schema: JsonSchema, root: JsonSchema, siblings: Siblings): readonly JsonSchema[] {
  const own = dereferenced(schema, root);
  const choice = choiceOf(own);
  const chosen = choice?.members.get(siblings.get(choice.key)?.trim() ?? '');
  if (chosen) return alternatives(chosen, root, siblings);
  const members = [...(own.anyOf ?? []), ...(own.oneOf ?? [])];
  return [own, ...members.flatMap((each) => alternatives(each, root, siblings))];
}

/** The schemas of a place: of the group that a key is to stand in, or of the value of its key. */
export function schemasAt(root: JsonSchema, steps: TextPlace['steps']): readonly JsonSchema[] {
  let schemas: readonly JsonSchema[] = [root];
  for (const step of steps) {
    const open = schemas.flatMap((each) => alternatives(each, root, step === 'item' ? NONE : step.siblings));
    if (step === 'item') schemas = open.flatMap(({ items }) => (items ? [items as JsonSchema] : []));
    else schemas = step.key === undefined ? open : open.flatMap((each) => ofKey(each, step.key ?? ''));
  }
  const last = steps.at(-1);
  const isGroup = last !== undefined && last !== 'item' && last.key === undefined;
  return isGroup ? schemas : schemas.flatMap((each) => alternatives(each, root, NONE));
}

function ofKey({ properties, additionalProperties }: JsonSchema, key: string): readonly JsonSchema[] {
  const own = properties?.[key];
  if (own) return [own];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}
