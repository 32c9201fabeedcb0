import { type Cache, NO_CACHE, printOf } from '../core/cache.ts';
import type { Logo } from '../core/picture.ts';
import { LogoRef } from '../fields/fields.ts';
import type { Files } from '../files/files.ts';
import { LOGO_FILES, type NamedFile, readNamedFile } from '../files/named-file.ts';
import type { Finding } from '../findings/finding.ts';
import { textInLogo } from '../findings/picture-findings.ts';
import type { Outline } from '../outline/outline.ts';
import { namedOnce } from './named-once.ts';

/** The logos of an outline by the path that it writes, and what is wrong with those that it names in vain. */
export interface ReadLogos {
  readonly logos: ReadonlyMap<string, Logo>;
  readonly findings: readonly Finding[];
}

/**
 * Reads every logo that the outline's slides name, each once, from the outline's folder. Gives `unknown-file`,
 * `outside-folder`, `bad-picture` and `logo-text` at each place that names it. What the cache has of a file is taken from
 * there; the canvas and the renderer are loaded only where there is one to decode.
 */
export async function readLogos(
  outline: Outline,
  files: Files,
  folder: string,
  cache: Cache = NO_CACHE,
): Promise<ReadLogos> {
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

/** A logo, with `logo-text` where it sets words in fonts. */
function withText({ logo, hasText }: { readonly logo: Logo; readonly hasText: boolean }, file: string): LogoFile {
  return hasText ? { logo, problem: { code: 'logo-text', ...textInLogo(`\`${file}\``) } } : { logo };
}
