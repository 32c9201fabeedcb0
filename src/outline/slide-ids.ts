import { valueAt } from '../yaml/plain-words.ts';

/** The data with an id for each slide that states none: its kind, then `kind-2` and so on. */
export function fillSlideIds(data: unknown): unknown {
  const slides = valueAt(data, ['slides']);
  if (!Array.isArray(slides)) return data;
  const taken = new Set(slides.map((slide) => valueAt(slide, ['id'])));
  const counts = new Map<string, number>();
  const filled = slides.map((slide) => {
    const kind = valueAt(slide, ['kind']);
    if (valueAt(slide, ['id']) !== undefined || typeof kind !== 'string') return slide;
    const id = freeId(kind, taken, counts);
    return { id, ...slide };
  });
  return { ...(data as object), slides: filled };
}

/** The next id of a kind that is not `taken`; `counts` has the number of the last one of each kind. */
function freeId(kind: string, taken: ReadonlySet<unknown>, counts: Map<string, number>): string {
  for (let count = (counts.get(kind) ?? 0) + 1; ; count += 1) {
    const id = count === 1 ? kind : `${kind}-${count}`;
    if (taken.has(id)) continue;
    counts.set(kind, count);
    return id;
  }
}
