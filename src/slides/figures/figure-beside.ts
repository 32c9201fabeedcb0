import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { fixed, type Part } from '../fill/part.ts';
import { digitHeight, figureLeaf, figureWidth, textLeaf } from '../fill/texts.ts';
import { inkOn } from '../parts/fields.ts';
import { type FigureEntry, figureColor, figureOf, labelOf, nameOf } from './figure-entry.ts';
import type { Stage } from './stage.ts';

/** How a figure and the label at its right are set. */
export interface BesideOptions {
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
export function figureBeside(stage: Stage, entry: FigureEntry, options: BesideOptions): Part {
  const { context } = stage;
  const { ground, size, led, gap, least, role = 'heading' } = options;
  const { path } = entry;
  const text = figureOf(entry, stage, led);
  const color = options.color ?? figureColor(entry, context.brand, ground);
  const leaf = figureLeaf(context, { name: nameOf(entry), text, size, ground, path, style: { color } });
  const label = textLeaf(context, role, {
    ...{ name: `${nameOf(entry)} text`, text: labelOf(entry, led), size: options.label, ground, path, most: 3 },
    style: { color: inkOn(context.brand, ground) },
  });
  return (w) => {
    const own = figureWidth(context, text, size);
    const x = Math.max(own, options.column ?? 0) + gap;
    const [digits, words] = [leaf(own), label(w - x)];
    const h = digitHeight(context, size);
    return {
      ...fixed(h),
      fits: digits.fits && words.fits && w - x >= least && words.least <= h + ptToInch(RISE * options.label),
      lines: words.lines,
      place: (box) => {
        const y = box.y + h - words.least + descent(options.label);
        return [...digits.place({ ...box, w: own, h }), ...words.place({ x: box.x + x, y, w: w - x, h: words.least })];
      },
    };
  };
}
