import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, type RichText, type Run } from '../../../core/rich-text.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { JOINER } from '../../../text/line-break.ts';
import type { ChartWord } from '../../base/define-chart.ts';
import { type Datum, dataOf, normalise } from '../../base/table.ts';
import { valueFigure } from '../../parts/figure.ts';
import type { PageSheet } from '../../parts/page-sheet.ts';
import { figureWords } from '../../parts/picture-words.ts';
import { figureHeight } from '../../parts/sheet.ts';
import type { Night } from './night.ts';

const FIGURES: readonly Pt[] = Array.from({ length: 30 }, (_, i) => 200 - 4 * i);
/** What a figure counts, and what one light stands for. */
const SAID: readonly Pt[] = [28, 26, 24, 22, 20];
const KEYS: readonly Pt[] = [24, 22, 20];
/** Between a figure and what it counts, and from there to the legend. */
const [BELOW_FIGURE, ABOVE_KEY] = [0.18, 0.06] as const;
/** Below both parts, in one line and in more: the smallest only there. */
const CAPTIONS: readonly Pt[] = [24, 22, 20];
const WRAPPED: readonly Pt[] = [...CAPTIONS, 18];
/** Between the texts of both sides. */
const APART: Inch = 0.4;

/** The count at the top of each of some columns that has room, in the colour of its lights, and what it counts and the legend below it, in one line each and else in more. */
export function figuresIn(
  sheet: PageSheet,
  count: FactView,
  legend: RichText | undefined,
  columns: readonly Box[],
  light: ColorRole,
): readonly ChartWord[][] {
  const [datum] = dataOf(normalise({ data: [count] }, sheet.language));
  if (!datum) return [];
  return [inLines, inMore].flatMap((set) =>
    columns.flatMap((column) => {
      const words = set(sheet, datum, legend, column, light);
      return words ? [words] : [];
    }),
  );
}

/** A figure as large as it goes, and below it two texts in one line each; undefined where they are longer. */
function inLines(
  sheet: PageSheet,
  datum: Datum,
  legend: RichText | undefined,
  { x, y, w, h }: Box,
  light: ColorRole,
): ChartWord[] | undefined {
  const said = datum.name;
  const small = sheet.sizeFor([said], [w], SAID, true);
  if (small === undefined) return undefined;
  const key = legend && plainText(legend);
  const keySize = key ? sheet.sizeFor([key], [w], KEYS) : undefined;
  if (key && keySize === undefined) return undefined;
  const value = valueFigure(datum, '');
  const below = BELOW_FIGURE + sheet.labelHeight(said, small, w, true);
  const rest = key && keySize ? ABOVE_KEY + sheet.labelHeight(key, keySize, w) : 0;
  const size = sheet
    .steps(FIGURES)
    .find((each) => figureHeight(each) + below + rest <= h && 1.06 * sheet.figureWidth(value, each) <= w);
  if (size === undefined) return undefined;
  const base = y + figureHeight(size);
  const words = [
    sheet.figure('figure', value, { x, w, base }, { size, ink: light }),
    sheet.label('text', said, { x, y: base + BELOW_FIGURE, w }, { size: small, bold: true, ink: light }),
  ];
  if (!key || !keySize) return words;
  return [
    ...words,
    sheet.label('legend', key, { x, y: base + below + ABOVE_KEY, w }, { size: keySize, ink: 'subtle' }),
  ];
}

/** The figure with texts in as many lines as they need. */
function inMore(
  sheet: PageSheet,
  datum: Datum,
  legend: RichText | undefined,
  column: Box,
  light: ColorRole,
): ChartWord[] | undefined {
  const words = figureWords(sheet, { datum, legend }, column, light);
  if (!words) return undefined;
  const lift = Math.min(...words.map(({ box }) => box.y)) - column.y;
  const ink = words.find(({ role }) => role === 'figure')?.color ?? light;
  return words.map((word) => ({
    ...word,
    ...(word.name === 'text' ? { color: ink } : {}),
    box: { ...word.box, y: word.box.y - lift },
  }));
}

/** How far the ink of a word reaches to the right. */
export function inkWidth(sheet: PageSheet, { text, size, bold, box, role }: ChartWord): Inch {
  if (role === 'label' && sheet.lineCount(text, size, box.w, bold) > 1) return box.w;
  const runs = text.paragraphs[0] ?? [];
  const inkOf = (run: Run) => sheet.wordWidth(run.text.replaceAll(JOINER, ''), (run.scale ?? 1) * size, true);
  return 1.06 * runs.reduce((sum, run) => sum + inkOf(run), 0);
}

interface Sides {
  readonly seam: Inch;
  readonly inset: Inch;
  readonly end: Inch;
}

/** A text below each stretch, at the slide’s left edge and at its right one, and where they begin. */
export function captionsBelow(
  sheet: PageSheet,
  texts: readonly [RichText, RichText],
  { seam, inset, end }: Sides,
  night: Night,
) {
  const room = sheet.frame.w - 2 * inset - APART;
  const own = seam - inset - APART / 2;
  const least = Math.min(LEAST_CAPTION.most * room, Math.max(LEAST_CAPTION.least * room, own));
  const widthsAt = (size: Pt) =>
    texts.map((text) => ONE_LINE * sheet.wordWidth(plainText(text), size, true)) as [Inch, Inch];
  const placesFor = (first: Inch) => [
    { x: inset, w: first },
    { x: inset + first + APART, w: room - first },
  ];
  const sizes = sheet.steps(CAPTIONS);
  const tries = [
    // Each below its own part, in one line.
    ...sizes.flatMap((size) => {
      const [one, other] = widthsAt(size);
      const first = Math.max(one, own);
      const isBelow = one <= INK * (seam - inset) && other <= INK * (room + APART - (seam - inset));
      return isBelow && first + other <= room ? [{ size, places: placesFor(first) }] : [];
    }),
    // Both in one line, one of them beyond its part.
    ...sizes.flatMap((size) => {
      const [one, other] = widthsAt(size);
      return one + other <= room ? [{ size, places: placesFor(Math.max(one, Math.min(least, room - other))) }] : [];
    }),
    ...sheet.steps(WRAPPED).map((size) => ({ size, places: placesFor(least) })),
  ];
  for (const { size, places } of tries) {
    const heights = texts.map((text, i) => sheet.labelHeight(text, size, places[i]?.w ?? 0, true));
    if (texts.some((text, i) => sheet.lineCount(text, size, places[i]?.w ?? 0, true) > 2)) continue;
    const top = end - Math.max(...heights);
    const words = texts.map((text, i) => {
      const [side, align] = i === 0 ? ([night.here, 'left'] as const) : ([night.there, 'right'] as const);
      const place = { ...(places[i] ?? { x: 0, w: 0 }), y: top };
      return sheet.label(i === 0 ? 'here' : 'there', text, place, { size, bold: true, ink: side.text, align });
    });
    return { top, words };
  }
  return undefined;
}

/** What a text in one line takes, in its own width, and the part of that without its ink. */
const ONE_LINE = 1.08;
const INK = 1.05;

/** What of the width the text of the smaller part has at least, and that of the larger one at most. */
const LEAST_CAPTION = { least: 0.4, most: 0.6 } as const;
