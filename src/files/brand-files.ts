import type { Advice } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { type Files, type Refusal, refusalWords } from './files.ts';
import { filesBelow, type MissingFile, missingFile, plainParts } from './named-file.ts';

/** The files that a brand.yaml may name. */
export interface BrandFiles extends Pick<Files, 'read' | 'refusal'> {
  /** How many folders they are in. */
  readonly folders: number;
  /** Which of the folders a file is in, the brand's own being 0; undefined where it is in none. */
  folderOf(file: string): number | undefined;
  /**
   * Why a file is not read: it is refused, or not there, for which `words` are; with the nearest name of a file in the
   * brand's own folder or in those that it extends, of those that end so.
   */
  missing(file: string, ending: RegExp, words: Advice): MissingFile;
}

/**
 * The files of a brand’s folder, or where nothing is there, of the folder of the brand that it extends, and so on;
 * and as `npm:package/file` those of installed packages. Any other path is `outside`.
 */
export function brandFiles(files: Files, folders: readonly string[]): BrandFiles {
  const refusalOf = (file: string) => {
    const paths = pathsOf(file);
    for (const path of paths) {
      const refusal = files.refusal(path);
      if (refusal || files.read(path)) return refusal;
    }
    return paths.length === 0 ? 'outside' : undefined;
  };
  const pathsOf = (file: string): readonly string[] => {
    if (isPackaged(file)) return [file];
    // A backslash leads somewhere on Windows only.
    const parts = file.includes('\\') ? undefined : plainParts(file);
    return parts ? folders.map((folder) => [folder, ...parts].join('/')) : [];
  };
  return {
    folders: folders.length,
    read(file) {
      for (const path of pathsOf(file)) {
        const bytes = files.read(path);
        if (bytes || files.refusal(path)) return bytes;
      }
      return undefined;
    },
    refusal: refusalOf,
    missing(file, ending, words) {
      const refusal = refusalOf(file);
      if (refusal) return refusedBrandFile(file, refusal);
      const there = folders.flatMap((folder) => filesBelow(files, folder)).filter((name) => ending.test(name));
      return missingFile(file, there, words);
    },
    folderOf(file) {
      const index = isPackaged(file) ? -1 : pathsOf(file).findIndex((path) => files.read(path) !== undefined);
      return index < 0 ? undefined : index;
    },
  };
}

/** Whether a file is named as one of an installed package. */
export const isPackaged = (file: string) => file.startsWith('npm:');

/** Why a file is not read that a brand.yaml names, and what may be named there. */
function refusedBrandFile(file: string, refusal: Refusal): Advice {
  if (refusal !== 'outside') return refusalWords(`\`${file}\``, refusal);
  return isPackaged(file) ? say.files.notInPackage({ file }) : say.files.notInBrandFolder({ file });
}
