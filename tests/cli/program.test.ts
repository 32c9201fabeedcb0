import { describe, expect, test } from 'vitest';
import type { Tool } from '../../src/cli/command.ts';
import * as commands from '../../src/cli/commands/commands.ts';
import { explain } from '../../src/cli/exit-codes.ts';
import { runProgram, uiLanguageOf } from '../../src/cli/program.ts';
import { withProgress } from '../../src/cli/terminal.ts';
import { UnreadFile } from '../../src/io/regular-file.ts';
import { testCalls } from '../support/calls.ts';
import { printed } from './printed.ts';

/** What the arguments call, the exit code, and what was printed; npm may have left its word on the options that it kept. */
async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const calls: unknown[] = [];
  const tried = Object.values(commands).map((command) => ({
    ...command,
    run: async (given: readonly unknown[], flags: unknown, { ui }: Tool) => {
      calls.push([command.name, ...given, flags, ui]);
      return 1;
    },
  }));
  const { code, out, err } = await printed((tool) => runProgram(args, tried, tool, environment));
  return { code, calls, written: out + err };
}
const typed = (line: string) => line.split(' ');

describe('the command line', () => {
  test.each(['build --foo', 'bild', 'check --ui fr'])('prints nothing but JSON under --json: %s', async (line) => {
    const { code, written } = await run([...typed(line), '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(written)).toMatchObject({ ok: false, error: { message: expect.any(String) } });
  });
});

describe('what stops the command', () => {
  const explained = (error: unknown) => printed(async (tool) => explain(error, tool));

  test.each(['EBUSY', 'EEXIST', 'ENOSPC', 'EIO', 'ENAMETOOLONG', 'ENOENT'])(
    'is said in words where the system refused a file: %s',
    async (code) => {
      const { err, ...rest } = await explained(Object.assign(new Error(`${code}: x`), { code, path: 'out/d.pptx' }));
      expect(rest.code).toBe(2);
      expect(err).toMatch(/out\/d\.pptx/);
      expect(err).not.toContain(code);
    },
  );

  test('is said in words where a file that is named cannot be read', async () => {
    const { code, err } = await explained(new UnreadFile('a.pptx', { bytes: 2 ** 30, limit: 2 ** 29 }));
    expect([code, err]).toEqual([2, expect.stringMatching(/a\.pptx.*1024 MB.*512 MB/)]);
  });

  test('shows its stack where it is a bug', async () => {
    const error = new TypeError('x is not a function');
    expect(await explained(error)).toMatchObject({ code: 70, err: expect.stringContaining(String(error.stack)) });
  });
});

describe('progress', () => {
  test('hands on what the work gives, and shows nothing where the output is no terminal', async () => {
    const said: string[] = [];
    const result = await withProgress(false, 'en', async (say) => {
      say({ en: 'Working', zh: '正在进行' });
      said.push('Working');
      return 7;
    });
    expect([result, said]).toEqual([7, ['Working']]);
  });

  test('hands on what the work throws', async () => {
    await expect(withProgress(true, 'en', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});

testCalls(import.meta.url, 'program.yaml', { run, uiLanguageOf });

testCalls(import.meta.url, 'program-calls.yaml', { run });
