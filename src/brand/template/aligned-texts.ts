import { type Box, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { PlaceholderName } from '../../scene/frame.ts';
import type { FoundPlaceholder } from '../../template/placeholders.ts';

/** The layout's own placeholders that a frame's texts fill. */
export type OwnPlaces = Partial<Readonly<Record<PlaceholderName, FoundPlaceholder>>>;

/** Edges closer than this are in line. */
const SAME: Inch = 0.05;
/** A centred title of a smaller part of its contents' width floats above them. */
const NARROW = 0.75;
/** Texts are above one another that share this part of the narrower one's width. */
const SHARED = 0.5;

const right = ({ x, w }: Box) => x + w;
const middle = ({ x, w }: Box) => x + w / 2;

/**
 * A frame's places with a centred title that is much narrower than its contents over the width of these, as far as nothing
 * else stands there. All other titles stand where their layouts have them.
 */
export function withTitleOver(own: OwnPlaces, body: Box, isFree: (box: Box) => boolean): OwnPlaces {
  const { title } = own;
  const text = title?.text;
  if (!title || !text || title.style.align !== 'center' || text.w <= 0 || text.w >= NARROW * body.w) return own;
  const spot = { ...text, x: body.x, w: body.w };
  return isFree(spot) ? { ...own, title: { ...title, text: spot } } : own;
}

/**
 * The places of a cover, section or statement with a subtitle that is aligned otherwise than the title above or below it
 * in line with that: aligned as it is, and in its width as far as nothing else stands there. A centred title stands amid
 * the slide.
 */
export function withSubtitleInLine(own: OwnPlaces, width: Inch, isFree: (box: Box) => boolean): OwnPlaces {
  const title = own.title && amid(own.title, width, isFree);
  const { subtitle } = own;
  if (!title?.text || !subtitle?.text) return title ? { ...own, title } : own;
  const [above, text] = [title.text, subtitle.text];
  const shared = Math.min(right(above), right(text)) - Math.max(above.x, text.x);
  if (shared < SHARED * Math.min(above.w, text.w)) return { ...own, title };
  const { align } = title.style;
  const stays = title === own.title;
  if (align === subtitle.style.align && stays) return own;
  const edge = { left: (box: Box) => box.x, center: middle, right }[align];
  const apart = Math.abs(edge(above) - edge(text)) > SAME;
  const spot = { ...text, x: above.x, w: above.w };
  const placed = apart && !overlaps(above, spot, SAME) && isFree(spot) ? spot : text;
  return { ...own, title, subtitle: { ...subtitle, text: placed, style: { ...subtitle.style, align } } };
}

/** A centred title that stands off the middle of the slide, over as much at its other side where nothing else stands there. */
function amid(title: FoundPlaceholder, width: Inch, isFree: (box: Box) => boolean): FoundPlaceholder {
  const { text, style } = title;
  if (!text || style.align !== 'center' || Math.abs(middle(text) - width / 2) <= SAME) return title;
  const x = Math.min(text.x, width - right(text));
  const spot = { ...text, x, w: width - 2 * x };
  return x > 0 && isFree(spot) ? { ...title, text: spot } : title;
}
