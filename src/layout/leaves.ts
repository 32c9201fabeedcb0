import type { Box } from '../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { ShapeItem, TextItem } from '../scene/items.ts';
import type { Anchor, ColorRole, TextStyle, TypeRole } from '../scene/tokens.ts';
import { WIDTH_SAFETY } from '../text/line-room.ts';
import { letteringOf, setText, type TextOptions, textItem } from '../text/typeset.ts';
import { trackingAt } from './poster.ts';
import type { Sheet } from './sheet.ts';
import { fixed, type Part } from './tree.ts';

/** A straight rule; its top is the box's top. */
export function rule(
  name: string,
  at: { readonly x: Inch; readonly y: Inch; readonly w: Inch },
  color: ColorRole,
  width: Pt,
  path: Path = [],
): ShapeItem {
  return { kind: 'shape', shape: 'line', name, box: { ...at, h: 0 }, path, stroke: { color, width } };
}

/** Text in one of the brand's styles on the frame's ground; its size is fitted unless given. */
export function styled(
  context: Sheet,
  role: TypeRole,
  options: Omit<TextOptions, 'style' | 'ground'> & { readonly ground?: ColorRole; readonly style?: Partial<TextStyle> },
): TextItem {
  const style = { ...context.brand.type[role], ...options.style };
  return textItem({ ...options, style, ground: options.ground ?? context.frame.ground }, context.measurer);
}

/** A field of one colour: decorative. */
export function field(name: string, box: Box, fill: ColorRole, path: Path = []): ShapeItem {
  return { kind: 'shape', shape: 'rectangle', name, box, path, fill };
}

/** A field that reaches beyond the frame's room, to the slide's edges. */
export function bleedsInto(item: ShapeItem): ShapeItem {
  return { ...item, part: { kind: 'bleed' } };
}

/** A field whose area is a value. */
export function asData(item: ShapeItem): ShapeItem {
  return { ...item, part: { kind: 'data' } };
}

/** Clients whose lines follow the font's own height need this much more than 1.2 × size. */
export const LINE_SLACK = 1.03;

/** Space between the paragraphs of a short text: names that stand one below the other. */
export const LIST_SPACING: Pt = 5;

/** The height of a box for one line in a style at its full size: the line, and room for what hangs below it. */
export function lineHeight(style: TextStyle): Inch {
  return ptToInch(1.26 * Math.max(1, style.spacing) * style.size);
}

export interface TextLeaf extends Omit<TextOptions, 'style' | 'ground' | 'box' | 'size'> {
  readonly size: Pt;
  readonly style?: Partial<TextStyle>;
  readonly ground?: TextOptions['ground'];
  /** The most lines; no limit where omitted. */
  readonly maxLines?: number;
  readonly anchor?: Anchor;
}

/** A text at a size: as high as its lines. */
export function textLeaf(context: Sheet, role: TypeRole, options: TextLeaf): Part {
  const { maxLines: most, ...rest } = options;
  const style: TextStyle = { ...context.brand.type[role], ...options.style, ...(most ? { maxLines: most } : {}) };
  return (w) => {
    const { size } = options;
    const set = setText(options.text, style, { w, h: Number.POSITIVE_INFINITY }, context.measurer, {
      ...{ size, marker: options.marker, levels: options.levels },
      paragraphSpacing: options.paragraphSpacing ?? 0,
    });
    const h = LINE_SLACK * set.height;
    return {
      ...fixed(h),
      fits: set.excess === undefined,
      lines: set.lines.flat().length,
      place: (box) => [styled(context, role, { ...rest, style, box, size })],
    };
  };
}

/** How close lines of a hero figure stand: no lines, but a box that is hardly higher than its digits. */
const FIGURE_SPACING = 0.8;
const PITCH_EM = 1.2;
/** The height of digits and where their base line is in such a line, in em, in the font whose metrics these are: Carlito's bold. */
const DIGIT_HEIGHT_EM = 0.634;
const BASE_LINE_EM = 0.8 * PITCH_EM * FIGURE_SPACING;
const CARLITO_DIGITS = 0.6484375;

/** The height of the digits of the brand's figures, and where they begin below the top of such a line, in em. */
function digitsOf({ brand, measurer }: Pick<Sheet, 'brand' | 'measurer'>) {
  const { heading, bold } = letteringOf(brand.type.number);
  const { digits } = measurer.metrics({ eastAsian: false, bold, heading });
  const height = DIGIT_HEIGHT_EM * (digits / CARLITO_DIGITS);
  return { height, top: BASE_LINE_EM - height };
}

/** Digits stand this much closer than the font has them, and most leave so much free at their left, in em. */
const DIGIT_TRACKING_EM = -0.02;
const DIGIT_BEARING_EM = 0.035;
/** The same of the digits that differ most. */
const BEARINGS_EM: Readonly<Record<string, number>> = { 1: 0.067, 4: 0.01, 9: 0.05 };

/** How much is free at the left of a figure's first letter, in em: of a smaller currency or word before it, in part. */
function bearingOf({ paragraphs }: RichText): number {
  const first = paragraphs.flat()[0];
  return (first?.scale ?? 1) * (BEARINGS_EM[first?.text.charAt(0) ?? ''] ?? DIGIT_BEARING_EM);
}

/**
 * A hero figure with its unit: as high as its digits, whose top is the top of the part and whose ink begins at its left
 * edge. It never wraps.
 */
export function figureLeaf(
  context: Sheet,
  { text, size, style, ...rest }: Omit<TextLeaf, 'most' | 'anchor' | 'marker' | 'levels'>,
): Part {
  const own: TextStyle = {
    ...context.brand.type.number,
    ...{ size, floor: size, spacing: FIGURE_SPACING, maxLines: 1, tracking: trackingOf(text, size) },
    ...style,
  };
  const bearing = rest.align === undefined || rest.align === 'left' ? ptToInch(bearingOf(text) * size) : 0;
  return (w) => {
    const room = { w: w + bearing, h: Number.POSITIVE_INFINITY };
    const set = setText(text, own, room, context.measurer, { size });
    return {
      ...fixed(digitHeight(context, size)),
      fits: set.excess === undefined && set.lines.flat().length === 1,
      lines: 1,
      place: (box) => {
        const y = box.y - ptToInch(digitsOf(context).top * size);
        const comma = /,/.test(plainText(text)) ? COMMA_BELOW_EM : 0;
        const h = ptToInch((1.02 * PITCH_EM * FIGURE_SPACING + comma) * size);
        const place = { x: box.x - bearing, y, w: box.w + bearing, h };
        return [styled(context, 'number', { ...rest, text, style: own, size, box: place })];
      },
    };
  };
}

export const commaDepth = (size: Pt): Inch => ptToInch(COMMA_EM * size);
const COMMA_EM = 0.17;
/** How far it hangs below the line of a figure. */
const COMMA_BELOW_EM = 0.03;

const ENDLESS: Inch = 999;

export function textWidth(
  context: Sheet,
  role: TypeRole,
  text: RichText,
  size: Pt,
  own: Partial<TextStyle> = {},
): Inch {
  const style = { ...context.brand.type[role], ...(role === 'heading' ? trackingAt(context, size) : {}), ...own };
  const { lines } = setText(text, style, { w: ENDLESS, h: ENDLESS }, context.measurer, { size });
  return ptToInch(WIDTH_SAFETY * Math.max(0, ...lines.flat().map(({ width }) => width)));
}

export function figureWidth(context: Sheet, text: RichText, size: Pt): Inch {
  return textWidth(context, 'number', text, size, { tracking: trackingOf(text, size) });
}

/** Digits stand closer, and words beside them, which are set in the same way, do not. */
function trackingOf({ paragraphs }: RichText, size: Pt): Pt {
  return paragraphs.flat().some(({ text, scale }) => scale !== undefined && /\p{L}{2}/u.test(text))
    ? 0
    : DIGIT_TRACKING_EM * size;
}

export const digitHeight = (context: Pick<Sheet, 'brand' | 'measurer'>, size: Pt): Inch =>
  ptToInch(digitsOf(context).height * size);

export function isOneLine(context: Sheet, text: RichText, style: TextStyle, size: Pt, w: Inch): boolean {
  const set = setText(text, style, { w, h: Number.POSITIVE_INFINITY }, context.measurer, { size });
  return !set.excess && set.lines.flat().length === 1;
}
