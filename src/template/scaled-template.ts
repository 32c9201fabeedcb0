import { scaledBox } from '../core/box.ts';
import { mapValues } from '../core/collections.ts';
import type { Inch } from '../core/lengths.ts';
import type { Surface, Surfaces } from '../scene/surface.ts';
import { type SlideSize, withClearTitles, withRoomForLines } from './layout-room.ts';
import type { PlaceholderStyle } from './placeholder-style.ts';
import type { FoundPlaceholder } from './placeholders.ts';
import type { Template, TemplateLayout } from './read-template.ts';

/** The shorter side of a brand's slides: what kinds of slide leave between things suits that. */
const SHORTER_SIDE: Inch = 7.5;

/** The inches of a template with slides of that size to an inch of a brand. */
export function templateScale({ w, h }: Template['size']): number {
  return Math.min(w, h) / SHORTER_SIDE;
}

interface ScaledTemplate {
  readonly template: Template;
  readonly surfaces: Surfaces;
}

/**
 * The template with every length and size of type in a brand's measure, in which its slides' shorter side is 7.5 in, and
 * with room for a line in places that are lower than one of their own style, and titles clear of logos.
 */
export function scaledTemplate(template: Template, shown: Surfaces): ScaledTemplate {
  const part = 1 / templateScale(template.size);
  const size = { w: template.size.w * part, h: template.size.h * part };
  const surfaces = new Map([...shown].map(([name, surface]) => [name, { ...surface, size }]));
  const layouts = template.layouts.map((layout) => placed(scaledLayout(layout, part), size, surfaces.get(layout.part)));
  return { template: { ...template, size, layouts }, surfaces };
}

/** The layout with room for a line in each place, and titles that keep clear of its art. */
function placed(layout: TemplateLayout, size: SlideSize, surface: Surface | undefined): TemplateLayout {
  return withClearTitles(withRoomForLines(layout, size, surface), surface);
}

function scaledLayout(layout: TemplateLayout, part: number): TemplateLayout {
  return {
    ...layout,
    placeholders: layout.placeholders.map((each) => scaledPlaceholder(each, part)),
    wordBoxes: layout.wordBoxes.map((box) => scaledBox(box, part)),
    bodyBox: layout.bodyBox && scaledBox(layout.bodyBox, part),
  };
}

function scaledPlaceholder(placeholder: FoundPlaceholder, part: number): FoundPlaceholder {
  const { box, text, insets, style } = placeholder;
  return {
    ...placeholder,
    box: box && scaledBox(box, part),
    text: text && scaledBox(text, part),
    insets: mapValues({ ...insets }, (length) => length * part),
    style: scaledStyle(style, part),
  };
}

function scaledStyle(style: PlaceholderStyle, part: number): PlaceholderStyle {
  const levels = style.levels.map(({ size, mark, text, space }) => ({
    size: size * part,
    mark: mark * part,
    text: text * part,
    space: space * part,
  }));
  return { ...style, size: style.size * part, tracking: style.tracking * part, levels };
}
