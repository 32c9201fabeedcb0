import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryFiles, onlyFiles } from '../../src/files/files.ts';
import { diskFiles, layeredFiles, packageFile } from '../../src/io/disk-files.ts';

const root = mkdtempSync(join(tmpdir(), 'files-'));
const at = (...names: string[]) => join(root, ...names);
mkdirSync(at('deck/pictures'), { recursive: true });
writeFileSync(at('secret.svg'), 'secret');
for (const name of ['own.txt', '..own.txt']) writeFileSync(at('deck', name), 'own');
afterAll(() => rmSync(root, { recursive: true }));

const files = diskFiles(at('deck'));
/** What a path comes to: the text, or why it is none. */
const read = (path: string, from = files) => {
  const bytes = from.read(path);
  return bytes ? new TextDecoder().decode(bytes) : from.refusal(path);
};

describe('the files of a folder', () => {
  it('are read by their path', () => {
    expect(read('own.txt')).toBe('own');
    expect(read('pictures/../own.txt')).toBe('own');
    expect(read('..own.txt')).toBe('own');
    expect(files.refusal('own.txt')).toBeUndefined();
    expect(files.list('')).toEqual(['..own.txt', 'own.txt', 'pictures']);
  });

  it.each(['../secret.svg', 'pictures/../../secret.svg', at('secret.svg'), '/etc/hostname'])(
    'do not reach out of it: %s',
    (path) => expect(read(path)).toBe('outside'),
  );

  it.skipIf(process.platform === 'win32')('do not reach out of it by a link', () => {
    symlinkSync(at('secret.svg'), at('deck/out.svg'));
    symlinkSync(root, at('deck/up'));
    symlinkSync('own.txt', at('deck/in.txt'));
    expect(read('out.svg')).toBe('outside');
    expect(read('up/secret.svg')).toBe('outside');
    expect(files.list('up')).toEqual([]);
    expect(read('in.txt')).toBe('own');
  });

  it.each(['absent.txt', 'own.txt/absent', 'a\0b', 'x'.repeat(5000)])('are absent where there is none: %j', (path) => {
    expect(files.read(path)).toBeUndefined();
    expect(files.refusal(path)).toBeUndefined();
    expect(files.list(path)).toEqual([]);
  });

  it('are no folders', () => {
    expect(read('pictures')).toBe('folder');
    expect(read('')).toBe('folder');
  });

  it.skipIf(process.platform === 'win32')('are no pipes, devices or sockets, and no links to them', async () => {
    mkdirSync(at('odd'));
    execFileSync('mkfifo', [at('odd/pipe')]);
    symlinkSync(at('odd/pipe'), at('odd/link'));
    const server = createServer().listen(at('odd/socket'));
    await new Promise((settle) => server.once('listening', settle));
    const odd = diskFiles(at('odd'));
    expect(['pipe', 'link', 'socket'].map((name) => read(name, odd))).toEqual(['special', 'special', 'special']);
    expect(odd.list('pipe')).toEqual([]);
    server.close();
    expect(read('zero', diskFiles('/dev'))).toBe('special');
  });

  it.skipIf(process.platform === 'win32')('are absent where links lead in a circle', () => {
    symlinkSync('b', at('deck/a'));
    symlinkSync('a', at('deck/b'));
    expect(read('a')).toBeUndefined();
  });

  it.each([
    ['huge.csv', 50],
    ['huge.yaml', 4],
    ['huge.bmp', 128],
    ['huge.ttf', 128],
    ['huge.potx', 256],
    ['huge', 512],
  ])('are not larger than is read of one of that name: %s', (name, megabytes) => {
    const limit = megabytes * 1024 * 1024;
    writeFileSync(at('deck', name), '');
    truncateSync(at('deck', name), limit + 1);
    expect(read(name)).toEqual({ bytes: limit + 1, limit });
    rmSync(at('deck', name));
  });

  it.skipIf(process.platform !== 'linux')('are read whole where the system states no size', () => {
    expect(read('version', diskFiles('/proc'))).toContain('Linux');
  });
});

describe('files of installed packages', () => {
  it('are read by the name of the package and a path in it', () => {
    expect(read('npm:pngjs/package.json')).toContain('"pngjs"');
    expect(read('npm:@expo-google-fonts/carlito/package.json')).toContain('carlito');
    expect(read('npm:pngjs/absent.svg')).toBeUndefined();
    expect(read('npm:no-such-package/absent.svg')).toBeUndefined();
    expect(read('npm:pngjs/lib')).toBe('folder');
  });

  it.each([
    'npm:../secret.svg',
    'npm:./secret.svg',
    'npm:../../package.json',
    `npm:${at('secret.svg')}`,
    'npm:/etc/hostname',
    'npm:C:\\secret.svg',
    'npm:C:/secret.svg',
    'npm:file:///etc/hostname',
    'npm:node:fs',
    'npm:fs/promises/',
    'npm:#imports/secret.svg',
    'npm:pngjs',
    'npm:pngjs/',
    'npm:@expo-google-fonts/carlito',
    'npm:pngjs/../../package.json',
    'npm:pngjs/lib/../package.json',
    'npm:pngjs/./package.json',
    'npm:pngjs//package.json',
    'npm:pngjs\\package.json',
    'npm:pngjs/lib\\..\\package.json',
    'npm:pngjs/package.json\0',
    'npm:.bin/tsc',
    'npm:node_modules/pngjs/package.json',
    'npm:@../pngjs/package.json',
    'npm:@scope/../pngjs/package.json',
    'npm:',
    'npm:npm:pngjs/package.json',
  ])('are nothing else: %j', (path) => expect(read(path)).toBe('outside'));

  it.skipIf(process.platform === 'win32')('are not those that a link leads to out of all packages', () => {
    // `canvas` is a folder of the tool itself, linked into its node_modules.
    expect(read('npm:canvas/package.json')).toBe('outside');
    const home = at('node_modules');
    mkdirSync(at('node_modules/.pnpm/signs@1.0.0/node_modules/signs'), { recursive: true });
    writeFileSync(at('node_modules/.pnpm/signs@1.0.0/node_modules/signs/sign.svg'), 'sign');
    symlinkSync('.pnpm/signs@1.0.0/node_modules/signs', at('node_modules/signs'));
    symlinkSync(at('secret.svg'), at('node_modules/signs/out.svg'));
    symlinkSync(at('deck'), at('node_modules/workspace'));
    symlinkSync(root, at('node_modules/up'));
    const seen = (name: string) => packageFile(name, [at('none/node_modules'), home]).seen;
    expect(seen('signs/sign.svg')).toBe('file');
    expect(seen('signs/out.svg')).toBe('outside');
    expect(seen('workspace/own.txt')).toBe('outside');
    expect(seen('up/secret.svg')).toBe('outside');
  });
});

describe('some files of others', () => {
  const templates = (path: string) => /^templates(\/|$)/.test(path);

  it('are chosen by where a path leads, not by how it begins', () => {
    mkdirSync(at('home/templates/river'), { recursive: true });
    writeFileSync(at('home/slides.yaml'), 'own');
    writeFileSync(at('home/templates/river/brand.yaml'), 'river');
    const home = onlyFiles(diskFiles(at('home')), templates);
    expect(read('templates/river/brand.yaml', home)).toBe('river');
    expect(read('templates/river/../../slides.yaml', home)).toBeUndefined();
    expect(read('templates/../slides.yaml', home)).toBeUndefined();
    expect(home.list('templates/..')).toEqual(['templates']);
  });
});

describe('files in layers', () => {
  const below = memoryFiles({ 'own.txt': 'below', pictures: 'below', 'more.txt': 'below' });
  const layered = layeredFiles([files, below]);

  it('come from the first layer where something stands', () => {
    expect(read('own.txt', layered)).toBe('own');
    expect(read('more.txt', layered)).toBe('below');
    expect(read('pictures', layered)).toBe('folder');
  });
});

describe('files in memory', () => {
  it.each(['constructor', '__proto__', 'toString'])('have nothing at %s unless it was put there', (path) => {
    expect(read(path, memoryFiles({}))).toBeUndefined();
    expect(read(path, memoryFiles({ [`${path}`]: 'own' }))).toBe('own');
  });
});
