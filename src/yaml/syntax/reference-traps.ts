import { type Alias, isAlias, isMap, isPair, isScalar, isSeq, type Pair } from 'yaml';
import type { Words } from '../../core/language.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { isMergeKey } from '../merge-keys.ts';
import { nodesIn } from '../nodes.ts';
import { syntaxFinding } from '../reading.ts';
import { lineAt, quoted } from '../source-line.ts';
import { rangeOf, type YamlFile } from '../yaml-file.ts';
import { startsOtherwise } from './misread-text.ts';

/** References that a file may hold; fewer where some stand within what others refer to, for those multiply. */
const MOST_ALIASES = 1000;
const MOST_NESTED = 20;

const WRITE_IT: Words = { en: 'Write the value itself.', zh: '请直接写出内容。' };

/**
 * What is wrong with references to other values (`*name`), with the names that they refer by (`&name`), and with merge
 * keys (`<<`), as `syntax` findings; and texts that YAML takes for the one or the other.
 */
export function referenceTraps(yaml: YamlFile): Finding[] {
  const nodes = nodesIn(yaml.tree).map(({ node }) => node);
  const aliases = nodes.filter(isAlias);
  const anchors = new Set(
    nodes.flatMap((node) => (isPair(node) || isAlias(node) || !node.anchor ? [] : [node.anchor])),
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
  const message = {
    en: 'This reference (`*`) stands within the value that it refers to, and would never end.',
    zh: '这个引用（`*`）就在它所引用的内容里面，会没完没了。',
  };
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
  const message = {
    en: `References to other values (\`*\`) stand in more than ${most} places${nested ? ', and some refer to others' : ''}.`,
    zh: `对其他内容的引用（\`*\`）超过了 ${most} 处${nested ? '，而且其中有的又引用别的引用' : ''}。`,
  };
  return [syntaxFinding(yaml, { ...rangeOf(first), message, hint: WRITE_IT })];
}

/** A merge key whose value is no group of keys, nor a list of some. */
function mergeTraps(yaml: YamlFile, { key, value }: Pair): Finding[] {
  const sources = isSeq(value) ? value.items : [value];
  return sources.flatMap((source) => {
    const group = isAlias(source) ? source.resolve(yaml.tree) : source;
    // That there is none of that name is said already.
    if (isMap(group) || (isAlias(source) && !group)) return [];
    const said = isScalar(source) && source.source ? source : undefined;
    const name = /^[\w-]+$/.test(said?.source ?? '') ? said?.source : 'name';
    const stretch = said ? rangeOf(said) : isScalar(key) ? rangeOf(key) : { start: 0, end: 0 };
    return syntaxFinding(yaml, {
      ...stretch,
      message: {
        en: '`<<` takes over the keys of another group, and what stands behind it is no reference to one.',
        zh: '`<<` 用来并入另一组键，而它后面写的不是对一组键的引用。',
      },
      hint: {
        en: `Mark that group with \`&${name}\` behind its key, and write \`<<: *${name}\` here.`,
        zh: `请在那一组的键后面加上标记 \`&${name}\`，这里写 \`<<: *${name}\`。`,
      },
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
