import { expect, it } from 'vitest';
import { memoryFiles } from '../../src/files/files.ts';
import { DATA_FILES, filesBelow, LOGO_FILES, PICTURE_FILES, readNamedFile } from '../../src/files/named-file.ts';

const files = memoryFiles({ 'd.jpg/inside.txt': 'x', 'e.jpg': 'picture', 'v1.0/f.png': 'picture' });

it('a folder that has the name of a picture is no picture, and none that could be named', () => {
  const read = readNamedFile(files, '', 'd.jpg', PICTURE_FILES);
  expect(read).toHaveProperty('problem.message.en', '`d.jpg` is a folder, and a file is needed here.');
  expect(filesBelow(files, '')).toEqual(['d.jpg/inside.txt', 'e.jpg', 'v1.0/f.png']);
});

it('a file of more than is read of its sort is refused with its name, its size and the limit', () => {
  const large = memoryFiles({ 'a.svg': new Uint8Array(40 * 1024 * 1024) });
  const read = readNamedFile(large, '', 'a.svg', PICTURE_FILES);
  expect(read).toHaveProperty('problem.message.zh', '`a.svg` 有 40 MB，而这类文件最多读取 32 MB。');
});

it('a hint on a file that is not there lists the author’s own files alone', () => {
  const files = memoryFiles(
    Object.fromEntries(
      [
        ...['data/trade.csv', 'logos/ferry.svg', 'package.json', 'package-lock.json', 'slides.schema.json'],
        ...['scenes/port.svg', 'tool/brand.schema.json', 'tool/starter/data/sales.csv', 'templates/own/mark.svg'],
      ].map((file) => [file, '{}']),
    ),
  );
  const hintOn = (name: string, sort: typeof DATA_FILES) => {
    const read = readNamedFile(files, '', name, sort);
    return 'problem' in read ? read.problem.hint?.en : undefined;
  };
  expect(hintOn('numbers.xlsx', DATA_FILES)).toBe('Files that could be named here: `data/trade.csv`.');
  expect(hintOn('zebra.png', LOGO_FILES)).toBe('Files that could be named here: `logos/ferry.svg`.');
});
