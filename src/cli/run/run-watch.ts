import { dirname, join, resolve } from 'node:path';
import type { BuildDecks } from '../../app/build-decks.ts';
import { oneAfterAnother } from '../../core/one-after-another.ts';
import { say } from '../../messages/say.ts';
import type { Tool } from '../command.ts';
import { EXIT, explain, refuse } from '../exit-codes.ts';
import { terminalPaint } from '../report/paint.ts';
import { refusedOutline } from './refused-file.ts';
import { type BuildFlags, keepsInMemory, runBuild } from './run-build.ts';

/**
 * Builds or checks an outline now and whenever a file of its folder changes, until the process is interrupted; the exit
 * code. An outline with errors, or a file that is held open, is reported and does not end it. Pages that are open in a
 * browser load themselves anew after each build; at the end they are as a build alone writes them.
 */
export async function runWatch(
  outline: string,
  flags: BuildFlags,
  check: boolean,
  buildDecks: BuildDecks,
  tool: Tool,
): Promise<number> {
  const path = resolve(outline);
  const refused = refusedOutline(outline, say.cli.noOutline({ outline }));
  if (refused) return refuse(refused, tool);
  const folder = dirname(path);
  const out = flags.out === undefined ? join(folder, 'out') : resolve(flags.out);
  const isText = (tool.report ?? 'text') === 'text';
  const keeps = await keepsInMemory(flags, tool.home);
  const { watchedPages } = await import('./watched-pages.ts');
  const pages = watchedPages();
  const runs = oneAfterAnother(async () => {
    if (isText && process.stdout.isTTY) process.stdout.write(EMPTIED);
    keeps.cache.turn();
    const ended = runBuild([outline], flags, check, buildDecks, tool, keeps, pages);
    await ended.catch((error: unknown) => explain(error, tool));
    if (isText) process.stdout.write(`\n${terminalPaint().quiet(say.cli.waiting[tool.ui])}\n`);
  });
  const { watchFolders } = await import('../../io/watch-folder.ts');
  const watch = await watchFolders([folder, join(tool.home, 'templates')], [out], runs.ask);
  runs.ask();
  await interrupted();
  await watch.close();
  await runs.settled();
  try {
    pages.finish();
  } catch (error) {
    return explain(error, tool);
  }
  return EXIT.ok;
}

/** Empties the terminal, so that only the newest report is there. */
const EMPTIED = '\u001b[2J\u001b[3J\u001b[H';

/** Settled when the process is asked to end. */
export function interrupted(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => settle());
  });
}
