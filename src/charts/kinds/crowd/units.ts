import type { Box } from '../../../core/box.ts';
import type { KitPart, KitView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { PageMark } from '../../base/page-marks.ts';

/** More units than these are no longer seen one by one. */
export const MOST_UNITS = 400;
const MAX_ROWS = 12;
/** The part of its pitch that a unit takes at most: across, and down. */
const FILL = { across: 0.82, down: 0.9 };
/** Rows that both counts fill are taken where their units are at least this part of the largest that there can be. */
const WHOLE = 0.6;

export interface Counts {
  readonly before: number;
  readonly after: number;
}

/** Rows and columns of units, of which those that were before have columns of their own. */
export interface Grid {
  readonly rows: number;
  readonly before: number;
  readonly columns: number;
}

export const isWhole = ({ before, after }: Counts, rows: number): boolean => before % rows === 0 && after % rows === 0;

/** The grid whose units are largest in a room that it has to itself, or beside what is `long` as a multiple of those before. */
export function gridOf(counts: Counts, unit: KitPart, room: Pick<Box, 'w' | 'h'>, long = 1): Grid {
  const { before, after } = counts;
  const grids = Array.from({ length: Math.min(MAX_ROWS, before) }, (_, i) => {
    const rows = i + 1;
    const own = Math.ceil(before / rows);
    const grid = { rows, before: own, columns: own + Math.ceil((after - before) / rows) };
    return { ...grid, scale: scaleIn(unit, { w: pitchOf(grid, room.w, long), h: room.h / rows }) };
  });
  const largest = (all: typeof grids) => all.toSorted((a, b) => b.scale - a.scale)[0];
  const best = largest(grids);
  const whole = largest(grids.filter(({ rows }) => isWhole(counts, rows)));
  return whole && whole.scale >= WHOLE * (best?.scale ?? 0) ? whole : (best ?? { rows: 1, before, columns: after });
}

/** From one column to the next, where the widest of what stands over each other fills a width. */
export const pitchOf = ({ before, columns }: Grid, w: Inch, long: number): Inch => w / Math.max(columns, long * before);

const scaleIn = ({ viewBox }: KitPart, { w, h }: Pick<Box, 'w' | 'h'>): number =>
  Math.min((FILL.across * w) / viewBox.w, (FILL.down * h) / viewBox.h);

/** In which order units of unlike looks stand beside each other, by their numbers. */
const ORDER = [0, 1, 0, 2, 3, 0, 1, 2, 0, 3, 1];

/** The units, column by column and from the foot of each up; what was before, and what came to it, in their roles. */
export function unitMarks(
  kit: KitView,
  { before, after }: Counts,
  { grid, pitch, room }: { readonly grid: Grid; readonly pitch: Inch; readonly room: Box },
  roles: { readonly before: ColorRole; readonly growth: ColorRole },
): PageMark[] {
  const looks = Object.keys(kit.parts)
    .filter((name) => /^unit(-\d+)?$/u.test(name))
    .toSorted()
    .flatMap((name) => kit.parts[name] ?? []);
  const down = room.h / grid.rows;
  const marksOf = (name: string, role: ColorRole, first: number, count: number): PageMark[] => {
    const cells = Array.from({ length: count }, (_, i) => ({
      column: first + Math.floor(i / grid.rows),
      row: i % grid.rows,
    }));
    return looks.flatMap((part, look): PageMark[] => {
      const { viewBox } = part;
      const scale = scaleIn(part, { w: pitch, h: down });
      const [w, h] = [viewBox.w * scale, viewBox.h * scale];
      const own = cells.filter(
        ({ column, row }) => (ORDER[(3 * column + 5 * row) % ORDER.length] ?? 0) % looks.length === look,
      );
      const boxes = own.map(
        ({ column, row }): Box => ({
          x: room.x + (column + 0.5) * pitch - w / 2,
          y: room.y + room.h - row * down - h,
          ...{ w, h },
        }),
      );
      return boxes.length > 0 ? [{ kind: 'art', name, part, boxes, role }] : [];
    });
  };
  return [
    ...marksOf('Before', roles.before, 0, before),
    ...marksOf('Growth', roles.growth, grid.before, after - before),
  ];
}
