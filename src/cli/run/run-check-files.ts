import { readNamed } from '../../io/regular-file.ts';
import type { FileReport } from '../../lint/check-file.ts';
import { say } from '../../messages/say.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { type CheckedFile, fileReportsJson, formatFileReport } from '../report/format-file-report.ts';
import { terminalPaint } from '../report/paint.ts';
import { placedFindings } from '../report/placed-findings.ts';
import { print, sayJson } from '../terminal.ts';
import { sayFindings, seenFrom } from './outcomes.ts';
import { refusedFile } from './refused-file.ts';

interface CheckFilesFlags {
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

/** Names of presentations, by PowerPoint's extensions and those of other programs. */
const PRESENTATION = /\.(pptx|potx|ppsx|pptm|potm|ppsm|ppt|pot|pps|odp|key)$/i;

/** Whether an argument names a finished presentation, and no outline. */
export const isPresentation = (name: string): boolean => PRESENTATION.test(name);

/** Checks finished presentations, whoever made them, and prints the reports; the exit code. */
export async function runCheckFiles(
  names: readonly string[],
  flags: CheckFilesFlags,
  check: (bytes: Uint8Array) => FileReport,
  tool: Tool,
): Promise<number> {
  const [refused] = names.flatMap((name) => refusedFile(name, say.cli.noOutline({ outline: name })) ?? []);
  if (refused) return refuse(refused, tool);
  const files = names.map((file): CheckedFile => {
    const report = check(readNamed(file));
    const stopping = report.findings.filter(({ severity }) => flags.strict || severity === 'error');
    return { file, ok: stopping.length === 0, ...report };
  });
  const ok = files.every((file) => file.ok);
  const { report = 'text' } = tool;
  const reports = fileReportsJson(files, tool.ui);
  if (report === 'json') sayJson(reports);
  else if (report !== 'text') {
    const found = reports.files.flatMap((each) => placedFindings(each, each.file, seenFrom('')));
    sayFindings(found, [], report, tool);
  } else {
    const shown = files.filter(({ findings }) => !flags.quiet || findings.length > 0);
    const texts = shown.map((file) => formatFileReport(file, Boolean(flags.strict), tool.ui, terminalPaint()));
    if (texts.length > 0) print(`${texts.join('\n\n')}\n`);
  }
  return ok ? EXIT.ok : EXIT.findings;
}
