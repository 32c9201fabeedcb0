import type { Words } from '../core/language.ts';
import type { Path, Place } from '../core/path.ts';

/** Findings that stop the deck. */
export const ERROR_CODES = [
  'syntax',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'unknown-kind',
  'unknown-fact',
  'unknown-source',
  'unknown-slide',
  'unknown-file',
  'outside-folder',
  'bad-picture',
  'unknown-brand',
  'bad-brand',
  'font-licence',
  'bad-calc',
  'circular-fact',
  'bad-data',
  'duplicate-id',
  'empty-show',
  'overlap',
  'overflow',
  'missing-glyph',
  'chart-labels',
] as const;

/** Findings that are reported, and stop the deck only under `--strict`. */
export const WARNING_CODES = [
  'missing-translation',
  'stale-translation',
  'lost-placeholder',
  'misspelt-unit',
  'forgotten-dash',
  'unsourced-figure',
  'draft-fact',
  'stale-fact',
  'emoji',
  'widow',
  'small-text',
  'low-contrast',
  'similar-colors',
  'faint-logo',
  'logo-text',
  'missing-font',
  'template-macros',
  'template-links',
  'low-resolution',
  'left-out',
  'missing-alt',
  'too-dense',
  'sparse',
  'nothing-leads',
  'hall',
  'long-title',
  'long-text',
  'nothing-shown',
  'duplicate-title',
  'parts-do-not-sum',
  'truncated-axis',
  'too-many-series',
  'picture-chart',
  'out-of-order',
  'format-differs',
  'monotonous',
  'talk-too-long',
  'too-fast',
  'said-twice',
] as const;

type ErrorCode = (typeof ERROR_CODES)[number];
export type WarningCode = (typeof WARNING_CODES)[number];
export type Code = ErrorCode | WarningCode;
export type Severity = 'error' | 'warning';

export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** The name of the cell, where the file is a spreadsheet: F12. */
  readonly cell?: string;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface TextEdit extends Edit {
  readonly file: string;
  /** Whether it can be made unasked: it is beyond doubt what was meant, and nothing else changes. */
  readonly safe?: boolean;
}

/**
 * Something wrong, or worth a look, in the outline, the brand or the laid-out deck. A value: collected and returned,
 * never thrown. `message` says what is wrong and why it matters; `hint` says what to do. Neither names the place:
 * that is `path` (in the outline), and `span` once the outline's text is at hand.
 */
export interface Finding {
  readonly code: Code;
  readonly message: Words;
  readonly hint?: Words;
  readonly path: Path;
  /** Which part of the node at `path` is meant: its key, its value (also where omitted), or a stretch within its text. */
  readonly at?: Place;
  readonly span?: Span;
  /** The language view in which it was found; omitted where it holds for all. */
  readonly language?: string;
  /** The valid name that was probably meant, where there is one. */
  readonly suggestion?: string;
  /** Whether nothing else can have been meant: the edit that puts it in place is then a safe one. */
  readonly sure?: boolean;
  readonly edit?: TextEdit;
  /** What it comes of, where several findings may come of the same and be shown as one: a file, a letter, a drawing. */
  readonly cause?: string;
  /** How much is too large, for `overflow` and its like. */
  readonly excess?: { readonly lines?: number; readonly characters?: number };
}

export interface Remark extends Words {
  readonly path?: Path;
  readonly span?: Span;
}

/** The words of a finding: what is wrong, and what to do. */
export type Advice = Required<Pick<Finding, 'message' | 'hint'>>;

/** What a check of a schema pushes to its issues: the code and the words of a finding in place of the schema’s own. */
export const refusal = (
  input: unknown,
  params: Advice & Readonly<Record<string, unknown>>,
  path: PropertyKey[] = [],
) => ({
  code: 'custom' as const,
  ...{ input, path, message: params.message.en, params },
});

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

const ERRORS: ReadonlySet<string> = new Set(ERROR_CODES);

export const severityOf = (code: Code): Severity => (ERRORS.has(code) ? 'error' : 'warning');

/** Whether any of the findings stops the deck; with `strict`, any warning does too. */
export function stopsDeck(findings: readonly Finding[], strict = false): boolean {
  return findings.some((finding) => strict || severityOf(finding.code) === 'error');
}

/** A stretch of a text as findings name it: its words, and which of their occurrences it is. */
export function stretch(text: string, start: number, end: number): Place {
  const words = text.slice(start, end);
  let nth = 0;
  for (let at = text.indexOf(words); at !== -1 && at < start; at = text.indexOf(words, at + words.length)) nth += 1;
  return nth === 0 ? { text: words } : { text: words, nth };
}

export interface Edited {
  readonly text: string;
  readonly made: readonly Edit[];
  readonly moved: (offset: number) => number;
}

/**
 * A text with edits made, from its beginning on; those at one place in their order, of two that overlap or are the same
 * only the first. Line ends of what is put in are those of the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const made: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const put = { ...edit, text: edit.text.replaceAll(/\r?\n/g, lineEnd) };
    const twice = made.some(
      ({ start, end, text: same }) => start === put.start && end === put.end && same === put.text,
    );
    if (!twice && edit.start >= (made.at(-1)?.end ?? 0)) made.push(put);
  }
  const [parts, end] = made.reduce<[string, number]>(
    ([before, from], edit) => [before + text.slice(from, edit.start) + edit.text, edit.end],
    ['', 0],
  );
  const moved = (offset: number) =>
    made.reduce((now, { start, end: to, text: put }) => {
      if (offset >= to) return now + put.length - (to - start);
      return offset > start ? now - (offset - start) : now;
    }, offset);
  return { text: parts + text.slice(end), made, moved };
}
