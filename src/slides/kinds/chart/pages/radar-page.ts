import type { DrawnPage } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import type { Inch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { around, fittedWheel, type Piece } from './wheel.ts';

/** Sizes of values and names, and of the web, as a part of the height of its room. */
const SIZES = [
  [40, 28],
  [36, 28],
  [32, 24],
  [28, 24],
  [24, 22],
  [22, 20],
] as const;
const RADII = [
  [0.48, 0.46, 0.44, 0.42, 0.4, 0.38, 0.36, 0.34, 0.32],
  [0.3, 0.27, 0.24],
];
const LINE = { main: 0.12, other: 0.08, ring: 0.025 };
const RINGS = [0.5, 1];
const DOT = 0.2;
/** A value stands beside its name where its axis is as near to upright: its sine is below this. */
const UPRIGHT = 0.3;

export const MOST_PROFILES = 3;
export const MOST_MEASURES = 8;

interface RadarOptions {
  /** The series that leads, and the measure that is claimed of it. */
  readonly focus: number;
  readonly claim: number;
  /** What the outer ring stands for. */
  readonly end: number;
}

/** Profiles on a web beside the headline, its middle zero, the leading one filled, its values at the axes; in the claimed measure all are named, and what parts the first two is marked. */
export function radarPage(
  table: ChartTable,
  { focus, claim, end }: RadarOptions,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { dark } = sheet;
  const { categories, series } = table;
  const order = [focus, ...series.map((_, i) => i).filter((i) => i !== focus)].flatMap((i) => series[i] ?? []);
  const inks: readonly ColorRole[] = dark ? ['on-dark', 'step-2', 'step-3'] : ['subject', 'step-2', 'context'];
  if (series.some(({ values }) => values.some((value) => !(value >= 0)))) return undefined;
  const angles = categories.map((_, i) => (2 * Math.PI * i) / categories.length);
  const told = categories.map((name, k) => {
    const angle = angles[k] ?? 0;
    const value = { text: order[0]?.labels[k] ?? '', size: 'value', bold: true } as const;
    const named = { text: name, size: 'name', bold: k === claim } as const;
    const isUpright = Math.abs(Math.sin(angle)) < UPRIGHT;
    const rows: Piece[][] = k !== claim ? (isUpright ? [[value, named]] : [[value], [named]]) : [[named]];
    if (k === claim)
      rows.push(
        ...order.map(({ name: whose, labels }, n): Piece[] => {
          const ink: ColorRole = n === 0 ? 'highlight' : dark ? (inks[n] ?? 'text') : 'subtle';
          return [
            { text: labels[k] ?? '', size: 'value', bold: true, ink },
            { text: whose, size: 'name', bold: n === 0, ...(n === 0 ? {} : { ink }) },
          ];
        }),
      );
    return { key: k + 1, angle, rows };
  });
  const half = Math.PI / categories.length;
  const webAt = (at: number) => Math.cos(half) / Math.cos(((at + 8 * half * categories.length) % (2 * half)) - half);
  const wheel = fittedWheel({ told, reachAt: webAt, radii: RADII, sizes: SIZES, bottom: sheet.frame.bottom }, sheet);
  if (!wheel) return undefined;
  const { r, centre, words } = wheel;
  const profiles = order.map(({ values }) => angles.map((at, k) => around(centre, (r * (values[k] ?? 0)) / end, at)));
  const [lead = [], second] = profiles;
  const [dot, other] = [lead[claim], second?.[claim]];
  const line = (points: readonly At[], role: ColorRole, width: Inch): PageMark => ({
    ...{ kind: 'line', role, width },
    points: [...points, ...points.slice(0, 2)],
  });
  const web: ColorRole = dark ? 'step-3' : 'step-1';
  const rings = RINGS.map((reach) =>
    line(
      angles.map((at) => around(centre, reach * r, at)),
      web,
      LINE.ring,
    ),
  );
  const spokes = angles.map(
    (at): PageMark => ({ kind: 'line', role: web, width: LINE.ring, points: [centre, around(centre, r, at)] }),
  );
  const lines = profiles.map((points, n) => line(points, inks[n] ?? 'subject', n === 0 ? LINE.main : LINE.other));
  return {
    marks: [
      { kind: 'area', role: dark ? 'subject-deep' : 'step-1', points: lead },
      ...rings,
      ...spokes,
      ...lines.toReversed(),
      ...(dot && other
        ? [{ kind: 'line' as const, role: 'highlight' as const, width: LINE.main, points: [dot, other] }]
        : []),
      ...(dot ? [{ kind: 'disc' as const, role: 'highlight' as const, at: dot, r: DOT }] : []),
    ],
    words,
  };
}
