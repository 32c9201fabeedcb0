import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { type Group, isGroup } from '../../core/collections.ts';
import { endOf, type KeyPair } from '../../outline/edit/yaml-source.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';

const SETTING = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY } as const;
/** A group longer than this stands in lines, in characters. */
const MAX_FLOW = 110;

/**
 * Keys with their values, in lines of which those after the first are indented; or as within braces, where `indent` is
 * omitted. They take the place of some pairs of a group: what says the same as there is written as it was, and every remark
 * stays at its entry. Values that are `open` are never put into braces.
 */
export function writtenAnew(
  yaml: YamlFile,
  pairs: readonly KeyPair[],
  own: Group,
  indent?: string,
  isOpen: (value: unknown) => boolean = isSeq,
): string {
  if (Object.keys(own).length === 0) return '';
  const group = rewritten(yaml, pairs, own);
  if (indent === undefined) group.flow = true;
  else for (const { value } of group.items) putInBraces(value, isOpen(value));
  const document = new Document(group);
  const text = document.toString(SETTING).trim();
  return indent === undefined ? text.replace(/^\{\s*|\s*\}$/g, '') : text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

/** Where a value ends, with the remarks that belong to it. */
export function endWithRemarks(yaml: YamlFile, pair: KeyPair): number {
  const [start = 0, , end = 0] = (pair.value ?? pair.key).range ?? [];
  return Math.max(endOf(yaml, pair), start + yaml.text.slice(start, end).trimEnd().length);
}

/** A group's nodes: those of before where they say the same, others new. */
function rewritten({ tree }: YamlFile, pairs: readonly KeyPair[], own: Group): YAMLMap<Node, Node> {
  const before = pairs.flatMap(({ value }) => (value ? nodesOf(value) : []));
  const isTied = before.some((node) => isAlias(node) || ('anchor' in node && node.anchor !== undefined));
  const known = isTied ? [] : before.map((node) => ({ node, says: JSON.stringify(node.toJS(tree)) }));
  const used = new Set<Node>();
  const nodeFor = (value: unknown): Node => {
    const says = JSON.stringify(value);
    const same = known.find((each) => each.says === says && nodesOf(each.node).every((node) => !used.has(node)))?.node;
    if (same) {
      for (const node of nodesOf(same)) used.add(node);
      return same;
    }
    if (Array.isArray(value)) return listOf(value.map(nodeFor));
    return isGroup(value) ? groupFor(value) : new Scalar(value);
  };
  const groupFor = (value: Group) => {
    const made = new YAMLMap<Node, Node>();
    made.items = Object.entries(value).map(([key, each]) => new Pair<Node, Node>(new Scalar(key), nodeFor(each)));
    return made;
  };
  const group = groupFor(own);
  keepRemarks(pairs, group);
  return group;
}

function listOf(items: readonly Node[]): YAMLSeq<Node> {
  const made = new YAMLSeq<Node>();
  made.items = [...items];
  return made;
}

/** Puts each remark that no node has any more above the entry that it was in, others above all entries. */
function keepRemarks(pairs: readonly KeyPair[], group: YAMLMap<Node, Node>): void {
  const [from, to] = [pairs, group.items].map((each) => each.map(({ value }) => value).find((value) => isSeq(value)));
  if (from?.comment && to) to.comment = from.comment;
  const kept = remarksIn(group);
  const [before, after] = [entriesOf(pairs), entriesOf(group.items)];
  const ofEntries = before.flatMap(({ remarks }) => remarks);
  // What stands above the first key stays there.
  const all = pairs.flatMap(({ key, value }, i) => [...remarksIn(i > 0 ? key : undefined), ...remarksIn(value)]);
  const others = all.filter((each) => !ofEntries.includes(each));
  const places = before.map(({ remarks }, i) => ({
    remarks,
    node: before.length === after.length ? after[i]?.node : undefined,
  }));
  for (const { node = group.items[0]?.value, remarks } of [{ remarks: others, node: undefined }, ...places]) {
    const lost = remarks.filter((each) => !kept.includes(each));
    if (node && lost.length > 0) node.commentBefore = [...lost, node.commentBefore].filter(Boolean).join('\n');
  }
  for (const [i, { node }] of after.entries()) if (before[i]?.isApart) node.spaceBefore = true;
}

interface EntryNode {
  readonly node: Node;
  readonly remarks: readonly string[];
  /** Whether an empty line stands above it. */
  readonly isApart: boolean;
}

/** The entries of a list, or values at keys of their own. */
function entriesOf(pairs: readonly Pair<Node, Node | null>[]): readonly EntryNode[] {
  const lists = pairs.flatMap(({ value }) => (isSeq(value) ? (value.items as Node[]) : []));
  const nodes = lists.length > 0 ? lists : pairs.flatMap(({ value }) => value ?? []);
  return nodes.map((node) => ({
    node,
    remarks: remarksIn(node),
    isApart: node.spaceBefore === true && lists.length > 0,
  }));
}

const remarksIn = (node: unknown): readonly string[] =>
  partsOf(node).flatMap(({ commentBefore, comment }) => [commentBefore, comment].flatMap((each) => each || []));

/** A node, and the keys and values in it. */
function partsOf(node: unknown): readonly Node[] {
  if (isPair(node)) return [...partsOf(node.key), ...partsOf(node.value)];
  if (isCollection(node)) return [node as unknown as Node, ...node.items.flatMap(partsOf)];
  return isScalar(node) || isAlias(node) ? [node] : [];
}

/** A node and the values in it. */
function nodesOf(node: Node): readonly Node[] {
  if (isMap(node)) return [node, ...node.items.flatMap(({ value }) => (value ? nodesOf(value as Node) : []))];
  return isSeq(node) ? [node, ...node.items.flatMap((item) => nodesOf(item as Node))] : [node];
}

/** Puts what is new and short and has no remarks in it into braces or brackets; a list of entries stays in lines. */
function putInBraces(node: Node | null, isList: boolean): void {
  if (!isCollection(node) || node.range) return;
  const says = JSON.stringify(node.toJS(new Document()));
  const hasRemarks = node.items.flatMap(partsOf).some(({ comment, commentBefore }) => comment || commentBefore);
  if (!isList && !hasRemarks && says.length <= MAX_FLOW && !says.includes('\\n')) node.flow = true;
  else for (const item of node.items) putInBraces(isPair(item) ? (item.value as Node) : (item as Node), false);
}
