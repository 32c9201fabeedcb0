import { expect, it } from 'vitest';
import { unzip, zipEntries } from '../../src/io/unzip.ts';
import { packFile, zip } from '../../src/io/zip.ts';

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
