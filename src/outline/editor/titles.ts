import { choiceOf } from './choices.ts';
import { type JsonSchema, mapSchemas, type SchemaPath } from './json-schema.ts';

/** What one entry of a record or list is, by the name of that. */
const ENTRIES: Readonly<Record<string, string>> = { facts: 'fact', sources: 'source', slides: 'slide' };

/**
 * The schema with titles on groups that have keys which must be there: an editor heads what it says about such a group
 * with it, and under that name offers to insert those keys: "fact", "kpis slide", "items of kpis slide".
 */
export function withTitles(schema: JsonSchema): JsonSchema {
  return mapSchemas(schema, (each, path) => {
    const choice = choiceOf(each);
    const titled = each.required && each.title === undefined ? { ...each, title: titleAt(path) } : each;
    if (!choice) return titled;
    const what = choice.key === 'kind' ? 'slide' : 'chart';
    const allOf = [...choice.members].map(([value, member], i) => ({
      ...each.then?.allOf?.[i],
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
      then: titledMember(member, `${value} ${what}`),
    }));
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    return { ...titled, then: { allOf } };
  });
}

function titleAt(path: SchemaPath): string {
  const name = path.at(-1) ?? 'outline';
  return ENTRIES[name] ?? name;
}

/** A member of a union under a title, and the groups within it under theirs and its own. */
function titledMember(member: JsonSchema, title: string): JsonSchema {
  const within = (each: JsonSchema) =>
    each.title === undefined ? each : { ...each, title: `${each.title} of ${title}` };
  return { ...mapSchemas(member, within), title };
}
