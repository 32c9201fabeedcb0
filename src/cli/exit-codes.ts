import type { UiLanguage, Words } from '../core/language.ts';
import { refusalText } from '../files/files.ts';
import { UnreadFile } from '../io/regular-file.ts';
import type { RefusedWrite } from '../io/write-whole.ts';
import type { Tool } from './command.ts';
import { shownName } from './project-files.ts';
import { failureAnnotation } from './report/annotations.ts';
import { sarifLog } from './report/sarif.ts';
import { complain, sayForTools } from './terminal.ts';

/** Exit codes of the command; 70 is EX_SOFTWARE of sysexits.h. */
export const EXIT = { ok: 0, findings: 1, usage: 2, bug: 70 } as const;

/** What the system may refuse about a file, in words for the person at the keyboard. */
const REFUSALS: Readonly<Record<string, Words>> = {
  EACCES: { en: 'it may not be written to', zh: '没有写入权限' },
  EPERM: {
    en: 'it may not be written to, or another program holds it open',
    zh: '没有写入权限，或其他程序正在使用它',
  },
  EBUSY: {
    en: 'another program holds it open: close it in PowerPoint',
    zh: '其他程序正在使用它，请先在 PowerPoint 中关闭',
  },
  EROFS: { en: 'the disk is read-only', zh: '磁盘是只读的' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EFBIG: { en: 'the disk takes no file so large', zh: '磁盘不支持这么大的文件' },
  ENOENT: { en: 'its folder cannot be made, or was taken away meanwhile', zh: '所在的文件夹无法建立，或已被移走' },
  ENOTEMPTY: { en: 'there is a folder of that name', zh: '已有同名文件夹' },
  EISDIR: { en: 'there is a folder of that name', zh: '已有同名文件夹' },
  EEXIST: { en: 'a file stands where a folder is needed', zh: '需要文件夹的位置上已有同名文件' },
  ENOTDIR: { en: 'part of its path is no folder', zh: '路径中有一部分不是文件夹' },
  ENAMETOOLONG: { en: 'its name is too long', zh: '名称太长' },
  ELOOP: { en: 'links lead in a circle', zh: '链接相互指向' },
  EIO: { en: 'the disk reports a fault', zh: '磁盘报告了故障' },
  EDQUOT: { en: 'no more room is granted on the disk', zh: '磁盘配额已用完' },
};

/** Why the system refused a file or a folder, in words; undefined where that was not it. */
export function refusalOf(error: unknown): Words | undefined {
  return REFUSALS[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
}

/** That a command could not run or end as it should, for tools. */
export function failed(message: string, stack?: string): object {
  return { ok: false, error: stack === undefined ? { message } : { message, stack } };
}

/** The same as it is printed under each form of report. */
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

/** Says why the command could not end as it should; the exit code. Anything else is a bug, with its stack. */
export function explain(error: unknown, tool: Tool): number {
  const { words, stack } = explanationOf(error);
  sayFailure(words[tool.ui], tool, stack);
  return stack === undefined ? EXIT.usage : EXIT.bug;
}

/** An error in words; with the stack where it is a bug. */
function explanationOf(error: unknown): { readonly words: Words; readonly stack?: string } {
  if (error instanceof UnreadFile) {
    return { words: refusalText(error.path, error.refusal) };
  }
  if ((error as NodeJS.ErrnoException | undefined)?.syscall === 'uv_cwd') return { words: NO_WORKING_FOLDER };
  const refusal = refusalOf(error);
  if (refusal) return { words: refusedWriteWords(error as Partial<RefusedWrite>, refusal) };
  return {
    words: { en: 'This is a fault of the tool, not of the outline.', zh: '这是工具自身的故障，与大纲无关。' },
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

const NO_WORKING_FOLDER: Words = {
  en: 'The folder in which the command runs is not there any more. Go to another folder, and run it again.',
  zh: '运行命令时所在的文件夹已不存在。请换到别的文件夹，再重新运行。',
};

function refusedWriteWords({ path, replaced }: Partial<RefusedWrite>, refusal: Words): Words {
  const left = replaced && leftWords(replaced.map(shownName));
  return {
    en: `${path ? `The file ${path}` : 'A file'} could not be written: ${refusal.en}.${left ? ` ${left.en}` : ''}`,
    zh: `无法写入文件${path ? ` ${path}` : ''}：${refusal.zh}。${left?.zh ?? ''}`,
  };
}

/** What became of the other files of a change. */
function leftWords(replaced: readonly string[]): Words {
  if (replaced.length === 0) return { en: 'All files are as they were.', zh: '所有文件都保持原样。' };
  return {
    en: `Already replaced: ${replaced.join(', ')}. All others are as they were.`,
    zh: `已替换：${replaced.join('、')}。其余文件保持原样。`,
  };
}

/** Says why a command cannot run; the exit code. */
export function refuse(words: Words, tool: Tool): number {
  sayFailure(words[tool.ui], tool);
  return EXIT.usage;
}

/** Says why what the command prints comes nowhere; the exit code. */
export function unheard(error: NodeJS.ErrnoException, ui: UiLanguage): number {
  // A reader that has seen enough, such as `head`, closes its end: nobody is left to tell anything.
  if (error.code === 'EPIPE') return Number(process.exitCode ?? EXIT.ok);
  const { en, zh } = refusalOf(error) ?? { en: error.message, zh: error.message };
  const words = { en: `What the command prints could not be written: ${en}.`, zh: `命令的输出无法写入：${zh}。` };
  complain(`${words[ui]}\n`);
  return EXIT.usage;
}
