import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';

export interface Visited {
  readonly node: Node | Pair;
  readonly isKey: boolean;
  readonly above: Visited | undefined;
}

/** Trees are asked a dozen questions, and never change. */
const NODES = new WeakMap<Document, readonly Visited[]>();

export function nodesIn(tree: Document): readonly Visited[] {
  const known = NODES.get(tree);
  if (known) return known;
  const all: Visited[] = [];
  const walk = (node: unknown, above: Visited | undefined, isKey = false): void => {
    if (node === null || node === undefined) return;
    const visited: Visited = { node: node as Node | Pair, isKey, above };
    all.push(visited);
    if (isCollection(node)) for (const item of node.items) walk(item, visited);
    if (!isPair(node)) return;
    walk(node.key, visited, true);
    walk(node.value, visited);
  };
  walk(tree.contents, undefined);
  NODES.set(tree, all);
  return all;
}

/** Whether a node refers to none and none refers to it. */
export const standsAlone = ({ node }: Visited): boolean =>
  isPair(node) ? !isMergeKey(node.key) : !isAlias(node) && node.anchor === undefined;

/** Whether a key is `<<`, which takes over the keys of other groups (YAML 1.1, the merge type). In quotes it is a name. */
export const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

const kept = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** A group's own keys and values by their names, found once for each group as it was read; of two alike, the first. */
function ownPairs(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = kept.get(map);
  if (known) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (name !== undefined && !pairs.has(name)) pairs.set(name, pair);
  }
  kept.set(map, pairs);
  return pairs;
}

/** The key and value that a group has of its own, or takes over from the first of the groups that it merges. */
export function pairIn(map: YAMLMap, name: string, tree: Document): Pair | undefined {
  const own = ownPairs(map);
  const pair = own.get(name);
  if (pair || !own.has('<<')) return pair;
  for (const source of map.items.filter(({ key }) => isMergeKey(key)).flatMap(mergeSources)) {
    const group = resolved(source, tree);
    const pair = isMap(group) ? pairIn(group, name, tree) : undefined;
    if (pair) return pair;
  }
  return undefined;
}

/** What a merge key takes keys over from: a group, a reference to one, or a list of these. */
export const mergeSources = ({ value }: Pair): readonly unknown[] => (isSeq(value) ? value.items : [value]);

export const resolved = (node: unknown, tree: Document): unknown => (isAlias(node) ? node.resolve(tree) : node);
