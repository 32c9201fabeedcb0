import type { DraftSlide } from './draft.ts';
import { idOf } from './fact-names.ts';

/** Ids that translations would take for parts of the deck. */
const PARTS = ['deck', 'facts', 'sources'];

/**
 * Slides with an `id` from the words of their titles, by which translations and links find them wherever they stand.
 * Those without a title, or whose id would be their kind, have none: it is filled so.
 */
export function withIds(slides: readonly DraftSlide[]): DraftSlide[] {
  const taken = new Set([...PARTS, ...slides.map(({ kind }) => kind)]);
  return slides.map(({ kind, ...slide }) => {
    const title = (slide.title ?? '').replace(/\{[^}]*\}/g, ' ');
    const words = /[\p{Script=Latin}\p{Script=Han}]/u.test(title) ? idOf(title, undefined) : kind;
    if (words === kind) return { kind, ...slide };
    const id = freeId(words, taken);
    taken.add(id);
    return { kind, id, ...slide };
  });
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(name)) return name;
  }
}
