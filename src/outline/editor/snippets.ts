import { type Choice, choiceOf } from './choices.ts';
import { type Example, exampleOf, type Stops, yamlLines } from './examples.ts';
import { type JsonSchema, mapSchemas, type Snippet } from './json-schema.ts';

/**
 * The schema with whole slides, charts, facts and sources to insert, each with the keys that it must have, and with a
 * whole deck to begin with.
 */
export function withSnippets(schema: JsonSchema): JsonSchema {
  return mapSchemas(schema, (each, path) => {
    const { items, additionalProperties: entry } = each;
    const ofItems = Array.isArray(items) ? undefined : choiceOf((items as JsonSchema | undefined) ?? {});
    if (ofItems) return { ...each, defaultSnippets: entrySnippets(ofItems, schema) };
    const own = choiceOf(each);
    if (own && own.key !== 'kind') return { ...each, else: { defaultSnippets: memberSnippets(own, schema) } };
    const isRecord = path.length === 1 && typeof entry === 'object' && entry.title !== undefined;
    if (isRecord) return withEntrySnippet(each, entry, schema);
    return path.length === 0 && each.definitions ? { ...each, defaultSnippets: [deckSnippet(each, schema)] } : each;
  });
}

/**
 * A snippet for each member of the choice that the entries of a list are. The choosing key holds all of the text, since
 * an editor leaves out a key that stands there already: once a kind is chosen, no other is offered.
 */
function entrySnippets({ key, members }: Choice, root: JsonSchema): Snippet[] {
  return [...members].map(([value, member]) => {
    const lines = yamlLines(exampleOf(member, root, { next: 1 }));
    const [first = '', ...rest] = lines;
    const text = [first.slice(key.length + 2), ...rest.map((line) => `  ${line}`)].join('\n');
    return { label: value, markdownDescription: explained(member, lines), body: { [key]: text } };
  });
}

/** A snippet for each member of a choice. */
function memberSnippets({ members }: Choice, root: JsonSchema): Snippet[] {
  return [...members].map(([value, member]) => {
    const lines = yamlLines(exampleOf(member, root, { next: 1 }));
    return { label: value, markdownDescription: explained(member, lines), bodyText: lines.join('\n') };
  });
}

/** A record with a snippet for an entry, in place of the offer to begin one with nothing in it. */
function withEntrySnippet(record: JsonSchema, entry: JsonSchema, root: JsonSchema): JsonSchema {
  const body = { [`\${1:name_of_${entry.title}}`]: exampleOf(entry, root, { next: 2 }) };
  const snippet = { label: `new ${entry.title}`, markdownDescription: explained(entry, yamlLines(body)), body };
  return { ...record, propertyNames: { ...record.propertyNames, doNotSuggest: true }, defaultSnippets: [snippet] };
}

/** The shortest deck, for an empty file. */
function deckSnippet(outline: JsonSchema, root: JsonSchema): Snippet {
  const stops: Stops = { next: 1 };
  const deck = exampleOf(outline.properties?.deck ?? {}, root, stops);
  const slide: Example = { kind: 'statement', title: `\${${stops.next}:What the slide says}` };
  const body: Example = { deck, slides: [{ kind: 'cover' }, slide] };
  return { label: 'new deck', markdownDescription: explained(outline, yamlLines(body)), body };
}

/** What a snippet is for, and what it inserts. */
function explained({ description = '' }: JsonSchema, lines: readonly string[]): string {
  const plain = lines.map((line) =>
    line.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1').replace(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}/g, '$1'),
  );
  return [description, '', '```yaml', ...plain, '```'].join('\n');
}
