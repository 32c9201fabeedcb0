import type { DrawnColor } from '../../color/color-transforms.ts';
import { emuToInch } from '../../core/lengths.ts';
import { childrenOf, descend, findAll, type XmlElement } from '../../office/xml.ts';
import type { PaintFrame, PictureEffect, PicturePaint, Tiling, Unshown } from '../../scene/drawing.ts';
import type { Scope } from './layout-scope.ts';
import { colorIn, partOf } from './theme-colors.ts';

/** A fill with a picture, or why that is not known. */
export type PictureFill = { readonly paint: PicturePaint } | { readonly unknown: Unshown };

/**
 * The picture that fills a frame (a:blipFill, ECMA-376 part 1, 20.1.8.14; p:blipFill, 19.3.1.4), in all the forms that
 * the file has of it. Unknown where it lies outside the file or is missing.
 */
export function picturePaint(
  fill: XmlElement,
  scope: Scope,
  frame: PaintFrame,
  own?: DrawnColor,
): PictureFill | undefined {
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
    box: stretched(descend(fill, 'a:stretch', 'a:fillRect'), frame),
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

/** Where the picture lies in the frame: its edges are told by their distances from the frame's (20.1.8.30). */
function stretched(rectangle: XmlElement | undefined, { w, h }: PaintFrame) {
  const { l, t, r, b } = rectangle?.attributes ?? {};
  const [left, top, right, bottom] = [partOf(l), partOf(t), partOf(r), partOf(b)];
  return { x: left * w, y: top * h, w: (1 - left - right) * w, h: (1 - top - bottom) * h };
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
