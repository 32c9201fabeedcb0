import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownName, passingFile } from '../../src/io/passing-file.ts';
import { settle, writeWhole } from '../../src/io/write-whole.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const fresh = temporaryFolders();
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** What a process with that number calls itself here. */
const nameOf = (pid: number) => ownName().replace(/^\d+/, String(pid));
/** A process that was, and is no more. */
const GONE = nameOf(spawnSync(process.execPath, ['--version']).pid);
const RUNNING = nameOf(process.ppid);
const ELSEWHERE = '1-00000000';
const JOURNAL = '.liangjiang-deck.journal';

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

  it('clears away what a killed build left, whatever its deck was called', () => {
    const folder = fresh();
    const left = ['a', 'renamed-since'].flatMap((name) => [
      passingFile(join(folder, name), GONE, 'part'),
      passingFile(join(folder, name), GONE, 'earlier'),
    ]);
    for (const path of left) writeFileSync(path, 'torn');
    writeWhole([{ path: join(folder, 'a'), bytes: bytes('A') }]);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('leaves alone what another build is writing', () => {
    const folder = fresh();
    const others = [RUNNING, ELSEWHERE].map((owner) => passingFile(join(folder, 'a'), owner, 'part'));
    for (const path of others) writeFileSync(path, 'half');
    writeWhole([{ path: join(folder, 'a'), bytes: bytes('A') }]);
    expect(others.map((path) => existsSync(path))).toEqual([true, true]);
  });

  it('waits for a change that another process is making', () => {
    const folder = fresh();
    const journal = join(folder, JOURNAL);
    writeFileSync(journal, JSON.stringify({ owner: RUNNING, files: [] }));
    // Nothing else happens in this process while it waits.
    const other = spawn(process.execPath, ['-e', `setTimeout(() => fs.rmSync(${JSON.stringify(journal)}), 300)`]);
    const started = performance.now();
    writeWhole([{ path: join(folder, 'a'), bytes: bytes('A') }]);
    expect(performance.now() - started).toBeGreaterThan(200);
    other.kill();
    expect(text(folder, 'a')).toBe('A');
  });

  it('names the file that cannot be written as people know it, and leaves every earlier one as it was', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'a'), 'earlier');
    mkdirSync(join(folder, 'b/inside'), { recursive: true });
    const files = ['a', 'new', 'b'].map((name) => ({ path: join(folder, name), bytes: bytes('later') }));
    expect(() => writeWhole(files)).toThrow(expect.objectContaining({ path: join(folder, 'b'), unchanged: true }));
    expect(text(folder, 'a')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it('leaves every earlier file as it was where one has no place', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'a'), 'earlier');
    writeFileSync(join(folder, 'file'), '');
    const files = [
      { path: join(folder, 'a'), bytes: bytes('later') },
      { path: join(folder, 'file/b'), bytes: bytes('B') },
    ];
    expect(() => writeWhole(files)).toThrow();
    expect(text(folder, 'a')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['a', 'file']);
  });

  it.runIf(existsSync('/proc'))('tells of a file by its own name where nothing can be written', () => {
    expect(() => writeWhole([{ path: '/proc/a', bytes: bytes('A') }])).toThrow(
      expect.objectContaining({ code: 'EACCES', path: '/proc/a' }),
    );
  });
});

/** A folder in which a process was killed when it had replaced the first of two files and made the third. */
function halfChanged(owner = GONE): string {
  const folder = fresh();
  const at = (name: string) => join(folder, name);
  writeFileSync(at('a'), 'earlier a');
  linkSync(at('a'), passingFile(at('a'), owner, 'earlier'));
  writeFileSync(at('b'), 'earlier b');
  linkSync(at('b'), passingFile(at('b'), owner, 'earlier'));
  const print = (path: string) => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  };
  rmSync(at('a'));
  for (const name of ['a', 'c']) writeFileSync(at(name), 'the new one');
  writeFileSync(passingFile(at('b'), owner, 'part'), 'the new b');
  const files = [
    { path: 'a', had: true, print: print(at('a')) },
    { path: 'b', had: true, print: print(passingFile(at('b'), owner, 'part')) },
    { path: 'c', had: false, print: print(at('c')) },
  ];
  writeFileSync(at(JOURNAL), JSON.stringify({ owner, files }));
  return folder;
}

describe('settle', () => {
  it('puts back what a killed process had begun to change', () => {
    const folder = halfChanged();
    settle(folder);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
    expect([text(folder, 'a'), text(folder, 'b')]).toEqual(['earlier a', 'earlier b']);
  });

  it('leaves alone what somebody saved since', () => {
    const folder = halfChanged();
    writeFileSync(join(folder, 'a'), 'corrected by hand');
    settle(folder);
    expect([text(folder, 'a'), text(folder, 'b')]).toEqual(['corrected by hand', 'earlier b']);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it('leaves alone a change that is under way, here or on another computer', () => {
    for (const owner of [RUNNING, ELSEWHERE]) {
      const folder = halfChanged(owner);
      const before = readdirSync(folder);
      settle(folder);
      expect(readdirSync(folder)).toEqual(before);
    }
  });

  it('changes nothing outside the folder that a journal stands in', () => {
    const folder = fresh();
    const [inside, outside] = [join(folder, 'inside'), join(folder, 'mine')];
    mkdirSync(inside);
    writeFileSync(outside, 'mine');
    utimesSync(outside, 1, 1);
    const files = [{ path: '../mine', had: false, print: '4 1000' }];
    writeFileSync(join(inside, JOURNAL), JSON.stringify({ owner: GONE, files }));
    settle(inside);
    expect(text(outside)).toBe('mine');
    expect(readdirSync(inside)).toEqual([]);
  });
});
