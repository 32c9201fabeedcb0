import { type Box, below, overlaps } from '../core/box.ts';
import { mapValues } from '../core/collections.ts';
import type { Inch } from '../core/lengths.ts';
import type { RichText } from '../core/rich-text.ts';
import type { Frame, Placeholder } from '../scene/frame.ts';
import { fitSize, heightOf, setText } from '../text/typeset.ts';
import type { SlideContext } from './parts/define-slide.ts';

/** Contents begin so far below a kicker that is in their room: half a line of theirs. */
const KICKER_GAP: Inch = 0.2;

/**
 * The context of a slide on a template with room for its kicker: above the title where the frames have a place for it and it
 * is one line there, be it smaller; else at the top of the contents, in their width, in as many lines as it takes.
 */
export function withKickerPlace(context: SlideContext, kicker: RichText | undefined): SlideContext {
  const { brand, measurer } = context;
  if (!brand.template || !kicker) return context;
  const frames = mapValues(brand.frames, (frame) => frameFor(kicker, frame, measurer));
  const { manner } = brand;
  const sheet = manner?.sheet && lowered(manner.sheet, frames['title-only'].placeholders.kicker?.box);
  return { ...context, brand: { ...brand, frames, ...(manner && sheet ? { manner: { ...manner, sheet } } : {}) } };
}

function frameFor(kicker: RichText, frame: Frame, measurer: SlideContext['measurer']): Frame {
  const { placeholders, body } = frame;
  const place = placeholders.kicker;
  if (!place || body.h <= 0) return frame;
  const { box, style } = place;
  const smallest = setText(kicker, style, box, measurer, { size: style.floor });
  if (!overlaps(box, body) && !smallest.excess) return frame;
  const { maxLines: _, ...free } = style;
  const size = fitSize([{ text: kicker, w: body.w, h: box.h }], style, measurer);
  const h = Math.max(box.h, heightOf(kicker, free, body.w, measurer, { size }));
  const moved: Placeholder = { ...place, box: { ...body, h }, align: 'left', style: { ...free, size, floor: size } };
  const others = mapValues(placeholders as Record<string, Placeholder>, (each) =>
    UNMOVED.includes(each.name) ? each : { ...each, box: lowered(each.box, moved.box) },
  );
  return { ...frame, body: lowered(body, moved.box), placeholders: { ...others, kicker: moved } };
}

/** What keeps its place above, or below, a kicker in the contents. */
const UNMOVED: readonly string[] = ['title', 'source', 'footer'];

/** A box that begins below a kicker that stands at its top. */
function lowered(box: Box, kicker: Box | undefined): Box {
  return kicker && overlaps(box, kicker) ? below(box, kicker.y + kicker.h + KICKER_GAP - box.y) : box;
}
