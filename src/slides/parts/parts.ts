import { type Box, contains } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { Placeholder, PlaceholderName } from '../../scene/frame.ts';
import type { ShapeItem, TextItem } from '../../scene/items.ts';
import type { ColorRole, TextStyle, TypeRole } from '../../scene/tokens.ts';
import { heightOf, setText, type TextOptions, textItem } from '../../text/typeset.ts';
import type { LayoutContext } from './define-slide.ts';

/** Parts that several kinds of slide are put together from, so that one thing looks the same everywhere. */

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
  context: LayoutContext,
  role: TypeRole,
  options: Omit<TextOptions, 'style' | 'ground'> & { readonly ground?: ColorRole; readonly style?: Partial<TextStyle> },
): TextItem {
  const style = { ...context.brand.type[role], ...options.style };
  return textItem({ ...options, style, ground: options.ground ?? context.frame.ground }, context.measurer);
}

/** Text in a placeholder of the frame: position and style are the placeholder's. */
export function placed(context: LayoutContext, name: PlaceholderName, text: RichText, more: Partial<TextOptions> = {}) {
  const placeholder = context.frame.placeholders[name];
  if (!placeholder) throw new Error(`The frame ${context.frame.name} has no placeholder ${name}.`);
  const { style, align, anchor, ground } = placeholder;
  return textItem(
    {
      name: more.name ?? name[0]?.toUpperCase() + name.slice(1),
      text,
      style,
      align,
      anchor,
      placeholder: name,
      closer: name === 'title' && placeholder.own !== undefined,
      ground,
      ...more,
      box: more.box ? ownPlace(placeholder, more.box) : usualPlace(placeholder, text, context),
    },
    context.measurer,
  );
}

/**
 * Where a text stands that is to stand in a box: there; but in a template's own placeholder where that is, unless the
 * box is narrower, for what stands beside it. Of text at the top the box may end earlier.
 */
function ownPlace({ own, box, anchor }: Placeholder, wanted: Box): Box {
  if (!own || wanted.w < box.w - NARROWER) return wanted;
  return anchor === 'top' && wanted.y === box.y ? { ...box, h: Math.min(box.h, wanted.h) } : box;
}

/**
 * Where a title stands without any wish: in its template's own place for it, or if it needs more in the room above and
 * below that; where ours is wider or narrower, there.
 */
function usualPlace({ own, box, style, name }: Placeholder, text: RichText, { measurer }: LayoutContext): Box {
  if (name !== 'title' || !own || !contains(box, own.box, NARROWER) || own.box.w < box.w - NARROWER) return box;
  return setText(text, style, own.box, measurer).excess ? box : own.box;
}

/** From this difference on a box is narrower. */
const NARROWER: Inch = 0.05;

/** Clients whose lines follow the font's own height need this much more than 1.2 × size. */
export const LINE_SLACK = 1.03;

/** The height of a box for the tallest of the texts at full size in a column of the given width. */
export function tallest(context: LayoutContext, texts: readonly RichText[], role: TypeRole, w: Inch): Inch {
  const heights = texts.map((text) => heightOf(text, context.brand.type[role], w, context.measurer));
  return LINE_SLACK * Math.max(0, ...heights);
}

/** Space between the paragraphs of a short text: names that stand one below the other. */
export const LIST_SPACING: Pt = 5;

/** The height of a box for one line in a style at its full size: the line, and room for what hangs below it. */
export function lineHeight(style: TextStyle): Inch {
  return ptToInch(1.26 * Math.max(1, style.spacing) * style.size);
}
