import { mapValues } from '../core/collections.ts';
import type { Inch } from '../core/lengths.ts';
import type { Brand } from './brand.ts';
import type { Frame } from './frame.ts';

/**
 * The brand as a deck shows it: titles of one size, their own where each fits one line, else that of their floor, in the
 * places of a frame whose titles take two lines. A template's titles are its own.
 */
export function withTitles(brand: Brand, wraps: boolean): Brand {
  return withOwnFrames(brand, (frame) => titled(frame, wraps));
}

function withOwnFrames(brand: Brand, change: (frame: Frame) => Frame): Brand {
  if (brand.template) return brand;
  return { ...brand, frames: mapValues(brand.frames, change) };
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

/** Between a source line and the footer beside it. */
const FOOTER_GAP: Inch = 0.25;

/**
 * The brand as a deck shows it that prints a footer of a width: its place is as wide, and the source line ends before it.
 * Without one, frames have no place for it. A template's places are its own.
 */
export function withFooter(brand: Brand, width: Inch | undefined): Brand {
  return withOwnFrames(brand, (frame) => footed(frame, width));
}

function footed(frame: Frame, width: Inch | undefined): Frame {
  const { footer, ...placeholders } = frame.placeholders;
  if (!footer) return frame;
  if (width === undefined) return { ...frame, placeholders };
  const { source } = placeholders;
  const w = Math.min(width, footer.box.w);
  const box = { ...footer.box, x: footer.box.x + footer.box.w - w, w };
  const room = source && Math.min(source.box.w, box.x - FOOTER_GAP - source.box.x);
  const beside = source && room ? { source: { ...source, box: { ...source.box, w: room } } } : {};
  return { ...frame, placeholders: { ...placeholders, ...beside, footer: { ...footer, box } } };
}
