import type { Words } from '../core/language.ts';
import { MARKUP, markupExtent, megabytes } from '../core/limits.ts';
import { RefusedContent } from '../core/refused-content.ts';
import { uriDecoded } from '../core/uri.ts';
import { roughText } from '../files/decode-text.ts';
import { markupRefusal } from '../files/markup-refusal.ts';
import { say } from '../messages/say.ts';
import { NAMESPACES } from '../office/names.ts';
import { element, isElement, parseXml, textOf, writeXml, type XmlElement, type XmlNode } from '../office/xml.ts';
import { claimedPixels, sortOfPicture } from './picture-header.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** The elements that may pass: what draws, and nothing that runs, moves, links or is in another language. */
const ELEMENTS = words(`
  svg g defs symbol use switch style path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`);
const TEXTS = words('text tspan textPath');

/** The attributes that may pass beside those of presentation; references and style sheets are read on their own. */
const ATTRIBUTES = words(`
  id class d points transform x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio offset
  version pathLength gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient filterUnits
  primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4
  order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant
  specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ z azimuth elevation scale
  xChannelSelector yChannelSelector dx dy rotate stdDeviation radius baseFrequency numOctaves seed stitchTiles
  lengthAdjust textLength startOffset method spacing requiredFeatures requiredExtensions systemLanguage xml:space`);

/** Elements that show what they refer to: without it, the drawing is not whole. */
const SHOWING = words('image feImage use');
/** Pixels of the pictures in a drawing, in all: each takes four bytes, several times. */
const MAX_PIXELS = 50_000_000;
/** Drawings that stand within one another as pictures. */
const MAX_NESTED = 2;
/** What the entities of a drawing come to in all, in characters. */
const MAX_EXPANDED = 1_000_000;

/** Thrown where a drawing is not read. `words` are a sentence. */
export class RefusedSvg extends RefusedContent {}

/**
 * The drawing in an SVG as a tree in which only what draws is left: no script, link, animation, style sheet from
 * elsewhere, or reference out of it, however it is written. Entities are replaced, and the DTD is gone. Names have no
 * prefix but `xlink:href`. Throws a RefusedSvg where it holds too much or shows what lies elsewhere, and a SyntaxError
 * where it is not sound.
 */
export function inertSvg(bytes: Uint8Array, maxMarks: number = MARKUP.drawingMarks): XmlElement {
  return drawingIn(bytes, { pixels: 0, marks: 0, maxMarks }, 0);
}

export const writeSvg = (drawing: XmlElement): Uint8Array => new TextEncoder().encode(writeXml(drawing));

/** What a drawing holds so far, with those that stand in it as pictures. */
interface Held {
  pixels: number;
  marks: number;
  readonly maxMarks: number;
}

function drawingIn(bytes: Uint8Array, held: Held, nested: number): XmlElement {
  const { depth, marks } = markupExtent(bytes, held.maxMarks);
  held.marks += marks;
  const refused = markupRefusal({ depth, marks: held.marks }, held.maxMarks);
  if (refused) throw new RefusedSvg(say.pictures.refused({ refused }));
  const source = roughText(bytes);
  const root = parseXml(source, { keepsSpace: true, entities: (doctype) => entitiesOf(doctype, source) });
  if (root.name !== 'svg:svg') throw new SyntaxError('The root element is not svg.');
  const { attributes, children } = inertElement(root, (address) => pictureIn(address, held, nested)) as XmlElement;
  const declared = { xmlns: NAMESPACES.svg, 'xmlns:xlink': NAMESPACES.xlink, version: '1.1' };
  return element('svg', { ...declared, ...attributes }, children);
}

type PictureOf = (address: string) => string | undefined;

/** An element and what is in it, as far as it may pass. */
function inertElement(at: XmlElement, pictureOf: PictureOf): XmlElement | undefined {
  // A link is a group that a click leads out of.
  const name = at.name === 'svg:a' ? 'g' : at.name.startsWith('svg:') ? at.name.slice(4) : '';
  if (!ELEMENTS.has(name)) return undefined;
  if (name === 'style') {
    const sheet = inertSheet(textOf(at));
    return sheet === '' ? undefined : element(name, sheet);
  }
  const children = at.children.flatMap((child): XmlNode[] => {
    if (isElement(child)) return [inertElement(child, pictureOf) ?? []].flat();
    return TEXTS.has(name) ? [child] : [];
  });
  return element(name, inertAttributes(name, at.attributes, pictureOf), children);
}

function inertAttributes(name: string, all: XmlElement['attributes'], pictureOf: PictureOf): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(all)) {
    if ((ATTRIBUTES.has(key) || PRESENTATION.has(key)) && isInertValue(value)) kept[key] = value;
  }
  const style = inertDeclarations(all.style ?? '');
  const address = inertReference(name, (all.href ?? all['xlink:href'] ?? '').trim(), pictureOf);
  return { ...kept, ...(style ? { style } : {}), ...(address ? { 'xlink:href': address } : {}) };
}

/** A reference of an element: to a part of the drawing, or a picture in it. */
function inertReference(name: string, address: string, pictureOf: PictureOf): string | undefined {
  if (address === '' || /^#[^\s\\]+$/.test(address)) return address;
  const picture = name === 'image' || name === 'feImage' ? pictureOf(address) : undefined;
  if (picture === undefined && SHOWING.has(name)) throw new RefusedSvg(elsewhere(address));
  return picture;
}

/** The address of the picture that an address holds, written anew by what it is; undefined where it holds none. */
function pictureIn(address: string, held: Held, nested: number): string | undefined {
  const [, base64, data = ''] = /^data:[^,]{0,200}?(;base64)?,([\s\S]*)$/.exec(address) ?? [];
  const bytes = new Uint8Array(base64 ? Buffer.from(data, 'base64') : Buffer.from(uriDecoded(data)));
  const sort = sortOfPicture(bytes);
  if (sort === 'svg' && nested < MAX_NESTED) {
    return dataAddress('svg+xml', writeSvg(drawingIn(bytes, held, nested + 1)));
  }
  if (sort !== 'png' && sort !== 'jpeg' && sort !== 'gif' && sort !== 'webp') return undefined;
  const { w, h } = claimedPixels(bytes, sort) ?? { w: 0, h: 0 };
  held.pixels += w * h;
  if (held.pixels > MAX_PIXELS) throw new RefusedSvg(tooManyPixels(held.pixels));
  return dataAddress(sort, bytes);
}

const dataAddress = (sort: string, bytes: Uint8Array) =>
  `data:image/${sort};base64,${Buffer.from(bytes).toString('base64')}`;

/** A declaration of an entity that is a text (XML 1.0, 4.2), and a reference to one. */
const ENTITY = /<!ENTITY\s+([\w:.-]{1,100})\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const REFERENCE = /&([A-Za-z_:][\w:.-]{0,99});/g;

/**
 * The entities that a DTD declares as texts, as drawing programs shorten namespaces; those of markup, of other entities
 * or from elsewhere are none, and a drawing that uses them is not sound.
 */
function entitiesOf(doctype: string, source: string): Record<string, string> {
  const entities = new Map<string, string>();
  for (const [, name = '', ...values] of doctype.matchAll(ENTITY)) {
    const value = values.find((each) => each !== undefined) ?? '';
    if (!/[<&%]/.test(value) && !entities.has(name)) entities.set(name, value);
  }
  let expanded = 0;
  for (const [, name = ''] of source.matchAll(REFERENCE)) expanded += entities.get(name)?.length ?? 0;
  if (expanded > MAX_EXPANDED) throw new RefusedSvg(say.pictures.manyEntities({ most: MAX_EXPANDED }));
  return Object.fromEntries(entities);
}

function elsewhere(address: string): Words {
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  return say.pictures.showsOthers({ shown });
}

function tooManyPixels(pixels: number): Words {
  const [size, most] = [megabytes(4 * pixels), megabytes(4 * MAX_PIXELS)];
  return say.pictures.manyPixels({ size, most });
}

/** The properties of presentation (SVG 1.1, 6.1; SVG 2, 6.6) that say how a drawing looks. */
const PRESENTATION = new Set(
  `alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
  lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
  pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform
  transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode`.split(/\s+/),
);

/** The functions that a value may call beside `url` of a part of the drawing: none of them fetches anything. */
const FUNCTIONS = new Set(
  `rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy blur brightness
  contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia`.split(/\s+/),
);
const INNER = /^\s*["']?#[^"'()\\]*["']?\s*$/;
const LONGEST_NAME = 20;

/** Whether a value names nothing outside the drawing, neither plainly nor by an escape of CSS. */
function isInertValue(value: string): boolean {
  if (value.includes('\\')) return false;
  for (let at = value.indexOf('('); at >= 0; at = value.indexOf('(', at + 1)) {
    const name = /[\w-]*$/.exec(value.slice(Math.max(0, at - LONGEST_NAME), at).trimEnd())?.[0].toLowerCase() ?? '';
    if (FUNCTIONS.has(name)) continue;
    const end = value.indexOf(')', at);
    if (name !== 'url' || end < 0 || !INNER.test(value.slice(at + 1, end))) return false;
  }
  return true;
}

/** The declarations that may pass, of an attribute `style` or a rule. */
function inertDeclarations(body: string): string {
  const kept = withoutComments(body)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      return PRESENTATION.has(name) && !/[@{}<]/.test(value) && isInertValue(value) ? [`${name}:${value}`] : [];
    });
  return kept.join(';');
}

/** A style sheet of the rules that may pass: those for elements, without any that begins with `@`. */
function inertSheet(sheet: string): string {
  const css = withoutComments(sheet);
  const rules: string[] = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const close = closing(css, open);
    // What ends before the braces: `@import "…";`.
    const before = css.slice(at, open);
    const selector = before.slice(before.lastIndexOf(';') + 1).trim();
    const isPlain = selector !== '' && !/[@\\<}]/.test(selector);
    const declarations = isPlain ? inertDeclarations(css.slice(open + 1, close)) : '';
    if (declarations !== '') rules.push(`${selector}{${declarations}}`);
    at = close + 1;
  }
  return rules.join('\n');
}

/** Where the brace that opens at a place is closed; the end of the sheet where it is not. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = css.indexOf('/*', at);
    const end = start < 0 ? -1 : css.indexOf('*/', start + 2);
    kept.push(css.slice(at, start < 0 ? css.length : start));
    if (end < 0) return kept.join(' ');
    at = end + 2;
  }
}
