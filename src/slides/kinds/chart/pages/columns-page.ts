import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import { block, type PageMark } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, dataOf } from '../../../../charts/base/table.ts';
import { OVERSHOOT, type PageSheet, tonesFor } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import type { Box } from '../../../../core/box.ts';
import { maxOf } from '../../../../core/collections.ts';
import type { Inch, Pt } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { claimRule, RULE } from './claim-rule.ts';
import type { PageClaim } from './page-claim.ts';

/** Between columns that touch, and from a column’s top to the value in it. */
const GAP: Inch = 0.035;
const WITHIN: Inch = 0.26;
/** Between a value and its unit below it. */
const UNDER: Inch = 0.16;
/** Names below the columns: their sizes, and from the base line to them. */
const NAMES: readonly Pt[] = [28, 24, 22, 20];
const BELOW: Inch = 0.16;
const VALUES: readonly Pt[] = [60, 54, 46, 36, 32, 28, 24, 20];
/** Up to this many columns have a name and a value each. */
export const MOST_COLUMNS = 8;

/**
 * Columns that touch, to the slide’s right edge, on a ground that carries their names. A multiple is a rule along the
 * highest, with a tick for each time that it holds the first.
 */
export function columnsPage(table: ChartTable, claim: PageClaim | undefined, sheet: PageSheet): DrawnPage | undefined {
  const data = dataOf(table);
  const { frame, dark, ground } = sheet;
  const pitch = (frame.w - frame.left) / Math.max(1, data.length);
  const names = sheet.namesFor(
    data.map(({ name }) => name),
    pitch - 0.16,
    NAMES,
  );
  if (!names || data.length > MOST_COLUMNS || data.some(({ value }) => !(value >= 0))) return undefined;
  const base = frame.bottom - names.h - BELOW;
  const most = maxOf(
    data.map(({ value }) => value),
    0,
  );
  if (most <= 0 || base - frame.top < 2) return undefined;
  const scale = (base - frame.top) / most;
  const roles = columnRoles(data.length, claim, dark);
  const columns = data.map((datum, i): Column => {
    const [x, h] = [frame.left + i * pitch, datum.value * scale];
    const isLast = i === data.length - 1;
    const box = { x, y: base - h, w: isLast ? pitch + OVERSHOOT : pitch - GAP, h };
    return { ...datum, box, role: roles[i] ?? 'subject', middle: x + (pitch - (isLast ? 0 : GAP)) / 2 };
  });
  const size = sheet.sizeFor(
    data.map(({ label }) => label),
    data.map(() => 0.84 * pitch),
    VALUES,
    true,
  );
  if (!size) return undefined;
  const values = columns.map((column, i) => valueWord(column, i, size, sheet, i === claim?.at));
  // A value over its column needs room there.
  if (values.some(({ box }) => box.y < 0)) return undefined;
  const band: ColorRole = dark ? ground : 'field-dark';
  const nameWords = columns.map(({ name, middle }, i) =>
    sheet.block(
      `name ${i + 1}`,
      name,
      { x: middle - pitch / 2 + 0.04, y: base + BELOW, w: pitch - 0.08 },
      { size: names.size, on: band, bold: i === claim?.at, align: 'center' },
    ),
  );
  const unit = unitsIn(columns, values, { unit: table.unit, claim, size: names.size }, sheet);
  const rule = claim ? ruleMarks(columns, claim, { base, left: frame.left }) : [];
  return {
    marks: [...columns.map(({ box, role }) => block(box, role)), ...rule],
    words: [...values, ...unit, ...nameWords],
    ...(dark ? {} : { band: base }),
    ...(unit.length > 0 ? { measured: true } : {}),
    ...(rule.length > 0 ? { quiet: frame.left - RULE.beside - RULE.tick } : {}),
  };
}

/** The unit below the values of two columns that are compared, in both; in neither where one has no room for it. */
function unitsIn(
  columns: readonly Column[],
  values: readonly ChartWord[],
  { unit, claim, size }: { readonly unit: string; readonly claim: PageClaim | undefined; readonly size: Pt },
  sheet: PageSheet,
): ChartWord[] {
  if (claim?.from === undefined || claim.as === 'difference' || unit === '' || unit === '%') return [];
  const words = [claim.from, claim.at].flatMap((at) => {
    const [column, value] = [columns[at], values[at]];
    if (!column || !value || value.box.y < column.box.y - WITHIN) return [];
    const base = column.box.y + WITHIN + figureHeight(value.size) + UNDER + sheet.capOf(unit, size);
    const isWhole = sheet.wordWidth(unit, size) * 1.1 <= column.box.w && base + WITHIN <= column.box.y + column.box.h;
    const manner = { size, on: column.role, ink: 'on-dark' as const };
    return isWhole ? [sheet.line(`unit ${at + 1}`, unit, { x: column.middle, base, align: 'center' }, manner)] : [];
  });
  return words.length === 2 ? words : [];
}

type Column = ReturnType<typeof dataOf>[number] & {
  readonly box: Box;
  readonly role: ColorRole;
  readonly middle: Inch;
};

function columnRoles(count: number, claim: PageClaim | undefined, dark: boolean): ColorRole[] {
  const isGrown = claim?.from !== undefined;
  const tones = tonesFor(count, dark);
  return Array.from({ length: count }, (_, i): ColorRole => {
    if (i === claim?.at) return 'highlight';
    if (isGrown && i === claim.from && !dark) return 'field-dark';
    if (isGrown) return tones[i] ?? 'subject';
    return claim ? (dark ? 'step-3' : 'step-2') : dark ? 'step-2' : 'subject';
  });
}

/** A value at the top of its column; over a column that is too low for it. */
function valueWord(
  { label, box, role, middle }: Column,
  i: number,
  size: Pt,
  sheet: PageSheet,
  bold: boolean,
): ChartWord {
  const digits = figureHeight(size);
  const isIn = box.h >= digits + 1.6 * WITHIN;
  const base = isIn ? box.y + WITHIN + digits : box.y - 0.12;
  return sheet.line(
    `value ${i + 1}`,
    label,
    { x: middle, base, align: 'center' },
    { size, bold: true, ...(isIn ? { on: role, ink: 'on-dark' as const } : bold ? { ink: 'highlight' as const } : {}) },
  );
}

/** The rule from the base line to the highest of two; or the drop between them. */
function ruleMarks(
  columns: readonly Column[],
  { from = -1, at, as }: PageClaim,
  { base, left }: { readonly base: Inch; readonly left: Inch },
): PageMark[] {
  const [first, last] = [columns[from], columns[at]];
  const between = columns.slice(from + 1, at);
  if (!first || !last || from !== 0 || at <= from) return [];
  if (last.box.h > first.box.h && between.every(({ box }) => box.h < last.box.h))
    return claimRule([first.box, last.box], { x: left - RULE.beside, base, isRatio: as === 'ratio' });
  const y = first.box.y + RULE.line / 2;
  if (last.box.h >= first.box.h || between.some(({ box }) => box.y < y)) return [];
  const line = (...points: readonly (readonly [Inch, Inch])[]): PageMark => ({
    ...{ kind: 'line', role: 'highlight', width: RULE.line },
    points: points.map(([px, py]) => ({ x: px, y: py })),
  });
  const end = last.box.y - 0.06;
  return [
    line([first.box.x + first.box.w, y], [last.middle, y], [last.middle, end]),
    line([last.middle - RULE.tick, end], [last.middle + RULE.tick, end]),
  ];
}
