import { type Document, isCollection, isPair, type Node, type Pair } from 'yaml';

/** A node of a tree, or a pair of one of its maps. */
export interface Visited {
  readonly node: Node | Pair;
  /** Whether it is the key of a pair. */
  readonly isKey: boolean;
  /** What it stands in; undefined for the whole of the file. */
  readonly above: Visited | undefined;
}

/** Trees are asked a dozen questions, and never change. */
const NODES = new WeakMap<Document, readonly Visited[]>();

/** Every node of a tree, with the pairs of its maps, in the order of the file. */
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
