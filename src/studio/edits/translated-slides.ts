import { isCollection, isMap, isPair } from 'yaml';
import { groupOf } from '../../core/collections.ts';
import { applyEdits } from '../../findings/finding.ts';
import { addedEntry, blockEntries, entryLines, removedEntry } from '../../outline/edit/entries.ts';
import { indexOfKey, pairOf } from '../../outline/edit/yaml-source.ts';
import { nodesIn } from '../../yaml/nodes.ts';
import { rangeOf, readYaml } from '../../yaml/yaml-file.ts';
import type { SectionTexts } from '../protocol/edits.ts';
import type { FileEdit, ReadFile } from './project.ts';
import { flowSource } from './slide-source.ts';
import { PARTS } from './slide-uses.ts';
import { endWithRemarks, writtenAnew } from './written-anew.ts';

/** The edit of a file of translations that gives a slide's copy the texts of the slide; none where it has none of these. */
export function copiedSection({ yaml, data }: ReadFile, id: string, copy: string): FileEdit[] {
  const found = sectionAt(yaml, id);
  if (!found) return [];
  const { root, index } = found;
  const texts = groupOf(data)[id];
  const entry = blockEntries(yaml, root)?.[index];
  const block = () => (entry ? renamedSection(entryLines(yaml, { ...entry, from: entry.at }), id, copy) : '');
  const edit = addedEntry(yaml, root, index + 1, { block, flow: () => `${copy}: ${flowSource(texts)}` });
  return edit ? [{ yaml, edits: [edit], data: { ...groupOf(data), [copy]: texts } }] : [];
}

/** The edit that takes a slide's texts out of a file of translations; none where it has none of these. */
export function withoutSection({ yaml, data }: ReadFile, id: string): FileEdit[] {
  const found = sectionAt(yaml, id);
  const edit = found && removedEntry(yaml, found.root, found.index);
  const { [id]: _, ...rest } = groupOf(data);
  if (!edit) return [];
  return [{ yaml, edits: [edit], data: Object.keys(rest).length > 0 ? rest : null }];
}

/** The edit that gives a slide other texts in a file of translations; undefined where that is none by itself. */
export function replacedSection({ yaml, data }: ReadFile, id: string, texts: SectionTexts): FileEdit | undefined {
  const found = sectionAt(yaml, id);
  const pair = found && pairOf(found.root, id);
  if (!pair || found.root.flow) return undefined;
  const { start } = rangeOf(pair.key);
  const text = writtenAnew(yaml, [pair], { [id]: texts }, '', isCollection);
  return { yaml, edits: [{ start, end: endWithRemarks(yaml, pair), text }], data: { ...groupOf(data), [id]: texts } };
}

function sectionAt({ tree }: ReadFile['yaml'], id: string) {
  const root = tree.contents;
  if (!isMap(root) || PARTS.includes(id)) return undefined;
  const index = indexOfKey(root, id);
  return index < 0 ? undefined : { root, index };
}

/** A section's lines under another name, and without the names that other values refer to. */
function renamedSection(lines: string, id: string, copy: string): string {
  const yaml = readYaml('', lines);
  const root = yaml.tree.contents;
  const key = isMap(root) ? pairOf(root, id)?.key : undefined;
  const anchors = nodesIn(yaml.tree).flatMap(({ node }) => {
    if (isPair(node) || !('anchor' in node) || !node.anchor) return [];
    const start = lines.lastIndexOf(`&${node.anchor}`, rangeOf(node).start);
    return [{ start, end: start + 1 + node.anchor.length, text: '' }];
  });
  return applyEdits(lines, [...(key ? [{ ...rangeOf(key), text: copy }] : []), ...anchors]).text;
}
