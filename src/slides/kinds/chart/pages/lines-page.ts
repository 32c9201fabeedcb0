import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { maxOf } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { gapOf } from './line-gap.ts';
import { type Course, DOT, endWords, heroAt, LINE, lastOf, type Told } from './line-words.ts';

/** Names of points along the foot, from the base line to them, and between two of them at least. */
const NAMES: readonly Pt[] = [28, 24, 22, 20];
const BELOW: Inch = 0.2;
const APART: Inch = 0.3;
/** Names at the margins are no nearer to the next than this part of how far their points are apart. */
const EVEN = 0.7;
/** The part of the slide’s width that names take behind the ends of lines, and what lies above the highest point. */
const RIGHT = 0.26;
const ROOMS: Readonly<Record<number, Inch>> = { 1: 0.3, 2: 0.5 };
const MANY_ROOM: Inch = 0.25;

/** Up to this many lines are told apart without a key. */
export const MOST_LINES = 6;

interface LinesOptions {
  /** The series that is claimed; -1 for none. */
  readonly focus: number;
  readonly filled: boolean;
  /** Whether nothing is claimed. */
  readonly none: boolean;
}

/** Lines over the slide’s ground: one ends in its figure, two run from edge to edge and show their gap, more are named at their ends. */
export function linesPage(table: ChartTable, options: LinesOptions, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { series, categories } = table;
  const values = series.flatMap((each) => each.values);
  if (values.some((value) => !(value >= 0)) || !values.some((value) => value > 0)) return undefined;
  const many = series.length > 2;
  const bleeds = series.length === 2;
  const endOf = (w: Inch): Inch => {
    if (bleeds) return frame.w;
    return many ? (1 - RIGHT) * frame.w : frame.w - frame.margin - Math.max(w / 2, DOT);
  };
  const names = lineNames(categories, { bleeds, endOf }, sheet);
  if (!names) return undefined;
  const { xOf, end } = names;
  const { base } = names;
  const most = maxOf(values, 0);
  const top = frame.top + (ROOMS[series.length] ?? MANY_ROOM);
  const courses = series.map((each, i): Course => {
    const isClaim = i === options.focus && !options.none;
    const points = each.values.map((value, k) => ({ x: xOf(k), y: base - (value / most) * (base - top) }));
    return { series: each, points, isClaim, role: roleOf(i, series.length, isClaim, dark) };
  });
  const told = toldOf(table, courses, options, sheet, { end, base });
  if (!told) return undefined;
  const lower = courses.reduce((a, b) => (lastOf(a).y > lastOf(b).y ? a : b));
  const under: readonly PageMark[] =
    !many || options.filled
      ? [{ kind: 'area', role: dark ? 'subject-deep' : 'field', points: closed(lower.points, base) }]
      : [];
  const widthOf = ({ isClaim }: Course) => (isClaim || !many ? LINE.main : LINE.other);
  const lines = courses
    .toSorted((a, b) => Number(a.isClaim) - Number(b.isClaim))
    .map((course): PageMark => ({ kind: 'line', points: course.points, role: course.role, width: widthOf(course) }));
  return {
    marks: [...told.marks, ...under, ...lines, ...(told.over ?? [])],
    words: [...told.words, ...names.words],
    ...(dark ? {} : { band: base }),
    ...(told.computed ? { computed: told.computed } : {}),
  };
}

/** What is said of lines, by how many there are. */
function toldOf(
  table: ChartTable,
  courses: readonly Course[],
  { none }: LinesOptions,
  sheet: PageSheet,
  { end, base }: { readonly end: Inch; readonly base: Inch },
): Told | undefined {
  const [first, second, third] = courses;
  if (third) return { marks: [], words: endWords(courses, sheet, end) };
  if (first && second) return gapOf(table, [first, second], none, sheet);
  return first && heroAt(first, none, sheet, base);
}

const closed = (points: readonly At[], foot: Inch): At[] => [
  ...points,
  { x: points.at(-1)?.x ?? 0, y: foot },
  { x: points[0]?.x ?? 0, y: foot },
];

function roleOf(i: number, count: number, isClaim: boolean, dark: boolean): ColorRole {
  if (count > 2) return isClaim ? 'highlight' : dark ? 'step-2' : i % 2 === 0 ? 'subject' : 'step-2';
  if (count === 2) return i === 0 ? (dark ? 'on-dark' : 'text') : dark ? 'step-2' : 'subject';
  return dark ? 'on-dark' : 'text';
}

/**
 * The names of points on the ground below lines as far as they have room, each with its middle below its point or as near
 * to that as the margin is, and the points: evenly spaced from the slide’s left edge, or from where the first name
 * is at the margin, to where `endOf` puts the last for the width of its name.
 */
export function lineNames(
  categories: readonly string[],
  { bleeds, endOf }: { readonly bleeds: boolean; readonly endOf: (w: Inch) => Inch },
  sheet: PageSheet,
) {
  const { frame, dark, ground } = sheet;
  const last = categories.length - 1;
  const all = categories.map((_, i) => i);
  const setAt = ({ size, every }: { readonly size: Pt; readonly every: number }) => {
    const widths = categories.map((name) => sheet.wordWidth(name, size, true) * 1.06);
    const [start, end] = [bleeds ? 0 : frame.margin + (widths[0] ?? 0) / 2, endOf(widths[last] ?? 0)];
    const xOf = (i: number): Inch => start + (i * (end - start)) / last;
    const nameAt = (i: number): Inch => {
      const half = (widths[i] ?? 0) / 2;
      return Math.min(frame.w - frame.margin - half, Math.max(frame.margin + half, xOf(i)));
    };
    const isClear = (a: number, b: number) =>
      nameAt(b) - nameAt(a) - ((widths[a] ?? 0) + (widths[b] ?? 0)) / 2 >= APART &&
      nameAt(b) - nameAt(a) >= EVEN * (xOf(b) - xOf(a));
    const shown = all.filter((i) => i === 0 || ((last - i) % every === 0 && (every === 1 || isClear(0, i))));
    return shown.slice(1).every((i, k) => isClear(shown[k] ?? 0, i)) ? { size, shown, xOf, nameAt, end } : undefined;
  };
  const sizes = sheet.steps(NAMES);
  const set = [1, ...all.slice(2)]
    .flatMap((every) => sizes.map((size) => ({ size, every })))
    .reduce<ReturnType<typeof setAt>>((found, each) => found ?? setAt(each), undefined);
  if (!set) return undefined;
  const { size, shown, xOf, nameAt, end } = set;
  const base = frame.bottom - 1.2 * ptToInch(size) - BELOW;
  const words = shown.map((i): ChartWord => {
    const at = { x: nameAt(i), base: base + BELOW + 0.75 * ptToInch(size), align: 'center' as const };
    const manner = { size, bold: i === last, on: dark ? ground : ('field-dark' as const) };
    return sheet.line(`name ${i + 1}`, categories[i] ?? '', at, manner);
  });
  return { base, words, xOf, end };
}
