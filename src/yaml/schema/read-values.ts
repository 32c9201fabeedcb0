import { isCollection, isScalar } from 'yaml';
import { z } from 'zod';
import { languageName, meansLanguage, type Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding, TextEdit } from '../../findings/finding.ts';
import { closestFew, didYouMean, type Guess, guess } from '../../findings/suggest.ts';
import type { Places } from '../places.ts';
import { expectedSorts, listedNames, mustBe, placeName, sortName, spacedChinese, valueAt } from '../plain-words.ts';
import { keysAt, schemasAt } from '../schema-walk.ts';
import { COLON, GLUED } from '../syntax/misread-text.ts';
import { choiceCalledHere, otherWordFor } from './called-here.ts';
import { inGroupAbove } from './key-remedies.ts';
import { colonEdit, dashEdit, groupEdit, listEdit, spacedKeyEdit } from './mend-value.ts';
import { booleanIn, DIGITS, numberIn } from './number-text.ts';
import { requiredFields } from './read-missing.ts';

/** A value that its key does not take, with its place and what it is checked against. */
interface MistakenValue {
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
/** As many choices as a hint lists in full, and as many of the nearest where there are more. */
const LISTED = 40;
const NEAREST = 6;

/** A word that is not one of the choices, or what is no word at all. */
export function readChoice({ path, value, data }: MistakenValue, choices: readonly string[]): Finding {
  if (path.at(-2) === 'languages' && typeof value === 'string') return readLanguage(path, value, choices, data);
  const names = listedNames(choices.length > LISTED ? closestFew(String(value), choices, NEAREST) : choices, 'or');
  if (typeof value !== 'string') {
    const hint = { en: 'Choose one of these.', zh: '请从中选择一个。' };
    return { code: 'wrong-type', message: mustBe(path, names, sortName(value)), hint, path };
  }
  // Quotes of a Chinese keyboard belong to no choice.
  const bare = value.replace(/^[“”‘’"'「『＂]+|[“”‘’"'」』＂]+$/g, '');
  const called = choiceCalledHere(String(path.at(-1)), bare, choices);
  if (called) {
    const message = { en: `\`${value}\` is not ${sortOf(path).en}.`, zh: `\`${value}\` 不是${sortOf(path).zh}。` };
    return { code: 'unknown-kind', message, path, ...called };
  }
  const other = otherWordFor(bare, choices);
  const found: Guess = other === undefined ? guess(bare, choices) : { suggestion: other };
  const { suggestion } = found;
  const sort = sortOf(path);
  const all: Words =
    choices.length > LISTED
      ? { en: `The nearest are ${names.en}.`, zh: spacedChinese(`最接近的有${names.zh}。`) }
      : { en: `The choices are ${names.en}.`, zh: spacedChinese(`可选的有${names.zh}。`) };
  const asked = suggestion === undefined ? undefined : didYouMean(suggestion);
  return {
    code: 'unknown-kind',
    message: { en: `\`${value}\` is not ${sort.en}.`, zh: `\`${value}\` 不是${sort.zh}。` },
    hint:
      asked && choices.length <= LISTED ? { en: `${asked.en} ${all.en}`, zh: `${asked.zh}${all.zh}` } : (asked ?? all),
    path,
    ...found,
  };
}

/** A language that the tool does not have, or that is not called by its code. */
function readLanguage(path: Path, value: string, choices: readonly string[], data: unknown): Finding {
  const called = choices.find((each) => meansLanguage(each, value));
  const codes = listedNames(choices, 'and');
  const name = languageName(value);
  const message = called
    ? { en: `\`${value}\` is not the code of a language.`, zh: `\`${value}\` 不是语言代码。` }
    : {
        en: `Decks are made in ${codes.en} so far, and not in \`${value}\`${name ? ` (${name})` : ''}.`,
        zh: spacedChinese(`目前只能生成${codes.zh}的演示文稿，不支持 \`${value}\`。`),
      };
  const hint = called ? didYouMean(called) : leaveOut(valueAt(data, path.slice(0, -1)), choices);
  return { code: 'unknown-kind', message, hint, path, ...(called ? { suggestion: called, sure: true } : {}) };
}

/** What to do about a language that decks are not made in: something has to stay in the list. */
function leaveOut(listed: unknown, choices: readonly string[]): Words {
  const stays =
    Array.isArray(listed) && listed.some((each) => choices.some((choice) => meansLanguage(choice, String(each))));
  if (stays) return { en: 'Leave it out.', zh: '请把它删去。' };
  const [usual = ''] = choices;
  return {
    en: `Write \`${usual}\` in its place: your texts stay as you write them, and what the tool adds, such as “Source”, is in that language.`,
    zh: `请改写为 \`${usual}\`：您写的文字保持原样，工具自己加的词（例如 Source）用该语言。`,
  };
}

/** What is chosen at a place. */
function sortOf(path: Path): Words {
  const place = placeName(path);
  const own = CHOICES[String(path.at(-1))];
  return own ?? { en: `one of the choices for ${place.en}`, zh: spacedChinese(`${place.zh}的选项`) };
}

/** A value of the wrong type. */
export function readType(mistaken: MistakenValue, expected: readonly string[]): Finding {
  const { path, value } = mistaken;
  const wanted = expectedSorts(expected);
  const finding: Finding = {
    code: 'wrong-type',
    message: mustBe(path, wanted, sortName(value)),
    path,
    ...(expected.includes('string') && isBlock(mistaken) ? { at: 'key' as const } : {}),
  };
  if (path.length === 0) return { ...finding, ...ofFile(mistaken) };
  const remedy = MENDERS.flatMap((mend) => mend(mistaken, expected) ?? [])[0];
  return { ...finding, ...(remedy ?? { hint: { en: `Write ${wanted.en} here.`, zh: `这里请写${wanted.zh}。` } }) };
}

/** What to do about a file that is no group of keys; an outline may be something else as a whole. */
function ofFile({ schema, data, value }: MistakenValue): Pick<Finding, 'hint'> {
  const keys = keysAt(schema, data, []);
  if (!keys.includes('slides')) return groupIt({ path: [], value, schema, data, places: undefined }, ['object']) ?? {};
  return {
    hint: {
      en: 'An outline has `deck:` and `slides:`, and a list of slides stands below `slides:`. `new` makes one to begin with, and `new --from` makes it of a Word document or of notes in Markdown.',
      zh: '大纲里有 `deck:` 和 `slides:`，各张幻灯片列在 `slides:` 下面。`new` 可以新建一份，`new --from` 可以由 Word 文档或 Markdown 笔记生成。',
    },
  };
}

type Remedy =
  | Pick<Finding, 'hint' | 'suggestion' | 'sure' | 'message' | 'edit'>
  | Omit<Finding, 'code' | 'path' | 'message'>;
type Mender = (mistaken: MistakenValue, expected: readonly string[]) => Partial<Remedy> | undefined;

const MENDERS: readonly Mender[] = [
  indentIt,
  nameFact,
  mixColor,
  quoteIt,
  quoteColon,
  nameFile,
  foldLines,
  unquoteNumber,
  unquoteBoolean,
  spaceIt,
  listIt,
  groupIt,
];

/** Whether a value has lines of its own under its key, of which the first would say little: the key shows what is meant. */
function isBlock({ path, places }: MistakenValue): boolean {
  const node = places?.node(path)?.node;
  return isCollection(node) && node.flow !== true && typeof path.at(-1) === 'string';
}

/** A value that stands beside groups instead of within one. */
function indentIt(
  { path, value, schema, data, places }: MistakenValue,
  expected: readonly string[],
): Partial<Remedy> | undefined {
  const key = path.at(-1);
  if (!expected.includes('object') || typeof key !== 'string' || (value !== null && typeof value === 'object'))
    return undefined;
  const remedy = inGroupAbove({ key, path, parent: path.slice(0, -1), schema, data, places });
  return remedy && { hint: remedy.hint, ...(remedy.edit ? { edit: remedy.edit } : {}) };
}

/** A figure itself where the name of one belongs. */
function nameFact({ path, value, schema, data }: MistakenValue): Partial<Remedy> | undefined {
  const field = schemasAt(schema, data, path.slice(0, -1)).find((each) => each instanceof z.ZodArray);
  const refers = field && z.globalRegistry.get(field.element as z.ZodType)?.refers;
  if (typeof value !== 'number' || refers !== 'fact') return undefined;
  return {
    hint: {
      en: 'Name facts here: each figure stands under `facts`, with its source; or take the figures of a file, with `from`.',
      zh: '这里写数据的名称：每个数字写在 `facts` 下并注明出处；也可以用 `from` 从文件中读取数字。',
    },
    cause: `figures of ${path.slice(0, -1).join()}`,
  };
}

/** The parts of a colour, red, green and blue, where it is written as one. */
function mixColor({ path, value }: MistakenValue, expected: readonly string[]): Partial<Remedy> | undefined {
  if (path.at(-2) !== 'theme' || !expected.includes('string') || !Array.isArray(value) || value.length !== 3) return;
  const hex = value.map((part) => Number(part).toString(16).padStart(2, '0').toUpperCase()).join('');
  if (!/^[0-9A-F]{6}$/.test(hex)) return undefined;
  return { hint: { en: `Write it as six hex digits: \`"${hex}"\`.`, zh: `请写成六位十六进制数：\`"${hex}"\`。` } };
}

/** A number or `true` where a text belongs: in quotes it is one, as it was written. */
function quoteIt({ path, value, places }: MistakenValue, expected: readonly string[]): Partial<Remedy> | undefined {
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

/** A key that a quoted text with a colon sticks to: `en:"Steel: how it is made"`; undefined for other keys. */
export function readGluedKey(path: Path, places: Places | undefined): Finding | undefined {
  const key = /^[\w-]+:(?=["'])/.exec(String(path.at(-1)))?.[0];
  const place = places?.find(path, 'key');
  if (key === undefined || !place?.exact) return undefined;
  const { file, start } = place.span;
  const edit = { file, start: start + key.length - 1, end: start + key.length, text: ': ', safe: true };
  return { code: 'syntax', ...GLUED, path, at: 'key', edit };
}

function quoteColon({ path, value, places }: MistakenValue, expected: readonly string[]): Partial<Remedy> | undefined {
  if (!expected.includes('string') || value === null || typeof value !== 'object') return undefined;
  return readColonEntry(path, places);
}

/** What groups call the file that they are about. */
const FILE_KEYS = ['file', 'src', 'path', 'url', 'name'];

/** A group with the name of a file where that name alone belongs: `picture: { file: … }`. */
function nameFile(
  { path, value, data, schema }: MistakenValue,
  expected: readonly string[],
): Partial<Remedy> | undefined {
  const key = path.at(-1);
  if (!expected.includes('string') || value === null || typeof value !== 'object' || Array.isArray(value)) return;
  const file = FILE_KEYS.map((each) => valueAt(value, [each])).find((each) => typeof each === 'string');
  if (file === undefined || typeof key !== 'string') return undefined;
  const beside = keysAt(schema, data, path.slice(0, -1)).filter((each) => Object.hasOwn(value, each));
  const names = listedNames(beside, 'and');
  return {
    hint: {
      en: `Write \`${key}: ${file}\`${beside.length > 0 ? `; ${names.en} stands beside it, in the same column` : ''}.`,
      zh: spacedChinese(`请写 \`${key}: ${file}\`${beside.length > 0 ? `；${names.zh}与它并列，左端对齐` : ''}。`),
    },
  };
}

/** A list where one text belongs: of lines, of years, or of several things of which one is taken. */
function foldLines({ path, value }: MistakenValue, expected: readonly string[]): Partial<Remedy> | undefined {
  const key = path.at(-1);
  if (!expected.includes('string') || !Array.isArray(value) || typeof key !== 'string') return undefined;
  if (value.every((each) => typeof each === 'number')) {
    const text = value.join('–');
    return { hint: { en: `Write one text: \`${key}: ${text}\`.`, zh: `请写成一段文字：\`${key}: ${text}\`。` } };
  }
  if (!value.every((each) => typeof each === 'string')) return undefined;
  if (!expected.includes('record')) {
    return {
      hint: {
        en: `Write one of them alone: \`${key}: ${value[0] ?? ''}\`.`,
        zh: `请只写其中一个：\`${key}: ${value[0] ?? ''}\`。`,
      },
    };
  }
  return {
    hint: {
      en: `Write one text; of several lines, so: \`${key}: |\`, and the lines below it, indented and without dashes.`,
      zh: `请写成一段文字；如有多行，请写 \`${key}: |\`，再把各行写在下面，缩进且不加短横线。`,
    },
  };
}

function unquoteNumber(mistaken: MistakenValue, expected: readonly string[]): Partial<Remedy> | undefined {
  if (!expected.includes('number') && !expected.includes('int')) return undefined;
  if (typeof mistaken.value !== 'string') return Number.isNaN(mistaken.value) ? { hint: DIGITS } : undefined;
  const { schema, data, path } = mistaken;
  // What is said of a figure goes for the figure of a fact.
  const beside = path.at(-1) === 'value' ? keysAt(schema, data, path.slice(0, -1)) : [];
  const { number, sure, hint = DIGITS } = numberIn(mistaken.value, beside);
  return number === undefined ? { hint } : { hint, ...replaced(mistaken, number, sure ?? false) };
}

function unquoteBoolean(mistaken: MistakenValue, expected: readonly string[]): Partial<Remedy> | undefined {
  if (!expected.includes('boolean')) return undefined;
  const said = booleanIn(String(mistaken.value));
  const { suggestion: word, sure = false } =
    said === undefined ? guess(String(mistaken.value), ['true', 'false']) : { suggestion: said, sure: true };
  if (word === undefined) return undefined;
  const hint = { en: `Write \`${word}\`.`, zh: `请写 \`${word}\`。` };
  return { hint, ...replaced(mistaken, word, sure) };
}

/** A key that its value sticks to: YAML sees one text. */
function spaceIt(mistaken: MistakenValue, expected: readonly string[]): Partial<Remedy> | undefined {
  const { path, value, schema, data, places } = mistaken;
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

function listIt(mistaken: MistakenValue, expected: readonly string[]): Partial<Remedy> | undefined {
  const { path, value, schema, data, places } = mistaken;
  if (!expected.includes('array') && !expected.includes('tuple')) return undefined;
  const cells = typeof path.at(-1) === 'number' && typeof value === 'string' ? value.split(/\s*[,，;；|]\s*/) : [];
  const hint =
    cells.length > 1
      ? {
          en: `Write its parts in brackets: \`[${cells.join(', ')}]\`.`,
          zh: `请用方括号写出各部分：\`[${cells.join(', ')}]\`。`,
        }
      : {
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
  { path, value, schema, data, places }: MistakenValue,
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
      zh: spacedChinese(`请把它的键逐行写在下面，每个键后面是冒号和值${keys.length > 0 ? `：${names.zh}` : ''}。`),
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

function replaced({ path, places }: MistakenValue, text: string, safe: boolean): { edit?: TextEdit } {
  const { span, exact } = places?.find(path) ?? {};
  if (!span || !exact) return {};
  return { edit: { file: span.file, start: span.start, end: span.end, text, ...(safe ? { safe } : {}) } };
}
