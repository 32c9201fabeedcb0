import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import type { Path } from '../../core/path.ts';
import { applyEdits, type Edit } from '../../findings/finding.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';
import {
  endOf,
  extentOf,
  type Found,
  findNode,
  groupSource,
  indentAt,
  indentOf,
  isRemarked,
  type KeyPair,
  keyEdit,
  lineEnd,
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

/** Whether a text is in the outline itself, and not only as a reference to another place. */
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
  // An item of a list: the first language is behind the dash.
  const indent = indentAt(yaml, start).slice(0, -2);
  return { start, end, text: groupSource(texts, { ...setting, indent }).trimStart() };
}

/**
 * The outline's text without the marks of drafts of these facts. All else stays as it is, to the letter; a mark that a fact
 * has from elsewhere, by `<<` or `*`, stays too.
 */
export function withoutDraftMarks(yaml: YamlFile, ids: readonly string[]): string {
  const edits = ids.flatMap((id) => {
    const fact = findNode(yaml, ['facts', id]);
    const mark = isMap(fact?.node) ? pairOf(fact.node, 'draft') : undefined;
    if (!fact || !isMap(fact.node) || !mark) return [];
    return [fact.inFlow || fact.node.flow === true ? partEdit(yaml, fact.node, mark) : lineEdit(yaml, mark)];
  });
  return applyEdits(yaml.text, edits).text;
}

/** The line of the mark taken out, save a remark on it. */
function lineEdit(yaml: YamlFile, mark: KeyPair): Edit {
  const { start } = extentOf(yaml, mark.key);
  const end = endOf(yaml, mark);
  if (isRemarked(yaml, end)) return { start, end: yaml.text.indexOf('#', end), text: '' };
  return { start: yaml.text.lastIndexOf('\n', start - 1) + 1, end: lineEnd(yaml, end), text: '' };
}

/** The mark taken out of a group in braces, with the comma that parts it from its neighbour. */
function partEdit(yaml: YamlFile, group: YAMLMap, mark: KeyPair): Edit {
  const entries = group.items as KeyPair[];
  const at = entries.indexOf(mark);
  const [before, after] = [entries[at - 1], entries[at + 1]];
  if (before) return { start: endOf(yaml, before), end: endOf(yaml, mark), text: '' };
  const { start } = extentOf(yaml, mark.key);
  return { start, end: after ? extentOf(yaml, after.key).start : endOf(yaml, mark), text: '' };
}
