import { afterEach, describe, expect, test, vi } from 'vitest';
import { explain } from '../../src/cli/exit-codes.ts';
import { type Actions, runProgram } from '../../src/cli/program.ts';
import { withProgress } from '../../src/cli/progress.ts';

afterEach(() => vi.restoreAllMocks());

/** What the arguments call, and the exit code. */
async function run(...args: string[]) {
  const calls: unknown[] = [];
  const written: string[] = [];
  const actions: Actions = {
    build: async (outline, flags, check) => {
      calls.push([check ? 'check' : 'build', outline, flags]);
      return 1;
    },
    schema: async (out) => {
      calls.push(['schema', out]);
      return 0;
    },
  };
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  }
  const code = await runProgram(args, actions, '1.2.3');
  vi.restoreAllMocks();
  return { code, calls, written: written.join('') };
}

describe('the command line', () => {
  test('hands flags on, and the exit code back', async () => {
    expect(await run('build')).toMatchObject({ code: 1, calls: [['build', 'slides.yaml', {}]] });
    const { calls } = await run('check', 'a.yaml', '--lang', 'en, zh', '--brand', 'x', '--strict', '--json', '--quiet');
    expect(calls).toEqual([
      ['check', 'a.yaml', { lang: ['en', 'zh'], brand: 'x', strict: true, json: true, quiet: true }],
    ]);
    expect((await run('build', '--out', 'there')).calls).toEqual([['build', 'slides.yaml', { out: 'there' }]]);
    expect(await run('schema', '--out', 's.json')).toMatchObject({ code: 0, calls: [['schema', 's.json']] });
  });

  test.each([['bild'], ['build', '--foo'], ['build', 'a', 'b'], ['check', '--out', 'x'], []])(
    'ends with 2 on wrong usage: %s %s',
    async (...args) => {
      expect(await run(...args)).toMatchObject({ code: 2, calls: [] });
    },
  );

  test('tells its exit codes in the help', async () => {
    const { code, written } = await run('--help');
    expect(code).toBe(0);
    for (const line of [/^ +0 +done/m, /^ +1 +the outline has errors/m, /^ +2 +the command could not run/m]) {
      expect(written).toMatch(line);
    }
    expect((await run('--version')).written).toBe('1.2.3\n');
  });
});

describe('what stops the command', () => {
  const explained = (error: unknown) => {
    const written: string[] = [];
    const code = explain(error, (text) => written.push(text));
    return { code, written: written.join('') };
  };

  test('is said in words where the system refused a file', () => {
    const { code, written } = explained(Object.assign(new Error('EBUSY: x'), { code: 'EBUSY', path: 'out/d.pptx' }));
    expect(code).toBe(2);
    expect(written).toMatch(/out\/d\.pptx/);
    expect(written).not.toMatch(/EBUSY/);
  });

  test('shows its stack where it is a bug', () => {
    const error = new TypeError('x is not a function');
    expect(explained(error)).toMatchObject({ code: 70, written: expect.stringContaining(String(error.stack)) });
  });
});

describe('progress', () => {
  test('hands on what the work gives, and shows nothing where the output is no terminal', async () => {
    const said: string[] = [];
    const result = await withProgress(false, async (say) => {
      say('Working');
      said.push('Working');
      return 7;
    });
    expect([result, said]).toEqual([7, ['Working']]);
  });

  test('hands on what the work throws', async () => {
    await expect(withProgress(true, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
