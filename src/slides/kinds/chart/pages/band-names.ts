import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { At } from '../../../../charts/base/page-marks.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { range, WITHIN } from './line-words.ts';

export interface Band {
  readonly name: string;
  readonly labels: readonly [string, string];
  readonly role: ColorRole;
  readonly upper: readonly At[];
  readonly lower: readonly At[];
  readonly isClaim: boolean;
}

const NAMES: readonly Pt[] = [32, 28, 24, 22, 20];
const HERO: readonly Pt[] = [176, 150, 132, 110, 96, 84, 72, 60, 54, 46, 40, 36, 32, 28, 24];
/** Between a value and its name, and between both and the edges of their band. */
const GAP: Inch = 0.2;
const CLEAR: Inch = 0.08;
/** How far letters hang below their base line, in em. */
const HANGING = 0.2;

/** The last values and the names of bands in their ends, the claimed one’s as large as its band is high; undefined where one has no room. */
export function innerWords(
  bands: readonly Band[],
  whole: readonly string[],
  end: Inch,
  sheet: PageSheet,
): ChartWord[] | undefined {
  const right = Math.min(end - WITHIN, sheet.frame.w - sheet.frame.margin);
  for (const size of sheet.steps(NAMES)) {
    const sets = bands.map((band, i) => bandWords(band, i + 1, { size, right }, sheet));
    if (sets.some((each) => !each)) continue;
    const over = totalWords(bands, whole, { size, right }, sheet);
    if (over) return [...sets.flatMap((each) => each ?? []), ...over];
  }
  return undefined;
}

interface Place {
  readonly size: Pt;
  readonly right: Inch;
}

function bandWords(
  { upper, lower, name, labels: [, label], role, isClaim }: Band,
  key: number,
  { size, right }: Place,
  sheet: PageSheet,
): ChartWord[] | undefined {
  const nameW = 1.08 * sheet.wordWidth(name, size, isClaim) + 0.06;
  const on = { on: role, ink: 'on-dark' as const };
  for (const own of isClaim ? sheet.steps(HERO) : [size]) {
    if (own < size) break;
    const from = right - 1.08 * sheet.wordWidth(label, own, true) - 0.06;
    const start = from - GAP - nameW;
    const left = own > size ? from : start;
    const [top, foot] = [range(upper, left, right).low, range(lower, left, right).high];
    const base = (top + foot + figureHeight(own)) / 2;
    const isHigh = foot - top >= figureHeight(own) + 2 * CLEAR + (isClaim ? 0.1 * figureHeight(own) : 0);
    const isNamed =
      base - sheet.capOf(name, size) >= range(upper, start, from).low + CLEAR / 2 &&
      base + HANGING * ptToInch(size) <= range(lower, start, from).high;
    if (!isHigh || !isNamed || start < (upper[0]?.x ?? 0) + 0.3 * (right - (upper[0]?.x ?? 0))) continue;
    return [
      sheet.line(`end ${key}`, label, { x: right, base, align: 'right' }, { size: own, bold: true, ...on }),
      sheet.line(`series ${key}`, name, { x: from - GAP, base, align: 'right' }, { size, bold: isClaim, ...on }),
    ];
  }
  return undefined;
}

/** What bands come to, above their ends. */
function totalWords(
  bands: readonly Band[],
  [total, word]: readonly string[],
  { size, right }: Place,
  sheet: PageSheet,
): ChartWord[] | undefined {
  if (total === undefined || word === undefined) return [];
  const top = bands.at(-1)?.upper ?? [];
  const w = 1.08 * sheet.wordWidth(total, size, true) + 0.06;
  const base = range(top, right - w - GAP - 1.08 * sheet.wordWidth(word, size), right).high - 0.14;
  if (base - sheet.capOf(word, size) < sheet.frame.top - 0.02) return undefined;
  return [
    sheet.line('total', total, { x: right, base, align: 'right' }, { size, bold: true }),
    sheet.line('total of', word, { x: right - w - GAP / 2, base, align: 'right' }, { size }),
  ];
}
