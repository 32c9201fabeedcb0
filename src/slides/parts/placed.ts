import { type Box, contains } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { inOneParagraph, type RichText } from '../../core/rich-text.ts';
import type { Placeholder, PlaceholderName } from '../../scene/frame.ts';
import type { TextItem } from '../../scene/items.ts';
import { SMALLEST_TEXT } from '../../scene/tokens.ts';
import { setText, type TextOptions, textItem } from '../../text/typeset.ts';
import type { LayoutContext } from './define-slide.ts';

/** Text in a placeholder of the frame: position and style are the placeholder's. */
export function placed(context: LayoutContext, name: PlaceholderName, text: RichText, more: Partial<TextOptions> = {}) {
  const placeholder = context.frame.placeholders[name];
  if (!placeholder) throw new Error(`The frame ${context.frame.name} has no placeholder ${name}.`);
  const { style, align, anchor, ground } = placeholder;
  const options: TextOptions = {
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
  };
  const item = textItem(options, context.measurer);
  return (item.excess && context.brand.template && inTheirPlace(options, context)) || item;
}

/**
 * A text in a place that somebody else chose and that is too small for it: in one run where its author broke it, or smaller
 * than anybody would choose, or both; undefined where that does not help.
 */
function inTheirPlace(options: TextOptions, { language, measurer }: LayoutContext): TextItem | undefined {
  const { text, style } = options;
  const { maxLines: _, ...own } = style;
  const joined = { ...options, text: inOneParagraph(text, language) };
  const small = { style: { ...own, floor: Math.min(style.floor, SMALLEST_TEXT) } };
  const tries = [joined, { ...options, ...small }, { ...joined, ...small }];
  return tries.map((each) => textItem(each, measurer)).find(({ excess }) => !excess);
}

/** A box wanted for a text, or the template's own placeholder unless the box is narrower; it may end earlier. */
function ownPlace({ own, box, anchor }: Placeholder, wanted: Box): Box {
  if (!own || wanted.w < box.w - NARROWER) return wanted;
  return anchor === 'top' && wanted.y === box.y ? { ...box, h: Math.min(box.h, wanted.h) } : box;
}

/** A title in its template's own place, or if it needs more, or ours has another width, in ours. */
function usualPlace({ own, box, style, name }: Placeholder, text: RichText, { measurer }: LayoutContext): Box {
  if (name !== 'title' || !own || !contains(box, own.box, NARROWER) || own.box.w < box.w - NARROWER) return box;
  return setText(text, style, own.box, measurer).excess ? box : own.box;
}

const NARROWER: Inch = 0.05;
