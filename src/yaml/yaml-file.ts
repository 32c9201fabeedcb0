import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, parseDocument, YAMLParseError } from 'yaml';
import type { Words } from '../core/language.ts';
import { YAML_LIMITS } from '../core/limits.ts';
import type { Path, Place } from '../core/path.ts';
import type { Finding, Span } from '../findings/finding.ts';
import { nodesIn, pairIn } from './nodes.ts';
import { lineNumberAt, lineOffsets } from './source-line.ts';

export interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly tree: Document;
}

/** A span, and whether it is the very place that was asked for rather than the nearest ancestor's. */
export interface Located {
  readonly span: Span;
  readonly exact: boolean;
}

/**
 * The file parsed as YAML 1.2, with the merge keys (`<<`) of 1.1; what is wrong with it is in `tree.errors`. Of a file with
 * too many lines, nothing is read.
 */
export function readYaml(file: string, text: string): YamlFile {
  // Whether keys are unique is asked below: the parser compares each key with all before it.
  const options = { prettyErrors: false, stringKeys: true, merge: true, uniqueKeys: false };
  const beyond = lineOffsets({ text })[YAML_LIMITS.lines];
  const tree = parseDocument(beyond === undefined ? text : '', options);
  const own = beyond === undefined ? [...doubledKeys(tree), ...longTexts(tree)] : [tooMuch(beyond)];
  if (own.length > 0) tree.errors = [...tree.errors, ...own].sort((a, b) => a.pos[0] - b.pos[0]);
  return { file, text, tree };
}

const TOO_MUCH = 'More than YAML_LIMITS allow';

const tooMuch = (at: number) => new YAMLParseError([at, at + 1], 'RESOURCE_EXHAUSTION', TOO_MUCH);

export const isTooMuch = ({ message }: Error): boolean => message === TOO_MUCH;

function longTexts(tree: Document): YAMLParseError[] {
  return nodesIn(tree).flatMap(({ node }) => {
    if (!isScalar(node)) return [];
    const { start, end } = rangeOf(node);
    return end - start > YAML_LIMITS.characters ? [tooMuch(start)] : [];
  });
}

function doubledKeys(tree: Document): YAMLParseError[] {
  return nodesIn(tree).flatMap(({ node }) => {
    if (!isMap(node)) return [];
    const values = new Set<unknown>();
    return node.items.flatMap(({ key }) => {
      if (!isScalar(key)) return [];
      const { start } = rangeOf(key);
      const isDouble = values.has(key.value);
      values.add(key.value);
      return isDouble ? [new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', 'Map keys must be unique')] : [];
    });
  });
}

export function spanAt(source: Pick<YamlFile, 'file' | 'text'>, start: number, end: number): Span {
  const line = lineNumberAt(source, start);
  return { file: source.file, start, end, line, column: start - (lineOffsets(source)[line - 1] ?? 0) + 1 };
}

export function rangeOf(node: { range?: readonly number[] | null | undefined }): { start: number; end: number } {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

/** Where a path is in the file; the nearest ancestor that exists where it does not. */
export function locateIn(yaml: YamlFile, path: Path, at: Place = 'value'): Located {
  const { node, key, depth } = walk(yaml.tree, path);
  const exact = depth === path.length;
  if (typeof at === 'object') return locateText(yaml, node, at, exact);
  if (at === 'key' || !exact) return { span: keySpan(yaml, key, node), exact };
  return { span: nodeSpan(yaml, node ?? key), exact };
}

export function nodeAt(yaml: YamlFile, path: Path): Node | undefined {
  const { node, depth } = walk(yaml.tree, path);
  return depth === path.length ? node : undefined;
}

/** The path of the innermost value, or of the key of one, that is written at an offset; undefined where none is. */
export function pathAt({ tree }: YamlFile, offset: number): Path | undefined {
  const path: (string | number)[] = [];
  for (let node = asNode(tree.contents); node; ) {
    const inner = partAt(node, offset);
    if (!inner) break;
    path.push(inner.part);
    node = inner.node;
  }
  return path.length > 0 ? path : undefined;
}

/** The part of a collection in whose stretch, from its key on, an offset lies. */
function partAt(
  node: Node,
  offset: number,
): { readonly part: string | number; readonly node: Node | undefined } | undefined {
  const isIn = (from: Node | undefined, to: Node | undefined) => {
    const [start, end] = [from ?? to, to ?? from].map((each) => each && rangeOf(each));
    return start !== undefined && end !== undefined && start.start <= offset && offset <= end.end;
  };
  if (isSeq(node)) {
    const part = node.items.findIndex((item) => isNode(item) && isIn(item, item));
    return part === -1 ? undefined : { part, node: asNode(node.items[part]) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key, value }) => isIn(asNode(key), asNode(value)));
  return pair && isScalar(pair.key) ? { part: String(pair.key.value), node: asNode(pair.value) } : undefined;
}

interface Step {
  readonly node: Node | undefined;
  readonly key: Node | undefined;
  readonly depth: number;
}

function walk(tree: Document, path: Path): Step {
  let step: Step = { node: asNode(tree.contents), key: undefined, depth: 0 };
  for (const part of path) {
    const next = child(tree, step.node, part);
    if (!next) return step;
    step = { ...next, depth: step.depth + 1 };
  }
  return step;
}

function child(tree: Document, parent: Node | undefined, part: string | number): Omit<Step, 'depth'> | undefined {
  const node = isAlias(parent) ? parent.resolve(tree) : parent;
  if (isSeq(node) && typeof part === 'number') {
    const item = node.items[part];
    return isNode(item) ? { node: item, key: undefined } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = pairIn(node, String(part), tree);
  return pair && { node: asNode(pair.value), key: asNode(pair.key) };
}

const asNode = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);

/** The key; for items of a list and for the whole file, which have none, the first line of the value. */
function keySpan(yaml: YamlFile, key: Node | undefined, node: Node | undefined): Span {
  if (key) return nodeSpan(yaml, key);
  const { start, end } = nodeSpan(yaml, node);
  const lineEnd = yaml.text.indexOf('\n', start);
  return spanAt(yaml, start, lineEnd === -1 ? end : Math.min(end, lineEnd));
}

function nodeSpan(yaml: YamlFile, node: Node | undefined): Span {
  const [start, end] = node?.range ?? [0, 0];
  return spanAt(yaml, start, start + yaml.text.slice(start, end).trimEnd().length);
}

function locateText(yaml: YamlFile, node: Node | undefined, at: Exclude<Place, string>, exact: boolean): Located {
  const whole = nodeSpan(yaml, node);
  if (!isScalar(node)) return { span: whole, exact: false };
  const found = occurrence(yaml.text.slice(whole.start, whole.end), at.text, at.nth ?? 0);
  if (!found) return { span: whole, exact: false };
  const [start, end] = [whole.start + found.index, whole.start + found.index + found.length];
  // A text that is above the path is still the right one: a plain string may stand for all languages.
  return { span: spanAt(yaml, start, end), exact: exact || isScalar(node) };
}

/** The nth occurrence of a text in its source, where a folded line may have a line break for a space. */
function occurrence(source: string, text: string, nth: number): { index: number; length: number } | undefined {
  const words = text.split(/[ \n]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "''?"));
  if (text.trim() === '') return undefined;
  let left = nth;
  for (const { 0: found, index } of source.matchAll(new RegExp(words.join('\\s+'), 'g'))) {
    if (left === 0) return { index, length: found.length };
    left -= 1;
  }
  return undefined;
}

/** What is wrong at a stretch of the file, in plain words. */
export interface Misreading {
  readonly start: number;
  readonly end: number;
  readonly message: Words;
  readonly hint: Words;
  /** Text that mends it in place of the stretch. */
  readonly replacement?: string;
  /** An edit elsewhere that mends it. */
  readonly edit?: { readonly start: number; readonly end: number; readonly text: string };
  /** Whether nothing else can have been meant by it. */
  readonly safe?: boolean;
  /** Whether what follows it in the file cannot be judged: a wrong indentation, a quote or brace without its end. */
  readonly structural?: boolean;
}

export function syntaxFinding(yaml: Pick<YamlFile, 'file' | 'text'>, reading: Misreading): Finding {
  const { start, end, message, hint, replacement, safe = false } = reading;
  const span = spanAt(yaml, start, end);
  const edit = reading.edit ?? (replacement === undefined ? undefined : { start, end, text: replacement });
  const finding: Finding = { code: 'syntax', message, hint, path: [], span };
  return edit ? { ...finding, edit: { file: yaml.file, ...edit, ...(safe ? { safe } : {}) } } : finding;
}
