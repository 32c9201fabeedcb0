import type { z } from 'zod';
import type { Path } from '../../core/path.ts';
import { valueAt } from '../plain-words.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong at one path of the data, freed of unions. */
export type PlainIssue =
  | { readonly sort: 'missing'; readonly path: Path }
  | { readonly sort: 'unknown-keys'; readonly path: Path; readonly keys: readonly string[] }
  | { readonly sort: 'bad-key'; readonly path: Path; readonly isName: boolean }
  | { readonly sort: 'type'; readonly path: Path; readonly expected: readonly string[] }
  | { readonly sort: 'choice'; readonly path: Path; readonly choices: readonly string[] }
  | { readonly sort: 'other'; readonly path: Path; readonly issue: Issue };

/** A schema's issue about the data as plain ones: of a union, those of the branch that was meant. */
export function plainIssues(issue: Issue, data: unknown, base: Path = []): PlainIssue[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const value = valueAt(data, path);
  if (value === undefined || value === null) return [{ sort: 'missing', path }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return [{ sort: 'unknown-keys', path, keys: issue.keys }];
    case 'invalid_key':
      // A schema that tells languages states no rule in words.
      return [{ sort: 'bad-key', path, isName: !(issue.issues[0]?.message ?? '').startsWith('Invalid') }];
    case 'invalid_type':
      return [{ sort: 'type', path, expected: [issue.expected] }];
    case 'invalid_value':
      return [{ sort: 'choice', path, choices: issue.values.map(String) }];
    case 'invalid_union':
      return issue.errors.length === 0
        ? [{ sort: 'choice', path, choices: (('options' in issue && issue.options) || []).map(String) }]
        : unionIssues(issue.errors, data, path);
    default:
      return [{ sort: 'other', path, issue }];
  }
}

function unionIssues(branches: readonly (readonly Issue[])[], data: unknown, path: Path): PlainIssue[] {
  const plain = branches.map((issues) => issues.flatMap((issue) => plainIssues(issue, data, path)));
  const atRoot = (issue: PlainIssue) =>
    issue.path.length === path.length && ['type', 'choice', 'other'].includes(issue.sort);
  const meant = plain.filter((issues) => !issues.some(atRoot)).sort((a, b) => a.length - b.length)[0];
  if (meant) return meant;
  const all = plain.flat();
  const own = all.find(({ sort, ...issue }) => sort === 'other' && 'issue' in issue && issue.issue.code === 'custom');
  if (own && typeof valueAt(data, path) === 'string') return [own];
  const choices = all.flatMap((issue) => (issue.sort === 'choice' ? issue.choices : []));
  if (choices.length > 0 && typeof valueAt(data, path) === 'string') return [{ sort: 'choice', path, choices }];
  // A text that is written otherwise is judged by what texts are to be like there, not by what else would do.
  const written = all.find((issue) => issue.sort === 'other' && issue.issue.code === 'invalid_format');
  if (written && typeof valueAt(data, path) === 'string') return [written];
  const expected = all.flatMap((issue) => (issue.sort === 'type' ? issue.expected : []));
  const other = all.find((issue) => issue.sort === 'other');
  if (other && expected.length === 0) return [other];
  return [{ sort: 'type', path, expected: choices.length > 0 ? ['string', ...expected] : expected }];
}
