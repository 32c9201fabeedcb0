import type { Inch } from '../core/lengths.ts';
import type { SheetItem } from '../layout/sheet.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame } from '../scene/frame.ts';
import { brandOnDark } from '../scene/grounds.ts';
import type { PathItem, ShapeItem } from '../scene/items.ts';
import { type ColorRole, FIELD_ROLES } from '../scene/tokens.ts';
import type { LaidOutItem, Page } from './parts/define-slide.ts';

interface Place {
  readonly frame: Frame;
  readonly brand: Brand;
  readonly turned: boolean;
}

/**
 * The page with its brand's marks on fields that have the colour of the ground, and so would not be seen: a rule above
 * each, a line at its left, or an outline. Fields whose area is a value are outlined. Dark fields are one with dark
 * grounds, and plates stand out from the pictures that they lie on.
 */
export function withFieldMarks(page: Page, place: Place): Page {
  const brand = place.turned ? brandOnDark(place.brand) : place.brand;
  const { colors } = brand;
  const ground = colors[page.ground ?? place.frame.ground].hex;
  if (ground === colors.dark.hex) return page;
  const isHidden = (role: ColorRole) => isFieldRole(role) && colors[role].hex === ground;
  const marked = (item: LaidOutItem) => (isFilled(item) && isHidden(item.fill) ? markedField(item, place) : [item]);
  return {
    ...page,
    items: page.items.flatMap(marked),
    ...(page.behind ? { behind: page.behind.flatMap(marked) } : {}),
  };
}

const isFieldRole = (role: ColorRole) => role === 'panel' || role in FIELD_ROLES;

type Filled = (ShapeItem | PathItem) & { readonly fill: ColorRole };

function isFilled(item: SheetItem): item is Filled {
  const isField = (item.kind === 'shape' && item.shape !== 'ellipse') || item.kind === 'path';
  const stands = item.part?.kind === 'scene' || item.role === 'plate';
  return isField && item.fill !== undefined && item.stroke === undefined && !stands;
}

const BREAK: Inch = 0.16;

function markedField(item: Filled, { brand, frame: { body } }: Place): LaidOutItem[] {
  const { panels, strokes } = brand;
  const manner = item.kind === 'path' || item.part?.kind === 'data' ? 'outlined' : panels.manner;
  if (manner === 'filled') return [item];
  if (manner === 'outlined') return [{ ...item, stroke: { color: 'text', width: strokes.rule } }];
  const { box, path, name } = item;
  const end = box.x + box.w;
  const left = Math.max(box.x, body.x);
  const right = end < body.x + body.w - BREAK ? end - BREAK : Math.min(end, body.x + body.w);
  const bottom = Math.min(box.y + box.h, body.y + body.h);
  const width = manner === 'rule' ? strokes.bar : strokes.rule;
  const half: Inch = width / 144;
  const line =
    manner === 'rule'
      ? { x: left, y: box.y + half, w: right - left, h: 0 }
      : { x: box.x - half, y: box.y, w: 0, h: bottom - box.y };
  // A line at the left of what stands first on the slide would part it from nothing.
  if (manner === 'line' && box.x <= body.x) return [item];
  const part = item.part ?? { kind: 'bleed' as const };
  const mark: ShapeItem = {
    ...{ kind: 'shape', shape: 'line', name: `${name} ${manner}`, box: line, path, part },
    stroke: { color: 'text', width },
  };
  return [item, mark];
}
