import type { UiLanguage, Words } from '../core/language.ts';
import { printable, printableJson } from '../core/printable.ts';
import { say } from '../messages/say.ts';

/** The colours that reports are painted with (ECMA-48, 8.3.117). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLORS = /(\u001b\[(?:0|1|2|3[123])m)/;

/** A text without escape sequences, except for colours where the terminal shows any. */
function plain(text: string, colored: boolean): string {
  if (!colored) return printable(text);
  return text
    .split(COLORS)
    .map((part, i) => (i % 2 === 0 ? printable(part) : part))
    .join('');
}

export function print(text: string): void {
  process.stdout.write(plain(text, process.stdout.isTTY));
}

export function sayForTools(text: string): void {
  process.stdout.write(printableJson(text));
}

export function sayJson(value: object): void {
  sayForTools(`${JSON.stringify(value, null, 2)}\n`);
}

export function sayTable(csv: string): void {
  const [, mark = '', text = ''] = /^(\ufeff?)([\s\S]*)$/.exec(csv) ?? [];
  process.stdout.write(mark + text.split('\r\n').map(printable).join('\r\n'));
}

export function complain(text: string): void {
  process.stderr.write(plain(text, process.stderr.isTTY));
}

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
    title: say.cli.readingOutline[ui],
    task: async (_: unknown, line: { title: string | undefined }) => {
      context.result = await work((message) => {
        line.title = message[ui];
      });
    },
  };
  await new Listr(task, { rendererOptions: { clearOutput: true } }).run();
  return context.result as Result;
}
