import type { Language } from '../../core/language.ts';
import { type Inch, PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import { figureRuns } from '../../layout/figure.ts';
import { type Mark, rectMark } from '../../marks/marks.ts';
import type { Compared } from '../base/common-fields.ts';
import type { ChartWord, CompositionContext } from '../base/define-chart.ts';
import { type ChartTable, comparisonOf } from '../base/table.ts';
import { type FactFigure, labelWord, lineCount, scaledSize } from './figure.ts';

/** A bracket, in inches: the gap above it, the length of its ends, the thickness of its line, the gap below it. */
const BRACKET = { gap: 0.1, tick: 0.12, line: 0.03, below: 0.05 };
/** Sizes of the total in a hall, in points; of its unit and its name, as parts of that. */
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

/** The total, below the bracket, in the largest size at which it stands in one line: "**2.7 million** after". */
export function totalBelow(
  context: CompositionContext,
  figure: FactFigure,
  name: string,
  place: { readonly x: Inch; readonly w: Inch; readonly foot: Inch },
): ChartWord {
  const runs = figureRuns(figure, TOTAL.unit, { fact: figure.fact }).map((run) => ({ ...run, bold: true }));
  const text: RichText = { paragraphs: [[...runs, { text: ` ${name}`, scale: TOTAL.name }]], path: [] };
  const sizes = TOTAL.steps.map((step) => scaledSize(context.brand, step));
  const size = sizes.find((each) => lineCount(context, text, each, place.w, true) === 1) ?? sizes.at(-1) ?? 0;
  const manner = { size, color: 'text', ground: context.ground, align: 'center' } as const;
  return labelWord(context, 'total', text, { x: place.x, w: place.w, y: place.foot, at: 'bottom' }, manner);
}

export const totalHeight = (total: ChartWord): Inch => BRACKET.below + total.box.h;
