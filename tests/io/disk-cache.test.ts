import { readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskCache } from '../../src/io/disk-cache.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const fresh = temporaryFolders();
const folder = () => join(fresh(), 'deep', 'charts');
/** The entries of a cache; what else it writes down is hidden. */
const entriesOf = (place: string) => readdirSync(place).filter((name) => !name.startsWith('.'));
const bytes = (length: number, value = 7) => new Uint8Array(length).fill(value);

describe('a cache on the disk', () => {
  it('gives back what was put into it, also to a later process', () => {
    const place = folder();
    diskCache(place).set('a', bytes(100));
    expect(diskCache(place).get('a')).toEqual(bytes(100));
    expect(diskCache(place).get('b')).toBeUndefined();
  });

  it.each([
    ['cut short', (path: string) => truncateSync(path, 50)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['changed', (path: string) => writeFileSync(path, readFileSync(path).fill(1, 10, 11))],
  ])('drops an entry that was %s, and takes it anew', (_, damage) => {
    const place = folder();
    const cache = diskCache(place);
    cache.set('a', bytes(100));
    damage(join(place, 'a'));
    expect(cache.get('a')).toBeUndefined();
    expect(entriesOf(place)).toEqual([]);
    cache.set('a', bytes(100));
    expect(cache.get('a')).toHaveLength(100);
  });

  it('gives back lists, maps, gaps and bytes as they were', () => {
    const value = {
      pages: [{ name: '标题', gap: undefined, size: Number.NaN, bytes: bytes(3) }],
      by: new Map([['a', 1]]),
    };
    const place = folder();
    diskCache(place).set('a', value);
    expect(diskCache(place).get('a')).toStrictEqual(value);
  });

  it('stays within its limit, and lets go of what was not used for longest', () => {
    const place = folder();
    const before = diskCache(place, 500);
    for (const name of ['older', 'old', 'used']) before.set(name, bytes(100));
    ['older', 'old', 'used'].forEach((name, i) => {
      utimesSync(join(place, name), i + 1, i + 1);
    });
    const cache = diskCache(place, 500);
    cache.get('used');
    cache.set('new', bytes(150));
    expect(entriesOf(place).toSorted()).toEqual(['new', 'old', 'used'].toSorted());
  });

  it('lets go of nothing that the same build used, however much that is', () => {
    const place = folder();
    const names = Array.from({ length: 9 }, (_, i) => `part ${i}`);
    const first = diskCache(place, 300);
    for (const name of names) first.set(name, bytes(100));
    const second = diskCache(place, 300);
    for (const name of names) expect(second.get(name)).toEqual(bytes(100));
    second.set('one more', bytes(100));
    expect(entriesOf(place)).toHaveLength(10);
  });

  it('only forgets where the disk cannot be written', () => {
    const place = join(fresh(), 'file');
    writeFileSync(place, 'not a folder');
    const cache = diskCache(place);
    cache.set('a', bytes(10));
    expect(cache.get('a')).toBeUndefined();
  });
});
