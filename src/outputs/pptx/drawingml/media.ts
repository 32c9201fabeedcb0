import type { Raster } from '../../../core/picture.ts';
import { hashOf } from '../../../office/ids.ts';
import { CONTENT_TYPES, NAMESPACES } from '../../../office/names.ts';
import type { Part } from '../../../office/package.ts';
import { element, type XmlElement } from '../../../office/xml.ts';

/** The parts that a picture is stored in, by their names. */
export interface MediaParts {
  readonly picture: string;
  /** The same as SVG; omitted where there is none. */
  readonly svg?: string;
}

const EXTENSIONS = { png: 'png', jpeg: 'jpg', svg: 'svg' } as const;

/** Stores each different picture once, named by its content; `add` passes over a part that is there already. */
export function storeMedia(add: (name: string, part: Part) => void): (picture: Raster) => MediaParts {
  // Bytes that many slides show are hashed once.
  const known = new Map<Uint8Array, string>();
  const store = (content: Uint8Array, format: keyof typeof EXTENSIONS) => {
    const name = known.get(content) ?? `ppt/media/${hashOf(content)}.${EXTENSIONS[format]}`;
    known.set(content, name);
    add(name, { contentType: CONTENT_TYPES[format], content });
    return name;
  };
  return ({ bytes, format, svg }) => ({
    picture: store(bytes, format),
    ...(svg ? { svg: store(svg, 'svg') } : {}),
  });
}

/**
 * A picture by its relationships (a:blip, ECMA-376 part 1, 20.1.8.13): the pixels, and for programs that show it the same
 * as SVG (asvg:svgBlip, [MS-ODRAWXML] 2.19.1).
 */
export function blip({ picture, svg }: MediaParts, relate: (part: string) => string): XmlElement {
  const pixels = { 'r:embed': relate(picture) };
  if (svg === undefined) return element('a:blip', pixels);
  const drawing = element('asvg:svgBlip', { 'xmlns:asvg': NAMESPACES.asvg, 'r:embed': relate(svg) });
  const extension = element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, drawing);
  return element('a:blip', pixels, element('a:extLst', {}, extension));
}
