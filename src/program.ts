import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as commands from './cli/commands/commands.ts';
import { runProgram, uiLanguageOf } from './cli/program.ts';

/**
 * Runs the program with its process's arguments.
 * @param home The folder of the tool.
 */
export async function runTool(home: string): Promise<void> {
  // A reader that has seen enough, such as `head`, closes its end: nobody is left to tell anything.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode);
    });
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const ui = uiLanguageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  const tool = { home, version, ui };
  process.exitCode = await runProgram(process.argv.slice(2), Object.values(commands), tool, process.env);
}
