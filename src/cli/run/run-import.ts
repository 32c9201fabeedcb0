import { basename, dirname, join, resolve } from 'node:path';
import type { ImportResult, importTexts } from '../../app/translate-texts.ts';
import type { Words } from '../../core/language.ts';
import { readText } from '../../files/files.ts';
import { readNamed } from '../../io/regular-file.ts';
import { writeWhole } from '../../io/write-whole.ts';
import type { Tool } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withProgress } from '../progress.ts';
import { projectFiles, shownName } from '../project-files.ts';
import { formatFindings } from '../report/format-findings.ts';
import { terminalPaint } from '../report/paint.ts';
import { say } from '../terminal.ts';
import { refusedFile, refusedOutline } from './refused-file.ts';
import { noOutline } from './run-build.ts';
import { refuse, STOPPED } from './run-export.ts';

/** What the command line says about an import. */
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
  const refused = refusedOutline(outline, noOutline(outline)) ?? refusedFile(table, noTable(table));
  if (refused) return refuse(refused[ui]);
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
  if ('refused' in result && result.refused) return refuse(result.refused[ui]);
  const lines = (name: string) => (name === file ? result.text : readText(files, name));
  const report = formatFindings(result.findings, lines, terminalPaint(), ui);
  const done = 'files' in result ? result : undefined;
  const changes = [...(done?.files ?? [])].map(([name, bytes]) => ({ path: join(folder, name), bytes }));
  if (!flags.check) writeWhole(changes);
  const names = changes.map((each) => shownName(each.path));
  const ending = done ? ended(done, names, flags.check ?? false) : result.text === '' ? STOPPED : UNREADABLE;
  say(`${[report, ending[ui]].filter((part) => part !== '').join('\n\n')}\n`);
  return done && done.left === 0 ? EXIT.ok : EXIT.findings;
}

function noTable(table: string): Words {
  return {
    en: `There is no file ${table}. Name the table that the translator sent back.`,
    zh: `找不到文件 ${table}。请写明译者返回的表格。`,
  };
}

const UNREADABLE: Words = { en: 'Nothing was taken over.', zh: '没有写入任何译文。' };

function ended({ taken, left }: ImportResult, names: readonly string[], check: boolean): Words {
  const rest: Words =
    left === 0
      ? { en: '', zh: '' }
      : {
          en: ` ${left} ${left === 1 ? 'row was' : 'rows were'} left out; mend the table and import it again.`,
          zh: `有 ${left} 行未采用，请改正表格后重新导入。`,
        };
  if (taken === 0 && left === 0) {
    return { en: 'The table says nothing new, so nothing was changed.', zh: '表格中没有新的译文，文件未改动。' };
  }
  if (taken === 0) return { en: `Nothing was taken over.${rest.en}`, zh: `没有写入任何译文。${rest.zh}` };
  const count = `${taken} ${taken === 1 ? 'text' : 'texts'}`;
  const files = names.join(', ');
  return check
    ? { en: `${count} would be written to ${files}.${rest.en}`, zh: `将有 ${taken} 段译文写入 ${files}。${rest.zh}` }
    : { en: `${count} written to ${files}.${rest.en}`, zh: `已将 ${taken} 段译文写入 ${files}。${rest.zh}` };
}
