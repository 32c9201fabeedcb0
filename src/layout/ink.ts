import type { Box } from '../core/box.ts';
import type { FactView } from '../core/fact.ts';
import { type Inch, inchToPt, type Pt } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { type RichText, richText } from '../core/rich-text.ts';
import type { ShapeItem } from '../scene/items.ts';
import type { ColorRole, TextStyle, TypeRole } from '../scene/tokens.ts';
import { figureColorOn, inkOn, lineOn, subtleOn } from './colors.ts';
import { heroFigure } from './figure.ts';
import { BOLD_STROKE, iconItem } from './icon.ts';
import { field, figureLeaf, rule, type TextLeaf, textLeaf } from './leaves.ts';
import type { Sheet } from './sheet.ts';
import { elastic, fixed, type Part } from './tree.ts';

/** How a text is set, where that is not its style's manner. */
interface Look extends Omit<TextLeaf, 'name' | 'text' | 'size' | 'style' | 'ground'> {
  /** That which can be read on the fill, where omitted. */
  readonly color?: ColorRole | undefined;
  /** Whether it is secondary: legible on dark panels only in kinds that own their ground, since roles change. */
  readonly quiet?: boolean;
  readonly bold?: boolean;
  /** Line pitch as a ratio to single spacing. */
  readonly spacing?: number;
}

interface FigureLook {
  readonly color?: ColorRole | undefined;
  readonly path?: Path;
}

/** What marks one of several things: its number, or else its icon. */
export interface Sign {
  readonly icon?: string | undefined;
  readonly number?: number | undefined;
}

/**
 * What writes on a fill for something of the outline, its owner: its parts and items have the owner's name and path, and a
 * colour that can be read there.
 */
export interface Ink {
  readonly name: string;
  readonly path: Path;
  readonly fill: ColorRole;
  readonly color: ColorRole;
  /** The ink of a thing of its owner, such as its figure; that of the owner itself where the name is empty. */
  readonly of: (name: string, path?: Path) => Ink;
  readonly text: (role: TypeRole, text: RichText, size: Pt, look?: Look) => Part;
  readonly figure: (text: RichText, size: Pt, look?: FigureLook) => Part;
  /** A fact as a figure: its unit stands beside it, or is left out where `bare`. */
  readonly fact: (
    fact: FactView,
    size: Pt,
    look?: FigureLook & { readonly bare?: boolean; readonly unit?: number },
  ) => Part;
  /** A left-aligned square icon of side `side`. */
  readonly icon: (icon: string, side: Inch, color?: ColorRole) => Part;
  /** The largest icon that fits its part, in the middle, up to `max`. */
  readonly largeIcon: (icon: string, max: Inch) => Part;
  /** A number whose digits are `side` high, or an icon; undefined where the owner has neither. */
  readonly sign: (sign: Sign, side: Inch, color?: ColorRole) => Part | undefined;
  readonly panel: (box: Box) => ShapeItem;
  readonly rule: (at: Pick<Box, 'x' | 'y' | 'w'>, color?: ColorRole) => ShapeItem;
  readonly hairline: () => Part;
}

export function inkFor(sheet: Sheet, fill: ColorRole, name: string, path: Path): Ink {
  const { brand } = sheet;
  const color = inkOn(brand, fill);
  const ink: Ink = {
    ...{ name, path, fill, color },
    of: (part, at = path) => inkFor(sheet, fill, part ? `${name} ${part}` : name, at),
    text: (role, text, size, { color: own, quiet, bold, spacing, ...look } = {}) => {
      const style: Partial<TextStyle> = {
        color: own ?? (quiet ? subtleOn(brand, fill) : color),
        ...(bold === undefined ? {} : { bold }),
        ...(spacing ? { spacing } : {}),
      };
      return textLeaf(sheet, role, { name, text, size, ground: fill, style, ...look });
    },
    figure: (text, size, { color: own = figureColorOn(brand, fill), ...look } = {}) =>
      figureLeaf(sheet, { name, text, size, ground: fill, style: { color: own }, ...look }),
    fact: (fact, size, { bare, unit = brand.unitScale, ...look } = {}) =>
      ink.figure(heroFigure(fact, unit, [...path, 'fact'], bare), size, look),
    icon: (icon, side, own = color) => squared(side, (box) => iconItem(name, icon, box, own, path, BOLD_STROKE)),
    largeIcon: (icon, max) =>
      elastic(0, 0, (box) => {
        const side = Math.min(max, box.w, box.h);
        const place = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side };
        const item = iconItem(name, icon, place, color, path);
        return item && side > 0 ? [item] : [];
      }),
    sign: ({ icon, number }, side, own = color) => {
      if (number === undefined) return icon ? ink.of('icon').icon(icon, side, own) : undefined;
      return ink.of('number').figure(richText(`${number}`, path), inchToPt(side), { color: own });
    },
    panel: (box) => field(name, box, fill, path),
    rule: (at, own = lineOn(brand, fill)) => rule(name, at, own, brand.strokes.rule, path),
    hairline: () => () => ({ ...fixed(0), fits: true, lines: 0, place: (box) => [ink.rule(box)] }),
  };
  return ink;
}

/** An item at the left of its part, as wide as high. */
function squared(side: Inch, itemIn: (box: Box) => ReturnType<typeof iconItem>): Part {
  return () => ({
    ...{ ...fixed(side), fits: true, lines: 0 },
    place: (box) => {
      const item = itemIn({ ...box, w: side, h: side });
      return item ? [item] : [];
    },
  });
}
