import { isScalar } from 'yaml';
import type { z } from 'zod';
import { ERROR_CODES, type Finding } from '../core/diagnostic.ts';
import { formatPath } from '../core/path.ts';
import type { Words } from '../core/words.ts';
import type { Places } from './places.ts';
import { type PlainIssue, plainIssues } from './plain-issues.ts';
import { capital, placeName, sortName, tidy, valueAt } from './plain-words.ts';
import { NAME, readBadKey, readUnknownKey, type StrayKey } from './read-keys.ts';
import { readEmpty, readMissing } from './read-missing.ts';
import { readChoice, readType } from './read-values.ts';

/**
 * What the schema refuses about the data, as findings: `unknown-key`, `missing-key`, `wrong-type`, `unknown-kind`.
 * A schema's own check gives the parts of its finding as `params`: an error code, a message, a hint, a suggestion.
 * With the places of the data, findings have the edits that mend them.
 */
export function schemaFindings(
  schema: z.ZodType,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  places?: Places,
): Finding[] {
  const plain = withoutEchoes(issues.flatMap((issue) => plainIssues(issue, data)));
  const missing = plain.filter((issue) => issue.sort === 'missing');
  const found = plain
    .filter((issue) => issue.sort !== 'missing')
    .flatMap((issue) => readIssue(issue, schema, data, places));
  // A key that is misspelt or in the wrong place is missing in the right one too; saying so once is enough.
  const targets = new Set(found.map(({ target }) => target && formatPath(target)));
  const lacking = missing.filter(({ path }) => !targets.has(formatPath(path)));
  return [...missingFindings(lacking, schema, data, places), ...found.map(({ finding }) => finding)];
}

/** The issues without limits of a value whose sort is wrong: a text has a length as well as a list. */
function withoutEchoes(issues: readonly PlainIssue[]): PlainIssue[] {
  const wrong = new Set(issues.flatMap(({ sort, path }) => (sort === 'type' ? [formatPath(path)] : [])));
  return issues.filter(({ sort, path }) => sort !== 'other' || !wrong.has(formatPath(path)));
}

/** Keys without a value, and keys that are missing: those of one group in one finding. */
function missingFindings(
  issues: readonly PlainIssue[],
  schema: z.ZodType,
  data: unknown,
  places: Places | undefined,
): Finding[] {
  const empty = issues.filter(({ path }) => valueAt(data, path) === null);
  const absent = issues.filter((issue) => !empty.includes(issue));
  const parents = new Map(absent.map(({ path }) => [formatPath(path.slice(0, -1)), path.slice(0, -1)]));
  const groups = [...parents].map(([name, parent]) => {
    const group = absent.filter(({ path }) => formatPath(path.slice(0, -1)) === name);
    return readMissing(parent, [...new Set(group.map(({ path }) => String(path.at(-1))))], schema, data);
  });
  const sources = empty.map(({ path }) => {
    const node = places?.node(path)?.node;
    return readEmpty(path, isScalar(node) ? node.source : undefined);
  });
  return [...sources, ...groups];
}

function readIssue(
  issue: Exclude<PlainIssue, { sort: 'missing' }>,
  schema: z.ZodType,
  data: unknown,
  places: Places | undefined,
): StrayKey[] {
  const { path } = issue;
  const judged = { path, value: valueAt(data, path), schema, data, places };
  switch (issue.sort) {
    case 'unknown-keys':
      return issue.keys.map((key) => readUnknownKey([...path, key], schema, data, places));
    case 'bad-key':
      return [{ finding: readBadKey(path, issue.isName) }];
    case 'choice':
      return [{ finding: readChoice(judged, issue.choices) }];
    case 'type':
      return [{ finding: readType(judged, issue.expected) }];
    case 'other':
      return [{ finding: readOther(issue, judged.value) }];
  }
}

function readOther({ path, issue }: Extract<PlainIssue, { sort: 'other' }>, value: unknown): Finding {
  if (issue.code === 'custom') {
    const { code, ...own } = (issue.params ?? {}) as Partial<Finding>;
    const known = code && (ERROR_CODES as readonly string[]).includes(code) ? code : 'wrong-type';
    return { message: issue.message, ...own, code: known, path };
  }
  const [place, wanted, given] = [placeName(path), limits(issue), shown(value)];
  const finding: Finding = {
    code: 'wrong-type',
    message: {
      en: `${capital(place.en)} must be ${wanted.en}; it is ${given.en}.`,
      zh: tidy(`${place.zh}应当是${wanted.zh}，而这里是${given.zh}。`),
    },
    path,
  };
  // The length of a list is seen best from its key.
  return Array.isArray(value) ? { ...finding, at: 'key' } : finding;
}

function shown(value: unknown): Words {
  if (Array.isArray(value)) return { en: `a list of ${value.length}`, zh: ` ${value.length} 项的列表` };
  if (value === '') return { en: 'empty', zh: '空的' };
  const written = typeof value === 'string' || typeof value === 'number';
  return written ? { en: `\`${value}\``, zh: ` \`${value}\`` } : sortName(value);
}

/** What a value must be, by the limit that it breaks. */
function limits(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { en: 'a text that is not empty', zh: '非空的文字' };
      return amount(issue.origin, issue.minimum, issue.inclusive ? AT_LEAST : MORE_THAN);
    case 'too_big':
      return amount(issue.origin, issue.maximum, issue.inclusive ? AT_MOST : LESS_THAN);
    case 'not_multiple_of':
      return { en: `a multiple of ${issue.divisor}`, zh: ` ${issue.divisor} 的倍数` };
    case 'invalid_format':
      return format(issue);
    default:
      return { en: 'something else', zh: '别的内容' };
  }
}

/** What a text must look like. */
function format(issue: z.core.$ZodIssueInvalidStringFormat): Words {
  if (issue.format === 'url') {
    return {
      en: 'a web address that begins with https:// or http://',
      zh: '以 https:// 或 http:// 开头的网址',
    };
  }
  if (issue.message.startsWith('a name of')) return { en: `a name of ${NAME.en}`, zh: `名称（${NAME.zh}）` };
  if (issue.message.startsWith('six hex digits'))
    return { en: 'six hex digits, in quotes', zh: '加引号的六位十六进制数' };
  return { en: 'written otherwise', zh: '别的写法' };
}

const AT_LEAST: Words = { en: 'at least', zh: '至少' };
const AT_MOST: Words = { en: 'at most', zh: '至多' };
const MORE_THAN: Words = { en: 'more than', zh: '大于' };
const LESS_THAN: Words = { en: 'less than', zh: '小于' };

function amount(origin: string, limit: number | bigint, bound: Words): Words {
  if (origin === 'array') return { en: `a list of ${bound.en} ${limit}`, zh: `${bound.zh} ${limit} 项的列表` };
  if (origin === 'string') return { en: `${bound.en} ${limit} characters long`, zh: `${bound.zh} ${limit} 个字符` };
  return { en: `${bound.en} ${limit}`, zh: `${bound.zh} ${limit} 的数` };
}
