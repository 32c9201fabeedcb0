import { contrastRatio, requiredContrast } from '../../color/contrast.ts';
import type { FactView, Figure } from '../../core/fact.ts';
import { isEastAsian } from '../../core/language.ts';
import { type Inch, PIXELS_PER_INCH, type Pt, type Px, ptToInch, ptToPx, pxToInch } from '../../core/lengths.ts';
import { plainText, type RichText, type Run, richText } from '../../core/rich-text.ts';
import { figureRuns } from '../../layout/figure.ts';
import { CAP_HEIGHT, drawText, type Face, textWidth, wrapText } from '../../marks/lettering.ts';
import type { Pen, Point } from '../../marks/pen.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Align, ColorRole } from '../../scene/tokens.ts';
import { JOINER } from '../../text/line-break.ts';
import { baseLineBelow } from '../../text/line-room.ts';
import { type ChartWord, type CompositionContext, WORD_SPACING } from '../base/define-chart.ts';
import type { ChartStyle } from '../base/style.ts';
import type { ChartTable } from '../base/table.ts';

/** Space between a number and a unit of words, in em of the number. */
const SPACE = 0.12;

const faceOf = (size: Px, { family }: ChartStyle): Face => ({ family, size, bold: true });
const spaceOf = ({ unit }: Figure, size: Px) => (unit === '' || unit === '%' ? 0 : SPACE * size);

export type FactFigure = Figure & { readonly fact?: string | undefined };

/** The figure of a fact; an empty one where the outline names none that is there. */
export function factFigure(fact: FactView | undefined): FactFigure {
  return fact ? { ...fact.figure, fact: fact.id } : NO_FIGURE;
}

/** The figure of a value of the first series: of its fact, or as it is printed, with a unit that is not printed with it. */
export function figureAt({ series: [series] }: ChartTable, index: number, unit = ''): FactFigure {
  const fact = series?.facts[index];
  return fact ? factFigure(fact) : { number: series?.labels[index] ?? '', unit };
}

export const NO_FIGURE: Figure = { number: '', unit: '' };

export function drawnFigureWidth(pen: Pen, figure: Figure, size: Px, style: ChartStyle): Px {
  const unit = figure.unit === '' ? 0 : textWidth(pen, figure.unit, faceOf(style.unitScale * size, style));
  return textWidth(pen, figure.number, faceOf(size, style)) + spaceOf(figure, size) + unit;
}

export function drawFigure(pen: Pen, figure: Figure, size: Px, color: string, at: Point, style: ChartStyle): void {
  const start = at.x - drawnFigureWidth(pen, figure, size, style) / 2;
  const place = { x: start, middle: at.y, align: 'left' as const };
  const drawn = drawText(pen, figure.number, faceOf(size, style), color, place);
  if (figure.unit === '') return;
  const small = style.unitScale * size;
  const middle = at.y + (CAP_HEIGHT / 2) * (size - small);
  const x = start + drawn.w + spaceOf(figure, size);
  drawText(pen, figure.unit, faceOf(small, style), color, { x, middle, align: 'left' });
}

/** Sizes that figures go down in, in a hall. */
const FIGURE_STEPS: readonly Pt[] = [320, 280, 240, 200, 176, 150, 132, 110, 88, 72, 60, 44, 36, 28, 24];
/** The size of labels in a hall: other sizes are to it as they are to the brand's own. */
const HALL_LABEL: Pt = 18;
/** The size of headings in a hall, and what parts them from digits or marks below. */
const HEADING: Pt = 20;
const HEADING_GAP: Inch = 0.2;
/** Height of digits, in em. */
const DIGITS = 0.634;
/** The unit beside a figure, as a part of its size. */
const UNIT_SCALE = 0.56;
/** A figure begins this much left of its place, in em, so that the ink of its first digit stands there. */
const BEARING = 0.035;
/** Fonts run wider than ours, so a figure gets a little more room than it has width. */
const ROOM = 1.04;
const LINE = 1.2;
/** The gap between hanzi and Latin letters, in em. */
const SCRIPT_GAP = 0.24;
/** Boxes are a little higher than their lines, for programs whose lines follow the font's own height. */
const SLACK = 1.05;

/** A size that the look gives for a hall, at the brand's own scale. */
export function scaledSize(brand: Brand, size: Pt): Pt {
  return Math.round((2 * size * brand.type.label.size) / HALL_LABEL) / 2;
}

/** The first of the roles that can be read on the ground at that size. */
export function legible(brand: Brand, ground: ColorRole, size: Pt, wanted: ColorRole): ColorRole {
  const { colors } = brand;
  const isLegible = (role: ColorRole) => contrastRatio(colors[role].hex, colors[ground].hex) >= requiredContrast(size);
  return ([wanted, 'on-dark', 'text', 'dark'] as const).find(isLegible) ?? 'text';
}

export function wordWidth({ brand, pen }: CompositionContext, text: string, size: Pt, bold: boolean): Inch {
  return pxToInch(textWidth(pen, text, { family: familyOf(brand), size: ptToPx(size), bold }));
}

const familyOf = ({ fonts }: Brand) => `"${fonts.latin.family}", "${fonts.eastAsian.family}"`;

export function figureInches(context: CompositionContext, figure: Figure, size: Pt): Inch {
  const runs = figureRuns(figure, UNIT_SCALE);
  // Programs set a gap between hanzi and digits of themselves, as wide as the character or the joiner before it is large.
  const gapsAt = ({ text, scale = 1 }: Run, i: number): Inch => {
    const before = runs[i - 1];
    if (text.startsWith(JOINER)) return SCRIPT_GAP * ptToInch(scale * size);
    const follows = before && isEastAsian(before.text.codePointAt(before.text.length - 1) ?? 0);
    return follows ? SCRIPT_GAP * ptToInch((before.scale ?? 1) * size) : 0;
  };
  return runs.reduce((sum, run, i) => {
    const text = run.text.replaceAll(JOINER, '');
    return sum + gapsAt(run, i) + wordWidth(context, text, (run.scale ?? 1) * size, true);
  }, 0);
}

/** Height of the digits of a figure. */
export const figureHeight = (size: Pt): Inch => DIGITS * ptToInch(size);

/** The largest step at which all figures fit a width, and their digits a height; the smallest where they never do. */
export function figureSize(
  context: CompositionContext,
  figures: readonly Figure[],
  room: { readonly w: Inch; readonly h: Inch },
  { most, least = 24 }: { readonly most: Pt; readonly least?: Pt },
): Pt {
  const steps = FIGURE_STEPS.filter((step) => step <= most && step >= least).map((step) =>
    scaledSize(context.brand, step),
  );
  const fits = (size: Pt) =>
    figureHeight(size) <= room.h && figures.every((each) => ROOM * figureInches(context, each, size) <= room.w);
  return steps.find(fits) ?? steps.at(-1) ?? scaledSize(context.brand, least);
}

interface Manner {
  readonly color: ColorRole;
  readonly ground: ColorRole;
  readonly align?: Align;
}

/** A figure, the tops of its digits at `top`, between two edges. */
export function figureWord(
  name: string,
  figure: FactFigure,
  { x, w, top, size }: { readonly x: Inch; readonly w: Inch; readonly top: Inch; readonly size: Pt },
  { color, ground, align = 'left' }: Manner,
): ChartWord {
  const em = ptToInch(size);
  const bearing = align === 'left' ? BEARING * em : 0;
  const above = ptToInch(baseLineBelow(size, WORD_SPACING.figure)) - figureHeight(size);
  return {
    ...{ name, role: 'figure', size, bold: true, color, ground, align, anchor: 'top' },
    text: { paragraphs: [figureRuns(figure, UNIT_SCALE, { fact: figure.fact })], path: [] },
    box: { x: x - bearing, y: top - above, w: w + bearing, h: LINE * SLACK * WORD_SPACING.figure * em },
  };
}

/** A text of one or more lines from `y` on, or with its middle or its foot there. */
export function labelWord(
  context: CompositionContext,
  name: string,
  text: string | RichText,
  place: { readonly x: Inch; readonly y: Inch; readonly w: Inch; readonly at?: ChartWord['anchor'] },
  { size, bold = false, color, ground, align = 'left' }: Manner & { readonly size: Pt; readonly bold?: boolean },
): ChartWord {
  const h = labelHeight(context, text, size, place.w, bold);
  const { at = 'top' } = place;
  const above = { top: 0, middle: h / 2, bottom: h }[at];
  return {
    ...{ name, role: 'label', size, bold, color, ground, align, anchor: at },
    text: typeof text === 'string' ? richText(text) : text,
    box: { x: place.x, y: place.y - above, w: place.w, h },
  };
}

/** What stands above a chart, and the height that it takes with the room below it; nothing where there is no heading. */
export function headingAbove(
  context: CompositionContext,
  heading: RichText | undefined,
  w: Inch = context.w,
): { readonly words: readonly ChartWord[]; readonly h: Inch } {
  if (!heading) return { words: [], h: 0 };
  const size = scaledSize(context.brand, HEADING);
  const manner = { size, color: 'subtle', ground: context.ground } as const;
  const word = labelWord(context, 'heading', heading, { x: 0, y: 0, w }, manner);
  return { words: [word], h: word.box.h + HEADING_GAP };
}

/** How many lines a text takes in a width. */
export function lineCount(
  { brand, pen }: CompositionContext,
  text: string | RichText,
  size: Pt,
  w: Inch,
  bold = false,
): number {
  const face = { family: familyOf(brand), size: ptToPx(size), bold };
  const paragraphs = (typeof text === 'string' ? text : plainText(text)).split('\n');
  const width = (0.97 * w * PIXELS_PER_INCH) as number;
  return paragraphs.reduce((sum, each) => sum + wrapText(pen, each, face, width).lines.length, 0);
}

export function labelHeight(
  context: CompositionContext,
  text: string | RichText,
  size: Pt,
  w: Inch,
  bold = false,
): Inch {
  return lineCount(context, text, size, w, bold) * LINE * SLACK * ptToInch(size);
}

/** The width of the widest line of a text that is to have two lines at most. */
export function twoLineWidth(context: CompositionContext, text: string, size: Pt, bold = false): Inch {
  const { brand, pen } = context;
  const face = { family: familyOf(brand), size: ptToPx(size), bold };
  const whole = textWidth(pen, text, face);
  for (let part = 0.5; part < 1; part += 0.05) {
    const set = wrapText(pen, text, face, part * whole);
    if (!set.tooWide && set.lines.length <= 2) return pxToInch(set.width) / 0.95;
  }
  return pxToInch(whole) / 0.95;
}
