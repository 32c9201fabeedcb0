import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Box } from '../../../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';

const NAMES: readonly Pt[] = [36, 32, 28, 24, 22, 20];
const VALUES: readonly Pt[] = [84, 72, 60, 54, 46, 40, 36, 32, 28, 24, 20];
/** A claimed row is so many times as high as the others, and its values at least as much larger. */
const RAISED = { row: 2.1, most: 110 };
/** The part of the slide’s width that the names of rows may take. */
const SIDE = 0.27;
const GAP: Inch = 0.04;
const UNDER: Inch = 0.12;

export const MOST_ROWS = 7;
export const MOST_CELLS = 12;

interface HeatmapOptions {
  /** The claimed row, column or cell; -1 for what it does not name. */
  readonly row: number;
  readonly column: number;
}

/** Cells from the names of rows to the margin, the paler the lower; a claimed row is higher, and its values are the slide’s figures. */
export function heatmapPage(
  table: ChartTable,
  { row, column }: HeatmapOptions,
  sheet: PageSheet,
): DrawnPage | undefined {
  const { frame } = sheet;
  const { categories, series } = table;
  const all = series.flatMap(({ values }) => values);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const rows = sheet.namesFor(
    series.map(({ name }) => name),
    SIDE * frame.w - frame.margin,
    NAMES,
  );
  if (!rows || all.some((value) => !Number.isFinite(value)) || most === least) return undefined;
  const widest = Math.max(...series.map(({ name }) => wide(name, rows, sheet)));
  const left = frame.margin + Math.min(widest, SIDE * frame.w - frame.margin) + 0.35;
  const pitch = (frame.w - frame.margin + GAP - left) / categories.length;
  const heads = sheet.namesFor(categories, pitch - 0.16, NAMES);
  if (!heads) return undefined;
  const top = frame.top + heads.h + UNDER;
  const shares = series.map((_, i) => (i === row && column < 0 ? RAISED.row : 1));
  const unit = (frame.bottom - top) / shares.reduce((a, b) => a + b, 0);
  const heights = shares.map((share) => share * unit);
  const sizeIn = (h: Inch, labels: readonly string[], steps: readonly Pt[]) =>
    sheet.sizeFor(
      labels,
      labels.map(() => 0.8 * pitch),
      steps.filter((each) => figureHeight(each) <= 0.5 * h),
      true,
    );
  const usual = sizeIn(
    unit - GAP,
    series.flatMap(({ labels }) => labels),
    VALUES.filter((each) => row < 0 || column >= 0 || each <= 46),
  );
  if (!usual) return undefined;
  const raised =
    row < 0 || column >= 0 ? usual : sizeIn(RAISED.row * unit, series[row]?.labels ?? [], [RAISED.most, 96, ...VALUES]);
  const ramp = sheet.ramp(['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6']);
  const toneOf = (value: number): ColorRole =>
    ramp[Math.min(ramp.length - 1, Math.floor(((value - least) / (most - least)) * ramp.length))] ?? 'subject';
  let y = top;
  const words: ChartWord[] = categories.map((name, i) => {
    const bold = i === column;
    const box = { x: left + i * pitch + 0.04, y: frame.top, w: pitch - 0.08 };
    const word = sheet.block(`column ${i + 1}`, name, box, { size: heads.size, bold, align: 'center' });
    return { ...word, box: { ...word.box, y: top - UNDER - word.box.h } };
  });
  const cells: { box: Box; role: ColorRole }[] = [];
  series.forEach(({ name, values, labels }, i) => {
    const h = heights[i] ?? unit;
    const lifted = i === row;
    const size = lifted ? (raised ?? usual) : usual;
    const ink = lifted && column < 0 ? ({ ink: 'highlight' } as const) : {};
    const title = sheet.block(
      `row ${i + 1}`,
      name,
      { x: frame.margin, y: 0, w: left - 0.25 - frame.margin },
      { size: rows.size, bold: lifted, ...ink },
    );
    words.push({ ...title, box: { ...title.box, y: y + (h - GAP - title.box.h) / 2 } });
    values.forEach((value, k) => {
      const claimed = lifted && k === column;
      const isDimmed = row >= 0 && column < 0 && !lifted;
      const role: ColorRole = claimed ? 'highlight' : toneOf(value);
      const x = left + k * pitch;
      const box = { x, y, w: pitch - GAP, h: h - GAP };
      cells.push({ box, role });
      const place = {
        x: x + (pitch - GAP) / 2,
        base: y + (h - GAP + figureHeight(size)) / 2,
        align: 'center' as const,
      };
      words.push(
        sheet.line(`value ${i * categories.length + k + 1}`, labels[k] ?? '', place, {
          size,
          bold: !isDimmed,
          on: role,
          ink: 'on-dark',
        }),
      );
    });
    y += h;
  });
  return { marks: cells.map(({ box, role }) => block(box, role)), words };
}

/** How wide a name is set: in one line, or the wider of two. */
const wide = (name: string, { size, lines }: { readonly size: Pt; readonly lines: number }, sheet: PageSheet): Inch =>
  (lines > 1 && /\s/u.test(name) ? sheet.twoLineWidth(name, size, true) : sheet.wordWidth(name, size, true)) * 1.06 +
  ptToInch(2);
