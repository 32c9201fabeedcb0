import svgpath from 'svgpath';
import { childrenOf, localName, parseXml, textOf, type XmlElement } from '../office/xml.ts';

export interface SvgShape {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth: number;
  readonly className?: string;
  /** The line of the file that it ends on, from 1. */
  readonly line: number;
}

/** A place that a drawing names: a rectangle of the class `anchor`, with `data-name` and `data-kind`. */
export interface SvgAnchor {
  readonly name: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly line: number;
}

export interface Svg {
  readonly viewBox: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly shapes: readonly SvgShape[];
  readonly anchors: readonly SvgAnchor[];
  /** Whether it also has what shapes here cannot be: styles, gradients, text, pictures, cut-outs. */
  readonly hasMore: boolean;
  readonly attributes: XmlElement['attributes'];
  /** What it is called: each title of the root, and its language where it says one. */
  readonly titles: readonly { readonly text: string; readonly language?: string }[];
}

const INHERITED = ['fill', 'stroke', 'stroke-width', 'class'] as const;

/**
 * The drawn elements of an SVG: path, rect, circle, ellipse, line, polyline and polygon, in order, with paint that
 * they inherit from groups. Transforms are applied. Throws on XML that is not well formed.
 */
export function parseSvg(source: string): Svg {
  const lines = new Map<XmlElement, number>();
  const root = parseXml(source, {
    asWritten: true,
    open: (at, { parent, line }) => {
      if (!parent && localName(at) !== 'svg') throw new SyntaxError('The root element is not svg.');
      if (!parent) viewBoxOf(at);
      lines.set(at, line);
    },
  });
  const shapes: SvgShape[] = [];
  const anchors: SvgAnchor[] = [];
  let hasMore = false;
  const visit = (at: XmlElement, parent: Inherited | undefined) => {
    hasMore ||= isMore(at);
    if (isAnchor(at)) {
      anchors.push(anchor(at, lines.get(at) ?? 1));
      return;
    }
    const own = inherited(parent, at);
    const d = own.isDrawn ? outline(at) : undefined;
    if (d) shapes.push(shape(d, own.transform, own.paint, lines.get(at) ?? 1));
    for (const child of childrenOf(at)) visit(child, own);
  };
  visit(root, undefined);
  const titles = childrenOf(root)
    .filter((child) => localName(child) === 'title')
    .map((title) => {
      const language = title.attributes['xml:lang'] ?? title.attributes.lang;
      return { text: textOf(title).trim(), ...(language ? { language } : {}) };
    })
    .filter(({ text }) => text);
  return { viewBox: viewBoxOf(root), attributes: root.attributes, shapes, anchors, titles, hasMore };
}

const isAnchor = (at: XmlElement): boolean => localName(at) === 'rect' && at.attributes.class === 'anchor';

function anchor({ attributes }: XmlElement, line: number): SvgAnchor {
  const [x = 0, y = 0, w = 0, h = 0] = ['x', 'y', 'width', 'height'].map((key) => Number(attributes[key] ?? 0));
  return { name: attributes['data-name'] ?? '', kind: attributes['data-kind'] ?? '', x, y, w, h, line };
}

/** Elements that are drawn as shapes, or say something about them. */
const PLAIN: readonly string[] = [
  ...['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['title', 'desc', 'metadata', 'defs'],
];
/** Attributes that shapes here have nothing for. */
const MORE: readonly string[] = [
  ...['style', 'opacity', 'fill-opacity', 'stroke-opacity', 'clip-path', 'mask', 'filter', 'stroke-dasharray'],
  ...['fill-rule', 'mix-blend-mode'],
];

/** Whether an element, or what it says of itself, is more than a shape; those of other namespaces are not drawn. */
function isMore({ name, attributes }: XmlElement): boolean {
  const [prefix, element = prefix] = name.split(':');
  if (element !== prefix && prefix !== 'svg') return false;
  return !PLAIN.includes(element ?? '') || MORE.some((key) => attributes[key] !== undefined);
}

function viewBoxOf({ attributes }: XmlElement): Svg['viewBox'] {
  const [x = 0, y = 0, w = 0, h = 0] = (attributes.viewBox ?? '').split(/[\s,]+/).map(Number);
  if (!(w > 0 && h > 0)) throw new SyntaxError('The svg element has no viewBox.');
  return { x, y, w, h };
}

type Paint = Partial<Record<(typeof INHERITED)[number], string>>;

interface Inherited {
  readonly paint: Paint;
  readonly transform: string;
  /** Whether it is drawn: what lies in definitions, or in another drawn element, is not. */
  readonly isDrawn: boolean;
  /** Whether what lies in it is drawn. */
  readonly isGroup: boolean;
}

function inherited(parent: Inherited | undefined, at: XmlElement): Inherited {
  const { attributes } = at;
  const paint: Paint = { ...parent?.paint };
  if (parent) {
    for (const each of INHERITED) {
      const value = attributes[each];
      if (value) paint[each] = value;
    }
  }
  const own = parent ? attributes.transform : undefined;
  const transform = [parent?.transform, own].filter(Boolean).join(' ');
  const isDrawn = parent?.isGroup ?? true;
  return { paint, transform, isDrawn, isGroup: isDrawn && (!parent || localName(at) === 'g') };
}

function shape(d: string, transform: string, paint: Paint, line: number): SvgShape {
  if (transform === '' && SIMPLE.test(d)) return painted(d, paint, line);
  // Without unarc and unshort, arcs and smooth curves would remain, which DrawingML does not have.
  const path = svgpath(d).transform(transform).abs().unshort().unarc();
  return painted(path.iterate(widen).round(3).toString(), paint, line);
}

/** Path data that is as simple as it can be already. */
const SIMPLE = /^[MLCQZ\d\s.,-]*$/;

function painted(d: string, paint: Paint, line: number): SvgShape {
  return {
    d,
    line,
    ...(paint.fill === 'none' ? {} : { fill: paint.fill ?? 'black' }),
    ...(paint.stroke && paint.stroke !== 'none' ? { stroke: paint.stroke } : {}),
    strokeWidth: Number(paint['stroke-width'] ?? 1),
    ...(paint.class ? { className: paint.class } : {}),
  };
}

function widen(segment: readonly (string | number)[], _index: number, x: number, y: number) {
  if (segment[0] === 'H') return [['L', segment[1], y]];
  if (segment[0] === 'V') return [['L', x, segment[1]]];
  return undefined;
}

function outline(at: XmlElement): string | undefined {
  const { attributes } = at;
  const number = (key: string) => Number(attributes[key] ?? 0);
  switch (localName(at)) {
    case 'path':
      return attributes.d;
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx') || number('ry'));
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${attributes.points ?? ''}`;
    case 'polygon':
      return `M${attributes.points ?? ''}Z`;
    default:
      return undefined;
  }
}

function rectangle(x: number, y: number, w: number, h: number, r: number): string {
  if (r === 0) return `M${x} ${y}h${w}v${h}h${-w}Z`;
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const across = w - 2 * r;
  const down = h - 2 * r;
  return `M${x + r} ${y}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}Z`;
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}
