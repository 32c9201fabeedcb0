import { type BuildReport, type PlannedSlide, STAGES } from '../../app/build-report.ts';
import type { MadeEdit } from '../../app/mend.ts';
import { groupBy, sum } from '../../core/collections.ts';
import type { FormatName } from '../../core/formats.ts';
import { inWords, type UiLanguage } from '../../core/language.ts';
import { formatPath } from '../../core/path.ts';
import { type Finding, severityOf } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { alignedColumns, formatFindings, inOrder, type SourceText, shownGroups, spanName } from './format-findings.ts';
import { type Paint, plainPaint } from './paint.ts';

export interface WrittenDeck {
  readonly language: string;
  readonly format: FormatName;
  /** Its path, as seen from where the command runs. */
  readonly file: string;
  readonly slides: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** What a command reports: what a build found, and what was written; nothing where omitted. */
export type CommandReport = BuildReport & { readonly decks?: readonly WrittenDeck[] };

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
    return paint.quiet(`${say.cli.severities.accepted[ui]} ${finding.code}  ${place}  ${reason}`);
  });
  const notes = (report.notes ?? []).map(({ span, ...note }) =>
    paint.quiet([...(span ? [spanName(span)] : []), note[ui]].join('  ')),
  );
  const table = check || decks.length === 0 ? '' : formatTable(decks, report.findings, modes, paint);
  const plan = (report.plan ?? []).map((slide, i) => planLine(slide, i, paint));
  const parts = [findings, accepted.join('\n'), notes.join('\n'), plan.join('\n'), table, ending(report, modes, paint)];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A slide of the plan in columns: its number, how it is composed and on what, what that costs, and where it is. */
function planLine(
  { id, kind, composition, family, ground, cost, span }: PlannedSlide,
  i: number,
  paint: Paint,
): string {
  const columns = [`${i + 1}`.padStart(3), kind.padEnd(14), composition.padEnd(16), family.padEnd(8), ground.padEnd(6)];
  const place = span ? spanName(span) : '';
  return `${columns.join(' ')} ${cost.toFixed(1).padStart(5)}  ${id}  ${paint.quiet(place)}`;
}

/**
 * The report for tools: one JSON object, each finding with its place, its cause and its edit, messages in one language; and what was
 * mended before, where that was asked for.
 */
export function reportJson(report: CommandReport, ui: UiLanguage, mended?: readonly MadeEdit[]) {
  const findings = findingsJson(report.findings, ui);
  const accepted = report.accepted.map(({ finding, reason }) => ({ reason, ...findingJson(finding, ui) }));
  const { ok, decks = [] } = report;
  const notes = (report.notes ?? []).map(({ path, span, ...note }) => ({
    message: note[ui],
    ...(path ? { path: formatPath(path) } : {}),
    ...span,
  }));
  const plan = report.plan?.map(({ path, span, ...slide }) => ({ ...slide, path: formatPath(path), ...span }));
  return { ok, decks, ...(mended ? { mended } : {}), findings, accepted, notes, ...(plan ? { plan } : {}) };
}

export function findingsJson(findings: readonly Finding[], ui: UiLanguage) {
  return inOrder(findings).map((finding) => findingJson(finding, ui));
}

function findingJson(finding: Finding, ui: UiLanguage) {
  const { span, path, at: _, sure: __, message, hint, ...rest } = finding;
  const words = { message: inWords(message, ui), ...(hint ? { hint: inWords(hint, ui) } : {}) };
  return { severity: severityOf(finding.code), ...rest, ...words, path: formatPath(path), ...span };
}

function formatTable(
  decks: readonly WrittenDeck[],
  findings: readonly Finding[],
  { ui, all = false }: ReportModes,
  paint: Paint,
): string {
  // Files are made together, so that only all of them have a time.
  const total = sum(decks.map(({ milliseconds }) => milliseconds));
  const rows = together(decks).map((deck, i) => {
    const own = findings.filter((each) => each.language === undefined || each.language === deck.language);
    return [
      deck.file,
      String(deck.slides),
      formatBytes(deck.bytes),
      i === 0 ? say.cli.seconds({ amount: (total / 1000).toFixed(1) })[ui] : '',
      String(shownGroups(own, all).length),
    ];
  });
  const table = [Object.values(say.cli.columns).map((head) => head[ui]), ...rows];
  return alignedColumns(table, 1)
    .map((line, index) => (index === 0 ? paint.quiet(line) : line))
    .join('\n');
}

/** The files of one deck in one format as one: pictures are as many as its slides. */
function together(decks: readonly WrittenDeck[]): WrittenDeck[] {
  const groups = groupBy(decks, ({ file, language, format }) => (isPerSlide(file) ? `${language} ${format}` : file));
  return [...groups.values()].flatMap((files) => {
    const [first] = files;
    if (!first || files.length === 1) return files;
    return [{ ...first, file: `${first.file} …`, bytes: sum(files.map(({ bytes }) => bytes)) }];
  });
}

const isPerSlide = (file: string) => /\.\d+\.\w+$/.test(file);

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
  const count = say.cli.counts({ errors, warnings: shown.length - errors, accepted: accepted.length });
  if (ok) return paint.good((check ? say.cli.soundOutline({ count }) : say.cli.done({ count }))[ui]);
  const early = STAGES.indexOf(stage) < STAGES.indexOf('layout');
  const why = errors === 0 ? (strict ? say.cli.warningsStop[ui] : '') : early ? say.cli.moreMayBeFound[ui] : '';
  const words = check ? say.cli.outlineFindings({ count }) : say.cli.nothingBuilt({ count });
  return paint.error(`${words[ui]}${why}`);
}

/** Columns that a line of the outline may take in the list. */
const WIDEST = 70;
/** Spaces as signs, where nothing else has changed. */
const SIGNS: Readonly<Record<string, string>> = { ' ': '·', '\t': '⇥', '\u3000': '□', '\u00a0': '◦' };

/** What was mended, a line each: its place, and the line before and after; `left` is how many findings remain. */
export function formatMended(
  edits: readonly MadeEdit[],
  left: number,
  ui: UiLanguage,
  paint: Paint = plainPaint,
): string {
  if (edits.length === 0) return paint.quiet((left === 0 ? say.cli.nothingToMend : say.cli.nothingMendedUnasked)[ui]);
  return edits
    .map(({ code, file, line, before, after }) => {
      const [old, now] = excerpts(before, after);
      return `${paint.good(`${say.cli.mended[ui]} ${code}`)}  ${paint.strong(`${file}:${line}`)}  ${old} → ${now}`;
    })
    .join('\n');
}

function excerpts(before: string, after: string): [string, string] {
  const [a, b] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const at = Math.max(
    0,
    a.findIndex((line, index) => line !== b[index]),
  );
  const [old, now] = [a[at] ?? '', b[at] ?? ''];
  if (old.trim() === now.trim()) return [signed(old), signed(now)];
  const more = Math.max(a.length, b.length) > at + 1 ? ' …' : '';
  const [x, y] = [old.trim(), now.trim()];
  const same = [...x].findIndex((letter, index) => letter !== [...y][index]);
  const from = Math.max(0, (same === -1 ? Math.min(x.length, y.length) : same) - WIDEST / 2);
  return [cut(x, from) + more, cut(y, from) + more];
}

function cut(line: string, from: number): string {
  const start = line.length > WIDEST ? from : 0;
  const shown = line.slice(start, start + WIDEST);
  return `${start > 0 ? '…' : ''}${shown}${start + WIDEST < line.length ? '…' : ''}`;
}

function signed(line: string): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return cut([...indent].map((space) => SIGNS[space] ?? space).join('') + line.slice(indent.length), 0);
}
