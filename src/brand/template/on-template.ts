import { isDarkHex, leastDifference } from '../../color/contrast.ts';
import { around } from '../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../core/lengths.ts';
import type { Brand, Color, ThemeSlot } from '../../scene/brand.ts';
import {
  BRAND_FRAMES,
  type BrandFrameName,
  DARK_FRAMES,
  type Frame,
  type FrameName,
  type Placeholder,
} from '../../scene/frame.ts';
import { withDarkFrames } from '../../scene/grounds.ts';
import { shadeOf } from '../../scene/shades.ts';
import type { Surface, Surfaces } from '../../scene/surface.ts';
import type { ColorRole, ListLevel } from '../../scene/tokens.ts';
import type { MarkupColor, PlaceholderStyle } from '../../template/placeholder-style.ts';
import type { FoundPlaceholder } from '../../template/placeholders.ts';
import type { TemplateLayout } from '../../template/read-template.ts';
import { frameRoles } from './frame-roles.ts';
import { panelOnPattern, plateUnder, withPlate } from './plate-under.ts';
import type { TemplateFile } from './template-brand.ts';

import type { TemplateLayer } from './template-layer.ts';

/** The brand with what its frames take from the template's layouts: placeholders, surfaces, legible roles. */
export function onTemplate(brand: Brand, template: TemplateLayer & TemplateFile, surfaces: Surfaces): Brand {
  const { file, bytes, scale, grounds, plans } = template;
  // What charts are drawn on is what the template really shows, be it no colour of its theme.
  const { typefaces } = plans.content.layout.theme;
  const ground: Color = { ...brand.colors.ground, hex: grounds.content };
  const own: Brand = { ...brand, colors: { ...brand.colors, ground }, template: { file, bytes, scale, typefaces } };
  const frames = BRAND_FRAMES.map((name): [FrameName, Frame] => {
    const frame = withOwnPlaceholders(own, name, template);
    const { layout } = plans[name];
    const seen = surfaces.get(layout.part);
    // The brand's inches are not the template's.
    const bare = seen && { ...seen, size: brand.size };
    const plate = bare && platesOn(frame, grounds[name], bare, shadeOf(layout.theme.colors, own.colors.ground).hex);
    const surface = bare && plate ? withPlate(bare, plate, grounds[name]) : bare;
    const dark = isDarkHex(grounds[name]) && !isDarkHex(grounds.content);
    const roles = frameRoles(own, frame, grounds[name], surface, layout.theme.colors);
    const footers = { ...footerPlace('footer', layout, own), ...footerPlace('date', layout, own) };
    const seenHere = { ...(surface ? { surface } : {}), ...(plate ? { plate } : {}) };
    const shown = { part: layout.part, name: layout.name, ...seenHere, words: layout.wordBoxes, footers, roles, dark };
    return [name, { ...frame, layout: shown }];
  });
  const light = Object.fromEntries(frames) as Readonly<Record<BrandFrameName, Frame>>;
  return { ...own, frames: { ...withDarkFrames(light, own.onDark), ...darkFrames(light) } };
}

/** The frames that contents stand on; the others show what a template has for them. */
const OF_CONTENTS: readonly FrameName[] = ['content', 'title-only', 'quote', 'closing'];

/** Where contents need a plate of the ground's colour, which the brand has as `fill`, on what their layout shows. */
function platesOn({ name, body, placeholders }: Frame, ground: string, surface: Surface, fill: string) {
  if (!OF_CONTENTS.includes(name) || leastDifference(fill, ground) > SAME_COLOR) return undefined;
  const { title: _, kicker: __, source: ___, ...contents } = placeholders;
  const all = around([body, ...Object.values(contents).map(({ box }) => box)]);
  return plateUnder(all, ground, surface) ?? panelOnPattern(all, ground, surface);
}

/** Colours that differ by less look the same (ΔE*ab, CIE 1976). */
const SAME_COLOR = 2;

const FOOTER_TYPES = { footer: 'ftr', date: 'dt' };

/** The layout's first place for what a deck says at its foot. */
function footerPlace(key: keyof typeof FOOTER_TYPES, { placeholders }: TemplateLayout, { type }: Brand) {
  const found = placeholders.find((each) => each.type === FOOTER_TYPES[key]);
  if (!found?.text || found.vertical) return {};
  const { size, bold, capitals, tracking, spacing } = found.style;
  const { maxLines: _, ...source } = type.source;
  const style = { ...source, size, floor: size, bold, capitals, tracking, spacing };
  return { [key]: { box: found.text, style } };
}

/** Frames for dark slides: on the same layout with its colours turned over, or as they are where that is dark already. */
function darkFrames(frames: Readonly<Record<BrandFrameName, Frame>>): Partial<Record<FrameName, Frame>> {
  const already = Object.entries(DARK_FRAMES).flatMap(([name, own]): [string, Frame][] => {
    const frame = frames[name as BrandFrameName];
    return frame.layout?.dark || frame.ground === 'dark' ? [[own, { ...frame, name: own }]] : [];
  });
  return Object.fromEntries(already);
}

function withOwnPlaceholders(brand: Brand, name: BrandFrameName, { plans }: TemplateLayer): Frame {
  const { slideNumber, ...frame } = brand.frames[name];
  const { own, layout, lead, slideNumber: theirs } = plans[name];
  const placeholders = Object.entries(frame.placeholders).map(([key, placeholder]) => {
    const found = own[key as keyof typeof own];
    return [key, found ? ownPlaceholder(placeholder, found, layout, brand, key === 'body' ? lead : 0) : placeholder];
  });
  // A number that the layout does not show stands on no slide, whatever a brand.yaml says.
  const number = slideNumber && theirs ? { slideNumber } : {};
  return { ...frame, ...number, placeholders: Object.fromEntries(placeholders) };
}

function ownPlaceholder(
  placeholder: Placeholder,
  found: FoundPlaceholder,
  layout: TemplateLayout,
  brand: Brand,
  lead: Inch,
): Placeholder {
  const { key, insets, style } = found;
  const color = nearestRole(hexOf(style.color, layout), brand);
  const levels = levelsOf(style);
  const hangs = ({ text, mark }: ListLevel, i: number) => text - mark !== indentOf(style.levels[i]);
  const [first] = style.levels;
  return {
    ...placeholder,
    style: { ...placeholder.style, color, levels },
    own: {
      key,
      ...theirPlace(found, layout),
      insets,
      ...(lead > 0 ? { lead } : {}),
      bulleted: style.bulleted,
      indented: style.bulleted ? levels.some(hangs) : first !== undefined && (first.text !== 0 || first.mark !== 0),
      turns: /^(tx|bg|dk|lt)[12]$/.test(style.color.name ?? ''),
    },
  };
}

/** Where the layout itself has the text, its size and how it is aligned there: ours may stand elsewhere, and otherwise. */
function theirPlace({ shape, insets, text, style }: FoundPlaceholder, { placeholders }: TemplateLayout) {
  const theirs = placeholders.find((each) => each.shape === shape);
  const size = half(theirs?.style.size ?? style.size);
  const align = theirs?.style.align ?? style.align;
  if (!theirs?.box) return { box: text ?? { x: 0, y: 0, w: 0, h: 0 }, size, align };
  const { x, y, w, h } = theirs.box;
  const { left, top, right, bottom } = insets;
  return { box: { x: x + left, y: y + top, w: w - left - right, h: h - top - bottom }, size, align };
}

const half = (size: Pt) => Math.round(size * 2) / 2;

/** Between where a bullet begins and its text there is at least this, and so many em; text that has less hangs by more. */
const LEAST_HANG: { readonly inches: Inch; readonly em: number } = { inches: 0.12, em: 0.55 };
const HANG = 0.8;

const indentOf = (level: ListLevel | undefined) => (level ? level.text - level.mark : 0);

function levelsOf({ levels }: PlaceholderStyle): ListLevel[] {
  return levels.map((level) => {
    const least = Math.max(LEAST_HANG.inches, LEAST_HANG.em * ptToInch(level.size));
    const text = indentOf(level) < least ? level.mark + HANG * ptToInch(level.size) : level.text;
    return { ...level, text, size: half(level.size) };
  });
}

/** The colour that the markup comes to on a layout. */
function hexOf({ hex, name = 'tx1', ...change }: MarkupColor, { theme, colorMap }: TemplateLayout): string {
  const slot = (colorMap[name] ?? name) as ThemeSlot;
  return hex ?? (theme.colors[slot] ? shadeOf(theme.colors, { slot, ...change }).hex : theme.colors.dk1);
}

/** The role whose colour is the template's own, or the nearest to it. */
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
