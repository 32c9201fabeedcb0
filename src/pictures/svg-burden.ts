import type { Box } from '../core/box.ts';
import type { Words } from '../core/language.ts';
import { megabytes } from '../core/limits.ts';
import { uriDecoded } from '../core/uri.ts';
import { roughText } from '../files/decode-text.ts';
import { type Matrix, multiply } from '../scene/drawing.ts';
import { claimedPixels, sortOfPicture } from './picture-header.ts';
import {
  type Extent,
  isShape,
  matrixOf,
  rectExtent,
  type SvgElement,
  type SvgTree,
  shapeExtent,
  svgTree,
} from './svg-tree.ts';

/** What a drawing is burdened by, and how much work that is, in seconds on a slow computer. */
type Sort = 'shapes' | 'layers' | 'filters' | 'pictures';

/** Work for a logo at most: the shadows that drawing programs make take two or three. */
const MOST = 15;
/** Elements, each as often as it is drawn; and how far they may lead to one another. */
const MOST_ELEMENTS = 300_000;
const DEEPEST = 1_000;
/** Pixels of the pictures in a drawing, in all, and of what a filter works on: each takes four bytes, several times. */
const MOST_PIXELS = 50_000_000;
const MOST_FILTERED = 25_000_000;

/** The work for an element, a picture of 1200 pixels each way filled once, plainly or not, a layer of it, an edge from top to bottom. */
const ELEMENT = 2e-5;
const COAT = 0.003;
const CLEAR_COAT = 0.05;
const LAYER = 0.16;
const EDGE = 1e-4;
const DASH = 5e-6;
const LETTER = 2e-4;
const WHOLE = 1200;

/** What a filter does with each pixel; what is not here is as simple as a matrix of colours. */
const SIMPLE = 0.35;
const PRIMITIVES: Readonly<Record<string, (property: (name: string) => number, scale: number) => number>> = {
  feFlood: () => 0.05,
  feGaussianBlur: () => 0.9,
  feDropShadow: () => 1.4,
  feMorphology: (number, scale) => 0.02 * (2 * number('radius') * scale + 1) ** 2,
  feConvolveMatrix: (number) => 0.09 * (number('order') || 3) ** 2,
  feTurbulence: (number) => 0.6 * Math.max(1, number('numOctaves')),
  feDiffuseLighting: () => 1.5,
  feSpecularLighting: () => 1.5,
};

class TooMuch extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/**
 * Why an SVG is not drawn: its shapes, as often as they are used, its layers, filters or pictures would take minutes, or
 * gigabytes. Undefined where it is drawn. `view` is the part that is shown, and `longest` its longer side in pixels.
 */
export function svgBurden(source: string, view: Box, longest: number): Words | undefined {
  try {
    const tree = svgTree(source);
    if (tree) new Walk(tree, view, longest).all();
    return undefined;
  } catch (error) {
    if (error instanceof TooMuch) return error.words;
    throw error;
  }
}

const urlOf = (value = '') => /url\(\s*["']?#([^"')]+)/.exec(value)?.[1];
const numberIn = (element: SvgElement, name: string) => Number.parseFloat(element.properties.get(name) ?? '') || 0;

/** A walk over a drawing in the order in which it is drawn, which ends as soon as it is too much. */
class Walk {
  readonly #tree: SvgTree;
  readonly #view: Box;
  readonly #scale: number;
  readonly #spent: Record<Sort, number> = { shapes: 0, layers: 0, filters: 0, pictures: 0 };
  readonly #following = new Set<SvgElement>();
  #elements = 0;
  #pixels = 0;

  constructor(tree: SvgTree, view: Box, longest: number) {
    this.#tree = tree;
    this.#view = view;
    this.#scale = longest / Math.max(view.w, view.h);
  }

  all(): void {
    this.#children(this.#tree.root, [1, 0, 0, 1, 0, 0], 0);
  }

  #spend(sort: Sort, work: number, { line }: SvgElement): void {
    this.#spent[sort] += work;
    const { shapes, layers, filters, pictures } = this.#spent;
    if (shapes + layers + filters + pictures <= MOST && this.#elements <= MOST_ELEMENTS) return;
    const [worst = 'shapes'] = (['filters', 'layers', 'pictures', 'shapes'] as const).toSorted(
      (a, b) => this.#spent[b] - this.#spent[a],
    );
    throw new TooMuch(this.#elements > MOST_ELEMENTS ? tooMany(line) : tooSlow(worst, line));
  }

  /** What is drawn at an element, and all that its properties ask for. */
  #draw(element: SvgElement, outer: Matrix, depth: number): Extent | undefined {
    const { properties } = element;
    if (properties.get('display') === 'none') return undefined;
    this.#elements++;
    this.#spend('shapes', ELEMENT, element);
    if (depth > DEEPEST) throw new TooMuch(tooMany(element.line));
    const matrix = multiply(outer, matrixOf(properties.get('transform')));
    const extent = this.#contents(element, matrix, depth);
    this.#effects(element, matrix, extent, depth);
    return extent;
  }

  /** What an element draws itself, without what its properties do with it. */
  #contents(element: SvgElement, matrix: Matrix, depth: number): Extent | undefined {
    if (isShape(element)) return this.#shape(element, matrix, depth);
    switch (element.name) {
      case 'image':
        return this.#picture(element, matrix);
      case 'use':
        return this.#used(element, matrix, depth);
      case 'text':
        return this.#text(element);
      case 'svg':
        return this.#children(element, inside(element, matrix), depth);
      case 'g':
      case 'a':
      case 'switch':
        return this.#children(element, matrix, depth);
      default:
        return undefined;
    }
  }

  #children(element: SvgElement, matrix: Matrix, depth: number): Extent | undefined {
    let extent: Extent | undefined;
    for (const child of element.children) extent = united(extent, this.#draw(child, matrix, depth + 1));
    return extent;
  }

  #shape(element: SvgElement, matrix: Matrix, depth: number): Extent | undefined {
    const shape = shapeExtent(element, matrix);
    if (!shape) return undefined;
    const { extent, corners, rise, length } = shape;
    const paint = (name: string) => element.properties.get(name) ?? '';
    const isPlain = !/url\(|rgba|hsla/.test(paint('fill')) && !/\d/.test(paint('fill-opacity') + paint('opacity'));
    const coat = paint('fill') === 'none' ? 0 : isPlain ? COAT : CLEAR_COAT;
    this.#spend('shapes', coat * this.#coats(this.#shown(extent)), element);
    const edges = (rise * this.#scale) / WHOLE;
    const strokes = paint('stroke') && paint('stroke') !== 'none' ? 2 : 0;
    this.#spend('shapes', EDGE * edges * (1 + strokes) * (1 + edges / 50_000), element);
    const dash = (paint('stroke-dasharray').match(/[\d.]+/g) ?? []).reduce((sum, each) => sum + Number(each), 0);
    if (strokes > 0 && dash > 0) this.#spend('shapes', DASH * Math.min(1e6, length / dash), element);
    for (const name of ['fill', 'stroke']) this.#content(paint(name), 'pattern', matrix, depth);
    for (const name of ['marker-start', 'marker-mid', 'marker-end', 'marker']) {
      this.#content(paint(name), 'marker', matrix, depth, /mid$|r$/.test(name) ? corners : 1);
    }
    return extent;
  }

  /** Draws what a property leads to, a pattern or a mask, so many times; whether it leads to one. */
  #content(value: string, name: string, matrix: Matrix, depth: number, times = 1): boolean {
    const target = this.#tree.ids.get(urlOf(value) ?? '');
    if (target?.name !== name || this.#following.has(target)) return false;
    const before = this.#spent.shapes;
    this.#following.add(target);
    this.#children(target, matrix, depth + 1);
    this.#following.delete(target);
    this.#spend('shapes', (times - 1) * (this.#spent.shapes - before), target);
    return true;
  }

  #used(element: SvgElement, matrix: Matrix, depth: number): Extent | undefined {
    const target = this.#tree.ids.get((element.properties.get('href') ?? '').trim().slice(1));
    if (!target || this.#following.has(target)) return undefined;
    const moved = multiply(matrix, [1, 0, 0, 1, numberIn(element, 'x'), numberIn(element, 'y')]);
    this.#following.add(target);
    const extent =
      target.name === 'symbol' ? this.#children(target, moved, depth + 1) : this.#draw(target, moved, depth + 1);
    this.#following.delete(target);
    return extent;
  }

  #text(element: SvgElement): undefined {
    const ahead = [element];
    for (let at = ahead.pop(); at; at = ahead.pop()) {
      this.#elements++;
      this.#spend('shapes', LETTER * at.characters, at);
      ahead.push(...at.children);
    }
  }

  #picture(element: SvgElement, matrix: Matrix): Extent {
    const { properties, line } = element;
    const [, base64, data = ''] = /^data:[^,]*?(;base64)?,([\s\S]*)$/.exec(properties.get('href') ?? '') ?? [];
    const bytes = new Uint8Array(base64 ? Buffer.from(data, 'base64') : Buffer.from(uriDecoded(data)));
    const sort = sortOfPicture(bytes);
    const { w = 0, h = 0 } = (sort && claimedPixels(bytes, sort)) ?? {};
    this.#pixels += w * h;
    if (this.#pixels > MOST_PIXELS) throw new TooMuch(tooLarge(this.#pixels, line));
    const inner = sort === 'svg' ? svgTree(roughText(bytes)) : undefined;
    if (inner) new Walk(inner, { x: 0, y: 0, w: WHOLE, h: WHOLE }, WHOLE).all();
    const of = (name: string) => numberIn(element, name);
    const extent = rectExtent(of('x'), of('y'), of('width') || w, of('height') || h, matrix);
    this.#spend('pictures', 4e-8 * w * h + CLEAR_COAT * this.#coats(this.#shown(extent)), element);
    return extent;
  }

  /** What an element is drawn through: layers, masks, filters. */
  #effects(element: SvgElement, matrix: Matrix, extent: Extent | undefined, depth: number): void {
    const property = (name: string) => element.properties.get(name) ?? '';
    const isClear = /^\s*(?:0?\.\d|\d\d?(?:\.\d+)?%)/.test(property('opacity')) && !isShape(element);
    const isMasked = this.#content(property('mask'), 'mask', matrix, depth);
    const isClipped = this.#content(property('clip-path'), 'clipPath', matrix, depth);
    const isBlended = property('mix-blend-mode') !== '' || property('isolation') !== '';
    const layers = Number(isClear || isBlended) + 2 * Number(isMasked) + Number(isClipped);
    if (!extent) return;
    if (layers > 0) this.#spend('layers', layers * LAYER * this.#coats(this.#shown(extent)), element);
    const filter = this.#tree.ids.get(urlOf(property('filter')) ?? '');
    if (filter?.name === 'filter') this.#filter(filter, matrix, extent);
    const functions = property('filter').match(/[\w-]+\((?!\s*["']?#)/g) ?? [];
    this.#spend('filters', 2 * functions.length * this.#coats(extent), element);
  }

  #filter(filter: SvgElement, matrix: Matrix, extent: Extent): void {
    const part = (name: string, usual: number) => {
      const said = filter.properties.get(name);
      const number = Number.parseFloat(said ?? '');
      return Number.isNaN(number) ? usual : said?.includes('%') ? number / 100 : number;
    };
    const isOwn = filter.properties.get('filterUnits') === 'userSpaceOnUse';
    const region = rectExtent(
      part('x', 0),
      part('y', 0),
      part('width', this.#view.w),
      part('height', this.#view.h),
      matrix,
    );
    const coats = isOwn ? this.#coats(region) : part('width', 1.2) * part('height', 1.2) * this.#coats(extent);
    if (coats * WHOLE * WHOLE > MOST_FILTERED) throw new TooMuch(tooSlow('filters', filter.line));
    for (const primitive of filter.children) {
      if (!primitive.name.startsWith('fe')) continue;
      const scale = this.#scale * Math.hypot(matrix[0], matrix[1]);
      const work = PRIMITIVES[primitive.name]?.((name) => numberIn(primitive, name), scale) ?? SIMPLE;
      this.#spend('filters', coats * work, primitive);
    }
  }

  /** The part of an extent that is shown. */
  #shown({ left, top, right, bottom }: Extent): Extent {
    const { x, y, w, h } = this.#view;
    const shown = {
      left: Math.max(left, x),
      top: Math.max(top, y),
      right: Math.min(right, x + w),
      bottom: Math.min(bottom, y + h),
    };
    return shown.right < shown.left || shown.bottom < shown.top ? { left: 0, top: 0, right: 0, bottom: 0 } : shown;
  }

  /** How often an extent would fill a picture of 1200 pixels each way. */
  #coats({ left, top, right, bottom }: Extent): number {
    return ((right - left) * (bottom - top) * this.#scale ** 2) / WHOLE ** 2;
  }
}

/** The transform within an inner `svg`: its place, and the scale of its viewBox. */
function inside(element: SvgElement, matrix: Matrix): Matrix {
  const [x = 0, y = 0, w = 0, h = 0] = (element.properties.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [numberIn(element, 'width') || w, numberIn(element, 'height') || h];
  const placed = multiply(matrix, [1, 0, 0, 1, numberIn(element, 'x'), numberIn(element, 'y')]);
  if (!(w > 0 && h > 0)) return placed;
  const scale = Math.min(width / w, height / h);
  return multiply(placed, [scale, 0, 0, scale, -x * scale, -y * scale]);
}

function united(a: Extent | undefined, b: Extent | undefined): Extent | undefined {
  if (!a || !b) return a ?? b;
  return {
    ...{ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top) },
    ...{ right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) },
  };
}

function tooMany(line: number): Words {
  return {
    en: `The drawing comes to more than ${MOST_ELEMENTS.toLocaleString('en-US')} elements, as often as each is used (line ${line}).`,
    zh: `图形按重复使用的次数计算，超过 ${MOST_ELEMENTS.toLocaleString('en-US')} 个元素（第 ${line} 行）。`,
  };
}

function tooLarge(pixels: number, line: number): Words {
  const [size, most] = [megabytes(4 * pixels), megabytes(4 * MOST_PIXELS)];
  return {
    en: `The pictures in the drawing come to ${size} MB unpacked, and at most ${most} MB are (line ${line}).`,
    zh: `图形中嵌入的图片解压后达 ${size} MB，最多允许 ${most} MB（第 ${line} 行）。`,
  };
}

const BURDENS: Readonly<Record<Sort, Words>> = {
  shapes: { en: 'shapes', zh: '形状' },
  layers: { en: 'layers that show through, masks or clippings', zh: '半透明图层、蒙版或裁剪' },
  filters: { en: 'filters', zh: '滤镜' },
  pictures: { en: 'pictures', zh: '图片' },
};

function tooSlow(sort: Sort, line: number): Words {
  return {
    en: `The drawing has so many or so large ${BURDENS[sort].en} that it would take minutes to draw (line ${line}).`,
    zh: `图形的${BURDENS[sort].zh}过多或过大，绘制需要数分钟（第 ${line} 行）。`,
  };
}
