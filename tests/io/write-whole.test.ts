import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/io/disk-files.ts';
import { writeWhole } from '../../src/io/write-whole.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const fresh = temporaryFolders();
const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeWhole', () => {
  it('writes every file and leaves nothing else behind', () => {
    const folder = fresh();
    writeWhole([
      { path: join(folder, 'out/a'), bytes: bytes('A') },
      { path: join(folder, 'out/b'), bytes: bytes('B') },
    ]);
    expect(readdirSync(join(folder, 'out'))).toEqual(['a', 'b']);
  });

  it('clears away what a killed build left', () => {
    const folder = fresh();
    writeFileSync(join(folder, '.a.4711.part'), 'torn');
    writeWhole([{ path: join(folder, 'a'), bytes: bytes('A') }]);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('names the file that cannot be written as people know it', () => {
    const folder = fresh();
    mkdirSync(join(folder, 'a/inside'), { recursive: true });
    const path = join(folder, 'a');
    expect(() => writeWhole([{ path, bytes: bytes('A') }])).toThrow(expect.objectContaining({ path }));
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('leaves every earlier file as it was where one cannot be written', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'a'), 'earlier');
    writeFileSync(join(folder, 'file'), '');
    const files = [
      { path: join(folder, 'a'), bytes: bytes('later') },
      { path: join(folder, 'file/b'), bytes: bytes('B') },
    ];
    expect(() => writeWhole(files)).toThrow();
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['a', 'file']);
  });
});

describe('writeWhole where nothing can be written', () => {
  it.runIf(existsSync('/proc'))('tells of the file by its own name', () => {
    expect(() => writeWhole([{ path: '/proc/a', bytes: bytes('A') }])).toThrow(
      expect.objectContaining({ code: 'EACCES', path: '/proc/a' }),
    );
  });
});

describe('diskFiles', () => {
  it('reads nothing from outside its folder', () => {
    const folder = fresh();
    mkdirSync(join(folder, 'inside'));
    writeFileSync(join(folder, 'secret'), 'x');
    expect(existsSync(join(folder, 'secret'))).toBe(true);
    expect(diskFiles(join(folder, 'inside')).read('../secret')).toBeUndefined();
    expect(diskFiles(folder).read('secret')).toEqual(Uint8Array.of(120));
  });

  it('reads a folder as no file, and a missing folder as empty', () => {
    const files = diskFiles(fresh());
    expect(files.read('.')).toBeUndefined();
    expect(files.list('nowhere')).toEqual([]);
  });
});
