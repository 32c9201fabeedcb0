import { isMap, isNode, isPair, isSeq, type Node, stringify, type YAMLMap } from 'yaml';
import { groupOf } from '../../core/collections.ts';
import { applyEdits } from '../../findings/finding.ts';
import { blockEntries } from '../../outline/edit/entries.ts';
import { type KeyPair, keyEdit, pairOf, valueEdit } from '../../outline/edit/yaml-source.ts';
import { nodesIn } from '../../yaml/nodes.ts';
import { rangeOf, readYaml, type YamlFile } from '../../yaml/yaml-file.ts';
import { dataOf } from './project.ts';

/** A slide's text, with what it says: as an entry of a list whose dashes are at the beginning of the line. */
export interface SlideSource {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A slide that was written apart, as an entry of a list or as its keys alone; undefined where the text is none. */
export function readSlide(text: string): SlideSource | undefined {
  const yaml = readYaml('', text);
  const root = yaml.tree.contents;
  if (yaml.tree.errors.length > 0 || !(isSeq(root) || isMap(root))) return undefined;
  const data = dataOf(yaml);
  const slide = groupOf(Array.isArray(data) ? data[0] : data);
  if (typeof slide.kind !== 'string' || (isSeq(root) && root.items.length !== 1)) return undefined;
  if (isMap(root)) return { text: `- ${indented(text.trim(), 2)}\n`, data: slide };
  const [entry] = blockEntries(yaml, root) ?? [];
  if (!entry) return { text: `- ${stringify(slide, FLOW).trim()}\n`, data: slide };
  const column = rangeOf(root).start - (text.lastIndexOf('\n', rangeOf(root).start - 1) + 1);
  const lines = text.slice(entry.at, entry.to).split('\n');
  return {
    text: `${lines
      .map((line) => line.slice(column))
      .join('\n')
      .trimEnd()}\n`,
    data: slide,
  };
}

const FLOW = { collectionStyle: 'flow', lineWidth: 0 } as const;

export const flowSource = (data: unknown): string => stringify(data, FLOW).trim();

/** A text with each line but the first, save empty ones, so many spaces further in. */
export function indented(text: string, spaces: number): string {
  return text.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(spaces)}`);
}

export const atColumn = (text: string, column: number): string =>
  `${' '.repeat(column)}${indented(text.trimEnd(), column)}\n`;

/** A slide's text, an entry of a list or in braces, with another id and without the names that other values refer to. */
export function copiedSlide(text: string, id: string): string | undefined {
  const yaml = readYaml('', text);
  const slide = slideIn(yaml);
  const named = slide && idEdit(yaml, slide, id);
  if (!named) return undefined;
  const anchors = nodesIn(yaml.tree).flatMap(({ node }) => {
    if (isPair(node) || !('anchor' in node) || !node.anchor) return [];
    const start = yaml.text.lastIndexOf(`&${node.anchor}`, rangeOf(node).start);
    const end = start + 1 + node.anchor.length;
    return [{ start, end: yaml.text[end] === ' ' ? end + 1 : end, text: '' }];
  });
  return applyEdits(text, [named, ...anchors]).text;
}

function slideIn({ tree }: YamlFile): YAMLMap | undefined {
  const root: unknown = tree.contents;
  const slide = isSeq(root) ? root.items[0] : root;
  return isNode(slide) && isMap(slide) ? slide : undefined;
}

/** The edit that states a slide's id: in its place, or behind its kind. */
export function idEdit(yaml: YamlFile, slide: YAMLMap, id: string) {
  return setKey(yaml, slide, 'id', id, 'kind');
}

/** The edit that gives a group's key a value: in its place, or as a new key behind another one. */
export function setKey(yaml: YamlFile, group: YAMLMap, key: string, value: string | boolean, behind: string) {
  const own = pairOf(group, key);
  const inFlow = group.flow === true;
  if (own?.value) return valueEdit(yaml, own, value, inFlow);
  const after = pairOf(group, behind) ?? (group.items[0] as KeyPair | undefined);
  return own || !after?.value ? undefined : keyEdit(yaml, after as KeyPair & { value: Node }, key, value, inFlow);
}
