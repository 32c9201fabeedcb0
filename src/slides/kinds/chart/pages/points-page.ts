import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { type At, block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { wordsFor } from '../../../../charts/base/words.ts';
import { OVERSHOOT, type PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { PointTable } from '../../../../charts/points/point-data.ts';
import { trendOf } from '../../../../charts/points/point-plan.ts';
import { maxOf } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { CLAIMS, namesOf, type Placed } from './point-names.ts';

const NAMES: readonly Pt[] = [32, 28, 24, 22, 20];
const AXES: readonly Pt[] = [28, 24, 22, 20];
/** Radii of points, and of bubbles as a part of the slide’s width. */
const RADIUS = { usual: 0.26, claim: 0.32, least: 0.015, most: 0.071 };
const LINE: Inch = 0.05;
/** From the base line to what the axis measures. */
const BELOW: Inch = 0.18;
/** Between what stands below the base line. */
const APART: Inch = 0.3;
/** The part of the plot’s width and height that lies beyond the farthest points. */
const BEYOND = 0.16;
const ABOVE = 0.17;

/** Up to this many points are all named. */
export const MOST_POINTS = 12;

interface PointsOptions {
  /** The point that is claimed; -1 for none. */
  readonly focus: number;
  readonly trend: boolean;
}

/** Points over the whole slide on its ground, both measures from zero, named beside them with their heights; that of the claimed one is the slide’s figure. */
export function pointsPage(
  table: PointTable,
  { focus, trend }: PointsOptions,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark, ground } = sheet;
  const [xs, ys, sizes] = table.series;
  const values = [...(xs?.values ?? []), ...(ys?.values ?? [])];
  const measures = table.series.map((_, i) => measureOf(table, i));
  const axis = sheet.sizeFor(
    measures,
    measures.map(() => 0.6 * frame.w),
    AXES,
  );
  if (!xs || !ys || !axis || values.some((value) => !(value >= 0))) return undefined;
  const base = frame.bottom - 1.2 * ptToInch(axis) - BELOW;
  const top = frame.top + 0.1;
  const [mostX, mostY] = [maxOf(xs.values, 0), maxOf(ys.values, 0)];
  const xOf = (value: number) => frame.margin + (value / mostX) * (1 - BEYOND) * (frame.w - frame.margin);
  const yOf = (value: number) => base - (value / mostY) * (1 - ABOVE) * (base - top);
  const largest = maxOf(sizes?.values ?? [], 0);
  const points = table.categories.map((name, index): Placed => {
    const isClaim = index === focus;
    const at = { x: xOf(xs.values[index] ?? 0), y: yOf(ys.values[index] ?? 0) };
    const own =
      largest > 0
        ? frame.w * Math.max(RADIUS.least, RADIUS.most * Math.sqrt((sizes?.values[index] ?? 0) / largest))
        : undefined;
    return { at, r: own ?? (isClaim ? RADIUS.claim : RADIUS.usual), name, isClaim, index };
  });
  const line = trend ? trendOf(points.map(({ at }) => at)) : undefined;
  const course = line && clipped(line, frame.w, base, top);
  const weights = weightsIn(points, table, dark ? 'step-2' : 'subject', sheet);
  const named = [measures[1] ?? '', weights ? '' : (measures[2] ?? '')].filter(Boolean);
  const measured = named.map((text, i) => {
    const level = frame.top + figureHeight(axis) + 1.25 * i * ptToInch(axis);
    return sheet.line(`measure ${i + 2}`, text, { x: frame.margin, base: level }, { size: axis });
  });
  const room = { base, top, course, taken: measured.map(({ box }) => box), isWeighed: weights !== undefined };
  const words = CLAIMS.flatMap((heroes) =>
    sheet.steps(NAMES).flatMap((size) => sheet.steps(heroes).map((hero) => ({ size, hero }))),
  ).reduce<ChartWord[] | undefined>(
    (found, sizes) => found ?? namesOf(points, table, { ...room, ...sizes }, sheet),
    undefined,
  );
  if (!words) return undefined;
  const role: ColorRole = dark ? 'step-2' : 'subject';
  const band: ColorRole = dark ? ground : 'field-dark';
  return {
    marks: [
      ...(dark ? [block({ x: -OVERSHOOT, y: base - 0.02, w: frame.w + 2 * OVERSHOOT, h: 0.04 }, 'step-2')] : []),
      ...(course
        ? [
            {
              kind: 'line' as const,
              role: dark ? ('on-dark' as const) : ('text' as const),
              width: LINE,
              points: course,
            },
          ]
        : []),
      ...points
        .toSorted((a, b) => b.r - a.r)
        .map(({ at, r, isClaim }): PageMark => ({ kind: 'disc', role: isClaim ? 'highlight' : role, at, r })),
    ],
    words: [...words, ...(weights ?? []), ...footWords(points, table, { axis, base, on: band }, sheet), ...measured],
    ...(dark ? {} : { band: base }),
  };
}

/** What a series of points measures, with its unit unless its values carry that. */
function measureOf({ series, units, language = 'en' }: PointTable, i: number): string {
  const [name, unit] = [series[i]?.name ?? '', units[i] ?? ''];
  const { measured, area } = wordsFor(language);
  const own = unit === '' || unit === '%' ? name : measured(name, unit);
  return i === 2 && own !== '' ? area(own) : own;
}

/** What areas say, in them, and in the largest also what that is; undefined where one has no room for it. */
function weightsIn(
  points: readonly Placed[],
  table: PointTable,
  role: ColorRole,
  sheet: PageSheet,
): ChartWord[] | undefined {
  const labels = table.series[2]?.labels;
  const size =
    labels &&
    sheet.sizeFor(
      labels,
      points.map(({ r }) => 1.7 * r),
      NAMES,
      true,
    );
  const largest = points.reduce((a, b) => (b.r > a.r ? b : a));
  const measured = table.series[2]?.name ?? '';
  const below = sheet.sizeFor([measured], [1.7 * largest.r], AXES);
  if (!size || !below || figureHeight(size) + 1.2 * ptToInch(below) > 1.5 * largest.r) return undefined;
  return points.flatMap((point) => {
    const { at, index, isClaim } = point;
    const isNamed = point === largest && measured !== '';
    const manner = { on: isClaim ? ('highlight' as const) : role, ink: 'on-dark' as const };
    const middle = { x: at.x, align: 'center' as const };
    const base = at.y + (isNamed ? -0.04 : figureHeight(size) / 2);
    const value = sheet.line(
      `size ${index + 1}`,
      labels?.[index] ?? '',
      { ...middle, base },
      { ...manner, size, bold: true },
    );
    if (!isNamed) return [value];
    const name = { ...middle, base: base + 0.16 + figureHeight(below) };
    return [value, sheet.line('measure 3', measured, name, { ...manner, size: below })];
  });
}

/** Below the base line: where the first, the claimed and the last point stand across, and what that measures where there is room between them. */
function footWords(
  points: readonly Placed[],
  table: PointTable,
  { axis, base, on }: { readonly axis: Pt; readonly base: Inch; readonly on: ColorRole },
  sheet: PageSheet,
): ChartWord[] {
  const { margin } = sheet.frame;
  const level = base + BELOW + 0.75 * ptToInch(axis);
  const across = points.toSorted((a, b) => a.at.x - b.at.x);
  const wanted = across.filter((each, i) => i === 0 || each.isClaim || i === across.length - 1);
  const values = wanted.map(({ at, index, isClaim }) => {
    const label = table.series[0]?.labels[index] ?? '';
    const place = { x: at.x, base: level, align: 'center' as const };
    return sheet.line(`across ${index + 1}`, label, place, { size: axis, on, bold: isClaim });
  });
  const measured = measureOf(table, 0);
  if (measured === '') return values;
  const w = sheet.wordWidth(measured, axis) * 1.08 + 0.06;
  const ends = [{ x: margin - APART, w: 0 }, ...values.map(({ box }) => box)];
  const gaps = ends.map(({ x, w: own }, i) => ({ from: x + own + APART, to: (values[i]?.box.x ?? 0) - APART }));
  const free = gaps.find(({ from, to }) => to - from >= w);
  const x = free === undefined || free.from === margin ? margin : (free.from + free.to - w) / 2;
  const name = sheet.line('measure 1', measured, { x, base: level }, { size: axis, on });
  const isClear = ({ box }: ChartWord) => free !== undefined || box.x > name.box.x + name.box.w + APART;
  return [name, ...values.filter(isClear)];
}

/** The line through points, as far as it lies in the plot, to the slide’s edge. */
function clipped([a, b]: readonly [At, At], w: Inch, base: Inch, top: Inch): readonly [At, At] {
  const slope = (b.y - a.y) / (b.x - a.x);
  const at = (x: Inch): At => ({ x, y: a.y + slope * (x - a.x) });
  const within = (x: Inch): At => {
    const y = Math.min(base, Math.max(top - 0.4, at(x).y));
    return slope === 0 ? at(x) : { x: a.x + (y - a.y) / slope, y };
  };
  return [within(-OVERSHOOT), within(w + OVERSHOOT)];
}
