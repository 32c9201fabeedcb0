import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, type Datum, dataOf } from '../../../../charts/base/table.ts';
import { OVERSHOOT, type PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Box } from '../../../../core/box.ts';
import { maxOf } from '../../../../core/collections.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import type { PageClaim } from './page-claim.ts';

/** Between bars that touch, and between a bar’s edges and what stands in it or beside it. */
const GAP: Inch = 0.05;
const SIDE: Inch = 0.24;
const SIZES: readonly Pt[] = [46, 40, 36, 32, 28, 24, 22, 20];
/** The part of its bar’s height that the claimed value takes. */
const CLAIMED = 0.62;
/** The part of a row’s height that its words take, and the highest that a row is. */
const ROW = 0.62;
const MAX_ROW: Inch = 1.6;

/** Names stand in all bars where they are as large as this there. */
const INSIDE: Pt = 28;

/** Up to this many bars are read as one picture. */
export const MOST_BARS = 12;

interface Bar {
  readonly box: Box;
  readonly role: ColorRole;
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly middle: Inch;
  readonly isClaim: boolean;
}

/** Bars from an edge of the slide that touch, their names in them, or behind their values where those are longer. */
export function barsPage(table: ChartTable, claim: PageClaim | undefined, sheet: PageSheet): DrawnPage | undefined {
  const data = dataOf(table);
  const { frame, dark } = sheet;
  const count = data.length;
  const most = maxOf(
    data.map(({ value }) => value),
    0,
  );
  if (count === 0 || count > MOST_BARS || most <= 0 || data.some(({ value }) => !(value >= 0))) return undefined;
  const pitch = Math.min(MAX_ROW, (frame.bottom - frame.top) / count);
  const row = { pitch, start: frame.left <= 0 ? frame.margin : frame.left + SIDE };
  const barsFor = (shown: readonly Datum[]) => {
    const tried = sheet
      .steps(SIZES)
      .map((size) => ({ size, ...lengthAt(shown, size, claim, row, sheet) }))
      .filter(({ length, whole }) => whole && length >= LEAST * (frame.w - frame.left));
    const set = tried.find(({ size, inside }) => inside && size >= sheet.scaled(INSIDE)) ?? tried[0];
    if (!set) return undefined;
    const bars = shown.map(({ name, label, value }, i): Bar => {
      const isClaim = i === claim?.at;
      const over = frame.left <= 0 ? OVERSHOOT : 0;
      const y = frame.top + i * pitch;
      const box = { x: frame.left - over, y, w: (value / most) * set.length + over, h: pitch - GAP };
      const usual: ColorRole = claim ? (dark ? 'step-3' : 'step-2') : dark ? 'step-2' : 'subject';
      return { box, role: isClaim ? 'highlight' : usual, name, label, value, middle: y + box.h / 2, isClaim };
    });
    const words = bars.flatMap((bar, i) => rowWords(bar, i, set.size, row, sheet));
    return { bars, words, size: set.size };
  };
  const without = data.map((datum, i) => (i === claim?.at ? { ...datum, label: '' } : datum));
  const open = claim && barsFor(without);
  const bar = open?.bars[claim?.at ?? -1];
  const isPair = claim?.from !== undefined && frame.left <= 0 && bar?.value === most;
  const hero =
    open &&
    bar &&
    (isPair ? cornerFigure(open.words, claim, row, sheet) : ownFigure(bar, claim, { ...row, size: open.size }, sheet));
  const drawn = hero ? open : barsFor(data);
  if (!drawn) return undefined;
  return {
    marks: drawn.bars.map(({ box, role }) => block(box, role)),
    words: [...drawn.words, ...(hero ? [hero] : [])],
  };
}

/** A value as high as its bar, at the right end of that, where its name leaves it room. */
function ownFigure(
  { box, name, role, middle }: Bar,
  claim: PageClaim,
  row: Row & { readonly size: Pt },
  sheet: PageSheet,
): ChartWord | undefined {
  if (claim.from !== undefined) return undefined;
  const size = claimedSize(row);
  const w = sheet.figureWidth(claim.figure, size) * 1.05;
  const right = Math.min(box.x + box.w - SIDE, sheet.frame.w - sheet.frame.margin);
  const { w: named } = nameAt(name, row.size, row, sheet, true);
  if (row.start + named + SIDE > right - w) return undefined;
  const place = { x: right - w, w, base: middle + figureHeight(size) / 2 };
  return sheet.figure(`value ${claim.at + 1}`, claim.figure, place, { size, on: role, ink: 'on-dark', align: 'right' });
}

const HEROES: readonly Pt[] = [294, 254, 220, 176, 150, 132];

/** The claimed value as the slide’s figure in the corner that shorter bars leave free. */
function cornerFigure(
  words: readonly ChartWord[],
  { figure, at }: PageClaim,
  { pitch }: Row,
  sheet: PageSheet,
): ChartWord | undefined {
  const { frame } = sheet;
  const ends = words.map(({ box }) => ({ x: box.x + box.w, y: box.y + box.h }));
  const base = Math.max(...ends.map(({ y }) => y));
  for (const size of sheet.steps(HEROES)) {
    const w = sheet.figureWidth(figure, size) * 1.05;
    const top = base - figureHeight(size) - 0.25;
    const x = frame.w - frame.margin - w;
    const isFree = ends.every((end) => end.y < top || end.x + 0.3 < x) && top > frame.top + (at + 1) * pitch;
    if (isFree)
      return sheet.figure(`value ${at + 1}`, figure, { x, w, base }, { size, ink: 'highlight', align: 'right' });
  }
  return undefined;
}

interface Row {
  readonly pitch: Inch;
  /** Where names in bars begin. */
  readonly start: Inch;
}

/** The least part of its room that the longest bar takes. */
const LEAST = 0.5;

const claimedSize = ({ pitch }: Row): Pt => Math.floor((CLAIMED * (pitch - GAP)) / figureHeight(1));
const valueSize = (size: Pt, isClaim: boolean, row: Row): Pt => (isClaim ? Math.max(size, claimedSize(row)) : size);

/** A name in one line, or in two where that is much narrower and the row is high enough. */
function nameAt(name: string, size: Pt, { pitch }: Row, sheet: PageSheet, bold: boolean) {
  const one = 1.05 * sheet.wordWidth(name, size, bold);
  const isHigh = (2 * 1.15 * size) / 72 <= 0.95 * (pitch - GAP);
  const two = isHigh && /[\s]/u.test(name) ? 1.06 * sheet.twoLineWidth(name, size, bold) : one;
  return one > LONG && two < 0.75 * one ? { w: two, lines: 2 } : { w: one, lines: 1 };
}

/** Names wider than this may take two lines. */
const LONG: Inch = 3.8;

/** How long the longest bar may be at a size, so that each keeps on the slide what stands behind it. */
function lengthAt(
  data: readonly Pick<Datum, 'name' | 'label' | 'value'>[],
  size: Pt,
  claim: PageClaim | undefined,
  row: Row,
  sheet: PageSheet,
) {
  const { w, margin, left } = sheet.frame;
  const most = Math.max(...data.map(({ value }) => value));
  const whole = figureHeight(size) <= ROW * (row.pitch - GAP);
  const own = data.map(({ name, label, value }, i) => {
    const isClaim = i === claim?.at;
    const part = value / most;
    const behind = label === '' ? -margin : sheet.wordWidth(label, valueSize(size, isClaim, row), true) * 1.08 + SIDE;
    const named = nameAt(name, size, row, sheet, isClaim).w;
    const free = w - margin - behind - left;
    const inside = row.start - left + named + SIDE / 2;
    const outer = part > 0 ? (free - named - SIDE) / part : free;
    return inside <= Math.min(free, part * free) ? { isIn: true, length: free / part } : { isIn: false, length: outer };
  });
  const length = Math.min(w - left, ...own.map((each) => each.length));
  return { whole, length, inside: own.every(({ isIn }) => isIn) };
}

function rowWords(
  { box, role, name, label, middle, isClaim }: Bar,
  i: number,
  size: Pt,
  row: Row,
  sheet: PageSheet,
): ChartWord[] {
  const end = box.x + box.w;
  const { w: width, lines } = nameAt(name, size, row, sheet, isClaim);
  const isIn = row.start + width + SIDE / 2 <= end + 0.01;
  const ink = isClaim ? ({ ink: 'highlight' } as const) : {};
  const value = valueSize(size, isClaim, row);
  const valueAt = { x: Math.max(end + SIDE / 2, isIn ? 0 : row.start), base: middle + figureHeight(value) / 2 };
  const set = sheet.line(`value ${i + 1}`, label, valueAt, { size: value, bold: true, ...ink });
  const shown = label === '' ? [] : [set];
  const manner = { size, bold: isClaim, ...(isIn ? { on: role, ink: 'on-dark' as const } : ink) };
  const x = isIn ? row.start : set.box.x + set.box.w + SIDE / 2;
  if (lines === 1)
    return [sheet.line(`name ${i + 1}`, name, { x, base: middle + figureHeight(size) / 2 }, manner), ...shown];
  const two = sheet.block(`name ${i + 1}`, name, { x, y: middle, w: width + 0.06 }, manner);
  return [{ ...two, box: { ...two.box, y: middle - two.box.h / 2 } }, ...shown];
}
