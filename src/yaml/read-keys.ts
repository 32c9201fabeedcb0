import { z } from 'zod';
import type { Finding, TextEdit } from '../core/diagnostic.ts';
import type { Path } from '../core/path.ts';
import { didYouMean, guess } from '../core/suggest.ts';
import type { Words } from '../core/words.ts';
import { indented, movedInto, movedOut, wrappedIn } from './move-key.ts';
import type { Places } from './places.ts';
import { listedNames, placeName, tidy, valueAt } from './plain-words.ts';
import { choicesWith, inner, keysAt, ownKeys, schemasAt, variants } from './schema-walk.ts';

/** What a key was probably meant for. */
interface Remedy {
  readonly hint: Words;
  readonly suggestion?: string;
  readonly sure?: boolean;
  readonly edit?: TextEdit | undefined;
  /** Where it is missing, as long as it stands here. */
  readonly target?: Path;
}

/** A finding, and where the key that it is about is missing as long as it stands in the wrong place. */
export interface StrayKey {
  readonly finding: Finding;
  readonly target?: Path | undefined;
}

/** What is asked about a key that a group does not take. */
interface Stray {
  readonly key: string;
  readonly path: Path;
  readonly parent: Path;
  readonly schema: z.ZodType;
  readonly data: unknown;
  /** Keys that the group takes and does not have. */
  readonly free: readonly string[];
  readonly places: Places | undefined;
}

/** A key that its group does not take: misspelt, in the wrong place, of another kind, or unknown. */
export function readUnknownKey(path: Path, schema: z.ZodType, data: unknown, places?: Places): StrayKey {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const present = Object.keys((valueAt(data, parent) as object | undefined) ?? {});
  const free = keysAt(schema, data, parent).filter((each) => !present.includes(each));
  const stray: Stray = { key, path, parent, schema, data, free, places };
  const remedy =
    misspelt(stray, true) ??
    belowEmpty(stray) ??
    insideChild(stray) ??
    inParent(stray) ??
    misspelt(stray, false) ??
    renamed(stray);
  const { hint, suggestion, sure, edit, target } =
    remedy ?? ofOtherKind(stray) ?? ofSection(stray) ?? whatIsTaken(stray);
  const place = placeName(parent);
  const finding: Finding = {
    code: 'unknown-key',
    message: {
      en: `\`${key}\` is not a key that ${place.en} takes.`,
      zh: tidy(`${place.zh}不支持 \`${key}\` 这个键。`),
    },
    hint,
    path,
    at: 'key',
    ...(suggestion ? { suggestion } : {}),
    ...(sure ? { sure } : {}),
    ...(edit ? { edit } : {}),
  };
  return { finding, target: target ?? (suggestion === undefined ? undefined : [...parent, suggestion]) };
}

function misspelt({ key, free }: Stray, onlyBySeparators: boolean): Remedy | undefined {
  const found = guess(key, free);
  if (found.suggestion === undefined) return undefined;
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  if (onlyBySeparators && plain(key) !== plain(found.suggestion)) return undefined;
  return { ...found, hint: didYouMean(found.suggestion) };
}

/** A key below one without a value, in the same column: it was meant to stand within that. */
function belowEmpty({ key, path, parent, schema, data, places }: Stray): Remedy | undefined {
  const group = Object.entries((valueAt(data, parent) ?? {}) as object);
  const before = group.slice(
    0,
    group.findIndex(([each]) => each === key),
  );
  const [child] = before.findLast(([, value]) => value === null) ?? [];
  if (child === undefined) return undefined;
  const fields = schemasAt(schema, data, parent).flatMap((each) => inner(each, child));
  const takes = fields
    .flatMap((field) => variants(field, {}))
    .some((each) => (each instanceof z.ZodObject ? key in each.shape : each instanceof z.ZodRecord && isLanguage(key)));
  if (!takes) return undefined;
  return {
    hint: {
      en: `It belongs inside \`${child}\` above it: indent the line by two more spaces.`,
      zh: `它应当写在上面的 \`${child}\` 里面：请把这一行多缩进两个空格。`,
    },
    target: [...parent, child],
    edit: places && indented(places, path),
  };
}

function isLanguage(key: string): boolean {
  return /^[a-z]{2}(-[A-Za-z]+)?$/.test(key);
}

/** A key of a group or of the entries of a list in this group. */
function insideChild({ key, parent, schema, data, places }: Stray): Remedy | undefined {
  for (const group of schemasAt(schema, data, parent)) {
    for (const child of ownKeys(group)) {
      const value = valueAt(data, [...parent, child]);
      const fields = inner(group, child).flatMap((field) => variants(field, value));
      const inGroup = fields.some((field) => field instanceof z.ZodObject && key in field.shape);
      const inEntries = fields.some(
        (field) =>
          field instanceof z.ZodArray &&
          variants(field.element as z.ZodType, {}).some((entry) => entry instanceof z.ZodObject && key in entry.shape),
      );
      if (inGroup && valueAt(value, [key]) === undefined) {
        const path = [...parent, key];
        return {
          hint: {
            en: `It belongs inside \`${child}\`: move the line there, two spaces further in.`,
            zh: `它应当写在 \`${child}\` 里面：请把这一行移过去，多缩进两个空格。`,
          },
          target: [...parent, child, key],
          edit:
            places &&
            (value === undefined ? wrappedIn(places, path, child) : movedInto(places, path, [...parent, child])),
        };
      }
      if (inEntries) {
        return {
          hint: {
            en: `It belongs inside \`${child}\`, to each entry of that list.`,
            zh: `它应当写在 \`${child}\` 列表的每一项里面。`,
          },
        };
      }
    }
  }
  return undefined;
}

/** A key of a group that this one stands in. */
function inParent({ key, parent, schema, data, places, path }: Stray): Remedy | undefined {
  for (let depth = parent.length - 1; depth >= 0; depth -= 1) {
    const above = parent.slice(0, depth);
    const group = valueAt(data, above);
    if (group === null || typeof group !== 'object' || Array.isArray(group) || key in group) continue;
    if (!keysAt(schema, data, above).includes(key)) continue;
    const place = placeName(above);
    const name = placeName(parent);
    return {
      hint: {
        en: `It belongs to ${place.en}, outside ${name.en}: move the line there, less far in.`,
        zh: tidy(`它属于${place.zh}，不在${name.zh}里面：请把这一行移出来，减少缩进。`),
      },
      target: [...above, key],
      edit: places && movedOut(places, path, above),
    };
  }
  return undefined;
}

/** Words that people use for keys. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  title: ['heading', 'header', 'headline', 'caption', '标题'],
  kind: ['slide', 'layout', 'template', '类型'],
  type: ['chart', 'kind', 'style'],
  items: ['points', 'bullets', 'list', 'entries', 'content', 'body', '要点', '内容'],
  text: ['body', 'content', 'description', 'label', 'words', '文字'],
  notes: ['script', 'speech', 'speaker', 'comment', '备注', '讲稿'],
  data: ['values', 'facts', 'figures', 'numbers', '数据'],
  value: ['number', 'figure', 'amount', '数值'],
  name: ['label', 'title', '名称'],
  period: ['year', 'date', 'time', '年份', '时间'],
  footnote: ['remark', 'source', 'comment', '脚注'],
  kicker: ['eyebrow', 'overline', 'topic', '眉题'],
  takeaway: ['conclusion', 'summary', 'message', '结论'],
  url: ['link', 'address', 'website', 'web', '网址'],
  picture: ['image', 'photo', 'img', 'file', '图片'],
  languages: ['lang', 'language', '语言'],
};

function renamed({ key, free }: Stray): Remedy | undefined {
  const suggestion = free.find((each) => ALSO_CALLED[each]?.includes(key.toLowerCase()));
  return suggestion === undefined ? undefined : { suggestion, hint: didYouMean(suggestion) };
}

/** A key that another kind of slide or type of chart takes. */
function ofOtherKind({ key, parent, schema, data }: Stray): Remedy | undefined {
  const kinds = choicesWith(schema, data, parent, key);
  if (kinds.length === 0) return undefined;
  const [names, own] = [listedNames(kinds, 'or'), valueAt(data, parent)];
  const chosen = String(valueAt(own, ['kind']) ?? valueAt(own, ['type']) ?? '');
  return {
    hint: {
      en: `It belongs to ${names.en}; this is \`${chosen}\`. Choose one of those, or remove the key.`,
      zh: tidy(`它属于${names.zh}，而这里是 \`${chosen}\`。请改用那一种，或删去这个键。`),
    },
  };
}

/** A key of another part of the outline. */
function ofSection({ key, schema, data, parent }: Stray): Remedy | undefined {
  for (const section of keysAt(schema, data, [])) {
    if (section === parent[0]) continue;
    const groups = schemasAt(schema, data, [section]);
    const own = groups.some((group) => ownKeys(group).includes(key));
    const entry = groups.some(
      (group) => group instanceof z.ZodRecord && inner(group, '').some((each) => ownKeys(each).includes(key)),
    );
    if (!own && !entry) continue;
    return {
      hint: own
        ? { en: `It belongs to \`${section}\`.`, zh: `它属于 \`${section}\`。` }
        : { en: `It belongs to an entry of \`${section}\`.`, zh: `它属于 \`${section}\` 中的某一项。` },
    };
  }
  return undefined;
}

function whatIsTaken({ free }: Stray): Remedy {
  if (free.length === 0) return { hint: { en: 'Remove it.', zh: '请把它删去。' } };
  const names = listedNames(free, 'and');
  return {
    hint: { en: `Keys that may be added here: ${names.en}.`, zh: tidy(`这里还可以写的键有：${names.zh}。`) },
  };
}

/** A key that cannot be a name, or no language. */
export function readBadKey(path: Path, isName: boolean): Finding {
  const key = String(path.at(-1));
  const above = placeName(path.slice(0, -1));
  if (isName) {
    return {
      code: 'wrong-type',
      message: {
        en: `\`${key}\` cannot be a name: it must be ${NAME.en}.`,
        zh: `\`${key}\` 不能作为名称：${NAME.zh}。`,
      },
      hint: { en: 'Rename it here and wherever it is used.', zh: '请在这里和用到它的地方一并改名。' },
      path,
      at: 'key',
    };
  }
  return {
    code: 'unknown-key',
    message: {
      en: `\`${key}\` is not a language; the keys below ${above.en} are languages.`,
      zh: tidy(`\`${key}\` 不是语言代码；${above.zh}下面的键应当是语言。`),
    },
    hint: {
      en: 'Write the text itself, or one text for each language: `en: …` and `zh: …`.',
      zh: '请直接写文字，或按语言分列：`en: …` 和 `zh: …`。',
    },
    path,
    at: 'key',
  };
}

/** What a name may look like. */
export const NAME: Words = {
  en: 'letters, digits, `_` and `-`, beginning with a letter',
  zh: '只能用英文字母、数字、`_` 和 `-`，并以字母开头',
};
