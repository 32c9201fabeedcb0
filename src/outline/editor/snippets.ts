import { type Choice, choiceOf } from './choices.ts';
import { type Example, ExampleMaker, yamlLines } from './examples.ts';
import { type JsonSchema, mapSchemas, type Snippet } from './json-schema.ts';
import type { OutlineNames } from './outline-names.ts';

/**
 * The schema with whole slides, charts, facts and sources to insert, each with the keys that it must have, and with a
 * whole deck to begin with. With the `names` of an outline, facts are to be chosen from them.
 */
export function withSnippets(schema: JsonSchema, names?: OutlineNames): JsonSchema {
  const maker = () => new ExampleMaker(schema, names);
  return mapSchemas(schema, (each, path) => {
    const { items, additionalProperties: entry } = each;
    const ofItems = Array.isArray(items) ? undefined : choiceOf((items as JsonSchema | undefined) ?? {});
    if (ofItems) return { ...each, defaultSnippets: entrySnippets(ofItems, maker) };
    const own = choiceOf(each);
    if (own && own.key !== 'kind') return { ...each, else: { defaultSnippets: memberSnippets(own, maker) } };
    const isRecord = path.length === 1 && typeof entry === 'object' && entry.title !== undefined;
    if (isRecord) return withEntrySnippet(each, entry, maker());
    return path.length === 0 && each.definitions ? { ...each, defaultSnippets: [deckSnippet(each, maker())] } : each;
  });
}

/**
 * A snippet for each member of the choice that the entries of a list are. The choosing key holds all of the text, since
 * an editor leaves out a key that stands there already: once a kind is chosen, no other is offered.
 */
function entrySnippets({ key, members }: Choice, maker: () => ExampleMaker): Snippet[] {
  return [...members].map(([value, member]) => {
    const lines = yamlLines(maker().example(member));
    const [first = '', ...rest] = lines;
    const text = [first.slice(key.length + 2), ...rest.map((line) => `  ${line}`)].join('\n');
    return { label: value, markdownDescription: explained(member, lines), body: { [key]: text } };
  });
}

/** A snippet for each member of a choice. */
function memberSnippets({ members }: Choice, maker: () => ExampleMaker): Snippet[] {
  return [...members].map(([value, member]) => {
    const lines = yamlLines(maker().example(member));
    return { label: value, markdownDescription: explained(member, lines), bodyText: lines.join('\n') };
  });
}

/** A record with a snippet for an entry, in place of the offer to begin one with nothing in it. */
function withEntrySnippet(record: JsonSchema, entry: JsonSchema, maker: ExampleMaker): JsonSchema {
  const name = maker.stop(`name_of_${entry.title}`);
  const body = { [name]: maker.example(entry) };
  const snippet = { label: `new ${entry.title}`, markdownDescription: explained(entry, yamlLines(body)), body };
  return { ...record, propertyNames: { ...record.propertyNames, doNotSuggest: true }, defaultSnippets: [snippet] };
}

/** The shortest deck, for an empty file. */
function deckSnippet(outline: JsonSchema, maker: ExampleMaker): Snippet {
  const deck = maker.example(outline.properties?.deck ?? {});
  const slide: Example = { kind: 'statement', title: maker.stop('What the slide says') };
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
