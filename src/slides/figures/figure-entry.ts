import type { FactView } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Filled } from '../fill/fill.ts';
import { heroFigure, labelWithUnit, movesUnit } from '../fill/hero-figure.ts';
import { figureWidth } from '../fill/texts.ts';
import { figureColorOn, highlightOn } from '../parts/fields.ts';
import type { Stage } from './stage.ts';

/** A figure among others, with what it measures. */
export interface FigureEntry {
  readonly fact: FactView;
  readonly text: RichText;
  readonly compare?: RichText | undefined;
  /** What it is compared with by length, where it leads. */
  readonly from?: FactView | undefined;
  readonly highlight: boolean;
  /** Its place among the outline's items, from 0, and where it stands there. */
  readonly index: number;
  readonly path: Path;
}

/** What its objects are called: “Figure 2”. */
export const nameOf = ({ index }: FigureEntry) => `Figure ${index + 1}`;

/** The figure as it stands large; `led` leaves its unit to the label. */
export function figureOf({ fact, path }: FigureEntry, { context }: Stage, led: boolean): RichText {
  return heroFigure(fact, context.brand.unitScale, [...path, 'fact'], led);
}

/** What a figure measures; `led` has it begin with the unit. */
export function labelOf({ fact, text }: FigureEntry, led: boolean): RichText {
  return led ? labelWithUnit(fact, text) : text;
}

/** The colour of a figure on a fill: that of the highlight on the one to be seen first, else its own, else that of text. */
export function figureColor({ highlight }: FigureEntry, brand: Brand, fill: ColorRole): ColorRole {
  return highlight ? highlightOn(brand, fill) : figureColorOn(brand, fill);
}

/** Whether a figure that leads leaves its unit to its label: beside it the two would be wider than its room. */
export function isTooWide(entry: FigureEntry, stage: Stage, size: Pt, w: Inch): boolean {
  return movesUnit(entry.fact) && figureWidth(stage.context, figureOf(entry, stage, false), size) > w;
}

/**
 * A composition with units beside the figures, or as first words of the labels where some figure would else stand below
 * its usual size: all of them together.
 */
export function withUnits<Sort extends string>(
  entries: readonly FigureEntry[],
  usual: { readonly sort: NoInfer<Sort>; readonly size: number },
  compose: (led: boolean) => Filled<Sort>,
): Filled<Sort> {
  const beside = compose(false);
  const size = beside.sizes[usual.sort];
  if ((beside.fits && size >= usual.size) || !entries.some(({ fact }) => movesUnit(fact))) return beside;
  const led = compose(true);
  return led.fits && (!beside.fits || led.sizes[usual.sort] > size) ? led : beside;
}
