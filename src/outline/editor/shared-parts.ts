import { type JsonSchema, mapSchemas } from './json-schema.ts';

/** What a reference may have beside it: editors keep it, and validators have no use for it. */
const WORDS: readonly string[] = ['title', 'description', 'markdownDescription', 'examples'];
/** Parts that are written in fewer characters stand where they are. */
const SHORT = 40;
const MARK = '#part/';

/** A part of a schema, and the property that it first describes. */
interface Part {
  readonly content: JsonSchema;
  readonly name: string;
}

/**
 * The schema with what it says again and again under `definitions`, each once: parts that are alike but for their words, and
 * those that are alike in these as well. It accepts the same.
 */
export function withSharedParts(schema: JsonSchema): JsonSchema {
  const parts: Part[] = [];
  const marks = new Map<string, string>();
  const part = (content: JsonSchema, name: string): JsonSchema => {
    const print = JSON.stringify(content);
    if (print.length < SHORT) return content;
    const mark = marks.get(print) ?? `${MARK}${parts.push({ content, name }) - 1}`;
    marks.set(print, mark);
    return { $ref: mark };
  };
  const marked = mapSchemas(schema, (each, path) => {
    if (path.length === 0 && each.definitions) return each;
    const name = path.at(-1) ?? 'part';
    const entries = Object.entries(each);
    const words = Object.fromEntries(entries.filter(([key]) => WORDS.includes(key)));
    const rest: JsonSchema = Object.fromEntries(entries.filter(([key]) => !WORDS.includes(key)));
    const isReference = entries.length > 0 && Object.keys(rest).join() === '$ref';
    return part({ ...words, ...(isReference ? rest : part(rest, name)) }, name);
  });
  return withDefinitions(marked, parts);
}

/** The schema with each mark as a reference to a definition, or as the part itself where it stands but once. */
function withDefinitions(marked: JsonSchema, parts: readonly Part[]): JsonSchema {
  const uses = countMarks([marked, ...parts.map(({ content }) => content)]);
  const definitions: Record<string, JsonSchema> = { ...marked.definitions };
  const names = new Map<string, string>();
  const define = (mark: string, { content, name }: Part): string => {
    const own = names.get(mark) ?? freeName(name, definitions);
    if (names.has(mark)) return own;
    names.set(mark, own);
    definitions[own] = {};
    definitions[own] = plain(content) as JsonSchema;
    return own;
  };
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    const { $ref = '', ...own } = value as JsonSchema;
    const part = $ref.startsWith(MARK) ? parts[Number($ref.slice(MARK.length))] : undefined;
    if (!part) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
    if (uses.get($ref) === 1) return { ...(plain(part.content) as JsonSchema), ...own };
    return { ...own, $ref: `#/definitions/${define($ref, part)}` };
  };
  const { definitions: known = {}, ...rest } = marked;
  const root = plain(rest) as JsonSchema;
  for (const [name, each] of Object.entries(known)) definitions[name] = plain(each) as JsonSchema;
  return { ...root, definitions };
}

function countMarks(value: unknown, uses = new Map<string, number>()): Map<string, number> {
  if (value === null || typeof value !== 'object') return uses;
  const { $ref = '' } = value as JsonSchema;
  if (typeof $ref === 'string' && $ref.startsWith(MARK)) uses.set($ref, (uses.get($ref) ?? 0) + 1);
  for (const each of Object.values(value)) countMarks(each, uses);
  return uses;
}

export function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  return name in taken ? freeName(`${name}_`, taken) : name;
}
