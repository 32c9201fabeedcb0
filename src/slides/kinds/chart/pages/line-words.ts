import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { DataSeries } from '../../../../charts/base/table.ts';
import { spread } from '../../../../charts/parts/labels.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, inchToPx, type Pt, ptToInch, pxToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';

/** Thickness of the line that matters and of others, and what texts keep from lines. */
export const LINE = { main: 0.14, other: 0.08 };
export const CLEAR: Inch = 0.16;
/** Above the base line to a figure in the field below a line. */
const ON_BASE: Inch = 0.4;
export const FIGURES: readonly Pt[] = [320, 294, 254, 220, 176, 150, 132, 110, 96, 84, 72, 60, 54, 46];
/** A figure as large as this stands in the field below its line; a smaller one above it. */
const INSIDE: Pt = 132;
const FIRST: readonly Pt[] = [46];
export const ENDS: readonly Pt[] = [36, 32, 28, 24, 22, 20];
export const DOT: Inch = 0.24;
/** What a text in a field keeps from the edge where that begins. */
export const WITHIN: Inch = 0.14;

export interface Course {
  readonly series: DataSeries;
  readonly points: readonly At[];
  readonly role: ColorRole;
  readonly isClaim: boolean;
}

export interface Told {
  readonly marks: readonly PageMark[];
  readonly words: readonly ChartWord[];
  readonly over?: readonly PageMark[];
  readonly computed?: string;
}

export const lastOf = ({ points }: Course): At => points.at(-1) ?? { x: 0, y: 0 };

const yAt = (points: readonly At[], x: Inch): Inch => {
  const i = points.findIndex((point) => point.x >= x);
  const [a, b] = [points[Math.max(0, i - 1)], points[i < 0 ? points.length - 1 : i]];
  if (!a || !b || a.x === b.x) return b?.y ?? 0;
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
};

/** The highest and the lowest that a line has between two places. */
export function range(points: readonly At[], from: Inch, to: Inch): { readonly high: Inch; readonly low: Inch } {
  const ys = Array.from({ length: 25 }, (_, i) => yAt(points, from + ((to - from) * i) / 24));
  return { high: Math.min(...ys), low: Math.max(...ys) };
}

/** One line: its last value as the slide’s figure, in the field below its end, or over that where it lies too low. */
export function heroAt({ series, points }: Course, none: boolean, sheet: PageSheet, base: Inch): Told | undefined {
  const { frame, dark } = sheet;
  const last = series.values.length - 1;
  const own = series.printed[last]?.figure;
  const figure = { number: own?.number ?? '', unit: own?.unit ?? '', fact: series.facts[last]?.id };
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const ink: ColorRole = none ? 'text' : 'highlight';
  const begin = sheet.steps(FIRST)[0] ?? 46;
  const label = series.labels[0] ?? '';
  const start = points[0]?.x ?? 0;
  const half = sheet.wordWidth(label, begin, true) / 2;
  const over = range(points, start, start + half).high - LINE.main - CLEAR;
  const isAbove = over - figureHeight(begin) >= frame.top - 0.05;
  const under = range(points, start, start + WITHIN + 2 * half).low + LINE.main + CLEAR + figureHeight(begin);
  const first = isAbove
    ? sheet.line(
        'value 1',
        label,
        { x: Math.max(start, frame.margin + half), base: over, align: 'center' },
        { size: begin, bold: true },
      )
    : sheet.line(
        'value 1',
        label,
        { x: Math.max(start + WITHIN, frame.margin), base: under },
        { size: begin, bold: true, on: dark ? 'subject-deep' : 'field', ink: 'on-dark' },
      );
  const dot: PageMark = { kind: 'disc', role: none ? 'subject' : 'highlight', at: end, r: DOT };
  const tries = [
    ...FIGURES.filter((each) => each >= INSIDE).map((size) => ({ size, isIn: true })),
    ...FIGURES.map((size) => ({ size, isIn: false })),
  ].map(({ size, isIn }) => {
    const [own, right] = [sheet.scaled(size), isIn ? end.x - 0.3 : end.x];
    const w = sheet.figureWidth(figure, own) * 1.05;
    const { high, low } = range(points, right - w, end.x);
    const foot = isIn ? base - ON_BASE : high - DOT - 0.16;
    const least = isIn ? low + LINE.main / 2 + 0.3 : frame.top - 0.1;
    return { size: own, isIn, place: { x: right - w, w, base: foot }, spare: foot - figureHeight(own) - least };
  });
  const found = tries.find(({ place, spare }) => spare >= 0 && place.w <= 0.6 * frame.w);
  if (!found) return undefined;
  const { size, isIn, place } = found;
  const ground = isIn
    ? { on: dark ? ('subject-deep' as const) : ('field' as const), ink: 'on-dark' as const }
    : { ink };
  const hero = sheet.figure(`value ${last + 1}`, figure, place, { size, align: 'right', ...ground });
  return { marks: [], over: [dot], words: [first, hero] };
}

/** The ends of three lines and more: value and name right of each, the claimed one larger. */
export function endWords(courses: readonly Course[], sheet: PageSheet, end: Inch): ChartWord[] {
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
