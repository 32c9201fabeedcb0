import type { Box } from '../core/box.ts';
import type { Pt } from '../core/lengths.ts';
import type { Steps } from './scale.ts';
import type { SheetItem } from './sheet.ts';
import type { Part, Sized } from './tree.ts';

/** A size for each sort of text. Texts of one sort have one size on a slide. */
export type Sizes<Sort extends string> = Readonly<Record<Sort, Pt>>;

export interface Filled<Sort extends string> {
  readonly items: readonly SheetItem[];
  /** Whether every text is whole and everything has its height. */
  readonly fits: boolean;
  /** The part of the box's height that is filled, up to 1. */
  readonly ratio: number;
  readonly sizes: Sizes<Sort>;
}

const TOLERANCE = 0.001;

/** For each sort of text the place of its size among its steps. */
type Places<Sort extends string> = Readonly<Record<Sort, number>>;

/**
 * A box filled by parts. Where they ask for more than there is, sizes go down step by step, the first sort to its end
 * before the next. What height is left goes to elastic parts, then to larger type, a step only where it adds no line,
 * then to the pitch of rows and the padding of tiles. Pure.
 *
 * @param steps the sizes of each sort of text, in the order in which they give way
 * @param build the parts at given sizes
 */
export function fill<Sort extends string>(
  box: Box,
  steps: Readonly<Record<Sort, Steps>>,
  build: (sizes: Sizes<Sort>) => Part,
): Filled<Sort> {
  const sorts = Object.keys(steps) as Sort[];
  const mapped = (numberOf: (sort: Sort) => number) =>
    Object.fromEntries(sorts.map((sort) => [sort, numberOf(sort)])) as Record<Sort, number>;
  const sizesAt = (at: Places<Sort>): Sizes<Sort> => mapped((sort) => steps[sort].sizes[at[sort]] ?? 0);
  const tried = new Map<string, Sized>();
  const sizedAt = (at: Places<Sort>) => {
    const key = Object.values(at).join();
    const sized = tried.get(key) ?? build(sizesAt(at))(box.w);
    tried.set(key, sized);
    return sized;
  };
  const holds = (sized: Sized) => sized.fits && sized.min <= box.h + TOLERANCE;
  const larger = (at: Places<Sort>, sort: Sort): Places<Sort> | undefined =>
    at[sort] + 1 < steps[sort].sizes.length ? { ...at, [sort]: at[sort] + 1 } : undefined;

  // A sort goes to its end where nothing holds there, nor half way: a figure may be too small for the label beside it.
  const lowered = (start: Places<Sort>): Places<Sort> => {
    let at = start;
    for (const sort of sorts) {
      if (holds(sizedAt(at))) break;
      const held = [0, at[sort] >> 1].find((place) => holds(sizedAt({ ...at, [sort]: place })));
      at = { ...at, [sort]: held === undefined ? 0 : highestHeld(at, sort, held) };
    }
    return at;
  };
  // The highest place of a sort at which all holds, from one at which it does to one at which it does not.
  const highestHeld = (from: Places<Sort>, sort: Sort, start: number): number => {
    let [held, above] = [start, from[sort]];
    while (above - held > 1) {
      const middle = (held + above) >> 1;
      if (holds(sizedAt({ ...from, [sort]: middle }))) held = middle;
      else above = middle;
    }
    return held;
  };
  // What was lowered in vain rises again, the last to give way first: a later sort may have been what was too large.
  const restored = (start: Places<Sort>): Places<Sort> => {
    let at = start;
    for (const sort of sorts.toReversed()) {
      let next = larger(at, sort);
      while (next && at[sort] < steps[sort].start && holds(sizedAt(next))) {
        at = next;
        next = larger(at, sort);
      }
    }
    return at;
  };
  // A step up that adds no line, and for which there is height.
  const steppedUp = (at: Places<Sort>, sort: Sort): Places<Sort> | undefined => {
    const next = at[sort] < steps[sort].start ? undefined : larger(at, sort);
    const sized = next && sizedAt(next);
    const stands = sized && holds(sized) && sized.preferred <= box.h + TOLERANCE && sized.lines <= sizedAt(at).lines;
    return stands ? next : undefined;
  };
  const grown = (start: Places<Sort>): Places<Sort> => {
    let at = start;
    for (let risen = true; risen; ) {
      risen = false;
      for (const sort of sorts) {
        const next: Places<Sort> | undefined = risen && steps[sort].late ? undefined : steppedUp(at, sort);
        if (next) [at, risen] = [next, true];
      }
    }
    return at;
  };

  const least = lowered(mapped((sort) => steps[sort].start));
  const at = holds(sizedAt(least)) ? grown(restored(least)) : least;
  const sized = sizedAt(at);
  // What does not fit is not squeezed: it ends below its box, where whoever lays out again, or reviews, sees it.
  const h = Math.max(sized.min, Math.min(box.h, sized.max.padding));
  let items: readonly SheetItem[] | undefined;
  return {
    // Of several compositions only one is placed.
    get items() {
      items ??= sized.place({ ...box, h });
      return items;
    },
    fits: holds(sized),
    ratio: Math.min(1, h / box.h),
    sizes: sizesAt(at),
  };
}

/** The ratio of its box that a composition fills at least, where it is not to be another. */
const FULL = 0.92;

/** The first of the compositions that fits and fills its box; else the one that fits and fills most; else the last. */
export function bestFill<Composed extends Pick<Filled<string>, 'fits' | 'ratio'>>(
  compositions: readonly (() => Composed)[],
): Composed {
  const tried: Composed[] = [];
  for (const compose of compositions) {
    const composed = compose();
    if (composed.fits && composed.ratio >= FULL) return composed;
    tried.push(composed);
  }
  const fitting = tried.filter(({ fits }) => fits).toSorted((a, b) => b.ratio - a.ratio)[0];
  const last = fitting ?? tried.at(-1);
  if (!last) throw new Error('A slide has at least one composition.');
  return last;
}
