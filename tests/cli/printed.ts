import { vi } from 'vitest';
import type { Tool } from '../../src/cli/command.ts';
import { ROOT } from '../support/brand.ts';

/** The exit code of a command, and what it printed; `more` is said to it besides what every tool is. */
export async function printed(command: (tool: Tool) => Promise<number>, more: Partial<Tool> = {}) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const words = (calls: unknown[][]) => calls.map(([part]) => String(part)).join('');
  try {
    const code = await command({ home: ROOT, version: '1.2.3', ui: 'en', ...more });
    return { code, out: words(out.mock.calls), err: words(err.mock.calls) };
  } finally {
    vi.restoreAllMocks();
  }
}
