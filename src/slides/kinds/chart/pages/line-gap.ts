import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { PageMark } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, printed, textOf } from '../../../../charts/base/table.ts';
import { wordsFor } from '../../../../charts/base/words.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { CLEAR, type Course, ENDS, FIGURES, LINE, lastOf, range, type Told, WITHIN } from './line-words.ts';
import type { PageSheet } from './page-sheet.ts';

/** From the ends of lines to the bracket behind them. */
const BRACKET: Inch = 0.36;

/** What lies between the ends of two lines, as their values are printed. */
function differenceOf({ unit, language }: ChartTable, upper: Course, lower: Course) {
  const [a = 0, b = 0] = [upper.series.values.at(-1), lower.series.values.at(-1)];
  const decimals = Math.max(...[upper, lower].map(({ series }) => series.printed.at(-1)?.decimals ?? 0));
  return printed(a - b, decimals, unit, language).figure;
}

/** Two lines: their gap at the end is a tone of its own, bracketed, its size in it where that has room. */
export function gapOf(
  table: ChartTable,
  [a, b]: readonly [Course, Course],
  none: boolean,
  sheet: PageSheet,
): Told | undefined {
  const { frame, dark } = sheet;
  const [upper, lower] = lastOf(a).y <= lastOf(b).y ? [a, b] : [b, a];
  const [top, foot] = [lastOf(upper).y, lastOf(lower).y];
  const figure = differenceOf(table, upper, lower);
  const tone: PageMark = {
    ...{ kind: 'area', role: dark ? 'dark-panel' : sheet.ground === 'ground' ? 'field-pale' : 'panel' },
    points: [...upper.points, ...lower.points.toReversed()],
  };
  const end = lastOf(upper).x;
  const x = end + BRACKET;
  const ink: ColorRole = none ? 'text' : 'highlight';
  const [high, low] = [top + LINE.main + 0.06, foot - LINE.main - 0.02];
  const bracket: PageMark = {
    ...{ kind: 'line', role: ink, width: LINE.bracket },
    points: [
      { x: end + 0.12, y: high },
      { x, y: high },
      { x, y: low },
      { x: end + 0.12, y: low },
    ],
  };
  const words = lineWords([upper, lower], end, sheet);
  const right = end - 0.3;
  const size = sheet.steps(ENDS)[0] ?? 36;
  for (const each of sheet.steps(FIGURES)) {
    const w = sheet.figureWidth(figure, each) * 1.05;
    const [from, to] = [right - w, right];
    if (from < frame.w / 3) continue;
    const above = range(upper.points, from, to).low + LINE.main / 2 + CLEAR;
    const below = range(lower.points, from, to).high - LINE.main / 2 - CLEAR;
    if (below - above < figureHeight(each)) continue;
    const base = (below + above + figureHeight(each)) / 2;
    const on = tone.role;
    const place = { x: from - 0.2, base, align: 'right' as const };
    const gap = sheet.line('gap', wordsFor(table.language ?? 'en').gap, place, { size, on });
    const isNamed =
      range(upper.points, gap.box.x, from).low + CLEAR < base - figureHeight(size) &&
      base + 0.3 * ptToInch(size) < range(lower.points, gap.box.x, from).high - CLEAR;
    const manner = { size: each, on, ink, align: 'right' as const };
    return {
      marks: [tone],
      over: [bracket],
      words: [...words, ...(isNamed ? [gap] : []), sheet.figure('difference', figure, { x: from, w, base }, manner)],
      computed: textOf({ figure }),
    };
  }
  return { marks: [tone], words };
}

/** The first and last values of two lines, above the upper and below the lower one, the last with its name. */
function lineWords([upper, lower]: readonly [Course, Course], right: Inch, sheet: PageSheet): ChartWord[] {
  const { dark } = sheet;
  const size = sheet.steps(ENDS)[1] ?? 32;
  const on: ColorRole = dark ? 'subject-deep' : 'field';
  return [upper, lower].flatMap(({ series, points }, i) => {
    const last = `${series.labels.at(-1) ?? ''} ${series.name}`;
    const baseOver = (from: Inch, to: Inch) => {
      const { high, low } = range(points, from, to);
      return i === 0 ? high - LINE.main / 2 - CLEAR : low + LINE.main / 2 + CLEAR + figureHeight(size);
    };
    const manner = { size, bold: true, ...(i === 0 ? {} : { on, ink: 'on-dark' as const }) };
    const wide = (text: string) => sheet.wordWidth(text, size, true);
    const first = series.labels[0] ?? '';
    const end = i === 0 ? right : right - WITHIN;
    const start = (points[0]?.x ?? 0) + (i === 0 ? 0 : WITHIN);
    return [
      sheet.line(`series ${i + 1}`, last, { x: end, base: baseOver(end - wide(last), end), align: 'right' }, manner),
      sheet.line(`value ${i + 1}`, first, { x: start, base: baseOver(start, start + wide(first)) }, manner),
    ];
  });
}
