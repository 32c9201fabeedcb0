import { readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskCache } from '../../src/io/disk-cache.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const fresh = temporaryFolders();
const folder = () => join(fresh(), 'deep', 'charts');
const bytes = (length: number, value = 7) => new Uint8Array(length).fill(value);

describe('a cache on the disk', () => {
  it('gives back what was put into it, also to a later process', () => {
    const place = folder();
    diskCache(place).set('a', bytes(100));
    expect(new Uint8Array(diskCache(place).get('a') ?? [])).toEqual(bytes(100));
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
    expect(readdirSync(place)).toEqual([]);
    cache.set('a', bytes(100));
    expect(cache.get('a')).toHaveLength(100);
  });

  it('stays within its limit, and lets go of what was not used for longest', () => {
    const place = folder();
    const cache = diskCache(place, 400);
    cache.set('old', bytes(100));
    cache.set('used', bytes(100));
    for (const name of ['old', 'used']) utimesSync(join(place, name), 1, 1);
    cache.get('used');
    cache.set('new', bytes(100));
    cache.set('newer', bytes(60));
    expect(readdirSync(place).toSorted()).toEqual(['new', 'newer', 'used']);
  });

  it('only forgets where the disk cannot be written', () => {
    const place = join(fresh(), 'file');
    writeFileSync(place, 'not a folder');
    const cache = diskCache(place);
    cache.set('a', bytes(10));
    expect(cache.get('a')).toBeUndefined();
  });
});
