import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf, inkOn, isDarkFill } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { spring, stack } from '../../../layout/tree.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { wholeFootIn } from '../../stage/composed-fields.ts';
import { belowMark, headlineEnd, shortHeadline, sideHeadline } from '../../stage/headline.ts';
import { besideShare, type ShownShare } from './beside-share.ts';

const BELOW: Inch = 0.45;
/** From the texts to the units; and how much of the body’s width these take at most. */
const UNITS = { gap: 0.6, most: 0.5 };
/** Units as high as the slide: from its edge to them, from them to texts, how much of its width these have at least, and from these to the source line. */
const WALL = { edge: 0.42, gap: 0.5, least: 0.3, foot: 0.14 };
/** A hundred units in rows of ten, each of which has so much of its pitch. */
const SIDE = 10;
const CELL = 0.84;
const MARK_CONTRAST = 3;
const ITEM_GAP: Inch = 0.5;

/**
 * A share as so many of a hundred units, which fill from the foot, beside its figure: as high as the slide, or below the
 * headline where texts need the room.
 */
export const shareInUnits = (shown: ShownShare, context: Composed): Page | undefined =>
  besideWall(shown, context) ?? belowHeadline(shown, context);

function besideWall(shown: ShownShare, context: Composed): Page | undefined {
  const { body, brand } = context;
  const side = brand.size.h - 2 * WALL.edge;
  const grid = { x: brand.size.w - WALL.edge - side, y: WALL.edge, w: side, h: side };
  const left = { ...body, w: grid.x - WALL.gap - body.x };
  const isFree = brand.manner?.fields === 'bleed' && belowMark(context, grid) === body.y;
  if (!isFree || left.w < WALL.least * brand.size.w) return undefined;
  const headline = sideHeadline(context, { ...left, h: body.h / 2 });
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW;
  const page = inRoom(shown, context, grid, { ...left, y, h: body.y + body.h - WALL.foot - y });
  return page && { ...headline, ...page, ...wholeFootIn(context, left) };
}

function belowHeadline(shown: ShownShare, context: Composed): Page | undefined {
  const { body } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 });
  if (!headline) return undefined;
  const y = headlineEnd(headline) + BELOW;
  const side = Math.min(body.y + body.h - y, UNITS.most * body.w);
  const grid = { x: body.x + body.w - side, y: body.y + body.h - side, w: side, h: side };
  const page = inRoom(shown, context, grid, { x: body.x, y: grid.y, w: grid.x - UNITS.gap - body.x, h: side });
  return page && { ...headline, ...page };
}

/** The units in their grid, and the texts in the room beside it. */
function inRoom(shown: ShownShare, context: Composed, grid: Box, room: Box): Pick<Page, 'items'> | undefined {
  const { brand, ground, path } = context;
  const steps = {
    item: headSteps(context, { min: 46, max: 76 }),
    text: supportSteps(context, { min: 24, max: 32 }),
    label: headSteps(context, { min: 36, max: 46 }),
    hero: heroFigureSteps(context, { min: 110, max: 350 }),
  };
  const filled = fill(room, steps, (at) =>
    stack([
      spring(0),
      lockUp(context, {
        ...{ name: 'Share', path: [...path], fact: shown.fact, size: at.hero, ground, color: inkOn(brand, ground) },
        label: { text: shown.text, size: shown.items.length > 0 ? at.text : at.label },
        places: ['under'],
      }),
      ...(shown.items.length > 0
        ? [spring(ITEM_GAP), besideShare(shown, context, { ground, figure: at.item, text: at.text })]
        : [spring(0)]),
    ]),
  );
  if (!filled.fits) return undefined;
  const [lit, rest] = toneOf(context);
  const units = [
    unitsPath('Rest', grid, shown.share, 1, rest, path),
    unitsPath('Share units', grid, 0, shown.share, lit, path),
  ];
  return { items: [...filled.items, ...units.flatMap((each) => each ?? [])] };
}

/** The tones of the share’s units and of the others. */
function toneOf({ brand, ground }: Composed): readonly [ColorRole, ColorRole] {
  const stands = (role: ColorRole) => contrastOf(brand, role, ground) >= MARK_CONTRAST;
  const isDark = isDarkFill(brand, ground);
  const lit =
    (isDark ? (['field-pale', 'subject'] as const) : (['field', 'field-dark'] as const)).find(stands) ?? 'subject';
  if (isDark) return [lit, brand.colors[ground].hex === brand.colors.field.hex ? 'field-second' : 'field'];
  return [lit, ground === 'field-pale' ? 'step-1' : 'field-pale'];
}

/** The units between two shares of a hundred, those at the ends in part, as one path. */
function unitsPath(
  name: string,
  grid: Box,
  from: number,
  to: number,
  role: ColorRole,
  path: PathItem['path'],
): PathItem | undefined {
  const pitch = grid.w / (SIDE - 1 + CELL);
  const count = SIDE * SIDE;
  const d = Array.from({ length: count }, (_, i) => {
    const [start, end] = [Math.max(0, from * count - i), Math.min(1, to * count - i)];
    if (end - start < 0.01) return '';
    const x = (i % SIDE) * pitch;
    const y = grid.h - Math.floor(i / SIDE) * pitch - CELL * pitch;
    const [left, right] = [x + start * CELL * pitch, x + end * CELL * pitch];
    return `M${left} ${y}L${right} ${y}L${right} ${y + CELL * pitch}L${left} ${y + CELL * pitch}Z`;
  }).join('');
  if (d === '') return undefined;
  const viewBox = { x: 0, y: 0, w: grid.w, h: grid.h };
  return { kind: 'path', name, box: grid, viewBox, path, d, fill: role, part: { kind: 'data' } };
}
