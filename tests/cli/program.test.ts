import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Tool } from '../../src/cli/command.ts';
import * as commands from '../../src/cli/commands/commands.ts';
import { explain } from '../../src/cli/exit-codes.ts';
import { runProgram, uiLanguageOf } from '../../src/cli/program.ts';
import { withProgress } from '../../src/cli/terminal.ts';
import { UnreadFile } from '../../src/io/regular-file.ts';

afterEach(() => vi.restoreAllMocks());

/** What the arguments call, and the exit code. */
async function run(...args: string[]) {
  return runIn({}, ...args);
}

/** The same, where npm has left its word on the options that it kept. */
async function runIn(environment: Readonly<Record<string, string>>, ...args: string[]) {
  const calls: unknown[] = [];
  const written: string[] = [];
  const tried = Object.values(commands).map((command) => ({
    ...command,
    run: async (given: readonly unknown[], flags: unknown, { ui }: Tool) => {
      calls.push([command.name, ...given, flags, ui]);
      return 1;
    },
  }));
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  }
  const code = await runProgram(args, tried, { home: '', version: '1.2.3', ui: 'en' }, environment);
  vi.restoreAllMocks();
  return { code, calls, written: written.join('') };
}

describe('the command line', () => {
  test('hands flags on, and the exit code back', async () => {
    expect(await run('build')).toMatchObject({ code: 1, calls: [['build', 'slides.yaml', {}, 'en']] });
    const { calls } = await run('check', 'a.yaml', '--lang', 'en, zh', '--brand', 'x', '--strict', '--json', '--quiet');
    expect(calls).toEqual([
      ['check', 'a.yaml', { cache: true, lang: ['en', 'zh'], brand: 'x', strict: true, json: true, quiet: true }, 'en'],
    ]);
    expect((await run('build', '--out', 'there')).calls).toEqual([
      ['build', 'slides.yaml', { cache: true, out: 'there' }, 'en'],
    ]);
    expect((await run('schema', '--out', 's.json')).calls).toEqual([['schema', { out: 's.json' }, 'en']]);
  });

  test('speak the language that is asked for, any of them', async () => {
    for (const { name, group, arguments: taken } of Object.values(commands)) {
      const words = [...(group ? [group.name] : []), name, ...taken.map(() => 'a')];
      expect((await run(...words, '--ui', 'zh')).calls[0]).toContain('zh');
      expect(await run(...words, '--ui', 'fr')).toMatchObject({ code: 2, calls: [] });
    }
  });

  test('tells of options that npm kept for itself', async () => {
    const npm = (script: string, kept: Record<string, string>) => ({ npm_lifecycle_event: script, ...kept });
    const fix = await runIn(npm('check', { npm_config_fix: 'true' }), 'check');
    expect(fix).toMatchObject({ code: 2, calls: [] });
    expect(fix.written).toContain(
      'Options go after two dashes, or npm keeps them for itself: npm run check -- --fix\n',
    );
    const lang = await runIn(npm('build-deck', { npm_config_lang: 'true' }), 'build', 'zh');
    expect(lang.written).toContain('npm run build-deck -- --lang zh\n');
    const equals = await runIn(npm('build-deck', { npm_config_lang: 'en' }), 'build', '--ui', 'zh');
    expect(equals.written).toContain(
      '选项要写在两个短横线之后，否则会被 npm 自己收走：npm run build-deck -- --lang en\n',
    );
    const kept = { npm_config_title: 'true', npm_config_yes: 'true' };
    const title = await runIn(npm('new', kept), 'new', '../x', 'My title');
    expect(title).toMatchObject({ code: 2, calls: [] });
    expect(title.written).toContain('npm run new -- ../x --title "My title" --yes\n');
    const nameless = await runIn(npm('new', kept), 'new', '../x', 'My title', 'en');
    expect(nameless.written).toContain('npm run new -- ../x --title "My title" --yes --lang en\n');
    const two = await runIn(npm('new', { ...kept, npm_config_minutes: 'true' }), 'new', '../x', 'My title', '5');
    expect(two.written).toContain('npm run new -- ../x --title <text> --minutes <number> --yes\n');
    const passed = await runIn(npm('deck', { npm_config_to: 't.csv' }), 'translate', 'export');
    expect(passed.written).toContain('npm run deck -- translate export --to t.csv\n');
    const accept = await runIn(npm('facts', { npm_config_all: 'true' }), 'facts', 'accept');
    expect(accept.written).toContain('npm run facts -- accept --all\n');
    // Not where npm is not there, nor for what npm is told for all of its commands.
    expect((await runIn({ npm_config_fix: 'true' }, 'check')).calls).toHaveLength(1);
    expect(
      (await runIn(npm('check', { npm_config_cache: '/c', npm_config_json: 'true' }), 'check')).calls,
    ).toHaveLength(1);
  });

  test('gathers commands of one subject under a word', async () => {
    expect((await run('translate', 'export', '--to', 't.csv')).calls).toEqual([
      ['export', 'slides.yaml', { to: 't.csv' }, 'en'],
    ]);
    expect((await run('translate', 'import', 't.csv', 'a.yaml', '--check')).calls).toEqual([
      ['import', 't.csv', 'a.yaml', { check: true }, 'en'],
    ]);
    for (const wrong of [['translate'], ['translate', 'import'], ['translate', 'bring'], ['export']]) {
      expect(await run(...wrong)).toMatchObject({ code: 2, calls: [] });
    }
    expect((await run('translate', '--help')).written).toMatch(/export[\s\S]*import/);
  });

  test('runs a command by itself, and another below its name', async () => {
    expect((await run('facts', 'a.yaml', '--drafts', '--ui', 'zh')).calls).toEqual([
      ['facts', 'a.yaml', { drafts: true }, 'zh'],
    ]);
    expect((await run('facts', 'accept', 'gdp', 'a.yaml', '--json', '--ui', 'zh')).calls).toEqual([
      ['accept', 'gdp', 'a.yaml', { json: true }, 'zh'],
    ]);
    expect(await run('facts', 'accept', '--csv')).toMatchObject({ code: 2, calls: [] });
  });

  test('hands several outlines on', async () => {
    expect((await run('build', 'a.yaml', 'b.yaml')).calls).toEqual([
      ['build', 'a.yaml', 'b.yaml', { cache: true }, 'en'],
    ]);
  });

  test('prints nothing but JSON under --json, also where it cannot run', async () => {
    for (const wrong of [['build', '--foo'], ['bild'], ['check', '--ui', 'fr']]) {
      const { code, written } = await run(...wrong, '--json');
      expect(code).toBe(2);
      expect(JSON.parse(written)).toMatchObject({ ok: false, error: { message: expect.any(String) } });
    }
  });

  test('prints in the form of report that is asked for, also where it cannot run', async () => {
    const sarif = await run('build', '--foo', '--report', 'sarif');
    expect(sarif.code).toBe(2);
    expect(JSON.parse(sarif.written).runs[0]).toMatchObject({
      tool: { driver: { name: 'liangjiang-deck', version: '1.2.3' } },
      invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }],
      results: [],
    });
    expect((await run('build', '--foo', '--report=github')).written).toMatch(/^::error::unknown option '--foo'.*\n$/);
    expect(JSON.parse((await run('build', '--foo', '--report', 'json')).written)).toMatchObject({ ok: false });
    const wrong = await run('build', '--report', 'xml', '--ui', 'zh');
    expect(wrong).toMatchObject({ code: 2, calls: [] });
    expect(wrong.written).toMatch(/text、json、sarif、github/);
    expect((await run('build', '--report=gihub', '--ui=en')).written).toContain('`github`');
    expect(await run('build', '--ui', 'fr')).toMatchObject({ code: 2, calls: [] });
  });

  test.each([['bild'], ['build', '--foo'], ['schema', 'a'], ['check', '--out', 'x'], ['new'], []])(
    'ends with 2 on wrong usage: %s %s',
    async (...args) => {
      expect(await run(...args)).toMatchObject({ code: 2, calls: [] });
    },
  );

  test('tells its exit codes in the help, and in Chinese how to have reports in Chinese', async () => {
    const { code, written } = await run('--help');
    expect(code).toBe(0);
    for (const line of [
      /^ +0 +done/m,
      /^ +1 +the outline or a checked file has errors/m,
      /^ +2 +the command could not run/m,
      /中文.*--ui zh/,
    ]) {
      expect(written).toMatch(line);
    }
    expect((await run('--version')).written).toBe('1.2.3\n');
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
  const explained = (error: unknown) => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const code = explain(error, { home: '', version: '1.2.3', ui: 'en' });
    return { code, written: written.join('') };
  };

  test.each(['EBUSY', 'EEXIST', 'ENOSPC', 'EIO', 'ENAMETOOLONG', 'ENOENT'])(
    'is said in words where the system refused a file: %s',
    (refusal) => {
      const { code, written } = explained(
        Object.assign(new Error(`${refusal}: x`), { code: refusal, path: 'out/d.pptx' }),
      );
      expect(code).toBe(2);
      expect(written).toMatch(/out\/d\.pptx/);
      expect(written).not.toContain(refusal);
    },
  );

  test('is said in words where a file that is named cannot be read', () => {
    const { code, written } = explained(new UnreadFile('a.pptx', { bytes: 2 ** 30, limit: 2 ** 29 }));
    expect(code).toBe(2);
    expect(written).toBe(
      'a.pptx has 1024 MB, and of such a file at most 512 MB are read. Name a smaller file: one that holds only what the deck needs.\n',
    );
  });

  test('shows its stack where it is a bug', () => {
    const error = new TypeError('x is not a function');
    expect(explained(error)).toMatchObject({ code: 70, written: expect.stringContaining(String(error.stack)) });
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
