import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PictureRef } from '../../src/fields/fields.ts';
import { type Files, memoryFiles } from '../../src/files/files.ts';
import { diskFiles } from '../../src/io/disk-files.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { readPictures } from '../../src/pictures/read-pictures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { createCanvas, loadImage } = createRequire(import.meta.url)(
  '@napi-rs/canvas',
) as typeof import('@napi-rs/canvas');

type Format = 'png' | 'jpeg' | 'webp' | 'avif';

/** A picture whose left half is red and whose right half is blue. */
async function halves(w: number, h: number, format: Format): Promise<Uint8Array> {
  const canvas = createCanvas(w, h);
  const context = canvas.getContext('2d');
  context.fillStyle = 'red';
  context.fillRect(0, 0, w / 2, h);
  context.fillStyle = 'blue';
  context.fillRect(w / 2, 0, w / 2, h);
  return new Uint8Array(await canvas.encode(format as 'png'));
}

/** A JPEG with an Exif segment that says how it is to be turned. */
function turned(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [...new TextEncoder().encode('Exif\0\0'), ...tiff];
  const segment = [0xff, 0xe1, 0, body.length + 2, ...body];
  return new Uint8Array([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}

/** The colour of a pixel: `red` or `blue`. */
async function colorAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const [r = 0, , b = 0] = context.getImageData(x, y, 1, 1).data;
  return r > b ? 'red' : 'blue';
}

const outlineOf = (...files: string[]) => ({ slides: files.map((file) => ({ picture: new PictureRef(file) })) });

/** What a file of an outline's folder comes to. */
async function read(name: string, entries: Readonly<Record<string, Uint8Array>> | Files, folder = '') {
  const files = 'read' in entries ? (entries as Files) : memoryFiles(entries as Record<string, Uint8Array>);
  const { pictures, findings } = await readPictures(outlineOf(name) as unknown as Outline, files, folder);
  return { picture: pictures.get(name), codes: findings.map((finding) => finding.code), finding: findings[0] };
}

describe('readPictures', () => {
  it('reads a file in the tones of a brand as another picture', async () => {
    const entries = { 'a.png': await halves(40, 20, 'png') };
    const refs = [new PictureRef('a.png'), new PictureRef('a.png', 'brand')];
    const outline = { slides: refs.map((picture) => ({ picture })) } as unknown as Outline;
    const tones = ['000000', 'ff0000'];
    const { pictures, findings } = await readPictures(outline, memoryFiles(entries), '', { tones });
    expect(findings).toEqual([]);
    const [own, toned] = refs.map(({ key }) => pictures.get(key));
    expect(own?.bytes).toBe(entries['a.png']);
    expect(toned?.file).toBe('a.png');
    expect(await colorAt(own?.bytes as Uint8Array, 30, 10)).toBe('blue');
    expect(await colorAt(toned?.bytes as Uint8Array, 10, 10)).toBe('red');
    expect(toned?.samples.lightest.slice(0, 3)).not.toEqual(own?.samples.lightest.slice(0, 3));
  });

  it.each(['png', 'jpeg'] as const)('hands a %s on byte for byte, whatever its name says', async (format) => {
    const bytes = await halves(40, 20, format);
    const { picture } = await read('a.gif', { 'a.gif': bytes });
    expect(picture).toMatchObject({ format, pixels: { w: 40, h: 20 } });
    expect(picture?.bytes).toBe(bytes);
  });

  it.each([
    ['webp', 'jpeg'],
    ['avif', 'jpeg'],
  ] as const)('makes a %s a %s', async (format, made) => {
    const { picture } = await read('a.x', { 'a.x': await halves(64, 32, format) });
    expect(picture).toMatchObject({ format: made, pixels: { w: 64, h: 32 } });
    expect(await colorAt(picture?.bytes ?? new Uint8Array(), 50, 10)).toBe('blue');
  });

  it('keeps what one can see through, as PNG', async () => {
    const canvas = createCanvas(8, 8);
    const { picture } = await read('a.webp', { 'a.webp': new Uint8Array(await canvas.encode('webp')) });
    expect(picture?.format).toBe('png');
  });

  it.each([
    [3, { w: 40, h: 20 }, 'blue'],
    [6, { w: 20, h: 40 }, 'red'],
    [8, { w: 20, h: 40 }, 'blue'],
  ] as const)('draws a JPEG upright that is stored turned (%i)', async (orientation, pixels, first) => {
    const jpeg = turned(await halves(40, 20, 'jpeg'), orientation);
    const { picture } = await read('a.jpg', { 'a.jpg': jpeg });
    expect(picture).toMatchObject({ format: 'jpeg', pixels });
    expect(picture?.bytes).not.toEqual(jpeg);
    expect(await colorAt(picture?.bytes ?? jpeg, 2, 2)).toBe(first);
  });

  it('makes a picture smaller that has more pixels than a slide can show', async () => {
    const { picture } = await read('a.png', { 'a.png': await halves(4000, 1000, 'png') });
    expect(picture).toMatchObject({ format: 'png', pixels: { w: 3840, h: 960 } });
  });

  it('sees the lightest colour of each part', async () => {
    const { picture } = await read('a.png', { 'a.png': await halves(640, 320, 'png') });
    const { columns = 0, rows, lightest } = picture?.samples ?? {};
    expect([columns, rows]).toEqual([64, 32]);
    expect([...(lightest?.subarray(0, 3) ?? [])]).toEqual([255, 0, 0]);
    expect([...(lightest?.subarray(3 * (columns - 1), 3 * columns) ?? [])]).toEqual([0, 0, 255]);
  });

  it.each(['pictures/../a.png', './a.png', 'pictures//b.png'])('follows %s', async (name) => {
    const bytes = await halves(4, 4, 'png');
    expect((await read(name, { 'a.png': bytes, 'pictures/b.png': bytes })).codes).toEqual([]);
  });

  it('reads from the outline’s own folder', async () => {
    const bytes = await halves(4, 4, 'png');
    expect((await read('a.png', { 'talks/a.png': bytes }, 'talks')).codes).toEqual([]);
    expect((await read('../a.png', { 'a.png': bytes }, 'talks')).codes).toEqual(['outside-folder']);
  });

  it.each([
    '/etc/a.png',
    '../a.png',
    'pictures/../../a.png',
    'C:\\pictures\\a.png',
    '\\\\server\\a.png',
    '~/a.png',
    'https://example.org/a.png',
    'file:///a.png',
    'npm:pngjs/a.png',
  ])('refuses %s', async (name) => {
    expect((await read(name, { 'a.png': await halves(4, 4, 'png') })).codes).toEqual(['outside-folder']);
  });

  const root = temporaryFolder();

  it('refuses a link that leads out of the folder, and reads one that stays', async () => {
    const folder = join(root, 'deck');
    mkdirSync(folder);
    const bytes = await halves(4, 4, 'png');
    writeFileSync(join(root, 'secret.png'), bytes);
    writeFileSync(join(folder, 'own.png'), bytes);
    symlinkSync(join(root, 'secret.png'), join(folder, 'out.png'));
    symlinkSync(root, join(folder, 'up'));
    symlinkSync('own.png', join(folder, 'in.png'));
    expect(existsSync(join(folder, 'up/secret.png'))).toBe(true);
    const codes = async (name: string) => (await read(name, diskFiles(folder))).codes;
    expect(await codes('out.png')).toEqual(['outside-folder']);
    expect(await codes('up/secret.png')).toEqual(['outside-folder']);
    expect(await codes('in.png')).toEqual([]);
  });

  it.each([
    ['pictures/harbor.jpg', 'pictures/harbour.jpg'],
    ['Pictures/Harbour.JPG', 'pictures/harbour.jpg'],
    ['pictures\\harbour.jpg', 'pictures/harbour.jpg'],
    ['harbour.jpg', 'pictures/harbour.jpg'],
    ['pictures/moon.jpg', undefined],
    ['pictures', undefined],
  ])('does not find %s, and suggests %s', async (name, suggestion) => {
    const bytes = await halves(4, 4, 'jpeg');
    const { codes, finding } = await read(name, { 'pictures/harbour.jpg': bytes, 'pictures/notes.txt': bytes });
    expect(codes).toEqual(['unknown-file']);
    expect(finding?.suggestion).toBe(suggestion);
  });

  it('finds a file whose name is composed of the same letters otherwise', async () => {
    expect((await read('caf\u00e9.png', { 'cafe\u0301.png': await halves(4, 4, 'png') })).codes).toEqual([]);
  });

  it('points to every place that names a picture in vain', async () => {
    const { findings } = await readPictures(outlineOf('a.png', 'a.png') as unknown as Outline, memoryFiles({}), '');
    expect(findings.map((finding) => finding.path)).toEqual([
      ['slides', 0, 'picture'],
      ['slides', 1, 'picture'],
    ]);
  });

  it.each(['png', 'jpeg'] as const)('refuses a %s that ends too early', async (format) => {
    const canvas = createCanvas(300, 300);
    const context = canvas.getContext('2d');
    for (let i = 0; i < 300; i++) {
      context.fillStyle = `hsl(${i * 37}, 80%, 50%)`;
      context.fillRect((i * 71) % 300, (i * 53) % 300, 40, 30);
    }
    const bytes = new Uint8Array(await canvas.encode(format as 'png'));
    expect((await read('a', { a: bytes })).codes).toEqual([]);
    expect((await read('a', { a: bytes.subarray(0, bytes.length / 2) })).codes).toEqual(['bad-picture']);
    expect((await read('a', { a: bytes.subarray(0, bytes.length - 3) })).codes).toEqual(['bad-picture']);
  });

  it('accepts what cameras append behind a JPEG', async () => {
    const jpeg = await halves(40, 20, 'jpeg');
    expect((await read('a.jpg', { 'a.jpg': new Uint8Array([...jpeg, 1, 2, 3, 4]) })).codes).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a text', 'no picture at all'],
    ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['TIFF', 'II*\0aaaaaaaaaaaa'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1'],
    ['a head alone', '\x89PNG\r\n\x1a\n'],
  ])('refuses %s', async (_, text) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect((await read('a.jpg', { 'a.jpg': bytes })).codes).toEqual(['bad-picture']);
  });

  it('takes from the cache what a file was decoded to, and gives the same', async () => {
    const kept = new Map<string, Uint8Array>();
    const cache = {
      get: (key: string) => kept.get(key),
      set: (key: string, bytes: Uint8Array) => kept.set(key, bytes),
    };
    const jpeg = await halves(40, 20, 'jpeg');
    const files = memoryFiles({ 'a.jpg': jpeg, 'b.jpg': turned(jpeg, 6) });
    const outline = outlineOf('a.jpg', 'b.jpg') as unknown as Outline;
    const first = await readPictures(outline, files, '', { cache });
    const [a = '', b = ''] = [...kept.keys()];
    expect(kept.size).toBe(2);
    expect(await readPictures(outline, files, '', { cache })).toEqual(first);
    // What is kept of one file under the other's name shows that it was looked up.
    kept.set(a, kept.get(b) ?? new Uint8Array());
    const { pictures } = await readPictures(outline, files, '', { cache });
    expect(pictures.get('a.jpg')?.pixels).toEqual({ w: 20, h: 40 });
  });

  it('refuses a picture of more pixels than memory holds, by its head', async () => {
    const bytes = (await halves(4, 4, 'png')).slice();
    new DataView(bytes.buffer).setUint32(16, 60_000);
    new DataView(bytes.buffer).setUint32(20, 60_000);
    expect((await read('a.png', { 'a.png': bytes })).codes).toEqual(['bad-picture']);
  });
});
