import { type BuildReport, STAGES } from '../../app/build-report.ts';
import type { MadeEdit } from '../../app/mend.ts';
import { inWords, type UiLanguage } from '../../core/language.ts';
import { formatPath } from '../../core/path.ts';
import { type Finding, severityOf } from '../../findings/finding.ts';
import { columns, formatFindings, inOrder, type SourceText, shownGroups } from './format-findings.ts';
import { type Paint, plainPaint } from './paint.ts';
import { ACCEPTED, counts, ENDINGS, MORE, STRICT, seconds, TABLE_HEADS } from './report-words.ts';

/** A deck that was written. */
export interface WrittenDeck {
  readonly language: string;
  /** Its path, as seen from where the command runs. */
  readonly file: string;
  readonly slides: number;
  /** Its size. */
  readonly bytes: number;
  readonly milliseconds: number;
}

/** What a command reports: what a build found, and what was written; nothing where omitted. */
export type CommandReport = BuildReport & { readonly decks?: readonly WrittenDeck[] };

/** How a report is to read. */
export interface ReportModes {
  /** Whether warnings stop the deck. */
  readonly strict: boolean;
  /** Whether nothing was to be written. */
  readonly check: boolean;
  /** Whether findings of one cause are shown each by itself. */
  readonly all?: boolean;
  readonly ui: UiLanguage;
}

/** The report as people read it: findings, accepted warnings, a table of the decks, and how it ended. */
export function formatReport(
  report: CommandReport,
  source: SourceText,
  modes: ReportModes,
  paint: Paint = plainPaint,
): string {
  const { check, ui, all = false } = modes;
  const { decks = [] } = report;
  const findings = formatFindings(report.findings, source, paint, ui, all);
  const accepted = report.accepted.map(({ finding, reason }) => {
    const place = finding.span ? `${finding.span.file}:${finding.span.line}` : formatPath(finding.path);
    return paint.quiet(`${ACCEPTED[ui]} ${finding.code}  ${place}  ${reason}`);
  });
  const notes = (report.notes ?? []).map((note) => paint.quiet(note[ui]));
  const table = check || decks.length === 0 ? '' : formatTable(decks, report.findings, modes, paint);
  const parts = [findings, accepted.join('\n'), notes.join('\n'), table, ending(report, modes, paint)];
  return parts.filter((part) => part !== '').join('\n\n');
}

/**
 * The report for tools: one JSON object, each finding with its place, its cause and its edit, messages in one language; and what was
 * mended before, where that was asked for.
 */
export function reportJson(report: CommandReport, ui: UiLanguage, mended?: readonly MadeEdit[]): object {
  const flat = (finding: Finding) => {
    const { span, path, at: _, sure: __, message, hint, ...rest } = finding;
    const words = { message: inWords(message, ui), ...(hint ? { hint: inWords(hint, ui) } : {}) };
    return { severity: severityOf(finding.code), ...rest, ...words, path: formatPath(path), ...span };
  };
  const findings = inOrder(report.findings).map(flat);
  const accepted = report.accepted.map(({ finding, reason }) => ({ reason, ...flat(finding) }));
  const { ok, decks = [] } = report;
  const notes = (report.notes ?? []).map((note) => note[ui]);
  return { ok, decks, ...(mended ? { mended } : {}), findings, accepted, ...(notes.length > 0 ? { notes } : {}) };
}

function formatTable(
  decks: readonly WrittenDeck[],
  findings: readonly Finding[],
  { ui, all = false }: ReportModes,
  paint: Paint,
): string {
  const rows = decks.map((deck) => {
    const own = findings.filter((each) => each.language === undefined || each.language === deck.language);
    return [
      deck.file,
      String(deck.slides),
      formatBytes(deck.bytes),
      seconds[ui]((deck.milliseconds / 1000).toFixed(1)),
      String(shownGroups(own, all).length),
    ];
  });
  const table = [TABLE_HEADS.map((head) => head[ui]), ...rows];
  const widths = (table[0] ?? []).map((_, index) => Math.max(...table.map((row) => columns(row[index] ?? ''))));
  const lines = table.map((row) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, index > 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, index) => (index === 0 ? paint.quiet(line) : line)).join('\n');
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - columns(text)));
  return right ? space + text : text + space;
}

/** A size of a file: "840 KB", "2.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function ending(
  { findings, ok, accepted, stage }: BuildReport,
  { strict, check, ui, all = false }: ReportModes,
  paint: Paint,
): string {
  const shown = shownGroups(findings, all);
  const errors = shown.filter(({ finding }) => severityOf(finding.code) === 'error').length;
  const of = counts[ui](errors, shown.length - errors, accepted.length);
  if (ok) return paint.good(ENDINGS[check ? 'sound' : 'done'](of)[ui]);
  const early = STAGES.indexOf(stage) < STAGES.indexOf('layout');
  const why = errors === 0 ? (strict ? STRICT[ui] : '') : early ? MORE[ui] : '';
  return paint.error(`${ENDINGS[check ? 'found' : 'stopped'](of)[ui]}${why}`);
}
