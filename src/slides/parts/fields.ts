import { contrastRatio } from '../../color/contrast.ts';
import { type Box, overlaps } from '../../core/box.ts';
import type { Path } from '../../core/path.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PlacedArt } from '../../scene/frame.ts';
import { onDark, stays } from '../../scene/grounds.ts';
import type { PathItem, PictureItem, ShapeItem } from '../../scene/items.ts';
import { artItems } from '../../scene/page/page.ts';
import { type Over, signOn } from '../../scene/sign.ts';
import { type ColorRole, FIELD_ROLES, type RolesOnDark } from '../../scene/tokens.ts';
import type { Field, LaidOutItem, LayoutContext } from './define-slide.ts';

/** Contrast of text of the usual sizes, and of large text (WCAG 2.2, 1.4.3), with a little more for rounding. */
const TEXT = 4.5;
const LARGE = 3;
/** Contrast of secondary text in the tints of a template's colour, which may be loud: small red on red is read badly. */
const TINTED = 6;

const LIGHT_INKS: readonly ColorRole[] = ['on-dark', 'dark', 'text'];
const DARK_INKS: readonly ColorRole[] = ['text', 'dark', 'on-dark'];
const LIGHT_QUIET: readonly ColorRole[] = ['step-1', 'subject-pale', 'on-dark-subtle'];
const DARK_QUIET: readonly ColorRole[] = ['subtle'];

const contrastOf = (brand: Brand, ink: ColorRole, fill: ColorRole) => {
  const { colors } = shownWith(brand, fill);
  return contrastRatio(colors[ink].hex, colors[fill].hex);
};

/** The brand in whose colours what stands on a fill is shown. */
const shownWith = (brand: Brand, fill: ColorRole) => (brand.usual && stays(fill, brand.onDark) ? brand.usual : brand);

/** Whether light text stands out from the fill better than dark. */
export function isDarkFill(brand: Brand, fill: ColorRole): boolean {
  return contrastOf(brand, 'on-dark', fill) >= contrastOf(brand, 'dark', fill);
}

/** The colour of text on a fill: light on dark ones and dark on light ones, whichever the brand has. */
export function inkOn(brand: Brand, fill: ColorRole): ColorRole {
  const inks = contrastOf(brand, 'on-dark', fill) >= TEXT ? LIGHT_INKS : DARK_INKS;
  const best = inks.toSorted((a, b) => contrastOf(brand, b, fill) - contrastOf(brand, a, fill))[0];
  return inks.find((ink) => contrastOf(brand, ink, fill) >= TEXT) ?? best ?? 'text';
}

/** The colour of secondary text on a fill; that of text where none quieter can be read there. */
export function subtleOn(brand: Brand, fill: ColorRole): ColorRole {
  const inks = isDarkFill(brand, fill) ? LIGHT_QUIET : DARK_QUIET;
  const needed = brand.template ? TINTED : TEXT;
  return inks.find((ink) => contrastOf(brand, ink, fill) >= needed) ?? inkOn(brand, fill);
}

/** The colour of large text on a fill that is to be in a colour of its own; that of text where it would not stand out. */
export function colorOn(brand: Brand, color: ColorRole, fill: ColorRole): ColorRole {
  const tries = [color, ...(color === 'highlight' ? darkerHighlight(brand, fill) : [])];
  return tries.find((role) => contrastOf(brand, role, fill) >= LARGE) ?? inkOn(brand, fill);
}

/** What the highlight's text is on a light fill where its own colour is too pale: a darker shade, where it has one. */
const darkerHighlight = (brand: Brand, fill: ColorRole): readonly ColorRole[] =>
  isDarkFill(brand, fill) ? [] : ['second-text'];

/**
 * The colour of a figure on a fill: on a field that of the subject, where it and its smaller unit can be read there, else
 * that of text.
 */
export function figureColorOn(brand: Brand, fill: ColorRole): ColorRole {
  return fill in FIELD_ROLES && contrastOf(brand, 'subject', fill) >= TEXT ? 'subject' : inkOn(brand, fill);
}

/** Contrast at which a stroke of the mark stands out from what it lies on. */
const STROKE = 2.2;

/**
 * The brand's mark at a place, in the form or the colours that stand out from a fill: light ones on a dark fill. `over` is
 * what the slide still gets.
 */
export function markOn(
  brand: Brand,
  place: Omit<PlacedArt, 'art' | 'plate'>,
  fill: ColorRole,
  over: Over | undefined,
): (PathItem | PictureItem | ShapeItem)[] {
  if (brand.mark.logo) {
    const { colors } = shownWith(brand, fill);
    const [own, turned] = [colors[fill].hex, colors[brand.onDark[fill] ?? fill].hex];
    const grounds = over === undefined ? [own] : over === 'dark' ? [turned] : [own, turned];
    const items = artItems({ ...place, ...signOn(shownWith(brand, fill), grounds, over) });
    return items.map((item) => ({ ...item, group: place.name }));
  }
  const placed = { ...place, art: brand.mark };
  const second = contrastOf(brand, 'second', fill) >= STROKE ? 'second' : 'second-pale';
  const roles: RolesOnDark = { ...brand.onDark, subject: 'on-dark', second };
  const shown = isDarkFill(brand, fill) ? onDark(placed, roles) : placed;
  return artItems(shown).map((item) => ({ ...item, group: place.name }));
}

/** Contrast at which a hairline is seen. */
const LINE = 1.2;

/** A hairline on a fill: a tone between the fill and its text. */
export function lineOn(brand: Brand, fill: ColorRole): ColorRole {
  if (fill === 'ground' || fill === 'panel') return 'hairline';
  if (!isDarkFill(brand, fill)) return 'context';
  const isDarkest = fill === 'dark' || fill === 'field-dark';
  return isDarkest && contrastOf(brand, 'dark-line', fill) >= LINE ? 'dark-line' : 'step-2';
}

/** A field of one colour: decorative. */
export function field(name: string, box: Box, fill: ColorRole, path: Path = []): ShapeItem {
  return { kind: 'shape', shape: 'rectangle', name, box, path, fill };
}

/** A field that reaches beyond the frame's room, to the slide's edges. */
export function bleedsInto(item: ShapeItem): ShapeItem {
  return { ...item, part: { kind: 'bleed' } };
}

/** A field whose area is a value. */
export function asData(item: ShapeItem): ShapeItem {
  return { ...item, part: { kind: 'data' } };
}

/** The colour of a large figure that is to be seen first: the highlight's, or the warm one that shows on dark fields. */
export function highlightOn(brand: Brand, fill: ColorRole): ColorRole {
  const warm: readonly ColorRole[] = [brand.onDark.highlight ?? 'highlight', 'third', 'highlight-pale'];
  const tries: readonly ColorRole[] = ['highlight', ...darkerHighlight(brand, fill), ...warm];
  return tries.find((role) => contrastOf(brand, role, fill) >= LARGE) ?? inkOn(brand, fill);
}

/** What text at a place stands on: the last of the fields that has its middle; undefined where none has. */
export function fieldUnder<Own extends Field>(fields: readonly Own[], { x, y, w, h }: Box): Own | undefined {
  const [midX, midY] = [x + w / 2, y + h / 2];
  const holds = ({ box }: Field) => midX >= box.x && midX <= box.x + box.w && midY >= box.y && midY <= box.y + box.h;
  return fields.findLast(holds);
}

/** Whether an item is drawn in lines on what is below it: an icon, a rule, the brand's mark on a takeaway. */
export function isDrawn(item: LaidOutItem): boolean {
  if (item.kind === 'shape') return item.shape === 'line';
  return item.kind === 'path' && (item.fill === undefined || item.part?.kind === 'takeaway');
}

/** The field that an item which is drawn in lines stands on: the last of the rectangles that have its middle. */
export function fieldBelow(item: LaidOutItem, all: readonly LaidOutItem[]): (ShapeItem & Field) | undefined {
  const isRectangle = (each: LaidOutItem): each is ShapeItem & Field =>
    each.kind === 'shape' && (each.shape === 'rectangle' || each.shape === 'rounded') && each.fill !== undefined;
  return isDrawn(item) ? fieldUnder(all.filter(isRectangle), item.box) : undefined;
}

/** Whether fields end with the frame's body: on somebody else's layout, and in a brand that keeps its margins. */
export const keepsMargins = ({ brand, frame }: Pick<LayoutContext, 'brand' | 'frame'>) =>
  frame.layout !== undefined || !brand.panels.bleed;

/** The room of what bleeds: the whole slide, or what it leaves for content. */
export function bleedBox(context: Pick<LayoutContext, 'brand' | 'frame'>): Box {
  return keepsMargins(context) ? context.frame.body : { x: 0, y: 0, ...context.brand.size };
}

/**
 * The room of fields below the title that run to the slide's edges; the body where fields end with it. A takeaway that is
 * no band stands below them.
 */
export function footBox({ frame, brand, body }: Pick<LayoutContext, 'brand' | 'frame' | 'body'>): Box {
  if (keepsMargins({ brand, frame })) return body;
  const { w, h } = brand.size;
  const above = body.h < frame.body.h && brand.takeaway !== 'band';
  const left = { ...body, x: 0, w: body.x + body.w };
  const right = { ...body, w: w - body.x };
  const foot = { ...body, h: h - body.y };
  const x = isFree(left, frame, brand) ? 0 : body.x;
  const end = isFree(right, frame, brand) ? w : body.x + body.w;
  // Below the body a field would begin where the source line does.
  const lower = !above && x === 0 && isFree(foot, frame, brand);
  return { x, y: body.y, w: end - x, h: lower ? foot.h : body.h };
}

/** Whether neither the frame's title nor art as small as a mark stands in a box. */
function isFree(box: Box, { placeholders, art }: LayoutContext['frame'], { size }: Brand): boolean {
  const { title, kicker } = placeholders;
  const small = art.filter((each) => each.box.w * each.box.h < (size.w * size.h) / 2);
  return ![title, kicker, ...small].some((other) => other && overlaps(box, other.box, 0.01));
}
