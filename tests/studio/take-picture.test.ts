import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/io/disk-files.ts';
import { checkedPicture, keepPicture, MAX_PICTURE, pictureFolder, safeStem } from '../../src/studio/take-picture.ts';
import { ROOT } from '../support/brand.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const fresh = temporaryFolders();
const JPEG = new Uint8Array(readFileSync(join(ROOT, 'tests/fixtures/pictures/face-1.jpg')));
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the name of a picture that is given', () => {
  it.each([
    ['Port at dusk (2).JPG', 'Port-at-dusk-2'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\quay.png', 'quay'],
    ['港口.jpeg', '港口'],
    ['.. .png', 'picture'],
    ['', 'picture'],
    ['con.png', 'picture-con'],
    [`${'x'.repeat(300)}.png`, 'x'.repeat(50)],
    ['a: {b}.png', 'a-b'],
  ])('%s is %s', (name, stem) => {
    expect(safeStem(name)).toBe(stem);
  });
});

describe('a picture that is given', () => {
  it('is known by what it holds, and kept byte for byte', async () => {
    expect(await checkedPicture(JPEG, undefined)).toEqual({ ending: 'jpg', bytes: JPEG });
  });

  it.each([
    ['text', bytesOf('hello')],
    ['a page', bytesOf('<html><script>1</script></html>')],
    ['half a picture', JPEG.slice(0, 400)],
    ['too many bytes', new Uint8Array(MAX_PICTURE + 1)],
  ])('is refused as %s', async (_, bytes) => {
    expect(await checkedPicture(bytes, undefined)).toHaveProperty('refused.en');
  });

  it('as a drawing is a logo, without what could run, and no picture', async () => {
    const svg = bytesOf(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()"><script>x()</script><path d="M0 0h9v9z"/></svg>',
    );
    const taken = await checkedPicture(svg, 'logo');
    const text = 'bytes' in taken ? new TextDecoder().decode(taken.bytes) : '';
    expect(text).toContain('M0 0h9v9z');
    expect(text).not.toMatch(/script|onload/);
    expect(await checkedPicture(svg, 'picture')).toHaveProperty('refused.en');
  });

  it('takes no other’s name, and its own once', () => {
    const root = fresh();
    const to = { root, folder: 'pictures', files: diskFiles(root) };
    const keep = (name: string, text: string) => keepPicture({ name, bytes: bytesOf(text) }, 'png', to);
    expect(keep('quay.png', 'one')).toBe('pictures/quay.png');
    expect(keep('quay.png', 'two')).toBe('pictures/quay-2.png');
    expect(keep('QUAY.png', 'three')).toBe('pictures/QUAY-3.png');
    expect(keep('quay.png', 'two')).toBe('pictures/quay-2.png');
    expect(readFileSync(join(root, 'pictures/quay.png'), 'utf8')).toBe('one');
    expect(readdirSync(join(root, 'pictures')).sort()).toEqual(['QUAY-3.png', 'quay-2.png', 'quay.png']);
  });

  it('goes where most of its sort are, never out of the outline’s folder', () => {
    const root = fresh();
    for (const name of ['photos', 'other']) mkdirSync(join(root, name));
    writeFileSync(join(root, 'file'), '');
    const files = diskFiles(root);
    const at = (...named: string[]) =>
      named.map((file) => ({ sort: 'picture' as const, path: 'slides[0].picture', file }));
    expect(pictureFolder(at('other/a.jpg', 'photos/b.jpg', 'photos/c.jpg'), 'picture', files)).toBe('photos');
    expect(pictureFolder(at('../a.jpg', 'gone/b.jpg', 'file/c.jpg', 'd.jpg'), 'picture', files)).toBe('pictures');
    expect(pictureFolder(at('photos/a.jpg'), 'logo', files)).toBe('logos');
  });
});
