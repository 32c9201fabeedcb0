import type { UiLanguage, Words } from '../core/language.ts';

/**
 * Runs long work under a line that says what is being done: on a terminal, and cleared at the end; nothing where
 * `silent` or where the output goes elsewhere. What the work gives, or throws, is handed on.
 */
export async function withProgress<Result>(
  silent: boolean,
  ui: UiLanguage,
  work: (say: (message: Words) => void) => Promise<Result>,
): Promise<Result> {
  if (silent || !process.stdout.isTTY) return work(() => {});
  const { Listr } = await import('listr2');
  const context: { result?: Result } = {};
  const task = {
    title: { en: 'Reading the outline', zh: '正在读取大纲' }[ui],
    task: async (_: unknown, line: { title: string | undefined }) => {
      context.result = await work((message) => {
        line.title = message[ui];
      });
    },
  };
  await new Listr(task, { rendererOptions: { clearOutput: true } }).run();
  return context.result as Result;
}
