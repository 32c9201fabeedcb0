import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { exportTexts } from '../../app/translate-texts.ts';
import type { Words } from '../../core/language.ts';
import { readText } from '../../files/files.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { formatOf } from '../../translate/table-format.ts';
import type { TextTable } from '../../translate/text-table.ts';
import type { Tool } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withProgress } from '../progress.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { formatFindings } from '../report/format-findings.ts';
import { terminalPaint } from '../report/paint.ts';
import { complain, say } from '../terminal.ts';
import { refusedOutline } from './refused-file.ts';
import { noOutline } from './run-build.ts';

/** What the command line says about an export. */
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
  if (refused) return refuse(refused[ui]);
  const files = projectFiles(dirname(path), tool.home);
  const format = formatOf(flags.to ?? 'texts.xlsx') ?? 'xlsx';
  const language = flags.lang === undefined ? {} : { language: flags.lang };
  const result = await withProgress(false, ui, (onProgress) =>
    run({ files, outline: basename(path), ...language, ui, format, onProgress }),
  );
  if ('findings' in result) {
    if (result.refused) return refuse(result.refused[ui]);
    const report = formatFindings(result.findings, (file) => readText(files, file), terminalPaint(), ui);
    say(`${report}\n\n${STOPPED[ui]}\n`);
    return EXIT.findings;
  }
  const to = flags.to === undefined ? join(dirname(path), `texts.${result.table.language}.xlsx`) : resolve(flags.to);
  const name = shownName(to);
  if (existsSync(to) && !flags.force) return refuse(thereAlready(name)[ui]);
  writeWhole([{ path: to, bytes: result.bytes }]);
  say(`${written(name, result.table)[ui]}\n`);
  return EXIT.ok;
}

/** Says why a command cannot run; the exit code. */
export function refuse(words: string): number {
  complain(`${words}\n`);
  return EXIT.usage;
}

function whyNot(outline: string, { to, force }: ExportFlags): Words | undefined {
  const unread = refusedOutline(outline, noOutline(outline));
  if (unread) return unread;
  if (to === undefined) return undefined;
  if (!formatOf(to)) {
    return {
      en: `--to takes a name that ends in .xlsx, .csv or .xlf, and not ${to}.`,
      zh: `--to 的文件名应以 .xlsx、.csv 或 .xlf 结尾，不能是 ${to}。`,
    };
  }
  return existsSync(resolve(to)) && !force ? thereAlready(to) : undefined;
}

function thereAlready(name: string): Words {
  return {
    en: `There is a file ${name}, which may hold a translator's work. Name another with --to, or write over it with --force.`,
    zh: `已有文件 ${name}，其中可能有译者填写的内容。请用 --to 指定其他文件名，或用 --force 覆盖。`,
  };
}

/** Why nothing was exported. */
export const STOPPED: Words = {
  en: 'Nothing was written. Mend the outline first.',
  zh: '没有写入文件。请先改正大纲。',
};

function written(name: string, { rows, language }: TextTable): Words {
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const [missing, stale] = [count('missing'), count('stale')];
  return {
    en: `${name}: ${rows.length} texts, ${missing} to translate into ${language}, ${stale} to bring up to date.`,
    zh: `${name}：共 ${rows.length} 段文字，${missing} 段待译为 ${language}，${stale} 段待更新。`,
  };
}
