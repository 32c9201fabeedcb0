import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, tryFolder } from '../../src/io/make-folder.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const fresh = temporaryFolders();
const code = (code: string) => expect.objectContaining({ code });

describe('makeFolder', () => {
  it('makes a folder with those above it, and says which', () => {
    const folder = fresh();
    expect(makeFolder(join(folder, 'a/b'))).toEqual([join(folder, 'a'), join(folder, 'a/b')]);
    expect(makeFolder(join(folder, 'a/b'))).toEqual([]);
  });

  it('says what the system does below a file, and at a link that leads nowhere', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    expect(() => makeFolder(join(folder, 'file/a/b'))).toThrow(code('ENOTDIR'));
    expect(() => makeFolder(join(folder, 'link/a'))).toThrow(code('EEXIST'));
  });

  it.runIf(existsSync('/proc'))('ends at once where a file system takes no folders', () => {
    expect(() => makeFolder('/proc/a/b')).toThrow(code('EACCES'));
  });
});

describe('tryFolder', () => {
  it('leaves nothing behind', () => {
    const folder = fresh();
    mkdirSync(join(folder, 'there'));
    tryFolder(join(folder, 'there'));
    tryFolder(join(folder, 'a/b'));
    expect(readdirSync(folder)).toEqual(['there']);
    expect(readdirSync(join(folder, 'there'))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('finds that a folder is read-only', () => {
    const folder = fresh();
    chmodSync(folder, 0o555);
    for (const path of [folder, join(folder, 'a')]) expect(() => tryFolder(path)).toThrow(code('EACCES'));
    chmodSync(folder, 0o755);
  });

  it.runIf(existsSync('/proc'))('finds that a folder takes no files', () => {
    expect(() => tryFolder('/proc')).toThrow(code('EACCES'));
  });
});
