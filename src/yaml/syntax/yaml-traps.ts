import { type Alias, isAlias, isMap, isPair, isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { isMergeKey, mergeSources, nodesIn, resolved } from '../nodes.ts';
import { checkAnew } from '../reread-yaml.ts';
import { lineAt, quoted } from '../source-line.ts';
import { type Misreading, rangeOf, spanAt, syntaxFinding, type YamlFile } from '../yaml-file.ts';
import { startsOtherwise } from './misread-text.ts';

/**
 * What YAML accepts but reads otherwise than it was meant, as `syntax` findings: `{fact}` that begins a text unquoted,
 * a comma within a text in braces, the key `__proto__`, a word that begins with `*`, `&` or `!`, references and merge
 * keys that lead nowhere, a `#1` that cuts a text off, an entry of a list that is too far in.
 */
export function yamlTraps(yaml: YamlFile): Finding[] {
  const nodes = nodesIn(yaml.tree).map(({ node }) => node);
  const aliases = nodes.filter(isAlias);
  const anchors = nodes.flatMap((node) => (isPair(node) || isAlias(node) || !node.anchor ? [] : [node.anchor]));
  const used = new Set(aliases.map(({ source }) => source));
  const readings = [
    ...nodes.flatMap((node) => {
      if (isPair(node)) return pairTraps(yaml, node);
      if (isScalar(node)) return node.type === 'PLAIN' ? plainTraps(yaml, node) : [];
      return isMap(node) && node.flow ? flowTraps(yaml, node) : [];
    }),
    ...aliases.flatMap((alias) => aliasTraps(yaml, alias, [...new Set(anchors)])),
    ...tooMany(yaml, aliases),
    ...nodes.flatMap((node) => (isPair(node) && isMergeKey(node.key) ? mergeTraps(yaml, node) : [])),
    // YAML takes the first word of a text that begins with `&` for a name that other values refer to.
    ...nodes.flatMap((node) => {
      if (!isScalar(node) || !node.anchor || used.has(node.anchor) || node.type !== 'PLAIN') return [];
      return [begunOtherwise(yaml, node, '&', node.anchor.length)];
    }),
  ];
  return readings.map((reading) => syntaxFinding(yaml, reading));
}

/** A key that validating would pass over, for no value can stand under it; and a value that is only a remark: `title: #1 in trade`. */
function pairTraps(yaml: YamlFile, { key, value }: Pair): Misreading[] {
  if (!isScalar(key)) return [];
  const { start, end } = rangeOf(key);
  const lost = key.value === '__proto__' ? [{ start, end, ...say.yaml.lostKey }] : [];
  const isEmpty = value === null || (isScalar(value) && value.source === '');
  const remark = isEmpty ? /^\s*:[^\S\n]+(#[^\s#!].*)/.exec(restOfLine(yaml, end))?.[1] : undefined;
  if (remark === undefined) return lost;
  const hash = yaml.text.indexOf(remark, end);
  return [hashTrap(yaml, hash, hash + remark.trimEnd().length, hash), ...lost];
}

const restOfLine = ({ text }: YamlFile, offset: number) =>
  /^[^\n]*?(?=\r?(?:\n|$))/.exec(text.slice(offset))?.[0] ?? '';

function hashTrap(yaml: YamlFile, start: number, end: number, hash: number): Misreading {
  const [cut = ''] = yaml.text.slice(hash, end).split(/\s/);
  return { start, end, replacement: quoted(yaml.text.slice(start, end)), ...say.yaml.hash({ cut }) };
}

/** A text that begins with a sign which YAML takes for its own, and leaves out. */
function begunOtherwise({ text }: YamlFile, scalar: Scalar, sign: string, least = 0): Misreading {
  const { start, end } = rangeOf(scalar);
  const mark = text.lastIndexOf(sign, start);
  const replacement = quoted(text.slice(mark, Math.max(end, mark + 1 + least)));
  return { start: mark, end, replacement, safe: true, ...startsOtherwise(sign) };
}

function plainTraps(yaml: YamlFile, scalar: Scalar): Misreading[] {
  const { start, end } = rangeOf(scalar);
  const swallowed = swallowedEntries(yaml, start, end);
  if (swallowed.length > 0) return swallowed;
  if (scalar.tag === '!') return [begunOtherwise(yaml, scalar, '!')];
  const after = restOfLine(yaml, end);
  const cut = /^\s+#(?=[\p{L}\p{N}])/u.exec(after);
  // After a single word a remark is likelier than a text that goes on.
  const goesOn = /^\s+#\d/.test(after) || /\s|\p{sc=Han}/u.test(String(scalar.value));
  if (!cut || !goesOn || end === start) return [];
  return [hashTrap(yaml, start, end + after.trimEnd().length, end + cut[0].length - 1)];
}

/** Entries of a list that YAML takes for more lines of a text: they stand further in than the entry above, or no key is above them. */
function swallowedEntries(yaml: YamlFile, start: number, end: number): Misreading[] {
  const text = yaml.text.slice(start, end);
  if (!text.includes('\n')) return [];
  const line = lineAt(yaml, start);
  const before = line.text.slice(0, start - line.start);
  const dash = /^\s*(?:-\s+)*(?=-\s+$)/.exec(before)?.[0];
  const key = /([\w-]+):\s+$/.exec(before)?.[1];
  const entries = [...text.matchAll(/\n( *)-\s/g)].map(({ index, 1: indent = '' }) => {
    const from = start + index + 1;
    return { from, at: from + indent.length };
  });
  if (dash === undefined && key === undefined) return [];
  return entries.slice(0, dash === undefined ? 1 : undefined).map(({ from, at }) => ({
    ...{ start: at, end: at + 1 },
    ...(dash === undefined
      ? say.yaml.withoutKey({ key: key ?? '' })
      : { edit: { start: from, end: at, text: ' '.repeat(dash.length) }, safe: true, ...say.yaml.swallowedEntry }),
  }));
}

/**
 * Numbers that YAML reads otherwise than they look, as `wrong-type`: `0x1F`, `0o17`, `010`. Where a text belongs, the
 * schema has its own say.
 */
export const numberTraps = checkAnew((yaml): readonly Finding[] =>
  nodesIn(yaml.tree).flatMap(({ node, isKey }): Finding[] => {
    if (isKey || !isScalar(node)) return [];
    const { source = '', value } = node;
    if (typeof value !== 'number' || !/^[-+]?0(?:\d|[xo])/.test(source)) return [];
    const { start } = rangeOf(node);
    const span = spanAt(yaml, start, start + source.length);
    return [{ code: 'wrong-type', ...say.yaml.readAsNumber({ source, value }), path: [], span }];
  }),
);

/** What goes wrong in entries in braces that YAML can read: a text that begins with `{fact}`, a comma within a text. */
function flowTraps({ text }: YamlFile, map: YAMLMap): Misreading[] {
  const bare = map.items.flatMap(({ key, value }, i) => {
    if (value !== null || !isScalar(key)) return [];
    const { start, end } = rangeOf(key);
    return [{ start, end, word: text.slice(start, end), before: map.items[i - 1]?.value }];
  });
  const colons = bare.flatMap(({ start, word }) => {
    const length = /^[\w-]+(?=:\S)/.exec(word)?.[0].length;
    return length === undefined ? [] : [colonAt(start + length, say.yaml.glued)];
  });
  if (bare.length === 0 || colons.length > 0) return colons;
  const { start, end } = rangeOf(map);
  if (bare.length < map.items.length) return bare.map((each) => commaTrap(text, each));
  const inner = text.slice(start + 1, end - 1).trim();
  if (bare.length > 1) return [{ start, end, replacement: `[${inner}]`, ...say.yaml.listInBraces({ inner }) }];
  return [{ start, end, replacement: quoted(text.slice(start, end)), safe: true, ...say.yaml.braceText }];
}

const colonAt = (start: number, words: typeof say.yaml.glued): Misreading => ({
  ...{ start, end: start + 1, replacement: ': ', safe: true },
  ...words,
});

/** A key without a value in braces, and the value before it, which may go on in it. */
interface BareKey {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly before: unknown;
}

function commaTrap(text: string, { start, end, word, before }: BareKey): Misreading {
  const colon = word.indexOf('：');
  if (colon !== -1) return colonAt(start + colon, say.yaml.wideColon);
  if (!isScalar(before) || before.type !== 'PLAIN') return { start, end, ...say.yaml.bareWord({ word }) };
  const from = rangeOf(before).start;
  // A single word may be a key whose value was forgotten.
  const safe = !/^[\w-]+$/.test(word);
  return { start: from, end, replacement: quoted(text.slice(from, end)), safe, ...say.yaml.commaInEntry };
}

/** References that a file may hold; fewer where some stand within what others refer to, for those multiply. */
const [MAX_ALIASES, MAX_NESTED] = [1000, 20];

const isWithin = (node: Alias, target: { start: number; end: number }) =>
  target.start <= rangeOf(node).start && rangeOf(node).end <= target.end;

/** A reference to nothing, or within what it refers to; a word alone behind the sign is a name, and more begins a text. */
function aliasTraps(yaml: YamlFile, alias: Alias, anchors: readonly string[]): Misreading[] {
  const { start, end } = rangeOf(alias);
  const target = alias.resolve(yaml.tree);
  if (target && !isWithin(alias, rangeOf(target))) return [];
  if (target) return [{ start, end, message: say.yaml.endlessReference, hint: say.yaml.writeItself }];
  const { source } = alias;
  const line = lineAt(yaml, start);
  const value = line.text.slice(start - line.start).trimEnd();
  if (value !== `*${source}` || /\*$/.test(source))
    return [{ start, end: start + value.length, replacement: quoted(value), safe: true, ...startsOtherwise('*') }];
  const { suggestion, sure } = guess(source, anchors);
  const message = say.yaml.noSuchReference({ source });
  if (suggestion === undefined) return [{ start, end, message, hint: say.yaml.markOrQuote({ source }) }];
  const meant = `*${suggestion}`;
  return [{ start, end, message, hint: didYouMean(meant), replacement: meant, safe: sure === true }];
}

/** References to references multiply: the parser would write out each. */
function tooMany(yaml: YamlFile, aliases: readonly Alias[]): Misreading[] {
  const targets = aliases.flatMap((alias) => alias.resolve(yaml.tree) ?? []).map(rangeOf);
  const nested = aliases.some((alias) => targets.some((target) => isWithin(alias, target)));
  const most = nested ? MAX_NESTED : MAX_ALIASES;
  const first = aliases[most];
  const message = say.yaml.tooManyReferences({ most, nested });
  return first ? [{ ...rangeOf(first), message, hint: say.yaml.writeItself }] : [];
}

/** A merge key whose value is neither a group of keys nor a list of groups. A reference to nothing is reported elsewhere. */
function mergeTraps(yaml: YamlFile, pair: Pair): Misreading[] {
  return mergeSources(pair).flatMap((source) => {
    const group = resolved(source, yaml.tree);
    if (isMap(group) || (isAlias(source) && !group)) return [];
    const text = isScalar(source) && source.source ? source : undefined;
    const name = /^[\w-]+$/.test(text?.source ?? '') ? text?.source : 'name';
    return [{ ...rangeOf(text ?? (pair.key as Scalar)), ...say.yaml.noMerge({ name }) }];
  });
}
