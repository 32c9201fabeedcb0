import type { DrawnPage } from '../../../../charts/base/define-chart.ts';
import type { PageMark } from '../../../../charts/base/page-marks.ts';
import type { Datum } from '../../../../charts/base/table.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { around, fittedWheel } from './wheel.ts';

/** Sizes of values and names, and the reach of the largest sector, as a part of the height of its room. */
const SIZES = [
  [46, 28],
  [40, 28],
  [36, 28],
  [32, 24],
  [28, 24],
  [24, 22],
  [22, 20],
] as const;
const RADII = [
  [0.54, 0.51, 0.48, 0.45, 0.42],
  [0.39, 0.36, 0.33, 0.3],
];
const STEPS = 24;
const SEAM = 0.05;
const TURN = 2 * Math.PI;

export const MOST_SECTORS = 8;

/** Sectors of one angle beside the headline, their areas to scale; the claimed one points to its figure there, others are told at their ends. */
export function polarPage(data: readonly Datum[], claim: number, sheet: PageSheet): DrawnPage | undefined {
  const { dark, ground, frame } = sheet;
  const most = Math.max(...data.map(({ value }) => value));
  if (!(most > 0) || data.some(({ value }) => !(value >= 0))) return undefined;
  const angle = TURN / data.length;
  const role: ColorRole = dark ? 'step-3' : 'subject';
  const from = (k: number) => -TURN / 4 + (k - claim - 0.5) * angle;
  const parts = data.map(({ value }) => Math.sqrt(value / most));
  const reachAt = (at: number) => parts[Math.floor((((at - from(0)) % TURN) + TURN) / angle) % data.length] ?? 0;
  const told = data
    .map(({ name, label }, k) => ({
      ...{ key: k + 1, angle: from(k) + angle / 2 },
      rows: [[{ text: label, size: 'value' as const, bold: true }], [{ text: name, size: 'name' as const }]],
    }))
    .filter((_, k) => k !== claim);
  const wheel = fittedWheel({ told, reachAt, radii: RADII, sizes: SIZES, bottom: frame.bottom }, sheet);
  if (!wheel) return undefined;
  const { r, centre, words } = wheel;
  const sectors = parts.map((part, k): PageMark => {
    const arc = Array.from({ length: STEPS + 1 }, (_, n) => around(centre, part * r, from(k) + (n / STEPS) * angle));
    return { kind: 'area', role: k === claim ? 'highlight' : role, points: [centre, ...arc] };
  });
  const seams = parts.map((part, k): PageMark => {
    const reach = r * Math.max(part, parts.at(k - 1) ?? 0);
    return { kind: 'line', role: ground, width: SEAM, points: [centre, around(centre, reach, from(k))] };
  });
  return { marks: [...sectors, ...seams], words };
}
