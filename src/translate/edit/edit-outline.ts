import { isMap, isScalar, type Node, type Pair } from 'yaml';
import type { Path } from '../../core/path.ts';
import { applyEdits, type Edit } from '../../findings/finding.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';
import {
  extentOf,
  type Found,
  findNode,
  groupSource,
  indentAt,
  isRemarked,
  keySource,
  lineEnd,
  pairOf,
  yamlText,
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
  const within = inFlow || node.flow === true;
  const pair = pairOf(node, change.language);
  if (pair?.value) {
    const { start, end } = extentOf(yaml, pair.value);
    const indent = indentAt(yaml, extentOf(yaml, pair.key).start);
    const like = isScalar(pair.value) ? pair.value.type : undefined;
    return {
      start,
      end,
      text: yamlText(change.text, { indent, inFlow: within, remarked: isRemarked(yaml, end), like }),
    };
  }
  return languageEdit(yaml, change, node.items as Pair<Node, Node | null>[], within);
}

/** A language more, behind the others. */
function languageEdit(
  yaml: YamlFile,
  { language, text }: TextChange,
  pairs: readonly Pair<Node, Node | null>[],
  inFlow: boolean,
): Edit {
  const last = pairs.at(-1);
  if (!last) throw new Error('A text by language has a language.');
  const indent = indentAt(yaml, extentOf(yaml, last.key).start);
  const { end } = extentOf(yaml, last.value ?? last.key);
  const source = `${keySource(language, inFlow)} ${yamlText(text, { indent, inFlow })}`;
  if (inFlow) return { start: end, end, text: `, ${source}` };
  const at = lineEnd(yaml, end);
  const broken = yaml.text.charAt(at - 1) === '\n' ? '' : '\n';
  return { start: at, end: at, text: `${broken}${indent}${source}\n` };
}

/** A string made a map by language. */
function mapEdit(yaml: YamlFile, { language, reference, text }: TextChange, { node, pair, inFlow }: Found): Edit {
  const value = node as Node;
  const { start, end } = extentOf(yaml, value);
  const texts = { [reference]: isScalar(value) ? String(value.value) : '', [language]: text };
  const setting = { inFlow, remarked: isRemarked(yaml, end) };
  if (pair) {
    const from = yaml.text.indexOf(':', extentOf(yaml, pair.key).end) + 1;
    const indent = indentAt(yaml, extentOf(yaml, pair.key).start);
    return { start: from, end, text: groupSource(texts, { ...setting, indent }) };
  }
  // An item of a list: the first language stands behind the dash.
  const indent = indentAt(yaml, start).slice(0, -2);
  return { start, end, text: groupSource(texts, { ...setting, indent }).trimStart() };
}
