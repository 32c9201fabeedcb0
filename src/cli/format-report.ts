import type { BuildReport } from '../core/build-report.ts';
import { type Finding, severityOf } from '../core/diagnostic.ts';
import { formatPath } from '../core/path.ts';
import { columns, formatFindings, inOrder, type SourceText } from './format-findings.ts';
import { type Paint, plainPaint } from './paint.ts';

/** The report as people read it: findings, accepted warnings, a table of the decks, and how it ended. */
export function formatReport(
  report: BuildReport,
  source: SourceText,
  { strict, check }: { readonly strict: boolean; readonly check: boolean },
  paint: Paint = plainPaint,
): string {
  const findings = formatFindings(report.findings, source, paint);
  const accepted = report.accepted.map(({ finding, reason }) => {
    const place = finding.span ? `${finding.span.file}:${finding.span.line}` : formatPath(finding.path);
    return paint.quiet(`accepted ${finding.code}  ${place}  ${reason}`);
  });
  const table = check || report.decks.length === 0 ? '' : formatTable(report, paint);
  const parts = [findings, accepted.join('\n'), table, ending(report, strict, check, paint)];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The report for tools: one JSON object, findings with their places and edits. */
export function reportJson(report: BuildReport): string {
  const flat = (finding: Finding) => {
    const { span, path, at: _, ...rest } = finding;
    return { severity: severityOf(finding.code), ...rest, path: formatPath(path), ...span };
  };
  const findings = inOrder(report.findings).map(flat);
  const accepted = report.accepted.map(({ finding, reason }) => ({ reason, ...flat(finding) }));
  return JSON.stringify({ ok: report.ok, decks: report.decks, findings, accepted }, null, 2);
}

function formatTable({ decks, findings }: BuildReport, paint: Paint): string {
  const rows = decks.map((deck) => {
    const own = findings.filter((each) => each.language === undefined || each.language === deck.language);
    return [
      deck.file,
      String(deck.slides),
      formatBytes(deck.bytes),
      `${(deck.milliseconds / 1000).toFixed(1)} s`,
      String(own.length),
    ];
  });
  const table = [['file', 'slides', 'size', 'time', 'findings'], ...rows];
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

function ending({ findings, ok, accepted }: BuildReport, strict: boolean, check: boolean, paint: Paint): string {
  const errors = findings.filter((finding) => severityOf(finding.code) === 'error').length;
  const warnings = findings.length - errors;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')];
  if (accepted.length > 0) counts.push(`${accepted.length} accepted`);
  const words = counts.join(', ');
  if (ok) return paint.good(check ? `The outline is sound: ${words}.` : `Done: ${words}.`);
  const why = errors === 0 && strict ? ' Warnings stop the deck under --strict.' : '';
  return paint.error(check ? `${words}.${why}` : `Nothing was written: ${words}.${why}`);
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
