import { type Alias, isAlias, isMap, isPair, isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Words } from '../../core/language.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { isMergeKey, mergeSources, nodesIn, resolved } from '../nodes.ts';
import { lineAt, quoted } from '../source-line.ts';
import { rangeOf, spanAt, syntaxFinding, type YamlFile } from '../yaml-file.ts';
import { GLUED, startsOtherwise } from './misread-text.ts';

/**
 * What YAML accepts but reads otherwise than it was meant, as `syntax` findings: `{fact}` that begins a text unquoted,
 * a comma within a text in braces, the key `__proto__`, a word that begins with `*`, `&` or `!`, references and merge
 * keys that lead nowhere, a `#1` that cuts a text off, an entry of a list that stands too far in.
 */
export function yamlTraps(yaml: YamlFile): Finding[] {
  const findings = nodesIn(yaml.tree).flatMap(({ node }): Finding[] => {
    if (isPair(node)) return [...emptyTraps(yaml, node), ...lostKeyTraps(yaml, node)];
    if (isScalar(node)) return scalarTraps(yaml, node);
    return isMap(node) && node.flow ? flowTraps(yaml, node) : [];
  });
  return [...findings, ...referenceTraps(yaml)];
}

/** A key that validating would pass over: no value can stand under it. */
function lostKeyTraps(yaml: YamlFile, { key }: Pair): Finding[] {
  if (!isScalar(key) || key.value !== '__proto__') return [];
  const { start, end } = rangeOf(key);
  return [
    syntaxFinding(yaml, {
      ...{ start, end },
      ...say.yaml.lostKey,
    }),
  ];
}

/** A value that is only a remark: `title: #1 in trade`. */
function emptyTraps(yaml: YamlFile, pair: Pair): Finding[] {
  if (!isScalar(pair.key) || (pair.value !== null && !(isScalar(pair.value) && pair.value.source === ''))) return [];
  const { end } = rangeOf(pair.key);
  const remark = /^\s*:[^\S\n]+(#[^\s#!].*)/.exec(yaml.text.slice(end, endOfLine(yaml, end)))?.[1];
  if (remark === undefined) return [];
  const start = yaml.text.indexOf(remark, end);
  return [hashTrap(yaml, start, start + remark.trimEnd().length, start)];
}

function endOfLine({ text }: YamlFile, offset: number): number {
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** A `#` that cuts off a text, or all of it. */
function hashTrap(yaml: YamlFile, start: number, end: number, hash: number): Finding {
  const cut = yaml.text.slice(hash, end).split(/\s/)[0] ?? '';
  return syntaxFinding(yaml, {
    ...{ start, end, replacement: quoted(yaml.text.slice(start, end)) },
    ...say.yaml.hash({ cut }),
  });
}

function scalarTraps(yaml: YamlFile, scalar: Scalar): Finding[] {
  const { start, end } = rangeOf(scalar);
  if (scalar.type !== 'PLAIN') return [];
  const swallowed = swallowedEntries(yaml, start, end);
  if (swallowed.length > 0) return swallowed;
  if (scalar.tag === '!') return [typeTrap(yaml, scalar)];
  const after = yaml.text.slice(end, endOfLine(yaml, end));
  const cut = /^\s+#(?=[\p{L}\p{N}])/u.exec(after);
  // After a single word a remark is likelier than a text that goes on.
  const goesOn = /^\s+#\d/.test(after) || /\s|\p{sc=Han}/u.test(String(scalar.value));
  if (cut && goesOn && end > start) {
    return [hashTrap(yaml, start, end + after.trimEnd().length, end + cut[0].length - 1)];
  }
  return [];
}

/**
 * Numbers that YAML reads otherwise than they look, as `wrong-type`: `0x1F`, `0o17`, `010`. Where a text belongs, the
 * schema has its own say.
 */
export function numberTraps(yaml: YamlFile): Finding[] {
  return nodesIn(yaml.tree).flatMap(({ node, isKey }): Finding[] => {
    if (isKey || !isScalar(node)) return [];
    const { source = '', value } = node;
    if (typeof value !== 'number' || !/^[-+]?0(?:\d|[xo])/.test(source)) return [];
    const { start } = rangeOf(node);
    return [
      {
        code: 'wrong-type',
        ...say.yaml.readAsNumber({ source, value }),
        path: [],
        span: spanAt(yaml, start, start + source.length),
      },
    ];
  });
}

/** Entries of a list that YAML takes for more lines of a text: they stand further in than the entry above, or no key stands above them. */
function swallowedEntries(yaml: YamlFile, start: number, end: number): Finding[] {
  if (!yaml.text.slice(start, end).includes('\n')) return [];
  const line = lineAt(yaml, start);
  const before = line.text.slice(0, start - line.start);
  const dash = /^\s*(?:-\s+)*(?=-\s+$)/.exec(before);
  const entries = [...yaml.text.slice(start, end).matchAll(/\n( *)-\s/g)].map((match) => ({
    from: start + match.index + 1,
    at: start + match.index + 1 + (match[1]?.length ?? 0),
  }));
  const key = /([\w-]+):\s+$/.exec(before)?.[1];
  if (!dash) return key === undefined ? [] : entries.slice(0, 1).map(({ at }) => withoutKey(yaml, at, key));
  return entries.map(({ from, at }) =>
    syntaxFinding(yaml, {
      ...{ start: at, end: at + 1 },
      edit: { start: from, end: at, text: ' '.repeat(dash[0].length) },
      safe: true,
      ...say.yaml.swallowedEntry,
    }),
  );
}

/** A list below a text, to which YAML joins it. */
function withoutKey(yaml: YamlFile, start: number, key: string): Finding {
  return syntaxFinding(yaml, {
    ...{ start, end: start + 1 },
    ...say.yaml.withoutKey({ key }),
  });
}

/** A single `!` before a text, which YAML leaves out. */
function typeTrap(yaml: YamlFile, scalar: Scalar): Finding {
  const { start, end } = rangeOf(scalar);
  const mark = yaml.text.lastIndexOf('!', start);
  const replacement = quoted(yaml.text.slice(mark, end));
  return syntaxFinding(yaml, { start: mark, end, replacement, safe: true, ...startsOtherwise('!') });
}

/** What goes wrong in entries in braces that YAML can read: a text that begins with `{fact}`, a comma within a text. */
function flowTraps(yaml: YamlFile, map: YAMLMap): Finding[] {
  const bare = map.items.filter((pair) => pair.value === null && isScalar(pair.key));
  if (bare.length === 0) return [];
  const glued = bare.flatMap((pair) => missingSpace(yaml, pair.key as Scalar));
  if (glued.length > 0) return glued;
  if (bare.length > 1 && bare.length === map.items.length) return [listTrap(yaml, map)];
  if (bare.length === map.items.length) return [braceTrap(yaml, map)];
  return bare.map((pair) => commaTrap(yaml, map, pair));
}

/** A key in braces that its colon and its value stick to. */
function missingSpace(yaml: YamlFile, key: Scalar): Finding[] {
  const { start, end } = rangeOf(key);
  const colon = /^[\w-]+(?=:\S)/.exec(yaml.text.slice(start, end))?.[0].length;
  if (colon === undefined) return [];
  const stretch = { start: start + colon, end: start + colon + 1, replacement: ': ', safe: true };
  return [syntaxFinding(yaml, { ...stretch, ...GLUED })];
}

/** Words between commas in braces, which are a list. */
function listTrap(yaml: YamlFile, map: YAMLMap): Finding {
  const { start, end } = rangeOf(map);
  const inner = yaml.text.slice(start + 1, end - 1).trim();
  return syntaxFinding(yaml, {
    ...{ start, end, replacement: `[${inner}]` },
    ...say.yaml.listInBraces({ inner }),
  });
}

function braceTrap(yaml: YamlFile, map: YAMLMap): Finding {
  const { start, end } = rangeOf(map);
  return syntaxFinding(yaml, {
    ...{ start, end, replacement: quoted(yaml.text.slice(start, end)), safe: true },
    ...say.yaml.braceText,
  });
}

function commaTrap(yaml: YamlFile, map: YAMLMap, pair: Pair): Finding {
  const key = pair.key as Scalar;
  const { start, end } = rangeOf(key);
  const word = yaml.text.slice(start, end);
  const colon = word.indexOf('：');
  if (colon !== -1) {
    return syntaxFinding(yaml, {
      ...{ start: start + colon, end: start + colon + 1, replacement: ': ', safe: true },
      ...say.yaml.wideColon,
    });
  }
  const before = map.items[map.items.indexOf(pair) - 1]?.value;
  if (!isScalar(before) || before.type !== 'PLAIN') {
    return syntaxFinding(yaml, {
      ...{ start, end },
      ...say.yaml.bareWord({ word }),
    });
  }
  const from = rangeOf(before).start;
  return syntaxFinding(yaml, {
    ...{ start: from, end, replacement: quoted(yaml.text.slice(from, end)) },
    // A single word may be a key whose value was forgotten.
    safe: !/^[\w-]+$/.test(word),
    ...say.yaml.commaInEntry,
  });
}

/** References that a file may hold; fewer where some stand within what others refer to, for those multiply. */
const MOST_ALIASES = 1000;
const MOST_NESTED = 20;

const WRITE_IT: Words = say.yaml.writeItself;

/**
 * What is wrong with references to other values (`*name`), with the names that they refer by (`&name`), and with merge
 * keys (`<<`), as `syntax` findings; and texts that YAML takes for the one or the other.
 */
function referenceTraps(yaml: YamlFile): Finding[] {
  const nodes = nodesIn(yaml.tree).map(({ node }) => node);
  const aliases = nodes.filter(isAlias);
  const named = aliases.length === 0 ? [] : nodes;
  const anchors = new Set(
    named.flatMap((node) => (isPair(node) || isAlias(node) || !node.anchor ? [] : [node.anchor])),
  );
  const merges = nodes.filter(isPair).filter(({ key }) => isMergeKey(key));
  return [
    ...aliases.flatMap((alias) => aliasTraps(yaml, alias, [...anchors])),
    ...tooMany(yaml, aliases),
    ...merges.flatMap((pair) => mergeTraps(yaml, pair)),
    ...anchorTraps(yaml, aliases),
  ];
}

function aliasTraps(yaml: YamlFile, alias: Alias, anchors: readonly string[]): Finding[] {
  const { start, end } = rangeOf(alias);
  const target = alias.resolve(yaml.tree);
  if (!target) return [unknownReference(yaml, alias, anchors)];
  if (rangeOf(target).start > start || end > rangeOf(target).end) return [];
  const message = say.yaml.endlessReference;
  return [syntaxFinding(yaml, { start, end, message, hint: WRITE_IT })];
}

/** A word alone behind the sign is a name that is nowhere given; with more behind it, it begins a text. */
function unknownReference(yaml: YamlFile, alias: Alias, anchors: readonly string[]): Finding {
  const { start, end } = rangeOf(alias);
  const line = lineAt(yaml, start);
  const value = line.text.slice(start - line.start).trimEnd();
  if (value !== `*${alias.source}` || /\*$/.test(alias.source)) {
    const stretch = { start, end: start + value.length, replacement: quoted(value) };
    return syntaxFinding(yaml, { ...stretch, safe: true, ...startsOtherwise('*') });
  }
  const { suggestion, sure } = guess(alias.source, anchors);
  return syntaxFinding(yaml, {
    ...{ start, end },
    message: {
      en: `\`*${alias.source}\` refers to a value that is marked \`&${alias.source}\`, and none is.`,
      zh: `\`*${alias.source}\` 引用标记为 \`&${alias.source}\` 的内容，而文件里没有这个标记。`,
    },
    hint:
      suggestion === undefined
        ? {
            en: `Mark the value with \`&${alias.source}\` where it stands, above; or put quotes around \`*${alias.source}\` if it is a text.`,
            zh: `请在前面的内容处加上标记 \`&${alias.source}\`；如果 \`*${alias.source}\` 本身就是文字，请加引号。`,
          }
        : didYouMean(`*${suggestion}`),
    ...(suggestion === undefined ? {} : { replacement: `*${suggestion}`, safe: sure === true }),
  });
}

/** References to references multiply: the parser would write out each. */
function tooMany(yaml: YamlFile, aliases: readonly Alias[]): Finding[] {
  const targets = aliases.flatMap((alias) => alias.resolve(yaml.tree) ?? []).map(rangeOf);
  const nested = aliases.some((alias) => {
    const { start, end } = rangeOf(alias);
    return targets.some((target) => target.start <= start && end <= target.end);
  });
  const most = nested ? MOST_NESTED : MOST_ALIASES;
  const first = aliases[most];
  if (!first) return [];
  const message = say.yaml.tooManyReferences({ most, nested });
  return [syntaxFinding(yaml, { ...rangeOf(first), message, hint: WRITE_IT })];
}

/** A merge key whose value is neither a group of keys nor a list of groups. */
function mergeTraps(yaml: YamlFile, pair: Pair): Finding[] {
  return mergeSources(pair).flatMap((source) => {
    const group = resolved(source, yaml.tree);
    // A reference to nothing is reported elsewhere.
    if (isMap(group) || (isAlias(source) && !group)) return [];
    const text = isScalar(source) && source.source ? source : undefined;
    const name = /^[\w-]+$/.test(text?.source ?? '') ? text?.source : 'name';
    return syntaxFinding(yaml, {
      ...rangeOf(text ?? (pair.key as Scalar)),
      ...say.yaml.noMerge({ name }),
    });
  });
}

/** A text that begins with `&`: YAML takes its first word for a name that other values refer to. */
function anchorTraps(yaml: YamlFile, aliases: readonly Alias[]): Finding[] {
  const used = new Set(aliases.map(({ source }) => source));
  return nodesIn(yaml.tree).flatMap(({ node }): Finding[] => {
    if (!isScalar(node) || !node.anchor || used.has(node.anchor) || node.type !== 'PLAIN') return [];
    const { start, end } = rangeOf(node);
    const mark = yaml.text.lastIndexOf('&', start);
    const replacement = quoted(yaml.text.slice(mark, Math.max(end, mark + 1 + node.anchor.length)));
    return [syntaxFinding(yaml, { start: mark, end, replacement, safe: true, ...startsOtherwise('&') })];
  });
}
