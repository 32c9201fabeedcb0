import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import type { DrawnPage, PageSheet } from './page-sheet.ts';
import { around, isOnPage, toldAt } from './wheel.ts';

/** Sizes of values and names, and of the web, as a part of the height of its room. */
const SIZES = [
  [36, 28],
  [32, 28],
  [28, 24],
  [24, 22],
  [22, 20],
] as const;
const RADII = [
  [0.4, 0.38, 0.36, 0.34],
  [0.32, 0.3, 0.27, 0.24],
];
const NAMES: readonly Pt[] = [28, 24, 22, 20];
const LINE = { main: 0.1, other: 0.07, ring: 0.025 };
const RINGS = [0.5, 1];
const DOT = 0.2;
const APART: Inch = 0.35;

export const MOST_PROFILES = 3;
export const MOST_MEASURES = 8;

interface RadarOptions {
  /** The series that leads, and the measure that is claimed of it. */
  readonly focus: number;
  readonly claim: number;
  /** What the outer ring stands for. */
  readonly end: number;
}

/** Profiles on a web beside the headline, its middle zero, their values at the axes, the leading one filled. */
export function radarPage(
  table: ChartTable,
  { focus, claim, end }: RadarOptions,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { categories, series } = table;
  const order = [focus, ...series.map((_, i) => i).filter((i) => i !== focus)].flatMap((i) => series[i] ?? []);
  const inks: readonly ColorRole[] = dark ? ['on-dark', 'step-2', 'step-3'] : ['subject', 'step-2', 'context'];
  const textInks: readonly ColorRole[] = dark ? ['on-dark', 'step-2', 'step-2'] : ['text', 'subtle', 'subtle'];
  const keys = keyWords(
    order.map(({ name }) => name),
    inks,
    sheet,
  );
  if (!keys || series.some(({ values }) => values.some((value) => !(value >= 0)))) return undefined;
  const angle = (2 * Math.PI) / categories.length;
  const centre: At = { x: (frame.left + frame.w - frame.margin) / 2, y: 0.35 + (keys.top - 0.35) / 2 };
  const angles = categories.map((_, i) => i * angle);
  const wordsAt = (r: Inch, sizes: { readonly value: Pt; readonly name: Pt }) =>
    categories.map((name, k) => {
      const values = order.map(({ labels }, n) => {
        const ink: ColorRole = n === 0 && k === claim ? 'highlight' : (textInks[n] ?? 'subtle');
        return { text: labels[k] ?? '', ink };
      });
      const at = angles[k] ?? 0;
      return toldAt({ key: k + 1, name, values, bold: k === claim }, around(centre, r, at), at, sizes, sheet);
    });
  const found = RADII.flatMap((radii) =>
    SIZES.flatMap(([value, name]) => radii.map((part) => ({ value, name, r: part * keys.top }))),
  )
    .map(({ value, name, r }) => ({ r, words: wordsAt(r, { value: sheet.scaled(value), name: sheet.scaled(name) }) }))
    .find(({ words }) => isOnPage(words, sheet) && words.flat().every(({ box }) => box.y + box.h <= keys.top + 0.1));
  if (!found) return undefined;
  const { r, words } = found;
  const profiles = order.map(({ values }) => angles.map((at, k) => around(centre, (r * (values[k] ?? 0)) / end, at)));
  const [lead = []] = profiles;
  const dot = lead[claim];
  const closed = (points: readonly At[]) => [...points, ...points.slice(0, 2)];
  const line = (points: readonly At[], role: ColorRole, width: Inch): PageMark => ({
    kind: 'line',
    role,
    width,
    points: closed(points),
  });
  const rings = RINGS.map((reach) =>
    line(
      angles.map((at) => around(centre, reach * r, at)),
      dark ? 'step-3' : 'step-1',
      LINE.ring,
    ),
  );
  const lines = profiles.map((points, n) => line(points, inks[n] ?? 'subject', n === 0 ? LINE.main : LINE.other));
  return {
    marks: [
      { kind: 'area', role: dark ? 'subject-deep' : 'step-1', points: lead },
      ...rings,
      ...lines.toReversed(),
      ...(dot ? [{ kind: 'disc' as const, role: 'highlight' as const, at: dot, r: DOT }] : []),
      ...keys.marks,
    ],
    words: [...words.flat(), ...keys.words],
  };
}

/** The names of profiles at the foot, each behind a piece of its line. */
function keyWords(names: readonly string[], inks: readonly ColorRole[], sheet: PageSheet) {
  const { frame } = sheet;
  const piece = 0.4;
  for (const size of sheet.steps(NAMES)) {
    const widths = names.map((name) => 1.08 * sheet.wordWidth(name, size, true) + 0.1);
    const whole = widths.reduce((sum, w) => sum + w + piece + 0.15, APART * (names.length - 1));
    const room = frame.w - frame.margin - frame.left;
    if (whole > room) continue;
    const base = frame.bottom - 0.12;
    let x = frame.left + (room - whole) / 2;
    const words: ChartWord[] = [];
    const marks: PageMark[] = [];
    names.forEach((name, i) => {
      const y = base - 0.32 * ptToInch(size);
      marks.push({
        ...{ kind: 'line', role: inks[i] ?? 'subject', width: i === 0 ? LINE.main : LINE.other },
        points: [
          { x, y },
          { x: x + piece, y },
        ],
      });
      words.push(sheet.line(`series ${i + 1}`, name, { x: x + piece + 0.15, base }, { size, bold: i === 0 }));
      x += piece + 0.15 + (widths[i] ?? 0) + APART;
    });
    return { words, marks, top: base - 1.3 * ptToInch(size) };
  }
  return undefined;
}
