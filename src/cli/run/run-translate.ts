import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { exportTexts, ImportResult, importTexts } from '../../app/translate-texts.ts';
import { NO_WORDS, type Words } from '../../core/language.ts';
import { readText } from '../../files/files.ts';
import { readNamed } from '../../io/regular-file.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { say } from '../../messages/say.ts';
import { formatOf } from '../../translate/table-format.ts';
import type { TextTable } from '../../translate/text-table.ts';
import type { Tool } from '../command.ts';
import { EXIT, refuse } from '../exit-codes.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { formatFindings } from '../report/format-findings.ts';
import { terminalPaint } from '../report/paint.ts';
import { print, withProgress } from '../terminal.ts';
import { refusedFile, refusedOutline } from './refused-file.ts';

export interface ExportFlags {
  readonly lang?: string;
  readonly to?: string;
  readonly force?: boolean;
}

/** Writes the texts of a deck as a table for a translator, and says how many there are; the exit code. */
export async function runExport(
  outline: string,
  flags: ExportFlags,
  run: typeof exportTexts,
  tool: Tool,
): Promise<number> {
  const { ui } = tool;
  const path = resolve(outline);
  const refused = whyNot(outline, flags);
  if (refused) return refuse(refused, tool);
  const files = projectFiles(dirname(path), tool.home);
  const format = formatOf(flags.to ?? 'texts.xlsx') ?? 'xlsx';
  const language = flags.lang === undefined ? {} : { language: flags.lang };
  const result = await withProgress(false, ui, (onProgress) =>
    run({ files, outline: basename(path), ...language, ui, format, onProgress }),
  );
  if ('findings' in result) {
    if (result.refused) return refuse(result.refused, tool);
    const report = formatFindings(result.findings, (file) => readText(files, file), terminalPaint(), ui);
    print(`${report}\n\n${say.cli.noTableWritten[ui]}\n`);
    return EXIT.findings;
  }
  const to = flags.to === undefined ? join(dirname(path), `texts.${result.table.language}.xlsx`) : resolve(flags.to);
  const name = shownName(to);
  if (existsSync(to) && !flags.force) return refuse(say.cli.tableThere({ name }), tool);
  writeWhole([{ path: to, bytes: result.bytes }]);
  print(`${written(name, result.table)[ui]}\n`);
  return EXIT.ok;
}

function whyNot(outline: string, { to, force }: ExportFlags): Words | undefined {
  const unread = refusedOutline(outline, say.cli.noOutline({ outline }));
  if (unread) return unread;
  if (to === undefined) return undefined;
  if (!formatOf(to)) return say.cli.wrongTableName({ name: to });
  return existsSync(resolve(to)) && !force ? say.cli.tableThere({ name: to }) : undefined;
}

function written(name: string, { rows, language }: TextTable): Words {
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const [missing, stale] = [count('missing'), count('stale')];
  return say.cli.tableWritten({ name, count: rows.length, missing, language, stale });
}

export interface ImportFlags {
  readonly lang?: string;
  readonly check?: boolean;
}

/**
 * Takes over a translator's table, and says what was found in it and what became of it; the exit code. All files are
 * written, or none.
 */
export async function runImport(
  table: string,
  outline: string,
  flags: ImportFlags,
  run: typeof importTexts,
  tool: Tool,
): Promise<number> {
  const { ui } = tool;
  const [path, source] = [resolve(outline), resolve(table)];
  const refused =
    refusedOutline(outline, say.cli.noOutline({ outline })) ?? refusedFile(table, say.cli.noTable({ table }));
  if (refused) return refuse(refused, tool);
  const folder = dirname(path);
  const files = projectFiles(folder, tool.home);
  const file = shownName(source);
  const language = flags.lang === undefined ? {} : { language: flags.lang };
  const result = await withProgress(false, ui, (onProgress) =>
    run({
      ...{ files, outline: basename(path), ui, onProgress, table: { file, bytes: readNamed(source) } },
      ...language,
    }),
  );
  if ('refused' in result && result.refused) return refuse(result.refused, tool);
  const lines = (name: string) => (name === file ? result.text : readText(files, name));
  const report = formatFindings(result.findings, lines, terminalPaint(), ui);
  const done = 'files' in result ? result : undefined;
  const changes = [...(done?.files ?? [])].map(([name, bytes]) => ({ path: join(folder, name), bytes }));
  if (!flags.check) writeWhole(changes);
  const names = changes.map((each) => shownName(each.path));
  const ending = done
    ? ended(done, names, flags.check ?? false)
    : result.text === ''
      ? say.cli.noTableWritten
      : say.cli.nothingTakenOver;
  print(`${[report, ending[ui]].filter((part) => part !== '').join('\n\n')}\n`);
  return done && done.left === 0 ? EXIT.ok : EXIT.findings;
}

function ended({ taken, left }: ImportResult, names: readonly string[], check: boolean): Words {
  const rest: Words = left === 0 ? NO_WORDS : say.cli.rowsLeftOut({ count: left });
  if (taken === 0 && left === 0) return say.cli.nothingNew;
  if (taken === 0) return say.cli.nothingTakenOverBut({ rest });
  const files = names.join(', ');
  return check ? say.cli.wouldBeWritten({ taken, files, rest }) : say.cli.textsWritten({ taken, files, rest });
}
