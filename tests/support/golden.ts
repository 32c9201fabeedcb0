import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * What a golden file says. `npm run goldens -- --update` has it say the `content` from then on: all files, or those whose
 * names begin with one that is given. Fails the test where there is no such file.
 */
export function golden(path: string, name: string, content: () => Uint8Array | string): Uint8Array {
  const update = process.env.UPDATE_GOLDENS?.split(' ') ?? [];
  if (update.some((each) => each === 'all' || name.startsWith(each))) writeFileSync(path, content());
  expect(existsSync(path), `${path} is missing: npm run goldens -- --update ${name}`).toBe(true);
  return readFileSync(path);
}
