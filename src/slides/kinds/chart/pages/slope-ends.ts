import type { DataSeries } from '../../../../charts/base/table.ts';
import { spread } from '../../../../charts/parts/labels.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, inchToPx, type Pt, ptToInch, pxToInch } from '../../../../core/lengths.ts';

const HERO: readonly Pt[] = [176, 150, 132, 110, 96, 84, 72, 60, 54];
/** The part of the slide’s width that a figure takes at most. */
const MOST_HERO = 0.34;
/** Between a figure and its name below it, and between these and other labels. */
export const UNDER: Inch = 0.16;
const CLEAR: Inch = 0.2;
/** How far a label may be moved from its line’s end, and from where on a leader goes to it. */
const MOST_MOVED: Inch = 0.7;
const MOVED: Inch = 0.12;
/** No figure is smaller than this so that other labels need not be moved. */
const LEAST_STILL: Pt = 84;
/** The least part of the room’s height that the lines take. */
const LEAST = 0.6;

interface Room {
  readonly top: Inch;
  readonly bottom: Inch;
}

interface Label {
  readonly middle: Inch;
  readonly isMoved: boolean;
}

/** Where lines and what is named at their ends stand. */
interface SlopeEnds {
  readonly yOf: (value: number) => Inch;
  readonly left: readonly Label[];
  readonly right: readonly Label[];
  readonly hero?: Pt;
}

interface Setting {
  readonly room: Room;
  readonly size: Pt;
}

/** The labels of some lines at an end of them, as near to that as they can be within a room; undefined where it is too low. */
function labelsIn(at: readonly Inch[], { room, size }: Setting): Label[] | undefined {
  const height = 1.12 * ptToInch(size);
  if (at.length * height > room.bottom - room.top + 0.01) return undefined;
  const wanted = at.map((y) => ({ at: inchToPx(y), height: inchToPx(height) }));
  return spread(wanted, inchToPx(room.top), inchToPx(room.bottom)).map((each, i) => {
    const middle = pxToInch(each);
    return { middle, isMoved: Math.abs(middle - (at[i] ?? 0)) > MOVED };
  });
}

const endsOf = (series: readonly DataSeries[], end: 0 | 1) => series.map(({ values }) => values[end] ?? 0);

/** The height of a value, of the highest and the lowest at the two ends of a room. */
function scaleIn(series: readonly DataSeries[], first: Inch, last: Inch) {
  const values = [...endsOf(series, 0), ...endsOf(series, 1)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const partOf = (value: number): number => (high - value) / (high - low);
  return { partOf, yOf: (value: number): Inch => first + partOf(value) * (last - first) };
}

const still = (labels: readonly Label[] | undefined): Label[] =>
  (labels ?? []).map(({ middle }) => ({ middle, isMoved: false }));

/** Lines of which none is claimed: each label is of one size. */
export function plainEnds(series: readonly DataSeries[], { room, size }: Setting): SlopeEnds {
  const half = ptToInch(size) / 2;
  const { yOf } = scaleIn(series, room.top + half, room.bottom - half);
  const within = { room: { top: room.top, bottom: room.bottom + 0.1 }, size };
  const at = (end: 0 | 1) =>
    still(
      labelsIn(endsOf(series, end).map(yOf), within) ??
        endsOf(series, end).map((v) => ({ middle: yOf(v), isMoved: false })),
    );
  return { yOf, left: at(0), right: at(1) };
}

/** The claimed line’s end as the largest figure that stands level with it, other labels above and below; undefined where none does. */
export function heroEnds(
  series: readonly DataSeries[],
  focus: number,
  { room, size }: Setting,
  sheet: PageSheet,
): SlopeEnds | undefined {
  const own = series[focus];
  if (!own) return undefined;
  const half = ptToInch(size) / 2;
  const [first, last] = [room.top + half, room.bottom - half];
  const value = own.values[1] ?? 0;
  const part = scaleIn(series, first, last).partOf(value);
  // A smaller figure that moves no other label is better than a larger one.
  const all = sheet.steps(HERO).map((hero) => ({ hero, far: MOST_MOVED }));
  const tries = [
    ...all.filter(({ hero }) => hero >= sheet.scaled(LEAST_STILL)).map((each) => ({ ...each, far: MOVED })),
    ...all,
  ];
  for (const { hero, far } of tries) {
    if (sheet.wordWidth(own.labels[1] ?? '', hero, true) * 1.08 > MOST_HERO * sheet.frame.w) continue;
    const over = figureHeight(hero) / 2;
    const below = over + UNDER + 1.1 * sheet.capOf(own.name, size) + 0.04;
    const end = part > 0 ? Math.min(last, first + (room.bottom - below - first) / part) : last;
    const start = part < 1 ? Math.max(first, (room.top - 0.08 + over - part * end) / (1 - part)) : first;
    const { yOf } = scaleIn(series, start, end);
    const level = yOf(value);
    if (level - over < room.top - 0.1 || level + below > room.bottom + 0.01) continue;
    if (end - start < LEAST * (last - first)) continue;
    const others = series.map((each, i) => ({ i, y: yOf(each.values[1] ?? 0) })).filter(({ i }) => i !== focus);
    const groups = [
      { of: others.filter(({ y }) => y <= level), top: room.top, bottom: level - over - CLEAR },
      { of: others.filter(({ y }) => y > level), top: level + below + CLEAR, bottom: room.bottom + 0.1 },
    ].map(({ of, ...within }) => {
      const labels = labelsIn(
        of.map(({ y }) => y),
        { room: within, size },
      );
      return labels?.map((label, k) => ({
        ...label,
        i: of[k]?.i ?? -1,
        moved: Math.abs(label.middle - (of[k]?.y ?? 0)),
      }));
    });
    const placed = groups.flatMap((each) => each ?? []);
    if (groups.includes(undefined) || placed.some(({ moved }) => moved > far)) continue;
    const right = series.map((_, i) => placed.find((each) => each.i === i) ?? { middle: level, isMoved: false });
    const left = still(
      labelsIn(endsOf(series, 0).map(yOf), { room: { top: room.top, bottom: room.bottom + 0.1 }, size }),
    );
    return left.length > 0 ? { yOf, left, right, hero } : undefined;
  }
  return undefined;
}
