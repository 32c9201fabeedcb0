import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { crc32 } from 'node:zlib';
import { makeFolder } from './make-folder.ts';

/** How many runs add what they compiled: what the first one did not need, the second may. */
const LEARNING_RUNS = 2;
const UNUSED_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
const HEADER = 8;

interface Compiled {
  readonly script: vm.Script;
  readonly file: string;
  /** How many runs have added to it. */
  readonly runs: number;
}

/**
 * Loads bundled CommonJS files with what V8 compiled them to in earlier runs; files out of other folders as Node does.
 * Node does the same from version 22 on, but only for what is named before anything is imported.
 * @param entry Path of the file to run.
 * @param folder Where compiled code is kept. Where it cannot be written, or is damaged, code is compiled as usual.
 */
export function runKept(entry: string, folder: string): unknown {
  const modules = new Map<string, { exports: unknown }>();
  const compiled: Compiled[] = [];

  const load = (path: string): unknown => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(path, module);
    const source = readFileSync(path, 'utf8');
    const file = join(folder, `${basename(path)}-${crc32(source).toString(16)}`);
    const kept = readKept(file);
    const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
      filename: path,
      ...(kept ? { cachedData: kept.code } : {}),
    });
    compiled.push({ script, file, runs: kept && !script.cachedDataRejected ? kept.runs : 0 });
    const outside = createRequire(path);
    const require = Object.assign((id: string) => (id.startsWith('.') ? load(join(dirname(path), id)) : outside(id)), {
      resolve: outside.resolve,
    });
    script.runInThisContext()(module.exports, require, module, path, dirname(path));
    return module.exports;
  };

  process.once('exit', () => {
    const learnt = compiled.filter(({ runs }) => runs < LEARNING_RUNS);
    if (learnt.length > 0) keep(learnt, folder);
  });
  // Else code that has not run for a while is dropped, and would have to be compiled in the next run.
  v8.setFlagsFromString('--no-flush-bytecode');
  return load(entry);
}

function readKept(file: string): { readonly runs: number; readonly code: Buffer } | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(HEADER);
    // V8 does not look whether its code is whole.
    return crc32(code) === bytes.readUInt32LE(0) ? { runs: bytes.readUInt32LE(4), code } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes compiled code, and removes what was written long ago: what is still used is compiled and kept again. */
function keep(learnt: readonly Compiled[], folder: string): void {
  try {
    makeFolder(folder);
    for (const { script, file, runs } of learnt) {
      const code = script.createCachedData();
      const header = Buffer.alloc(HEADER);
      header.writeUInt32LE(crc32(code), 0);
      header.writeUInt32LE(runs + 1, 4);
      const passing = `${file}.${process.pid}`;
      writeFileSync(passing, Buffer.concat([header, code]));
      renameSync(passing, file);
    }
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (Date.now() - statSync(file).mtimeMs > UNUSED_DAYS * DAY) rmSync(file, { recursive: true, force: true });
    }
  } catch {
    // A program that cannot keep its code compiles it anew.
  }
}
