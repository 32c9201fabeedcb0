import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** Whether a key is `<<`, which takes over the keys of other groups (YAML 1.1, the merge type). In quotes it is a name. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** The key and value that a group has of its own, or takes over from the first of the groups that it merges. */
export function pairIn(map: YAMLMap, name: string, tree: Document): Pair | undefined {
  const own = map.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === name);
  if (own) return own;
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
