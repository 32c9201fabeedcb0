import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as commands from './cli/commands/commands.ts';
import { unheard } from './cli/exit-codes.ts';
import { runProgram, uiLanguageOf } from './cli/program.ts';

/**
 * Runs the program with its process's arguments.
 * @param home The folder of the tool.
 */
export async function runTool(home: string): Promise<void> {
  const ui = uiLanguageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => process.exit(unheard(error, ui)));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const tool = { home, version, ui };
  process.exitCode = await runProgram(process.argv.slice(2), Object.values(commands), tool, process.env);
}
