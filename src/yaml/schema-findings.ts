import type { z } from 'zod';
import { ERROR_CODES, type Finding } from '../core/diagnostic.ts';
import { formatPath } from '../core/path.ts';
import { nearest } from '../core/suggest.ts';
import { type PlainIssue, plainIssues } from './plain-issues.ts';
import { expectedSorts, listed, nameOf, sortOf, valueAt } from './plain-words.ts';
import { keysAt } from './schema-walk.ts';

/**
 * What the schema refuses about the data, as findings: `unknown-key`, `missing-key`, `wrong-type`, `unknown-kind`.
 * A schema's own check gives the parts of its finding as `params`: an error code, a message, a hint, a suggestion.
 */
export function schemaFindings(schema: z.ZodType, data: unknown, issues: readonly z.core.$ZodIssue[]): Finding[] {
  const drafts = issues.flatMap((issue) => plainIssues(issue, data)).flatMap((issue) => readIssue(issue, schema, data));
  const renamed = new Set(
    drafts.flatMap(({ code, path, suggestion }) =>
      code === 'unknown-key' && suggestion ? [formatPath([...path.slice(0, -1), suggestion])] : [],
    ),
  );
  // A misspelt key is missing under its right name too; saying so once is enough.
  return drafts.flatMap(({ missingKey, ...finding }) =>
    missingKey !== undefined && renamed.has(formatPath([...finding.path, missingKey])) ? [] : [finding],
  );
}

type Draft = Finding & { readonly missingKey?: string };

function readIssue(issue: PlainIssue, schema: z.ZodType, data: unknown): Draft[] {
  const value = valueAt(data, issue.path);
  switch (issue.sort) {
    case 'missing':
      return [readMissing(issue.path, value)];
    case 'unknown-keys':
      return issue.keys.map((key) => readUnknownKey([...issue.path, key], schema, data));
    case 'bad-key':
      return [readBadKey(issue)];
    case 'choice':
      return [readChoice(issue, value)];
    case 'type':
      return [readType(issue, value)];
    case 'other':
      return [readOther(issue, value)];
  }
}

function readMissing(path: Finding['path'], value: unknown): Draft {
  if (value === null) {
    const hint = 'Write its value after the colon, or remove the line.';
    return { code: 'missing-key', message: `${nameOf(path)} has no value.`, hint, path, at: 'key' };
  }
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
  return {
    code: 'missing-key',
    message: `\`${key}\` is missing${where}.`,
    hint: `Add a line with \`${key}:\` and its value.`,
    path: parent,
    at: 'key',
    missingKey: key,
  };
}

function readUnknownKey(path: Finding['path'], schema: z.ZodType, data: unknown): Draft {
  const parent = path.slice(0, -1);
  const present = Object.keys((valueAt(data, parent) as object | undefined) ?? {});
  const keys = keysAt(schema, data, parent);
  const free = keys.filter((key) => !present.includes(key));
  const suggestion = nearest(String(path.at(-1)), free);
  const hint = suggestion
    ? `Did you mean \`${suggestion}\`?`
    : free.length > 0
      ? `Keys that may be added here: ${listed(
          free.map((key) => `\`${key}\``),
          'and',
        )}.`
      : 'Remove it.';
  const place = nameOf(parent);
  const message = `\`${path.at(-1)}\` is not a key that ${place} takes.`;
  return { code: 'unknown-key', message, hint, path, at: 'key', ...(suggestion ? { suggestion } : {}) };
}

function readBadKey({ path, rule }: Extract<PlainIssue, { sort: 'bad-key' }>): Draft {
  const key = String(path.at(-1));
  if (rule) {
    const hint = 'Rename it here and wherever it is used.';
    return { code: 'wrong-type', message: `\`${key}\` cannot be a name: it must be ${rule}.`, hint, path, at: 'key' };
  }
  return {
    code: 'unknown-key',
    message: `\`${key}\` is not a language; the keys below ${nameOf(path.slice(0, -1))} are languages.`,
    hint: 'Write the text itself, or one text for each language: `en: …` and `zh: …`.',
    path,
    at: 'key',
  };
}

/** What is chosen by keys whose name does not say it. */
const CHOICES: Readonly<Record<string, string>> = {
  kind: 'a kind of slide',
  type: 'a type of chart',
  unit: 'a unit that the tool knows',
};

function readChoice({ path, choices }: Extract<PlainIssue, { sort: 'choice' }>, value: unknown): Draft {
  const words = listed(
    choices.map((choice) => `\`${choice}\``),
    'or',
  );
  if (typeof value !== 'string') {
    const message = `${nameOf(path)} must be ${words}; it is ${sortOf(value)}.`;
    return { code: 'wrong-type', message, hint: 'Choose one of these.', path };
  }
  const suggestion = nearest(value, choices);
  return {
    code: 'unknown-kind',
    message: `\`${value}\` is not ${CHOICES[String(path.at(-1))] ?? `one of the choices for ${nameOf(path)}`}.`,
    hint: suggestion ? `Did you mean \`${suggestion}\`? The choices are ${words}.` : `Choose ${words}.`,
    path,
    ...(suggestion ? { suggestion } : {}),
  };
}

function readType({ path, expected }: Extract<PlainIssue, { sort: 'type' }>, value: unknown): Draft {
  const message = `${nameOf(path)} must be ${expectedSorts(expected)}; it is ${sortOf(value)}.`;
  const plain = expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean');
  if (plain) return { code: 'wrong-type', message, hint: 'Put it in quotes.', path, suggestion: String(value) };
  const hint = typeHint(expected, value);
  return { code: 'wrong-type', message, hint, path };
}

function typeHint(expected: readonly string[], value: unknown): string {
  if (typeof value === 'string' && (expected.includes('number') || expected.includes('int'))) {
    const bound = /^[<>~≈约]/.test(value.trim()) ? ' `bound: below`, `above` or `about` says the rest.' : '';
    return `Write digits with a point for decimals, and no quotes, commas or units.${bound}`;
  }
  if (expected.includes('array')) return 'Write a list: each entry on a line of its own below the key, after a dash.';
  if (expected.includes('object'))
    return 'Write its keys on lines of their own below, each with a colon and its value.';
  return `Write ${expectedSorts(expected)} here.`;
}

function readOther({ path, issue }: Extract<PlainIssue, { sort: 'other' }>, value: unknown): Draft {
  if (issue.code === 'custom') {
    const { code, ...own } = (issue.params ?? {}) as Partial<Finding>;
    const known = code && (ERROR_CODES as readonly string[]).includes(code) ? code : 'wrong-type';
    return { message: issue.message, ...own, code: known, path };
  }
  const finding: Draft = {
    code: 'wrong-type',
    message: `${nameOf(path)} must be ${limits(issue)}; it is ${shown(value)}.`,
    path,
  };
  // The length of a list is seen best from its key.
  return Array.isArray(value) ? { ...finding, at: 'key' } : finding;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === '') return 'empty';
  return typeof value === 'string' || typeof value === 'number' ? `\`${value}\`` : sortOf(value);
}

/** What a value must be, by the limit that it breaks. */
function limits(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'a text that is not empty';
      return amount(issue.origin, issue.inclusive ? 'at least' : 'more than', issue.minimum);
    case 'too_big':
      return amount(issue.origin, issue.inclusive ? 'at most' : 'less than', issue.maximum);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      if (!issue.message.startsWith('Invalid')) return issue.message;
      return issue.format === 'url' ? 'a web address that begins with https:// or http://' : 'written otherwise';
    default:
      return issue.message;
  }
}

function amount(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'array') return `a list of ${bound} ${limit}`;
  return origin === 'string' ? `${bound} ${limit} characters long` : `${bound} ${limit}`;
}
