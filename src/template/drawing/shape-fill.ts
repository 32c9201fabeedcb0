import type { DrawnColor } from '../../color/color-transforms.ts';
import { childrenOf, descend, type XmlElement } from '../../office/xml.ts';
import type { DrawnPaint, GradientStop, PaintFrame, Unshown } from '../../scene/drawing.ts';
import { type Scope, themeFill } from './layout-scope.ts';
import { paintFrame } from './paint-frame.ts';
import { patternShare } from './pattern-share.ts';
import { picturePaint } from './picture-fill.ts';
import { colorIn, degreesOf, partOf } from './theme-colors.ts';

/** What is painted, nothing (`a:noFill`), or why that is not known. */
export type Fill = { readonly paint: DrawnPaint } | { readonly none: true } | { readonly unknown: Unshown };

/** What a fill's markup refers to, and where it lies. */
export interface FillPlace {
  readonly scope: Scope;
  readonly frame: PaintFrame;
  /** What `phClr` stands for. */
  readonly own?: DrawnColor | undefined;
  /** The fill of the group around it, which `a:grpFill` takes. */
  readonly group?: Fill | undefined;
}

const FILLS = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill', 'p:blipFill'];

/** The fill that is the first of an element's children (EG_FillProperties, ECMA-376 part 1, 20.1.8); undefined where it states none. */
export function fillIn(parent: XmlElement | undefined, place: FillPlace): Fill | undefined {
  const fill = parent && childrenOf(parent).find(({ name }) => FILLS.includes(name));
  return fill && fillOf(fill, place);
}

/** The fill that a reference to the theme means (a:fillRef or p:bgRef, 20.1.4.2.10), in the colour that it gives. */
export function referredFill(reference: XmlElement | undefined, place: FillPlace): Fill | undefined {
  const { scope } = place;
  const fill = reference && themeFill(scope, Number(reference.attributes.idx));
  if (!fill) return undefined;
  const own = colorIn(reference, scope.palette);
  return fillOf(fill, { ...place, scope: { ...scope, part: scope.theme.part }, own });
}

/** The fill of a fill's element; undefined where it cannot be read. */
export function fillOf(fill: XmlElement, place: FillPlace): Fill | undefined {
  switch (fill.name) {
    case 'a:noFill':
      return { none: true };
    case 'a:solidFill':
      return solid(colorIn(fill, place.scope.palette, place.own));
    case 'a:gradFill':
      return gradient(fill, place);
    case 'a:pattFill':
      return solid(patternColor(fill, place));
    case 'a:grpFill':
      return place.group;
    default:
      return picturePaint(fill, place.scope, paintFrame(fill, place.frame), place.own);
  }
}

const solid = (color: DrawnColor | undefined): Fill | undefined => color && { paint: { kind: 'solid', color } };

/** A pattern seen from afar: its two colours in the parts in which it has them (a:pattFill, 20.1.8.47). */
function patternColor(fill: XmlElement, { scope, own }: FillPlace): DrawnColor | undefined {
  const front = colorIn(descend(fill, 'a:fgClr'), scope.palette, own);
  const back = colorIn(descend(fill, 'a:bgClr'), scope.palette, own);
  if (!front || !back) return front ?? back;
  return mixed(front, back, patternShare(fill.attributes.prst ?? ''));
}

function mixed(front: DrawnColor, back: DrawnColor, share: number): DrawnColor {
  const channel = (at: number) => {
    const [one, other] = [front, back].map(({ hex }) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(share * (one ?? 0) + (1 - share) * (other ?? 0))
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return { hex: channel(0) + channel(2) + channel(4), alpha: share * front.alpha + (1 - share) * back.alpha };
}

/** A gradient along a line or outwards from a box (a:gradFill, 20.1.8.33). */
function gradient(fill: XmlElement, place: FillPlace): Fill | undefined {
  const stops = stopsOf(fill, place);
  const [first] = stops;
  if (!first) return undefined;
  if (stops.length === 1) return solid(first.color);
  const frame = paintFrame(fill, place.frame);
  const path = descend(fill, 'a:path');
  if (path) {
    const form = path.attributes.path === 'circle' ? 'circle' : 'rectangle';
    return { paint: { kind: 'outwards', form, stops, frame, focus: focusOf(path, frame) } };
  }
  return { paint: { kind: 'linear', stops, frame, ...ends(descend(fill, 'a:lin'), frame) } };
}

function stopsOf(fill: XmlElement, { scope, own }: FillPlace): GradientStop[] {
  const list = descend(fill, 'a:gsLst');
  return (list ? childrenOf(list, 'a:gs') : [])
    .flatMap((stop): GradientStop[] => {
      const color = colorIn(stop, scope.palette, own);
      return color ? [{ at: Math.min(1, Math.max(0, partOf(stop.attributes.pos))), color }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** The box that a gradient begins at, which its markup states by its distances from the frame's edges (20.1.8.31). */
function focusOf(path: XmlElement, { w, h }: PaintFrame) {
  const { l, t, r, b } = descend(path, 'a:fillToRect')?.attributes ?? {};
  const [left, top, right, bottom] = [partOf(l), partOf(t), partOf(r), partOf(b)];
  return { x: left * w, y: top * h, w: Math.max(0, 1 - left - right) * w, h: Math.max(0, 1 - top - bottom) * h };
}

/** The ends of a linear gradient's line: through the middle, as long as the frame is in that direction (a:lin, 20.1.8.41). */
function ends(line: XmlElement | undefined, { w, h }: PaintFrame) {
  const angle = (degreesOf(line?.attributes.ang) * Math.PI) / 180;
  const scaled = line?.attributes.scaled === '1' || line?.attributes.scaled === 'true';
  const raw = scaled ? { x: w * Math.cos(angle), y: h * Math.sin(angle) } : { x: Math.cos(angle), y: Math.sin(angle) };
  const length = Math.hypot(raw.x, raw.y) || 1;
  const [x, y] = [raw.x / length, raw.y / length];
  const half = (Math.abs(x) * w + Math.abs(y) * h) / 2;
  return {
    from: { x: w / 2 - x * half, y: h / 2 - y * half },
    to: { x: w / 2 + x * half, y: h / 2 + y * half },
  };
}
