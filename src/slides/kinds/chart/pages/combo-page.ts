import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, dataOf } from '../../../../charts/base/table.ts';
import { valueFigure } from '../../../../charts/parts/figure.ts';
import { OVERSHOOT, type PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { maxOf } from '../../../../core/collections.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { footNames } from './foot-names.ts';

/** The part of their room’s height that columns take where the line has a scale of its own, and that its figure takes at most. */
const LOW = 0.55;
const TALL = 0.27;
const GAP: Inch = 0.035;
const LINE = { line: 0.13, casing: 0.25, dot: 0.17 };
const VALUES: readonly Pt[] = [46, 40, 36, 32, 28, 24, 20];
const FIRST: readonly Pt[] = [46, 40, 36, 32, 28, 24];
const HERO: readonly Pt[] = [220, 176, 150, 132, 110, 96, 84, 72, 60];
const NAMES: readonly Pt[] = [36, 32, 28, 24, 22, 20];
/** From a column’s foot to its value, and from a figure to what lies below it, and to its name. */
const FOOT: Inch = 0.2;
const OVER: Inch = 0.2;
const ASIDE: Inch = 0.25;
/** What a text keeps from the slide’s edge where columns run to it. */
const EDGE: Inch = 0.35;

/** Up to this many columns have a name and a value each. */
export const MOST_COMBINED = 10;

interface Combined {
  readonly bars: ChartTable;
  readonly line: ChartTable;
  /** Whether both count in one unit, and so on one scale. */
  readonly shared: boolean;
  /** Whether the line is what is claimed; nothing is where this is false. */
  readonly claims: boolean;
}

/** Columns from edge to edge of the slide on its ground, a line over them from its first value to its last, which stands over its end as the slide’s figure. */
export function comboPage({ bars, line, shared, claims }: Combined, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark, ground } = sheet;
  const [columns, points] = [dataOf(bars), dataOf(line)];
  const values = [...columns, ...points].map(({ value }) => value);
  const pitch = frame.w / columns.length;
  const foot = footNames(
    columns.map(({ name }, i) => ({ name, middle: (i + 0.5) * pitch, bold: i === columns.length - 1 })),
    pitch,
    sheet,
  );
  const widest = sheet.sizeFor(
    columns.map(({ label }) => label),
    columns.map(() => 0.86 * pitch),
    VALUES,
    true,
  );
  const last = points.at(-1);
  if (!foot || !widest || !last || values.some((value) => !(value >= 0))) return undefined;
  const first = sheet.steps(FIRST).find((each) => each <= widest) ?? widest;
  const figure = valueFigure(last, line.unit);
  const named = line.series[0]?.name ?? '';
  const heroSize = sheet.steps(HERO).find((each) => figureHeight(each) <= TALL * (foot.base - frame.top));
  const nameSize = sheet.sizeFor([named], [0.3 * frame.w], NAMES, true);
  if (!heroSize || !nameSize) return undefined;
  const top = frame.top + figureHeight(heroSize) + OVER + LINE.dot;
  const room = foot.base - top;
  const [mostBar, mostPoint] = [
    maxOf(
      columns.map(({ value }) => value),
      0,
    ),
    maxOf(
      points.map(({ value }) => value),
      0,
    ),
  ];
  const most = Math.max(mostBar, mostPoint);
  const heightOf = (value: number) => (value / (shared ? most : mostBar)) * room * (shared ? 1 : LOW);
  const yOf = (value: number) => foot.base - (value / (shared ? most : mostPoint)) * room;
  const heights = columns.map(({ value }) => heightOf(value));
  const lowest = Math.min(...heights);
  const size = sheet.steps(VALUES).find((each) => each <= widest && figureHeight(each) + 2 * FOOT <= lowest);
  if (!size) return undefined;
  const role: ColorRole = dark ? 'subject' : 'step-3';
  const course = points.map(({ value }, i) => ({ x: (i + 0.5) * pitch, y: yOf(value) }));
  const drawn = (width: Inch, ink: ColorRole): PageMark => ({ kind: 'line', role: ink, width, points: course });
  const ink: ColorRole = claims ? 'highlight' : 'text';
  const start = course[0] ?? { x: 0, y: 0 };
  const begun = points[0]?.label ?? '';
  const words: ChartWord[] = [
    ...columns.map(({ label }, i) =>
      sheet.line(
        `value ${i + 1}`,
        label,
        { x: (i + 0.5) * pitch, base: foot.base - FOOT, align: 'center' },
        { size, bold: true, on: role, ink: 'on-dark' },
      ),
    ),
    ...foot.words,
    sheet.line(
      'first',
      begun,
      {
        x: Math.max(start.x, EDGE + sheet.wordWidth(begun, first, true) / 2),
        base: start.y - LINE.dot - 0.14,
        align: 'center',
      },
      { size: first, bold: true, ink },
    ),
  ];
  const tallest = heights.indexOf(Math.max(...heights));
  const own = bars.series[0]?.name ?? '';
  const highest = (heights[tallest] ?? 0) - figureHeight(size) - FOOT;
  const ownSize = sheet
    .steps(NAMES)
    .find(
      (each) =>
        each <= 0.7 * size &&
        sheet.wordWidth(own, each) <= 0.83 * pitch &&
        sheet.capOf(own, each) + 1.8 * FOOT <= highest,
    );
  if (!ownSize) return undefined;
  const within = foot.base - (heights[tallest] ?? 0) + 0.8 * FOOT + sheet.capOf(own, ownSize);
  const at = { x: (tallest + 0.5) * pitch, base: within, align: 'center' as const };
  words.push(sheet.line('series 2', own, at, { size: ownSize, on: role, ink: 'on-dark' }));
  // The figure stands over the end of the line, and over the columns there.
  const right = frame.w - frame.margin;
  const w = sheet.figureWidth(figure, heroSize) * 1.06;
  const under = course.map(({ x, y }, i) =>
    x + pitch / 2 > right - w ? Math.min(y - LINE.dot, foot.base - (heights[i] ?? 0)) : foot.base,
  );
  const base = Math.min(...under) - OVER;
  const name = { x: right - w - ASIDE, base, align: 'right' as const };
  words.push(
    sheet.figure('last', figure, { x: right - w, w, base }, { size: heroSize, ink, align: 'right' }),
    sheet.line('series 1', named, name, { size: nameSize, bold: true, ink }),
  );
  return {
    marks: [
      ...heights.map((h, i) =>
        block(
          {
            x: i * pitch - (i === 0 ? OVERSHOOT : 0),
            y: foot.base - h,
            w: pitch - (i === heights.length - 1 ? 0 : GAP) + (i === 0 ? OVERSHOOT : 0),
            h,
          },
          role,
        ),
      ),
      drawn(LINE.casing, ground),
      drawn(LINE.line, ink),
      ...course.map((at): PageMark => ({ kind: 'disc', role: ink, at, r: LINE.dot })),
    ],
    words,
    ...(foot.band === undefined ? {} : { band: foot.band }),
  };
}
