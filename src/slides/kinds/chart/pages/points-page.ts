import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import { type At, block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { wordsFor } from '../../../../charts/base/words.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { PointTable } from '../../../../charts/points/point-data.ts';
import { trendOf } from '../../../../charts/points/point-plan.ts';
import { maxOf } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { type DrawnPage, OVERSHOOT, type PageSheet } from './page-sheet.ts';
import { namesOf, type Placed, yOn } from './point-names.ts';

const NAMES: readonly Pt[] = [32, 28, 24, 22, 20];
const AXES: readonly Pt[] = [28, 24, 22, 20];
const RADIUS = { usual: 0.22, claim: 0.4, most: 0.8 };
const LINE: Inch = 0.05;
/** How much thicker the post of the claim is. */
const THICKER = 1.6;
/** From the base line to what the axis measures. */
const BELOW: Inch = 0.18;
/** The part of the plot’s width and height that lies beyond the farthest points. */
const BEYOND = 0.16;
const ABOVE = 0.14;

/** Up to this many points are all named. */
export const MOST_POINTS = 12;

interface PointsOptions {
  /** The point that is claimed; -1 for none. */
  readonly focus: number;
  readonly trend: boolean;
}

/** Points over the whole slide on its ground, both measures from zero, named beside them; the claimed one carries its height. */
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
      largest > 0 ? Math.max(0.14, RADIUS.most * Math.sqrt((sizes?.values[index] ?? 0) / largest)) : undefined;
    return { at, r: own ?? (isClaim ? RADIUS.claim : RADIUS.usual), name, isClaim, index };
  });
  const line = trend ? trendOf(points.map(({ at }) => at)) : undefined;
  const claimed = points[focus];
  const course = line && clipped(line, frame.w, base, top);
  const named = measures.slice(1).filter(Boolean);
  const measured = named.map((text, i) => {
    const level = frame.top + figureHeight(axis) + 1.25 * i * ptToInch(axis);
    return sheet.line(`measure ${i + 2}`, text, { x: frame.margin, base: level }, { size: axis });
  });
  const words = sheet
    .steps(NAMES)
    .reduce<ChartWord[] | undefined>(
      (found, size) =>
        found ?? namesOf(points, table, { size, base, top, course, taken: measured.map(({ box }) => box) }, sheet),
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
      ...(claimed && course ? [postMark(claimed.at, course)] : []),
      ...points
        .toSorted((a, b) => b.r - a.r)
        .map(({ at, r, isClaim }): PageMark => ({ kind: 'disc', role: isClaim ? 'highlight' : role, at, r })),
    ],
    words: [...words, ...footWords(points, table, { axis, base, on: band }, sheet), ...measured],
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

/** Below the base line: what the points’ places across say, and that of the claimed and the farthest one where it is clear. */
function footWords(
  points: readonly Placed[],
  table: PointTable,
  { axis, base, on }: { readonly axis: Pt; readonly base: Inch; readonly on: ColorRole },
  sheet: PageSheet,
): ChartWord[] {
  const { margin } = sheet.frame;
  const level = base + BELOW + 0.75 * ptToInch(axis);
  const measured = measureOf(table, 0);
  const name = sheet.line('measure 1', measured, { x: margin, base: level }, { size: axis, on });
  const far = points.reduce((a, b) => (b.at.x > a.at.x ? b : a));
  const wanted = [points.find(({ isClaim }) => isClaim) ?? far, far];
  const words = measured === '' ? [] : [name];
  for (const { at, index, isClaim } of wanted) {
    const label = table.series[0]?.labels[index] ?? '';
    const place = { x: at.x, base: level, align: 'center' as const };
    const word = sheet.line(`across ${index + 1}`, label, place, { size: axis, on, bold: isClaim });
    const end = Math.max(0, ...words.map(({ box }) => box.x + box.w));
    if (word.box.x > end + 0.3) words.push(word);
  }
  return words;
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

/** How far the claimed point lies from the line. */
const postMark = (at: At, course: readonly [At, At]): PageMark => ({
  ...{ kind: 'line', role: 'highlight', width: THICKER * LINE },
  points: [at, { x: at.x, y: yOn(course, at.x) }],
});
