import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where systems look for the folder of temporary files. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * Gives the run a folder of its own for temporary files, and lets it fail where tests leave something there. The system's
 * folder is SYSTEM_TMPDIR then.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'deck-tests-'));
  process.env.SYSTEM_TMPDIR ??= tmpdir();
  for (const name of VARIABLES) process.env[name] = folder;
  return () => {
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
    if (left.length === 0) return;
    console.error(`Tests left these in the temporary folder: ${left.join(', ')}`);
    process.exitCode = 1;
  };
}
