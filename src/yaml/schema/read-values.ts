import { isScalar } from 'yaml';
import { z } from 'zod';
import type { Path } from '../../core/path.ts';
import type { Words } from '../../core/words.ts';
import type { Finding, TextEdit } from '../../findings/finding.ts';
import { closestFew, didYouMean, type Guess, guess } from '../../findings/suggest.ts';
import type { Places } from '../places.ts';
import { capital, expectedSorts, listedNames, placeName, sortName, tidy } from '../plain-words.ts';
import { keysAt, schemasAt } from '../schema-walk.ts';
import { COLON, GLUED } from '../syntax/misread-text.ts';
import { requiredFields } from './example-of.ts';
import { inGroupAbove } from './key-remedies.ts';
import { colonEdit, dashEdit, groupEdit, listEdit, spacedKeyEdit } from './mend-value.ts';
import { booleanIn, DIGITS, numberIn } from './number-text.ts';

/** Where a value stands, and by what it is judged. */
export interface Judged {
  readonly path: Path;
  readonly value: unknown;
  readonly schema: z.ZodType;
  readonly data: unknown;
  readonly places: Places | undefined;
}

/** What is chosen by keys whose name does not say it. */
const CHOICES: Readonly<Record<string, Words>> = {
  kind: { en: 'a kind of slide', zh: '幻灯片的类型' },
  type: { en: 'a type of chart', zh: '图表的类型' },
  unit: { en: 'a unit that the tool knows', zh: '已知的单位' },
  icon: { en: 'the name of an icon', zh: '图标的名称' },
};
/** Other words for choices that are not spelt like them. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  about: ['around', 'approximately', 'approx', 'approx.', 'roughly', 'circa', 'ca', 'ca.', '~', '约', '大约', '左右'],
  above: ['over', 'more', 'more than', 'at least', '>', '超过', '高于', '以上'],
  below: ['under', 'less', 'less than', 'at most', '<', '不足', '低于', '以下'],
};
/** As many choices as a hint lists in full, and as many of the nearest where there are more. */
const LISTED = 40;
const NEAREST = 6;

/** A word that is not one of the choices, or what is no word at all. */
export function readChoice({ path, value }: Judged, choices: readonly string[]): Finding {
  const names = listedNames(choices.length > LISTED ? closestFew(String(value), choices, NEAREST) : choices, 'or');
  const place = placeName(path);
  if (typeof value !== 'string') {
    const sort = sortName(value);
    return {
      code: 'wrong-type',
      message: {
        en: `${capital(place.en)} must be ${names.en}; it is ${sort.en}.`,
        zh: tidy(`${place.zh}应当是${names.zh}，而这里是${sort.zh}。`),
      },
      hint: { en: 'Choose one of these.', zh: '请从中选择一个。' },
      path,
    };
  }
  // Quotes of a Chinese keyboard belong to no choice.
  const bare = value.replace(/^[“”‘’"'「『＂]+|[“”‘’"'」』＂]+$/g, '');
  const other = choices.find((choice) => OTHER_WORDS[choice]?.includes(bare.toLowerCase()));
  const found: Guess = other === undefined ? guess(bare, choices) : { suggestion: other };
  const { suggestion } = found;
  const sort = CHOICES[String(path.at(-1))] ?? {
    en: `one of the choices for ${place.en}`,
    zh: tidy(`${place.zh}的选项`),
  };
  const all: Words =
    choices.length > LISTED
      ? { en: `The nearest are ${names.en}.`, zh: tidy(`最接近的有${names.zh}。`) }
      : { en: `The choices are ${names.en}.`, zh: tidy(`可选的有${names.zh}。`) };
  const asked = suggestion === undefined ? undefined : didYouMean(suggestion);
  return {
    code: 'unknown-kind',
    message: { en: `\`${value}\` is not ${sort.en}.`, zh: `\`${value}\` 不是${sort.zh}。` },
    hint:
      asked && choices.length <= LISTED ? { en: `${asked.en} ${all.en}`, zh: `${asked.zh}${all.zh}` } : (asked ?? all),
    path,
    ...found,
    // Among very many words a misspelt one may be near to the wrong one.
    ...(found.sure && choices.length > LISTED ? { sure: found.suggestion?.toLowerCase() === bare.toLowerCase() } : {}),
  };
}

/** A value of the wrong sort. */
export function readType(judged: Judged, expected: readonly string[]): Finding {
  const { path, value } = judged;
  const [place, wanted, given] = [placeName(path), expectedSorts(expected), sortName(value)];
  const finding: Finding = {
    code: 'wrong-type',
    message: {
      en: `${capital(place.en)} must be ${wanted.en}; it is ${given.en}.`,
      zh: tidy(`${place.zh}应当是${wanted.zh}，而这里是${given.zh}。`),
    },
    path,
  };
  const remedy = MENDERS.flatMap((mend) => mend(judged, expected) ?? [])[0];
  return { ...finding, ...(remedy ?? { hint: { en: `Write ${wanted.en} here.`, zh: `这里请写${wanted.zh}。` } }) };
}

type Remedy =
  | Pick<Finding, 'hint' | 'suggestion' | 'sure' | 'message' | 'edit'>
  | Omit<Finding, 'code' | 'path' | 'message'>;
type Mender = (judged: Judged, expected: readonly string[]) => Partial<Remedy> | undefined;

const MENDERS: readonly Mender[] = [
  indentIt,
  quoteIt,
  quoteColon,
  unquoteNumber,
  unquoteBoolean,
  spaceIt,
  listIt,
  groupIt,
];

/** A value that stands beside groups instead of within one. */
function indentIt(
  { path, value, schema, data, places }: Judged,
  expected: readonly string[],
): Partial<Remedy> | undefined {
  const key = path.at(-1);
  if (!expected.includes('object') || typeof key !== 'string' || (value !== null && typeof value === 'object'))
    return undefined;
  const remedy = inGroupAbove({ key, path, parent: path.slice(0, -1), schema, data, places });
  return remedy && { hint: remedy.hint, ...(remedy.edit ? { edit: remedy.edit } : {}) };
}

/** A number or `true` where a text belongs: in quotes it is one, as it was written. */
function quoteIt({ path, value, places }: Judged, expected: readonly string[]): Partial<Remedy> | undefined {
  if (!expected.includes('string') || (typeof value !== 'number' && typeof value !== 'boolean')) return undefined;
  const node = places?.node(path)?.node;
  const source = isScalar(node) && node.source ? node.source : String(value);
  const hint = { en: 'Put it in quotes.', zh: '请加上引号。' };
  return { hint, suggestion: source, sure: true };
}

/** An entry of a list that YAML took for a key and its value, since a colon and a space stand in it. */
export function readColonEntry(path: Path, places: Places | undefined): Finding | undefined {
  const edit = places && colonEdit(places, path);
  return edit ? { code: 'wrong-type', ...COLON, path, edit } : undefined;
}

function quoteColon({ path, value, places }: Judged, expected: readonly string[]): Partial<Remedy> | undefined {
  if (!expected.includes('string') || value === null || typeof value !== 'object') return undefined;
  return readColonEntry(path, places);
}

function unquoteNumber(judged: Judged, expected: readonly string[]): Partial<Remedy> | undefined {
  if (!expected.includes('number') && !expected.includes('int')) return undefined;
  if (typeof judged.value !== 'string') return Number.isNaN(judged.value) ? { hint: DIGITS } : undefined;
  const { number, sure, hint = DIGITS } = numberIn(judged.value);
  return number === undefined ? { hint } : { hint, ...replaced(judged, number, sure ?? false) };
}

function unquoteBoolean(judged: Judged, expected: readonly string[]): Partial<Remedy> | undefined {
  if (!expected.includes('boolean')) return undefined;
  const word = booleanIn(String(judged.value)) ?? guess(String(judged.value), ['true', 'false']).suggestion;
  if (word === undefined) return undefined;
  const hint = { en: `Write \`${word}\`.`, zh: `请写 \`${word}\`。` };
  return { hint, ...replaced(judged, word, true) };
}

/** A key that its value sticks to: YAML sees one text. */
function spaceIt(judged: Judged, expected: readonly string[]): Partial<Remedy> | undefined {
  const { path, value, schema, data, places } = judged;
  if (!expected.includes('object') || typeof value !== 'string') return undefined;
  const key = /^([\w-]+):\S/.exec(value)?.[1];
  const known = schemasAt(schema, data, path).length > 0 ? keysAt(schema, {}, path) : [];
  if (key === undefined || !keysOf(schema, data, path, known).includes(key)) return undefined;
  const edit = places && spacedKeyEdit(places, path);
  return { ...GLUED, ...(edit ? { edit } : {}) };
}

function keysOf(schema: z.ZodType, data: unknown, path: Path, known: readonly string[]): readonly string[] {
  return [...known, ...keysAt(schema, data, path)];
}

function listIt(judged: Judged, expected: readonly string[]): Partial<Remedy> | undefined {
  const { path, schema, data, places } = judged;
  if (!expected.includes('array') && !expected.includes('tuple')) return undefined;
  const hint = {
    en: 'Write a list: each entry on a line of its own below the key, after a dash.',
    zh: '请写成列表：每一项在键的下方另起一行，以短横线开头。',
  };
  const names = schemasAt(schema, data, path).flatMap((each) => entryNames(each));
  const edit = places && (listEdit(places, path, names) ?? dashEdit(places, path));
  return { hint, ...(edit ? { edit } : {}) };
}

/** The choices that the entries of a list have; nothing where they are free. */
function entryNames(schema: z.ZodType): readonly string[] {
  if (!(schema instanceof z.ZodArray)) return [];
  return schema.element instanceof z.ZodEnum ? schema.element.options.map(String) : [];
}

function groupIt(
  { path, value, schema, data, places }: Judged,
  expected: readonly string[],
): Partial<Remedy> | undefined {
  if (!expected.includes('object')) return undefined;
  const keys = keysAt(schema, data, path);
  const names = listedNames(keys.slice(0, 8), 'and');
  const only = soleKey(schemasAt(schema, data, path), value);
  const edit = only === undefined || !places ? undefined : groupEdit(places, path, only);
  return {
    ...(edit ? { edit } : {}),
    hint: {
      en: `Write its keys on lines of their own below, each with a colon and its value${keys.length > 0 ? `: ${names.en}` : ''}.`,
      zh: tidy(`请把它的键逐行写在下面，每个键后面是冒号和值${keys.length > 0 ? `：${names.zh}` : ''}。`),
    },
  };
}

/** The key of a group that a value alone can have been meant for: the one that it needs, or the one that chooses it. */
function soleKey(schemas: readonly z.ZodType[], value: unknown): string | undefined {
  const groups = schemas.filter((each) => each instanceof z.ZodObject);
  const fitting = groups.flatMap((group) => {
    const required = requiredFields(group);
    return required.length === 1 && required[0]?.[1].safeParse(value).success ? [required[0][0]] : [];
  });
  const names = new Set(fitting);
  return names.size === 1 ? fitting[0] : undefined;
}

function replaced({ path, places }: Judged, text: string, safe: boolean): { edit?: TextEdit } {
  const { span, exact } = places?.find(path) ?? {};
  if (!span || !exact) return {};
  return { edit: { file: span.file, start: span.start, end: span.end, text, ...(safe ? { safe } : {}) } };
}
