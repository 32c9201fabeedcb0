import { resolve } from 'node:path';
import type { UiLanguage, Words } from '../../core/language.ts';
import { LANGUAGES } from '../../outline/outline.ts';
import type { Tool } from '../command.ts';
import { EXIT, failed, refuse } from '../exit-codes.ts';
import { terminalPaint } from '../report/paint.ts';
import { say, sayJson } from '../terminal.ts';

/** What became of an outline: why the command could not run for it, or how it ended and what is to be printed. */
export type Outcome =
  | { readonly refused: Words }
  | {
      readonly ok: boolean;
      /** The report as people read it; empty where nothing is to be said. */
      readonly text: string;
      /** The report for tools. */
      readonly json: object;
    };

/**
 * Does the work for outlines one after the other, and prints each report as it comes; the exit code is the worst. With
 * `--json` one object is printed: that of the outline, or of several a list under `outlines`.
 */
export async function withOutlines(
  names: readonly string[],
  { json = false }: { readonly json?: boolean },
  tool: Tool,
  work: (outline: string) => Promise<Outcome>,
): Promise<number> {
  const outlines = outlinesAmong(names);
  const several = outlines.length > 1;
  const entries: object[] = [];
  let code: number = EXIT.ok;
  for (const outline of outlines) {
    const outcome = await work(outline);
    code = Math.max(code, exitCodeOf(outcome));
    if (json && several) entries.push({ outline, ...jsonOf(outcome, tool.ui) });
    else if ('refused' in outcome) refuse(outcome.refused, tool);
    else if (json) print(outcome.json);
    else sayReport(outcome.text, several ? outline : undefined);
  }
  if (json && several) print({ ok: code === EXIT.ok, outlines: entries });
  return code;
}

function exitCodeOf(outcome: Outcome): number {
  if ('refused' in outcome) return EXIT.usage;
  return outcome.ok ? EXIT.ok : EXIT.findings;
}

function jsonOf(outcome: Outcome, ui: UiLanguage): object {
  return 'refused' in outcome ? failed(outcome.refused[ui]) : outcome.json;
}

/** Prints a report, if it says anything; below the name of its outline where several are reported on. */
function sayReport(text: string, outline: string | undefined): void {
  if (text === '') return;
  say(outline === undefined ? `${text}\n` : `${terminalPaint().strong(outline)}\n\n${text}\n\n`);
}

function print(report: object): void {
  sayJson(`${JSON.stringify(report, null, 2)}\n`);
}

/** The outlines among names, each once: a translation of one of them is built with it. */
function outlinesAmong(names: readonly string[]): string[] {
  const paths = names.map((name) => (name === '-' ? name : resolve(name)));
  return names.filter((_, i) => {
    const [, stem, language = '', ending] = /^(.+)\.([\w-]+)(\.ya?ml)$/.exec(paths[i] ?? '') ?? [];
    const isTranslation = (LANGUAGES as readonly string[]).includes(language) && paths.includes(`${stem}${ending}`);
    return paths.indexOf(paths[i] ?? '') === i && !isTranslation;
  });
}
