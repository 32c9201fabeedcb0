import { capital, spacedChinese, type Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';

export { spacedChinese };

/** A value of the outline by its sort, as people name it: "a text", "a list". */
export function sortName(value: unknown): Words {
  if (value === undefined || value === null) return { en: 'empty', zh: '空的' };
  if (Array.isArray(value)) return { en: 'a list', zh: '列表' };
  if (typeof value === 'string') return { en: 'a text', zh: '文字' };
  if (Number.isNaN(value)) return { en: 'no number', zh: '非数字' };
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    return { en: 'without end', zh: '无穷大' };
  }
  if (typeof value === 'number' || typeof value === 'bigint') return { en: 'a number', zh: '数字' };
  if (typeof value === 'boolean')
    return { en: `\`${value}\`, which is yes or no to YAML`, zh: `表示是或否的 \`${value}\`` };
  return { en: 'a group of keys', zh: '一组键' };
}

const EXPECTED: Readonly<Record<string, Words>> = {
  string: { en: 'a text', zh: '文字' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: '`true` or `false`', zh: '`true` 或 `false`' },
  array: { en: 'a list', zh: '列表' },
  tuple: { en: 'a list', zh: '列表' },
  object: { en: 'a group of keys', zh: '一组键' },
  record: { en: 'a group of keys', zh: '一组键' },
  null: { en: 'empty', zh: '空的' },
};

/** The sorts that a place takes, by the schema's names for them: "a text, or a text for each language". */
export function expectedSorts(names: readonly string[]): Words {
  const unique = [...new Set(names)];
  return listedWords(
    unique.map((name) =>
      name === 'record' && unique.includes('string')
        ? { en: 'a text for each language', zh: '按语言分列的文字' }
        : (EXPECTED[name] ?? { en: name, zh: name }),
    ),
    'or',
  );
}

/** Words as a list in English: "a, b or c". */
export function listed(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Words as a list: "a, b or c", “a、b 或 c”. */
function listedWords(words: readonly Words[], last: 'or' | 'and'): Words {
  const chinese = [...new Set(words.map(({ zh }) => zh))];
  const link = last === 'or' ? '或' : '和';
  const zh = chinese.length < 2 ? (chinese[0] ?? '') : `${chinese.slice(0, -1).join('、')}${link}${chinese.at(-1)}`;
  return { en: listed([...new Set(words.map(({ en }) => en))], last), zh };
}

/** Names of keys or choices as a list, in code quotes. */
export function listedNames(names: readonly string[], last: 'or' | 'and'): Words {
  return listedWords(
    names.map((name) => ({ en: `\`${name}\``, zh: ` \`${name}\` ` })),
    last,
  );
}

/** What stands at a path, as people name it: `title`, "slide 3", "entry 2 of `items`". */
export function placeName(path: Path): Words {
  const last = path.at(-1);
  if (last === undefined) return { en: 'the file', zh: '文件' };
  if (typeof last === 'string') return { en: `\`${last}\``, zh: ` \`${last}\` ` };
  if (path.length === 2 && path[0] === 'slides') return { en: `slide ${last + 1}`, zh: `第 ${last + 1} 张幻灯片` };
  const list = placeName(path.slice(0, -1));
  return { en: `entry ${last + 1} of ${list.en}`, zh: `${list.zh}的第 ${last + 1} 项` };
}

/** That what a place holds must be another thing. */
export function mustBe(path: Path, wanted: Words, given: Words): Words {
  const place = placeName(path);
  return {
    en: `${capital(place.en)} must be ${wanted.en}; it is ${given.en}.`,
    zh: spacedChinese(`${place.zh}应当是${wanted.zh}，而这里是${given.zh}。`),
  };
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object') return undefined;
    return Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }, data);
}
