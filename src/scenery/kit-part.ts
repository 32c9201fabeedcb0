import type { Box } from '../core/box.ts';
import { remembered } from '../core/collections.ts';
import { type KitPart, type PartShape, TONES } from '../core/kit.ts';
import { nearest } from '../findings/suggest.ts';
import { parseSvg, type SvgShape } from '../scene/svg.ts';
import { COLOR_ROLES } from '../scene/tokens.ts';
import { anchorIn } from './anchors.ts';
import { clipPath, contoursOf } from './clip-path.ts';
import { titleOf } from './scene-art.ts';

const FILLS: readonly string[] = [...COLOR_ROLES, ...TONES];

/**
 * The part in an SVG of fills only, each with a `class` that names a colour role, or a tone that each copy has of its own.
 * `data-tones` of its root says in which roles its copies are drawn: `third-pale third`. Throws on strokes, on shapes without one of those, on anchors outside of it or of no known kind, and on what is empty.
 */
export function parsePart(source: string): KitPart {
  const { viewBox, shapes, anchors, titles, hasMore, attributes } = parseSvg(source);
  if (shapes.length === 0) throw new SyntaxError('Nothing is drawn in it.');
  if (hasMore) throw new SyntaxError('It has more than filled shapes: styles, gradients, text or cut-outs.');
  return {
    title: titleOf(titles) ?? { en: '', zh: '' },
    viewBox,
    shapes: shapes.map(shapeIn),
    anchors: anchors.map((each) => anchorIn(each, viewBox)),
    ...tonesIn(attributes['data-tones']),
  };
}

function tonesIn(written: string | undefined): Pick<KitPart, 'tones'> {
  if (written === undefined) return {};
  const tones = written.split(/\s+/).filter(Boolean);
  const other = tones.find((tone) => !COLOR_ROLES.some((role) => role === tone));
  if (other !== undefined) throw new SyntaxError(`“${other}” in data-tones is none of the colour roles.`);
  return { tones };
}

function shapeIn({ d, fill, stroke, className = '', line }: SvgShape): PartShape {
  if (stroke || !fill) throw new SyntaxError(`Line ${line}: a shape has a stroke, or no fill.`);
  const role = className.trim();
  if (FILLS.includes(role)) return { d, fill: role };
  const meant = nearest(role, FILLS);
  const asked = meant ? ` Is it ${meant}?` : '';
  throw new SyntaxError(`Line ${line}: the class “${role}” of a shape is no colour role and no tone.${asked}`);
}

const cuts = remembered((_part: KitPart) => new Map<string, KitPart>(), new WeakMap());

/** What lies of a part within a rectangle of it, in its own units, as a part of its own. */
export function cutPart(part: KitPart, to: Box): KitPart {
  const kept = cuts(part);
  const key = [to.x, to.y, to.w, to.h].join();
  const known = kept.get(key);
  if (known) return known;
  const shapes = part.shapes.flatMap(({ d, fill }) => {
    const clipped = clipPath(contoursOf(d), to);
    return clipped ? [{ d: clipped.d, fill }] : [];
  });
  const cut = { ...part, viewBox: to, shapes, anchors: [] };
  kept.set(key, cut);
  return cut;
}
