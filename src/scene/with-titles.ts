import type { Brand } from './brand.ts';
import type { Frame } from './frame.ts';

/**
 * The brand as a deck shows it: titles of one size, their own where each fits one line, else that of their floor, in the
 * places of a frame whose titles take two lines. A template's titles are its own.
 */
export function withTitles(brand: Brand, wraps: boolean): Brand {
  if (brand.template) return brand;
  const frames = Object.entries(brand.frames).map(([name, frame]) => [name, titled(frame, wraps)]);
  return { ...brand, frames: Object.fromEntries(frames) as Brand['frames'] };
}

function titled(frame: Frame, wraps: boolean): Frame {
  const { title, kicker, body } = frame.placeholders;
  const { wrapped } = frame;
  if (!title || !wrapped) return frame;
  const size = wraps ? title.style.floor : title.style.size;
  const placed = { ...title, style: { ...title.style, size, floor: size } };
  if (!wraps) return { ...frame, placeholders: { ...frame.placeholders, title: placed } };
  const { y, h } = wrapped.body;
  const own = {
    ...(kicker && wrapped.kicker ? { kicker: { ...kicker, box: wrapped.kicker } } : {}),
    ...(body ? { body: { ...body, box: { ...body.box, y, h } } } : {}),
  };
  const placeholders = { ...frame.placeholders, ...own, title: { ...placed, box: wrapped.title } };
  return { ...frame, placeholders, body: wrapped.body };
}
