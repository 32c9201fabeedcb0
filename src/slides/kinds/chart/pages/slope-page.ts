import type { PageMark } from '../../../../charts/base/page-marks.ts';
import type { ChartTable } from '../../../../charts/base/table.ts';
import { spread } from '../../../../charts/parts/labels.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, inchToPx, type Pt, ptToInch, pxToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import type { DrawnPage, PageSheet } from './page-sheet.ts';

const NAMES: readonly Pt[] = [32, 28, 24, 22, 20];
const HEADS: readonly Pt[] = [32, 28, 24, 20];
const HERO: readonly Pt[] = [176, 150, 132, 110, 96, 84, 72];
const LINE = { main: 0.2, other: 0.09, axis: 0.05 };
const GAP: Inch = 0.2;
/** How far below its line’s end a figure may stand. */
const LOWERED: Inch = 0.3;

/** Up to this many lines are followed. */
export const MOST_SLOPES = 7;

/** Lines between two uprights, the claimed one thick against all others, its end as the slide’s figure. */
export function slopePage(table: ChartTable, focus: number, sheet: PageSheet): DrawnPage | undefined {
  const { frame, dark } = sheet;
  const { series, categories } = table;
  const values = series.flatMap((each) => each.values);
  if (values.some((value) => !Number.isFinite(value))) return undefined;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const size = sheet.sizeFor(
    series.map(({ name, labels }) => `${name} ${labels[0]}  `),
    series.map(() => 0.27 * frame.w),
    NAMES,
    true,
  );
  const head = sheet.sizeFor(
    categories,
    categories.map(() => 2.4),
    HEADS,
    true,
  );
  if (!size || !head || high === low) return undefined;
  const own = series[focus];
  const valueW =
    Math.max(...series.flatMap(({ labels }) => labels.map((label) => sheet.wordWidth(label, size, true)))) + 0.08;
  const nameW = Math.max(...series.map(({ name }) => sheet.wordWidth(name, size, true))) * 1.06 + 0.1;
  const top = frame.top + ptToInch(head) * 0.7;
  const nearest = own
    ? Math.min(
        ...series.flatMap((each) => (each === own ? [] : [Math.abs((each.values[1] ?? 0) - (own.values[1] ?? 0))])),
      )
    : 0;
  const free = (nearest / (high - low)) * (frame.bottom - top - 0.9) - 0.6 * ptToInch(size);
  const widthAt = (each: Pt) => (own ? sheet.wordWidth(own.labels[1] ?? '', each, true) * 1.05 + nameW : 0);
  const room = sheet.steps(HERO).filter((each) => widthAt(each) <= 0.34 * frame.w);
  const hero = own ? (room.find((each) => figureHeight(each) / 2 <= free + LOWERED) ?? room.at(-1)) : undefined;
  const heroW = hero ? widthAt(hero) : 0;
  const left = frame.margin + nameW + valueW + 2 * GAP;
  const right = frame.w - frame.margin - Math.max(heroW, nameW + valueW + GAP) - GAP;
  if (right - left < 0.28 * frame.w) return undefined;
  const edge = Math.max(ptToInch(size) / 2, hero ? figureHeight(hero) / 2 : 0);
  const yOf = (value: number) => {
    const [first, last] = [top + 0.3 + ptToInch(size) / 2, frame.bottom - edge];
    return first + ((high - value) / (high - low)) * (last - first);
  };
  const roleOf = (i: number): ColorRole => (i === focus ? 'highlight' : dark ? 'step-2' : own ? 'step-2' : 'subject');
  const marks: PageMark[] = [
    ...[left, right].map(
      (x): PageMark => ({
        ...{ kind: 'line', role: dark ? 'on-dark' : 'text', width: LINE.axis },
        points: [
          { x, y: top + 0.12 },
          { x, y: frame.bottom },
        ],
      }),
    ),
    ...series
      .map((each, i) => ({ each, i }))
      .toSorted((a, b) => Number(a.i === focus) - Number(b.i === focus))
      .map(
        ({ each, i }): PageMark => ({
          ...{ kind: 'line', role: roleOf(i), width: i === focus ? LINE.main : LINE.other },
          points: [
            { x: left, y: yOf(each.values[0] ?? 0) },
            { x: right, y: yOf(each.values[1] ?? 0) },
          ],
        }),
      ),
  ];
  const heights = (end: number) =>
    spread(
      series.map(({ values: all }, i) => ({
        at: inchToPx(yOf(all[end] ?? 0)),
        height: inchToPx(end === 1 && i === focus && hero ? figureHeight(hero) + 0.34 : 1.12 * ptToInch(size)),
      })),
      inchToPx(top + 0.3),
      inchToPx(frame.bottom + 0.05),
    ).map((middle) => pxToInch(middle));
  const ends = [heights(0), heights(1)];
  const words = [
    sheet.line('axis 1', categories[0] ?? '', { x: left, base: top, align: 'center' }, { size: head, bold: true }),
    sheet.line('axis 2', categories[1] ?? '', { x: right, base: top, align: 'center' }, { size: head, bold: true }),
    ...series.flatMap(({ name, labels }, i) => {
      const isFocus = i === focus;
      const ink = isFocus ? ({ ink: 'highlight' } as const) : {};
      const manner = { size, bold: isFocus, ...ink };
      const base = (end: number) => (ends[end]?.[i] ?? 0) + figureHeight(size) / 2;
      const first = [
        sheet.line(`name ${i + 1}`, name, { x: frame.margin, base: base(0) }, manner),
        sheet.line(
          `value ${i + 1}`,
          labels[0] ?? '',
          { x: left - GAP, base: base(0), align: 'right' },
          { ...manner, bold: true },
        ),
      ];
      if (isFocus && hero) {
        const place = { x: right + GAP, base: (ends[1]?.[i] ?? 0) + figureHeight(hero) / 2 };
        const end = sheet.line('end', labels[1] ?? '', place, { size: hero, bold: true, ink: 'highlight' });
        const at = { x: place.x + 1.02 * sheet.wordWidth(labels[1] ?? '', hero, true) + 0.15, base: place.base };
        return [...first, end, sheet.line('end name', name, at, { ...manner, bold: true })];
      }
      return [
        ...first,
        sheet.line(`end ${i + 1}`, labels[1] ?? '', { x: right + GAP, base: base(1) }, { ...manner, bold: true }),
        sheet.line(`end name ${i + 1}`, name, { x: right + GAP + valueW + 0.1, base: base(1) }, manner),
      ];
    }),
  ];
  return { marks, words };
}
