import { groupOf } from '../../core/collections.ts';
import { choiceOf, dereferenced, type JsonSchema } from '../../outline/editor/json-schema.ts';
import type { OutlineNames } from '../../outline/editor/outline-names.ts';
import { type Example, yamlLines } from '../../outline/editor/snippets.ts';
import type { Completion, Completions, Hint } from '../protocol/editor.ts';
import { placeInText, type TextPlace } from './place-in-text.ts';
import { schemasAt } from './schemas-at.ts';

/** What may stand at an offset of an outline: keys with their help, values, and whole slides to fill in. */
export function completionsAt(
  schema: JsonSchema,
  names: Pick<OutlineNames, 'fact'>,
  text: string,
  offset: number,
): Completions {
  const place = placeInText(text, offset);
  const { from, steps } = place;
  if (place.isInBraces) return { from, options: names.fact.map((each) => factOf(each.name, each.words)) };
  const schemas = schemasAt(schema, steps);
  const last = steps.at(-1);
  const isKey = last !== undefined && last !== 'item' && last.key === undefined;
  const options = isKey
    ? [...entriesOf(schema, place), ...examplesOf(schemas, place), ...keysOf(schema, schemas, last.siblings)]
    : [...valuesOf(schemas), ...unitsIn(text, steps)];
  return { from, options: [...new Map(options.map((each) => [each.label, each])).values()] };
}

export const factOf = (label: string, help: string): Completion => ({ sort: 'fact', label, help });

function keysOf(
  root: JsonSchema,
  schemas: readonly JsonSchema[],
  siblings: ReadonlyMap<string, string>,
): readonly Completion[] {
  return schemas.flatMap(({ properties = {} }) =>
    Object.entries(properties)
      .filter(([key]) => !siblings.has(key))
      .map(([label, schema]) => {
        const { description: help = '' } = dereferenced(schema, root);
        return { sort: 'key', label, help, insert: `${label}: ` } as const;
      }),
  );
}

function valuesOf(schemas: readonly JsonSchema[]): readonly Completion[] {
  return schemas.flatMap((schema): readonly Completion[] => {
    const { enum: values = [], enumDescriptions = [], const: constant, description = '', type } = schema;
    if (type === 'boolean') return ['true', 'false'].map((label) => ({ sort: 'value', label, help: '' }));
    if (constant !== undefined) return [{ sort: 'value', label: String(constant), help: description }];
    return values.map((value, i) => ({ sort: 'value', label: String(value), help: enumDescriptions[i] ?? '' }));
  });
}

/** Whole slides, where an item of the list begins. */
function entriesOf(schema: JsonSchema, { steps, isInFlow }: TextPlace): readonly Completion[] {
  const last = steps.at(-1);
  const isNew = last !== undefined && last !== 'item' && last.siblings.size === 0 && steps.at(-2) === 'item';
  if (!isNew || isInFlow) return [];
  return schemasAt(schema, steps.slice(0, -2)).flatMap(({ defaultSnippets = [] }) =>
    defaultSnippets.flatMap(({ label, markdownDescription = '', body }): Completion[] => {
      const [[key, text] = []] = Object.entries(groupOf(body));
      if (key === undefined || typeof text !== 'string') return [];
      const [help = ''] = markdownDescription.split('\n');
      return [{ sort: 'snippet', label: `${key}: ${label}`, help, insert: withPlainStops(`${key}: ${text}`) }];
    }),
  );
}

/** What may begin a group: an entry of a record, such as a new fact, or a whole chart where nothing is chosen yet. */
function examplesOf(schemas: readonly JsonSchema[], { steps, isInFlow }: TextPlace): readonly Completion[] {
  const last = steps.at(-1);
  if (isInFlow || last === undefined || last === 'item') return [];
  const isEmpty = last.siblings.size === 0;
  return schemas.flatMap((schema): readonly Completion[] => {
    const { defaultSnippets = [], items, additionalProperties } = schema;
    const isRecord = typeof additionalProperties === 'object';
    const own = isRecord || (isEmpty && !items) ? defaultSnippets : [];
    const members = isEmpty && steps.at(-2) !== 'item' ? (schema.else?.defaultSnippets ?? []) : [];
    return [...own, ...members].map(({ label, markdownDescription = '', body, bodyText }) => {
      const [help = ''] = markdownDescription.split('\n');
      const text = bodyText ?? yamlLines(body as Example).join('\n');
      const key = bodyText === undefined ? '' : `${choiceOf(schema)?.key}: `;
      return { sort: 'snippet', label: `${key}${label}`, help, insert: withPlainStops(text) };
    });
  });
}

/** A snippet whose stops are in braces, and choices the first of them. */
const withPlainStops = (snippet: string) =>
  snippet
    .replace(/\$(\d+)/g, (_, stop) => `\${${stop}}`)
    .replace(/\$\{(\d+)\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/g, (_, stop, first: string) => {
      return `\${${stop}:${first.replace(/\\(.)/g, '$1')}}`;
    });

/** The units that the outline writes. */
function unitsIn(text: string, steps: TextPlace['steps']): readonly Completion[] {
  const last = steps.at(-1);
  if (last === undefined || last === 'item' || last.key !== 'unit') return [];
  const found = [...text.matchAll(/\bunit: *["']?([^,"'}\n#]+)/g)].map(([, unit = '']) => unit.trim());
  return [...new Set(found)].filter((unit) => unit !== '').map((label) => ({ sort: 'value', label, help: '' }));
}

const WORD = /[A-Za-z0-9_-]/;

/** What is known of the word at an offset: what a key is for, what a value means, what a fact is. */
export function hintAt(
  schema: JsonSchema,
  names: Pick<OutlineNames, 'fact'>,
  text: string,
  offset: number,
): Hint | undefined {
  let [from, to] = [offset, offset];
  while (WORD.test(text[from - 1] ?? '')) from -= 1;
  while (WORD.test(text[to] ?? '')) to += 1;
  const word = text.slice(from, to);
  const place = completionsAt(schema, names, text, from);
  const known = place.from === from ? place.options.find(({ label }) => label === word) : undefined;
  return known && known.help !== '' ? { from, to, title: word, help: known.help } : undefined;
}
