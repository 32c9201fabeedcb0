import { type Box, contains } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { Placeholder, PlaceholderName } from '../../scene/frame.ts';
import { setText, type TextOptions, textItem } from '../../text/typeset.ts';
import type { LayoutContext } from './define-slide.ts';

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
