import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, type Datum, dataOf } from '../../../../charts/base/table.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { maxOf } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { footNames } from './foot-names.ts';
import { valueFigure } from './page-claim.ts';
import { type DrawnPage, OVERSHOOT, type PageSheet } from './page-sheet.ts';

/** The part of the slide’s width that columns take, and of their room’s height where the line has a scale of its own. */
const PLOT = 0.64;
const LOW = 0.6;
const GAP: Inch = 0.035;
const LINE = { line: 0.13, casing: 0.25, dot: 0.17 };
const VALUES: readonly Pt[] = [46, 40, 36, 32, 28, 24, 20];
const FIRST: readonly Pt[] = [46, 40, 36, 32, 28, 24];
const HERO: readonly Pt[] = [176, 150, 132, 110, 96, 84, 72, 60];
const NAMES: readonly Pt[] = [32, 28, 24, 22, 20];
/** From a column’s foot to its value, and from what stands at the right to the columns. */
const FOOT: Inch = 0.24;
const ASIDE: Inch = 0.35;
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

/** Columns from the slide’s edge on its ground, a line over them from its first value to its last, which is the slide’s figure. */
export function comboPage({ bars, line, shared, claims }: Combined, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark, ground } = sheet;
  const [columns, points] = [dataOf(bars), dataOf(line)];
  const values = [...columns, ...points].map(({ value }) => value);
  const pitch = (PLOT * frame.w) / columns.length;
  const foot = footNames(
    columns.map(({ name }, i) => ({ name, middle: (i + 0.5) * pitch, bold: i === columns.length - 1 })),
    pitch,
    sheet,
  );
  const size = sheet.sizeFor(
    columns.map(({ label }) => label),
    columns.map(() => 0.86 * pitch),
    VALUES,
    true,
  );
  const last = points.at(-1);
  if (!foot || !size || !last || values.some((value) => !(value >= 0))) return undefined;
  const first = sheet.steps(FIRST).find((each) => each <= size) ?? size;
  const top = frame.top + figureHeight(first) + 0.35;
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
  if (!(Math.min(...heights) >= figureHeight(size) + 2 * FOOT)) return undefined;
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
  const named = bars.series[0]?.name ?? '';
  const nameSize = sheet.sizeFor([named], [0.86 * pitch], NAMES);
  const highest = (heights[tallest] ?? 0) - figureHeight(size) - FOOT;
  const isNamed = nameSize !== undefined && highest >= sheet.capOf(named, nameSize) + 2 * FOOT;
  if (isNamed) {
    const base = foot.base - (heights[tallest] ?? 0) + FOOT + sheet.capOf(named, nameSize);
    const at = { x: (tallest + 0.5) * pitch, base, align: 'center' as const };
    words.push(sheet.line('series 2', named, at, { size: nameSize, on: role, ink: 'on-dark' }));
  }
  const aside = asideWords(
    { bars, line, last, ink, isNamed },
    { y: course.at(-1)?.y ?? 0, column: foot.base - (heights.at(-1) ?? 0) },
    sheet,
  );
  if (!aside) return undefined;
  return {
    marks: [
      ...heights.map((h, i) =>
        block(
          {
            x: i * pitch - (i === 0 ? OVERSHOOT : 0),
            y: foot.base - h,
            w: pitch - GAP + (i === 0 ? OVERSHOOT : 0),
            h,
          },
          role,
        ),
      ),
      drawn(LINE.casing, ground),
      drawn(LINE.line, ink),
      ...course.map((at): PageMark => ({ kind: 'disc', role: ink, at, r: LINE.dot })),
    ],
    words: [...words, ...aside],
    ...(foot.band === undefined ? {} : { band: foot.band }),
  };
}

interface Named {
  readonly bars: ChartTable;
  readonly line: ChartTable;
  readonly last: Datum;
  readonly ink: ColorRole;
  /** Whether a column has the name of all in it. */
  readonly isNamed: boolean;
}

/** Beside the columns: the line’s last value with its name at its own height, and what the columns are at theirs. */
function asideWords(
  { bars, line, last, ink, isNamed }: Named,
  at: { readonly y: Inch; readonly column: Inch },
  sheet: PageSheet,
) {
  const { frame } = sheet;
  const x = PLOT * frame.w + ASIDE;
  const w = frame.w - frame.margin - x;
  const figure = valueFigure(last, line.unit);
  const [own, other] = [line.series[0]?.name ?? '', bars.series[0]?.name ?? ''];
  const size = sheet.steps(HERO).find((each) => sheet.figureWidth(figure, each) * 1.05 <= w);
  const named = sheet.namesFor(isNamed ? [own] : [own, other], w, isNamed ? [46, 40, 36, ...NAMES] : NAMES);
  if (!size || !named) return undefined;
  const digits = figureHeight(size);
  const base = Math.max(frame.top + digits, at.y + digits / 2);
  const name = sheet.block('series 1', own, { x, y: base + 0.14, w }, { size: named.size, bold: true, ink });
  const set = [sheet.figure('last', figure, { x, w, base }, { size, ink }), name];
  if (isNamed) return name.box.y + name.box.h <= frame.bottom - 0.4 - ptToInch(named.size) ? set : undefined;
  const isOver = at.column < at.y;
  const under = Math.max(at.column - 0.1, name.box.y + name.box.h + 0.2);
  const below = isOver ? Math.min(at.column, base - digits - named.h - 0.25) : under;
  if (below < frame.top || below + named.h > frame.bottom - 0.4 - ptToInch(named.size)) return undefined;
  return [...set, sheet.block('series 2', other, { x, y: below, w }, { size: named.size })];
}
