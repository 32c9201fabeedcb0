import { stringify } from 'yaml';
import { lookUp } from '../../core/collections.ts';
import { type Choice, choiceOf, dereferenced, type JsonSchema, mapSchemas, type Snippet } from './json-schema.ts';
import type { OutlineNames, Referent } from './outline-names.ts';
import SHOWN_IN from './shown-keys.json' with { type: 'json' };

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
 * an editor leaves out a key that is there already: once a kind is chosen, no other is offered.
 */
function entrySnippets({ key, members }: Choice, maker: () => ExampleMaker): Snippet[] {
  return [...members].map(([value, member]) => {
    const lines = yamlLines(maker().example(member));
    const [first = '', ...rest] = lines;
    const text = [first.slice(key.length + 2), ...rest.map((line) => `  ${line}`)].join('\n');
    return { label: value, markdownDescription: explained(member, lines), body: { [key]: text } };
  });
}

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

function deckSnippet(outline: JsonSchema, maker: ExampleMaker): Snippet {
  const deck = maker.example(outline.properties?.deck ?? {});
  const slide: Example = { kind: 'statement', title: maker.stop('What the slide says') };
  const body: Example = { deck, slides: [{ kind: 'cover' }, slide] };
  return { label: 'new deck', markdownDescription: explained(outline, yamlLines(body)), body };
}

function explained({ description = '' }: JsonSchema, lines: readonly string[]): string {
  const plain = lines.map((line) =>
    line.replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1').replace(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}/g, '$1'),
  );
  return [description, '', '```yaml', ...plain, '```'].join('\n');
}

/** A value of the outline whose texts are tab stops of a snippet: `${1:words}`. */
export type Example = string | readonly Example[] | { readonly [key: string]: Example };

/** Keys that may be left out, and that a first example shows all the same; those of some groups are in shown-keys.json. */
const SHOWN_TOO = ['data', 'icon'];
/** Values to choose from in place, at most. */
const CHOICES = 100;
const TEXT = '#/definitions/text';
/** Entries of a list that an example shows, at least. */
const ENTRIES = 2;

/** Makes examples for one snippet, whose tab stops are numbered from one on. */
class ExampleMaker {
  private stops = 0;
  private readonly root: JsonSchema;
  private readonly names: OutlineNames | undefined;
  constructor(root: JsonSchema, names?: OutlineNames) {
    this.root = root;
    this.names = names;
  }

  stop(text: string): string {
    this.stops += 1;
    return `\${${this.stops}:${text}}`;
  }

  /**
   * An example of what a schema takes: required keys, and those that nearly every author wants. What is in a tab
   * stop says what goes there, and would do as a value.
   */
  example(reference: JsonSchema): Example {
    const schema = dereferenced(reference, this.root);
    const { const: constant, enum: values, examples, anyOf = [], items, refers } = schema;
    if (constant !== undefined) return String(constant);
    if (values && values.length <= CHOICES) return this.choice(values);
    if (reference.$ref === TEXT && this.names?.bilingual) return this.texts(this.names.languages, schema);
    const [first] = choiceOf(schema)?.members.values() ?? anyOf.toSorted((a, b) => rank(a) - rank(b));
    if (first) return this.example({ ...dereferenced(first, this.root), ...wordsOf(schema) });
    if (schema.properties) return this.group(schema);
    if (items) return this.list(schema);
    const names = this.namesOf(refers);
    if (names.length > 0) return this.choice(names.slice(0, CHOICES));
    return this.stop(examples ? scalar(examples[0]) : (refers ?? placeholder(schema)));
  }

  /** What the outline defines that a key refers to. */
  private namesOf(refers: string | undefined): string[] {
    const { names } = this;
    if (!names || refers === undefined || !(refers in names)) return [];
    return (names[refers as Referent] ?? []).map(({ name }) => name);
  }

  private choice(values: readonly unknown[]): string {
    this.stops += 1;
    return `\${${this.stops}|${values.map(scalar).join(',')}|}`;
  }

  private texts(languages: readonly string[], schema: JsonSchema): Example {
    return Object.fromEntries(languages.map((language) => [language, this.stop(placeholder(schema))]));
  }

  private group(schema: JsonSchema): Example {
    const { properties = {}, required = [], title = '' } = schema;
    const also = lookUp<readonly string[]>(SHOWN_IN, title) ?? SHOWN_TOO;
    const shown = Object.entries(properties).filter(([key]) => required.includes(key) || also.includes(key));
    return Object.fromEntries(shown.map(([key, value]) => [key, this.example(value)]));
  }

  private list({ items = {}, minItems = ENTRIES }: JsonSchema): Example {
    if (Array.isArray(items)) return items.map((item: JsonSchema) => this.example(item));
    const item = items as JsonSchema;
    // Two things that stand at one place on a slide's grid would be a mistake.
    const once = item.enum || choiceOf(dereferenced(item, this.root))?.key === 'show';
    const count = once ? 1 : Math.max(ENTRIES, minItems);
    return Array.from({ length: count }, () => this.example(item));
  }
}

/** Names of facts and texts come before numbers. */
const rank = ({ refers, $ref }: JsonSchema) => (refers === undefined && $ref === undefined ? 1 : 0);

/** What a schema says about itself. */
function wordsOf({ description, examples }: JsonSchema): JsonSchema {
  return { ...(description ? { description } : {}), ...(examples ? { examples } : {}) };
}

/** The beginning of what a schema says of itself, which is also a valid text; a number where it takes one. */
function placeholder({ description = '', type }: JsonSchema): string {
  if (type === 'number' || type === 'integer') return '1';
  const beginning = description.replace(/[.,:;({`].*$/s, '').replaceAll(/[$}\\]/g, '');
  return beginning.trim() || 'text';
}

/** A value as YAML writes it, fit to stand inside a tab stop. */
function scalar(value: unknown): string {
  return stringify(value)
    .trim()
    .replace(/[$}\\,|]/g, '\\$&');
}

export function yamlLines(example: Example): string[] {
  if (typeof example === 'string') return [example];
  if (isList(example)) {
    return example.flatMap((item) => yamlLines(item).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)));
  }
  return Object.entries(example).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${key}: ${value}`] : [`${key}:`, ...yamlLines(value).map((line) => `  ${line}`)],
  );
}

const isList = (example: Example): example is readonly Example[] => Array.isArray(example);
