import type { Box } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import { type Inch, inchToPt } from '../../../core/lengths.ts';
import { colorOn, contrastOf, inkOn } from '../../../layout/colors.ts';
import type { Sized } from '../../../layout/tree.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { Point } from '../../../scene/path-rings.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { edgeSwing, fieldOn, footField, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { partItems } from '../../stage/part-items.ts';
import type { HubSlide } from './hub-fields.ts';
import { figureBlock, hubLabel } from './hub-words.ts';
import { nameSizes, type PartnerRow, partnerRows } from './partner-rows.ts';

/** What a hub fills: a box with the ground at its foot, and in that the room of texts, below the headline. */
interface HubRoom {
  readonly sheet: Box;
  readonly text: Box;
  readonly ground: ColorRole;
  /** How far the edge of the land swings to both sides of where it is. */
  readonly swing: Inch;
  /** The fields at the foot, from a height down. */
  readonly land: (from: Inch, fill: ColorRole) => readonly LaidOutItem[];
}

/** Parts of the width that the place takes, from the best. */
const PLACE = [0.34, 0.3, 0.26, 0.22, 0.18] as const;
const LINE = { each: 0.06, more: 0.025, disc: 0.15 };
/** From the headline to what is below it, from names to their lines, and how wide these bend at least. */
const GAP = {
  head: 0.4,
  name: 0.2,
  bend: 0.3,
  bends: 1.1,
  text: 0.14,
  rows: 0.2,
  hub: 0.3,
  figure: 0.2,
  above: 0.3,
};
/** Between rows, as a part of how high their names are, and at most. */
const BETWEEN = { least: 0.66, most: 1 };
/** From the last row down to the highest of the land. */
const OVER_LAND: Inch = 0.26;
/** More partners than these stand closer to what is above and below them. */
const FEW = 5;
/** How deep the foot of the place is behind the land. */
const SUNK: Inch = 0.2;

/** The whole slide: names at the left, the place on the land at the right. */
export function gatheredOnSlide(slide: HubSlide, context: Composed): Page | undefined {
  const { body, ground } = context;
  const headline = shortHeadline(
    context,
    { ...body, h: 0.3 * body.h },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline) return undefined;
  const y = headlineEnd(headline);
  const land = (from: Inch, fill: ColorRole) => footField(context, 'Land', from, [fill], context.path);
  const page = hubIn(slide, context, {
    sheet: slideBox(context),
    text: { ...body, y, h: body.y + body.h - y },
    ground,
    land,
    swing: edgeSwing(context),
  });
  return page && { ...headline, ...page };
}

/** The same in the body of a frame. */
export function gatheredInBody(slide: HubSlide, context: LayoutContext): Page {
  const { body, frame } = context;
  const text = { ...body, y: body.y - GAP.head + 0.2, h: body.h + GAP.head - 0.3 };
  const land = (from: Inch, fill: ColorRole) => [
    fieldOn('Land', { ...body, y: from, h: body.y + body.h - from }, fill),
  ];
  return (
    hubIn(slide, context, { sheet: body, text, ground: frame.ground, land, swing: 0 }) ?? { items: [], crowded: true }
  );
}

function hubIn(slide: HubSlide, context: LayoutContext, room: HubRoom): Page | undefined {
  const fill = landFill(context, room.ground);
  const places = PLACE.map((part) => {
    const w = part * room.sheet.w;
    return { w, fill, label: hubLabel(slide, context, fill, w + 0.4) };
  });
  for (const inline of [false, true]) {
    for (const size of nameSizes(context)) {
      const rows = partnerRows(slide, context, { size, inline, ground: room.ground });
      for (const place of places) {
        const page = pageWith(slide, context, room, rows, place);
        if (page) return page;
      }
    }
  }
  return undefined;
}

/** The place where the lines end: how wide it is, and its name on the land. */
interface Place {
  readonly w: Inch;
  readonly fill: ColorRole;
  readonly label: Sized;
}

function pageWith(
  slide: HubSlide,
  context: LayoutContext,
  room: HubRoom,
  rows: readonly PartnerRow[],
  { w: place, fill, label }: Place,
): Page | undefined {
  const { brand, language } = context;
  const { sheet, text, ground, swing } = room;
  const near = rows.length > FEW ? 0.5 : 1;
  const top = text.y + text.h - label.min - near * GAP.hub - swing - 0.06;
  const right = text.x + text.w;
  const left = right - place;
  const join = left - 0.1;
  const bend = text.x + Math.max(...rows.map(({ w }) => w)) + GAP.name + GAP.bend;
  if (bend + GAP.bends > join) return undefined;
  const [from, to] = [text.y + near * GAP.head, top - swing - near * OVER_LAND];
  const heights = rows.map(({ sized }) => sized.min);
  const spare = to - from - sum(heights);
  const gap = Math.min(BETWEEN.most, spare / (rows.length - 1));
  if (gap < Math.max(GAP.rows, 2 * BETWEEN.least * (rows[0]?.middle ?? 0))) return undefined;
  const above = (spare - gap * (rows.length - 1)) / 2;
  const placed = rows.map((row, i) => ({ row, y: from + above + sum(heights.slice(0, i)) + i * gap }));
  const claim = figureBlock(slide, context, ground, { x: left - 0.3, w: right - left + 0.3 });
  const part = slide.hub.end.part;
  const scale = place / part.viewBox.w;
  const box: Box = { x: left, y: top + SUNK - scale * part.viewBox.h, w: place, h: scale * part.viewBox.h };
  const tip = tipIn(slide, box);
  const clear = claim ? text.y + GAP.head + claim.sized.min + GAP.above : text.y + GAP.head;
  if (tip.y < clear) return undefined;
  const color = colorOn(brand, 'highlight', ground);
  const lines = placed.map(
    ({ row, y }, i): LaidOutItem =>
      lineItem(row.isMore ? 'Open line' : `Line ${i + 1}`, {
        from: { x: text.x + row.w + GAP.name, y: y + row.middle },
        ...{ bend, join: tip },
        ...{ color: lineColor(context, ground), width: row.isMore ? LINE.more : LINE.each },
      }),
  );
  const drawn = partItems(context, {
    ...{
      name: `Hub: ${slide.hub.end.name}`,
      part: slide.hub.end,
      box,
      tone: 'highlight',
      isClaim: true,
      path: [...context.path, 'hub', 'end'],
    },
  });
  return {
    behind: [...drawn, ...room.land(top, fill)],
    items: [
      ...placed.flatMap(({ row, y }) => row.sized.place({ x: text.x, y, w: row.w, h: row.sized.min })),
      ...lines,
      endItem(tip, color),
      ...(claim?.sized.place({ ...claim.span, y: tip.y - GAP.above - claim.sized.min, h: claim.sized.min }) ?? []),
      ...label.place({
        x: Math.min(left - 0.2, sheet.x + sheet.w - place - 0.6),
        w: place + 0.4,
        y: top + near * GAP.hub + swing,
        h: label.min,
      }),
    ],
    origins: [word('schematic', language)],
  };
}

/** What the place stands on: another tone than the ground, on which text can be read. */
function landFill({ brand }: LayoutContext, ground: ColorRole): ColorRole {
  const roles: readonly ColorRole[] = ['field-dark', 'dark', 'field-second', 'dark-tint-2', 'step-1'];
  return roles.find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'field-dark';
}

function tipIn({ hub }: HubSlide, box: Box): Point {
  const { viewBox, anchors } = hub.end.part;
  const at = anchors.find(({ kind }) => kind === 'tip') ?? { ...viewBox, h: 0 };
  const scale = box.w / viewBox.w;
  return { x: box.x + scale * (at.x + at.w / 2 - viewBox.x), y: box.y + scale * (at.y + at.h / 2 - viewBox.y) };
}

/** What lines are drawn in that are not joined yet: a tone of the subject that is seen. */
function lineColor({ brand }: LayoutContext, ground: ColorRole): ColorRole {
  const tones: readonly ColorRole[] = ['step-3', 'step-2', 'subject', 'step-1'];
  return tones.find((role) => contrastOf(brand, role, ground) >= SEEN) ?? inkOn(brand, ground);
}

const SEEN = 2.4;

interface Line {
  readonly from: Point;
  readonly bend: Inch;
  readonly join: Point;
  readonly color: ColorRole;
  readonly width: Inch;
}

/** A line from a name to where all join: straight as far as the bend, then one curve. */
function lineItem(name: string, { from, bend, join, color, width }: Line): PathItem {
  const half = (join.x - bend) / 2;
  const d = `M${from.x} ${from.y}L${bend} ${from.y}C${bend + half} ${from.y} ${join.x - half} ${join.y} ${join.x} ${join.y}`;
  return strokeItem(name, d, from, join, color, width);
}

function strokeItem(name: string, d: string, a: Point, b: Point, color: ColorRole, width: Inch): PathItem {
  const box = { x: a.x, y: Math.min(a.y, b.y), w: b.x - a.x, h: Math.max(0.01, Math.abs(a.y - b.y)) };
  return {
    kind: 'path',
    name,
    path: [],
    box,
    viewBox: box,
    d,
    stroke: { color, width: inchToPt(width) },
    part: { kind: 'data' },
  };
}

/** Where all lines end, in the colour of the claim. */
const endItem = ({ x, y }: Point, fill: ColorRole): LaidOutItem => ({
  ...{ kind: 'shape', shape: 'ellipse', name: 'Joined end', path: [], fill, part: { kind: 'data' } },
  box: { x: x - LINE.disc, y: y - LINE.disc, w: 2 * LINE.disc, h: 2 * LINE.disc },
});
