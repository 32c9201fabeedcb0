import { remembered } from '../../core/collections.ts';
import { inWords, letterWidths, type UiLanguage } from '../../core/language.ts';
import { formatPath } from '../../core/path.ts';
import { printable } from '../../core/printable.ts';
import { type Finding, type Severity, type Span, severityOf } from '../../findings/finding.ts';
import { type FindingGroup, groupFindings } from '../../findings/group-findings.ts';
import { say } from '../../messages/say.ts';
import { type Paint, plainPaint } from './paint.ts';

/** The text of a file by the name that spans give it; undefined where it cannot be had. */
export type SourceText = (file: string) => string | undefined;

const FRAME_WIDTH = 100;

export function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) => (severityOf(finding.code) === 'error' ? 0 : 1);
  return findings.toSorted(
    (a, b) => rank(a) - rank(b) || order(fileRank(a), fileRank(b)) || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}

/**
 * Findings as text: code, place, the line with a caret below it, what is wrong, and what to do. Those that come of one
 * cause are one, with their number and further places; with `all` each is shown.
 */
export function formatFindings(
  findings: readonly Finding[],
  source: SourceText,
  paint: Paint = plainPaint,
  ui: UiLanguage = 'en',
  all = false,
): string {
  const texts = remembered(source);
  return shownGroups(findings, all)
    .map(({ finding, others }) =>
      [formatFinding(finding, texts, paint, ui), ...othersLine(finding, others, ui, paint)].join('\n'),
    )
    .join('\n\n');
}

/** A line of a text by its number from 1; data files have too many to keep them all. */
function lineOf(text: string, number: number): string | undefined {
  let start = 0;
  for (let line = 1; line < number; line++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** The findings as a report shows them: by their causes, or with `all` each by itself. */
export function shownGroups(findings: readonly Finding[], all: boolean): FindingGroup[] {
  const ordered = inOrder(findings);
  return all ? ordered.map((finding) => ({ finding, others: [] })) : groupFindings(ordered);
}

const MAX_PLACES = 3;

function othersLine({ span }: Finding, others: readonly Finding[], ui: UiLanguage, paint: Paint): string[] {
  if (others.length === 0) return [];
  const places = others.map((each) => (each.span ? spanName(each.span) : formatPath(each.path)));
  const elsewhere = [...new Set(places)].filter((place) => !span || place !== spanName(span));
  const shown = elsewhere.slice(0, MAX_PLACES);
  const words = say.cli.moreOfOne({ others: others.length, places: shown, count: elsewhere.length });
  return [paint.quiet(indented(words[ui]))];
}

function formatFinding(finding: Finding, source: SourceText, paint: Paint, ui: UiLanguage): string {
  const { code, message, hint, span, path, language } = finding;
  const severity = severityOf(code);
  const place = span ? spanName(span) : formatPath(path);
  const head = [
    paint[severity](`${say.cli.severities[severity][ui]} ${code}`),
    paint.strong(place),
    language ? `(${language})` : '',
  ];
  const frame = span ? frameOf(span, source(span.file), severity, paint) : [];
  const advice = hint ? [indented(inWords(hint, ui))] : [];
  return [head.filter(Boolean).join('  '), ...frame, indented(inWords(message, ui)), ...advice].join('\n');
}

/** Words below the head of a finding; lines of an example among them stand further in. */
const indented = (words: string) => `  ${printable(words).replaceAll('\n', '\n    ')}`;

export function spanName({ file, line, column, cell }: Span): string {
  return printable(cell ? `${file}:${cell}` : `${file}:${line}:${column}`);
}

/** The span's line and a row of carets below it; nothing where the text is not at hand. */
function frameOf(span: Span, text: string | undefined, severity: Severity, paint: Paint): string[] {
  const line = text === undefined ? undefined : lineOf(text, span.line);
  if (line === undefined) return [];
  const first = Math.max(0, span.column - 1 - FRAME_WIDTH / 2);
  const shown = printable(line.slice(first, first + FRAME_WIDTH).replaceAll('\t', ' '));
  const from = span.column - 1 - first;
  const marked = shown.slice(from, from + Math.max(1, span.end - span.start)).trimEnd();
  const number = String(span.line);
  const blank = ' '.repeat(number.length);
  const [before, after] = [first > 0 ? '… ' : '', first + FRAME_WIDTH < line.length ? ' …' : ''];
  const gap = ' '.repeat(letterWidths(shown.slice(0, from)) + before.length);
  return [
    paint.quiet(`  ${blank} │`),
    `${paint.quiet(`  ${number} │`)} ${before}${shown}${after}`,
    `${paint.quiet(`  ${blank} │`)} ${gap}${paint[severity]('^'.repeat(Math.max(1, letterWidths(marked))))}`,
  ];
}

/** Cells in aligned columns, two spaces apart: those of numbers, from `numbers` on, end below each other. */
export function alignedColumns(rows: readonly (readonly string[])[], numbers = Number.POSITIVE_INFINITY): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => letterWidths(row[i] ?? ''))));
  const padded = (cell: string, i: number) => {
    const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - letterWidths(cell)));
    return i >= numbers ? space + cell : cell + space;
  };
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}

const fileRank = ({ span }: Finding): string | undefined => span?.file.replace(/\.([\w-]+)(\.ya?ml)$/, '$2 $1');

const order = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);
