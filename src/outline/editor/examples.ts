import { stringify } from 'yaml';
import { choiceOf } from './choices.ts';
import { dereferenced, type JsonSchema } from './json-schema.ts';
import type { OutlineNames, Referent } from './outline-names.ts';

/** A value of the outline whose texts are tab stops of a snippet: `${1:words}`. */
export type Example = string | readonly Example[] | { readonly [key: string]: Example };

/** Keys that may be left out, and that a first example shows all the same; those of a group by its title. */
const SHOWN_TOO = ['data', 'icon'];
const SHOWN_IN: Readonly<Record<string, readonly string[]>> = {
  'column of columns slide': ['title', 'text'],
  'items of team slide': ['role'],
  'left of comparison slide': ['items'],
  'right of comparison slide': ['items'],
  'contact slide': ['lines'],
  'table slide': ['columns', 'rows'],
  'picture slide': ['picture', 'alt'],
  'picture of pictures slide': ['picture', 'alt'],
  fact: ['value', 'unit', 'source'],
  'area chart': ['labels', 'series'],
  'bubble chart': ['points'],
  'combo chart': ['labels', 'series'],
  'dumbbell chart': ['labels', 'series'],
  'grouped chart': ['labels', 'series'],
  'line chart': ['labels', 'series'],
  'radar chart': ['labels', 'series'],
  'scatter chart': ['points'],
  'slope chart': ['labels', 'series'],
  'stacked-area chart': ['labels', 'series'],
};
/** Values to choose from in place, at most. */
const CHOICES = 100;
const TEXT = '#/definitions/text';
/** Entries of a list that an example shows, at least. */
const ENTRIES = 2;

/** Makes examples for one snippet, whose tab stops are numbered from one on. */
export class ExampleMaker {
  private stops = 0;
  private readonly root: JsonSchema;
  private readonly names: OutlineNames | undefined;
  /** `root` is what references point into; with the `names` of an outline, facts are to be chosen from them. */
  constructor(root: JsonSchema, names?: OutlineNames) {
    this.root = root;
    this.names = names;
  }

  /** A tab stop that holds a text. */
  stop(text: string): string {
    this.stops += 1;
    return `\${${this.stops}:${text}}`;
  }

  /**
   * An example of what a schema takes: required keys, and those that nearly every author wants. What stands in a tab
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
    const names = refers && refers in (this.names ?? {}) ? this.names?.[refers as Referent] : undefined;
    if (names && names.length > 0) return this.choice(names.map(({ name }) => name).slice(0, CHOICES));
    return this.stop(examples ? scalar(examples[0]) : (refers ?? placeholder(schema)));
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
    const also = SHOWN_IN[title] ?? SHOWN_TOO;
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
function rank({ refers, $ref }: JsonSchema): number {
  return refers === undefined && $ref === undefined ? 1 : 0;
}

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

/** An example as lines of YAML. */
export function yamlLines(example: Example): string[] {
  if (typeof example === 'string') return [example];
  if (isList(example)) {
    return example.flatMap((item) => yamlLines(item).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)));
  }
  return Object.entries(example).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${key}: ${value}`] : [`${key}:`, ...yamlLines(value).map((line) => `  ${line}`)],
  );
}

function isList(example: Example): example is readonly Example[] {
  return Array.isArray(example);
}
