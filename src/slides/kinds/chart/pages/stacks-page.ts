import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, printedNumber } from '../../../../charts/base/table.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Box } from '../../../../core/box.ts';
import { sum } from '../../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { footNames } from './foot-names.ts';
import type { PageClaim } from './page-claim.ts';

/** How thick the line is that says what is claimed. */
const CLAIM_LINE: Inch = 0.06;

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
  const layers = categories.flatMap((_, i) => {
    let y = foot.base;
    return series.map(({ values, labels, name }, k): Layer => {
      const h = (values[i] ?? 0) * scale;
      y -= h;
      const isClaim = claims && k === 0 && i === last;
      const role: ColorRole = isClaim ? 'highlight' : (tones[k] ?? 'step-1');
      const box = { x: frame.left + i * pitch, y, w: pitch - GAP, h };
      const key = i * series.length + k + 1;
      return { box, role, label: labels[i] ?? '', key, isFoot: k === 0, isClaim, name: i === last ? name : undefined };
    });
  });
  const seam = 0.03;
  marks.push(
    ...layers.map(({ box, role, isFoot }) => block({ ...box, h: isFoot ? box.h : Math.max(0.01, box.h - seam) }, role)),
  );
  marks.push(
    ...layers.filter(({ isClaim }) => isClaim).map(({ box }) => bracket(box.x + box.w + 0.1, box.y, box.y + box.h)),
  );
  words.push(...layers.flatMap((each) => layerWords(each, { size, nameSize }, sheet)));
  totals.forEach((total, i) => {
    if (!total || !totalSize) return;
    const place = { x: frame.left + i * pitch + (pitch - GAP) / 2, base: foot.base - (sums[i] ?? 0) * scale - 0.12 };
    words.push(sheet.line(`total ${i + 1}`, total, { ...place, align: 'center' }, { size: totalSize, bold: true }));
  });
  return { marks, words, ...(foot.band === undefined ? {} : { band: foot.band }) };
}

const bracket = (x: Inch, top: Inch, foot: Inch): PageMark => ({
  ...{ kind: 'line', role: 'highlight', width: CLAIM_LINE },
  points: [
    { x: x - 0.04, y: top + 0.03 },
    { x: x + 0.1, y: top + 0.03 },
    { x: x + 0.1, y: foot - 0.03 },
    { x: x - 0.04, y: foot - 0.03 },
  ],
});

interface Layer {
  readonly box: Box;
  readonly role: ColorRole;
  readonly label: string;
  readonly key: number;
  readonly isFoot: boolean;
  readonly isClaim: boolean;
  /** What its series is called, where that stands beside it. */
  readonly name: string | undefined;
}

function layerWords(
  { box, role, label, key, isFoot, isClaim, name }: Layer,
  { size, nameSize }: { readonly size: Pt; readonly nameSize: Pt },
  sheet: PageSheet,
): ChartWord[] {
  const digits = figureHeight(size);
  const middle = box.y + (box.h + digits) / 2;
  const base = isFoot && box.h >= digits + 0.34 ? box.y + box.h - 0.18 : middle;
  const place = { x: box.x + box.w / 2, base, align: 'center' as const };
  const value = sheet.line(`value ${key}`, label, place, { size, bold: true, on: role, ink: 'on-dark' });
  const shown = box.h >= digits + 0.16 ? [value] : [];
  if (name === undefined) return shown;
  const at = { x: box.x + box.w + 0.32, base: box.y + box.h / 2 + 0.32 * ptToInch(nameSize) };
  const ink = isClaim ? ({ ink: 'highlight' } as const) : {};
  return [...shown, sheet.line(`series ${key}`, name, at, { size: nameSize, bold: isClaim, ...ink })];
}
