import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from './package-file.ts';

/** A short name for this very tool: it changes with its compiled code, and with the versions of the packages that it uses. */
export function toolPrint(home: string): string {
  const hash = createHash('sha256');
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const { full, seen } = packageFile(`${name}/package.json`);
    hash.update(name).update(seen === 'file' ? readFileSync(full) : String(seen));
  }
  // The names of the program's chunks say what is in them.
  hash.update(readFileSync(join(home, 'dist/cli.js')));
  for (const name of readdirSync(join(home, 'dist/chunks')).toSorted()) hash.update(name);
  return hash.digest('hex').slice(0, 16);
}
