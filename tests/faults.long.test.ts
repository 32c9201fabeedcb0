import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './support/brand.ts';

it('builds that are killed, that meet others, or that cannot write lose nothing', { timeout: 900_000 }, () => {
  const script = join(ROOT, 'scripts/faults.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, '--kills', '12', '--seed', '3'], {
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
});
