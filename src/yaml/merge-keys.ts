import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** Whether a key is `<<`, which takes over the keys of other groups (YAML 1.1, the merge type). In quotes it is a name. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

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
  for (const { key, value } of map.items) {
    if (!isMergeKey(key)) continue;
    for (const source of isSeq(value) ? value.items : [value]) {
      const group = isAlias(source) ? source.resolve(tree) : (source as Node | null);
      const pair = isMap(group) ? pairIn(group, name, tree) : undefined;
      if (pair) return pair;
    }
  }
  return undefined;
}
