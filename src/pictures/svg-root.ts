import type { Box } from '../core/box.ts';
import { element, isElement, textOf, type XmlElement } from '../office/xml.ts';

/** What an SVG shows by itself, in its own units: its viewBox, or the size that it states; undefined where it states none. */
export function viewBoxOf({ attributes }: XmlElement): Box | undefined {
  const [x = 0, y = 0, w = 0, h = 0] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/, 4)
    .map(Number);
  if (w > 0 && h > 0) return { x, y, w, h };
  const [width, height] = [pixelsOf(attributes.width), pixelsOf(attributes.height)];
  return width && height ? { x: 0, y: 0, w: width, h: height } : undefined;
}

export function withView({ name, attributes, children }: XmlElement, { x, y, w, h }: Box): XmlElement {
  const { width: _w, height: _h, viewBox: _v, preserveAspectRatio: _p, x: _x, y: _y, ...others } = attributes;
  return element(name, { width: w, height: h, viewBox: `${x} ${y} ${w} ${h}`, ...others }, children);
}

export const hasText = (drawing: XmlElement): boolean => some(drawing, ({ name }) => name === 'text');

/** Whether programs show an SVG alike: those of offices draw symbols, filters and blended layers each in their own way. */
export const isShownAlike = (drawing: XmlElement): boolean => !some(drawing, isShownInOtherWays);

const COSTLY = ['filter', 'mask', 'pattern', 'marker', 'use', 'image', 'text'];

export const isPlain = (drawing: XmlElement): boolean => !some(drawing, ({ name }) => COSTLY.includes(name));

const BLENDED = /mix-blend-mode/;

function isShownInOtherWays(at: XmlElement): boolean {
  const { name, attributes } = at;
  if (name === 'symbol' || name === 'filter' || name === 'switch') return true;
  const isBlended = attributes['mix-blend-mode'] !== undefined || BLENDED.test(attributes.style ?? '');
  return isBlended || (name === 'style' && BLENDED.test(textOf(at)));
}

function some(at: XmlElement, is: (at: XmlElement) => boolean): boolean {
  return is(at) || at.children.some((child) => isElement(child) && some(child, is));
}

/** Pixels to the unit of a length (CSS Values 4, 6.2); a length in per cent has none. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

function pixelsOf(length = ''): number | undefined {
  const [, number = '', unit = ''] = /^\s*([\d.]+)\s*([a-z%]*)\s*$/i.exec(length) ?? [];
  const scale = UNITS[unit.toLowerCase()];
  return scale === undefined || !(Number(number) > 0) ? undefined : Number(number) * scale;
}
