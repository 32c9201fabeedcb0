import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, printedNumber } from '../../../../charts/base/table.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { footNames } from './foot-names.ts';
import type { PageClaim } from './page-claim.ts';
import type { DrawnPage, PageSheet } from './page-sheet.ts';

const VALUES: readonly Pt[] = [46, 40, 36, 32, 28, 24, 20];
const TOTALS: readonly Pt[] = [32, 28, 24, 20];
const NAMES: readonly Pt[] = [28, 24, 22, 20];
const GAP: Inch = 0.12;

export const MOST_STACKS = 8;
export const MOST_LAYERS = 4;

/** The share of a series in the last stack. */
export function claimOfStacks({ categories, series }: ChartTable, focus: number): PageClaim | undefined {
  const at = categories.length - 1;
  const whole = sum(series.map(({ values }) => values[at] ?? 0));
  const own = series[focus];
  if (!own || !(whole > 0)) return undefined;
  const share = printedNumber((100 * (own.values[at] ?? 0)) / whole, 0, '', undefined);
  return {
    figure: { number: share, unit: '%' },
    at,
    as: 'value',
    computed: `${share}%`,
    about: `${own.name}, ${categories[at] ?? ''}`,
  };
}

/** Stacks on a ground, the claimed series on the base line and in the claim’s colour in the last, which is bracketed. */
export function stacksPage(
  table: ChartTable,
  focus: number,
  claims: boolean,
  sheet: PageSheet,
  totals: readonly (string | undefined)[],
): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { categories } = table;
  const order = [focus, ...table.series.map((_, i) => i).filter((i) => i !== focus)];
  const series = order.flatMap((i) => table.series[i] ?? []);
  if (series.some(({ values }) => values.some((value) => !(value >= 0)))) return undefined;
  const nameSize = sheet.sizeFor(
    series.map(({ name }) => name),
    series.map(() => 2.2),
    NAMES,
    true,
  );
  if (!nameSize) return undefined;
  const column = Math.max(...series.map(({ name }) => sheet.wordWidth(name, nameSize, true))) * 1.06 + 0.5;
  const pitch = (frame.w - frame.margin + 0.25 - column - frame.left) / categories.length;
  const last = categories.length - 1;
  const foot = footNames(
    categories.map((name, i) => ({ name, middle: frame.left + (i + 0.5) * pitch - GAP / 2, bold: i === last })),
    pitch,
    sheet,
  );
  if (!foot || pitch < 0.7) return undefined;
  const sums = categories.map((_, i) => sum(series.map(({ values }) => values[i] ?? 0)));
  const totalSize = sheet.sizeFor(
    totals.map((each) => each ?? ''),
    totals.map(() => pitch - GAP),
    TOTALS,
    true,
  );
  const top = frame.top + (totals.some(Boolean) ? 0.5 : 0);
  const scale = (foot.base - top) / Math.max(...sums);
  const size = sheet.sizeFor(
    series.flatMap(({ labels }) => labels),
    series.flatMap(({ labels }) => labels.map(() => 0.86 * (pitch - GAP))),
    VALUES,
    true,
  );
  if (!size || !(scale > 0)) return undefined;
  const tones: readonly ColorRole[] = dark
    ? ['step-3', 'step-2', 'step-1', 'subject']
    : ['subject', 'step-2', 'step-1', 'field-dark'];
  const marks: PageMark[] = [];
  const words = [...foot.words];
  categories.forEach((_, i) => {
    let y = foot.base;
    const x = frame.left + i * pitch;
    series.forEach(({ values, labels, name }, k) => {
      const h = (values[i] ?? 0) * scale;
      y -= h;
      const isClaim = claims && k === 0 && i === last;
      const role: ColorRole = isClaim ? 'highlight' : (tones[k] ?? 'step-1');
      marks.push(block({ x, y, w: pitch - GAP, h: h - (k < series.length - 1 ? 0.03 : 0) }, role));
      const digits = figureHeight(size);
      const middle = x + (pitch - GAP) / 2;
      if (h >= digits + 0.16) {
        const base = k === 0 ? y + h - 0.18 : y + (h + digits) / 2;
        words.push(
          sheet.line(
            `value ${i * series.length + k + 1}`,
            labels[i] ?? '',
            { x: middle, base: h < digits + 0.34 ? y + (h + digits) / 2 : base, align: 'center' },
            { size, bold: true, on: role, ink: 'on-dark' },
          ),
        );
      }
      if (i === last) {
        const bold = isClaim;
        words.push(
          sheet.line(
            `series ${k + 1}`,
            name,
            { x: x + pitch - GAP + 0.32, base: y + h / 2 + 0.32 * ptToInch(nameSize) },
            { size: nameSize, bold, ...(bold ? { ink: 'highlight' as const } : {}) },
          ),
        );
        if (isClaim) marks.push(bracket(x + pitch - GAP + 0.1, y, y + h));
      }
    });
    const total = totals[i];
    if (total && totalSize)
      words.push(
        sheet.line(
          `total ${i + 1}`,
          total,
          { x: x + (pitch - GAP) / 2, base: y - 0.12, align: 'center' },
          { size: totalSize, bold: true },
        ),
      );
  });
  return { marks, words, ...(foot.band === undefined ? {} : { band: foot.band }) };
}

const bracket = (x: Inch, top: Inch, foot: Inch): PageMark => ({
  ...{ kind: 'line', role: 'highlight', width: 0.06, over: true },
  points: [
    { x: x - 0.04, y: top + 0.03 },
    { x: x + 0.1, y: top + 0.03 },
    { x: x + 0.1, y: foot - 0.03 },
    { x: x - 0.04, y: foot - 0.03 },
  ],
});
