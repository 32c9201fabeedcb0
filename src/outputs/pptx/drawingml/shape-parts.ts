import type { Box } from '../../../core/box.ts';
import { printOf } from '../../../core/cache.ts';
import { inchToEmu } from '../../../core/lengths.ts';
import type { Crop, Raster } from '../../../core/picture.ts';
import { CONTENT_TYPES, NAMESPACES } from '../../../office/names.ts';
import type { PackagePart } from '../../../office/package.ts';
import { element, type XmlElement } from '../../../office/xml.ts';

interface ObjectName {
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly alt?: string | undefined;
  /** Skipped by screen readers. */
  readonly decorative?: boolean | undefined;
  readonly link?: XmlElement | undefined;
}

/** The common properties of an object (p:cNvPr, ECMA-376 part 1, 19.3.1.12); its number is given when the slide is whole. */
export function commonProperties({ name, alt, decorative, link }: ObjectName): XmlElement {
  return element(
    'p:cNvPr',
    { id: 0, name, descr: alt || undefined },
    link,
    decorative && extension(DECORATIVE, element('adec:decorative', { 'xmlns:adec': NAMESPACES.adec, val: true })),
  );
}

const DECORATIVE = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

/** What newer programs know of an object (a:extLst, ECMA-376 part 1, 20.1.2.2.15). */
export const extension = (uri: string, content: XmlElement): XmlElement =>
  element('a:extLst', element('a:ext', { uri }, content));

export interface ShapeHead {
  readonly name: XmlElement;
  readonly sort?: XmlElement;
  readonly mark?: XmlElement;
}

/** A shape (p:sp, 19.3.1.43). */
export function shapeElement(
  { name, sort = element('p:cNvSpPr'), mark = element('p:nvPr') }: ShapeHead,
  properties: XmlElement,
  text?: XmlElement,
): XmlElement {
  return element('p:sp', element('p:nvSpPr', name, sort, mark), properties, text);
}

/** A shape that fills a placeholder, or is one of a layout (p:ph, 19.3.1.36). */
export function placeholderHead(
  name: XmlElement,
  key: Readonly<Record<string, string | boolean | undefined>>,
  locks: Readonly<Record<string, boolean>> = {},
): ShapeHead {
  return {
    name,
    sort: element('p:cNvSpPr', element('a:spLocks', { noGrp: true, ...locks })),
    mark: element('p:nvPr', element('p:ph', key)),
  };
}

export const RECTANGLE = element('a:prstGeom', { prst: 'rect' }, element('a:avLst'));
export const NO_LINE = element('a:ln', element('a:noFill'));

/** A box as a transform (a:xfrm, 20.1.7.6). */
export function transform(box: Box, name = 'a:xfrm'): XmlElement {
  return element(
    name,
    element('a:off', { x: inchToEmu(box.x), y: inchToEmu(box.y) }),
    element('a:ext', { cx: inchToEmu(box.w), cy: inchToEmu(box.h) }),
  );
}

/** The part of a picture that is shown, by what is cut off at each edge in thousandths of a percent (a:srcRect, 20.1.8.55). */
export function sourceRectangle({ left, top, right, bottom }: Crop): XmlElement {
  const cut = (part: number) => Math.round(part * 100_000) || undefined;
  return element('a:srcRect', { l: cut(left), t: cut(top), r: cut(1 - right), b: cut(1 - bottom) });
}

/** A group of objects that keep their own positions on the slide (p:grpSp, 19.3.1.22). */
export function groupShape(name: ObjectName, box: Box, members: readonly XmlElement[]): XmlElement {
  const own = transform(box).children as XmlElement[];
  const inner = own.map((each, i) => ({ ...each, name: i === 0 ? 'a:chOff' : 'a:chExt' }));
  return element(
    'p:grpSp',
    element('p:nvGrpSpPr', commonProperties(name), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element('p:grpSpPr', element('a:xfrm', own, inner)),
    members,
  );
}

/** The tree of a slide, layout or master (p:spTree, 19.3.1.45). */
export function shapeTree(shapes: readonly XmlElement[]): XmlElement {
  const none = { x: 0, y: 0, w: 0, h: 0 };
  const { children } = groupShape({ name: '' }, none, shapes);
  return element('p:spTree', children);
}

/** The markup with the elements of a name numbered from 1 in document order; in `closed` ones there are none. */
export function numbered(root: XmlElement, name: string, closed: readonly string[] = []): XmlElement {
  let next = 1;
  const walk = (at: XmlElement): XmlElement => {
    if (closed.includes(at.name)) return at;
    const attributes = at.name === name ? { ...at.attributes, id: String(next++) } : at.attributes;
    const children = at.children.map((child) => (typeof child === 'string' ? child : walk(child)));
    return { ...at, attributes, children };
  };
  return walk(root);
}

/** The part with its objects numbered, so that no two share a number: none lies within another's properties or text. */
export const numberObjects = (root: XmlElement): XmlElement => numbered(root, 'p:cNvPr', ['p:spPr', 'p:txBody']);

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

type MediaFile = readonly [name: string, part: PackagePart & { readonly content: Uint8Array }];

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
