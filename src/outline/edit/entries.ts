import { isMap, isNode, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../../findings/finding.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';
import { endOf, extentOf, type KeyPair, lineEnd } from './yaml-source.ts';

/** An entry of a list or a group that has lines of its own. All are offsets at which lines begin. */
export interface BlockEntry {
  /** Where the remarks directly above it begin; its own first line where there are none. */
  readonly from: number;
  /** The line of its dash or key. */
  readonly at: number;
  /** What follows it, remarks deeper than its dash or key not counted. */
  readonly to: number;
  /** Whether its first line begins with something else: the dash of the list that its group is an entry of. */
  readonly shared: boolean;
}

/** The entries of a list or group by their lines; undefined where it is in brackets, or two of them share a line. */
export function blockEntries(yaml: YamlFile, node: YAMLSeq | YAMLMap): readonly BlockEntry[] | undefined {
  if (node.flow || node.items.length === 0) return undefined;
  const column = columnOf(yaml, node);
  const starts = isSeq(node) ? dashLines(yaml, node, column) : keyLines(yaml, node, column);
  if (!starts || starts.length !== node.items.length) return undefined;
  const ends = node.items.map((item, i) => entryEnd(yaml, item, (starts[i] ?? 0) + column));
  const entries: BlockEntry[] = [];
  for (const [i, at] of starts.entries()) {
    const above = entries.at(-1)?.to ?? 0;
    const to = withDeeperRemarks(yaml, lineEnd(yaml, ends[i] ?? at), starts[i + 1] ?? yaml.text.length, column);
    const shared = yaml.text.slice(at, at + column).trim() !== '';
    entries.push({ from: shared ? at : withRemarksAbove(yaml, at, above), at, to, shared });
  }
  return entries;
}

/** The column of the dashes or keys of a list or group in lines. */
function columnOf(yaml: YamlFile, node: YAMLSeq | YAMLMap): number {
  const start = node.range?.[0] ?? 0;
  return start - (yaml.text.lastIndexOf('\n', start - 1) + 1);
}

function dashLines({ text }: YamlFile, list: YAMLSeq, column: number): number[] {
  const [start, end] = list.range ?? [0, 0];
  const dash = new RegExp(`(?<![^\\n]) {${column}}-(?=\\s|$)`, 'g');
  dash.lastIndex = start - column;
  const lines: number[] = [];
  for (let found = dash.exec(text); found && found.index < end; found = dash.exec(text)) lines.push(found.index);
  return lines;
}

/** Undefined where a key does not begin its line. */
function keyLines({ text }: YamlFile, group: YAMLMap, column: number): number[] | undefined {
  const lines = group.items.map(({ key }) => ((key as Node).range?.[0] ?? 0) - column);
  const areOwn = lines.every(
    (at, i) => at >= 0 && (at === 0 || text[at - 1] === '\n') && (i === 0 || isBlank(text.slice(at, at + column))),
  );
  return areOwn ? lines : undefined;
}

function entryEnd(yaml: YamlFile, item: unknown, start: number): number {
  const end = isNode(item) ? extentOf(yaml, item).end : endOf(yaml, item as KeyPair);
  return Math.max(start, end);
}

const isBlank = (text: string) => /^\s*$/.test(text);

function withDeeperRemarks(yaml: YamlFile, from: number, limit: number, column: number): number {
  let to = from;
  for (let at = from; at < limit; at = lineEnd(yaml, at)) {
    const line = yaml.text.slice(at, lineEnd(yaml, at));
    if (isBlank(line)) continue;
    if (line.search(/\S/) <= column || !line.trimStart().startsWith('#')) break;
    to = lineEnd(yaml, at);
  }
  return to;
}

function withRemarksAbove({ text }: YamlFile, at: number, least: number): number {
  const remarks = /(?:(?<![^\n])[ \t]*#[^\n]*\n)+$/.exec(text.slice(least, at));
  return at - (remarks?.[0].length ?? 0);
}

/** The empty lines that a stretch between two entries begins with. */
const leadingBlanks = (gap: string) => /^(?:[ \t]*\r?\n)*/.exec(gap)?.[0] ?? '';
/** Those that it ends with. */
const trailingBlanks = (gap: string) => /(?:(?<![^\n])[ \t]*\r?\n)*$/.exec(gap)?.[0] ?? '';

/** The edit that takes an entry out, with the remarks above it and the empty lines that set it apart. */
export function withoutEntry({ text }: YamlFile, entries: readonly BlockEntry[], index: number): Edit {
  const entry = entries[index] as BlockEntry;
  const [before, after] = [entries[index - 1], entries[index + 1]];
  if (after) {
    const end = entry.to + leadingBlanks(text.slice(entry.to, after.from)).length;
    return { start: entry.from, end, text: '' };
  }
  const start = before ? entry.from - trailingBlanks(text.slice(before.to, entry.from)).length : entry.from;
  return { start, end: entry.to, text: '' };
}

/** The edit that puts lines before an entry, or behind the last one, set apart from their neighbours as these are. */
export function withEntry({ text }: YamlFile, entries: readonly BlockEntry[], before: number, lines: string): Edit {
  const gap = (i: number) => text.slice(entries[i]?.to ?? 0, entries[i + 1]?.from ?? 0);
  const next = entries[before];
  const whole = lines.endsWith('\n') ? lines : `${lines}\n`;
  if (next) {
    const apart = before > 0 ? trailingBlanks(gap(before - 1)) : entries.length > 1 ? leadingBlanks(gap(0)) : '';
    return { start: next.from, end: next.from, text: whole + apart };
  }
  const at = entries.at(-1)?.to ?? text.length;
  const apart = entries.length > 1 ? leadingBlanks(gap(entries.length - 2)) : '';
  const broken = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return { start: at, end: at, text: broken + apart + whole };
}

export const entryLines = ({ text }: YamlFile, { from, to }: BlockEntry): string => text.slice(from, to);

/** The stretches of entries in brackets or braces, each with its anchor and tag. */
export function flowExtents(yaml: YamlFile, node: YAMLSeq | YAMLMap): { start: number; end: number }[] {
  return node.items.map((item) => {
    const first = isNode(item) ? item : ((item as KeyPair).key as Node);
    const own = extentOf(yaml, first).start;
    const marks = /(?:[&!][^\s,[\]{}]*\s+)+$/.exec(yaml.text.slice(0, own));
    const end = isNode(item) ? extentOf(yaml, item).end : endOf(yaml, item as KeyPair);
    return { start: own - (marks?.[0].length ?? 0), end };
  });
}

/** The edits that put an entry of a list before another, or at the end; remarks directly above it go with it. */
export function movedEntry(yaml: YamlFile, list: YAMLSeq, index: number, before: number): Edit[] | undefined {
  if (before === index || before === index + 1) return [];
  const lines = blockEntries(yaml, list);
  const entry = lines?.[index];
  if (lines && entry)
    return [withoutEntry(yaml, lines, index), withEntry(yaml, lines, before, entryLines(yaml, entry))];
  if (!list.flow) return undefined;
  const places = flowExtents(yaml, list);
  const order = places.map((_, i) => i).filter((i) => i !== index);
  order.splice(before > index ? before - 1 : before, 0, index);
  return places.map(({ start, end }, i) => {
    const from = places[order[i] ?? i] ?? { start, end };
    return { start, end, text: yaml.text.slice(from.start, from.end) };
  });
}

/** The edit that takes an entry out of a list or group; undefined where that is none by itself. */
export function removedEntry(yaml: YamlFile, node: YAMLSeq | YAMLMap, index: number): Edit | undefined {
  const lines = blockEntries(yaml, node);
  const entry = lines?.[index];
  if (lines && entry) {
    if (!entry.shared) return withoutEntry(yaml, lines, index);
    const next = lines[index + 1];
    const column = columnOf(yaml, node);
    return next && { start: entry.at + column, end: next.at + column, text: '' };
  }
  const places = node.flow ? flowExtents(yaml, node) : [];
  const own = places[index];
  if (!own) return undefined;
  const [before, after] = [places[index - 1], places[index + 1]];
  if (after) return { start: own.start, end: after.start, text: '' };
  return { start: before?.end ?? own.start, end: own.end, text: '' };
}

/** The edit that adds an entry: `block` are its lines, `flow` what it is within brackets. */
export function addedEntry(
  yaml: YamlFile,
  node: YAMLSeq | YAMLMap,
  before: number,
  { block, flow }: { readonly block: (column: number) => string; readonly flow: () => string },
): Edit | undefined {
  const lines = blockEntries(yaml, node);
  if (lines) return withEntry(yaml, lines, before, block(columnOf(yaml, node)));
  if (!node.flow) return undefined;
  const places = flowExtents(yaml, node);
  const next = places[before];
  if (next) return { start: next.start, end: next.start, text: `${flow()}, ` };
  const at = places.at(-1)?.end ?? (node.range?.[0] ?? 0) + 1;
  return { start: at, end: at, text: places.length > 0 ? `, ${flow()}` : isMap(node) ? ` ${flow()} ` : flow() };
}
