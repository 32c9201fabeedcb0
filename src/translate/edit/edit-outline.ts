import { isMap, isScalar, type Node } from 'yaml';
import type { Path } from '../../core/path.ts';
import { applyEdits, type Edit } from '../../findings/finding.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';
import {
  extentOf,
  type Found,
  findNode,
  groupSource,
  indentAt,
  indentOf,
  isRemarked,
  type KeyPair,
  keyEdit,
  pairOf,
  valueEdit,
} from './yaml-source.ts';

/** A text of an outline with its translation into a language, to stand beside the reference. */
interface TextChange {
  readonly path: Path;
  readonly language: string;
  readonly reference: string;
  readonly text: string;
}

/** Whether a text stands in the outline itself, and not only as a reference to another place. */
export function isEditable(yaml: YamlFile, path: Path): boolean {
  const node = findNode(yaml, path)?.node;
  return (isMap(node) && node.items.every((item) => isScalar(item.value))) || isScalar(node);
}

/**
 * The outline's text with the translations added: a map by language keeps the manner in which it is written,
 * and a string becomes such a map. Everything else stays as it is, to the letter. The texts have to be `isEditable`.
 */
export function editOutline(yaml: YamlFile, changes: readonly TextChange[]): string {
  const edits = changes.flatMap((change) => {
    const found = findNode(yaml, change.path);
    return found ? [textEdit(yaml, change, found)] : [];
  });
  return applyEdits(yaml.text, edits).text;
}

function textEdit(yaml: YamlFile, change: TextChange, found: Found): Edit {
  const { node, inFlow } = found;
  if (!isMap(node)) return mapEdit(yaml, change, found);
  const { language, text } = change;
  const within = inFlow || node.flow === true;
  const pair = pairOf(node, language);
  if (pair?.value) return valueEdit(yaml, pair, text, within);
  const last = node.items.at(-1) as KeyPair | undefined;
  if (!last) throw new Error('A text by language has a language.');
  return keyEdit(yaml, last, language, text, within);
}

function mapEdit(yaml: YamlFile, { language, reference, text }: TextChange, { node, pair, inFlow }: Found): Edit {
  const value = node as Node;
  const { start, end } = extentOf(yaml, value);
  const texts = { [reference]: isScalar(value) ? String(value.value) : '', [language]: text };
  const setting = { inFlow, remarked: isRemarked(yaml, end) };
  if (pair) {
    const from = yaml.text.indexOf(':', extentOf(yaml, pair.key).end) + 1;
    return { start: from, end, text: groupSource(texts, { ...setting, indent: indentOf(yaml, pair) }) };
  }
  // An item of a list: the first language stands behind the dash.
  const indent = indentAt(yaml, start).slice(0, -2);
  return { start, end, text: groupSource(texts, { ...setting, indent }).trimStart() };
}
