import { lookUp } from '../core/collections.ts';
import type { UiLanguage, Words } from '../core/language.ts';
import { refusalText } from '../files/files.ts';
import { UnreadFile } from '../io/regular-file.ts';
import type { RefusedWrite } from '../io/write-whole.ts';
import { say } from '../messages/say.ts';
import type { Tool } from './command.ts';
import { shownName } from './project-files.ts';
import { failureAnnotation, sarifLog } from './report/placed-findings.ts';
import { complain, sayForTools } from './terminal.ts';

/** Exit codes of the command; 70 is EX_SOFTWARE of sysexits.h. */
export const EXIT = { ok: 0, findings: 1, usage: 2, bug: 70 } as const;

/** Why the system refused a file or a folder, in words; undefined where that was not it. */
export function refusalOf(error: unknown): Words | undefined {
  return lookUp(say.cli.writeRefusals, (error as NodeJS.ErrnoException | undefined)?.code ?? '');
}

export function failed(message: string, stack?: string): object {
  return { ok: false, error: stack === undefined ? { message } : { message, stack } };
}

function failureText(message: string, stack: string | undefined, { report, version }: Tool): string {
  const text = stack === undefined ? message : `${message}\n${stack}`;
  if (report === 'json') return JSON.stringify(failed(message, stack), null, 2);
  if (report === 'sarif') return JSON.stringify(sarifLog([], [text], { version }), null, 2);
  return report === 'github' ? failureAnnotation(text) : text;
}

/** Prints why a command could not run or end: to the standard error, or for tools in the place of a report. */
export function sayFailure(message: string, tool: Tool, stack?: string): void {
  const text = `${failureText(message, stack, tool)}\n`;
  if ((tool.report ?? 'text') === 'text') complain(text);
  else sayForTools(text);
}

export function explain(error: unknown, tool: Tool): number {
  const { words, stack } = explanationOf(error);
  sayFailure(words[tool.ui], tool, stack);
  return stack === undefined ? EXIT.usage : EXIT.bug;
}

function explanationOf(error: unknown): { readonly words: Words; readonly stack?: string } {
  if (error instanceof UnreadFile) return { words: refusalText(error.path, error.refusal) };
  if ((error as NodeJS.ErrnoException | undefined)?.syscall === 'uv_cwd') return { words: say.cli.noWorkingFolder };
  const refusal = refusalOf(error);
  if (refusal) return { words: refusedWriteWords(error as Partial<RefusedWrite>, refusal) };
  return { words: say.cli.faultOfTool, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function refusedWriteWords({ path, replaced }: Partial<RefusedWrite>, refusal: Words): Words {
  const left = replaced && leftWords(replaced.map(shownName));
  return say.cli.writeFailed({ path, refusal, left });
}

function leftWords(replaced: readonly string[]): Words {
  if (replaced.length === 0) return say.cli.filesAsTheyWere;
  return say.cli.filesReplaced({ replaced });
}

export function refuse(words: Words, tool: Tool): number {
  sayFailure(words[tool.ui], tool);
  return EXIT.usage;
}

/** Says why what the command prints comes nowhere; the exit code. */
export function unheard(error: NodeJS.ErrnoException, ui: UiLanguage): number {
  // A reader that has seen enough, such as `head`, closes its end: nobody is left to tell anything.
  if (error.code === 'EPIPE') return Number(process.exitCode ?? EXIT.ok);
  const words = say.cli.printFailed({ reason: refusalOf(error) ?? error.message });
  complain(`${words[ui]}\n`);
  return EXIT.usage;
}
