#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import { cacheFolder } from './cli/cache-folder.ts';
import { runKept } from './io/kept-code.ts';

/**
 * When V8 optimises what runs often, by major version of Node: as it comes, that costs a program which lives for seconds
 * more time than it saves. From Node 24 on, it does not; nor where the program stays and watches.
 */
const OPTIMISED_LATER: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=400000',
  22: '--invocation-count-for-turbofan=20000',
};
const later = OPTIMISED_LATER[process.versions.node.split('.')[0] ?? ''];
if (later && !process.argv.includes('--watch')) v8.setFlagsFromString(later);

/** The bundled program, from this file. */
declare const PROGRAM: string;

const program = fileURLToPath(new URL(PROGRAM, import.meta.url));
const { runTool } = runKept(program, cacheFolder('code')) as typeof import('./program.ts');
await runTool(fileURLToPath(new URL('..', import.meta.url)));
