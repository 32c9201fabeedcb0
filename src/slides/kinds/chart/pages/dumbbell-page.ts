import type { ChartWord, DrawnPage } from '../../../../charts/base/define-chart.ts';
import type { At, PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, type Pt, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';

const NAMES: readonly Pt[] = [46, 40, 36, 32, 28, 24, 22, 20];
const HEADS: readonly Pt[] = [28, 24, 22, 20];
const HERO: readonly Pt[] = [176, 150, 132, 110, 96, 84, 72, 60, 54];
const LINE = { main: 0.2, other: 0.1 };
const DOT = { main: 0.34, other: 0.24 };
/** Between a name, a value and a dot. */
const GAP: Inch = 0.22;
/** The part of the slide’s width that names take at most. */
const SIDE = 0.3;
/** A claimed row is so many times as high as the others. */
const RAISED = 1.8;

/** Up to this many rows are compared. */
export const MOST_PAIRS = 7;

/** A row for each category: from its first value to its second on one scale; the claimed one is higher, its second value the slide’s figure. */
export function dumbbellPage(table: ChartTable, focus: number, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { categories, series } = table;
  const [a, b] = series;
  if (!a || !b) return undefined;
  const all = [...a.values, ...b.values];
  const [from, most] = [Math.min(...all), Math.max(...all)];
  const head = sheet.sizeFor([a.name, b.name], [1.6, 1.6], HEADS, true);
  if (!head || all.some((value) => !Number.isFinite(value)) || most === from) return undefined;
  const top = frame.top + 1.1 * ptToInch(head);
  const shares = categories.map((_, i) => (i === focus ? RAISED : 1));
  const unit = (frame.bottom - top) / shares.reduce((x, y) => x + y, 0);
  const size = sheet.sizeFor(
    categories,
    categories.map(() => SIDE * frame.w - frame.margin),
    NAMES.filter((each) => figureHeight(sheet.scaled(each)) <= 0.45 * unit),
    true,
  );
  if (!size) return undefined;
  const widthOf = (text: string, own: Pt) => 1.08 * sheet.wordWidth(text, own, true) + 0.06;
  const nameW = Math.max(...categories.map((name) => widthOf(name, size)));
  const valueW = Math.max(...[...a.labels, ...b.labels].map((label) => widthOf(label, size)));
  const heroAt = (i: number) => (i === focus ? b.labels[i] : undefined);
  const hero = sheet
    .steps(HERO)
    .find((each) => figureHeight(each) <= 0.8 * RAISED * unit && widthOf(heroAt(focus) ?? '', each) <= 0.3 * frame.w);
  const start = frame.margin + nameW + GAP + valueW + DOT.main;
  const room = frame.w - frame.margin - DOT.main - GAP - start;
  const behind = categories.map((_, i) => (i === focus && hero ? widthOf(heroAt(i) ?? '', hero) : valueW));
  const ends = categories.map((_, i) => {
    const rise = (b.values[i] ?? 0) > (a.values[i] ?? 0);
    return { value: Math.max(a.values[i] ?? 0, b.values[i] ?? 0), w: rise ? (behind[i] ?? 0) : valueW };
  });
  const scale = Math.min(...ends.map(({ value, w }) => (value > from ? (room - w) / (value - from) : room)));
  if (!(scale * (most - from) >= 0.25 * frame.w)) return undefined;
  const xOf = (value: number) => start + (value - from) * scale;
  const rows = categories.map((name, i): Row => {
    const before = shares.slice(0, i).reduce((x, y) => x + y, 0);
    const isClaim = i === focus;
    return {
      ...{ name, key: i + 1, isClaim, middle: top + unit * (before + (shares[i] ?? 1) / 2) },
      labels: [a.labels[i] ?? '', b.labels[i] ?? ''],
      ends: [xOf(a.values[i] ?? 0), xOf(b.values[i] ?? 0)],
      sizes: { name: size, end: isClaim && hero ? hero : size },
    };
  });
  const [first] = rows;
  const heads = [a.name, b.name].map((name, i) => {
    const place = { x: first?.ends[i] ?? 0, base: (first?.middle ?? 0) - DOT.main - 0.14, align: 'center' as const };
    return sheet.line(`axis ${i + 1}`, name, place, { size: head, bold: i === 1 });
  });
  return {
    marks: rows.flatMap((row) => rowMarks(row, dark)),
    words: [...rows.flatMap((row) => rowWords(row, sheet)), ...heads],
  };
}

interface Row {
  readonly name: string;
  readonly key: number;
  readonly isClaim: boolean;
  readonly middle: Inch;
  readonly labels: readonly [string, string];
  /** Where its two values are. */
  readonly ends: readonly [Inch, Inch];
  readonly sizes: { readonly name: Pt; readonly end: Pt };
}

function rowMarks({ isClaim, middle, ends: [from, to] }: Row, dark: boolean): PageMark[] {
  const kind = isClaim ? 'main' : 'other';
  const role: ColorRole = isClaim ? 'highlight' : dark ? 'step-2' : 'subject';
  const begin: ColorRole = isClaim ? 'highlight' : dark ? 'step-3' : 'step-2';
  const [a, b] = [from, to].map((x) => ({ x, y: middle })) as [At, At];
  return [
    { kind: 'line', role, width: LINE[kind], points: [a, b] },
    { kind: 'disc', role: begin, at: a, r: 0.7 * DOT[kind] },
    { kind: 'disc', role, at: b, r: DOT[kind] },
  ];
}

function rowWords({ name, key, isClaim, middle, labels, ends: [from, to], sizes }: Row, sheet: PageSheet): ChartWord[] {
  const away = DOT[isClaim ? 'main' : 'other'] + GAP;
  const ink = isClaim ? ({ ink: 'highlight' } as const) : {};
  const level = (size: Pt) => middle + figureHeight(size) / 2;
  const beside = (x: Inch, isRight: boolean, size: Pt) => ({
    ...{ x: isRight ? x + away : x - away, base: level(size), align: isRight ? ('left' as const) : ('right' as const) },
  });
  const isRise = to >= from;
  const { name: size, end } = sizes;
  return [
    sheet.line(`name ${key}`, name, { x: sheet.frame.margin, base: level(size) }, { size, bold: isClaim, ...ink }),
    sheet.line(`value ${key}`, labels[0], beside(from, !isRise, size), { size, ...ink }),
    sheet.line(`end ${key}`, labels[1], beside(to, isRise, end), { size: end, bold: true, ...ink }),
  ];
}
