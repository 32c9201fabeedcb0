import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { passingFile } from '../../src/io/passing-file.ts';
import { writeWhole } from '../../src/io/write-whole.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const fresh = temporaryFolders();
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** A name such as a process with that number gives to files that pass, here or on another computer. */
function nameOf(pid: number, place = basename(passingFile('')).split(/[.-]/)[4]): string {
  return `.liangjiang-deck.${pid}-${place}-00000000.part`;
}
/** That of a process that was, and is no more. */
const LEFT = nameOf(spawnSync(process.execPath, ['--version']).pid);
const RUNNING = nameOf(process.ppid);
const ELSEWHERE = nameOf(1, '00000000');

describe('writeWhole', () => {
  it('writes every file and leaves nothing else behind', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'a'), 'earlier');
    writeWhole([
      { path: join(folder, 'a'), bytes: bytes('A') },
      { path: join(folder, 'out/b'), bytes: bytes('B') },
    ]);
    expect(readdirSync(folder)).toEqual(['a', 'out']);
    expect(text(folder, 'a') + text(folder, 'out/b')).toBe('AB');
    expect(readdirSync(join(folder, 'out'))).toEqual(['b']);
  });

  it('takes the place of a link, and leaves what that leads to', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'mine'), 'mine');
    symlinkSync('mine', join(folder, 'a'));
    writeWhole([{ path: join(folder, 'a'), bytes: bytes('A') }]);
    expect([text(folder, 'a'), text(folder, 'mine')]).toEqual(['A', 'mine']);
  });

  it('gives a file the permissions of the earlier one', () => {
    const path = join(fresh(), 'a');
    writeFileSync(path, 'earlier');
    chmodSync(path, 0o640);
    writeWhole([{ path, bytes: bytes('A') }]);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('takes names of any length that the disk takes', () => {
    const folder = fresh();
    writeWhole([{ path: join(folder, 'a'.repeat(255)), bytes: bytes('A') }]);
    expect(readdirSync(folder)).toEqual(['a'.repeat(255)]);
  });

  it('leaves every earlier file as it was where one cannot be written', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'a'), 'earlier');
    writeFileSync(join(folder, 'file'), '');
    const files = ['a', 'file/b'].map((name) => ({ path: join(folder, name), bytes: bytes('later') }));
    expect(() => writeWhole(files)).toThrow(expect.objectContaining({ path: join(folder, 'file/b'), replaced: [] }));
    expect(text(folder, 'a')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['a', 'file']);
  });

  it('says which files are replaced where one lets nothing take its place', () => {
    const folder = fresh();
    for (const name of ['a', 'c']) writeFileSync(join(folder, name), 'earlier');
    mkdirSync(join(folder, 'b/inside'), { recursive: true });
    const files = ['a', 'b', 'c'].map((name) => ({ path: join(folder, name), bytes: bytes('later') }));
    expect(() => writeWhole(files)).toThrow(
      expect.objectContaining({ path: join(folder, 'b'), replaced: [join(folder, 'a')] }),
    );
    expect([text(folder, 'a'), text(folder, 'c')]).toEqual(['later', 'earlier']);
    expect(readdirSync(folder)).toEqual(['a', 'b', 'c']);
  });

  it.runIf(existsSync('/proc'))('tells of a file by its own name where nothing can be written', () => {
    expect(() => writeWhole([{ path: '/proc/a', bytes: bytes('A') }])).toThrow(
      expect.objectContaining({ code: 'EACCES', path: '/proc/a' }),
    );
  });
});

describe('what others have left in a folder', () => {
  /** What is left of what stands in a folder when a file was written into it. */
  function leftOf(put: (folder: string) => void): string[] {
    const folder = fresh();
    put(folder);
    writeWhole([{ path: join(folder, 'a'), bytes: bytes('A') }]);
    return readdirSync(folder).filter((name) => name !== 'a');
  }

  it('is swept where a killed process left it', () => {
    expect(leftOf((folder) => writeFileSync(join(folder, LEFT), 'torn'))).toEqual([]);
  });

  it('stays where another process is writing it', () => {
    const others = [ELSEWHERE, RUNNING].sort();
    const put = (folder: string) => {
      for (const name of others) writeFileSync(join(folder, name), 'half');
    };
    expect(leftOf(put)).toEqual(others);
  });

  it('stays where it is no file that the tool has written', () => {
    const names = [LEFT, 'inside.part', '.a.part', `${LEFT}.yaml`].sort();
    expect(
      leftOf((folder) => {
        for (const name of names.filter((each) => each !== LEFT)) writeFileSync(join(folder, name), 'mine');
        mkdirSync(join(folder, LEFT));
      }),
    ).toEqual(names);
  });

  it('stays where it is a link, with what that leads to', () => {
    const outside = fresh();
    writeFileSync(join(outside, LEFT), 'mine');
    expect(
      leftOf((folder) => {
        symlinkSync(join(outside, LEFT), join(folder, LEFT));
        symlinkSync(outside, join(folder, 'link'));
      }),
    ).toEqual([LEFT, 'link'].sort());
    expect(text(outside, LEFT)).toBe('mine');
  });

  it('stays where it is the journal of an earlier version, whatever that says, be it a folder', () => {
    const outside = fresh();
    writeFileSync(join(outside, 'mine'), 'mine');
    utimesSync(join(outside, 'mine'), 1, 1);
    const [owner] = LEFT.slice('.liangjiang-deck.'.length).split('-00000000.part');
    const files = [{ path: 'link/mine', had: false, print: '4 1000' }];
    const journal = '.liangjiang-deck.journal';
    const left = leftOf((folder) => {
      symlinkSync(outside, join(folder, 'link'));
      writeFileSync(join(folder, journal), JSON.stringify({ owner, files }));
    });
    expect(left).toEqual([journal, 'link']);
    expect(text(outside, 'mine')).toBe('mine');
    expect(leftOf((folder) => mkdirSync(join(folder, journal)))).toEqual([journal]);
  });

  it('goes after an hour, also where the process ran on another computer', () => {
    const folder = fresh();
    writeFileSync(join(folder, ELSEWHERE), 'torn');
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * 3_600_000);
    writeWhole([{ path: join(folder, 'a'), bytes: bytes('A') }]);
    later.mockRestore();
    expect(readdirSync(folder)).toEqual(['a']);
  });
});
