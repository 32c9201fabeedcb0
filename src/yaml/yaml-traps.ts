import { type Alias, isScalar, type Pair, type Scalar, visit, type YAMLMap } from 'yaml';
import type { Finding } from '../core/diagnostic.ts';
import { syntaxFinding } from './reading.ts';
import { lineAt, quoted } from './source-line.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * What YAML accepts but reads otherwise than it was meant, as `syntax` findings: `{fact}` that begins a text unquoted,
 * a comma within a text in braces, a word that begins with `*`, a `#1` that cuts a text off, a colon that is none.
 */
export function yamlTraps(yaml: YamlFile): Finding[] {
  const findings: Finding[] = [];
  let aliases = 0;
  visit(yaml.tree, {
    Map: (_, map) => {
      if (map.flow) findings.push(...flowTraps(yaml, map));
    },
    Scalar: (_, scalar) => {
      findings.push(...scalarTraps(yaml, scalar));
    },
    Alias: (_, alias) => {
      aliases += 1;
      findings.push(...aliasTraps(yaml, alias, aliases));
    },
  });
  return findings;
}

/** The source stretch of a node. */
function rangeOf(node: { range?: readonly number[] | null | undefined }): { start: number; end: number } {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

function flowTraps(yaml: YamlFile, map: YAMLMap): Finding[] {
  const bare = map.items.filter((pair) => pair.value === null && isScalar(pair.key));
  if (bare.length === 0) return [];
  const glued = bare.flatMap((pair) => missingSpace(yaml, pair.key as Scalar));
  if (glued.length > 0) return glued;
  if (bare.length === map.items.length) return [braceTrap(yaml, map)];
  return bare.map((pair) => commaTrap(yaml, map, pair));
}

/** A key in braces that its colon and its value stick to. */
function missingSpace(yaml: YamlFile, key: Scalar): Finding[] {
  const { start, end } = rangeOf(key);
  const colon = /^[\w-]+(?=:\S)/.exec(yaml.text.slice(start, end))?.[0].length;
  if (colon === undefined) return [];
  return [
    syntaxFinding(yaml, {
      ...{ start: start + colon, end: start + colon + 1, replacement: ': ' },
      message: 'No space stands after the colon, and YAML takes the two sides for one word.',
      hint: 'Write a space after the colon.',
    }),
  ];
}

function braceTrap(yaml: YamlFile, map: YAMLMap): Finding {
  const { start, end } = rangeOf(map);
  return syntaxFinding(yaml, {
    ...{ start, end, replacement: quoted(yaml.text.slice(start, end)) },
    message: 'This text begins with `{`, which YAML reads as entries in braces.',
    hint: 'Put the whole text in quotes.',
  });
}

function commaTrap(yaml: YamlFile, map: YAMLMap, pair: Pair): Finding {
  const key = pair.key as Scalar;
  const { start, end } = rangeOf(key);
  const word = yaml.text.slice(start, end);
  const colon = word.indexOf('：');
  if (colon !== -1) {
    return syntaxFinding(yaml, {
      ...{ start: start + colon, end: start + colon + 1, replacement: ': ' },
      message: 'A full-width colon stands after the key, and YAML does not take it for a colon.',
      hint: 'Write an ASCII colon and a space after the key.',
    });
  }
  const before = map.items[map.items.indexOf(pair) - 1]?.value;
  if (!isScalar(before) || before.type !== 'PLAIN') {
    return syntaxFinding(yaml, {
      ...{ start, end },
      message: `\`${word}\` stands in the braces without a value.`,
      hint: 'Write a colon and a value after it, or remove it.',
    });
  }
  const from = rangeOf(before).start;
  return syntaxFinding(yaml, {
    ...{ start: from, end, replacement: quoted(yaml.text.slice(from, end)) },
    message: 'A comma stands within a text in braces, and YAML reads what follows it as another entry.',
    hint: 'Put the text in quotes, or write the entries one below the other.',
  });
}

function scalarTraps(yaml: YamlFile, scalar: Scalar): Finding[] {
  if (scalar.type !== 'PLAIN') return [];
  const { start, end } = rangeOf(scalar);
  const line = lineAt(yaml, end);
  const cut = /^\s+#(?=\d)/.exec(yaml.text.slice(end));
  if (cut && end > start && !cut[0].includes('\n')) {
    const hash = end + cut[0].length - 1;
    const whole = yaml.text.slice(start, line.start + line.text.length).trimEnd();
    return [
      syntaxFinding(yaml, {
        ...{ start, end: start + whole.length, replacement: quoted(whole) },
        message: `A \`#\` after a space begins a remark, so the text ends before \`${yaml.text.slice(hash, hash + 3).trim()}\`.`,
        hint: 'Put the whole text in quotes; or write a space after the `#` if it is a remark.',
      }),
    ];
  }
  const key = scalar === yaml.tree.contents ? /^[\w-]+(：\s*)/.exec(String(scalar.source)) : null;
  if (!key?.[1]) return [];
  const colon = start + key[0].length - key[1].length;
  return [
    syntaxFinding(yaml, {
      ...{ start: colon, end: colon + key[1].length, replacement: ': ' },
      message: 'A full-width colon stands after the key, and YAML does not take it for a colon.',
      hint: 'Write an ASCII colon and a space after the key.',
    }),
  ];
}

/** References that a file may hold. References to references multiply: the parser would write out each. */
const MOST_ALIASES = 20;

function aliasTraps(yaml: YamlFile, alias: Alias, count: number): Finding[] {
  const { start, end } = rangeOf(alias);
  const line = lineAt(yaml, start);
  const target = alias.resolve(yaml.tree);
  if (target && rangeOf(target).start <= start && end <= rangeOf(target).end) {
    const message = 'This reference (`*`) stands within the value that it refers to, and would never end.';
    return [syntaxFinding(yaml, { start, end, message, hint: 'Write the value itself.' })];
  }
  if (target) {
    if (count !== MOST_ALIASES + 1) return [];
    const message = `References to other values (\`*\`) stand in more than ${MOST_ALIASES} places.`;
    return [syntaxFinding(yaml, { start, end, message, hint: 'Write the values themselves.' })];
  }
  const value = line.text.slice(start - line.start).trimEnd();
  return [
    syntaxFinding(yaml, {
      ...{ start, end: start + value.length, replacement: quoted(value) },
      message: 'This text begins with `*`, which YAML reads as a reference to another value.',
      hint: 'Put the whole text in quotes.',
    }),
  ];
}
