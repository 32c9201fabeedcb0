import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { printOf } from '../../core/cache.ts';
import { readRegular } from '../../io/regular-file.ts';
import { writeWhole } from '../../io/write-whole.ts';
import { markOf, reloading } from '../../outputs/html/reloading.ts';

interface WrittenPage {
  readonly clean: Uint8Array;
  readonly written: Uint8Array;
}

export type WatchedPages = ReturnType<typeof watchedPages>;

/** The pages of decks that are built again and again: while that lasts, those that are open in a browser follow. */
export function watchedPages() {
  const pages = new Map<string, WrittenPage>();
  const isWritten = (path: string, { written }: WrittenPage) => {
    const found = readRegular(path);
    return found instanceof Uint8Array && Buffer.compare(found, written) === 0;
  };
  const markAt = (path: string) => `${path}.js`;
  return {
    /** A page as it was built, where what stands at its path is what was written for it. */
    clean: (path: string): Uint8Array | undefined => {
      const page = pages.get(path);
      return page && isWritten(path, page) ? page.clean : undefined;
    },
    /** What is written for a file of a deck: a page that follows, with its mark; any other as it is. */
    filesFor: (path: string, bytes: Uint8Array): readonly { readonly path: string; readonly bytes: Uint8Array }[] => {
      if (!path.endsWith('.html')) return [{ path, bytes }];
      const print = printOf(bytes);
      const written = reloading(bytes, basename(markAt(path)), print);
      pages.set(path, { clean: bytes, written });
      return [
        { path, bytes: written },
        { path: markAt(path), bytes: markOf(print) },
      ];
    },
    /** Leaves the pages as they were built. */
    finish: (): void => {
      const left = [...pages].filter(([path, page]) => isWritten(path, page));
      writeWhole(left.map(([path, { clean }]) => ({ path, bytes: clean })));
      for (const path of pages.keys()) rmSync(markAt(path), { force: true });
    },
  };
}
