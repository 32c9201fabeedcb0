import { stringify } from 'yaml';
import { z } from 'zod';
import { UI_LANGUAGES, type UiLanguage, type Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { capital, listedNames, placeName, tidy, valueAt } from '../plain-words.ts';
import { inner, schemasAt } from '../schema-walk.ts';
import { otherWordFor } from './called-here.ts';
import { exampleOf } from './example-of.ts';

/** A key without a value, as `missing-key`. */
export function readEmpty(path: Path, source: string | undefined): Finding {
  const name = placeName(path);
  const written = source === undefined || source === '' ? undefined : source;
  return {
    code: 'missing-key',
    message: {
      en: written
        ? `${name.en} has no value: \`${written}\` means nothing to YAML.`
        : `${capital(name.en)} has no value.`,
      zh: tidy(written ? `${name.zh}没有值：\`${written}\` 在 YAML 里表示空。` : `${name.zh}没有值。`),
    },
    hint: written
      ? {
          en: `Write its value, or remove the line; put \`${written}\` in quotes if it is a text.`,
          zh: `请写上内容，或删去这一行；如果 \`${written}\` 本身就是文字，请加引号。`,
        }
      : { en: 'Write its value after the colon, or remove the line.', zh: '请在冒号后写上内容，或删去这一行。' },
    path,
    at: 'key',
  };
}

/** Keys that lack in one group, as one `missing-key` that shows what could be added. */
export function readMissing(parent: Path, keys: readonly string[], schema: z.ZodType, data: unknown): Finding {
  const names = { and: listedNames(keys, 'and'), or: listedNames(keys, 'or') };
  const place = placeName(parent);
  const examples = Object.fromEntries(
    UI_LANGUAGES.map((ui) => [ui, exampleLines(parent, keys, schema, data, ui)]),
  ) as unknown as Words;
  const short = keys.length === 1 && !examples.en.includes('\n');
  return {
    code: 'missing-key',
    message: {
      en: `${capital(names.and.en)} ${keys.length === 1 ? 'is' : 'are'} missing${parent.length === 0 ? '' : ` in ${place.en}`}.`,
      zh: tidy(parent.length === 0 ? `缺少${names.and.zh}。` : `${place.zh}缺少${names.and.zh}。`),
    },
    hint: fittingHint(parent, keys, schema, data) ?? hintWith(examples, short),
    path: parent,
    at: 'key',
  };
}

/**
 * A list of texts under a key of its group that newcomers take for the missing one, such as `points` for `items`: a
 * `missing-key` there that says what to write; undefined where there is none.
 */
export function readMistaken(path: Path, data: unknown): Finding | undefined {
  const [parent, wanted] = [path.slice(0, -1), String(path.at(-1))];
  const group = (valueAt(data, parent) ?? {}) as Readonly<Record<string, unknown>>;
  const isTexts = (value: unknown) => Array.isArray(value) && value.some((entry) => typeof entry === 'string');
  const key = Object.keys(group).find((each) => isTexts(group[each]) && otherWordFor(each, [wanted]) === wanted);
  if (key === undefined) return undefined;
  const place = placeName(parent);
  return {
    code: 'missing-key',
    message: {
      en: `${capital(place.en)} has its list of texts under \`${key}\`, and \`${wanted}\` is missing.`,
      zh: tidy(`${place.zh}的文字列表写在了 \`${key}\` 下，缺少 \`${wanted}\`。`),
    },
    hint: { en: `Write \`${wanted}\` in place of \`${key}\`.`, zh: `请把 \`${key}\` 改为 \`${wanted}\`。` },
    suggestion: wanted,
    path: [...parent, key],
    at: 'key',
  };
}

function hintWith(examples: Words, short: boolean): Words {
  return short
    ? { en: `Add a line such as \`${examples.en}\`.`, zh: `请加一行，例如 \`${examples.zh}\`。` }
    : { en: `Add lines such as these:\n${examples.en}`, zh: `请加上几行，例如：\n${examples.zh}` };
}

/** Choices that a hint lists. */
const LISTED = 6;

/** Which choices a group without the key that chooses (`kind`, `type`) fits as it is; undefined where none does. */
function fittingHint(
  parent: Path,
  [key, ...others]: readonly string[],
  schema: z.ZodType,
  data: unknown,
): Words | undefined {
  if (key === undefined || others.length > 0) return undefined;
  const value = valueAt(data, parent);
  const fitting = schemasAt(schema, data, parent).flatMap((each) => {
    const field = each instanceof z.ZodObject ? (each.shape as Record<string, z.ZodType>)[key] : undefined;
    if (!(field instanceof z.ZodLiteral)) return [];
    const chosen = String(field.value);
    return each.safeParse({ ...(value as object), [key]: chosen }).success ? [chosen] : [];
  });
  if (fitting.length === 0 || fitting.length > LISTED) return undefined;
  const names = listedNames(fitting, 'or');
  return {
    en: `Add a line such as \`${key}: ${fitting[0]}\`; with its other keys it can be ${names.en}.`,
    zh: tidy(`请加一行，例如 \`${key}: ${fitting[0]}\`；按其余的键，可以是${names.zh}。`),
  };
}

function exampleLines(parent: Path, keys: readonly string[], schema: z.ZodType, data: unknown, ui: UiLanguage): string {
  const groups = schemasAt(schema, data, parent);
  const entries = keys.flatMap((key) => {
    const [field] = groups.flatMap((group) => inner(group, key));
    return field ? [[key, exampleOf(field, key, data, ui)] as const] : [[key, '…'] as const];
  });
  const text = stringify(Object.fromEntries(entries), { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
  return text;
}
