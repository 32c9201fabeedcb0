import { around, type Box, inset, overlaps } from '../../../core/box.ts';
import { type Inch, ptToEmu } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { SceneItem, SceneSlide, ShapeItem, TextItem } from '../../../scene/items.ts';
import { customGeometry } from '../drawingml/art.ts';
import { RECTANGLE, transform } from '../drawingml/shape-parts.ts';
import type { TextInsets } from '../drawingml/text-style.ts';
import type { Dresser } from './dress-text.ts';

export type OwnRule = ShapeItem & { readonly stroke: NonNullable<ShapeItem['stroke']> };

/** Edges closer than this are the same. */
const SAME: Inch = 0.06;
/** A rule belongs to a text that is at least this part of its width. */
const MIN_WIDTH = 0.3;
/** How near to a rule what crosses it comes. */
const CLEARANCE: Inch = 0.03;

/**
 * The rules of a slide by the places of the texts that they belong to: of one entry of a list the text below its rule, else
 * the one above. Such a text draws its rule itself, so that who deletes or moves it takes the rule along; one in a
 * placeholder has what its layout has.
 */
export function ownRules(
  { items, path }: SceneSlide,
  isPlaceholder: (index: number) => boolean,
): ReadonlyMap<number, OwnRule> {
  const owned = new Map<number, OwnRule>();
  const texts = items.flatMap((text, index) => {
    const isFree = text.kind === 'text' && text.group === undefined && text.builds === undefined;
    return isFree && !isPlaceholder(index) ? [{ text, index }] : [];
  });
  for (const [place, rule] of items.entries()) {
    if (!isRule(rule)) continue;
    const [nearest] = texts
      .filter(({ text, index }) => !owned.has(index) && belongs(rule, text, path) && spans(rule.box, text.box))
      .map(({ text, index }) => ({ index, distance: distanceBelow(rule.box.y, text.box) }))
      .filter(
        ({ index, distance }) => Number.isFinite(distance) && !isCrossed(rule, items.slice(...between(place, index))),
      )
      .sort((a, b) => a.distance - b.distance);
    if (nearest) owned.set(nearest.index, rule);
  }
  return owned;
}

function isRule(item: SceneItem): item is OwnRule {
  if (item.kind !== 'shape' || item.shape !== 'line' || item.box.h !== 0) return false;
  return item.stroke !== undefined && !item.stroke.arrow && item.link === undefined && item.group === undefined;
}

/** Whether a rule is of the very text, or of the entry of a list in which the text is, and appears with it. */
function belongs(rule: OwnRule, text: TextItem, slide: Path): boolean {
  if (rule.build !== text.build || !rule.path.every((key, i) => text.path[i] === key)) return false;
  const within = rule.path.slice(slide.length);
  return within.some((key) => typeof key === 'number') || (within.length > 0 && rule.path.length === text.path.length);
}

function spans(rule: Box, text: Box): boolean {
  const ends = text.x >= rule.x - SAME && text.x + text.w <= rule.x + rule.w + SAME;
  return ends && text.w >= MIN_WIDTH * rule.w;
}

/** How far a text begins below a height; farther than any where it ends above that, and nowhere where it is on both sides. */
function distanceBelow(y: Inch, text: Box): Inch {
  if (text.y >= y - SAME) return text.y - y;
  return text.y + text.h <= y + SAME ? FAR + y - text.y - text.h : Number.POSITIVE_INFINITY;
}

const FAR: Inch = 100;

const between = (a: number, b: number) => [Math.min(a, b) + 1, Math.max(a, b)] as const;

function isCrossed({ box: rule }: OwnRule, items: readonly SceneItem[]): boolean {
  const near = inset(rule, -CLEARANCE);
  return items.some(({ box }) => overlaps(near, inset(box, -CLEARANCE)));
}

export function insetsIn({ box: text }: TextItem, rule: OwnRule): TextInsets {
  const box = around([text, rule.box]);
  const right = box.x + box.w - text.x - text.w;
  return { left: text.x - box.x, top: text.y - box.y, right, bottom: box.y + box.h - text.y - text.h };
}

/** What a text box is drawn of: nothing, or its rule alone (p:spPr with a:custGeom, ECMA-376 part 1, 20.1.9.8). */
export function textBoxProperties(text: Box, rule: OwnRule | undefined, { textFill }: Dresser): XmlElement {
  if (!rule) return element('p:spPr', transform(text), RECTANGLE, element('a:noFill'));
  const { box: line, stroke } = rule;
  const box = around([text, line]);
  const path = [
    { command: 'M', points: [{ x: line.x, y: line.y }] },
    { command: 'L', points: [{ x: line.x + line.w, y: line.y }] },
  ] as const;
  const miter = element('a:miter', { lim: 800_000 });
  return element(
    'p:spPr',
    transform(box),
    customGeometry(path, box, false),
    element('a:noFill'),
    element('a:ln', { w: ptToEmu(stroke.width), cap: 'flat' }, textFill(stroke.color), miter),
  );
}
