import { remembered } from '../../core/collections.ts';
import { counted } from '../../core/counted.ts';
import { inWords, letterWidths, type UiLanguage, type Words } from '../../core/language.ts';
import { formatPath } from '../../core/path.ts';
import { printable } from '../../core/printable.ts';
import { type Finding, type Severity, type Span, severityOf } from '../../findings/finding.ts';
import { type FindingGroup, groupFindings } from '../../findings/group-findings.ts';
import { say } from '../../messages/say.ts';
import { type Paint, plainPaint } from './paint.ts';

/** The text of a file by the name that spans give it; undefined where it cannot be had. */
export type SourceText = (file: string) => string | undefined;

/** The most columns of a source line that a frame shows. */
const FRAME_WIDTH = 100;

/** Errors first, then warnings, each in the order of the files. */
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

/** Further places of one cause that a report names. */
const MOST_PLACES = 3;

/** How many more there are of a cause, and where. */
function othersLine({ span }: Finding, others: readonly Finding[], ui: UiLanguage, paint: Paint): string[] {
  if (others.length === 0) return [];
  const places = others.map((each) => (each.span ? placeName(each.span) : formatPath(each.path)));
  const elsewhere = [...new Set(places)].filter((place) => !span || place !== placeName(span));
  return [paint.quiet(indented(MORE_OF_ONE[ui](others.length, elsewhere.slice(0, MOST_PLACES), elsewhere.length)))];
}

function formatFinding(finding: Finding, source: SourceText, paint: Paint, ui: UiLanguage): string {
  const { code, message, hint, span, path, language } = finding;
  const severity = severityOf(code);
  const place = span ? placeName(span) : formatPath(path);
  const head = [
    paint[severity](`${SEVERITY_WORDS[severity][ui]} ${code}`),
    paint.strong(place),
    language ? `(${language})` : '',
  ];
  const frame = span ? frameOf(span, source(span.file), severity, paint) : [];
  const advice = hint ? [indented(inWords(hint, ui))] : [];
  return [head.filter(Boolean).join('  '), ...frame, indented(inWords(message, ui)), ...advice].join('\n');
}

/** Words below the head of a finding; lines of an example among them stand further in. */
function indented(words: string): string {
  return `  ${printable(words).replaceAll('\n', '\n    ')}`;
}

/** A place in words that terminals and editors know as a link, or the cell of a spreadsheet. */
export function placeName({ file, line, column, cell }: Span): string {
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
export function aligned(rows: readonly (readonly string[])[], numbers = Number.POSITIVE_INFINITY): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => letterWidths(row[i] ?? ''))));
  const padded = (cell: string, i: number) => {
    const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - letterWidths(cell)));
    return i >= numbers ? space + cell : cell + space;
  };
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}

/** The name of a finding's file, by which it is ordered: translations come behind their outline. */
function fileRank({ span }: Finding): string | undefined {
  return span?.file.replace(/\.([\w-]+)(\.ya?ml)$/, '$2 $1');
}

function order(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How severe a finding is, before its code. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: say.cli.severities.error,
  warning: say.cli.severities.warning,
};

/** The heads of the table of decks. */
export const TABLE_HEADS: readonly Words[] = [
  say.cli.columns.file,
  say.cli.columns.slides,
  say.cli.columns.size,
  say.cli.columns.time,
  say.cli.columns.findings,
];

/** A time in seconds: "1.9 s". */
export const seconds: Readonly<Record<UiLanguage, (amount: string) => string>> = {
  en: (amount) => `${amount} s`,
  zh: (amount) => `${amount} 秒`,
};

/** How many there are: "1 error, no warnings, 1 accepted". */
export const counts: Readonly<Record<UiLanguage, (errors: number, warnings: number, accepted: number) => string>> = {
  en: (errors, warnings, accepted) =>
    [
      countedOrNo(errors, 'error'),
      countedOrNo(warnings, 'warning'),
      ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ].join(', '),
  zh: (errors, warnings, accepted) =>
    [
      errors === 0 ? '没有错误' : `${errors} 个错误`,
      warnings === 0 ? '没有警告' : `${warnings} 个警告`,
      ...(accepted > 0 ? [`已接受 ${accepted} 个`] : []),
    ].join('，'),
};

const countedOrNo = (count: number, noun: string) => (count === 0 ? `no ${noun}s` : counted(count, noun));

/** That a finding stands for others of its cause: how many, and at which other places, as far as they are named. */
const MORE_OF_ONE: Readonly<
  Record<UiLanguage, (others: number, places: readonly string[], allPlaces: number) => string>
> = {
  en: (others, places, allPlaces) => {
    const rest = allPlaces - places.length;
    const more = rest > 0 ? ` and ${counted(rest, 'more place')}` : '';
    const where = places.length === 0 ? 'here, too' : `at ${places.join(', ')}${more}`;
    return `The same is found ${others === 1 ? 'once more' : `${others} more times`}, ${where}; ${others === 1 ? 'both' : 'they'} have one cause. --all shows each.`;
  },
  zh: (others, places, allPlaces) => {
    const rest = allPlaces - places.length;
    const more = rest > 0 ? `等 ${allPlaces} 处` : '';
    const where = places.length === 0 ? '也在这里' : `在 ${places.join('、')}${more}`;
    return `同样的问题还有 ${others} 个，${where}；原因相同。加上 --all 可逐一列出。`;
  },
};

/** How a build or a check ended; `of` are the counts. */
export const ENDINGS: Readonly<Record<'sound' | 'done' | 'found' | 'stopped', (of: string) => Words>> = {
  sound: (of) => say.cli.soundOutline({ count: of }),
  done: (of) => say.cli.done({ count: of }),
  found: (of) => say.cli.outlineFindings({ count: of }),
  stopped: (of) => say.cli.nothingBuilt({ count: of }),
};
