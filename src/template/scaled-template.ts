import { scaledBox } from '../core/box.ts';
import { mapValues } from '../core/collections.ts';
import type { Inch } from '../core/lengths.ts';
import type { Surfaces } from '../scene/surface.ts';
import { scaledTextStyle } from '../scene/tokens.ts';
import { withClearTitles, withRoomForLines } from './layout-room.ts';
import type { FoundPlaceholder } from './placeholders.ts';
import type { Template, TemplateLayout } from './read-template.ts';

/** The shorter side of a brand's slides: what kinds of slide leave between things suits that. */
const SHORTER_SIDE: Inch = 7.5;

/** The inches of a template with slides of that size to an inch of a brand. */
export const templateScale = ({ w, h }: Template['size']): number => Math.min(w, h) / SHORTER_SIDE;

/**
 * The template with every length and size of type in a brand's measure, in which its slides' shorter side is 7.5 in, and
 * with room for a line in places that are lower than one of their own style, and titles clear of logos.
 */
export function scaledTemplate(template: Template, shown: Surfaces): { template: Template; surfaces: Surfaces } {
  const part = 1 / templateScale(template.size);
  const size = { w: template.size.w * part, h: template.size.h * part };
  const surfaces = new Map([...shown].map(([name, surface]) => [name, { ...surface, size }]));
  const layouts = template.layouts.map((layout) => {
    const surface = surfaces.get(layout.part);
    return withClearTitles(withRoomForLines(scaledLayout(layout, part), size, surface), surface);
  });
  return { template: { ...template, size, layouts }, surfaces };
}

function scaledLayout(layout: TemplateLayout, part: number): TemplateLayout {
  return {
    ...layout,
    placeholders: layout.placeholders.map((each) => scaledPlaceholder(each, part)),
    wordBoxes: layout.wordBoxes.map((box) => scaledBox(box, part)),
    numberBox: layout.numberBox && scaledBox(layout.numberBox, part),
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
    style: scaledTextStyle(style, part),
  };
}
