import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import { maxOf } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { gapOf } from './line-gap.ts';
import { type Course, endWords, heroAt, LINE, lastOf, type Told } from './line-words.ts';
import { type DrawnPage, OVERSHOOT, type PageSheet } from './page-sheet.ts';

/** Names of points along the foot, from the base line to them, and between two of them at least. */
const NAMES: readonly Pt[] = [28, 24, 22, 20];
const BELOW: Inch = 0.2;
const APART: Inch = 0.3;
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

/** Lines from the slide’s edge over its ground: one ends in its figure, two show their gap, more are named at their ends. */
export function linesPage(table: ChartTable, options: LinesOptions, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { series, categories } = table;
  const values = series.flatMap((each) => each.values);
  if (values.some((value) => !(value >= 0)) || !values.some((value) => value > 0)) return undefined;
  const many = series.length > 2;
  const end = many ? frame.w - RIGHT * frame.w : series.length === 1 ? frame.w - frame.margin : frame.w + OVERSHOOT;
  const xOf = (i: number) => -OVERSHOOT + (i * (end + OVERSHOOT)) / (categories.length - 1);
  const names = lineNames(categories, xOf, Math.min(end, frame.w - frame.margin), sheet);
  if (!names) return undefined;
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

/** The names of points on the ground below lines as far as they have room, the first and the last at the margins. */
export function lineNames(categories: readonly string[], xOf: (i: number) => Inch, right: Inch, sheet: PageSheet) {
  const { frame, dark, ground } = sheet;
  const last = categories.length - 1;
  const all = categories.map((_, i) => i);
  const shownAt = (size: Pt, every: number): readonly number[] | undefined => {
    const widths = categories.map((name) => sheet.wordWidth(name, size, true) * 1.06);
    const leftOf = (i: number) =>
      i === 0 ? frame.margin : i === last ? right - (widths[i] ?? 0) : xOf(i) - (widths[i] ?? 0) / 2;
    const isClear = (a: number, b: number) => leftOf(b) - leftOf(a) - (widths[a] ?? 0) >= APART;
    const shown = all.filter((i) => i === 0 || ((last - i) % every === 0 && (every === 1 || isClear(0, i))));
    return shown.slice(1).every((i, k) => isClear(shown[k] ?? 0, i)) ? shown : undefined;
  };
  const sizes = sheet.steps(NAMES);
  const tries = [
    ...sizes.map((size) => ({ size, every: 1 })),
    ...all.slice(2).flatMap((every) => sizes.map((size) => ({ size, every }))),
  ];
  const found = tries.find(({ size, every }) => shownAt(size, every));
  const shown = found && shownAt(found.size, found.every);
  if (!found || !shown) return undefined;
  const { size } = found;
  const base = frame.bottom - 1.2 * ptToInch(size) - BELOW;
  const words = shown.map((i): ChartWord => {
    const place =
      i === 0
        ? ({ x: frame.margin, align: 'left' } as const)
        : i === last
          ? ({ x: right, align: 'right' } as const)
          : ({ x: xOf(i), align: 'center' } as const);
    const manner = { size, bold: i === last, on: dark ? ground : ('field-dark' as const) };
    const at = { ...place, base: base + BELOW + 0.75 * ptToInch(size) };
    return sheet.line(`name ${i + 1}`, categories[i] ?? '', at, manner);
  });
  return { base, words };
}
