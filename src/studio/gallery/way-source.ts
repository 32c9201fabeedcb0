import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { attempt, type Group, groupOf } from '../../core/collections.ts';
import { applyEdits, type Edit } from '../../findings/finding.ts';
import { removedEntry } from '../../outline/edit/entries.ts';
import {
  endOf,
  extentOf,
  indentAt,
  indexOfKey,
  type KeyPair,
  pairOf,
  valueEdit,
} from '../../outline/edit/yaml-source.ts';
import { readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import { dataOf } from '../edits/project.ts';
import type { SlideSource } from '../edits/slide-source.ts';
import { endWithRemarks, writtenAnew } from '../edits/written-anew.ts';
import { COMPOSITION } from './ways.ts';

/** The text of a slide that is to be shown in another way: as it is but for what changes. Undefined where it cannot be changed. */
export function sourceOf({ text, data }: SlideSource, slide: Group): string | undefined {
  const yaml = readYaml('', text);
  const root = yaml.tree.contents;
  const node = isSeq(root) ? root.items[0] : root;
  if (!isMap(node)) return undefined;
  const edits = data.kind === slide.kind ? typeEdits(yaml, node, slide) : kindEdits(yaml, node, data, slide);
  if (!edits) return undefined;
  const changed = applyEdits(text, edits).text;
  const said = attempt(() => dataOf(readYaml('', changed)));
  return isDeepStrictEqual(said, [slide]) ? changed : undefined;
}

function typeEdits(yaml: YamlFile, node: YAMLMap, { chart }: Group): readonly Edit[] | undefined {
  const own = pairOf(node, 'chart')?.value;
  const type = isMap(own) ? pairOf(own, 'type') : undefined;
  if (!isMap(own) || !type?.value) return undefined;
  return [valueEdit(yaml, type, String(groupOf(chart).type), node.flow === true || own.flow === true)];
}

/** Keys that say something else are written anew where the first of them stood, or behind the kind; in braces, all are. */
function kindEdits(yaml: YamlFile, node: YAMLMap, before: Group, after: Group): readonly Edit[] | undefined {
  const kind = pairOf(node, 'kind');
  if (!kind?.value) return undefined;
  if (node.flow) return [{ ...extentOf(yaml, node), text: `{ ${writtenAnew(yaml, node.items as KeyPair[], after)} }` }];
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== 'kind' && !isDeepStrictEqual(before[key], after[key]),
  );
  const gone = changed.flatMap((key) => pairOf(node, key) ?? []);
  // Remarks on how a slide is composed go with that.
  const pairs = gone.filter(({ key }) => String(key) !== COMPOSITION);
  const own = Object.fromEntries(changed.filter((key) => key in after).map((key) => [key, after[key]]));
  const indent = indentAt(yaml, extentOf(yaml, kind.key).start);
  const source = writtenAnew(yaml, pairs, own, indent);
  const [first] = source === '' ? [] : pairs;
  const removed = gone
    .filter((pair) => pair !== first)
    .flatMap(({ key }) => removedEntry(yaml, node, indexOfKey(node, String(key))) ?? []);
  const edits = [valueEdit(yaml, kind, String(after.kind), false), ...removed];
  if (source === '') return edits;
  if (first)
    return [...edits, { start: extentOf(yaml, first.key).start, end: endWithRemarks(yaml, first), text: source }];
  const end = endOf(yaml, kind);
  return [...edits, { start: end, end, text: `\n${indent}${source}` }];
}
