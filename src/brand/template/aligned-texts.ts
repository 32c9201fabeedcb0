import { type Box, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { PlaceholderName } from '../../scene/frame.ts';
import type { FoundPlaceholder } from '../../template/placeholders.ts';

/** The layout's own placeholders that a frame's texts fill. */
export type OwnPlaces = Partial<Readonly<Record<PlaceholderName, FoundPlaceholder>>>;

/** Edges closer than this are in line. */
const SAME: Inch = 0.05;
/** A title that begins within this of its contents was meant to begin where they do. */
const NEAR: Inch = 0.6;
/** Texts are above one another that share this part of the narrower one's width. */
const SHARED = 0.5;

const right = ({ x, w }: Box) => x + w;
const middle = ({ x, w }: Box) => x + w / 2;

/**
 * A frame's places with its title over the width of its contents, as far as nothing else stands there: a centred one that
 * is narrower takes all of it, one that begins at the left begins where they do, and goes on as far.
 */
export function withTitleOver(own: OwnPlaces, body: Box, isFree: (box: Box) => boolean): OwnPlaces {
  const { title } = own;
  const text = title?.text;
  if (!title || !text || text.w <= 0 || body.w <= 0) return own;
  const spot = { ...text, ...spanOver(title, text, body) };
  const moved = Math.abs(spot.x - text.x) > SAME || Math.abs(spot.w - text.w) > SAME;
  return moved && isFree(spot) ? { ...own, title: { ...title, text: spot } } : own;
}

function spanOver({ style }: FoundPlaceholder, text: Box, body: Box): Pick<Box, 'x' | 'w'> {
  if (style.align === 'center') return text.w < body.w ? { x: body.x, w: body.w } : text;
  if (style.align !== 'left') return text;
  const x = Math.abs(text.x - body.x) <= NEAR ? body.x : text.x;
  return { x, w: Math.max(right(text), right(body)) - x };
}

/**
 * The places of a cover, section or statement with its subtitle in line with the title that it stands above or below:
 * aligned as that is, and in its width as far as nothing else stands there; a centred title stands amid the slide.
 */
export function withSubtitleInLine(own: OwnPlaces, width: Inch, isFree: (box: Box) => boolean): OwnPlaces {
  const title = own.title && amid(own.title, width, isFree);
  const { subtitle } = own;
  if (!title?.text || !subtitle?.text) return title ? { ...own, title } : own;
  const [above, text] = [title.text, subtitle.text];
  const shared = Math.min(right(above), right(text)) - Math.max(above.x, text.x);
  if (shared < SHARED * Math.min(above.w, text.w)) return { ...own, title };
  const { align } = title.style;
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
