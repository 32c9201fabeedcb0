import { type ColorTransform, type DrawnColor, transformed } from '../../color/color-transforms.ts';
import { type Box, overlaps } from '../../core/box.ts';
import { lookUp } from '../../core/collections.ts';
import { emuToInch, inchToPt, type Pt } from '../../core/lengths.ts';
import { RELATIONSHIPS } from '../../office/names.ts';
import { partRoot } from '../../office/open-package.ts';
import { type Package, relatedPart } from '../../office/package.ts';
import { childrenOf, descend, element, findAll, isOn, type XmlElement } from '../../office/xml.ts';
import {
  type Drawing,
  type DrawnPaint,
  type DrawnShape,
  type DrawnStroke,
  frameBounds,
  type Matrix,
  multiply,
  type PaintFrame,
  turnedBounds,
  type UnknownPlace,
} from '../../scene/drawing.ts';
import { hasUnknownOutline, type PlacedPath, placedPaths } from './geometry.ts';
import { type LayoutSource, layoutSource, readOnce, type Scope } from './layout-scope.ts';
import { drawnText } from './layout-words.ts';
import PRESETS from './presets.json' with { type: 'json' };
import { type Fill, type FillPlace, fillIn, fillOf, referredFill } from './shape-fill.ts';
import { colorIn, degreesOf } from './theme-colors.ts';

/**
 * What a slide on a layout shows behind its own things: the background, the master's shapes unless the layout hides them
 * (`showMasterSp`, ECMA-376 part 1, 19.3.1.39), and the layout's, with the look of its placeholders, each marked as
 * theirs. Shadows, other effects and 3-D are left out. Nothing is known of a layout that has no master. On a `turned` slide
 * text and ground change places, and the background is the ground's plain colour.
 */
export function layoutDrawing(opc: Package, layoutPart: string, turned = false): Drawing {
  const presentation = presentationRoot(opc);
  const size = slideSize(presentation);
  const source = layoutSource(opc, layoutPart, turned);
  if (!source) return { size, shapes: [], unknown: [{ box: { x: 0, y: 0, ...size }, why: 'no-master' }] };
  const { layout, master } = source;
  const frame: PaintFrame = { ...size, matrix: [1, 0, 0, 1, 0, 0] };
  const ground = turned ? plainGround(layout.scope, frame) : backgroundFill(source, frame);
  const hidesMaster = ['0', 'false'].includes(layout.root.attributes.showMasterSp ?? '1');
  const placeholders = findAll(master.root, 'p:sp').filter((shape) => placeholderMark(shape) !== undefined);
  const around = {
    ...{ space: SLIDE_SPACE, background: ground, master: master.root },
    defaults: descend(presentation, 'p:defaultTextStyle'),
  };
  const trees = [
    ...(hidesMaster ? [] : [drawnTree(master.root, { ...around, scope: master.scope, placeholders: undefined })]),
    drawnTree(layout.root, { ...around, scope: layout.scope, placeholders }),
  ];
  const texts = trees.flatMap(({ texts: all = [] }) =>
    all.filter((text) => overlaps(turnedBounds(text), { x: 0, y: 0, ...size })),
  );
  const background: DrawnShape[] =
    ground && 'paint' in ground
      ? [{ path: `M0 0L${size.w} 0L${size.w} ${size.h}L0 ${size.h}Z`, fill: ground.paint, background: true }]
      : [];
  const unknown: UnknownPlace[] =
    ground && 'unknown' in ground ? [{ box: { x: 0, y: 0, ...size }, why: ground.unknown }] : [];
  return {
    size,
    shapes: [...background, ...trees.flatMap(({ shapes }) => shapes)],
    ...(texts.length > 0 ? { texts } : {}),
    unknown: [...unknown, ...trees.flatMap((tree) => tree.unknown)],
  };
}

/** The drawings of several layouts by their parts, in the same order; their masters are read once. */
export function layoutDrawings(opc: Package, layoutParts: readonly string[]): ReadonlyMap<string, Drawing> {
  const read = readOnce(opc, layoutParts);
  return new Map(layoutParts.map((part) => [part, layoutDrawing(read, part)]));
}

/** The slide size of a presentation that states none (p:sldSz, 19.2.1.39), in EMU. */
const USUAL = { cx: '9144000', cy: '6858000' };

function presentationRoot(opc: Package): XmlElement | undefined {
  const document = relatedPart(opc, '', RELATIONSHIPS.document);
  return document === undefined ? undefined : partRoot(opc, document);
}

function slideSize(presentation: XmlElement | undefined): Drawing['size'] {
  const { cx, cy } = descend(presentation, 'p:sldSz')?.attributes ?? USUAL;
  return { w: emuToInch(Number(cx)), h: emuToInch(Number(cy)) };
}

/**
 * What fills the slide: the background of the layout, else the master's (p:bg, ECMA-376 part 1, 19.3.1.1), stated
 * (p:bgPr) or as a style of the theme in a colour (p:bgRef). Undefined where none states one.
 */
function backgroundFill({ layout, master }: LayoutSource, frame: PaintFrame): Fill | undefined {
  return statedFill(layout.root, layout.scope, frame) ?? statedFill(master.root, master.scope, frame);
}

function statedFill(root: XmlElement, scope: Scope, frame: PaintFrame): Fill | undefined {
  const background = descend(root, 'p:cSld', 'p:bg');
  const place = { scope, frame };
  return fillIn(descend(background, 'p:bgPr'), place) ?? referredFill(descend(background, 'p:bgRef'), place);
}

function plainGround(scope: Scope, frame: PaintFrame): Fill | undefined {
  return fillOf(element('a:solidFill', element('a:schemeClr', { val: 'bg1' })), { scope, frame });
}

/** What a tree of shapes paints, in order, and the places where that is unknown. */
type DrawnTree = Omit<Drawing, 'size'>;

/** What shapes stand in: what their markup refers to, their space, and what placeholders inherit. */
interface Surroundings {
  readonly scope: Scope;
  readonly space: Space;
  readonly group?: Fill | undefined;
  /** What fills the slide, for shapes that show it. */
  readonly background: Fill | undefined;
  /** The master's placeholders, for a layout's that state less than they show; undefined leaves placeholders out. */
  readonly placeholders: readonly XmlElement[] | undefined;
  /** The master and the presentation's text style, for words. */
  readonly master: XmlElement;
  readonly defaults: XmlElement | undefined;
}

/**
 * What the shapes of a layout or master paint (p:spTree, ECMA-376 part 1, 19.3.1.45). Placeholders count with their own
 * look and what they inherit from the master's; not at all where these are undefined.
 */
function drawnTree(root: XmlElement, around: Surroundings): DrawnTree {
  return drawnChildren(descend(root, 'p:cSld', 'p:spTree'), around);
}

function drawnChildren(parent: XmlElement | undefined, around: Surroundings): DrawnTree {
  const drawn = (parent ? childrenOf(parent) : []).map((shape) => drawnShape(shape, around));
  return {
    shapes: drawn.flatMap(({ shapes }) => shapes),
    texts: drawn.flatMap(({ texts = [] }) => texts),
    unknown: drawn.flatMap(({ unknown }) => unknown),
  };
}

const NOTHING: DrawnTree = { shapes: [], unknown: [] };

function drawnShape(shape: XmlElement, around: Surroundings): DrawnTree {
  const kind = shape.name.slice(shape.name.indexOf(':') + 1);
  if (isHidden(shape)) return NOTHING;
  switch (kind) {
    case 'sp':
    case 'pic':
    case 'cxnSp':
      return drawnOutline(shape, around);
    case 'grpSp':
      return drawnGroup(shape, around);
    case 'graphicFrame': {
      const frame = placeOf(descend(shape, 'p:xfrm'), around.space);
      return frame ? { shapes: [], unknown: [{ box: frameBounds(frame), why: 'object' }] } : NOTHING;
    }
    case 'AlternateContent': {
      const ways = childrenOf(shape);
      return drawnChildren(ways.find(({ name }) => name.endsWith(':Fallback')) ?? ways[0], around);
    }
    default:
      return NOTHING;
  }
}

/** p:cNvPr with `hidden` (19.3.1.12). */
function isHidden(shape: XmlElement): boolean {
  const properties = childrenOf(shape).map((child) => descend(child, 'p:cNvPr'));
  return properties.some((entry) => isOn(entry?.attributes.hidden));
}

function drawnGroup(shape: XmlElement, around: Surroundings): DrawnTree {
  const properties = descend(shape, 'p:grpSpPr');
  const transform = descend(properties, 'a:xfrm');
  const frame = placeOf(transform, around.space);
  const group = frame && fillIn(properties, { scope: around.scope, frame, group: around.group });
  return drawnChildren(shape, { ...around, space: groupSpace(transform, around.space), group });
}

function drawnOutline(shape: XmlElement, around: Surroundings): DrawnTree {
  const { scope, space, placeholders, group } = around;
  const mark = placeholderMark(shape);
  if (mark && !placeholders) return NOTHING;
  // A placeholder takes from the master's what it does not state itself (19.3.1.36).
  const base = mark && placeholders?.find((entry) => sameKind(entry, mark));
  const looks = [shape, ...(base ? [base] : [])];
  const own = looks.map((each) => descend(each, 'p:spPr'));
  const frame = firstOf(own, (properties) => placeOf(descend(properties, 'a:xfrm'), space));
  if (!frame) return NOTHING;
  const place = { scope, frame, group };
  const fills = fillsOf(shape, looks, place, around.background);
  const line = firstOf(own, (properties) => descend(properties, 'a:ln'));
  const reference = firstOf(looks, (each) => descend(each, 'p:style', 'a:lnRef'));
  const geometry = own.find((properties) => descend(properties, 'a:prstGeom') ?? descend(properties, 'a:custGeom'));
  const paths = placedPaths(geometry ?? own[0], frame);
  const placeholder = mark && { type: mark.type ?? 'obj', idx: mark.idx };
  const painted = paintedPaths(paths, fills, strokeOf(line, reference, place));
  const why = fills.flatMap((fill) => ('unknown' in fill ? fill.unknown : []))[0];
  const unclear = why ?? (fills.length > 0 && hasUnknownOutline(geometry) ? 'outline' : undefined);
  const text = placeholder ? undefined : drawnText(shape, frame, around);
  return {
    shapes: placeholder ? painted.map((each) => ({ ...each, placeholder })) : painted,
    ...(text ? { texts: [text] } : {}),
    unknown: unclear ? [{ box: frameBounds(frame), why: unclear }] : [],
  };
}

/**
 * What fills a shape, from below: its own fill, that of its style, or the slide's background (`useBgFill`, 19.3.1.43);
 * over it a picture's own picture.
 */
function fillsOf(
  shape: XmlElement,
  looks: readonly XmlElement[],
  place: FillPlace,
  background: Fill | undefined,
): Fill[] {
  const ground = isOn(shape.attributes.useBgFill)
    ? background
    : (firstOf(looks, (each) => fillIn(descend(each, 'p:spPr'), place)) ??
      firstOf(looks, (each) => referredFill(descend(each, 'p:style', 'a:fillRef'), place)));
  const picture = shape.name === 'p:pic' ? fillIn(shape, place) : undefined;
  return [ground, picture].flatMap((fill) => (fill && !('none' in fill) ? fill : []));
}

function paintedPaths(
  paths: readonly PlacedPath[],
  fills: readonly Fill[],
  stroke: DrawnStroke | undefined,
): DrawnShape[] {
  return paths.flatMap((path): DrawnShape[] => {
    const filled = fills.flatMap((fill): DrawnShape[] => {
      const paint = 'paint' in fill ? shadedPaint(fill.paint, path.fill) : undefined;
      return paint ? [{ path: path.path, fill: paint }] : [];
    });
    if (!path.stroke || !stroke) return filled;
    const last = filled.pop();
    return [...filled, { ...(last ?? { path: path.path }), stroke }];
  });
}

function firstOf<Item, Result>(items: readonly Item[], take: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const result = take(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The placeholder mark of a shape or picture (p:ph, 19.3.1.36). */
function placeholderMark(shape: XmlElement): XmlElement['attributes'] | undefined {
  const [head] = childrenOf(shape);
  return descend(head, 'p:nvPr', 'p:ph')?.attributes;
}

const BODIES = ['body', 'obj', 'subTitle', 'pic', 'tbl', 'chart', 'clipArt', 'dgm', 'media'];

/** Whether a layout's placeholder inherits from a master's: centred titles from titles, all contents from the body. */
function sameKind(master: XmlElement, { type = 'obj' }: XmlElement['attributes']): boolean {
  const above = placeholderMark(master)?.type ?? 'obj';
  if (type === 'title' || type === 'ctrTitle') return above === 'title';
  return BODIES.includes(type) ? above === 'body' : above === type;
}

/** The space in which shapes tell their places: the slide's, or a group's (ECMA-376 part 1, 20.1.7.5). */
interface Space {
  /** Where its coordinates begin, and what an inch of them is on the group's frame. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly scale: { readonly x: number; readonly y: number };
  readonly matrix: Matrix;
}

const SLIDE_SPACE: Space = { origin: { x: 0, y: 0 }, scale: { x: 1, y: 1 }, matrix: [1, 0, 0, 1, 0, 0] };

function placeOf(transform: XmlElement | undefined, space: Space): PaintFrame | undefined {
  const off = descend(transform, 'a:off')?.attributes;
  const ext = descend(transform, 'a:ext')?.attributes;
  if (!transform || !off || !ext) return undefined;
  const [x, y, w, h] = [off.x, off.y, ext.cx, ext.cy].map((value) => emuToInch(Number(value) || 0));
  const { rot, flipH, flipV } = transform.attributes;
  const angle = degreesOf(rot);
  return turnedFrame({ x: x ?? 0, y: y ?? 0, w: w ?? 0, h: h ?? 0 }, angle, isOn(flipH), isOn(flipV), space);
}

function turnedFrame(box: Box, angle: number, flipH: boolean, flipV: boolean, space: Space): PaintFrame {
  // A group that is stretched stretches a shape along its own sides, which lie across those of a shape on its side.
  const aside = Math.abs(Math.sin((angle * Math.PI) / 180)) > Math.SQRT1_2;
  const w = box.w * (aside ? space.scale.y : space.scale.x);
  const h = box.h * (aside ? space.scale.x : space.scale.y);
  const middle = {
    x: (box.x + box.w / 2 - space.origin.x) * space.scale.x,
    y: (box.y + box.h / 2 - space.origin.y) * space.scale.y,
  };
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [across, down] = [flipH ? -1 : 1, flipV ? -1 : 1];
  const turned: Matrix = [cos * across, sin * across, -sin * down, cos * down, middle.x, middle.y];
  return { w, h, matrix: multiply(space.matrix, multiply(turned, [1, 0, 0, 1, -w / 2, -h / 2])) };
}

/** The space inside a group (p:grpSpPr's a:xfrm with chOff and chExt); the one around it where the group states none. */
function groupSpace(transform: XmlElement | undefined, space: Space): Space {
  const frame = placeOf(transform, space);
  const off = descend(transform, 'a:chOff')?.attributes;
  const ext = descend(transform, 'a:chExt')?.attributes;
  if (!frame || !off || !ext) return space;
  const size = { w: emuToInch(Number(ext.cx)), h: emuToInch(Number(ext.cy)) };
  return {
    origin: { x: emuToInch(Number(off.x)), y: emuToInch(Number(off.y)) },
    scale: { x: size.w > 0 ? frame.w / size.w : 1, y: size.h > 0 ? frame.h / size.h : 1 },
    matrix: frame.matrix,
  };
}

const lumMod = (value: number): ColorTransform => ({ name: 'lumMod', value });

/** The shades of a path (ST_PathFillMode, ECMA-376 part 1, 20.1.10.37): by how much the colour goes to white or black. */
const SHADES: Readonly<Record<string, readonly ColorTransform[]>> = {
  lighten: [lumMod(0.6), { name: 'lumOff', value: 0.4 }],
  lightenLess: [lumMod(0.8), { name: 'lumOff', value: 0.2 }],
  darken: [lumMod(0.6)],
  darkenLess: [lumMod(0.8)],
};

/** A shape's paint as a path of it shows it: `norm` as it is, `none` not at all, lighter or darker by the other modes. */
function shadedPaint(paint: DrawnPaint, mode: string): DrawnPaint | undefined {
  if (mode === 'none') return undefined;
  const shade = lookUp(SHADES, mode);
  if (!shade || paint.kind === 'picture') return paint;
  const change = (color: DrawnColor) => transformed(color, shade);
  if (paint.kind === 'solid') return { ...paint, color: change(paint.color) };
  return { ...paint, stops: paint.stops.map(({ at, color }) => ({ at, color: change(color) })) };
}

/** The width of a line that states none (a:ln, ECMA-376 part 1, 20.1.2.2.24), in EMU. */
const HAIRLINE = 9525;

/** A line of width 0 is drawn as thin as can be. */
const THINNEST: Pt = 0.25;

/** Dashes and gaps as multiples of the width (ST_PresetLineDashVal, 20.1.10.49). */
const DASHES: Readonly<Record<string, readonly number[]>> = PRESETS.dashes;
const CAPS: Readonly<Record<string, DrawnStroke['cap']>> = { rnd: 'round', sq: 'square', flat: 'butt' };

/**
 * A shape's outline: its own line (a:ln) over that of the theme which its style refers to (a:lnRef, 20.1.4.2.19), each
 * property where it is stated first. Undefined where none is drawn.
 */
function strokeOf(
  own: XmlElement | undefined,
  reference: XmlElement | undefined,
  place: FillPlace,
): DrawnStroke | undefined {
  const { scope } = place;
  const styled = reference && scope.theme.lines[Number(reference.attributes.idx) - 1];
  const color = reference && colorIn(reference, scope.palette);
  const fill = fillIn(own, place) ?? fillIn(styled, { ...place, own: color });
  if (!fill || !('paint' in fill)) return undefined;
  const lines = [own, styled].flatMap((line) => line ?? []);
  const stated = (name: string) => firstOf(lines, (line) => line.attributes[name]);
  const width = Math.max(THINNEST, inchToPt(emuToInch(Number(stated('w') ?? HAIRLINE))));
  const dashes = firstOf(lines, dashesOf);
  return {
    paint: fill.paint,
    width,
    ...(dashes && dashes.length > 0 ? { dashes } : {}),
    cap: lookUp(CAPS, stated('cap') ?? '') ?? 'butt',
    join: firstOf(lines, (line) => JOINS.find((join) => descend(line, `a:${join}`))) ?? 'round',
  };
}

/** Undefined where the line says nothing about it; empty where it is solid. */
function dashesOf(line: XmlElement): readonly number[] | undefined {
  const preset = descend(line, 'a:prstDash')?.attributes.val;
  if (preset !== undefined) return lookUp(DASHES, preset) ?? [];
  const custom = descend(line, 'a:custDash');
  return (
    custom && childrenOf(custom, 'a:ds').flatMap(({ attributes: { d, sp } }) => [Number(d) / 1e5, Number(sp) / 1e5])
  );
}

const JOINS = ['miter', 'bevel', 'round'] as const;
