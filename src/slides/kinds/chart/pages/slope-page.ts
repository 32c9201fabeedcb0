import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { heroEnds, plainEnds, UNDER } from './slope-ends.ts';

const NAMES: readonly Pt[] = [36, 32, 28, 24, 22, 20];
const HEADS: readonly Pt[] = [32, 28, 24, 20];
const LINE = { main: 0.2, other: 0.09, axis: 0.05, leader: 0.035 };
const GAP: Inch = 0.2;
/** From the right upright to what is named there, where leaders go to some of it. */
const LEADER: Inch = 0.5;
/** Below the heads of the uprights. */
const HEADED: Inch = 0.3;

/** Up to this many lines are followed. */
export const MOST_SLOPES = 7;

/** Lines between two uprights, the claimed one thick against all others, its end as the slide’s figure. */
export function slopePage(table: ChartTable, focus: number, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { series, categories } = table;
  const values = series.flatMap((each) => each.values);
  if (values.some((value) => !Number.isFinite(value)) || Math.min(...values) === Math.max(...values)) return undefined;
  const size = sheet.sizeFor(
    series.map(({ name, labels }) => `${name} ${labels[1]}  `),
    series.map(() => 0.27 * frame.w),
    NAMES,
    true,
  );
  const head = sheet.sizeFor(
    categories,
    categories.map(() => 2.4),
    HEADS,
    true,
  );
  if (!size || !head) return undefined;
  const own = series[focus];
  const valueW =
    Math.max(...series.flatMap(({ labels }) => labels.map((label) => sheet.wordWidth(label, size, true)))) + 0.08;
  const nameW = Math.max(...series.map(({ name }) => sheet.wordWidth(name, size, true))) * 1.06 + 0.1;
  const top = frame.top + ptToInch(head) * 0.7;
  const room = { top: top + HEADED, bottom: frame.bottom };
  const ends = (own && heroEnds(series, focus, { room, size }, sheet)) ?? plainEnds(series, { room, size });
  const { hero, yOf } = ends;
  const heroW = own && hero ? sheet.wordWidth(own.labels[1] ?? '', hero, true) * 1.08 + 0.06 : 0;
  const aside = ends.right.some(({ isMoved }) => isMoved) ? LEADER : GAP;
  const left = frame.margin + valueW + GAP;
  const right = frame.w - frame.margin - Math.max(heroW, nameW + valueW + GAP) - aside;
  if (right - left < 0.28 * frame.w) return undefined;
  const roleOf = (i: number): ColorRole => (i === focus ? 'highlight' : dark ? 'step-2' : own ? 'step-2' : 'subject');
  const line = (role: ColorRole, width: Inch, ...points: readonly At[]): PageMark => ({
    ...{ kind: 'line', role, width },
    points,
  });
  const slopes = series
    .map((each, i) => ({ each, i }))
    .toSorted((a, b) => Number(a.i === focus) - Number(b.i === focus))
    .map(({ each, i }) =>
      line(
        roleOf(i),
        i === focus ? LINE.main : LINE.other,
        { x: left, y: yOf(each.values[0] ?? 0) },
        { x: right, y: yOf(each.values[1] ?? 0) },
      ),
    );
  const marks = [
    ...[left, right].map((x) =>
      line(dark ? 'on-dark' : 'text', LINE.axis, { x, y: top + 0.12 }, { x, y: frame.bottom }),
    ),
    ...slopes,
    ...ends.right.flatMap(({ middle, isMoved }, i) =>
      isMoved
        ? [
            line(
              roleOf(i),
              LINE.leader,
              { x: right, y: yOf(series[i]?.values[1] ?? 0) },
              { x: right + aside - 0.08, y: middle },
            ),
          ]
        : [],
    ),
  ];
  const words = series.flatMap(({ name, labels }, i): ChartWord[] => {
    const isFocus = i === focus;
    const manner = { size, bold: isFocus, ...(isFocus ? ({ ink: 'highlight' } as const) : {}) };
    const bold = { ...manner, bold: true };
    const lowered = figureHeight(size) / 2;
    const [a, b] = [(ends.left[i]?.middle ?? 0) + lowered, ends.right[i]?.middle ?? 0];
    const x = right + aside;
    const first = [sheet.line(`value ${i + 1}`, labels[0] ?? '', { x: left - GAP, base: a, align: 'right' }, bold)];
    if (isFocus && hero) {
      const base = b + figureHeight(hero) / 2;
      const under = base + UNDER + sheet.capOf(name, size);
      return [
        ...first,
        sheet.line('end', labels[1] ?? '', { x: x - 0.04 * ptToInch(hero), base }, { ...bold, size: hero }),
        sheet.line('end name', name, { x, base: under }, bold),
      ];
    }
    return [
      ...first,
      sheet.line(`end ${i + 1}`, labels[1] ?? '', { x, base: b + lowered }, bold),
      sheet.line(`end name ${i + 1}`, name, { x: x + valueW + 0.1, base: b + lowered }, manner),
    ];
  });
  const heads = [left, right].map((x, i) =>
    sheet.line(`axis ${i + 1}`, categories[i] ?? '', { x, base: top, align: 'center' }, { size: head, bold: true }),
  );
  return { marks, words: [...heads, ...words] };
}
