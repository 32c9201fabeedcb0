import { basename } from 'node:path';
import type { Words } from '../../core/language.ts';
import { readNamed } from '../../io/regular-file.ts';
import { refusedFile } from './refused-file.ts';

/** What the command line says about a brand's logo: files on the disk. */
export interface LogoFlags {
  readonly logo?: string;
  readonly logoOnDark?: string;
}

/** Why logos cannot be taken; undefined where they can, or none are named. */
export function refusedLogos({ logo, logoOnDark }: LogoFlags): Words | undefined {
  for (const file of [logo, logoOnDark]) {
    if (file === undefined) continue;
    const unread = refusedFile(file, { en: `There is no file ${file}.`, zh: `找不到文件 ${file}。` });
    if (unread) return unread;
  }
  return logoOnDark !== undefined && logo === undefined ? NO_LOGO : undefined;
}

const NO_LOGO: Words = {
  en: '--logo-on-dark goes with --logo: name the usual logo, too.',
  zh: '--logo-on-dark 要和 --logo 一起用：请同时写出常用的标志。',
};

/** The logos by the names that they have in the brand's folder. */
export function logoFiles({ logo, logoOnDark }: LogoFlags): Map<string, Uint8Array> {
  const named = [logo, logoOnDark].filter((file) => file !== undefined);
  return new Map(named.map((file) => [basename(file), readNamed(file)]));
}
