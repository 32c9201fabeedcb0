import type { ChartWord } from '../../../../charts/base/define-chart.ts';
import type { PageMark } from '../../../../charts/base/page-marks.ts';
import { type ChartTable, printed, textOf } from '../../../../charts/base/table.ts';
import { wordsFor } from '../../../../charts/base/words.ts';
import type { PageSheet } from '../../../../charts/parts/page-sheet.ts';
import { figureHeight } from '../../../../charts/parts/sheet.ts';
import { type Inch, ptToInch } from '../../../../core/lengths.ts';
import type { ColorRole } from '../../../../scene/tokens.ts';
import { CLEAR, type Course, ENDS, FIGURES, LINE, lastOf, range, type Told } from './line-words.ts';

/** What lies between the ends of two lines, as their values are printed. */
function differenceOf({ unit, language }: ChartTable, upper: Course, lower: Course) {
  const [a = 0, b = 0] = [upper.series.values.at(-1), lower.series.values.at(-1)];
  const decimals = Math.max(...[upper, lower].map(({ series }) => series.printed.at(-1)?.decimals ?? 0));
  return printed(a - b, decimals, unit, language).figure;
}

/** Two lines: what lies between them is the claim, its size at the end in it where that has room. */
export function gapOf(
  table: ChartTable,
  [a, b]: readonly [Course, Course],
  none: boolean,
  sheet: PageSheet,
): Told | undefined {
  const { frame, dark } = sheet;
  const [upper, lower] = lastOf(a).y <= lastOf(b).y ? [a, b] : [b, a];
  const figure = differenceOf(table, upper, lower);
  const quiet: ColorRole = dark ? 'dark-panel' : sheet.ground === 'ground' ? 'field-pale' : 'panel';
  const toned = (role: ColorRole): PageMark => ({
    ...{ kind: 'area', role },
    points: [...upper.points, ...lower.points.toReversed()],
  });
  const right = Math.min(lastOf(upper).x, frame.w - frame.margin);
  const words = lineWords([upper, lower], right, sheet);
  const size = sheet.steps(ENDS)[0] ?? 36;
  const on: ColorRole = none ? quiet : 'highlight';
  for (const each of sheet.steps(FIGURES)) {
    const w = sheet.figureWidth(figure, each) * 1.05;
    const from = right - w;
    if (from < frame.w / 3) continue;
    const above = range(upper.points, from, right).low + LINE.main / 2 + CLEAR;
    const below = range(lower.points, from, right).high - LINE.main / 2 - CLEAR;
    if (below - above < figureHeight(each)) continue;
    const base = (below + above + figureHeight(each)) / 2;
    const manner = { on, ink: 'on-dark' as const };
    const place = { x: from - 0.2, base, align: 'right' as const };
    const gap = sheet.line('gap', wordsFor(table.language ?? 'en').gap, place, { ...manner, size });
    const isNamed =
      range(upper.points, gap.box.x, from).low + CLEAR < base - figureHeight(size) &&
      base + 0.3 * ptToInch(size) < range(lower.points, gap.box.x, from).high - CLEAR;
    const shown = sheet.figure('difference', figure, { x: from, w, base }, { ...manner, size: each, align: 'right' });
    return {
      marks: [toned(on)],
      words: [...words, ...(isNamed ? [gap] : []), shown],
      computed: textOf({ figure }),
    };
  }
  return { marks: [toned(quiet)], words };
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
    const start = Math.max(points[0]?.x ?? 0, sheet.frame.margin);
    return [
      sheet.line(
        `series ${i + 1}`,
        last,
        { x: right, base: baseOver(right - wide(last), right), align: 'right' },
        manner,
      ),
      sheet.line(`value ${i + 1}`, first, { x: start, base: baseOver(start, start + wide(first)) }, manner),
    ];
  });
}
