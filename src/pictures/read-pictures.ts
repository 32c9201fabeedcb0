import { type Cache, NO_CACHE, printOf } from '../core/cache.ts';
import type { Picture } from '../core/picture.ts';
import { PictureRef } from '../fields/fields.ts';
import type { Files } from '../files/files.ts';
import { type NamedFile, PICTURE_FILES, readNamedFile } from '../files/named-file.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline.ts';
import { namedOnce } from './named-once.ts';

/** The pictures of an outline by the path that it writes, and what is wrong with those that it names in vain. */
export interface ReadPictures {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly findings: readonly Finding[];
}

/**
 * Reads every picture that the outline's slides name, each once, from the outline's folder. Gives `unknown-file`,
 * `outside-folder` and `bad-picture` at each place that names it. What the cache has of a file is taken from there; the
 * canvas is loaded only where there is a picture to decode.
 */
export async function readPictures(
  outline: Outline,
  files: Files,
  folder: string,
  cache: Cache = NO_CACHE,
): Promise<ReadPictures> {
  const named = namedOnce(PictureRef, outline, ({ file }) => file);
  const pictures = new Map<string, Picture>();
  const problems = new Map<string, Omit<Finding, 'path'>>();
  // One after the other: a photograph of 24 megapixels takes 100 MB while it is decoded.
  for (const name of named.names) {
    const read = await readPicture(name, readNamedFile(files, folder, name, PICTURE_FILES), cache);
    if ('problem' in read) problems.set(name, read.problem);
    else pictures.set(name, read.picture);
  }
  return { pictures, findings: named.findings(problems) };
}

async function readPicture(
  file: string,
  named: NamedFile,
  cache: Cache,
): Promise<{ readonly picture: Picture } | { readonly problem: Omit<Finding, 'path'> }> {
  if ('problem' in named) return named;
  const key = printOf(['decoded picture', named.bytes]);
  const kept = cache.get(key) as KeptPicture | undefined;
  if (kept) return { picture: { file, bytes: named.bytes, ...kept } };
  const { decodePicture } = await import('./decode-picture.ts');
  const decoded = await decodePicture(named.bytes);
  if (!('picture' in decoded)) return { problem: { code: 'bad-picture', ...decoded } };
  const { bytes, ...traits } = decoded.picture;
  cache.set(key, (bytes === named.bytes ? traits : decoded.picture) satisfies KeptPicture);
  return { picture: { file, ...decoded.picture } };
}

/** A decoded picture, without the bytes of one that the deck takes as its file has them. */
type KeptPicture = Omit<Picture, 'file' | 'bytes'> & { readonly bytes?: Uint8Array };
