import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { Datum } from '../../../../charts/base/table.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import type { DrawnPage, PageSheet } from './page-sheet.ts';
import { around, isOnPage, toldAt } from './wheel.ts';

/** Sizes of values and names, and of the largest sector, as a part of the height of its room. */
const SIZES = [
  [40, 28],
  [36, 28],
  [32, 24],
  [28, 24],
  [24, 22],
  [22, 20],
] as const;
const RADII = [
  [0.46, 0.43, 0.4],
  [0.37, 0.34, 0.31],
];
const STEPS = 24;
const SEAM = 0.05;

export const MOST_SECTORS = 8;

/** Sectors of one angle beside the headline, their areas to scale, told at their ends; the claimed one in its colour. */
export function polarPage(data: readonly Datum[], claim: number, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark, ground } = sheet;
  const most = Math.max(...data.map(({ value }) => value));
  if (!(most > 0) || data.some(({ value }) => !(value >= 0))) return undefined;
  const angle = (2 * Math.PI) / data.length;
  const role: ColorRole = dark ? 'step-3' : 'subject';
  const middles = [0.5, 0.46, 0.54, 0.42].map((part) => frame.left + part * (frame.w - frame.left));
  const tries = RADII.flatMap((radii) =>
    SIZES.flatMap(([value, name]) => radii.flatMap((part) => middles.map((x) => ({ value, name, part, x })))),
  );
  for (const { value: size, name: nameSize, part, x } of tries) {
    const r = part * (frame.bottom - 0.3);
    const sizes = { value: sheet.scaled(size), name: sheet.scaled(nameSize) };
    const centre: At = { x, y: 0.4 + (frame.bottom - 0.4) / 2 };
    const words = data.map(({ name, label, value }, k) => {
      const at = (k + 0.5) * angle;
      const ink: ColorRole = k === claim ? 'highlight' : 'text';
      const told = { key: k + 1, name, values: [{ text: label, ink }], bold: k === claim };
      return toldAt(told, around(centre, r * Math.sqrt(value / most), at), at, sizes, sheet);
    });
    if (!isOnPage(words, sheet)) continue;
    const sectors = data.map(({ value }, k): PageMark => {
      const reach = r * Math.sqrt(value / most);
      const arc = Array.from({ length: STEPS + 1 }, (_, n) => around(centre, reach, (k + n / STEPS) * angle));
      return { kind: 'area', role: k === claim ? 'highlight' : role, points: [centre, ...arc] };
    });
    const seams = data.map(
      (_, k): PageMark => ({ kind: 'line', role: ground, width: SEAM, points: [centre, around(centre, r, k * angle)] }),
    );
    return { marks: [...sectors, ...seams], words: words.flat() };
  }
  return undefined;
}
