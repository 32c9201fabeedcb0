import type { Box } from '../../../core/box.ts';
import { inchToEmu, ptToEmu } from '../../../core/lengths.ts';
import type { Raster } from '../../../core/picture.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { PlacedArt } from '../../../scene/frame.ts';
import type { PathItem, PictureItem, ShapeItem } from '../../../scene/items.ts';
import { artItems } from '../../../scene/page/page.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { type ColorMap, solidFill } from './color.ts';
import {
  commonProperties,
  groupShape,
  NO_LINE,
  RECTANGLE,
  type ShapeHead,
  shapeElement,
  transform,
} from './shape-parts.ts';

/**
 * A piece of a frame's art: free forms in theme colours, which a user can recolour, or a logo on its plate. Of several
 * objects one group.
 */
export function artObject(
  placed: PlacedArt,
  brand: Brand,
  map: ColorMap,
  picture: (picture: Raster) => XmlElement,
): XmlElement {
  const fillOf = (role: ColorRole) => solidFill(brand.colors[role], map);
  const objects = artItems(placed).map((item) => {
    if (item.kind === 'picture') return logo(item, picture);
    const head = { name: nameOf(item), mark: drawn() };
    return item.kind === 'shape' ? plate(head, item, fillOf) : freeForm(head, item, fillOf, boundsOf);
  });
  const [only] = objects;
  if (only && objects.length === 1) return only;
  return groupShape({ name: placed.name, decorative: true }, placed.box, objects);
}

const drawn = () => element('p:nvPr', { userDrawn: true });
const nameOf = ({ name }: { readonly name: string }) => commonProperties({ name, decorative: true });

function logo(item: PictureItem, picture: (picture: Raster) => XmlElement): XmlElement {
  const locks = element('p:cNvPicPr', element('a:picLocks', { noChangeAspect: true }));
  return element(
    'p:pic',
    element('p:nvPicPr', nameOf(item), locks, drawn()),
    element('p:blipFill', picture(item), element('a:stretch', element('a:fillRect'))),
    element('p:spPr', transform(item.box), RECTANGLE),
  );
}

function plate(head: ShapeHead, { box, radius = 0, fill }: ShapeItem, fillOf: (role: ColorRole) => XmlElement) {
  const part = Math.round((radius / Math.min(box.w, box.h)) * 100_000);
  const corners = element('a:gd', { name: 'adj', fmla: `val ${part}` });
  const geometry = element('a:prstGeom', { prst: 'roundRect' }, element('a:avLst', corners));
  const paint = fill ? fillOf(fill) : element('a:noFill');
  return shapeElement(head, element('p:spPr', transform(box), geometry, paint, NO_LINE));
}

interface PathCommand {
  readonly command: 'M' | 'L' | 'C' | 'Q' | 'Z';
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const POINTS = { M: 1, L: 1, C: 3, Q: 2, Z: 0 } as const;

function pathCommands(d: string): PathCommand[] {
  const tokens = d.match(/[MLCQZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? [];
  const commands: PathCommand[] = [];
  let command: PathCommand['command'] = 'M';
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] ?? '';
    if (/[A-Z]/i.test(token[0] ?? '')) {
      command = token.toUpperCase() as PathCommand['command'];
      i++;
    }
    const count = POINTS[command];
    const points = Array.from({ length: count }, (_, k) => ({
      x: Number(tokens[i + 2 * k]),
      y: Number(tokens[i + 2 * k + 1]),
    }));
    i += 2 * count;
    commands.push({ command, points });
    if (command === 'M') command = 'L';
    if (command === 'Z' && /^[-.\d]/.test(tokens[i] ?? '')) break;
  }
  return commands;
}

function placeCommands(commands: readonly PathCommand[], viewBox: Box, box: Box): PathCommand[] {
  return commands.map(({ command, points }) => ({
    command,
    points: points.map(({ x, y }) => ({
      x: box.x + ((x - viewBox.x) / viewBox.w) * box.w,
      y: box.y + ((y - viewBox.y) / viewBox.h) * box.h,
    })),
  }));
}

function boundsOf(commands: readonly PathCommand[]): Box {
  const points = commands.flatMap((entry) => entry.points);
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

const SEGMENTS = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo', Q: 'a:quadBezTo', Z: 'a:close' } as const;

/**
 * A free form of commands in inches on the slide (a:custGeom, ECMA-376 part 1, 20.1.9.8). Open ends of one that is only
 * stroked are not joined by a fill (a:path/@fill, 20.1.9.15).
 */
export function customGeometry(commands: readonly PathCommand[], bounds: Box, isFilled: boolean): XmlElement {
  const segments = commands.map(({ command, points }) =>
    element(
      SEGMENTS[command],
      points.map(({ x, y }) => element('a:pt', { x: inchToEmu(x - bounds.x), y: inchToEmu(y - bounds.y) })),
    ),
  );
  const size = { w: inchToEmu(bounds.w), h: inchToEmu(bounds.h) };
  return element(
    'a:custGeom',
    ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name)),
    element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    element('a:pathLst', element('a:path', { ...size, fill: isFilled ? undefined : 'none' }, segments)),
  );
}

/** A free form under its common properties, in its own box where no other is given (p:sp, 19.3.1.43). */
export function freeForm(
  head: ShapeHead,
  { d, viewBox, box, fill, stroke }: PathItem,
  fillOf: (role: ColorRole) => XmlElement,
  boundsOf: (commands: readonly PathCommand[]) => Box = () => box,
): XmlElement {
  const commands = placeCommands(pathCommands(d), viewBox, box);
  const bounds = boundsOf(commands);
  const geometry = customGeometry(commands, bounds, fill !== undefined);
  const paint = fill ? fillOf(fill) : element('a:noFill');
  // With round ends and joins, as drawings have them (a:ln, 20.1.2.2.24).
  const line = stroke
    ? element('a:ln', { w: ptToEmu(stroke.width), cap: 'rnd' }, fillOf(stroke.color), element('a:round'))
    : NO_LINE;
  return shapeElement(head, element('p:spPr', transform(bounds), geometry, paint, line));
}
