import type { Box } from '../core/box.ts';
import { lookUp } from '../core/collections.ts';
import { descend } from '../office/xml.ts';
import type { Brand, BrandTemplate } from '../scene/brand.ts';
import { FRAME_NAMES, type FrameName } from '../scene/frame.ts';
import { turnedFrame } from '../scene/grounds.ts';
import type { Footer, ShownLayout } from '../scene/page/page.ts';
import { layoutDrawing } from './drawing/layout-drawing.ts';
import { ALIGN } from './drawing/placeholder-style.ts';
import { type FoundPlaceholder, isShownFooter } from './placeholders.ts';
import { readTemplate } from './read-template.ts';

const kept = new WeakMap<Brand, ReadonlyMap<FrameName, ShownLayout>>();

export function shownLayouts(brand: Brand): ReadonlyMap<FrameName, ShownLayout> {
  const layouts = kept.get(brand) ?? (brand.template ? layoutsIn(brand, brand.template) : new Map());
  kept.set(brand, layouts);
  return layouts;
}

function layoutsIn(brand: Brand, { bytes }: BrandTemplate): ReadonlyMap<FrameName, ShownLayout> {
  const template = readTemplate(bytes);
  const frames = FRAME_NAMES.flatMap((name): [FrameName, ShownLayout][] => {
    const part = brand.frames[name].layout?.part;
    const layout = template.layouts.find((each) => each.part === part);
    if (!layout) return [];
    const drawing = layoutDrawing(template.package, layout.part, turnedFrame(name, brand) !== undefined);
    const shown = layout.placeholders.filter((each) => isShownFooter(each) && each.type !== 'sldNum');
    const footers = shown.flatMap((each) => footerOf(each, name, brand));
    const places = Object.entries(KEYS).flatMap(([type, key]) => {
      const own = layout.placeholders.find((each) => each.type === type);
      return own ? footerOf(own, name, brand).map(({ place }) => [key, place] as const) : [];
    });
    return [[name, { drawing, footers, places: Object.fromEntries(places) }]];
  });
  return new Map(frames);
}

const KEYS: Readonly<Record<string, 'footer' | 'date'>> = { ftr: 'footer', dt: 'date' };

/** A footer in the style of source lines, as slide numbers are, in the size and the alignment of its own. */
function footerOf({ type, text, words, style, shape }: FoundPlaceholder, frame: FrameName, brand: Brand): Footer[] {
  const { scale = 1 } = brand.template ?? {};
  if (!text) return [];
  const box: Box = { x: text.x / scale, y: text.y / scale, w: text.w / scale, h: text.h / scale };
  const paragraph = descend(shape, 'p:txBody', 'a:p');
  const stated = descend(paragraph, 'a:r', 'a:rPr')?.attributes.sz;
  const size = (stated === undefined ? style.size : Number(stated) / 100) / scale;
  const align = lookUp(ALIGN, descend(paragraph, 'a:pPr')?.attributes.algn ?? '') ?? style.align;
  const key = KEYS[type];
  return [
    {
      words,
      ...(key ? { key } : {}),
      place: {
        box,
        style: { ...brand.type.source, size, floor: size },
        align,
        anchor: style.anchor,
        ground: brand.frames[frame].ground,
      },
    },
  ];
}
