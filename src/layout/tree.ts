import type { Box } from '../core/box.ts';
import { sum } from '../core/collections.ts';
import type { Inch } from '../core/lengths.ts';
import type { Span } from './grid.ts';
import { inRole, type Role, type SheetItem } from './sheet.ts';

/**
 * What may grow where a frame has height to spare, in the order in which it does: elastic parts (a plot, a scene), then
 * the pitch of rows and the thickness of bars, then the padding of tiles.
 */
const GROWTHS = ['elastic', 'pitch', 'padding'] as const;
type Growth = (typeof GROWTHS)[number];

/** The largest height of a part at each stage of growth: once what is named, and all before it, has grown. */
type Max = Readonly<Record<Growth, Inch>>;

/** What a part of a slide asks for at a width, and how it stands in a box. */
export interface Sized {
  /** The height without which it does not stand, and the one at which it stands well. */
  readonly min: Inch;
  readonly preferred: Inch;
  readonly max: Max;
  /** Whether every text of it is whole at its size and the width. */
  readonly fits: boolean;
  /** How many lines its texts take: larger type must not add one. */
  readonly lines: number;
  /** Its items in a box of the width that is `min` high or higher. */
  readonly place: (box: Box) => readonly SheetItem[];
}

/** A part of a slide: widths are solved first. */
export type Part = (w: Inch) => Sized;

const upTo = (h: Inch): Max => ({ elastic: h, pitch: h, padding: h });
const ENDLESS = upTo(Number.POSITIVE_INFINITY);

export const fixed = (h: Inch): Pick<Sized, 'min' | 'preferred' | 'max'> => ({ min: h, preferred: h, max: upTo(h) });

/** An empty part of a height: it may grow to `max` with the pitch of rows, and shrink to `min` where room is short. */
export function space(h: Inch, max: Inch = h, min: Inch = Math.min(h, max)): Part {
  return () => ({
    ...{ min, preferred: h, fits: true, lines: 0 },
    max: { elastic: h, pitch: max, padding: max },
    place: () => [],
  });
}

/** A part that takes what height is left: a plot, a scene, a picture. */
export function elastic(min: Inch, preferred: Inch, place: Sized['place'], max: Inch = Number.POSITIVE_INFINITY): Part {
  return () => ({ min, preferred, fits: true, lines: 0, place, max: upTo(max) });
}

/** A gap that takes what height is left. */
export const spring = (min: Inch, preferred: Inch = min): Part => elastic(min, preferred, () => []);

/** Several parts as one, whose heights come of theirs: whole where each is. */
export function joined(sized: readonly Sized[], of: (heights: readonly Inch[]) => Inch, place: Sized['place']): Sized {
  const all = (height: (each: Sized) => Inch) => of(sized.map(height));
  return {
    min: all(({ min }) => min),
    preferred: all(({ preferred }) => preferred),
    max: {
      elastic: all(({ max }) => max.elastic),
      pitch: all(({ max }) => max.pitch),
      padding: all(({ max }) => max.padding),
    },
    fits: sized.every(({ fits }) => fits),
    lines: sum(sized.map(({ lines }) => lines)),
    place,
  };
}

const highest = (heights: readonly Inch[]): Inch => Math.max(0, ...heights);
const gapsOf = (parts: readonly unknown[], gap: Inch): Inch => gap * Math.max(0, parts.length - 1);

export function stack(parts: readonly Part[], gap: Inch = 0): Part {
  return (w) => {
    const sized = parts.map((part) => part(w));
    const gaps = gapsOf(parts, gap);
    const total = (heights: readonly Inch[]) => heights.reduce((all, h) => all + h, gaps);
    return joined(sized, total, (box) => {
      let { y } = box;
      return shared(sized, box.h - gaps).flatMap((h, i) => {
        const items = sized[i]?.place({ ...box, y, h }) ?? [];
        y += h + gap;
        return items;
      });
    });
  };
}

/** A part of a row, and its share of the width; or how wide it is, in inches. */
export interface PartCell {
  readonly part: Part;
  readonly share?: number;
  readonly width?: Inch;
}

/** Parts side by side, a gutter apart, each as high as the row. */
export function beside(cells: readonly PartCell[], gutter: Inch): Part {
  return (w) => {
    const widths = widthsOf(cells, w, gutter);
    const sized = cells.map(({ part }, i) => part(widths[i] ?? 0));
    return joined(sized, highest, (box) => {
      let { x } = box;
      return sized.flatMap((each, i) => {
        const own = { ...box, x, w: widths[i] ?? 0 };
        x += own.w + gutter;
        return each.place(own);
      });
    });
  };
}

/** The widths of the cells of a row: those that state theirs, and the rest by their shares, 1 where omitted. */
function widthsOf(cells: readonly Pick<PartCell, 'share' | 'width'>[], w: Inch, gutter: Inch): Inch[] {
  const stated = cells.reduce((sum, { width = 0 }) => sum + width, 0);
  const shares = cells.reduce((sum, { share = 1, width }) => sum + (width === undefined ? share : 0), 0);
  const rest = w - stated - gutter * (cells.length - 1);
  return cells.map(({ share = 1, width }) => width ?? (rest * share) / shares);
}

/** Parts side by side, each across its own span of the slide, as high as the highest. */
export function inSpans(parts: readonly Part[], spans: readonly Span[]): Part {
  return () => {
    const sized = parts.map((part, i) => part(spans[i]?.w ?? 0));
    return joined(sized, highest, (box) =>
      sized.flatMap((each, i) => {
        const { x, w } = spans[i] ?? box;
        return each.place({ ...box, x, w });
      }),
    );
  };
}

/** Parts of its width at which a text of several lines is tried, the narrowest first, and what it has besides for wider fonts. */
const EVEN_WIDTHS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const;
const EVEN_SLACK = 0.04;

/** A text of words whose lines are of nearly one length: in no more lines than it needs, as narrow as these may be. */
export const evenLines =
  (part: Part): Part =>
  (w) => {
    const whole = part(w);
    if (!whole.fits || whole.lines < 2) return whole;
    const isSame = (width: Inch) => part(width).fits && part(width).lines === whole.lines;
    const ratio = EVEN_WIDTHS.find((each) => isSame(each * w));
    if (ratio === undefined) return whole;
    const own = Math.min(w, (ratio + EVEN_SLACK) * w);
    const set = part(own);
    return { ...set, place: (box) => set.place({ ...box, w: own }) };
  };

/** Parts of equal height one below the other: rows that are read alike. */
export function equalRows(parts: readonly Part[], gap: Inch): Part {
  return (w) => {
    const sized = parts.map((part) => part(w));
    const count = sized.length;
    const total = (heights: readonly Inch[]) => count * highest(heights) + gapsOf(parts, gap);
    return joined(sized, total, (box) => {
      const h = (box.h - gap * (count - 1)) / count;
      return sized.flatMap((one, i) => one.place({ ...box, y: box.y + i * (h + gap), h }));
    });
  };
}

/**
 * Rows one below the other, a gap apart, that fill the height they get: equally high, unless one needs more than its share.
 * `between` draws what stands in the middle of the gap above a row, from the second on.
 */
export function levelRows(
  parts: readonly Part[],
  gap: Inch,
  between: (row: number, at: Pick<Box, 'x' | 'y' | 'w'>) => readonly SheetItem[] = () => [],
): Part {
  return (w) => {
    const sized = parts.map((part) => part(w));
    const gaps = gapsOf(parts, gap);
    const rows = joined(
      sized,
      (heights) => sum(heights) + gaps,
      (box) => {
        let { y } = box;
        const mins = sized.map(({ min }) => min);
        return levelled(mins, box.h - gaps).flatMap((h, i) => {
          const at = { x: box.x, w: box.w, y: y - gap / 2 };
          const items = [...(i > 0 ? between(i, at) : []), ...(sized[i]?.place({ ...box, y, h }) ?? [])];
          y += h + gap;
          return items;
        });
      },
    );
    return { ...rows, max: ENDLESS };
  };
}

/** Heights that come to a total: one for all, but more for those whose min is higher. */
function levelled(mins: readonly Inch[], total: Inch): Inch[] {
  let [room, count] = [total, mins.length];
  for (const min of mins.toSorted((a, b) => b - a)) {
    if (min * count <= room) break;
    [room, count] = [room - min, count - 1];
  }
  const level = count > 0 ? room / count : 0;
  return mins.map((min) => Math.max(min, level));
}

/**
 * A part with `x` free at its left and right, and `y` above and below. `y` may grow to `max` as padding does, and shrink to
 * `min`. `under` draws what the part stands on, in the box with the padding.
 */
export function padded(
  part: Part,
  {
    x,
    y,
    max = y,
    min = y,
    under,
  }: { x: Inch; y: Inch; max?: Inch; min?: Inch; under?: (box: Box) => readonly SheetItem[] },
): Part {
  return (w) => {
    const inner = part(w - 2 * x);
    return {
      ...inner,
      min: inner.min + 2 * min,
      preferred: inner.preferred + 2 * y,
      max: {
        ...{ elastic: inner.max.elastic + 2 * y, pitch: inner.max.pitch + 2 * y },
        padding: inner.max.padding + 2 * max,
      },
      place: (box) => {
        const spare = box.h - 2 * y - inner.max.pitch;
        const lack = 2 * y + inner.preferred - box.h;
        const pad = y + Math.min(max - y, Math.max(0, spare / 2)) - Math.min(y - min, Math.max(0, lack / 2));
        const own = { x: box.x + x, y: box.y + pad, w: box.w - 2 * x, h: box.h - 2 * pad };
        return [...(under?.(box) ?? []), ...inner.place(own)];
      },
    };
  };
}

export function tall(part: Part): Part {
  return (w) => ({ ...part(w), max: ENDLESS });
}

/** The part at the top, in the middle or at the foot of what height it is given, in place of over all of it. */
export function anchored(part: Part, anchor: 'top' | 'middle' | 'bottom'): Part {
  const above = { top: 0, middle: 0.5, bottom: 1 }[anchor];
  return (w) => {
    const inner = part(w);
    const place: Sized['place'] = (box) => {
      const h = Math.min(box.h, inner.max.padding);
      return inner.place({ ...box, y: box.y + above * (box.h - h), h });
    };
    return { ...inner, place };
  };
}

/** A part, and under it what `under` draws in its box. */
export function over(part: Part, under: (box: Box) => readonly SheetItem[]): Part {
  return (w) => {
    const inner = part(w);
    return { ...inner, place: (box) => [...under(box), ...inner.place(box)] };
  };
}

/** The part, whose items keep what they are in the composition. */
export function withRole(part: Part, role: Role): Part {
  return (w) => {
    const inner = part(w);
    return { ...inner, place: (box) => inner.place(box).map((item) => inRole(item, role)) };
  };
}

/** Parts that need as much height as the one among them that needs most. */
export const ofOneHeight = (parts: readonly Part[]): Part[] =>
  parts.map((part) => (w) => {
    const all = parts.map((each) => each(w));
    const [min, preferred] = [highest(all.map((each) => each.min)), highest(all.map((each) => each.preferred))];
    return { ...part(w), min, preferred };
  });

/** From a part to the one above it: a height that may grow and shrink, or a part of its own. */
export type Gap = readonly [preferred: Inch, max?: Inch, min?: Inch] | Part;
/** The gaps above rows, in the rows' order. */
export type Gaps<Row extends string = string> = Readonly<Record<Row, Gap>>;
/** Parts one below the other by their rows; what is not there takes no room. */
export type Column<Row extends string = string> = Readonly<Partial<Record<Row, Part | undefined>>>;

/** The parts of a column, each below its gap. */
export function column<Row extends string>(parts: Column<NoInfer<Row>>, gaps: Gaps<Row>): Part[] {
  return (Object.entries(gaps) as [Row, Gap][]).flatMap(([row, gap]) => {
    const part = parts[row];
    return part ? [typeof gap === 'function' ? gap : space(...gap), part] : [];
  });
}

/** Columns whose parts of one row begin at one height: the rows that some column has, each below its gap. */
export function aligned<Row extends string>(
  columns: readonly Column<NoInfer<Row>>[],
  spans: readonly Span[],
  gaps: Gaps<Row>,
): Part[] {
  const rows = (Object.keys(gaps) as Row[]).filter((row) => columns.some((each) => each[row]));
  const across = (row: Row) =>
    inSpans(
      columns.map((each) => each[row] ?? space(0)),
      spans,
    );
  return column(Object.fromEntries(rows.map((row) => [row, across(row)])) as unknown as Column<Row>, gaps);
}

/**
 * Heights of parts that come to the given total. From the base up what is spare goes to the first sort of growth that
 * takes it, shared by how much each part may grow; below the base all give way by how much they may.
 */
function shared(parts: readonly Sized[], total: Inch): Inch[] {
  const bases = parts.map(({ preferred: base }) => base);
  const stages = [bases, ...GROWTHS.map((growth) => parts.map(({ max: greatest }) => greatest[growth]))];
  if (total < sum(bases)) {
    return between(
      parts.map(({ min }) => min),
      bases,
      total,
    );
  }
  for (const [i, to] of stages.entries()) {
    const from = stages[i - 1];
    if (from && total <= sum(to)) return between(from, to, total);
  }
  return stages.at(-1) ?? [];
}

/** Heights between two lists of them that come to a total; those without end share evenly. */
function between(from: readonly Inch[], to: readonly Inch[], total: Inch): Inch[] {
  const spare = total - sum(from);
  const endless = to.filter((h) => h === Number.POSITIVE_INFINITY).length;
  if (endless > 0) return from.map((h, i) => (to[i] === Number.POSITIVE_INFINITY ? h + spare / endless : h));
  const room = sum(to) - sum(from);
  return from.map((h, i) => h + (room > 0 ? (((to[i] ?? h) - h) / room) * spare : 0));
}
