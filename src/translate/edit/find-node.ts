import { isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from '../../core/path.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';

/** A value of a file and what it belongs to. */
export interface Found {
  readonly node: Node | undefined;
  /** The key and value, where it is one of a group. */
  readonly pair?: Pair<Node, Node | null>;
  readonly inFlow: boolean;
}

/** The value that a file itself has at a path: undefined where it has none, or only refers to one elsewhere. */
export function findNode({ tree }: YamlFile, path: Path): Found | undefined {
  let found: Found = { node: isNode(tree.contents) ? tree.contents : undefined, inFlow: false };
  for (const part of path) {
    const next = childOf(found, part);
    if (!next) return undefined;
    found = next;
  }
  return found;
}

function childOf({ node, inFlow }: Found, part: string | number): Found | undefined {
  if (!isCollection(node)) return undefined;
  const flow = inFlow || node.flow === true;
  if (isSeq(node) && typeof part === 'number') {
    const item = node.items[part];
    return isNode(item) ? { node: item, inFlow: flow } : undefined;
  }
  const pair = isMap(node) ? pairOf(node, String(part)) : undefined;
  return pair && { node: pair.value ?? undefined, pair, inFlow: flow };
}

/** The key of that name in a group, and its value. */
export function pairOf(map: YAMLMap, name: string): Pair<Node, Node | null> | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
  return pair as Pair<Node, Node | null> | undefined;
}

/** Where a node begins, and where it ends without the spaces and breaks behind it. */
export function extentOf({ text }: YamlFile, node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [0, 0];
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The spaces before a place in its line; dashes of a list count as spaces. */
export function indentAt({ text }: YamlFile, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return ' '.repeat(line.length);
}

/** Where the line that holds a place ends, break included. */
export function lineEnd({ text }: YamlFile, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

/** Whether a remark follows on the line. */
export function isRemarked(file: YamlFile, offset: number): boolean {
  return /^[ \t]+#/.test(file.text.slice(offset, lineEnd(file, offset)));
}
