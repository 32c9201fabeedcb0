import { SaxesParser } from 'saxes';
import svgpath from 'svgpath';
import { maxOf, minOf } from '../core/collections.ts';
import { type Matrix, multiply } from '../scene/drawing.ts';

/** An element of a drawing, with what its attributes and style sheets say of it. */
export interface SvgElement {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly children: readonly SvgElement[];
  /** The length of the text in it. */
  readonly characters: number;
  /** Its line in the file, from 1. */
  readonly line: number;
}

/** A drawing as a tree, and its elements by their ids. */
export interface SvgTree {
  readonly root: SvgElement;
  readonly ids: ReadonlyMap<string, SvgElement>;
}

/** A rule of a style sheet: whom it is for, by the last name in its selector, and what it says. */
type Rule = readonly [name: string, declarations: readonly (readonly [string, string])[]];

/** The drawing in an SVG; undefined where its markup is not sound, which the renderer says better. */
export function svgTree(source: string): SvgTree | undefined {
  interface Open {
    readonly name: string;
    readonly own: Map<string, string>;
    readonly children: SvgElement[];
    readonly line: number;
    text: string;
  }
  const ids = new Map<string, SvgElement>();
  const rules: Rule[] = [];
  const open: Open[] = [];
  let root: SvgElement | undefined;
  const parser = new SaxesParser();
  const text = (more: string) => {
    const at = open.at(-1);
    if (at) at.text += more;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('opentag', ({ name, attributes }) => {
    const own = new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value]));
    open.push({ name: localName(name), own, children: [], line: parser.line, text: '' });
  });
  parser.on('closetag', () => {
    const { name, own, children, line, text: words } = open.pop() as Open;
    if (name === 'style') rules.push(...rulesIn(words));
    const element = { name, properties: own, children, characters: words.trim().length, line };
    const id = own.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
    open.at(-1)?.children.push(element);
    root = element;
  });
  try {
    parser.write(source).close();
  } catch {
    return undefined;
  }
  if (root) applyStyles(root, rules);
  return root && { root, ids };
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function rulesIn(sheet: string): Rule[] {
  return [...sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) =>
      selectors.split(',').flatMap((selector): Rule[] => {
        const name = /(\*|[.#]?[\w-]+)(?::[\w-]+)?\s*$/.exec(selector)?.[1];
        return name === undefined ? [] : [[name, declarations(body)]];
      }),
  );
}

function declarations(body: string): (readonly [string, string])[] {
  return body.split(';').flatMap((each) => {
    const colon = each.indexOf(':');
    return colon < 0 ? [] : [[each.slice(0, colon).trim(), each.slice(colon + 1).trim()] as const];
  });
}

/** Puts what style sheets and the attribute `style` say beside the attributes, over them. */
function applyStyles(root: SvgElement, rules: readonly Rule[]): void {
  const byName = new Map<string, Rule[1][number][]>();
  for (const [name, said] of rules) byName.set(name, [...(byName.get(name) ?? []), ...said]);
  const ahead = [root];
  for (let at = ahead.pop(); at; at = ahead.pop()) {
    const own = at.properties as Map<string, string>;
    const classes = (own.get('class') ?? '').split(/\s+/).map((name) => `.${name}`);
    const names = ['*', at.name, ...classes, `#${own.get('id')}`];
    for (const [key, value] of [
      ...names.flatMap((name) => byName.get(name) ?? []),
      ...declarations(own.get('style') ?? ''),
    ])
      own.set(key, value);
    for (const child of at.children) ahead.push(child);
  }
}

/** The least upright box around something. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A shape as it is drawn: what it covers, its corners, and how far its edges reach up and down in all. */
interface ShapeExtent {
  readonly extent: Extent;
  readonly corners: number;
  readonly rise: number;
  /** The length of its edges. */
  readonly length: number;
}

const SHAPES: Readonly<Record<string, (number: (name: string) => number, element: SvgElement) => string>> = {
  rect: (n) => `M${n('x')} ${n('y')}h${n('width')}v${n('height')}h${-n('width')}z`,
  circle: (n) => ellipse(n('cx'), n('cy'), n('r'), n('r')),
  ellipse: (n) => ellipse(n('cx'), n('cy'), n('rx'), n('ry')),
  line: (n) => `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`,
  polyline: (_, { properties }) => `M${properties.get('points') ?? ''}`,
  polygon: (_, { properties }) => `M${properties.get('points') ?? ''}z`,
  path: (_, { properties }) => properties.get('d') ?? '',
};

const ellipse = (x: number, y: number, rx: number, ry: number) =>
  `M${x - rx} ${y}L${x} ${y - ry}L${x + rx} ${y}L${x} ${y + ry}z`;

/** Whether an element is a shape. */
export const isShape = ({ name }: SvgElement) => Object.hasOwn(SHAPES, name);

/** A shape under a transform, by the corners of its path and of its curves; undefined where it draws nothing. */
export function shapeExtent(element: SvgElement, matrix: Matrix): ShapeExtent | undefined {
  const path = SHAPES[element.name]?.((name) => Number.parseFloat(element.properties.get(name) ?? '0') || 0, element);
  if (!path) return undefined;
  const [a, b, c, d, e, f] = matrix;
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  let [corners, rise, length] = [0, 0, 0];
  let last: readonly [number, number] | undefined;
  svgpath(path)
    .abs()
    .unshort()
    .iterate(([command = 'M', ...numbers], _, x, y) => {
      // An arc names radii and turns before its end; the others name points.
      const points =
        command === 'H'
          ? [numbers[0], y]
          : command === 'V'
            ? [x, numbers[0]]
            : command === 'A'
              ? numbers.slice(5)
              : numbers;
      for (let i = 0; i + 1 < points.length; i += 2) {
        const [px, py] = [Number(points[i]), Number(points[i + 1])];
        const [u, v] = [a * px + c * py + e, b * px + d * py + f];
        left = Math.min(left, u);
        right = Math.max(right, u);
        top = Math.min(top, v);
        bottom = Math.max(bottom, v);
        corners++;
        if (last && command !== 'M') {
          rise += Math.abs(v - last[1]);
          length += Math.hypot(u - last[0], v - last[1]);
        }
        last = [u, v];
      }
    });
  return corners === 0 ? undefined : { extent: { left, top, right, bottom }, corners, rise, length };
}

/** The box of a rectangle under a transform. */
export function rectExtent(x: number, y: number, w: number, h: number, [a, b, c, d, e, f]: Matrix): Extent {
  const corners = [x, x + w].flatMap((px) =>
    [y, y + h].map((py) => [a * px + c * py + e, b * px + d * py + f] as const),
  );
  const [xs, ys] = [corners.map(([u]) => u), corners.map(([, v]) => v)];
  return { left: minOf(xs), top: minOf(ys), right: maxOf(xs), bottom: maxOf(ys) };
}

/** What a `transform` says (SVG 1.1, 7.6); it stays where it cannot be read. */
export function matrixOf(transform = ''): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const n = (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    const turn = (a * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const steps: Readonly<Record<string, readonly Matrix[]>> = {
      matrix: [[a, b, c, d, e, f]],
      translate: [[1, 0, 0, 1, a, b]],
      scale: [[a, 0, 0, n[1] ?? a, 0, 0]],
      rotate: [
        [1, 0, 0, 1, b, c],
        [cos, sin, -sin, cos, 0, 0],
        [1, 0, 0, 1, -b, -c],
      ],
      skewX: [[1, 0, Math.tan(turn), 1, 0, 0]],
      skewY: [[1, Math.tan(turn), 0, 1, 0, 0]],
    };
    for (const step of steps[name] ?? []) matrix = multiply(matrix, step);
  }
  return matrix;
}
