import { contrastRatio, requiredContrast } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import type { Figure } from '../../core/fact.ts';
import { isEastAsian, type Language } from '../../core/language.ts';
import { type Inch, PIXELS_PER_INCH, type Pt, type Px, ptToInch, ptToPx, pxToInch } from '../../core/lengths.ts';
import { plainText, type RichText, type Run, richText } from '../../core/rich-text.ts';
import { figureRuns } from '../../layout/figure.ts';
import { textWidth, wrapText } from '../../marks/lettering.ts';
import { type Mark, rectMark } from '../../marks/marks.ts';
import { pictureSize } from '../../marks/pen.ts';
import type { Align, Anchor, ColorRole } from '../../scene/tokens.ts';
import { JOINER } from '../../text/line-break.ts';
import { baseLineBelow } from '../../text/line-room.ts';
import type { Compared } from '../base/common-fields.ts';
import { type ChartWord, type CompositionContext, type PlotContext, WORD_SPACING } from '../base/define-chart.ts';
import { type ChartTable, comparisonOf, dataOf } from '../base/table.ts';
import { type FactFigure, figureOf } from './figure.ts';

const FIGURE_STEPS: readonly Pt[] = [320, 280, 240, 200, 176, 150, 132, 110, 88, 72, 60, 44, 36, 28, 24];
/** The size of labels in a hall: other sizes are to it as they are to the brand's own. */
const HALL_LABEL: Pt = 18;
/** The size of headings in a hall, and what parts them from digits or marks below. */
const HEADING: Pt = 20;
const HEADING_GAP: Inch = 0.2;
/** Height of digits, in em. */
const DIGITS = 0.634;
const UNIT_SCALE = 0.56;
/** A figure begins this much left of its place, in em, so that the ink of its first digit lies there. */
const BEARING = 0.035;
/** Fonts run wider than ours, so a figure gets a little more room than it has width. */
const ROOM = 1.04;
const LINE = 1.2;
/** The gap between hanzi and Latin letters, in em. */
const SCRIPT_GAP = 0.24;
/** Boxes are a little higher than their lines, for programs whose lines follow the font's own height. */
const SLACK = 1.05;

export interface Range {
  readonly most: Pt;
  readonly least?: Pt;
}

/** How a word is set: on the sheet's ground where that is omitted, in the first legible of its ink and the usual ones. */
export interface Manner {
  readonly size: Pt;
  readonly ground?: ColorRole;
  /** Without regard to the ground. */
  readonly color?: ColorRole;
  readonly ink?: ColorRole;
  readonly align?: Align;
  readonly bold?: boolean;
  /** The size of a figure’s unit, as a part of it. */
  readonly unit?: number;
}

export const figureHeight = (size: Pt): Inch => DIGITS * ptToInch(size);

export type ChartSheet = ReturnType<typeof sheetOf>;

/** What the words of a composed chart are measured and set with, at the brand's own scale. */
export function sheetOf(context: CompositionContext) {
  const { brand, language, pen, ground: own } = context;
  const { colors, fonts } = brand;
  const family = `"${fonts.latin.family}", "${fonts.eastAsian.family}"`;
  const face = (size: Pt, bold: boolean) => ({ family, size: ptToPx(size), bold });
  /** A size that the look gives for a hall, at the brand's own scale. */
  const scaled = (size: Pt): Pt => Math.round((2 * size * brand.type.label.size) / HALL_LABEL) / 2;
  /** The first of the roles that can be read on the ground at that size. */
  const legible = (size: Pt, ink: ColorRole, ground = own): ColorRole => {
    const isLegible = (role: ColorRole) =>
      contrastRatio(colors[role].hex, colors[ground].hex) >= requiredContrast(size);
    const deeper = ink === 'highlight' ? (['highlight-deep', 'second-text'] as const) : [];
    return ([ink, ...deeper, 'on-dark', 'text', 'dark'] as const).find(isLegible) ?? 'text';
  };
  const wordWidth = (text: string, size: Pt, bold = false): Inch => pxToInch(textWidth(pen, text, face(size, bold)));
  const figureWidth = (figure: Figure, size: Pt, unitScale = UNIT_SCALE): Inch => {
    const runs = figureRuns(figure, unitScale);
    // Programs set a gap between hanzi and digits of themselves, as wide as the character before it is large.
    const gapsAt = ({ text }: Run, i: number): Inch => {
      const before = runs[i - 1];
      const [first = 0] = [...text.replaceAll(JOINER, '')].map((each) => each.codePointAt(0));
      const changes =
        before && isEastAsian(before.text.codePointAt(before.text.length - 1) ?? 0) !== isEastAsian(first);
      return changes ? SCRIPT_GAP * ptToInch((before.scale ?? 1) * size) : 0;
    };
    return runs.reduce((sum, run, i) => {
      const text = run.text.replaceAll(JOINER, '');
      return sum + gapsAt(run, i) + wordWidth(text, (run.scale ?? 1) * size, true);
    }, 0);
  };
  /** The largest step at which all figures fit a width, and their digits a height; the smallest where they never do. */
  const figureSize = (
    figures: readonly Figure[],
    room: { readonly w: Inch; readonly h: Inch },
    { most, least = 24 }: Range,
  ): Pt => {
    const steps = FIGURE_STEPS.filter((step) => step <= most && step >= least).map(scaled);
    const fits = (size: Pt) =>
      figureHeight(size) <= room.h && figures.every((each) => ROOM * figureWidth(each, size) <= room.w);
    return steps.find(fits) ?? steps.at(-1) ?? scaled(least);
  };
  const lineCount = (text: string | RichText, size: Pt, w: Inch, bold = false): number => {
    const paragraphs = (typeof text === 'string' ? text : plainText(text)).split('\n');
    const width = (0.97 * w * PIXELS_PER_INCH) as number;
    return paragraphs.reduce((sum, each) => sum + wrapText(pen, each, face(size, bold), width).lines.length, 0);
  };
  const labelHeight = (text: string | RichText, size: Pt, w: Inch, bold = false): Inch =>
    lineCount(text, size, w, bold) * LINE * SLACK * ptToInch(size);
  /** The width of the widest line of a text that is to have two lines at most. */
  const twoLineWidth = (text: string, size: Pt, bold = false): Inch => {
    const whole = textWidth(pen, text, face(size, bold));
    for (let part = 0.5; part < 1; part += 0.05) {
      const set = wrapText(pen, text, face(size, bold), part * whole);
      if (!set.tooWide && set.lines.length <= 2) return pxToInch(set.width) / 0.95;
    }
    return pxToInch(whole) / 0.95;
  };
  const look = ({ size, bold = false, ground = own, ink = 'text', color, align = 'left' }: Manner) => ({
    ...{ size, bold, color: color ?? legible(size, ink, ground), ground, align },
  });
  /** A figure, the tops of its digits at `top`, between two edges. */
  const figure = (
    name: string,
    figure: FactFigure,
    { x, w, top }: { readonly x: Inch; readonly w: Inch; readonly top: Inch },
    manner: Manner,
  ): ChartWord => {
    const { align = 'left', size, unit = UNIT_SCALE } = manner;
    const em = ptToInch(size);
    const bearing = align === 'left' ? BEARING * em : 0;
    const above = ptToInch(baseLineBelow(size, WORD_SPACING.figure)) - figureHeight(size);
    return {
      ...{ name, role: 'figure', ...look({ ...manner, bold: true }), anchor: 'top' },
      text: { paragraphs: [figureRuns(figure, unit, { fact: figure.fact })], path: [] },
      box: { x: x - bearing, y: top - above, w: w + bearing, h: LINE * SLACK * WORD_SPACING.figure * em },
    };
  };
  /** A text of one or more lines from `y` on, or with its middle or its foot there. */
  const label = (
    name: string,
    text: string | RichText,
    { x, y, w, at = 'top' }: Pick<Box, 'x' | 'y' | 'w'> & { readonly at?: Anchor },
    manner: Manner,
  ): ChartWord => {
    const { size, bold = false } = manner;
    const h = labelHeight(text, size, w, bold);
    const above = { top: 0, middle: h / 2, bottom: h }[at];
    return {
      ...{ name, role: 'label', ...look(manner), anchor: at },
      text: typeof text === 'string' ? richText(text) : text,
      box: { x, y: y - above, w, h },
    };
  };
  /** What stands above a chart, and the height that it takes with the room below it; nothing where there is no heading. */
  const headingAbove = (heading: RichText | undefined, w: Inch = context.w) => {
    if (!heading) return { words: [], h: 0 };
    const word = label('heading', heading, { x: 0, y: 0, w }, { size: scaled(HEADING), color: 'subtle' });
    return { words: [word], h: word.box.h + HEADING_GAP };
  };
  /** What a picture in a box is planned with. */
  const picture = (box: Pick<Box, 'w' | 'h'>): PlotContext => ({ brand, language, ...pictureSize(box) });
  return {
    ...context,
    ...{ scaled, legible, wordWidth, figureWidth, figureSize, lineCount, labelHeight, twoLineWidth },
    ...{ figure, label, headingAbove, picture },
  };
}

/** A bracket, in inches: the gap above it, the length of its ends, the thickness of its line, the gap below it. */
const BRACKET = { gap: 0.1, tick: 0.12, line: 0.03, below: 0.05 };
/** Sizes of the total in a hall, in points; of its unit and its name, as ratios of that. */
const TOTAL = { steps: [44, 40, 36, 32, 28, 24], unit: 0.6, name: 0.54 } as const;

export const bracketHeight: Px = (BRACKET.gap + BRACKET.tick) * PIXELS_PER_INCH;

/**
 * Whether marks show an earlier value and what has been added to it: a bracket then gives the total, and the comparison
 * stands over what was added. Not so for a ratio, which compares with the total.
 */
export function isAdded(table: ChartTable, chart: Omit<Compared, 'highlight'>, language: Language): boolean {
  const [before = 0, all = 0] = table.series[0]?.values ?? [];
  return all > before && chart.compare_as !== 'ratio' && comparisonOf(table, chart, language) !== undefined;
}

/** A bracket at the foot of a picture, below marks of that width. */
export function bracketMarks(w: Px, foot: Px): readonly Mark[] {
  const [tick, line] = [BRACKET.tick * PIXELS_PER_INCH, BRACKET.line * PIXELS_PER_INCH];
  return [
    rectMark({ x: 0, y: foot - line, w, h: line }, 'text'),
    ...[0, w - line].map((x) => rectMark({ x, y: foot - tick, w: line, h: tick }, 'text')),
  ];
}

/** What the second value comes to, below the bracket, in the largest size at which it has one line: "**2.7 million** after". */
export function totalBelow(sheet: ChartSheet, table: ChartTable) {
  const all = dataOf(table)[1];
  const total = figureOf(all, table.unit);
  const runs = figureRuns(total, TOTAL.unit, { fact: total.fact }).map((run) => ({ ...run, bold: true }));
  const name = { text: ` ${all?.name ?? ''}`, scale: TOTAL.name };
  const text: RichText = { paragraphs: [[...runs, name]], path: [] };
  const sizes = TOTAL.steps.map(sheet.scaled);
  const size = sizes.find((each) => sheet.lineCount(text, each, sheet.w, true) === 1) ?? sizes.at(-1) ?? 0;
  const place = { x: 0, w: sheet.w, y: sheet.h, at: 'bottom' } as const;
  const word = sheet.label('total', text, place, { size, color: 'text', align: 'center' });
  return { word, h: BRACKET.below + word.box.h };
}
