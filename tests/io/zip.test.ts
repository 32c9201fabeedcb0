import { describe, expect, it } from 'vitest';
import { ARCHIVE, MARKUP } from '../../src/core/limits.ts';
import {
  ArchiveTooLarge,
  DamagedPart,
  directoryStart,
  packFile,
  unzip,
  unzipMarkup,
  zip,
  zipEntries,
  zipPacked,
} from '../../src/io/zip.ts';
import { deepXml, lyingZip, zipBomb } from '../support/bombs.ts';

it('a zip gives back what was put into it, under the same names', () => {
  const words = 'words '.repeat(1000);
  const picture = Uint8Array.of(1, 2, 3);
  const bytes = zip(
    new Map<string, string | Uint8Array>([
      ['ppt/a.xml', words],
      ['图片.png', picture],
      ['[Content_Types].xml', '<t/>'],
    ]),
  );
  const files = unzip(bytes);
  expect([...files.keys()].toSorted()).toEqual(['[Content_Types].xml', 'ppt/a.xml', '图片.png']);
  expect(new TextDecoder().decode(files.get('ppt/a.xml'))).toBe(words);
  expect(files.get('图片.png')).toEqual(picture);
  expect(zipEntries(bytes).map(({ name, method }) => [name, method])).toEqual([
    ['[Content_Types].xml', 8],
    ['ppt/a.xml', 8],
    ['图片.png', 0],
  ]);
});

it('a packed file holds its own bytes alone: a small one keeps no buffer of zlib’s, a picture is not copied', () => {
  const { data } = packFile('a.xml', '<a/>');
  expect(data.buffer.byteLength).toBe(data.length);
  const picture = Uint8Array.of(1, 2, 3);
  expect(packFile('a.png', picture).data).toBe(picture);
});

const peak = () => process.resourceUsage().maxRSS / 1024;

describe('an archive', () => {
  it('that would come to more than its size allows is not unpacked', () => {
    const bomb = zipBomb(30, 10);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = peak();
    expect(() => unzip(bomb)).toThrow(ArchiveTooLarge);
    expect(peak() - before).toBeLessThan(20);
    expect(() => unzip(bomb)).toThrow('would come to 300 MB unpacked');
  });

  it('that claims less than it holds gives no more than it claims', () => {
    expect(() => unzip(lyingZip('a.xml', 50_000_000, 1000))).toThrow();
    expect(() => unzip(lyingZip('a.xml', 1000, 0xfffffff0))).toThrow(ArchiveTooLarge);
  });

  it.each([
    ['two files lie over one another', (entry: number) => ({ at: entry + 42, value: 0 })],
    ['a file is longer unpacked than as it stands', (entry: number) => ({ at: entry + 24, value: 9 })],
    ['a file is shorter unpacked than as it stands', (entry: number) => ({ at: entry + 24, value: 0 })],
  ])('in which %s is damaged', (_, change) => {
    const bytes = zip(
      new Map([
        ['a.png', 'one'],
        ['b.png', 'two'],
      ]),
    );
    expect(unzip(bytes).size).toBe(2);
    const second = directoryStart(bytes) + 46 + 'a.png'.length;
    const { at, value } = change(second);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, value, true);
    expect(() => unzip(bytes)).toThrow(DamagedPart);
  });

  it('in which two files have one name, or one is shorter than it claims, is damaged', () => {
    const twice = zipPacked([packFile('a.xml', '1'), packFile('a.xml', '2')]);
    expect(() => unzip(twice)).toThrow(DamagedPart);
    expect(() => unzip(zipPacked([{ ...packFile('a.xml', 'words'), size: 6 }]))).toThrow(DamagedPart);
  });

  it('that is cut off, or no archive, is refused', () => {
    const whole = zip(new Map([['a.xml', '<a/>'.repeat(1000)]]));
    for (const bytes of [whole.subarray(0, 60), whole.subarray(30), new Uint8Array(), new Uint8Array(22).fill(80)])
      expect(() => unzip(bytes)).toThrow();
  });

  it('of more files than are unpacked is refused by its directory', () => {
    expect(ARCHIVE.entries).toBeLessThanOrEqual(65_535);
    expect(zipEntries(zip(new Map([['a', '1']])))).toMatchObject([{ name: 'a', size: 1, offset: 0 }]);
  });

  it.each(['a.xml', 'a.RELS', 'a.dat'])('whose markup goes too deep, or has too many tags, is refused: %s', (name) => {
    const withMarkup = (xml: string) => unzipMarkup(zip(new Map([[name, xml]])));
    expect(withMarkup(deepXml(MARKUP.depth)).size).toBe(1);
    expect(() => withMarkup(deepXml(MARKUP.depth + 1))).toThrow(ArchiveTooLarge);
    expect(() => withMarkup(`<a>${'<b/>'.repeat(MARKUP.marks)}</a>`)).toThrow('tags and attributes');
  });
});
