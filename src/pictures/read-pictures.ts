import { type Cache, NO_CACHE, printOf } from '../core/cache.ts';
import type { Logo, Picture } from '../core/picture.ts';
import { LogoRef, PictureRef } from '../fields/fields.ts';
import type { Files } from '../files/files.ts';
import { LOGO_FILES, type NamedFile, PICTURE_FILES, readNamedFile } from '../files/named-file.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Outline } from '../outline/outline.ts';
import { valuesOf } from '../outline/values-of.ts';

/**
 * Reads every picture that the outline's slides name, each once, from the outline's folder, by its key; those with a tone in
 * `tones`, six hex digits each from the darkest. Gives `unknown-file`, `outside-folder` and `bad-picture` at each place that
 * names it. What the cache has of a file is taken from there; the
 * canvas is loaded only where there is a picture to decode.
 */
export async function readPictures(
  outline: Outline,
  files: Files,
  folder: string,
  { cache = NO_CACHE, tones = [] }: { readonly cache?: Cache | undefined; readonly tones?: readonly string[] } = {},
) {
  const named = namedOnce(PictureRef, outline, ({ key }) => key);
  const refs = new Map(valuesOf(PictureRef, outline.slides, ['slides']).map(({ value }) => [value.key, value]));
  const pictures = new Map<string, Picture>();
  const problems = new Map<string, Omit<Finding, 'path'>>();
  // One after the other: a photograph of 24 megapixels takes 100 MB while it is decoded.
  for (const [key, { file, tone }] of refs) {
    const read = await readPicture(file, readNamedFile(files, folder, file, PICTURE_FILES), cache);
    if ('problem' in read) problems.set(key, read.problem);
    else pictures.set(key, tone && tones.length > 0 ? await toned(read.picture, tones, cache) : read.picture);
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

/** A picture in the tones of a brand; what the cache has is taken from there. */
async function toned(picture: Picture, tones: readonly string[], cache: Cache): Promise<Picture> {
  const { file, ...own } = picture;
  const key = printOf(['toned picture', own.bytes, ...tones]);
  const kept = cache.get(key) as Omit<Picture, 'file'> | undefined;
  if (kept) return { file, ...kept };
  const [{ recolored }, { inTones }] = await Promise.all([import('./decode-picture.ts'), import('./brand-tones.ts')]);
  const shown = await recolored(own, (pixels) => inTones(pixels, tones));
  cache.set(key, shown);
  return { file, ...shown };
}

/** A decoded picture, without the bytes of one that the deck takes as its file has them. */
type KeptPicture = Omit<Picture, 'file' | 'bytes'> & { readonly bytes?: Uint8Array };

/**
 * Reads every logo that the outline's slides name, each once, from the outline's folder. Gives `unknown-file`,
 * `outside-folder`, `bad-picture` and `logo-text` at each place that names it. What the cache has of a file is taken from
 * there; the canvas and the renderer are loaded only where there is one to decode.
 */
export async function readLogos(outline: Outline, files: Files, folder: string, cache: Cache = NO_CACHE) {
  const named = namedOnce(LogoRef, outline, ({ logo }) => logo);
  const logos = new Map<string, Logo>();
  const problems = new Map<string, Omit<Finding, 'path'>>();
  for (const file of named.names) {
    const { logo, problem } = await readLogo(file, readNamedFile(files, folder, file, LOGO_FILES), files, cache);
    if (logo) logos.set(file, logo);
    if (problem) problems.set(file, problem);
  }
  return { logos, findings: named.findings(problems) };
}

interface LogoFile {
  readonly logo?: Logo;
  readonly problem?: Omit<Finding, 'path'>;
}

async function readLogo(file: string, named: NamedFile, files: Files, cache: Cache): Promise<LogoFile> {
  if ('problem' in named) return named;
  const key = printOf(['decoded logo', named.bytes]);
  const kept = cache.get(key) as Parameters<typeof withText>[0] | undefined;
  if (kept) return withText(kept, file);
  const { decodeLogo } = await import('./decode-logo.ts');
  const decoded = await decodeLogo(named.bytes, files);
  if (!('logo' in decoded)) return { problem: { code: 'bad-picture', ...decoded } };
  cache.set(key, decoded);
  return withText(decoded, file);
}

function withText({ logo, hasText }: { readonly logo: Logo; readonly hasText: boolean }, file: string): LogoFile {
  return hasText
    ? { logo, problem: { code: 'logo-text', ...say.findings.textInLogo({ file: `\`${file}\`` }) } }
    : { logo };
}

/** The files that an outline's slides name, each once, and the findings on a file at every place that names it. */
interface Named {
  readonly names: readonly string[];
  readonly findings: (problems: ReadonlyMap<string, Omit<Finding, 'path'>>) => Finding[];
}

/** The names that values of a class have on an outline's slides, in order. */
export function namedOnce<T extends object>(
  of: new (...args: never[]) => T,
  { slides }: Pick<Outline, 'slides'>,
  nameOf: (value: T) => string,
): Named {
  const places = valuesOf(of, slides, ['slides']).map(({ value, path }) => ({ name: nameOf(value), path }));
  return {
    names: [...new Set(places.map(({ name }) => name))],
    findings: (problems) =>
      places.flatMap(({ name, path }) => {
        const problem = problems.get(name);
        return problem ? [{ ...problem, path }] : [];
      }),
  };
}
