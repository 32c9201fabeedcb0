import { describe, expect, test } from 'vitest';
import type { Tool } from '../../src/cli/command.ts';
import * as commands from '../../src/cli/commands/commands.ts';
import { explain } from '../../src/cli/exit-codes.ts';
import { runProgram, uiLanguageOf } from '../../src/cli/program.ts';
import { withProgress } from '../../src/cli/terminal.ts';
import { UnreadFile } from '../../src/io/regular-file.ts';
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
  test.each<[line: string, ...call: unknown[]]>([
    ['build', 'build', 'slides.yaml', { cache: true }, 'en'],
    ['build --out there', 'build', 'slides.yaml', { cache: true, out: 'there' }, 'en'],
    ['build a.yaml b.yaml', 'build', 'a.yaml', 'b.yaml', { cache: true }, 'en'],
    ['schema --out s.json', 'schema', { out: 's.json' }, 'en'],
    ['translate export --to t.csv', 'export', 'slides.yaml', { to: 't.csv' }, 'en'],
    ['translate import t.csv a.yaml --check', 'import', 't.csv', 'a.yaml', { check: true }, 'en'],
    ['facts a.yaml --drafts --ui zh', 'facts', 'a.yaml', { drafts: true }, 'zh'],
    ['facts accept gdp a.yaml --json --ui zh', 'accept', 'gdp', 'a.yaml', { json: true }, 'zh'],
  ])('hands arguments and flags on, and the exit code back: %s', async (line, ...call) => {
    const { code, calls } = await run(typed(line));
    expect([code, calls]).toEqual([1, [call]]);
  });

  test('hands all flags on', async () => {
    const { calls } = await run(['check', 'a.yaml', '--lang', 'en, zh', ...typed('--brand x --strict --json --quiet')]);
    const flags = { cache: true, lang: ['en', 'zh'], brand: 'x', strict: true, json: true, quiet: true };
    expect(calls).toEqual([['check', 'a.yaml', flags, 'en']]);
  });

  test('speaks the language that is asked for, in any command', async () => {
    for (const { name, group, arguments: taken } of Object.values(commands)) {
      const words = [...(group ? [group.name] : []), name, ...taken.map(() => 'a')];
      expect((await run([...words, '--ui', 'zh'])).calls[0]).toContain('zh');
      expect(await run([...words, '--ui', 'fr'])).toMatchObject({ code: 2, calls: [] });
    }
  });

  const NEW = { title: 'true', yes: 'true' };
  test.each<[script: string, kept: Record<string, string>, args: string[], advice: string]>([
    [
      'check',
      { fix: 'true' },
      ['check'],
      'Options go after two dashes, or npm keeps them for itself: npm run check -- --fix',
    ],
    ['build-deck', { lang: 'true' }, ['build', 'zh'], 'npm run build-deck -- --lang zh'],
    [
      'build-deck',
      { lang: 'en' },
      ['build', '--ui', 'zh'],
      '选项要写在两个短横线之后，否则会被 npm 自己收走：npm run build-deck -- --lang en',
    ],
    ['new', NEW, ['new', '../x', 'My title'], 'npm run new -- ../x --title "My title" --yes'],
    ['new', NEW, ['new', '../x', 'My title', 'en'], 'npm run new -- ../x --title "My title" --yes --lang en'],
    [
      'new',
      { ...NEW, minutes: 'true' },
      ['new', '../x', 'My title', '5'],
      'npm run new -- ../x --title <text> --minutes <number> --yes',
    ],
    ['deck', { to: 't.csv' }, ['translate', 'export'], 'npm run deck -- translate export --to t.csv'],
    ['facts', { all: 'true' }, ['facts', 'accept'], 'npm run facts -- accept --all'],
  ])('tells of options that npm kept for itself: %s %j', async (script, kept, args, advice) => {
    const config = Object.entries(kept).map(([name, value]) => [`npm_config_${name}`, value]);
    const { written, ...rest } = await run(args, { npm_lifecycle_event: script, ...Object.fromEntries(config) });
    expect(rest).toEqual({ code: 2, calls: [] });
    expect(written).toContain(`${advice}\n`);
  });

  test.each([
    ['npm is not there', { npm_config_fix: 'true' }],
    [
      'npm is told so for all of its commands',
      { npm_lifecycle_event: 'check', npm_config_cache: '/c', npm_config_json: 'true' },
    ],
  ])('runs the command where %s', async (_, environment) => {
    expect((await run(['check'], environment)).calls).toHaveLength(1);
  });

  test.each([
    ...[
      'translate',
      'translate import',
      'translate bring',
      'export',
      'facts accept --csv',
      'build --report xml --ui zh',
    ],
    ...['bild', 'build --foo', 'schema a', 'check --out x', 'new', 'build --ui fr'],
  ])('ends with 2 on wrong usage: %s', async (line) => {
    expect(await run(typed(line))).toMatchObject({ code: 2, calls: [] });
  });

  test.each(['build --foo', 'bild', 'check --ui fr'])('prints nothing but JSON under --json: %s', async (line) => {
    const { code, written } = await run([...typed(line), '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(written)).toMatchObject({ ok: false, error: { message: expect.any(String) } });
  });

  test('prints in the form of report that is asked for, also where it cannot run', async () => {
    const sarif = await run(typed('build --foo --report sarif'));
    expect(sarif.code).toBe(2);
    expect(JSON.parse(sarif.written).runs[0]).toMatchObject({
      tool: { driver: { name: 'liangjiang-deck', version: '1.2.3' } },
      invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }],
      results: [],
    });
    expect(JSON.parse((await run(typed('build --foo --report json'))).written)).toMatchObject({ ok: false });
  });

  test.each<[line: string, code: number, ...said: RegExp[]]>([
    ['build --foo --report=github', 2, /^::error::unknown option '--foo'.*\n$/],
    ['build --report xml --ui zh', 2, /text、json、sarif、github/],
    ['build --report=gihub --ui=en', 2, /`github`/],
    ['translate --help', 0, /export[\s\S]*import/],
    ['--help', 0, /^ +0 +done/m, /^ +1 +the outline or a checked file has errors/m, /^ +2 +the command could not run/m],
    ['--help', 0, /中文.*--ui zh/],
    ['--version', 0, /^1\.2\.3\n$/],
  ])('says in words: %s', async (line, expected, ...said) => {
    const { code, written } = await run(typed(line));
    expect(code).toBe(expected);
    for (const words of said) expect(written).toMatch(words);
  });

  test('ends with 2 where nothing is asked for', async () => {
    expect(await run([])).toMatchObject({ code: 2, calls: [] });
  });
});

describe('the language of the computer', () => {
  test.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, 'zh-CN', 'en'],
    [{ LANG: 'zh_TW.Big5' }, 'en-US', 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh-CN', 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr-FR', 'en'],
    [{}, 'zh-Hans-CN', 'zh'],
    [{}, 'de-DE', 'en'],
  ] as const)('%j, %s: %s', (environment, locale, expected) => {
    expect(uiLanguageOf(environment, locale)).toBe(expected);
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
