import { isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Finding } from '../../findings/finding.ts';
import { syntaxFinding } from '../reading.ts';
import { quoted } from '../source-line.ts';
import { rangeOf, type YamlFile } from '../yaml-file.ts';
import { GLUED } from './misread-text.ts';

/** What goes wrong in entries in braces that YAML can read: a text that begins with `{fact}`, a comma within a text. */
export function flowTraps(yaml: YamlFile, map: YAMLMap): Finding[] {
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
    message: {
      en: 'Braces hold keys with their values, and these have none.',
      zh: '大括号里应当是成对的键和值，而这里只有单词。',
    },
    hint: {
      en: `Write a list in brackets: \`[${inner}]\`; or put quotes around the whole if it is a text.`,
      zh: `列表请用方括号：\`[${inner}]\`；如果整段是文字，请加引号。`,
    },
  });
}

function braceTrap(yaml: YamlFile, map: YAMLMap): Finding {
  const { start, end } = rangeOf(map);
  return syntaxFinding(yaml, {
    ...{ start, end, replacement: quoted(yaml.text.slice(start, end)), safe: true },
    message: {
      en: 'This text begins with `{`, which YAML reads as entries in braces.',
      zh: '这段文字以 `{` 开头，YAML 会把它当作成对出现的键和值。',
    },
    hint: { en: 'Put the whole text in quotes.', zh: '请给整段文字加上引号。' },
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
      message: {
        en: 'A full-width colon stands after the key, and YAML does not take it for a colon.',
        zh: '键名后面是全角冒号，YAML 不把它当作冒号。',
      },
      hint: {
        en: 'Write an ASCII colon and a space after the key.',
        zh: '请改为半角冒号，并在后面加一个空格。',
      },
    });
  }
  const before = map.items[map.items.indexOf(pair) - 1]?.value;
  if (!isScalar(before) || before.type !== 'PLAIN') {
    return syntaxFinding(yaml, {
      ...{ start, end },
      message: {
        en: `\`${word}\` stands in the braces without a value.`,
        zh: `大括号里的 \`${word}\` 没有值。`,
      },
      hint: {
        en: 'Write a colon and a value after it, or remove it.',
        zh: '请在后面写上冒号和值，或把它删去。',
      },
    });
  }
  const from = rangeOf(before).start;
  return syntaxFinding(yaml, {
    ...{ start: from, end, replacement: quoted(yaml.text.slice(from, end)) },
    // A single word may be a key whose value was forgotten.
    safe: !/^[\w-]+$/.test(word),
    message: {
      en: 'A comma stands within a text in braces, and YAML reads what follows it as another entry.',
      zh: '大括号里的文字含有逗号，YAML 会把后面的部分当作另一项。',
    },
    hint: {
      en: 'Put the text in quotes, or write the entries one below the other.',
      zh: '请给这段文字加上引号，或把各项分行书写。',
    },
  });
}
