import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Build, BuildDecks } from '../../../src/app/build-decks.ts';
import type { ReportForm } from '../../../src/cli/command.ts';
import { explain } from '../../../src/cli/exit-codes.ts';
import { type BuildFlags, runBuild } from '../../../src/cli/run/run-build.ts';
import type { FormatName } from '../../../src/core/formats.ts';
import type { Reading } from '../../../src/core/reading.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { printed } from '../printed.ts';

const folder = temporaryFolder();
const home = join(folder, 'home');
mkdirSync(join(home, 'templates/shared'), { recursive: true });
writeFileSync(join(home, 'templates/shared/brand.yaml'), 'name: Shared');
writeFileSync(join(home, 'slides.zh.yaml'), 'the tool’s own');
const outline = join(folder, 'slides.yaml');
writeFileSync(outline, 'deck: x\n');

const DONE: Build = {
  report: { findings: [], accepted: [], ok: true, stage: 'done' },
  outputs: [{ name: 'd.en.pptx', language: 'en', format: 'pptx', slides: 1, bytes: new Uint8Array([1]) }],
};
const FINDING: Finding = {
  ...{ code: 'syntax', message: { en: 'What.', zh: '什么。' }, path: [] },
  span: { file: 'slides.yaml', start: 0, end: 4, line: 1, column: 1 },
};
const STOPPED: Build = {
  report: { findings: [FINDING], accepted: [], ok: false, stage: 'syntax' },
  outputs: [],
};

/** The exit code, what was printed, and what the pipeline was asked for. */
async function run(built: Build, flags: BuildFlags = {}, file = outline, report: ReportForm = 'text') {
  const asked: Parameters<BuildDecks>[0][] = [];
  const build: BuildDecks = async (options) => {
    asked.push(options);
    return built;
  };
  const said = await printed((tool) => runBuild([file], { cache: false, ...flags }, false, build, tool), {
    home,
    report,
  });
  return { asked, ...said };
}

/** The decks of two languages, of which one byte says from which build they are. */
const twoLanguages = (byte: number): Build => ({
  ...DONE,
  outputs: ['en', 'zh'].map((language) => ({
    ...{ name: `two.${language}.pptx`, language, format: 'pptx' as const, slides: 1 },
    bytes: new Uint8Array([byte]),
  })),
});

describe('the decks of several languages', () => {
  const out = join(folder, 'both');
  /** What is said where decks cannot be written. */
  async function refusal(built: Build): Promise<string> {
    const error: unknown = await run(built, { out }).catch((thrown) => thrown);
    const { code, err } = await printed(async (tool) => explain(error, tool));
    expect(code).toBe(2);
    return err;
  }
  const byteOf = (language: string) => readFileSync(join(out, `two.${language}.pptx`))[0];

  test('are named where one cannot be replaced, and those that were', async () => {
    await run(twoLanguages(1), { out });
    rmSync(join(out, 'two.zh.pptx'));
    // As a deck that is held open, what stands there lets nothing take its place.
    mkdirSync(join(out, 'two.zh.pptx/inside'), { recursive: true });
    expect(await refusal(twoLanguages(2))).toMatch(
      /two\.zh\.pptx could not be written: .*\. Already replaced: .*two\.en\.pptx\. /,
    );
    expect(byteOf('en')).toBe(2);
    expect(readdirSync(out)).toEqual(['two.en.pptx', 'two.zh.pptx']);
    rmSync(join(out, 'two.zh.pptx'), { recursive: true });
  });

  test('stay as they were where one cannot be written', async () => {
    await run(twoLanguages(1), { out });
    const [en, zh] = twoLanguages(2).outputs as [Build['outputs'][number], Build['outputs'][number]];
    const broken = { ...DONE, outputs: [en, { ...zh, name: `${'z'.repeat(300)}.pptx` }] };
    expect(await refusal(broken)).toMatch(/its name is too long\. All files are as they were\.\n$/);
    expect([byteOf('en'), byteOf('zh')]).toEqual([1, 1]);
    expect(readdirSync(out)).toEqual(['two.en.pptx', 'two.zh.pptx']);
  });
});

describe('a build from the command line', () => {
  test('ends with 0 and a table when all is written', async () => {
    const { code, out } = await run(DONE);
    expect(code).toBe(0);
    expect(out).toContain(relative(process.cwd(), join(folder, 'out/d.en.pptx')));
  });

  test('ends with 1 and the line when the outline has errors', async () => {
    const { code, out } = await run(STOPPED, { quiet: true });
    expect(code).toBe(1);
    expect(out).toContain('slides.yaml:1:1');
    expect(out).toContain('1 │ deck: x');
  });

  test('ends with 2 where the outline is not in the language that is asked for, and says how to add it', async () => {
    const english = join(folder, 'english.yaml');
    writeFileSync(english, 'deck: { id: d, languages: [en] }\n');
    const { code, err, asked } = await run(DONE, { lang: ['zh'] }, english);
    expect([code, asked]).toEqual([2, []]);
    expect(err).toContain('languages: [en, zh]');
    expect(JSON.parse((await run(DONE, { lang: ['zh'] }, english, 'json')).out)).toMatchObject({ ok: false });
    expect((await run(DONE, { lang: ['en'] }, english)).code).toBe(0);
  });

  test('ends with 2 and nothing begun where it cannot run', async () => {
    const flags: BuildFlags[] = [
      ...[{ lang: ['en', 'xx'] }, { reading: 'stage' as 'hall' }],
      ...[{ format: ['gif' as 'png'] }, { format: ['pdf', 'pdf'] as const }, { width: 20 }, { width: Number.NaN }],
    ];
    for (const refused of [
      await run(DONE, {}, 'nowhere.yaml'),
      ...(await Promise.all(flags.map((each) => run(DONE, each)))),
    ]) {
      expect(refused).toMatchObject({ code: 2, asked: [], out: '' });
      expect(refused.err).not.toBe('');
    }
  });

  test('prints one JSON object with --json, and nothing with --quiet when all is well', async () => {
    expect(JSON.parse((await run(DONE, {}, outline, 'json')).out)).toMatchObject({ ok: true, findings: [] });
    expect((await run(DONE, { quiet: true })).out).toBe('');
  });

  test('writes beside the outline unless told where', async () => {
    const [plain] = (await run(DONE)).asked;
    expect(plain).toMatchObject({ outline: 'slides.yaml', strict: false });
    expect([...readFileSync(join(folder, 'out/d.en.pptx'))]).toEqual([1]);
    const [told] = (
      await run(DONE, { out: join(folder, 'there'), strict: true, lang: ['zh'], brand: 'b', reading: 'desk' })
    ).asked;
    expect(told).toMatchObject({ strict: true, languages: ['zh'], brand: 'b', reading: 'desk' });
    const [drawn] = (await run(DONE, { format: ['pdf', 'png'], width: 640 })).asked;
    expect(drawn).toMatchObject({ formats: ['pdf', 'png'], width: 640 });
    expect([...readFileSync(join(folder, 'there/d.en.pptx'))]).toEqual([1]);
  });

  test('leaves the earlier deck as it was where an error stops the new one', async () => {
    writeFileSync(join(folder, 'out/d.en.pptx'), 'earlier');
    expect((await run(STOPPED)).code).toBe(1);
    expect(readFileSync(join(folder, 'out/d.en.pptx'), 'utf8')).toBe('earlier');
  });

  test('takes from the tool’s own folder templates, and nothing else', async () => {
    const files = (await run(DONE)).asked[0]?.files;
    expect(files?.list('templates')).toEqual(['shared']);
    expect(files?.read('templates/shared/brand.yaml')).toBeDefined();
    expect(files?.read('slides.zh.yaml')).toBeUndefined();
    expect(files?.list('')).not.toContain('slides.zh.yaml');
  });
});

describe('several outlines at once', () => {
  writeFileSync(join(folder, 'other.yaml'), 'deck: y\n');
  writeFileSync(join(folder, 'slides.en.yaml'), 'a translation');
  const of = (id: string): Build => ({
    ...DONE,
    outputs: [{ name: `${id}.en.pptx`, language: 'en', format: 'pptx', slides: 1, bytes: new Uint8Array([1]) }],
  });

  async function runAll(
    names: readonly string[],
    builds: Readonly<Record<string, Build>>,
    report: ReportForm = 'text',
  ) {
    const built: string[] = [];
    const build: BuildDecks = async ({ outline: name }) => {
      built.push(name);
      return builds[name] ?? DONE;
    };
    const files = names.map((name) => join(folder, name));
    const said = await printed((tool) => runBuild(files, { cache: false }, false, build, tool), { home, report });
    return { built, ...said };
  }

  test('are built one after the other, each once and with its translations, and end with the worst code', async () => {
    const names = ['slides.yaml', 'other.yaml', './slides.yaml', 'slides.en.yaml'];
    const { code, built } = await runAll(names, { 'slides.yaml': STOPPED, 'other.yaml': of('other') });
    expect(built).toEqual(['slides.yaml', 'other.yaml']);
    expect(code).toBe(1);
  });

  test('are one JSON object, also where one cannot be read', async () => {
    const { code, out } = await runAll(['slides.yaml', 'absent.yaml'], { 'slides.yaml': STOPPED }, 'json');
    expect(code).toBe(2);
    const { ok, outlines } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(outlines).toMatchObject([
      { outline: join(folder, 'slides.yaml'), ok: false, findings: [{ code: 'syntax' }] },
      { outline: join(folder, 'absent.yaml'), ok: false, error: { message: expect.stringContaining('absent.yaml') } },
    ]);
  });

  test('are one log in SARIF, and annotations for GitHub, at places seen from where the command runs', async () => {
    const names = ['slides.yaml', 'absent.yaml'];
    const file = relative(process.cwd(), join(folder, 'slides.yaml'));
    const shown = file.startsWith('..') ? join(folder, 'slides.yaml') : file;
    const { code, out, err } = await runAll(names, { 'slides.yaml': STOPPED }, 'github');
    expect([code, err]).toEqual([2, '']);
    expect(out.split('\n')).toEqual([
      `::error file=${shown},line=1,col=1,title=syntax::What.`,
      expect.stringMatching(/^::error::There is no file .*absent\.yaml/),
      '',
    ]);
    const log = JSON.parse((await runAll(names, { 'slides.yaml': STOPPED }, 'sarif')).out);
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].results).toHaveLength(1);
    expect(log.runs[0].invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  test('do not write over one another', async () => {
    const { code, err } = await runAll(['slides.yaml', 'other.yaml'], {
      'slides.yaml': of('d'),
      'other.yaml': of('d'),
    });
    expect(code).toBe(2);
    expect(err).toContain('both make');
  });
});

describe('what cannot run', () => {
  test.each([
    [
      'a format that there is not',
      { format: ['ppt' as FormatName, 'pdf'] },
      outline,
      '"ppt". Did you mean `pptx`? It takes',
    ],
    ['a reading that there is not', { reading: 'hal' as Reading }, outline, '`hall`'],
    ['a language that there is not', { lang: ['fr'] }, outline, '"fr". It takes'],
    ['a language twice', { lang: ['en', 'en'] }, outline, '--lang en.'],
    ['a folder in place of an outline', {}, folder, join(folder, 'slides.yaml')],
    ['a file in place of a folder', { out: outline }, outline, 'is a file'],
    ['the name of a file in place of a folder', { out: join(folder, 'x.pptx') }, outline, 'name of a file'],
    ['a folder below a file', { out: join(outline, 'there') }, outline, 'is no folder. Name another folder'],
    ...(existsSync('/proc')
      ? [['a folder of a system that takes none', { out: '/proc/x/y' }, outline, 'may not be written to'] as const]
      : []),
  ] as const)('is said before anything begins: %s', async (_, flags, file, words) => {
    const { code, err, asked } = await run(DONE, flags, file);
    expect({ code, asked }).toEqual({ code: 2, asked: [] });
    expect(err).toContain(words);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
