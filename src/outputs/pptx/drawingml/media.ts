import { printOf } from '../../../core/cache.ts';
import type { Raster } from '../../../core/picture.ts';
import { CONTENT_TYPES, NAMESPACES } from '../../../office/names.ts';
import type { Part } from '../../../office/package.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import { extension } from './shape-parts.ts';

interface MediaParts {
  readonly picture: string;
  /** The same as SVG; omitted where there is none. */
  readonly svg?: string;
}

const EXTENSIONS = { png: 'png', jpeg: 'jpg', svg: 'svg' } as const;

/** The parts of a picture: each different one is stored once, and named by its content. */
export function mediaParts({ bytes, format, svg }: Raster): MediaParts {
  return { picture: nameOf(bytes, format), ...(svg ? { svg: nameOf(svg, 'svg') } : {}) };
}

const nameOf = (content: Uint8Array, format: keyof typeof EXTENSIONS) =>
  `ppt/media/${printOf(content)}.${EXTENSIONS[format]}`;

type MediaFile = readonly [name: string, part: Part & { readonly content: Uint8Array }];

export function mediaFiles({ bytes, format, svg }: Raster): MediaFile[] {
  const part = (content: Uint8Array, sort: keyof typeof EXTENSIONS) =>
    [nameOf(content, sort), { contentType: CONTENT_TYPES[sort], content }] as const;
  return [part(bytes, format), ...(svg ? [part(svg, 'svg')] : [])];
}

/**
 * A picture by its relationships (a:blip, ECMA-376 part 1, 20.1.8.13): the pixels, and for programs that show it the same
 * as SVG (asvg:svgBlip, [MS-ODRAWXML] 2.19.1).
 */
export function blip({ picture, svg }: MediaParts, relate: (part: string) => string): XmlElement {
  const pixels = { 'r:embed': relate(picture) };
  if (svg === undefined) return element('a:blip', pixels);
  const drawing = element('asvg:svgBlip', { 'xmlns:asvg': NAMESPACES.asvg, 'r:embed': relate(svg) });
  return element('a:blip', pixels, extension('{96DAC541-7B7A-43D3-8B79-37D633B846F1}', drawing));
}
