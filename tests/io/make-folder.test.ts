import fs, { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeFolder, tryFolder } from '../../src/io/make-folder.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const fresh = temporaryFolders();
const code = (code: string) => expect.objectContaining({ code });

describe('makeFolder', () => {
  it('makes a folder with those above it', () => {
    const folder = fresh();
    makeFolder(join(folder, 'a/b'));
    makeFolder(join(folder, 'a/b'));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
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

  it('makes and removes no folder that another command may be making', () => {
    const folder = fresh();
    const calls = (['mkdirSync', 'rmdirSync'] as const).map((name) => vi.spyOn(fs, name));
    syncBuiltinESMExports();
    tryFolder(join(folder, 'a/b'));
    const made = calls.map((call) => call.mock.calls.length);
    for (const call of calls) call.mockRestore();
    syncBuiltinESMExports();
    expect(made).toEqual([0, 0]);
  });

  it('says what the system does below a file, at a link that leads nowhere, and of a name that is too long', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    expect(() => tryFolder(join(folder, 'file/a/b'))).toThrow(code('ENOTDIR'));
    expect(() => tryFolder(join(folder, 'link/a'))).toThrow(code('EEXIST'));
    expect(() => tryFolder(join(folder, 'a'.repeat(300), 'b'))).toThrow(code('ENAMETOOLONG'));
    expect(readdirSync(folder)).toEqual(['file', 'link']);
  });

  it.skipIf(process.getuid?.() === 0)('finds that a folder is read-only', () => {
    const folder = fresh();
    chmodSync(folder, 0o555);
    for (const path of [folder, join(folder, 'a')]) expect(() => tryFolder(path)).toThrow(code('EACCES'));
    chmodSync(folder, 0o755);
  });

  it.runIf(existsSync('/proc'))('finds that a folder takes no files', () => {
    for (const path of ['/proc', '/proc/a/b']) expect(() => tryFolder(path)).toThrow(code('EACCES'));
  });
});
