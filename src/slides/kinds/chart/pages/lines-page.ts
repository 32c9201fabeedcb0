import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, type DataSeries, printed, textOf } from '../../../../charts/base/table.ts';
import { type FactFigure, figureOf } from '../../../../charts/parts/figure.ts';
import { spread } from '../../../../charts/parts/labels.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { maxOf } from '../../../../core/collections.ts';
import { type Inch, inchToPx, type Pt, ptToInch, pxToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { type DrawnPage, OVERSHOOT, type PageSheet } from './page-sheet.ts';

/** How thick the line is that says what is claimed. */
const CLAIM_LINE: Inch = 0.08;

/** Thickness of the line that matters and of others, and what texts keep from lines. */
const LINE = { main: 0.14, other: 0.08 };
const CLEAR: Inch = 0.16;
/** Names of points along the foot, and from these to the slide’s edge at their sides. */
const NAMES: readonly Pt[] = [24, 22, 20];
const FIGURES: readonly Pt[] = [176, 150, 132, 110, 96, 84, 72, 60, 54, 46];
const ENDS: readonly Pt[] = [36, 32, 28, 24, 22, 20];

/** Up to this many lines are told apart without a key. */
export const MOST_LINES = 6;

interface Course {
  readonly series: DataSeries;
  readonly points: readonly At[];
  readonly role: ColorRole;
  readonly isClaim: boolean;
}

interface LinesOptions {
  /** The series that is claimed; -1 for none. */
  readonly focus: number;
  readonly filled: boolean;
  /** Whether nothing is claimed. */
  readonly none: boolean;
}

/** Lines from edge to edge over the foot of the slide: one ends in its figure, two show their gap, more are named at their ends. */
export function linesPage(table: ChartTable, options: LinesOptions, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { series, categories } = table;
  const values = series.flatMap((each) => each.values);
  if (values.some((value) => !(value >= 0)) || !values.some((value) => value > 0)) return undefined;
  const many = series.length > 2;
  const nameSize = sheet.steps(NAMES)[0] ?? 24;
  const base = frame.bottom - ptToInch(1.3 * nameSize);
  const end = many ? frame.w - RIGHT * frame.w : frame.w + OVERSHOOT;
  const xOf = (i: number) => -OVERSHOOT + (i * (end + OVERSHOOT)) / (categories.length - 1);
  const most = maxOf(values, 0);
  const top = frame.top + (ROOMS[series.length] ?? MANY_ROOM);
  const courses = series.map((each, i): Course => {
    const isClaim = i === options.focus && !options.none;
    const points = each.values.map((value, k) => ({ x: xOf(k), y: base - (value / most) * (base - top) }));
    return { series: each, points, isClaim, role: roleOf(i, series.length, isClaim, dark) };
  });
  const names = nameWords(categories, xOf, nameSize, frame.bottom, many ? end : frame.w - frame.margin, sheet, dark);
  const told = toldOf(table, courses, options, sheet, end);
  if (!told || !names) return undefined;
  const field: ColorRole = dark ? 'subject-deep' : 'field';
  const isOnField = !many || options.filled;
  const lower = courses.reduce((a, b) => (lastY(a) > lastY(b) ? a : b));
  const under: readonly PageMark[] = isOnField
    ? [{ kind: 'area', role: field, points: closed(lower.points, frame.h + OVERSHOOT) }]
    : [];
  const widthOf = ({ isClaim }: Course) => (isClaim || !many ? LINE.main : LINE.other);
  const lines = courses
    .toSorted((a, b) => Number(a.isClaim) - Number(b.isClaim))
    .map((course): PageMark => ({ kind: 'line', points: course.points, role: course.role, width: widthOf(course) }));
  return {
    marks: [...told.marks, ...under, ...lines, ...(told.over ?? [])],
    words: [...told.words, ...names(isOnField ? 'field' : undefined)],
    ...(isOnField ? { foot: field } : {}),
    ...(told.computed ? { computed: told.computed } : {}),
  };
}

const lastY = ({ points }: Course): Inch => points.at(-1)?.y ?? 0;

/** What is said of lines, by how many there are. */
function toldOf(
  table: ChartTable,
  courses: readonly Course[],
  { none }: LinesOptions,
  sheet: PageSheet,
  end: Inch,
): Told | undefined {
  const [first, second, third] = courses;
  if (third) return { marks: [], words: endWords(courses, sheet, end) };
  if (first && second) return gapOf(table, [first, second], none, sheet);
  return first && heroAt(table, first, none, sheet);
}

/** The part of the slide’s width that names take behind the ends of lines, and the height above the highest point for a figure. */
const RIGHT = 0.26;
const ROOMS: Readonly<Record<number, Inch>> = { 1: 1.35, 2: 0.4 };
const MANY_ROOM: Inch = 0.25;

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

/** What names keep from the first and the last at least, in parts of the distance between others. */
const APART = 0.8;

/** The names along the foot that have room, the first and the last at the slide’s margins; a function of what they stand on. */
function nameWords(
  categories: readonly string[],
  xOf: (i: number) => Inch,
  size: Pt,
  bottom: Inch,
  right: Inch,
  sheet: PageSheet,
  dark: boolean,
) {
  const { frame } = sheet;
  const last = categories.length - 1;
  const widths = categories.map((name) => sheet.wordWidth(name, size, true));
  const [w0 = 0, w1 = 0] = [widths[0], widths[last]];
  if (w0 + w1 + 0.6 > right - frame.margin) return undefined;
  const widest = Math.max(...widths);
  const step = (xOf(last) - xOf(0)) / last;
  const every = Math.max(1, Math.ceil((widest + 0.4) / step));
  const shown = categories
    .map((_, i) => i)
    .filter((i) => {
      if (i === 0 || i === last) return true;
      const x = xOf(i);
      const pitch = APART * every * step;
      const clear = x - frame.margin - w0 / 2 >= pitch && right - w1 / 2 - x >= pitch;
      return clear && (last - i) % every === 0;
    });
  return (on: 'field' | undefined): ChartWord[] =>
    shown.map((i) => {
      const place =
        i === 0
          ? ({ x: frame.margin, align: 'left' } as const)
          : i === last
            ? ({ x: right, align: 'right' } as const)
            : ({ x: xOf(i), align: 'center' } as const);
      const fill: ColorRole = dark ? 'subject-deep' : 'field';
      const manner = { size, bold: i === last, ...(on ? { on: fill, ink: 'on-dark' as const } : {}) };
      return sheet.line(`name ${i + 1}`, categories[i] ?? '', { ...place, base: bottom - 0.05 }, manner);
    });
}

interface Told {
  readonly marks: readonly PageMark[];
  readonly words: readonly ChartWord[];
  readonly over?: readonly PageMark[];
  readonly computed?: string;
}

const yAt = (points: readonly At[], x: Inch): Inch => {
  const i = points.findIndex((point) => point.x >= x);
  const [a, b] = [points[Math.max(0, i - 1)], points[i < 0 ? points.length - 1 : i]];
  if (!a || !b || a.x === b.x) return b?.y ?? 0;
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
};

/** The highest and the lowest that a line has between two places. */
function range(points: readonly At[], from: Inch, to: Inch): { readonly high: Inch; readonly low: Inch } {
  const ys = Array.from({ length: 25 }, (_, i) => yAt(points, from + ((to - from) * i) / 24));
  return { high: Math.min(...ys), low: Math.max(...ys) };
}

const lastFigure = ({ series }: Course, unit: string): FactFigure => {
  const i = series.values.length - 1;
  const fact = series.facts[i];
  const own = series.printed[i]?.figure;
  return fact
    ? figureOf({ fact, label: series.labels[i] ?? '' })
    : { number: own?.number ?? '', unit: own?.unit || unit };
};

/** One line: its last value as the slide’s figure, over its end. */
function heroAt(table: ChartTable, course: Course, none: boolean, sheet: PageSheet): Told | undefined {
  const { frame } = sheet;
  const figure = lastFigure(course, table.unit);
  const right = frame.w - frame.margin;
  const first = sheet.line(
    'value 1',
    course.series.labels[0] ?? '',
    { x: frame.margin, base: range(course.points, 0, frame.margin + 1.2).high - LINE.main - CLEAR },
    { size: sheet.steps(ENDS)[0] ?? 36, bold: true },
  );
  for (const size of sheet.steps(FIGURES)) {
    const w = sheet.figureWidth(figure, size) * 1.05;
    if (w > 0.6 * frame.w) continue;
    const { high } = range(course.points, right - w, frame.w);
    const base = high - LINE.main / 2 - 0.22;
    if (base - figureHeight(size) < frame.top - 0.1) continue;
    const ink: ColorRole = none ? 'text' : 'highlight';
    const place = { x: right - w, w, base };
    return {
      marks: [],
      over: [
        {
          kind: 'disc',
          role: none ? 'subject' : 'highlight',
          at: { x: frame.w, y: course.points.at(-1)?.y ?? 0 },
          r: 0.26,
        },
      ],
      words: [
        first,
        sheet.figure(`value ${course.series.values.length}`, figure, place, { size, ink, align: 'right' }),
      ],
    };
  }
  return undefined;
}

/** What lies between the ends of two lines, as their values are printed. */
function differenceOf({ unit, language }: ChartTable, upper: Course, lower: Course) {
  const [a = 0, b = 0] = [upper.series.values.at(-1), lower.series.values.at(-1)];
  const decimals = Math.max(...[upper, lower].map(({ series }) => series.printed.at(-1)?.decimals ?? 0));
  return printed(a - b, decimals, unit, language).figure;
}

/** Two lines: their gap at the end is a tone of its own, bracketed, its size in it where that has room. */
function gapOf(
  table: ChartTable,
  [a, b]: readonly [Course, Course],
  none: boolean,
  sheet: PageSheet,
): Told | undefined {
  const { frame, dark } = sheet;
  const [upper, lower] = lastY(a) <= lastY(b) ? [a, b] : [b, a];
  const [top, foot] = [lastY(upper), lastY(lower)];
  const last = table.categories.length - 1;
  const own = differenceOf(table, upper, lower);
  const figure: FactFigure = { number: own.number, unit: own.unit || table.unit };
  const tone: PageMark = {
    ...{ kind: 'area', role: dark ? 'dark-panel' : sheet.ground === 'ground' ? 'field-pale' : 'panel' },
    points: [...upper.points, ...lower.points.toReversed()],
  };
  const x = frame.w - 0.3;
  const bracket: PageMark = {
    ...{ kind: 'line', role: none ? 'text' : 'highlight', width: CLAIM_LINE },
    points: [
      { x: x - 0.24, y: top + LINE.main + 0.06 },
      { x, y: top + LINE.main + 0.06 },
      { x, y: foot - LINE.main - 0.02 },
      { x: x - 0.24, y: foot - LINE.main - 0.02 },
    ],
  };
  const right = x - 0.36;
  const size = sheet.steps(ENDS)[3] ?? 24;
  const nameOf = ({ series }: Course) => `${series.labels[last] ?? ''} ${series.name}`;
  const upperName = nameOf(upper);
  const upperW = sheet.wordWidth(upperName, size, true);
  const upperBase = range(upper.points, right - upperW, right).high - LINE.main / 2 - CLEAR;
  const lowerName = nameOf(lower);
  const lowerW = sheet.wordWidth(lowerName, size, true);
  const lowerBase = range(lower.points, right - lowerW, right).low + LINE.main / 2 + CLEAR + figureHeight(size);
  const field: ColorRole = dark ? 'subject-deep' : 'field';
  const words = [
    sheet.line('series 1', upperName, { x: right, base: upperBase, align: 'right' }, { size, bold: true }),
    sheet.line(
      'series 2',
      lowerName,
      { x: right, base: lowerBase, align: 'right' },
      { size, bold: true, on: field, ink: 'on-dark' },
    ),
  ];
  for (const each of sheet.steps(FIGURES)) {
    const w = sheet.figureWidth(figure, each) * 1.05;
    const [from, to] = [right - w, right];
    if (from < frame.w / 3) continue;
    const low = range(upper.points, from, to).low + LINE.main / 2 + CLEAR;
    const high = range(lower.points, from, to).high - LINE.main / 2 - CLEAR;
    if (high - low < figureHeight(each)) continue;
    const base = (high + low + figureHeight(each)) / 2;
    const on = tone.role;
    return {
      marks: [tone],
      over: [bracket],
      words: [
        ...words,
        sheet.figure(
          'gap',
          figure,
          { x: from, w, base },
          { size: each, on, ink: none ? 'text' : 'highlight', align: 'right' },
        ),
      ],
      computed: textOf({ figure: own }),
    };
  }
  return { marks: [tone], words };
}

/** The ends of three lines and more: value and name right of each, the claimed one larger. */
function endWords(courses: readonly Course[], sheet: PageSheet, end: Inch): ChartWord[] {
  const { frame } = sheet;
  const room = frame.w - frame.margin - end - CLEAR;
  const labels = courses.map(({ series }) => series.labels.at(-1) ?? '');
  const size = sheet.sizeFor(
    courses.map(({ series }, i) => `${labels[i]} ${series.name}`),
    courses.map(() => room),
    ENDS,
    true,
  );
  const own = size ?? sheet.steps(ENDS).at(-1) ?? 20;
  const height = ptToInch(1.15 * own);
  const middles = spread(
    courses.map(({ points }) => ({ at: inchToPx(points.at(-1)?.y ?? 0), height: inchToPx(height) })),
    inchToPx(frame.top),
    inchToPx(frame.bottom - 0.5),
  );
  return courses.flatMap(({ series, isClaim }, i) => {
    const base = pxToInch(middles[i] ?? 0) + figureHeight(own) / 2;
    const ink = isClaim ? ({ ink: 'highlight' } as const) : {};
    const x = end + CLEAR;
    const value = sheet.line(`value ${i + 1}`, labels[i] ?? '', { x, base }, { size: own, bold: true, ...ink });
    const name = sheet.line(
      `series ${i + 1}`,
      series.name,
      { x: value.box.x + value.box.w + 0.1, base },
      { size: own, bold: isClaim, ...ink },
    );
    return [value, name];
  });
}
