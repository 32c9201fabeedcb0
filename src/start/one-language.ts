import { type Document, isMap, isScalar, type Pair, visit } from 'yaml';

/** Changes a YAML tree: each text that is stated by language becomes that of one language alone. */
export function keepLanguage(tree: Document, language: string, all: readonly string[]): void {
  visit(tree, {
    Map(_, map) {
      const keys = map.items.map((pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
      if (keys.length === 0 || !keys.every((key) => all.includes(key)) || !isMap(map)) return undefined;
      const kept = map.items.find((_pair, i) => keys[i] === language)?.value;
      return isScalar(kept) ? kept : undefined;
    },
  });
}
