import { printOf } from '../core/cache.ts';
import type { Build, BuildDecks } from './build-decks.ts';
import { areAsSeen, type Look, seenFiles } from './seen-files.ts';

export const loadedBuild: BuildDecks = async (options) => (await import('./build-decks.ts')).buildDecks(options);

/** How a build ended, and all that this hung on; its files by prints of what is in them. */
interface KeptBuild {
  readonly looks: readonly Look[];
  readonly build: Omit<Build, 'outputs'>;
  readonly outputs: readonly (Omit<Build['outputs'][number], 'bytes'> & { readonly print: string })[];
}

/**
 * The pipeline with its outcome kept in the cache, under a name of the options and of what the outline's folder is called:
 * where every file and folder that the last build looked at is as it was, and so are the files that came of it, which
 * `made` reads by their names, report and files are those of that build.
 */
export function keptBuild(
  build: BuildDecks,
  folder: string,
  made: (name: string) => Uint8Array | undefined = () => undefined,
): BuildDecks {
  return async (options) => {
    const { cache, files, onProgress: _, useBrand: __, ...rest } = options;
    if (!cache) return build(options);
    const key = printOf(['build', folder, rest]);
    const known = cache.get(key) as KeptBuild | undefined;
    if (known && areAsSeen(files, known.looks)) {
      const outputs = known.outputs.flatMap(({ print, ...output }) => {
        const bytes = made(output.name);
        return bytes && printOf(bytes) === print ? { ...output, bytes } : [];
      });
      if (outputs.length === known.outputs.length) return { ...known.build, outputs };
    }
    const seen = seenFiles(files);
    const { outputs, ...built } = await build({ ...options, files: seen.files });
    const prints = outputs.map(({ bytes, ...output }) => ({ ...output, print: printOf(bytes) }));
    cache.set(key, { looks: seen.looks(), build: built, outputs: prints } satisfies KeptBuild);
    return { ...built, outputs };
  };
}
