import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
} from 'yaml';
import { isGroup } from '../../core/collections.ts';
import type { Path } from '../../core/path.ts';
import { decodeText } from '../../files/decode-text.ts';
import type { Edit } from '../../findings/finding.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';

interface Setting {
  /** The spaces before the keys that the value belongs among. */
  readonly indent: string;
  /** Whether it is within braces or brackets. */
  readonly inFlow: boolean;
  /** Whether a remark follows on its line, so that it must not take several. */
  readonly remarked?: boolean;
  /** The manner of writing that it replaces: plain, in quotes, or as a block of lines. */
  readonly like?: Scalar.Type | undefined;
}

/** A text as YAML, in the manner of the one that it replaces where that can hold it; lines after the first are indented. */
export function yamlText(text: string, setting: Setting): string {
  const { inFlow, remarked = false } = setting;
  const scalar = new Scalar(text);
  const type = text.includes('\n') ? blockType(setting) : singleType(setting);
  if (type) scalar.type = type;
  const written = source({ k: scalar }, inFlow);
  const value = inFlow ? written.slice('{ k: '.length, -' }'.length) : written.slice('k: '.length);
  return inFlow || remarked ? value : indented(value, setting.indent);
}

function blockType({ inFlow, remarked, like }: Setting): Scalar.Type {
  if (inFlow || remarked) return Scalar.QUOTE_DOUBLE;
  return like === Scalar.BLOCK_FOLDED ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
}

function singleType({ remarked, inFlow, like }: Setting): Scalar.Type | undefined {
  const block = like === Scalar.BLOCK_FOLDED || like === Scalar.BLOCK_LITERAL;
  return block && (remarked || inFlow) ? undefined : like;
}

export function keySource(key: string, inFlow: boolean): string {
  const written = source({ [key]: 0 }, inFlow);
  return inFlow ? written.slice('{ '.length, -' 0 }'.length) : written.slice(0, -' 0'.length);
}

/**
 * A group of texts as YAML behind a key: in lines of its own, one key deeper than `indent`, or in braces. It begins
 * with what is between the key's colon and it.
 */
export function groupSource(texts: Readonly<Record<string, string>>, setting: Setting): string {
  const { indent, inFlow, remarked = false } = setting;
  const entries = Object.entries(texts);
  if (inFlow) {
    return ` { ${entries.map(([key, text]) => `${keySource(key, true)} ${yamlText(text, { indent, inFlow })}`).join(', ')} }`;
  }
  const deeper = `${indent}  `;
  const lines = entries.map(([key, text], index) => {
    const last = index === entries.length - 1;
    return `\n${deeper}${keySource(key, false)} ${yamlText(text, { indent: deeper, inFlow, remarked: remarked && last })}`;
  });
  return lines.join('');
}

function source(data: Record<string, unknown>, inFlow: boolean): string {
  const document = new Document(data);
  if (inFlow && document.contents) (document.contents as { flow?: boolean }).flow = true;
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY })
    .replace(/\n$/, '');
}

function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : `${indent}${line}`))
    .join('\n');
}

export interface Found {
  readonly node: Node | undefined;
  /** The key and value, where it is one of a group. */
  readonly pair?: KeyPair;
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

export function pairOf(map: YAMLMap, name: string): KeyPair | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
  return pair as KeyPair | undefined;
}

/** The place of a key in its group; -1 where that has none of its own. */
export const indexOfKey = (map: YAMLMap, name: string): number =>
  map.items.findIndex(({ key }) => isScalar(key) && String(key.value) === name);

/** Where a node begins, and where it ends without the spaces and breaks behind it. */
export function extentOf({ text }: YamlFile, node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [0, 0];
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

export function indentAt({ text }: YamlFile, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return ' '.repeat(line.length);
}

export function lineEnd({ text }: YamlFile, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

export function isRemarked(file: YamlFile, offset: number): boolean {
  return /^[ \t]+#/.test(file.text.slice(offset, lineEnd(file, offset)));
}

export type KeyPair = Pair<Node, Node | null>;

export const endOf = (yaml: YamlFile, { key, value }: KeyPair): number => extentOf(yaml, value ?? key).end;

export const indentOf = (yaml: YamlFile, { key }: KeyPair): string => indentAt(yaml, extentOf(yaml, key).start);

/** A value that is no list and no group. */
export type PlainValue = string | number | boolean | null;

/** A value as YAML: a text in the manner of the one that it replaces, anything else plainly. */
export const plainSource = (value: PlainValue, setting: Setting): string =>
  typeof value === 'string' ? yamlText(value, setting) : String(value);

/** The edit that gives a key another value, a text in the manner of its old one; none where it is the same. */
export function valueEdit(yaml: YamlFile, pair: KeyPair, text: PlainValue, inFlow: boolean): Edit {
  const value = pair.value as Node;
  const { start, end } = extentOf(yaml, value);
  const { value: old, type: like } = isScalar(value) ? value : {};
  if (old === text) return { start, end, text: yaml.text.slice(start, end) };
  const setting = { indent: indentOf(yaml, pair), inFlow, remarked: isRemarked(yaml, end), like };
  return { start, end, text: plainSource(text, setting) };
}

/** The edit that puts a key behind another one, with a value, or with a group of texts. */
export function keyEdit(
  yaml: YamlFile,
  after: KeyPair,
  key: string,
  value: PlainValue | Readonly<Record<string, string>>,
  inFlow: boolean,
): Edit {
  const [end, indent] = [endOf(yaml, after), indentOf(yaml, after)];
  const setting = { indent, inFlow };
  const said = isGroup(value) ? groupSource(value, setting) : ` ${plainSource(value as PlainValue, setting)}`;
  const source = `${keySource(key, inFlow)}${said}`;
  if (inFlow) return { start: end, end, text: `, ${source}` };
  return lineEdit(yaml, lineEnd(yaml, end), `${indent}${source}`);
}

/** Whole lines put in before a line, or at the end of the file. */
export function lineEdit({ text }: YamlFile, at: number, lines: string): Edit {
  const broken = at > 0 && text.charAt(at - 1) !== '\n' ? '\n' : '';
  return { start: at, end: at, text: `${broken}${lines}\n` };
}

/** A text in the encoding of the bytes that it replaces, byte order mark included; UTF-8 where that cannot be written. */
export function encodeLike(bytes: Uint8Array | undefined, text: string): Uint8Array {
  const decoded = bytes ? decodeText(bytes) : undefined;
  const { encoding = 'utf-8', mark = false } = decoded && 'encoding' in decoded ? decoded : {};
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  return new TextEncoder().encode(encoding === 'utf-8' ? marked : text);
}
