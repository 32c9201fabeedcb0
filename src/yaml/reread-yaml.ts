import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { YAML_LIMITS } from '../core/limits.ts';
import { nodesIn, standsAlone } from './nodes.ts';
import { lineOffsets } from './source-line.ts';
import { rangeOf, readYaml, type YamlFile } from './yaml-file.ts';

type Check<Found> = (yaml: YamlFile) => readonly Found[];

/** The checks that found nothing in a file. */
const passed = new WeakMap<YamlFile, Set<unknown>>();
/** Of files of which one entry was read anew, that entry by itself, and the checks that the file before had passed. */
const anew = new WeakMap<YamlFile, { readonly entry: YamlFile; readonly passed: ReadonlySet<unknown> }>();

/**
 * A check of files, which in one of which an entry was read anew looks at that entry alone, where the file before had passed
 * it: for checks of what no two entries of a list do together.
 */
export function checkAnew<Found>(check: Check<Found>): Check<Found> {
  return (yaml) => {
    const parts = anew.get(yaml);
    const found = parts?.passed.has(check) && check(parts.entry).length === 0 ? [] : check(yaml);
    if (found.length === 0) passed.set(yaml, (passed.get(yaml) ?? new Set()).add(check));
    return found;
  };
}

/** Reads files again and again, and of each what changed since the last time. */
export function rereading(): (file: string, text: string) => YamlFile {
  const last = new Map<string, YamlFile>();
  return (file, text) => {
    const before = last.get(file);
    const now = (before && rereadYaml(before, text)) ?? readYaml(file, text);
    last.set(file, now);
    return now;
  };
}

/**
 * The file as `readYaml` gives it, of which only the entry of a list is parsed that differs from before, such as one of the
 * slides; the tree before stays as it is. Undefined where more has to be parsed: what differs is in no such entry alone, or
 * there is something wrong with the file, or values in it refer to others.
 */
export function rereadYaml(before: YamlFile, text: string): YamlFile | undefined {
  if (text === before.text) return before;
  const { tree, file } = before;
  if (notPlain(before).length > 0 || !isMap(tree.contents)) return undefined;
  const change = changeBetween(before.text, text);
  const entry = entryAround(before.text, tree.contents, change);
  if (!entry) return undefined;
  const { list, index, start, end, column } = entry;
  const by = text.length - before.text.length;
  const parsed = parsedEntry(text.slice(start, end + by), column);
  if (!parsed) return undefined;
  const item = shifted(parsed.item, start);
  const now = { file, text, tree: withEntry(tree, tree.contents, { list, index, item, by }) };
  if (lineOffsets(now).length > YAML_LIMITS.lines) return undefined;
  anew.set(now, { entry: parsed.yaml, passed: passed.get(before) ?? new Set() });
  return now;
}

/** What is wrong in a file, refers to anything or is referred to. */
const notPlain = checkAnew<unknown>(({ tree }) => [
  ...tree.errors,
  ...tree.warnings,
  ...nodesIn(tree).filter((node) => !standsAlone(node)),
]);

interface Change {
  readonly from: number;
  /** Where it ends in the text before. */
  readonly to: number;
}

function changeBetween(before: string, now: string): Change {
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && before[from] === now[from]) from += 1;
  let tail = 0;
  while (tail < most - from && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return { from, to: before.length - tail };
}

interface Entry {
  readonly list: YAMLSeq;
  readonly index: number;
  /** Where its first line begins, and where the first line behind it does. */
  readonly start: number;
  readonly end: number;
  /** The column of its dash. */
  readonly column: number;
}

/** The entry of a list below one of the file's keys in which a change lies, behind its dash and before its last line break. */
function entryAround(text: string, { items }: YAMLMap, { from, to }: Change): Entry | undefined {
  const place = items.findLastIndex(({ key }) => isNode(key) && rangeOf(key).start <= from);
  const list = items[place]?.value;
  if (!isSeq(list) || list.flow) return undefined;
  const index = list.items.findLastIndex((item) => isNode(item) && rangeOf(item).start <= from);
  const first = dashOf(text, list.items[index]);
  if (!first) return undefined;
  const [next, key] = [list.items[index + 1], items[place + 1]?.key];
  const behind = next === undefined ? (isNode(key) ? rangeOf(key).start : text.length) : dashOf(text, next)?.start;
  if (behind === undefined || to >= behind || text[behind - 1] !== '\n') return undefined;
  return { list, index, start: first.start, end: behind, column: first.column };
}

/** Where the line of an entry begins that its dash and its value stand in. */
function dashOf(text: string, item: unknown): Pick<Entry, 'start' | 'column'> | undefined {
  if (!isNode(item)) return undefined;
  const { start: at } = rangeOf(item);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const before = /^( *)- +$/.exec(text.slice(start, at));
  return before ? { start, column: before[1]?.length ?? 0 } : undefined;
}

/** An entry parsed by itself; undefined where it would not end where it does, or something is wrong with it. */
function parsedEntry(text: string, column: number): ParsedEntry | undefined {
  const [, ...lines] = text.split('\n');
  const within = new RegExp(`^(?: {${column + 1}}| *(?:#|\\r?$))`);
  if (!lines.every((line) => within.test(line))) return undefined;
  const yaml = readYaml('', text);
  const { contents } = yaml.tree;
  if (notPlain(yaml).length > 0 || !isSeq(contents) || contents.items.length !== 1) return undefined;
  const [item] = contents.items;
  return isNode(item) ? { yaml, item } : undefined;
}

interface ParsedEntry {
  /** As a file of its own. */
  readonly yaml: YamlFile;
  readonly item: Node;
}

interface NewEntry extends Pick<Entry, 'list' | 'index'> {
  readonly item: Node;
  /** How much further back the text behind it begins. */
  readonly by: number;
}

/** A tree with another entry in a list, and all behind it as much further back. */
function withEntry(tree: Document, contents: YAMLMap, { list, index, item, by }: NewEntry): Document {
  const entries = list.items.map((each, i) => (i < index ? each : i === index ? item : shifted(each, by)));
  const place = contents.items.findIndex(({ value }) => value === list);
  const pairs = contents.items.map((pair, i) =>
    i < place ? pair : i === place ? new Pair(pair.key, longer(list, entries, by)) : shifted(pair, by),
  );
  const copy = copyOf(tree);
  copy.contents = longer(contents, pairs, by) as never;
  return copy;
}

/** A collection with other items that ends as much further back. */
function longer<Collection extends YAMLMap | YAMLSeq>(each: Collection, items: unknown[], by: number): Collection {
  const copy = copyOf(each);
  copy.items = items as never;
  if (each.range) copy.range = [each.range[0], each.range[1] + by, each.range[2] + by];
  return copy;
}

/** A part of a tree that stands as much further back. */
function shifted<Part>(part: Part, by: number): Part {
  if (by === 0) return part;
  if (isPair(part)) return new Pair(shifted(part.key, by), shifted(part.value, by)) as Part;
  if (!isNode(part)) return part;
  const copy = copyOf(part as Node);
  if (part.range) copy.range = [part.range[0] + by, part.range[1] + by, part.range[2] + by];
  if (isMap(copy) || isSeq(copy)) copy.items = copy.items.map((each) => shifted(each, by)) as never;
  return copy as Part;
}

function copyOf<Part extends object>(part: Part): Part {
  if (isScalar(part)) return Object.assign(new Scalar(part.value), part);
  return Object.create(Object.getPrototypeOf(part), Object.getOwnPropertyDescriptors(part));
}
