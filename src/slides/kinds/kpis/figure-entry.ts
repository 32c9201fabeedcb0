import type { FactView } from '../../../core/fact.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { figureColorOn, highlightOn, inkOn } from '../../../layout/colors.ts';
import { heroFigure, labelWithUnit, movesUnit } from '../../../layout/figure.ts';
import { digitHeight, figureLeaf, figureWidth, textLeaf } from '../../../layout/leaves.ts';
import { fixed, type Part } from '../../../layout/tree.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { FigureStage } from '../../figures/stage.ts';

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
export const entryName = ({ index }: FigureEntry) => `Figure ${index + 1}`;

/** The figure as it stands large; `led` leaves its unit to the label. */
export function entryFigure({ fact, path }: FigureEntry, { context }: FigureStage, led: boolean): RichText {
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
export function isTooWide(entry: FigureEntry, stage: FigureStage, size: Pt, w: Inch): boolean {
  return movesUnit(entry.fact) && figureWidth(stage.context, entryFigure(entry, stage, false), size) > w;
}

/** How a figure and the label at its right are set. */
interface BesideOptions {
  readonly ground: ColorRole;
  readonly size: Pt;
  readonly label: Pt;
  /** Whether the unit leads the label. */
  readonly led: boolean;
  /** The width of the figure's column, where labels stand one below another; its own where omitted. */
  readonly column?: Inch;
  /** Between figure and label. */
  readonly gap: Inch;
  /** The narrowest that the label may be. */
  readonly least: Inch;
  /** The style of the label; that of headings where omitted. */
  readonly role?: 'heading' | 'label';
  readonly color?: ColorRole;
}

/** How far the last line of a text reaches below its base line. */
const descent = (size: Pt): Inch => ptToInch(0.23 * size);
/** How far a label may rise above the digits, as a part of its size. */
const RISE = 0.2;

/** A figure and at its right its label, whose last line stands on the figure's base line: as high as the digits. */
export function figureBeside(stage: FigureStage, entry: FigureEntry, options: BesideOptions): Part {
  const { context } = stage;
  const { ground, size, led, gap, least, role = 'heading' } = options;
  const { path } = entry;
  const text = entryFigure(entry, stage, led);
  const color = options.color ?? figureColor(entry, context.brand, ground);
  const leaf = figureLeaf(context, { name: entryName(entry), text, size, ground, path, style: { color } });
  const label = textLeaf(context, role, {
    ...{ name: `${entryName(entry)} text`, text: labelOf(entry, led), size: options.label, ground, path, maxLines: 3 },
    style: { color: inkOn(context.brand, ground) },
  });
  return (w) => {
    const own = figureWidth(context, text, size);
    const x = Math.max(own, options.column ?? 0) + gap;
    const [digits, words] = [leaf(own), label(w - x)];
    const h = digitHeight(context, size);
    return {
      ...fixed(h),
      fits: digits.fits && words.fits && w - x >= least && words.min <= h + ptToInch(RISE * options.label),
      lines: words.lines,
      place: (box) => {
        const y = box.y + h - words.min + descent(options.label);
        return [...digits.place({ ...box, w: own, h }), ...words.place({ x: box.x + x, y, w: w - x, h: words.min })];
      },
    };
  };
}
