import { basename, resolve, sep } from 'node:path';
import type { UiLanguage, Words } from '../../core/language.ts';
import { DECK_LANGUAGES } from '../../outline/outline.ts';
import type { Tool } from '../command.ts';
import { EXIT, failed, refuse } from '../exit-codes.ts';
import { shownName } from '../project-files.ts';
import { terminalPaint } from '../report/paint.ts';
import {
  annotation,
  failureAnnotation,
  type PlacedFinding,
  placedFindings,
  type ReportedFindings,
  sarifLog,
} from '../report/placed-findings.ts';
import { print, sayForTools, sayJson } from '../terminal.ts';

/** What became of an outline: why the command could not run for it, or how it ended and what is to be printed. */
export type Outcome =
  | { readonly refused: Words }
  | {
      readonly ok: boolean;
      readonly text: string;
      readonly json: ReportedFindings;
      readonly folder: string;
    };

/**
 * Does the work for outlines one after the other, and prints each report; the exit code is the worst. For tools it is one
 * log of all of them; as JSON that of the outline, or of several a list under `outlines`.
 */
export async function withOutlines(
  names: readonly string[],
  tool: Tool,
  work: (outline: string) => Promise<Outcome>,
): Promise<number> {
  const { report = 'text' } = tool;
  const outlines = outlinesAmong(names);
  const outcomes: [outline: string, outcome: Outcome][] = [];
  for (const outline of outlines) {
    const outcome = await work(outline);
    outcomes.push([outline, outcome]);
    if (report === 'text') sayOutcome(outcome, outlines.length > 1 ? outline : undefined, tool);
  }
  const code = Math.max(EXIT.ok, ...outcomes.map(([, outcome]) => exitCodeOf(outcome)));
  if (report === 'json') sayJson(jsonOf(outcomes, tool.ui));
  else if (report !== 'text') sayFindings(foundIn(outcomes), refusedIn(outcomes, tool.ui), report, tool);
  return code;
}

function exitCodeOf(outcome: Outcome): number {
  if ('refused' in outcome) return EXIT.usage;
  return outcome.ok ? EXIT.ok : EXIT.findings;
}

function sayOutcome(outcome: Outcome, outline: string | undefined, tool: Tool): void {
  if ('refused' in outcome) refuse(outcome.refused, tool);
  else if (outcome.text !== '')
    print(outline === undefined ? `${outcome.text}\n` : `${terminalPaint().strong(outline)}\n\n${outcome.text}\n\n`);
}

type Outcomes = readonly (readonly [outline: string, outcome: Outcome])[];

function jsonOf(outcomes: Outcomes, ui: UiLanguage): object {
  const reports = outcomes.map(([outline, outcome]) => ({
    outline,
    ...('refused' in outcome ? failed(outcome.refused[ui]) : outcome.json),
  }));
  const [only] = reports;
  if (only && reports.length === 1) {
    const { outline: _, ...report } = only;
    return report;
  }
  return { ok: outcomes.every(([, outcome]) => exitCodeOf(outcome) === EXIT.ok), outlines: reports };
}

function foundIn(outcomes: Outcomes): PlacedFinding[] {
  return outcomes.flatMap(([outline, outcome]) =>
    'refused' in outcome ? [] : placedFindings(outcome.json, basename(outline), seenFrom(outcome.folder)),
  );
}

export function seenFrom(folder: string): (file: string) => string {
  return (file) => shownName(resolve(folder, file)).split(sep).join('/');
}

function refusedIn(outcomes: Outcomes, ui: UiLanguage): string[] {
  return outcomes.flatMap(([, outcome]) => ('refused' in outcome ? [outcome.refused[ui]] : []));
}

/** Prints findings and why the command could not run for some outlines, for other tools than those that read our JSON. */
export function sayFindings(
  findings: readonly PlacedFinding[],
  failures: readonly string[],
  report: 'sarif' | 'github',
  { version }: Tool,
): void {
  if (report === 'sarif') sayJson(sarifLog(findings, failures, { version }));
  else for (const line of [...findings.map(annotation), ...failures.map(failureAnnotation)]) sayForTools(`${line}\n`);
}

/** The outlines among names, each once: a translation of one of them is built with it. */
function outlinesAmong(names: readonly string[]): string[] {
  const paths = names.map((name) => (name === '-' ? name : resolve(name)));
  return names.filter((_, i) => {
    const [, stem, language = '', ending] = /^(.+)\.([\w-]+)(\.ya?ml)$/.exec(paths[i] ?? '') ?? [];
    const isTranslation =
      (DECK_LANGUAGES as readonly string[]).includes(language) && paths.includes(`${stem}${ending}`);
    return paths.indexOf(paths[i] ?? '') === i && !isTranslation;
  });
}
