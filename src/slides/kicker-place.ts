import { type Box, below, overlaps } from '../core/box.ts';
import { mapValues } from '../core/collections.ts';
import type { Inch } from '../core/lengths.ts';
import type { RichText } from '../core/rich-text.ts';
import type { Frame, Placeholder } from '../scene/frame.ts';
import { fitSize, heightOf, setText } from '../text/typeset.ts';
import type { SlideContext } from './parts/define-slide.ts';

/** Contents begin so far below a kicker that is in their room: half a line of theirs. */
const KICKER_GAP: Inch = 0.2;
/** It comes no nearer to the slide's edge. */
const EDGE: Inch = 0.25;

/**
 * The context of a slide on a template with room for its kicker: above the title where the frames have a place for it and it
 * is one line there, be it smaller; else at the top of the contents, in their width, in as many lines as it takes, or
 * upwards from its place where there are no contents.
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
  if (!place) return frame;
  const { box, style } = place;
  const smallest = setText(kicker, style, box, measurer, { size: style.floor });
  if (!overlaps(box, body) && !smallest.excess) return frame;
  const { maxLines: _, ...free } = style;
  const { w } = body.h > 0 ? body : box;
  const size = fitSize([{ text: kicker, w, h: box.h }], style, measurer);
  const h = Math.max(box.h, heightOf(kicker, free, w, measurer, { size }));
  const look = { ...place, style: { ...free, size, floor: size } };
  // A slide without contents has room above the kicker only.
  const higher = { ...look, box: { ...box, y: Math.max(EDGE, box.y + box.h - h), h } };
  if (body.h <= 0) return { ...frame, placeholders: { ...placeholders, kicker: higher } };
  const moved: Placeholder = { ...look, box: { ...body, h }, align: 'left' };
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
