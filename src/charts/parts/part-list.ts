import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Pen } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { CAP_HEIGHT, drawLines, drawText, linesHeight, nameFace, widest, wrapText } from './lettering.ts';
import { drawSwatch } from './marks.ts';

/** A part that is named in a list, for it has no room for that itself. */
export interface ListedPart {
  readonly name: string;
  readonly value: string;
  /** The colour of its mark; undefined where it has none. */
  readonly role: ColorRole | undefined;
}

/** Where a list stands: its left and right end, and the middle of its height. */
interface ListPlace {
  readonly left: Px;
  readonly right: Px;
  readonly middle: Px;
}

const swatchOf = (style: ChartStyle): Px => Math.round(CAP_HEIGHT * style.label.size);

/** How far right of the list's left end its names begin: after colour and value. */
function nameStart(pen: Pen, parts: readonly ListedPart[], style: ChartStyle): Px {
  const values = parts.map((part) => part.value);
  return 1.6 * swatchOf(style) + widest(pen, values, nameFace(style, true)) + style.gap;
}

/** The names broken into lines, and the height of all. */
function setNames(pen: Pen, parts: readonly ListedPart[], width: Px, style: ChartStyle) {
  const room = width - nameStart(pen, parts, style);
  const names = parts.map((part) => wrapText(pen, part.name, nameFace(style), room));
  const height = names.reduce((sum, name) => sum + name.height, 0) + Math.max(0, names.length - 1) * (style.gap / 2);
  return { names, height };
}

/** The height of the list at a width. */
export function partListHeight(pen: Pen, parts: readonly ListedPart[], width: Px, style: ChartStyle): Px {
  return setNames(pen, parts, width, style).height;
}

/** The width of the list with each name in one line, but no more than `most`, or than its longest word needs. */
export function partListWidth(pen: Pen, parts: readonly ListedPart[], most: Px, style: ChartStyle): Px {
  const names = parts.map((part) => part.name);
  const start = nameStart(pen, parts, style);
  const full = start + widest(pen, names, nameFace(style));
  if (full <= most) return full;
  return Math.max(most, ...setNames(pen, parts, most, style).names.map(({ width }) => start + width));
}

/** Draws the parts row by row: colour, value and name. */
export function drawPartList(pen: Pen, parts: readonly ListedPart[], place: ListPlace, style: ChartStyle): void {
  const swatch = swatchOf(style);
  const start = place.left + nameStart(pen, parts, style);
  const { names, height } = setNames(pen, parts, place.right - place.left, style);
  let middle = place.middle - height / 2 + linesHeight(0.5, style.label.size);
  parts.forEach((part, i) => {
    const name = names[i];
    drawSwatch(pen, { x: place.left, y: middle }, swatch, style.color(part.role ?? 'ground'));
    const value = { x: start - style.gap, middle, align: 'right' as const };
    drawText(pen, part.value, nameFace(style, true), style.textFor(part.role ?? 'subtle'), value);
    drawLines(pen, name?.lines ?? [], nameFace(style), style.color('text'), { x: start, middle, align: 'left' });
    middle += (name?.height ?? 0) + style.gap / 2;
  });
}
