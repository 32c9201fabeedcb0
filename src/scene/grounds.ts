import { contrastRatio, MARK_CONTRAST, requiredContrast } from '../color/contrast.ts';
import { type Box, contains } from '../core/box.ts';
import type { Brand, Color } from './brand.ts';
import { DARK_FRAMES, type Frame, type FrameName, HEADLINE_FRAMES, type Placeholder } from './frame.ts';
import type { ItemBase, ShapeItem, SlidePart, TextItem } from './items.ts';
import { COLOR_ROLES, type ColorRole, type RolesOnDark, type TextStyle, type TypeRole } from './tokens.ts';

/** The frame that stands for another on a dark ground; undefined where it has none, or is dark already. */
export function darkFrameOf(frame: FrameName): FrameName | undefined {
  return (DARK_FRAMES as Partial<Record<FrameName, FrameName>>)[frame];
}

/** The frame that a dark one is made of by turning a template's layout over; undefined for others. */
export function turnedFrame(name: FrameName, { frames, template }: Brand): Frame | undefined {
  const [light] = Object.entries(DARK_FRAMES).find(([, dark]) => dark === name) ?? [];
  const frame = template && light && frames[light as FrameName];
  return frame && frame.ground !== frames[name].ground ? frame : undefined;
}

/** The role of the colour that a template's placeholder gives its text; `light` is the frame whose colours are turned over. */
export function inheritedColor({ name, own, style }: Placeholder, light: Frame | undefined): ColorRole {
  // A colour that is none of text's and ground's stays as it is when these change places.
  return own?.turns ? style.color : (light?.placeholders[name]?.style.color ?? style.color);
}

/**
 * The colours, as its levels have them, of a text that takes those of a template's placeholder: none of one in a colour of
 * ours, and of one that turns over with a dark slide, `light` being the frame that this was.
 */
export function ownInks({ style }: TextItem, placeholder: Placeholder, light: Frame | undefined): readonly string[] {
  const { own } = placeholder;
  if (!own || (own.turns && light)) return [];
  return style.color === inheritedColor(placeholder, light) ? own.inks : [];
}

/** The brand with each role in the colour that it has on a dark ground: what a chart on a dark slide is drawn with. */
export function brandOnDark(brand: Brand): Brand {
  const colors = COLOR_ROLES.map((role): [ColorRole, Color] => [role, brand.colors[brand.onDark[role] ?? role]]);
  return { ...brand, colors: Object.fromEntries(colors) as Record<ColorRole, Color> };
}

/** Which role stands for each where another of the brand's colours is the ground; nothing where that is the usual one. */
export function rolesOnGround({ colors, onDark: dark, manner }: Brand, ground: ColorRole): RolesOnDark {
  const claim = manner?.claims[ground];
  if (colors[ground].hex === colors.ground.hex) return claim ? { highlight: claim } : {};
  const isDark = contrastRatio(colors['on-dark'].hex, colors[ground].hex) > TEXT_CONTRAST;
  const { highlight = 'highlight', ...others } = isDark ? dark : {};
  const isSeen = contrastRatio(colors.highlight.hex, colors[ground].hex) >= MARK_CONTRAST;
  return { ...others, ground, highlight: claim ?? (isSeen ? 'highlight' : highlight) };
}

/** The brand with each role in the colour that it has on another of the brand's colours as the ground. */
export function brandOnGround(brand: Brand, ground: ColorRole): Brand {
  const roles = rolesOnGround(brand, ground);
  const colors = COLOR_ROLES.map((role): [ColorRole, Color] => [role, brand.colors[roles[role] ?? role]]);
  return { ...brand, colors: Object.fromEntries(colors) as Record<ColorRole, Color> };
}

/** Whether a brand has another ground for dark slides, or a dark one for all: one for paper prints them as others. */
export function turnsDark({ colors, onDark: roles }: Brand): boolean {
  return roles.ground !== undefined || contrastRatio(colors['on-dark'].hex, colors.ground.hex) > TEXT_CONTRAST;
}

/** Text of the usual sizes needs so much (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;

/** Whether a fill is the same on a dark slide; what is on one that is not turns over with it. */
export const stays = (fill: ColorRole, roles: RolesOnDark) => (roles[fill] ?? fill) === fill;

/**
 * The frame on a dark ground, under its own name: its art and its text in the roles that serve there. What is on a
 * panel of the art that is the same there keeps its own.
 */
function frameOnDark(frame: Frame, name: FrameName, title: string, roles: RolesOnDark): Frame {
  const turned = <Placed extends { readonly ground?: ColorRole }>(placed: Placed): Placed =>
    placed.ground && placed.ground !== frame.ground && stays(placed.ground, roles) ? placed : onDark(placed, roles);
  const art = frame.art.map(({ isMark: _, ...placed }) => turned(placed));
  const placeholders = Object.fromEntries(
    Object.entries(frame.placeholders).map(([key, placed]) => [key, placed && turned(placed)]),
  );
  return { ...onDark(frame, roles), art, placeholders, name, title };
}

/** The frames with those that also stand on a dark ground, and those whose headline is elsewhere. */
export function withOtherFrames(frames: Readonly<Record<string, Frame>>, roles: RolesOnDark): Brand['frames'] {
  const dark = Object.entries(DARK_FRAMES).flatMap(([name, own]) => {
    const frame = frames[name];
    return frame && !frames[own] ? [[own, frameOnDark(frame, own, `${frame.title}, dark`, roles)]] : [];
  });
  const both: Readonly<Record<string, Frame>> = { ...frames, ...Object.fromEntries(dark) };
  const others = Object.entries(HEADLINE_FRAMES).flatMap(([name, places]) => {
    const frame = both[name];
    return frame ? Object.entries(places).map(([place, own]) => [own, headedFrame(frame, own, place as Place)]) : [];
  });
  return { ...both, ...Object.fromEntries(others) } as Brand['frames'];
}

type Place = keyof (typeof HEADLINE_FRAMES)['title-only'];

/** The part of the title's width that a headline beside everything has, and of the body's height one below it. */
const HEADLINE = { side: 0.34, foot: 0.28 };

/** The frame with its title beside or below its contents; on a template, where the title is what it is, the same. */
function headedFrame(frame: Frame, name: FrameName, place: Place): Frame {
  const { placeholders, body, layout, title: called } = frame;
  const { title } = placeholders;
  if (!title || layout) return { ...frame, name };
  const end = body.y + body.h;
  const { box } = title;
  const h = HEADLINE.foot * body.h;
  const own = place === 'side' ? { ...box, w: HEADLINE.side * box.w, h: end - box.y } : { ...box, y: end - h, h };
  const { maxLines: _, ...style } = title.style;
  const placed = { ...title, box: own, style };
  return { ...frame, name, title: `${called}, ${place}`, placeholders: { ...placeholders, title: placed } };
}

/** Whether a frame is like another but for its headline. */
export const isHeaded = (name: FrameName): boolean =>
  Object.values(HEADLINE_FRAMES).some((places) => Object.values<FrameName>(places).includes(name));

/** The frame of a page like one whose title is in a box of its own: that for such titles, where there is one. */
export function headlineFrame(frame: FrameName, box: Box | undefined, { size, template }: Brand): FrameName {
  const places = (HEADLINE_FRAMES as Partial<Record<FrameName, Readonly<Record<Place, FrameName>>>>)[frame];
  if (!places || !box || template) return frame;
  if (box.y > size.h / 2) return places.foot;
  return box.x < size.w / 4 && box.x + box.w < size.w / 2 ? places.side : frame;
}

/** Keys that hold a role, in items, styles and art; `stroke` holds one under `color`. */
const ROLE_KEYS: readonly string[] = ['color', 'fill', 'ground'] satisfies (keyof TextStyle | 'fill' | 'ground')[];

/**
 * A value of the scene (items, frames) with every colour role replaced by the one that stands for it on a dark ground; a
 * drawn scene stays as it is.
 */
export function onDark<Value>(value: Value, roles: RolesOnDark): Value {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((item) => onDark(item, roles)) as Value;
  if ((value as { part?: SlidePart }).part?.kind === 'scene') return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const role = ROLE_KEYS.includes(key) && typeof item === 'string' ? roles[item as ColorRole] : undefined;
    return [key, role ?? onDark(item, roles)];
  });
  return Object.fromEntries(entries) as Value;
}

/**
 * Whether boxes stand on fields, which hide what is behind the slide: rectangles that reach beyond the frame's room, and
 * tiles of the colour that what is in the boxes is on, where it is given.
 */
export function onFields(items: readonly ItemBase[], boxes: readonly Box[], ground?: ColorRole): boolean {
  const fields = items.filter((item) => {
    const { kind, shape, fill } = item as Partial<ShapeItem>;
    if (kind !== 'shape' || shape !== 'rectangle' || fill === undefined) return false;
    return item.part?.kind === 'bleed' || fill === ground;
  });
  return boxes.length > 0 && boxes.every((box) => fields.some((field) => contains(field.box, box, TOUCHING)));
}

/** Boxes that leave a field by no more than this, in inches, stand on it. */
const TOUCHING = 0.05;

/** Whether a text fills a placeholder on a panel of its frame's own art. */
export function onPanel(item: ItemBase, { ground, placeholders }: Frame): boolean {
  const { placeholder } = item as Partial<TextItem>;
  const own = placeholder && placeholders[placeholder]?.ground;
  return own !== undefined && own !== ground;
}

/** A text colour of a brand on a ground that the brand's own frames give it. */
export interface BrandText {
  readonly color: ColorRole;
  readonly ground: ColorRole;
  /** The contrast that the smallest text of this colour on this ground needs. */
  readonly needed: number;
}

/** Styles that kinds of slide set on slides in another colour than the style's own. */
const RECOLOURED: readonly (readonly [TypeRole, ColorRole])[] = [
  ['body', 'subtle'],
  ['label', 'text'],
  ['label', 'subtle'],
  ['label', 'subject'],
  ['heading', 'subject'],
  ['figure', 'subtle'],
];
/** Styles that stand outside of placeholders, in their own colour. */
const FREE: readonly TypeRole[] = ['heading', 'body', 'label', 'number', 'figure', 'statement', 'fine'];

/**
 * The text colours of a brand with the grounds that they stand on whatever a deck says: those of its placeholders, and
 * those of the styles that slides set freely. Each pair stands once.
 */
export function brandTexts(brand: Brand): BrandText[] {
  // A template's layouts are judged by what they show, slide by slide, not by the colour of their ground.
  const ours = Object.values(brand.frames).filter(({ layout }) => !layout);
  const frames = ours.flatMap(frameTexts);
  const own = FREE.map((role) => [role, brand.type[role].color] as const);
  const free = [...own, ...RECOLOURED];
  const light = groundsOf(brand).flatMap((ground) =>
    free.map(([role, color]) => textOf(brand.type[role], color, ground)),
  );
  const dark = light.map((text) => onDark(text, brand.onDark));
  const pairs = new Map<string, BrandText>();
  for (const text of [...frames, ...light, ...dark]) {
    const key = `${text.color} ${text.ground}`;
    const known = pairs.get(key);
    if (!known || known.needed < text.needed) pairs.set(key, text);
  }
  return [...pairs.values()];
}

/** What texts stand on outside of placeholders. */
function groundsOf({ panels, takeaway }: Brand): ColorRole[] {
  return panels.manner === 'filled' || takeaway === 'panel' ? ['ground', 'panel'] : ['ground'];
}

function frameTexts(frame: Frame): BrandText[] {
  const { placeholders, slideNumber } = frame;
  const all = [...Object.values(placeholders), ...(slideNumber ? [slideNumber] : [])];
  return all.map(({ style, ground }) => textOf(style, style.color, ground));
}

function textOf({ floor }: TextStyle, color: ColorRole, ground: ColorRole): BrandText {
  return { color, ground, needed: requiredContrast(floor) };
}
