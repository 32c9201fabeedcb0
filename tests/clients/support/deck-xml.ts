import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A rectangle on the slide, in points. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** An object of a slide as the file has it, read by nothing of src. */
export interface WrittenShape {
  readonly name: string;
  readonly tag: 'sp' | 'pic' | 'graphicFrame' | 'cxnSp';
  /** The `type` of its placeholder, `obj` where it has none; omitted on what is no placeholder. */
  readonly placeholder?: string;
  /** Its own place, or that of its placeholder in the layout, with the groups around it applied. */
  readonly rect: Rect;
  readonly paragraphs: readonly string[];
  /** Whether its text has colours of its own; without, those of its placeholder. */
  readonly colored: boolean;
  /** The words of a chart that the program draws: names and labels, some of which it may leave out. */
  readonly chartWords?: readonly string[];
}

export interface WrittenSlide {
  readonly shapes: readonly WrittenShape[];
  /** What the layout draws behind them: its shapes that are no placeholders, with those of the master. */
  readonly backdrop: readonly WrittenShape[];
  readonly layout: string;
}

export interface WrittenDeck {
  readonly size: { readonly w: number; readonly h: number };
  readonly slides: readonly WrittenSlide[];
}

export type Parts = Readonly<Record<string, Uint8Array>>;

const EMU_PER_POINT = 12_700;
const SAME: Transform = { dx: 0, dy: 0, sx: 1, sy: 1 };

interface Transform {
  readonly dx: number;
  readonly dy: number;
  readonly sx: number;
  readonly sy: number;
}

/** The files inside a deck, by name. */
export function openDeck(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

/** What stands on every slide of a deck, in order. */
export function readDeck(parts: Parts): WrittenDeck {
  const presentation = rootOf(parts, 'ppt/presentation.xml');
  const size = first(presentation, 'sldSz');
  const slides = slideEntries(presentation).map((entry) => readSlide(parts, slidePart(parts, entry)));
  return { size: { w: points(size, 'cx'), h: points(size, 'cy') }, slides };
}

/** The slides that a presentation lists, in order: its section list has elements of the same local name. */
export function slideEntries(presentation: Element): Element[] {
  const list = first(presentation, 'sldIdLst');
  return list ? children(list) : [];
}

/** The part that an entry of the list stands for. */
export function slidePart(parts: Parts, entry: Element): string {
  const id = entry.getAttribute('r:id');
  return related(parts, 'ppt/presentation.xml', (relation) => relation.id === id);
}

function readSlide(parts: Parts, slide: string): WrittenSlide {
  const layout = related(parts, slide, (relation) => relation.type.endsWith('/slideLayout'));
  const master = related(parts, layout, (relation) => relation.type.endsWith('/slideMaster'));
  const root = rootOf(parts, slide);
  const above = [layout, master].map((part) => rootOf(parts, part));
  // What stands below a part that hides its master's shapes is not drawn (showMasterSp, ECMA-376 part 1, 19.3.1.38).
  const hiding = [root, ...above].findIndex((part) => part.getAttribute('showMasterSp') === '0');
  const drawn = hiding < 0 ? above : above.slice(0, hiding);
  return {
    shapes: withCharts(parts, slide, shapesOf(root, above)),
    backdrop: drawn.flatMap((part) => shapesOf(part)),
    layout: first(rootOf(parts, layout), 'cSld')?.getAttribute('name') ?? '',
  };
}

/** The shapes of a slide, charts with the words of their parts. */
function withCharts(parts: Parts, slide: string, shapes: readonly WrittenShape[]): WrittenShape[] {
  const frames = all(rootOf(parts, slide), 'graphicFrame').filter((frame) => first(frame, 'chart'));
  const words = new Map(
    frames.map((frame) => {
      const id = first(frame, 'chart')?.getAttribute('r:id');
      const chart = rootOf(
        parts,
        related(parts, slide, (relation) => relation.id === id),
      );
      const texts = [...all(chart, 'v'), ...all(chart, 't')].map((node) => node.textContent ?? '');
      return [first(frame, 'cNvPr')?.getAttribute('name') ?? '', texts];
    }),
  );
  return shapes.map((shape) => {
    const chartWords = words.get(shape.name);
    return chartWords ? { ...shape, chartWords } : shape;
  });
}

/**
 * The objects below `root`; where one has no place of its own, the first of `above` with its placeholder gives it. Without
 * `above`, those that are no placeholders.
 */
export function shapesOf(root: Element, above?: readonly Element[]): WrittenShape[] {
  const tree = first(root, 'spTree');
  return tree ? walk(tree, SAME, above) : [];
}

function walk(container: Element, outer: Transform, above: readonly Element[] | undefined): WrittenShape[] {
  return children(container).flatMap((node) => {
    const tag = local(node);
    if (tag === 'grpSp') return walk(node, groupTransform(node, outer), above);
    if (tag !== 'sp' && tag !== 'pic' && tag !== 'graphicFrame' && tag !== 'cxnSp') return [];
    const placeholder = first(node, 'ph');
    if (placeholder && !above) return [];
    const xfrm = placeOf(node) ?? inherited(placeholder, above);
    if (!xfrm) throw new Error(`${first(node, 'cNvPr')?.getAttribute('name')} has no place, nor has its placeholder.`);
    const rect = rectOf(xfrm, 'off', 'ext');
    return [
      {
        name: first(node, 'cNvPr')?.getAttribute('name') ?? '',
        tag,
        ...(placeholder ? { placeholder: placeholder.getAttribute('type') || 'obj' } : {}),
        rect: {
          x: outer.dx + outer.sx * rect.x,
          y: outer.dy + outer.sy * rect.y,
          w: outer.sx * rect.w,
          h: outer.sy * rect.h,
        },
        paragraphs: all(node, 'p').map(paragraphText),
        colored: all(node, 'rPr').some((run) => children(run).some((child) => local(child) === 'solidFill')),
      },
    ];
  });
}

/** ECMA-376 part 1, 20.1.7.5: a group's children stand in a space of their own (chOff, chExt), drawn into off and ext. */
function groupTransform(group: Element, outer: Transform): Transform {
  const xfrm = first(group, 'xfrm');
  if (!xfrm) return outer;
  const to = rectOf(xfrm, 'off', 'ext');
  const from = rectOf(xfrm, 'chOff', 'chExt');
  const sx = from.w > 0 ? to.w / from.w : 1;
  const sy = from.h > 0 ? to.h / from.h : 1;
  return {
    dx: outer.dx + outer.sx * (to.x - sx * from.x),
    dy: outer.dy + outer.sy * (to.y - sy * from.y),
    sx: outer.sx * sx,
    sy: outer.sy * sy,
  };
}

/** A shape's own a:xfrm or p:xfrm; the one of a group's child is that child's. */
function placeOf(node: Element): Element | undefined {
  const holder = local(node) === 'graphicFrame' ? node : children(node).find((child) => local(child) === 'spPr');
  return holder && children(holder).find((child) => local(child) === 'xfrm');
}

function inherited(placeholder: Element | undefined, above: readonly Element[] = []): Element | undefined {
  if (!placeholder) return undefined;
  for (const root of above) {
    const matches = all(root, 'ph').filter((other) => matchesPlaceholder(placeholder, other, local(root)));
    const match = matches.find((other) => kindOf(other) === kindOf(placeholder)) ?? matches[0];
    const shape = match?.parentNode?.parentNode?.parentNode as Element | null | undefined;
    const place = shape ? placeOf(shape) : undefined;
    if (place) return place;
  }
  return undefined;
}

/** A layout's placeholders are matched by index, titles by being titles; a master's by kind: its body stands for all content. */
function matchesPlaceholder(placeholder: Element, other: Element, root: string): boolean {
  const [own, theirs] = [kindOf(placeholder), kindOf(other)];
  if (root === 'sldMaster') return theirs === (KINDS_OF_MASTERS.has(own) ? own : 'body');
  const index = (of: Element) => of.getAttribute('idx') ?? '0';
  return (own === 'title') === (theirs === 'title') && (own === 'title' || index(placeholder) === index(other));
}

const KINDS_OF_MASTERS = new Set(['title', 'dt', 'ftr', 'sldNum']);
const kindOf = (placeholder: Element) => (placeholder.getAttribute('type') || 'obj').replace('ctrTitle', 'title');

/** What a paragraph says, its breaks as line feeds. */
function paragraphText(paragraph: Element): string {
  const parts = children(paragraph).map((part) =>
    local(part) === 'br'
      ? '\n'
      : all(part, 't')
          .map((node) => node.textContent ?? '')
          .join(''),
  );
  return parts.join('');
}

/** The root element of a part. */
export function rootOf(parts: Parts, name: string): Element {
  const bytes = parts[name];
  if (!bytes) throw new Error(`The deck has no ${name}.`);
  const root = new DOMParser().parseFromString(strFromU8(bytes), 'text/xml').documentElement;
  if (!root) throw new Error(`${name} is empty.`);
  return root;
}

/** The part that the first relationship of `part` to pass the test leads to. */
export function related(
  parts: Parts,
  part: string,
  test: (relation: { readonly id: string; readonly type: string }) => boolean,
): string {
  const base = new URL(part, 'deck:///');
  const rels = new URL(`_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`, base).pathname.slice(1);
  const match = all(rootOf(parts, rels), 'Relationship').find((node) =>
    test({ id: node.getAttribute('Id') ?? '', type: node.getAttribute('Type') ?? '' }),
  );
  return new URL(match?.getAttribute('Target') ?? '', base).pathname.slice(1);
}

function rectOf(xfrm: Element, offset: string, extent: string): Rect {
  const off = first(xfrm, offset);
  const ext = first(xfrm, extent);
  return { x: points(off, 'x'), y: points(off, 'y'), w: points(ext, 'cx'), h: points(ext, 'cy') };
}

const points = (node: Element | undefined, name: string) => Number(node?.getAttribute(name) ?? 0) / EMU_PER_POINT;
const local = (node: Element) => node.localName ?? '';
const children = (node: Element) =>
  Array.from(node.childNodes).filter((child): child is Element => child.nodeType === 1);
/** All elements of a local name below `node`, whatever their namespace. */
export const all = (node: Element, name: string) => Array.from(node.getElementsByTagNameNS('*', name));
/** The first element of a local name below `node`. */
export const first = (node: Element, name: string): Element | undefined => all(node, name)[0];
