import { isMap, type YAMLMap } from 'yaml';
import { applyEdits, type Edit } from '../../findings/finding.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';
import { endOf, extentOf, findNode, isRemarked, type KeyPair, lineEnd, pairOf } from './yaml-source.ts';

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
