#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { explain } from './cli/exit-codes.ts';
import { runProgram } from './cli/program.ts';
import { type BuildDecks, runBuild } from './cli/run-build.ts';
import { runSchema } from './cli/run-schema.ts';

const home = new URL('..', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as { version: string };

// The stages load only when a command needs them: --help answers at once.
const buildDecks: BuildDecks = async (options) => (await import('./build.ts')).buildDecks(options);
const actions = {
  build: (outline: string, flags: Parameters<typeof runBuild>[1], check: boolean) =>
    runBuild(outline, flags, check, buildDecks, fileURLToPath(home)),
  schema: async (out: string | undefined) =>
    runSchema(out, (await import('./outline/slides-json-schema.ts')).slidesJsonSchema()),
};

try {
  process.exitCode = await runProgram(process.argv.slice(2), actions, version);
} catch (error) {
  process.exitCode = explain(error, (text) => process.stderr.write(text));
}
