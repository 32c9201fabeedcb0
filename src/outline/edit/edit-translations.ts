import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { applyEdits, type Edit } from '../../findings/finding.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';
import { formatKey, type TextKey } from '../outline.ts';
import {
  endOf,
  extentOf,
  findNode,
  groupSource,
  indentOf,
  isRemarked,
  type KeyPair,
  keyEdit,
  keySource,
  lineEdit,
  lineEnd,
  pairOf,
  valueEdit,
} from './yaml-source.ts';

interface EntryChange {
  readonly key: TextKey;
  readonly text: string;
  /** The text that it translates. */
  readonly of: string;
}

/**
 * The text of a file of translations with the entries written: those that are there in their place, new ones behind
 * what precedes them in the deck, whose texts `order` lists. Everything else stays as it is, to the letter.
 */
export function editTranslations(yaml: YamlFile, changes: readonly EntryChange[], order: readonly TextKey[]): string {
  const ranked = new Map(order.map((key, index) => [formatKey(key), index]));
  const rank = (section: string, path: string) => ranked.get(formatKey({ section, path })) ?? -1;
  const sorted = changes.toSorted((a, b) => rank(a.key.section, a.key.path) - rank(b.key.section, b.key.path));
  const sections = [...new Set(sorted.map(({ key }) => key.section))];
  const edits = sections.flatMap((section, index) => {
    const own = sorted.filter(({ key }) => key.section === section);
    const found = findNode(yaml, [section]);
    if (!found?.pair) return [newSection(yaml, section, own, order, index === 0)];
    return own.flatMap((change) => entryEdits(yaml, change, found.pair as KeyPair, (path) => rank(section, path)));
  });
  return applyEdits(yaml.text, edits).text;
}

function entryEdits(yaml: YamlFile, change: EntryChange, section: KeyPair, rank: (path: string) => number): Edit[] {
  const entry = isMap(section.value) ? pairOf(section.value, change.key.path) : undefined;
  if (!entry) return [newEntry(yaml, change, section, rank)];
  const inFlow = findNode(yaml, [change.key.section, change.key.path])?.inFlow ?? false;
  const { value } = entry;
  const text = isMap(value) ? pairOf(value, 'text') : undefined;
  if (isMap(value) && text?.value) return groupEdits(yaml, change, value, text, inFlow);
  const start = colonEnd(yaml, entry.key);
  const { end } = value ? extentOf(yaml, value) : { end: start };
  const setting = { indent: indentOf(yaml, entry), inFlow, remarked: isRemarked(yaml, end) };
  return [{ start, end, text: groupSource({ text: change.text, of: change.of }, setting) }];
}

/** The edits of an entry that names the text that it translates, or is to name it from now on. */
function groupEdits(yaml: YamlFile, change: EntryChange, group: YAMLMap, text: KeyPair, inFlow: boolean): Edit[] {
  const of = pairOf(group, 'of');
  const within = inFlow || group.flow === true;
  const edits = [valueEdit(yaml, text, change.text, within)];
  if (of?.value) return [...edits, valueEdit(yaml, of, change.of, within)];
  return [...edits, keyEdit(yaml, text, 'of', change.of, within)];
}

function newEntry(
  yaml: YamlFile,
  { key, text, of }: EntryChange,
  section: KeyPair,
  rank: (path: string) => number,
): Edit {
  const group = isMap(section.value) ? section.value : undefined;
  const pairs = (group?.items ?? []) as KeyPair[];
  const [first] = pairs;
  if (group?.flow) {
    const source = `${keySource(key.path, true)}${groupSource({ text, of }, { indent: '', inFlow: true })}`;
    const last = pairs.at(-1);
    const at = last ? endOf(yaml, last) : extentOf(yaml, group).start + 1;
    return { start: at, end: at, text: last ? `, ${source}` : ` ${source} ` };
  }
  const sectionIndent = indentOf(yaml, section);
  const indent = first ? indentOf(yaml, first) : `${sectionIndent}  `;
  const before = pairs
    .filter((pair) => rank(nameOf(pair)) !== -1 && rank(nameOf(pair)) < rank(key.path))
    .toSorted((a, b) => rank(nameOf(a)) - rank(nameOf(b)))
    .at(-1);
  const after = before ? endOf(yaml, before) : colonEnd(yaml, section.key);
  const source = `${indent}${keySource(key.path, false)}${groupSource({ text, of }, { indent, inFlow: false })}`;
  return lineEdit(yaml, lineEnd(yaml, after), source);
}

const nameOf = (pair: KeyPair) => (isScalar(pair.key) ? String(pair.key.value) : '');

/** A section that the file does not have yet, behind the one that precedes it in the deck. */
function newSection(
  yaml: YamlFile,
  section: string,
  changes: readonly EntryChange[],
  order: readonly TextKey[],
  isFirst: boolean,
): Edit {
  const entries = changes.map(
    ({ key, text, of }) =>
      `\n  ${keySource(key.path, false)}${groupSource({ text, of }, { indent: '  ', inFlow: false })}`,
  );
  const source = `${keySource(section, false)}${entries.join('')}`;
  const names = [...new Set(order.map((key) => key.section))];
  const pairs = (isMap(yaml.tree.contents) ? yaml.tree.contents.items : []) as KeyPair[];
  const before = pairs
    .filter((pair) => names.includes(nameOf(pair)) && names.indexOf(nameOf(pair)) < names.indexOf(section))
    .toSorted((a, b) => names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)))
    .at(-1);
  // Sections are set apart by an empty line, unless the file does otherwise.
  const apart = pairs.length < 2 || /\n[ \t]*\r?\n[^\s#]/.test(yaml.text) ? '\n' : '';
  if (before) return lineEdit(yaml, lineEnd(yaml, endOf(yaml, before)), `${apart}${source}`);
  const [first] = pairs;
  if (!first) return lineEdit(yaml, yaml.text.length, yaml.text === '' && isFirst ? source : `${apart}${source}`);
  return lineEdit(yaml, firstLine(yaml, extentOf(yaml, first.key).start), `${source}${apart}`);
}

/** Where the line of a section begins, and with it the remarks directly above, unless those begin the file. */
function firstLine({ text }: YamlFile, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const remarks = /(?:(?<![^\n])[ \t]*#[^\n]*\n)+$/.exec(text.slice(0, start));
  const above = start - (remarks?.[0].length ?? 0);
  return above === 0 ? start : above;
}

const colonEnd = (yaml: YamlFile, key: Node) => yaml.text.indexOf(':', extentOf(yaml, key).end) + 1;
