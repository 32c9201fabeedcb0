import type { BrandFiles } from '../files/brand-files.ts';
import { valueAt } from '../yaml/plain-words.ts';
import type { BrandFile } from './brand-schema.ts';
import type { BrandLayers } from './read-brand.ts';

/** Whose sign a file is. */
export interface SignFiles {
  /** Whether a file is the brand's mark in its usual colours. */
  readonly isMark: (file: string) => boolean;
  /** Whether a file is the brand's own mark, in one of its forms. */
  readonly isOwn: (file: string) => boolean;
  /** Whether a file stands in the folder of a brand that is extended by the one whose mark is shown. */
  readonly isTheirs: (file: string) => boolean;
}

/** The name of a mark for dark grounds beside a mark that no key names. */
const ON_DARK = 'mark-on-dark.svg';

/** The file of the mark for dark grounds: the one that is named, or one of the usual name beside the mark. */
export function markOnDarkFile(data: BrandFile, files: BrandFiles): string | undefined {
  const { mark, 'mark-on-dark': named } = data;
  if (mark === undefined) return undefined;
  const beside = (file: string) => (files.folderOf(file) ?? Number.POSITIVE_INFINITY) <= (files.folderOf(mark) ?? 0);
  if (named !== undefined) return files.folderOf(named) === undefined || beside(named) ? named : undefined;
  return beside(ON_DARK) ? ON_DARK : undefined;
}

/** Whose sign each file is that a brand's frames name. */
export function signFiles(data: BrandFile, files: BrandFiles): SignFiles {
  const { mark } = data;
  const own = [mark, markOnDarkFile(data, files)].filter((file) => file !== undefined);
  const home = mark === undefined ? undefined : files.folderOf(mark);
  return {
    isMark: (file) => file === mark,
    isOwn: (file) => own.includes(file),
    isTheirs: (file) => home !== undefined && (files.folderOf(file) ?? home) > home,
  };
}

/** The files of a brand's sign, whether they are there or not: what is to be decoded before it is loaded. */
export function namedSigns({ layers }: Pick<BrandLayers, 'layers'>): string[] {
  const named = ['mark', 'mark-on-dark'].flatMap((key) => {
    const file = layers.map(({ data }) => valueAt(data, [key])).find((each) => each !== undefined);
    return typeof file === 'string' ? [file] : [];
  });
  return named.length > 0 ? [...new Set([...named, ON_DARK])] : [];
}
