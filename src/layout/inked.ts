import type { FactView } from '../core/fact.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { bold, type RichText } from '../core/rich-text.ts';
import type { ColorRole, TypeRole } from '../scene/tokens.ts';
import { figureColorOn, inkOn, subtleOn } from './colors.ts';
import { heroFigure } from './figure.ts';
import { BOLD_STROKE, iconItem } from './icon.ts';
import { figureLeaf, textLeaf } from './leaves.ts';
import type { Sheet } from './sheet.ts';
import { elastic, fixed, type Part } from './tree.ts';

/** A text on a fill. */
interface InkedText {
  readonly name: string;
  readonly text: RichText;
  readonly size: Pt;
  readonly fill: ColorRole;
  readonly bold?: boolean;
  /** Whether it is secondary. On dark fields this is legible only in kinds that own their ground: dark slides change roles. */
  readonly quiet?: boolean;
  readonly maxLines?: number;
  readonly anchor?: 'top' | 'middle' | 'bottom';
  readonly paragraphSpacing?: Pt;
  /** Line pitch as a part of single spacing; that of its style where omitted. */
  readonly spacing?: number;
}

/** A text on a fill, in the colour that is read there. */
export function inkedText(context: Sheet, role: TypeRole, options: InkedText): Part {
  const { fill, quiet = false, bold: isBold = false, text, spacing, ...rest } = options;
  const color = quiet ? subtleOn(context.brand, fill) : inkOn(context.brand, fill);
  const shown = isBold ? bold(text) : text;
  return textLeaf(context, role, {
    ...rest,
    text: shown,
    ground: fill,
    style: { color, ...(spacing ? { spacing } : {}) },
  });
}

/** A figure on a fill: its unit stands beside it, or is left out where `bare`. */
export function inkedFigure(
  context: Sheet,
  {
    name,
    fact,
    path,
    size,
    fill,
    bare,
    unit = context.brand.unitScale,
  }: Omit<InkedText, 'text'> & {
    readonly fact: FactView;
    readonly path: Path;
    readonly bare?: boolean;
    readonly unit?: number;
  },
): Part {
  const { brand } = context;
  const text = heroFigure(fact, unit, path, bare);
  return figureLeaf(context, { name, text, size, ground: fill, style: { color: figureColorOn(brand, fill) } });
}

/** An icon at the left edge of its part, so wide and high; in the colour of text on the fill where none is given. */
export function inkedIcon(
  { brand }: Sheet,
  options: {
    readonly name: string;
    readonly icon: string;
    readonly side: Inch;
    readonly fill: ColorRole;
    readonly path: Path;
    readonly color?: ColorRole;
  },
): Part {
  const { name, icon, side, fill, path, color = inkOn(brand, fill) } = options;
  return () => ({
    ...{ ...fixed(side), fits: true, lines: 0 },
    place: (box) => {
      const item = iconItem(name, icon, { ...box, w: side, h: side }, color, path, BOLD_STROKE);
      return item ? [item] : [];
    },
  });
}

/** The largest icon that fits its part, in its middle, up to so many inches. */
export function growingIcon(
  { brand }: Sheet,
  options: {
    readonly name: string;
    readonly icon: string;
    readonly max: Inch;
    readonly fill: ColorRole;
    readonly path: Path;
  },
): Part {
  const { name, icon, max, fill, path } = options;
  return elastic(0, 0, (box) => {
    const side = Math.min(max, box.w, box.h);
    const place = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side };
    const item = iconItem(name, icon, place, inkOn(brand, fill), path);
    return item && side > 0 ? [item] : [];
  });
}
