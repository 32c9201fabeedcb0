import { isMap, isPair, isScalar, type Pair, type Scalar } from 'yaml';
import type { Finding } from '../../findings/finding.ts';
import { nodesIn } from '../nodes.ts';
import { syntaxFinding } from '../reading.ts';
import { lineAt, quoted } from '../source-line.ts';
import { rangeOf, spanAt, type YamlFile } from '../yaml-file.ts';
import { flowTraps } from './flow-traps.ts';
import { startsOtherwise } from './misread-text.ts';
import { referenceTraps } from './reference-traps.ts';

/**
 * What YAML accepts but reads otherwise than it was meant, as `syntax` findings: `{fact}` that begins a text unquoted,
 * a comma within a text in braces, the key `__proto__`, a word that begins with `*`, `&` or `!`, references and merge keys that lead nowhere, a `#1` that cuts a text off, an entry of a
 * list that stands too far in.
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
      message: {
        en: '`__proto__` cannot be a key: the tool’s language keeps that word for itself, and what stands under it would be lost.',
        zh: '`__proto__` 不能用作键：它是编程语言的保留字，写在下面的内容会丢失。',
      },
      hint: {
        en: 'Use another name here and wherever it is used; also in the data file, if it is a column there.',
        zh: '请在这里和用到它的地方换一个名称；如果它是数据文件中的列名，也请一并修改。',
      },
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

function endOfLine(yaml: YamlFile, offset: number): number {
  const { start, text } = lineAt(yaml, offset);
  return start + text.length;
}

/** A `#` that cuts off a text, or all of it. */
function hashTrap(yaml: YamlFile, start: number, end: number, hash: number): Finding {
  const cut = yaml.text.slice(hash, end).split(/\s/)[0] ?? '';
  return syntaxFinding(yaml, {
    ...{ start, end, replacement: quoted(yaml.text.slice(start, end)) },
    message: {
      en: `A \`#\` after a space begins a remark, so the text ends before \`${cut}\`.`,
      zh: `空格后的 \`#\` 表示注释，所以文字到 \`${cut}\` 之前就结束了。`,
    },
    hint: {
      en: 'Put the whole text in quotes; or write a space after the `#` if it is a remark.',
      zh: '请给整段文字加上引号；如果确实是注释，请在 `#` 后面加一个空格。',
    },
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
        message: {
          en: `YAML reads \`${source}\` as the number ${value}.`,
          zh: `YAML 会把 \`${source}\` 读作数字 ${value}。`,
        },
        hint: {
          en: `Write \`${value}\`; or put it in quotes where it is no figure but a code.`,
          zh: `请写 \`${value}\`；如果它是编号而不是数字，请加上引号。`,
        },
        path: [],
        span: spanAt(yaml, start, start + source.length),
      },
    ];
  });
}

/** Entries of a list that stand too far in, and which YAML takes for more lines of the entry above. */
function swallowedEntries(yaml: YamlFile, start: number, end: number): Finding[] {
  const line = lineAt(yaml, start);
  const dash = /^\s*(?:-\s+)*(?=-\s+$)/.exec(line.text.slice(0, start - line.start));
  if (!dash) return [];
  return [...yaml.text.slice(start, end).matchAll(/\n( *)-\s/g)].map((match) => {
    const from = start + match.index + 1;
    const at = from + (match[1]?.length ?? 0);
    return syntaxFinding(yaml, {
      ...{ start: at, end: at + 1 },
      edit: { start: from, end: at, text: ' '.repeat(dash[0].length) },
      safe: true,
      message: {
        en: 'This entry stands further in than the one above it, and YAML takes it for a part of that text.',
        zh: '这一项比上一项缩进得更深，YAML 把它当成了上一项文字的一部分。',
      },
      hint: { en: 'Let the dashes of a list stand in one column.', zh: '同一个列表的短横线要左端对齐。' },
    });
  });
}

/** A single `!` before a text, which YAML leaves out. */
function typeTrap(yaml: YamlFile, scalar: Scalar): Finding {
  const { start, end } = rangeOf(scalar);
  const mark = yaml.text.lastIndexOf('!', start);
  const replacement = quoted(yaml.text.slice(mark, end));
  return syntaxFinding(yaml, { start: mark, end, replacement, safe: true, ...startsOtherwise('!') });
}
