import { describe, expect, it } from 'vitest';
import { ARCHIVE, MARKUP } from '../../src/core/limits.ts';
import { ArchiveTooLarge, unzip, unzipMarkup, zipEntries } from '../../src/io/unzip.ts';
import { zip } from '../../src/io/zip.ts';
import { deepXml, lyingZip, zipBomb } from '../support/bombs.ts';

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

  it('that is cut off, or no archive, is refused', () => {
    const whole = zip(new Map([['a.xml', '<a/>'.repeat(1000)]]));
    for (const bytes of [whole.subarray(0, 60), whole.subarray(30), new Uint8Array(), new Uint8Array(22).fill(80)])
      expect(() => unzip(bytes)).toThrow();
  });

  it('of more files than are unpacked is refused by its directory', () => {
    expect(ARCHIVE.entries).toBeLessThanOrEqual(65_535);
    expect(zipEntries(zip(new Map([['a', '1']])))).toMatchObject([{ name: 'a', size: 1, offset: 0 }]);
  });

  it('whose markup goes too deep, or has too many tags, is refused', () => {
    const withMarkup = (xml: string) => unzipMarkup(zip(new Map([['a.xml', xml]])));
    expect(withMarkup(deepXml(MARKUP.depth)).size).toBe(1);
    expect(() => withMarkup(deepXml(MARKUP.depth + 1))).toThrow(ArchiveTooLarge);
    expect(() => withMarkup(`<a>${'<b/>'.repeat(MARKUP.marks)}</a>`)).toThrow('million tags');
  });
});
