import { emuToInch } from '../../core/lengths.ts';
import { RELATIONSHIPS } from '../../office/names.ts';
import { partRoot } from '../../office/open-package.ts';
import { type Package, relatedPart } from '../../office/package.ts';
import { descend, element, findAll, type XmlElement } from '../../office/xml.ts';
import type { Drawing, DrawnShape, PaintFrame, UnknownPlace } from '../../scene/drawing.ts';
import { type LayoutSource, layoutSource, readOnce, type Scope } from './layout-scope.ts';
import { drawnTree, placeholderMark } from './layout-shapes.ts';
import { type Fill, fillIn, fillOf, referredFill } from './shape-fill.ts';

/**
 * What a slide on a layout shows behind its own things: the background, the master's shapes unless the layout hides them
 * (`showMasterSp`, ECMA-376 part 1, 19.3.1.39), and the layout's, with the look of its placeholders, each marked as
 * theirs. Shadows, other effects and 3-D are left out. Nothing is known of a layout that has no master. On a `turned` slide
 * text and ground change places, and the background is the ground's plain colour.
 */
export function layoutDrawing(opc: Package, layoutPart: string, turned = false): Drawing {
  const size = slideSize(opc);
  const source = layoutSource(opc, layoutPart, turned);
  if (!source) return { size, shapes: [], unknown: [{ box: { x: 0, y: 0, ...size }, why: 'no-master' }] };
  const { layout, master } = source;
  const frame: PaintFrame = { ...size, matrix: [1, 0, 0, 1, 0, 0] };
  const ground = turned ? plainGround(layout.scope, frame) : backgroundFill(source, frame);
  const hidesMaster = ['0', 'false'].includes(layout.root.attributes.showMasterSp ?? '1');
  const placeholders = findAll(master.root, 'p:sp').filter((shape) => placeholderMark(shape) !== undefined);
  const trees = [
    ...(hidesMaster ? [] : [drawnTree(master.root, master.scope, ground, undefined)]),
    drawnTree(layout.root, layout.scope, ground, placeholders),
  ];
  const background: DrawnShape[] =
    ground && 'paint' in ground
      ? [{ path: `M0 0L${size.w} 0L${size.w} ${size.h}L0 ${size.h}Z`, fill: ground.paint, background: true }]
      : [];
  const unknown: UnknownPlace[] =
    ground && 'unknown' in ground ? [{ box: { x: 0, y: 0, ...size }, why: ground.unknown }] : [];
  return {
    size,
    shapes: [...background, ...trees.flatMap(({ shapes }) => shapes)],
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

function slideSize(opc: Package): Drawing['size'] {
  const document = relatedPart(opc, '', RELATIONSHIPS.document);
  const { cx, cy } =
    descend(document === undefined ? undefined : partRoot(opc, document), 'p:sldSz')?.attributes ?? USUAL;
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

/** The colour that markup calls the ground's (`bg1`), over the whole slide. */
function plainGround(scope: Scope, frame: PaintFrame): Fill | undefined {
  return fillOf(element('a:solidFill', element('a:schemeClr', { val: 'bg1' })), { scope, frame });
}
