import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../core/collections.ts';

/** A file that shows a page, by its number: `deck.en.07.png`. */
const NUMBERED = /^(?<deck>.+\.)(?<number>\d{2,})(?<ending>\.\w+)$/;

/** How many digits numbers of pages have: as many as the last one's, and two at least. */
const DIGITS = [2, 3, 4];

/**
 * Removes the pages that an earlier, longer deck left in a folder beside those of these names: they would be taken for pages
 * of this one. Only numbers that follow one another are an earlier deck's; whatever else is there stays, and so does
 * what the system does not let go.
 */
export function removeLeftPages(folder: string, names: readonly string[]): void {
  const written = new Set(names);
  const series = new Map(
    names.flatMap((name) => {
      const { deck, ending } = NUMBERED.exec(name)?.groups ?? {};
      return deck === undefined || ending === undefined ? [] : [[`${deck}*${ending}`, { deck, ending }] as const];
    }),
  );
  for (const { deck, ending } of series.values()) {
    for (const digits of DIGITS) {
      for (let number = 1; String(number).length <= digits; number++) {
        const name = `${deck}${String(number).padStart(digits, '0')}${ending}`;
        if (written.has(name)) continue;
        if (!existsSync(join(folder, name))) break;
        attempt(() => rmSync(join(folder, name)));
      }
    }
  }
}
