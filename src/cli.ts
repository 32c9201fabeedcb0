#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cli/cache-folder.ts';
import * as commands from './cli/commands/commands.ts';
import { runProgram } from './cli/program.ts';
import { uiLanguageOf } from './cli/ui-language.ts';

// A reader that has seen enough, such as `head`, closes its end: nobody is left to tell anything.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode);
  });
}

// From Node 22 on, what the program's parts compile to is kept for the next run.
(module as { enableCompileCache?: (folder: string) => void }).enableCompileCache?.(cacheFolder('code'));

const home = new URL('..', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as { version: string };
const ui = uiLanguageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale);

const tool = { home: fileURLToPath(home), version, ui };

process.exitCode = await runProgram(process.argv.slice(2), Object.values(commands), tool, process.env);
