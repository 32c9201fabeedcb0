import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);
const TITLE = 'en: "Invest in Liangjiang: open to the world"';

/** The decks in a folder by name. */
function decksIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder).filter((name) => /\.(pptx|pdf|html|png)$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** The names of the decks in a folder that are none of those given under their names. */
function strangers(folder: string, ...known: ReadonlyMap<string, Buffer>[]): string[] {
  const decks = [...decksIn(folder)].filter(([name, bytes]) => !known.some((deck) => deck.get(name)?.equals(bytes)));
  return decks.map(([name]) => name);
}

/** The project as it was last committed, in a folder of its own and with its packages, but no script of theirs run. */
async function installInto(folder: string): Promise<void> {
  mkdirSync(folder);
  const archive = join(folder, '..', 'archive.tar');
  await run('git', ['archive', '--format=tar', `--output=${archive}`, 'HEAD'], { cwd: ROOT });
  await run('tar', ['-xf', archive, '-C', folder]);
  await run('npm', ['ci', '--ignore-scripts'], { cwd: folder });
}

describe('a deck that takes the tool along', () => {
  const scratch = temporaryFolder();

  it('builds after "npm ci" wherever it is, and copied with its packages', async () => {
    const made = join(scratch, 'made');
    await run('node', ['scripts/compile.mjs'], { cwd: ROOT });
    await run('node', ['dist/cli.js', 'new', made, '--portable', '--yes'], { cwd: ROOT });
    const moved = join(scratch, 'far', 'my deck');
    cpSync(made, moved, { recursive: true });
    await run('npm', ['ci'], { cwd: moved });
    await run('npm', ['run', 'build-deck'], { cwd: moved });
    expect([...decksIn(join(moved, 'out')).keys()]).toEqual(['made.en.pptx', 'made.zh.pptx']);
    const copied = join(scratch, 'copied');
    cpSync(moved, copied, { recursive: true, verbatimSymlinks: true });
    await run('npm', ['run', 'check'], { cwd: copied });
  });
});

describe('the archive of the package', () => {
  const scratch = temporaryFolder();
  const home = join(scratch, 'node_modules/liangjiang-deck');

  beforeAll(async () => {
    await run('node', ['scripts/compile.mjs'], { cwd: ROOT });
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch], { cwd: ROOT });
    const [archive = ''] = readdirSync(scratch).filter((name) => name.endsWith('.tgz'));
    writeFileSync(join(scratch, 'package.json'), '{ "private": true }');
    await run('npm', ['install', '--ignore-scripts', archive], { cwd: scratch });
  });

  it('installs in an empty folder, with nothing that is compiled there, and builds decks for programs', async () => {
    const outline = `deck: { id: small, title: A small deck, brand: liangjiang, languages: [en, zh] }
slides:
  - { kind: cover }
  - kind: chart
    title: { en: Guests by day, zh: 每日来宾 }
    ok: { unsourced-figure: counted at the door }
    chart: { type: column, labels: [1, 2], series: [{ name: { en: Guests, zh: 来宾 }, values: [120, 340] }] }
`;
    writeFileSync(join(scratch, 'slides.yaml'), outline);
    const program = "import { openDeck } from 'liangjiang-deck'; (await openDeck('slides.yaml').build()).write('out');";
    writeFileSync(join(scratch, 'build.mjs'), program);
    await run('node', ['build.mjs'], { cwd: scratch });
    await run('npx', ['liangjiang-deck', 'build', 'slides.yaml', '--out', 'typed'], { cwd: scratch });
    const made = decksIn(join(scratch, 'out'));
    expect([...made.keys()]).toEqual(['small.en.pptx', 'small.zh.pptx']);
    expect(strangers(join(scratch, 'typed'), made)).toEqual([]);
  });

  it('brings the stand-ins of packages that it replaces', () => {
    const version = (name: string) =>
      JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8')).version as string;
    expect(version('canvas')).toBe(JSON.parse(readFileSync(join(ROOT, 'vendor/canvas/package.json'), 'utf8')).version);
    expect(existsSync(join(home, 'node_modules/canvas/binding.gyp'))).toBe(false);
    expect(readFileSync(join(home, 'node_modules/image-size/index.js'), 'utf8')).toBe(
      readFileSync(join(ROOT, 'vendor/none/index.js'), 'utf8'),
    );
    expect(existsSync(join(scratch, 'node_modules/canvas'))).toBe(false);
  });

  it('has the licences of what is bundled', () => {
    const licences = readFileSync(join(home, 'dist/licences.txt'), 'utf8');
    for (const name of ['pptxgenjs', 'chartjs-node-canvas', 'yaml', 'zod']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d.*, \\w+\\n\\n.*(licen[cs]e|copyright)`, 'im'));
    }
  });

  it('holds every page that its README names', () => {
    const readme = readFileSync(join(home, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(home, path)))).toEqual([]);
  });
});

/** Both decks in every format that has one file for each. */
const EVERY_FORMAT = ['run', 'build-deck', '--', '--format', 'pptx,pdf,html,handout,notes,sheet'];

describe('the project in a folder of its own', () => {
  const scratch = temporaryFolder();
  const east = join(scratch, 'east');
  const west = join(scratch, 'far', 'west of it');
  let first: ReadonlyMap<string, Buffer> = new Map();

  beforeAll(async () => {
    await installInto(east);
    await run('npm', EVERY_FORMAT, {
      cwd: east,
      env: { ...process.env, TZ: 'Asia/Shanghai', XDG_CACHE_HOME: join(scratch, 'cache of east') },
    });
    first = decksIn(join(east, 'out'));
  });

  it('builds both decks after "npm ci" without scripts', () => {
    const endings = ['handout.pdf', 'html', 'notes.pdf', 'pdf', 'pptx', 'sheet.png'];
    const names = ['en', 'zh'].flatMap((language) =>
      endings.map((ending) => `liangjiang-investment.${language}.${ending}`),
    );
    expect([...first.keys()].toSorted()).toEqual(names);
  });

  it('builds the same bytes elsewhere, in another time zone and another locale', async () => {
    cpSync(east, west, { recursive: true, verbatimSymlinks: true, filter: (path) => path !== join(east, 'out') });
    const locale = { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
    const env = { ...process.env, ...locale, XDG_CACHE_HOME: join(scratch, 'cache of west') };
    await run('npm', EVERY_FORMAT, { cwd: west, env });
    expect(strangers(join(west, 'out'), first)).toEqual([]);
    expect(decksIn(join(west, 'out')).size).toBe(first.size);
  });

  it('needs nothing of what it is developed with, once it is compiled', async () => {
    await run('npm', ['ci', '--omit=dev'], { cwd: west });
    expect(existsSync(join(west, 'node_modules/typescript'))).toBe(false);
    const { stdout: size } = await run('du', ['-sm', 'node_modules'], { cwd: west });
    expect(Number.parseInt(size, 10)).toBeLessThanOrEqual(300);
    rmSync(join(west, 'out'), { recursive: true });
    await run('npm', EVERY_FORMAT, { cwd: west });
    expect(strangers(join(west, 'out'), first)).toEqual([]);
    rmSync(join(west, 'dist'), { recursive: true });
    await run('npm', ['ci', '--omit=dev'], { cwd: west });
    await expect(run('npm', ['run', 'build-deck'], { cwd: west })).rejects.toMatchObject({ code: 2 });
  });

  describe('when a build is killed', () => {
    const out = join(scratch, 'killed');
    let next: ReadonlyMap<string, Buffer> = new Map();

    const build = (folder: string) => {
      const outline = join(east, 'changed.yaml');
      return [join(east, 'dist/cli.js'), 'build', outline, '--no-cache', '--out', folder];
    };

    /** Builds, and kills the program without warning at that time, or as soon as the first byte of a deck is written. */
    async function kill(after: number | 'first byte'): Promise<NodeJS.Signals | null> {
      const child = spawn(process.execPath, build(out), { stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((done) => child.on('exit', (_, signal) => done(signal)));
      if (after === 'first byte') {
        const watcher = watch(out);
        await Promise.race([new Promise((seen) => watcher.once('change', seen)), ended]);
        watcher.close();
      } else {
        await pause(after);
      }
      child.kill('SIGKILL');
      return ended;
    }

    beforeAll(async () => {
      const outline = readFileSync(join(east, 'slides.yaml'), 'utf8');
      writeFileSync(join(east, 'changed.yaml'), outline.replace(TITLE, 'en: Invest in Liangjiang, tied to the world'));
      await run(process.execPath, build(join(scratch, 'next')));
      next = decksIn(join(scratch, 'next'));
      const filter = (path: string) => !/\.(pdf|html|png)$/.test(path);
      cpSync(join(east, 'out'), out, { recursive: true, filter });
    });

    it.each([100, 400, 800])('after %d ms, it leaves the earlier decks as they were', async (time) => {
      expect(await kill(time)).toBe('SIGKILL');
      expect(strangers(out, first)).toEqual([]);
    });

    it('while it writes, it leaves every deck whole: the earlier one or the new one', async () => {
      await kill('first byte');
      expect(strangers(out, first, next)).toEqual([]);
    });

    it('and the next build replaces them', async () => {
      await run(process.execPath, build(out));
      expect(strangers(out, next)).toEqual([]);
      expect(strangers(out, first)).not.toEqual([]);
    });
  });
});
