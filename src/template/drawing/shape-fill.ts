import type { DrawnColor } from '../../color/color-transforms.ts';
import { lookUp } from '../../core/collections.ts';
import { emuToInch } from '../../core/lengths.ts';
import { childrenOf, descend, findAll, isOn, type XmlElement } from '../../office/xml.ts';
import {
  type DrawnPaint,
  frameBounds,
  type GradientStop,
  type PaintFrame,
  type PictureEffect,
  type PicturePaint,
  type Tiling,
  type Unshown,
} from '../../scene/drawing.ts';
import { type Scope, themeFill } from './layout-scope.ts';
import PATTERN_SHARES from './pattern-shares.json' with { type: 'json' };
import { colorIn, degreesOf, partOf } from './theme-colors.ts';

/** What is painted, nothing (`a:noFill`), or why that is unknown. */
export type Fill = { readonly paint: DrawnPaint } | { readonly none: true } | { readonly unknown: Unshown };

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

function gradient(fill: XmlElement, place: FillPlace): Fill | undefined {
  const stops = stopsOf(fill, place);
  const [first] = stops;
  if (!first) return undefined;
  if (stops.length === 1) return solid(first.color);
  const frame = paintFrame(fill, place.frame);
  const path = descend(fill, 'a:path');
  if (path) {
    const form = path.attributes.path === 'circle' ? 'circle' : 'rectangle';
    return {
      paint: { kind: 'outwards', form, stops, frame, focus: boxWithin(frame, descend(path, 'a:fillToRect'), 0) },
    };
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

/** The ends of a linear gradient's line: through the middle, as long as the frame is in that direction (a:lin, 20.1.8.41). */
function ends(line: XmlElement | undefined, { w, h }: PaintFrame) {
  const angle = (degreesOf(line?.attributes.ang) * Math.PI) / 180;
  const raw = isOn(line?.attributes.scaled)
    ? { x: w * Math.cos(angle), y: h * Math.sin(angle) }
    : { x: Math.cos(angle), y: Math.sin(angle) };
  const length = Math.hypot(raw.x, raw.y) || 1;
  const [x, y] = [raw.x / length, raw.y / length];
  const half = (Math.abs(x) * w + Math.abs(y) * h) / 2;
  return {
    from: { x: w / 2 - x * half, y: h / 2 - y * half },
    to: { x: w / 2 + x * half, y: h / 2 + y * half },
  };
}

type PictureFill = { readonly paint: PicturePaint } | { readonly unknown: Unshown };

/**
 * The picture that fills a frame (a:blipFill, ECMA-376 part 1, 20.1.8.14; p:blipFill, 19.3.1.4), in all the forms that
 * the file has of it. Unknown where it lies outside the file or is missing.
 */
function picturePaint(fill: XmlElement, scope: Scope, frame: PaintFrame, own?: DrawnColor): PictureFill | undefined {
  const blip = descend(fill, 'a:blip');
  if (!blip) return undefined;
  const files = filesOf(blip, scope);
  if (files.length === 0) {
    return { unknown: blip.attributes['r:link'] === undefined ? 'missing-picture' : 'linked-picture' };
  }
  const { l, t, r, b } = descend(fill, 'a:srcRect')?.attributes ?? {};
  const tile = descend(fill, 'a:tile');
  const paint: PicturePaint = {
    kind: 'picture',
    files,
    crop: { left: partOf(l), top: partOf(t), right: 1 - partOf(r), bottom: 1 - partOf(b) },
    frame,
    box: boxWithin(frame, descend(fill, 'a:stretch', 'a:fillRect')),
    ...(tile ? { tiling: tilingOf(tile) } : {}),
    effects: childrenOf(blip).flatMap((effect) => effectOf(effect, scope, own) ?? []),
  };
  return { paint };
}

/** The picture, and its drawing in SVG where it has one ([MS-ODRAWXML] 2.3.3.1). */
function filesOf(blip: XmlElement, { opc, part }: Scope): Uint8Array[] {
  const vector = findAll(blip, 'a:ext').flatMap((extension) =>
    childrenOf(extension).filter(({ name }) => name.endsWith(':svgBlip')),
  );
  const relationships = opc.relationships.get(part) ?? [];
  return [blip, ...vector].flatMap(({ attributes }) => {
    const entry = relationships.find(({ id }) => id === attributes['r:embed']);
    const content = entry && !entry.external ? opc.parts.get(entry.target)?.content : undefined;
    return content instanceof Uint8Array ? [content] : [];
  });
}

/**
 * Where a picture lies in its frame, or a gradient begins: each edge is stated by its distance from the frame's (20.1.8.30,
 * 20.1.8.31). No side is shorter than `min`, a part of the frame's.
 */
function boxWithin({ w, h }: PaintFrame, rectangle: XmlElement | undefined, min = Number.NEGATIVE_INFINITY) {
  const { l, t, r, b } = rectangle?.attributes ?? {};
  const [left, top, right, bottom] = [partOf(l), partOf(t), partOf(r), partOf(b)];
  const part = (start: number, end: number) => Math.max(min, 1 - start - end);
  return { x: left * w, y: top * h, w: part(left, right) * w, h: part(top, bottom) * h };
}

/** ST_RectAlignment (20.1.10.53): `tl` to `br`, and `ctr`. */
function tilingOf({ attributes }: XmlElement): Tiling {
  const { tx = '0', ty = '0', sx, sy, flip = 'none', algn = 'tl' } = attributes;
  return {
    scale: { x: partOf(sx, 1), y: partOf(sy, 1) },
    offset: { x: emuToInch(Number(tx)), y: emuToInch(Number(ty)) },
    anchor: {
      x: /l$/.test(algn) ? 0 : /r$/.test(algn) && algn !== 'ctr' ? 1 : 0.5,
      y: algn.startsWith('t') ? 0 : algn.startsWith('b') ? 1 : 0.5,
    },
    mirror: { x: flip.includes('x'), y: flip.includes('y') },
  };
}

/** A change of the picture's colours; undefined for those that leave them much as they are. */
function effectOf(effect: XmlElement, { palette }: Scope, own?: DrawnColor): PictureEffect | undefined {
  const { attributes } = effect;
  switch (effect.name) {
    case 'a:alphaModFix':
      return { kind: 'opacity', amount: partOf(attributes.amt, 1) };
    case 'a:lum':
      return { kind: 'luminance', bright: partOf(attributes.bright), contrast: partOf(attributes.contrast) };
    case 'a:grayscl':
      return { kind: 'gray' };
    case 'a:biLevel':
      return { kind: 'two-level', threshold: partOf(attributes.thresh, 0.5) };
    case 'a:duotone': {
      const [dark, light] = childrenOf(effect).map((color) => colorIn({ ...effect, children: [color] }, palette, own));
      return dark && light ? { kind: 'duotone', dark, light } : undefined;
    }
    case 'a:clrChange': {
      const from = colorIn(descend(effect, 'a:clrFrom'), palette, own);
      const to = colorIn(descend(effect, 'a:clrTo'), palette, own);
      return from && to ? { kind: 'recolor', from, to } : undefined;
    }
    default:
      return undefined;
  }
}

/** The part of a pattern's area that has its first colour: 0.3 for `pct30` (ST_PresetPatternVal, 20.1.10.51). */
function patternShare(preset: string): number {
  const percent = /^pct(\d+)$/.exec(preset)?.[1];
  return percent ? Number(percent) / 100 : (lookUp<number>(PATTERN_SHARES, preset) ?? 0.5);
}

/**
 * Where a gradient or a picture lies in a shape: in its frame, or where it does not turn with the shape (`rotWithShape`,
 * ECMA-376 part 1, 20.1.8.33) in the upright box around it.
 */
function paintFrame(fill: XmlElement, frame: PaintFrame): PaintFrame {
  const { rotWithShape } = fill.attributes;
  if (rotWithShape !== '0' && rotWithShape !== 'false') return frame;
  const { x, y, w, h } = frameBounds(frame);
  return { w, h, matrix: [1, 0, 0, 1, x, y] };
}
