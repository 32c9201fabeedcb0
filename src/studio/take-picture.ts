import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import { isDeviceName, LONGEST_NAME, MARKUP } from '../core/limits.ts';
import { formatPath } from '../core/path.ts';
import { RefusedContent } from '../core/refused-content.ts';
import { LogoRef, PictureRef } from '../fields/fields.ts';
import type { Files } from '../files/files.ts';
import { plainParts } from '../files/named-file.ts';
import { makeFolder } from '../io/make-folder.ts';
import { say } from '../messages/say.ts';
import type { Outline } from '../outline/outline.ts';
import { valuesOf } from '../outline/values-of.ts';
import { type PictureSort, sortOfPicture } from '../pictures/picture-header.ts';

/** The largest picture that is taken, in bytes. */
export const MAX_PICTURE = 32 * 1024 * 1024;

/** What files of each sort that is taken are called; a drawing can only be a logo. */
const ENDINGS: Partial<Readonly<Record<PictureSort, string>>> = {
  ...{ png: 'png', jpeg: 'jpg', webp: 'webp', avif: 'avif', gif: 'gif', bmp: 'bmp', svg: 'svg' },
};

export interface GivenPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A place of an outline that shows a picture or a logo. */
export interface PicturePlace {
  readonly sort: 'picture' | 'logo';
  /** Where the file is named, and which. */
  readonly path: string;
  readonly file: string;
}

export function picturePlaces({ slides }: Pick<Outline, 'slides'>): readonly PicturePlace[] {
  return valuesOf<PictureRef | LogoRef>([PictureRef, LogoRef], slides, ['slides']).map(({ value, path }) => {
    if (value instanceof LogoRef) return { sort: 'logo', path: formatPath(path), file: value.logo };
    const { file, tone } = value;
    return { sort: 'picture', path: formatPath(tone === undefined ? path : [...path, 'file']), file };
  });
}

/**
 * Checks a picture by what it holds, as decks that show it do; its ending and its bytes as they are kept, a drawing without
 * what could run or load. `as` is what it is to be.
 */
export async function checkedPicture(
  bytes: Uint8Array,
  as: PicturePlace['sort'] | undefined,
): Promise<{ readonly ending: string; readonly bytes: Uint8Array } | { readonly refused: Words }> {
  if (bytes.length > MAX_PICTURE) return { refused: say.studio.pictureTooLarge };
  const sort = sortOfPicture(bytes);
  const ending = sort && ENDINGS[sort];
  if (sort === 'svg' && as !== 'picture') {
    const { inertSvg, writeSvg } = await import('../pictures/inert-svg.ts');
    try {
      return { ending: 'svg', bytes: writeSvg(inertSvg(bytes, MARKUP.drawingMarks)) };
    } catch (error) {
      return { refused: error instanceof RefusedContent ? error.words : say.studio.noPicture };
    }
  }
  const { decodePicture } = await import('../pictures/decode-picture.ts');
  const decoded = await decodePicture(bytes);
  if (!('picture' in decoded)) return { refused: decoded.message };
  return ending === undefined ? { refused: say.studio.noPicture } : { ending, bytes };
}

/**
 * Copies a picture into a folder of the outline, under a name that is free there; where the very same is there under its
 * name, that one. Its path as the outline names it. Throws where the system refuses, or the folder is outside.
 */
export function keepPicture(
  { name, bytes }: GivenPicture,
  ending: string,
  { root, folder, files }: { readonly root: string; readonly folder: string; readonly files: Files },
): string {
  makeFolder(join(root, folder));
  // A link may lead elsewhere.
  if (files.refusal(folder) !== 'folder') throw new Error(`EACCES: ${folder}`);
  const stem = safeStem(name);
  for (let number = 1; ; number++) {
    const file = `${folder}/${stem}${number === 1 ? '' : `-${number}`}.${ending}`;
    const there = files.read(file);
    if (there && Buffer.compare(there, bytes) === 0) return file;
    if (there || files.refusal(file) || isListed(files, file)) continue;
    try {
      writeFileSync(join(root, file), bytes, { flag: 'wx' });
      return file;
    } catch (error) {
      // Another program has put one there meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Whether a folder has a file of a name, letters large or small. */
function isListed(files: Files, file: string): boolean {
  const [folder = '', name = ''] = file.split(/\/(?=[^/]*$)/);
  return files.list(folder).some((each) => each.toLowerCase() === name.toLowerCase());
}

/** A file's name without its ending that every system takes, and YAML as it is: letters and digits, with lines between. */
export function safeStem(name: string): string {
  const stem = (name.split(/[/\\]/).at(-1) ?? '').replace(/\.\w{1,5}$/, '').normalize();
  const plain = stem
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST_NAME / 2)
    .replace(/-+$/, '');
  return plain === '' || isDeviceName(plain) ? `picture${plain && `-${plain}`}` : plain;
}

/** The folder that most pictures or logos of an outline are in, where it is one below the outline; else the usual one. */
export function pictureFolder(places: readonly PicturePlace[], sort: PicturePlace['sort'], files: Files): string {
  const own = places
    .filter((each) => each.sort === sort)
    .flatMap(({ file }) => plainParts(file)?.slice(0, -1).join('/') ?? []);
  const folders = [...groupBy(own, (each) => each)].toSorted(([, a], [, b]) => b.length - a.length);
  const found = folders.find(([folder]) => folder !== '' && files.refusal(folder) === 'folder');
  return found?.[0] ?? (sort === 'logo' ? 'logos' : 'pictures');
}
