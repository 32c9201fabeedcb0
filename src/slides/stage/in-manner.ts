import { type Box, movedBox, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { factsIn } from '../../core/rich-text.ts';
import { colorOn, inkOn } from '../../layout/colors.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Frame } from '../../scene/frame.ts';
import { onDark } from '../../scene/grounds.ts';
import type { PathItem, ShapeItem } from '../../scene/items.ts';
import { type ColorRole, FIELD_ROLES, type RolesOnDark } from '../../scene/tokens.ts';
import type { Family } from '../parts/composition.ts';
import type { Composed, LaidOutItem, Page } from '../parts/define-slide.ts';
import { withLight } from './disc-of-light.ts';
import { withHeadlineCell } from './headline-cell.ts';
import { movedItem } from './moved-item.ts';

/** Edges of fields that are closer than this are one line. */
const SAME_LINE: Inch = 0.09;

/** What compositions of a brand keep within: its slide, or the sheet on it where nothing runs to the slide's edges. */
export const sheetOf = ({ size, manner }: Brand): Box => manner?.sheet ?? { x: 0, y: 0, ...size };

/** A frame as it is seen from a sheet's top left corner. */
export function frameOnSheet(frame: Frame, { x, y }: Box): Frame {
  if (x === 0 && y === 0) return frame;
  const moved = <Placed extends { readonly box: Box }>(placed: Placed): Placed => movedBy(placed, -x, -y);
  const { placeholders, slideNumber, art, body, visual } = frame;
  const own = Object.entries(placeholders).map(([name, place]) => [name, place && moved(place)]);
  return {
    ...frame,
    placeholders: Object.fromEntries(own),
    art: art.map(moved),
    body: moved({ box: body }).box,
    ...(slideNumber ? { slideNumber: moved(slideNumber) } : {}),
    ...(visual ? { visual: moved(visual) } : {}),
  };
}

const movedBy = <Placed extends { readonly box: Box }>(placed: Placed, dx: Inch, dy: Inch): Placed => ({
  ...placed,
  box: movedBox(placed.box, dx, dy),
});

/**
 * The brand that a composition on a ground is laid out with: its slide is its sheet, its fields have the ground's colour
 * where rules or outlines tell them apart, and its highlight is the one that it has on that ground.
 */
export function brandOnSheet(brand: Brand, ground: ColorRole, family: Family): Brand {
  const roles = Object.entries(rolesOn(brand, ground, family)) as (readonly [ColorRole, ColorRole])[];
  const { w, h } = sheetOf(brand);
  const colors = Object.fromEntries(roles.map(([role, own]) => [role, brand.colors[own]]));
  return { ...brand, size: { w, h }, colors: { ...brand.colors, ...colors } };
}

/** The roles that others stand for on a ground. */
function rolesOn({ manner }: Brand, ground: ColorRole, family: Family): RolesOnDark {
  const claim = manner?.claims[ground];
  return { ...(claim ? { highlight: claim } : {}), ...(hasNoFills(manner, family) ? fieldsAs(ground) : {}) };
}

/** Whether fields are not filled; what a chart is drawn of is. */
const hasNoFills = (manner: Brand['manner'], family: Family) =>
  manner !== undefined && manner.fields !== 'bleed' && family !== 'plot';

/** What sets of fields are filled with. */
const TONES: readonly ColorRole[] = [
  ...(Object.keys(FIELD_ROLES) as (keyof typeof FIELD_ROLES)[]),
  ...(['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'] as const),
];

const fieldsAs = (ground: ColorRole): RolesOnDark => Object.fromEntries(TONES.map((role) => [role, ground]));

/** A page of a composition that was laid out with `brandOnSheet`, on its slide and in the roles of its brand. */
export function pageInManner(page: Page, context: Composed, brand: Brand, family: Family): Page {
  const { manner } = brand;
  const sheet = sheetOf(brand);
  const lit = manner?.edge === 'disc' ? withLight(page, context) : page;
  const ruled = manner && manner.fields !== 'bleed' ? withoutFills(lit, context, family) : lit;
  const drawn = hasNoFills(manner, family) ? withHeadlineCell(ruled, context, family) : ruled;
  const roles = rolesOn(brand, context.ground, family);
  const marked = drawn.items.map((item) => withFigureColor(withClaim(item, roles.highlight), context));
  const { y: source = 0 } = context.frame.placeholders.source?.box ?? {};
  const footed = framed(source < sheet.h ? drawn : withoutFoot(drawn), context);
  return onSlide(onDark({ ...footed, items: marked }, roles), sheet);
}

/** A page with the frame of its brand over the pictures and the marks of charts that run to it. */
function framed(page: Page, context: Composed): Page {
  const { brand, path } = context;
  const { behind = [], items } = page;
  if (brand.manner?.fields !== 'outlines') return page;
  const isDrawn = items.some((item) => item.kind === 'chart' && item.page?.drawn);
  const isPictured = behind.some(({ kind, part }) => kind === 'picture' || part?.kind === 'scene');
  if (!isDrawn && !isPictured) return page;
  const box = { x: 0, y: 0, ...brand.size };
  const frame: LaidOutItem = {
    ...{ kind: 'shape', shape: 'rectangle', name: 'Frame', path, box, stroke: edgeStroke(context) },
    part: { kind: 'bleed' },
  };
  return isDrawn ? { ...page, items: [...items, frame] } : { ...page, behind: [...behind, frame] };
}

/** A page whose source line and number stand below its sheet, whatever is on that. */
const withoutFoot = ({ sourceBox: _, widerSource: __, numberBox: ___, ...page }: Page): Page => page;

/** A chart that is the page with its claim in the colour of the ground's claims. */
function withClaim(item: LaidOutItem, claim: ColorRole | undefined): LaidOutItem {
  if (!claim || item.kind !== 'chart' || !item.page?.drawn) return item;
  const { drawn } = item.page;
  const marks = drawn.marks.map((mark) => (mark.role === 'highlight' ? { ...mark, role: claim } : mark));
  return { ...item, page: { ...item.page, drawn: { ...drawn, marks } } };
}

/** Facts are figures from this size on, in points; and words from this one on are what the slide is about. */
const FIGURE = { hall: 36, desk: 24 };
const HERO = { hall: 100, desk: 66 };

/** A large figure, or the largest words, that have the colour of text in that of the brand's figures, where it can be read. */
function withFigureColor(item: LaidOutItem, { brand, reading }: Composed): LaidOutItem {
  const color = brand.manner?.figures;
  if (!color || item.kind !== 'text' || item.style.role === 'body') return item;
  if (item.style.color !== inkOn(brand, item.ground)) return item;
  const least = factsIn(item.text).length > 0 ? FIGURE : HERO;
  if (item.size < least[reading]) return item;
  return { ...item, style: { ...item.style, color: colorOn(brand, color, item.ground) } };
}

/** A page on the slide, as it stands on a sheet. */
function onSlide(page: Page, { x, y }: Box): Page {
  if (x === 0 && y === 0) return page;
  const moved = (item: LaidOutItem): LaidOutItem => movedItem(item, x, y);
  const box = (own: Box | undefined) => own && movedBox(own, x, y);
  const boxes = (['titleBox', 'sourceBox', 'widerSource', 'numberBox'] as const).flatMap((key) =>
    page[key] ? [[key, box(page[key])]] : [],
  );
  return {
    ...page,
    items: page.items.map(moved),
    ...(page.behind ? { behind: page.behind.map(moved) } : {}),
    ...(page.quiet ? { quiet: page.quiet.map((field) => movedBy(field, x, y)) } : {}),
    ...Object.fromEntries(boxes),
  };
}

/** A page without the fills of its fields: lines are where they meet, and around what carries data. */
function withoutFills(page: Page, context: Composed, family: Family): Page {
  const lines: ShapeItem[] = [];
  const all = [...(page.behind ?? []), ...page.items];
  const { colors, manner } = context.brand;
  const hex = colors[context.ground].hex;
  const isEmpty = (role: ColorRole) => colors[role].hex === hex;
  const isBand = (item: LaidOutItem): item is ShapeItem & LaidOutItem =>
    isField(item) && isEmpty(item.fill ?? 'ground');
  const bands = all.filter(isBand);
  // What a field lies over is still to be hidden by it.
  const hides = ({ box }: LaidOutItem, under: readonly LaidOutItem[]) =>
    under.some((other) => !isBand(other) && overlaps(box, other.box, SAME_LINE));
  const drawn = (items: readonly LaidOutItem[]) =>
    items.flatMap((item) => {
      if (!isBand(item)) return [hasNoFills(manner, family) ? unfilled(item, context) : item];
      const above = bands.slice(bands.indexOf(item) + 1).map((band) => onSheet(band, context));
      const edges = edgesOf(item, context, above, lines);
      const filled = { ...item, box: onSheet(item, context), fill: context.ground };
      return hides(item, all.slice(0, all.indexOf(item))) ? [filled, ...edges] : edges;
    });
  const behind = drawn(page.behind ?? []);
  const items = drawn(page.items);
  return page.behind ? { ...page, items, behind } : { ...page, items };
}

const isTone = (role: ColorRole | undefined) => role !== undefined && TONES.includes(role);

/** Whether an item is a field, and no mark of data. */
const isField = (item: LaidOutItem): item is ShapeItem & LaidOutItem =>
  item.kind === 'shape' && item.shape === 'rectangle' && item.fill !== undefined && item.part?.kind !== 'data';

function unfilled(item: LaidOutItem, context: Composed): LaidOutItem {
  const { brand, ground } = context;
  const ink = inkOn(brand, ground);
  if (item.kind === 'text') {
    const { style, ground: own } = item;
    return isTone(style.color) ? { ...item, style: { ...style, color: inkOn(brand, own) } } : item;
  }
  if (item.kind !== 'shape' && item.kind !== 'path') return item;
  const stroke = item.stroke && isTone(item.stroke.color) ? { ...item.stroke, color: ink } : item.stroke;
  if (!isTone(item.fill)) return stroke ? { ...item, stroke } : item;
  return {
    ...item,
    box: onSheet(item, context),
    fill: ground,
    stroke: edgeStroke(context, item.part?.kind === 'data'),
  };
}

const edgeStroke = ({ brand, ground }: Composed, isData = false) => {
  const outlined = brand.manner?.fields === 'outlines';
  const width = outlined ? brand.strokes.bar : isData ? brand.strokes.line : brand.strokes.rule;
  return { color: isData && !outlined ? ('subject' as const) : inkOn(brand, ground), width };
};

/** A box within the sheet, as far as it reached beyond its edge so that no hairline is there. */
function onSheet(item: ShapeItem | PathItem, { brand: { size } }: Composed): Box {
  if (item.kind === 'path') return item.box;
  const { box } = item;
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  return { x, y, w: Math.min(size.w, box.x + box.w) - x, h: Math.min(size.h, box.y + box.h) - y };
}

/** The lines at the edges of a field that are not those of the sheet, nor there already, nor under fields above it. */
function edgesOf(item: ShapeItem, context: Composed, above: readonly Box[], lines: ShapeItem[]): ShapeItem[] {
  const { size, manner } = context.brand;
  const box = onSheet(item, context);
  const aside = manner?.fields === 'rules' ? manner.margin : 0;
  const [left, right] = [Math.max(box.x, aside), Math.min(box.x + box.w, size.w - aside)];
  const isThin = box.h < SAME_LINE;
  const ends = isThin ? [box.y] : [box.y, box.y + box.h];
  const across = ends.filter((y) => y > SAME_LINE && y < size.h - SAME_LINE);
  const sides = isThin ? [] : [box.x, box.x + box.w];
  const down = sides.filter((x) => x > aside + SAME_LINE && x < size.w - aside - SAME_LINE);
  const stroke = edgeStroke(context);
  const found = [
    ...across.flatMap((y) =>
      openParts({ from: left, to: right }, y, above, 'across').map(({ from, to }) => ({
        x: from,
        y,
        w: to - from,
        h: 0,
      })),
    ),
    ...down.flatMap((x) =>
      openParts({ from: box.y, to: box.y + box.h }, x, above, 'down').map(({ from, to }) => ({
        ...{ x, y: from, w: 0, h: to - from },
      })),
    ),
  ].flatMap((own, i): ShapeItem[] => {
    if (lines.some((line) => covers(line.box, own))) return [];
    const { path, build } = item;
    const name = `${item.name} edge ${i + 1}`;
    return [{ kind: 'shape', shape: 'line', name, path, box: own, stroke, ...(build ? { build } : {}) }];
  });
  lines.push(...found);
  return found;
}

interface Stretch {
  readonly from: Inch;
  readonly to: Inch;
}

/** What of a line is not inside any of the boxes: at `at`, across the slide or down it. */
function openParts(whole: Stretch, at: Inch, boxes: readonly Box[], way: 'across' | 'down'): Stretch[] {
  return boxes.reduce<Stretch[]>(
    (open, { x, y, w, h }) => {
      const [from, to, low, high] = way === 'across' ? [x, x + w, y, y + h] : [y, y + h, x, x + w];
      if (at < low + SAME_LINE || at > high - SAME_LINE) return open;
      return open.flatMap((part) =>
        [
          { from: part.from, to: Math.min(part.to, from) },
          { from: Math.max(part.from, to), to: part.to },
        ].filter((left) => left.to - left.from > SAME_LINE),
      );
    },
    [whole],
  );
}

/** Whether a line has another, or nearly that, on it. */
function covers(line: Box, other: Box): boolean {
  const [flat, own] = [line.h === 0, other.h === 0];
  if (flat !== own) return false;
  const grown = { x: line.x - SAME_LINE, y: line.y - SAME_LINE, w: line.w + 2 * SAME_LINE, h: line.h + 2 * SAME_LINE };
  const thick = { ...other, w: Math.max(other.w, 0.001), h: Math.max(other.h, 0.001) };
  return (
    overlaps(grown, thick) &&
    thick.x >= grown.x &&
    thick.y >= grown.y &&
    thick.x + thick.w <= grown.x + grown.w &&
    thick.y + thick.h <= grown.y + grown.h
  );
}
