import { channelsApart, colorAt, unevennessAt } from '../../color/color-grid.ts';
import { contrastRatio, isDarkHex, leastDifference, type Rgb, rgbOf } from '../../color/contrast.ts';
import { around, type Box, contains, inset } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import { descend } from '../../office/xml.ts';
import type { Brand, Color } from '../../scene/brand.ts';
import {
  BRAND_FRAMES,
  type BrandFrameName,
  DARK_FRAMES,
  type Frame,
  type FrameName,
  type Placeholder,
} from '../../scene/frame.ts';
import { withOtherFrames } from '../../scene/grounds.ts';
import { type Manner, onSheet } from '../../scene/manner.ts';
import { shadeOf } from '../../scene/shades.ts';
import { cellsUnder, type Surface, type Surfaces, surfaceIn } from '../../scene/surface.ts';
import type { ColorRole, ListLevel, RolesOnDark, TextStyle } from '../../scene/tokens.ts';
import { type PlaceholderStyle, sizedStyle } from '../../template/drawing/placeholder-style.ts';
import type { FoundPlaceholder } from '../../template/placeholders.ts';
import type { TemplateLayout } from '../../template/read-template.ts';
import { withScene } from './scene-place.ts';
import { drawnHex } from './shown-shades.ts';
import type { TemplateFile } from './template-brand.ts';
import type { TemplateLayer } from './template-layer.ts';

/** The brand with what its frames take from the template's layouts: placeholders, surfaces, legible roles. */
export function onTemplate(brand: Brand, template: TemplateLayer & TemplateFile, surfaces: Surfaces): Brand {
  const { file, bytes, scale, carried, grounds, plans } = template;
  // Charts are drawn on the colour that the template really shows, even if it is not in its theme.
  const { typefaces } = plans.content.layout.theme;
  const ground: Color = { ...brand.colors.ground, hex: grounds.content };
  const own: Brand = {
    ...brand,
    colors: { ...brand.colors, ground },
    template: { file, bytes, scale, typefaces, carried },
  };
  const frames = BRAND_FRAMES.map((name): [FrameName, Frame] => {
    const { visual: _, ...frame } = withOwnPlaceholders(own, name, template);
    const { layout } = plans[name];
    const seen = surfaces.get(layout.part);
    // The surface has the template's size; the brand's boxes are scaled.
    const bare = seen && { ...seen, size: brand.size };
    const plate = bare && platesOn(frame, grounds[name], bare, shadeOf(layout.theme.colors, own.colors.ground).hex);
    const surface = bare && plate ? withPlate(bare, plate, grounds[name]) : bare;
    const dark = isDarkHex(grounds[name]) && !isDarkHex(grounds.content);
    const { source: _note, ...headline } = frame.placeholders;
    const judged = plans[name].own.title?.boxed ? { ...frame, placeholders: headline } : frame;
    const roles = frameRoles(own, judged, grounds[name], surface, layout.theme.colors);
    const footers = { ...footerPlace('footer', layout, own), ...footerPlace('date', layout, own) };
    const seenHere = { ...(surface ? { surface } : {}), ...(plate ? { plate } : {}) };
    const { part, name: title, wordBoxes: words, undrawnWords = false, numberBox } = layout;
    const numbered = name === 'section' && numberBox ? { numberBox } : {};
    const shown = { part, name: title, ...seenHere, ...numbered, words, undrawnWords, footers, roles, dark };
    const { body: contents, placeholders } = brand.frames['title-only'];
    const stage = { size: brand.size, contents, surface, title: placeholders.title };
    return [name, withScene({ ...frame, layout: shown }, layout, stage)];
  });
  const light = Object.fromEntries(frames) as Readonly<Record<BrandFrameName, Frame>>;
  return {
    ...own,
    frames: withOtherFrames({ ...light, ...darkFrames(light) }, own.onDark),
    manner: mannerWithin(light['title-only'].body, own),
  };
}

/** From the edges of that room to text. */
const MARGIN: Inch = 0.25;

/** The manner of a brand whose compositions keep within the room that the template's layout has for contents. */
function mannerWithin(sheet: Box, { type, manner }: Brand): Manner {
  const usual = { axis: 'left', fields: 'bleed', edge: 'straight' } as const;
  const ours = { tracking: 0, place: 'quiet', rhythm: 'one', claims: {}, headline: [type.title.size] } as const;
  return onSheet({ ...usual, ...manner, ...ours, margin: MARGIN }, sheet);
}

/** The frames whose contents may need a plate; the other frames show the template's art as it is. */
const OF_CONTENTS: readonly FrameName[] = ['content', 'title-only', 'quote', 'closing'];

/**
 * The box of the plate in the ground's colour that contents need over what their layout shows; undefined if they need none.
 * `ground` and `fill` are six hex digits: what the layout shows, and the brand's colour for it.
 */
function platesOn({ name, body, placeholders }: Frame, ground: string, surface: Surface, fill: string) {
  if (!OF_CONTENTS.includes(name) || leastDifference(fill, ground) > SAME_COLOR) return undefined;
  const { title: _, kicker: __, source: ___, ...contents } = placeholders;
  const all = around([body, ...Object.values(contents).map(({ box }) => box)]);
  return plateUnder(all, ground, surface) ?? panelOnPattern(all, ground, surface);
}

/** Colours that differ by no more than this look the same (ΔE*ab, CIE 1976). */
const SAME_COLOR = 2;

const FOOTER_TYPES = { footer: 'ftr', date: 'dt' };

function footerPlace(key: keyof typeof FOOTER_TYPES, { placeholders }: TemplateLayout, { type }: Brand) {
  const found = placeholders.find((each) => each.type === FOOTER_TYPES[key]);
  if (!found?.text || found.vertical) return {};
  const { size, bold, capitals, tracking, spacing } = found.style;
  const { maxLines: _, ...source } = type.source;
  const style = { ...source, size, floor: size, bold, capitals, tracking, spacing };
  return { [key]: { box: found.text, style } };
}

function darkFrames(frames: Readonly<Record<BrandFrameName, Frame>>): Partial<Record<FrameName, Frame>> {
  const already = Object.entries(DARK_FRAMES).flatMap(([name, own]): [string, Frame][] => {
    const frame = frames[name as BrandFrameName];
    return frame.layout?.dark || frame.ground === 'dark' ? [[own, { ...frame, name: own }]] : [];
  });
  return Object.fromEntries(already);
}

function withOwnPlaceholders(brand: Brand, name: BrandFrameName, { plans }: TemplateLayer): Frame {
  const { slideNumber, ...frame } = brand.frames[name];
  const { own, layout, slideNumber: theirs } = plans[name];
  const placeholders = Object.entries(frame.placeholders).map(([key, placeholder]) => {
    const found = own[key as keyof typeof own];
    return [key, found ? ownPlaceholder(placeholder, found, layout, brand) : placeholder];
  });
  // A number that the layout does not show is on no slide, whatever a brand.yaml says.
  const number = slideNumber && theirs ? { slideNumber } : {};
  return { ...frame, ...number, placeholders: Object.fromEntries(placeholders) };
}

function ownPlaceholder(
  placeholder: Placeholder,
  found: FoundPlaceholder,
  layout: TemplateLayout,
  brand: Brand,
): Placeholder {
  const { key, insets, style } = found;
  const color = nearestRole(drawnHex(style.color, layout), brand);
  // Where a brand.yaml or its legible size sets a text otherwise, all levels are in their proportion.
  const levels = levelsOf(sizedStyle(style, placeholder.style.size));
  if (found.boxed) return { ...placeholder, style: { ...placeholder.style, color, ...fontOf(found, brand) } };
  const hangs = ({ text, mark }: ListLevel, i: number) => text - mark !== indentOf(style.levels[i]);
  const [first] = style.levels;
  return {
    ...placeholder,
    style: { ...placeholder.style, color, levels, ...fontOf(found, brand) },
    own: {
      key,
      ...theirPlace(found, layout),
      insets,
      bulleted: style.bulleted,
      ...(style.rightToLeft ? { rightToLeft: true } : {}),
      indented: style.bulleted ? levels.some(hangs) : first !== undefined && (first.text !== 0 || first.mark !== 0),
      turns: /^(tx|bg|dk|lt)[12]$/.test(style.color.name ?? ''),
      inks: (style.levelColors ?? [style.color]).map((each) => drawnHex(each, layout)),
    },
  };
}

/** The font of headings where a text's place names it, or a cut of it. */
function fontOf({ shape }: FoundPlaceholder, { fonts }: Brand): Pick<TextStyle, 'font'> {
  const run = descend(shape, 'p:txBody', 'a:lstStyle', 'a:lvl1pPr', 'a:defRPr', 'a:latin');
  const typeface = run?.attributes.typeface ?? '';
  const isOf = ({ declared }: { readonly declared: string }) => typeface.startsWith(declared);
  const isHeading = typeface === '+mj-lt' || (isOf(fonts.headings.latin) && !isOf(fonts.latin));
  return isHeading ? { font: 'headings' } : {};
}

/** The place, size and alignment of the text in the layout itself: ours may differ. */
function theirPlace({ shape, insets, text, style }: FoundPlaceholder, { placeholders }: TemplateLayout) {
  const theirs = placeholders.find((each) => each.shape === shape);
  const size = half(theirs?.style.size ?? style.size);
  const { align, anchor } = theirs?.style ?? style;
  if (!theirs?.box) return { box: text ?? { x: 0, y: 0, w: 0, h: 0 }, size, align, anchor };
  const { x, y, w, h } = theirs.box;
  const { left, top, right, bottom } = insets;
  return { box: { x: x + left, y: y + top, w: w - left - right, h: h - top - bottom }, size, align, anchor };
}

const half = (size: Pt) => Math.round(size * 2) / 2;

/** The least distance from the start of a bullet to its text: both in inches and in em. */
const MIN_HANG: { readonly inches: Inch; readonly em: number } = { inches: 0.12, em: 0.55 };
/** The distance that text gets which is closer, in em. */
const HANG = 0.8;

const indentOf = (level: ListLevel | undefined) => (level ? level.text - level.mark : 0);

function levelsOf({ levels }: PlaceholderStyle): ListLevel[] {
  return levels.map((level) => {
    const least = Math.max(MIN_HANG.inches, MIN_HANG.em * ptToInch(level.size));
    const text = indentOf(level) < least ? level.mark + HANG * ptToInch(level.size) : level.text;
    return { ...level, text, size: half(level.size) };
  });
}

function nearestRole(hex: string, { colors }: Brand): ColorRole {
  const roles: ColorRole[] = [
    'text',
    'on-dark',
    'subtle',
    'subject',
    'second-text',
    'highlight',
    'second',
    'third',
    'dark',
  ];
  const distance = (role: ColorRole) => leastDifference(colors[role].hex, hex);
  return roles.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'text';
}

/** Art under more than this part of the contents shows through them. */
const MIN_ART_RATIO = 0.15;
/** Art under more than this part of the contents is their ground. */
const MAX_ART_RATIO = 0.6;
/** Colours are the same if no channel (0 to 255) differs by more. In a gradient, neighbouring cells differ by less. */
const ALIKE = 1;
const EDGE: Inch = 0.01;
/** Cells that are at most this far apart may belong to one picture. */
const REACH = 3;

/** A pattern spans more than this part of the contents' width, and of their height. */
const OVER = 0.6;
/** More than this part of a pattern's cells are uneven: they hold lines or specks. */
const UNEVEN = 0.5;
/** A pattern lies under more than this part of contents. */
const MIN_PATTERN = 0.08;
/** A channel (0 to 255) that differs by more shows: within a cell, or from the ground. */
const SHADE = 6;
/** A plate under a pattern goes beyond the contents by so much. */
const AROUND: Inch = 0.15;

/**
 * The box of a panel in the ground's colour under the contents, a little larger than they are, if a pattern of lines and
 * specks lies under them and runs on to the slide's edge. Undefined if there is no such pattern.
 */
export function panelOnPattern(contents: Box, ground: string, surface: Surface): Box | undefined {
  const usual = rgbOf(ground);
  const under = cellsUnder(surface, contents);
  const art = under.filter((index) =>
    [surface.lightest, surface.darkest].some((colors) => channelsApart(colorAt(colors, index), usual) > SHADE),
  );
  if (art.length <= MIN_PATTERN * under.length || art.length > MAX_ART_RATIO * under.length) return undefined;
  if (art.some((index) => surface.unknown[index] === 1)) return undefined;
  const uneven = art.filter((index) => unevennessAt(surface, index) > SHADE);
  const found = boxOf(new Set(art), surface);
  const isOver = found.w > OVER * contents.w && found.h > OVER * contents.h;
  return isOver && uneven.length > UNEVEN * art.length ? inset(contents, -AROUND) : undefined;
}

/**
 * The box of a picture that lies amid the contents, on an even ground (six hex digits), and shows through them: a plate of
 * the ground's colour covers it without leaving an edge. Undefined if there is no such picture, if it is the ground
 * itself, or if it is unknown what the layout shows.
 */
export function plateUnder(contents: Box, ground: string, surface: Surface): Box | undefined {
  const usual = rgbOf(ground);
  const isArt = (index: number) =>
    [surface.mean, surface.lightest, surface.darkest].some((colors) => !alike(colorAt(colors, index), usual));
  const under = cellsUnder(surface, contents);
  const art = under.filter(isArt);
  if (art.length <= MIN_ART_RATIO * under.length || art.length > MAX_ART_RATIO * under.length) return undefined;
  if (art.some((index) => surface.unknown[index] === 1)) return undefined;
  const box = boxOf(connected(art, isArt, surface), surface);
  // A gradient or a band goes on to the slide's edge.
  return contains(inset({ x: 0, y: 0, ...surface.size }, EDGE), box) ? box : undefined;
}

export function withPlate(surface: Surface, plate: Box, color: string): Surface {
  const [cells, rgb] = [cellsUnder(surface, plate), rgbOf(color)];
  const painted = (colors: Uint8Array) => {
    const copy = colors.slice();
    for (const index of cells) copy.set(rgb, 3 * index);
    return copy;
  };
  const { mean, lightest, darkest } = surface;
  return { ...surface, mean: painted(mean), lightest: painted(lightest), darkest: painted(darkest) };
}

const alike = (a: Rgb, b: Rgb) => channelsApart(a, b) <= ALIKE;

function connected(
  from: readonly number[],
  isArt: (index: number) => boolean,
  { columns, rows }: Surface,
): ReadonlySet<number> {
  const reached = new Set(from);
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    for (let y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
      for (let x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
        const next = y * columns + x;
        if (reached.has(next) || !isArt(next)) continue;
        reached.add(next);
        waiting.push(next);
      }
    }
  }
  return reached;
}

function boxOf(cells: ReadonlySet<number>, { columns, rows, size }: Surface): Box {
  const xs = [...cells].map((index) => index % columns);
  const ys = [...cells].map((index) => Math.floor(index / columns));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [right, end] = [Math.max(...xs) + 1, Math.max(...ys) + 1];
  const unit = { w: size.w / columns, h: size.h / rows };
  return { x: left * unit.w, y: top * unit.h, w: (right - left) * unit.w, h: (end - top) * unit.h };
}

const DARK_KINDS: readonly string[] = ['cover', 'section', 'statement', 'closing'] satisfies BrandFrameName[];
const TEXTS: readonly (readonly [ColorRole, number])[] = [
  ['text', 4.5],
  ['subtle', 4.5],
  ['subject', 4.5],
  ['second-text', 4.5],
  ['second', 3],
  ['highlight', 4.5],
];

/** Roles of text that only `DARK_KINDS` set on the ground of their frame. */
const LIGHT_TEXTS: readonly (readonly [ColorRole, number])[] = [
  ['on-dark', 4.5],
  ['on-dark-subtle', 4.5],
];

function frameRoles(
  brand: Brand,
  frame: Frame,
  ground: string,
  surface: Surface | undefined,
  theme: Brand['theme'],
): RolesOnDark {
  const usual = baseRoles(brand, frame, ground);
  const grounds = [ground, ...(surface ? extremes(surface, frame) : [])];
  const contrast = (role: ColorRole) => {
    const { hex } = shadeOf(theme, brand.colors[role]);
    return Math.min(...grounds.map((each) => contrastRatio(hex, each)));
  };
  const asked = DARK_KINDS.includes(frame.name) ? [...TEXTS, ...LIGHT_TEXTS] : TEXTS;
  const texts = asked.map(([role, needed]): [ColorRole, ColorRole] => {
    const first = usual[role] ?? role;
    const tries: ColorRole[] = [first, role, brand.onDark[role] ?? role, 'text', 'on-dark', 'dark'];
    const [most = first] = tries.toSorted((a, b) => contrast(b) - contrast(a));
    return [role, tries.find((each) => contrast(each) >= needed) ?? most];
  });
  const all = { ...usual, ...Object.fromEntries(texts) };
  return Object.fromEntries(Object.entries(all).filter(([role, other]) => role !== other));
}

/** The replacements on a ground that is lighter or darker than the kind of slide expects, before contrast is measured. */
function baseRoles(brand: Brand, frame: Frame, ground: string): RolesOnDark {
  const dark = isDarkHex(ground);
  const usual = isDarkHex(brand.colors.ground.hex);
  if (DARK_KINDS.includes(frame.name)) return dark ? {} : { 'on-dark': 'text', 'on-dark-subtle': 'subtle' };
  return dark && !usual ? brand.onDark : {};
}

/** The lightest and the darkest of what lies behind the frame's own texts and contents. */
function extremes(surface: Surface, { body, placeholders }: Frame): string[] {
  const free = Object.values(placeholders).filter(({ own }) => !own);
  const boxes: Box[] = [...(body.h > 0 ? [body] : []), ...free.map(({ box }) => box)];
  return boxes.flatMap((box) => {
    const shown = surfaceIn(surface, box);
    return shown ? [shown.lightest, shown.darkest] : [];
  });
}
