import { z } from 'zod';
import { below, inset } from '../core/box.ts';
import { text } from '../core/fields.ts';
import type { Resolved } from '../core/resolved.ts';
import type { ShapeItem } from '../scene/items.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from './define-slide.ts';
import { gridColumns } from './grid.ts';
import { ICON_NAMES, iconItem } from './icons.ts';
import { rule, styled, tallest } from './parts.ts';

/** The disc that an icon stands on, and the icon within it. */
const DISC = 1;
const ICON = 0.54;
const GAP = 0.22;
const TEXT_GAP = 0.1;
const ROW_GAP = 0.4;

const card = z.strictObject({
  icon: z
    .enum(ICON_NAMES)
    .optional()
    .meta({ description: 'A name from lucide.dev/icons.', examples: ['car', 'ship'] }),
  title: text('What the card is about, in a few words.'),
  text: text('What there is to say of it, in up to four short lines.').optional(),
});

export const cards = defineSlide({
  kind: 'cards',
  summary: 'Two to six things of equal weight, each with an icon, a heading and a few words.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    items: z.array(card).min(2).max(6).meta({ description: 'The cards, from left to right.' }),
  }),
  layout: (slide, context) => {
    const { brand, body } = context;
    const { items: list } = slide;
    const across = list.length > 4 ? 3 : list.length;
    const boxes = gridColumns(brand, body, across);
    const width = boxes[0]?.w ?? body.w;
    const iconHeight = list.some((entry) => entry.icon) ? DISC + GAP : 0;
    const titleHeight = tallest(
      context,
      list.map((entry) => entry.title),
      'heading',
      width,
    );
    const role = across <= 3 ? 'body' : 'label';
    const textHeight = tallest(
      context,
      list.flatMap((entry) => entry.text ?? []),
      role,
      width,
    );
    const height = GAP + iconHeight + titleHeight + TEXT_GAP + textHeight;
    const parts = { icon: iconHeight, title: titleHeight, text: textHeight, role } as const;
    const items = list.flatMap((entry, i) => {
      const box = below(boxes[i % across] ?? body, Math.floor(i / across) * (height + ROW_GAP));
      return cardItems(context, entry, i, box, parts);
    });
    return [{ items }];
  },
});

function cardItems(
  context: LayoutContext,
  entry: Resolved<z.output<typeof card>>,
  index: number,
  box: { x: number; y: number; w: number; h: number },
  parts: { readonly icon: number; readonly title: number; readonly text: number; readonly role: 'body' | 'label' },
): LaidOutItem[] {
  const name = `Card ${index + 1}`;
  const { path } = entry.title;
  const titleTop = box.y + GAP + parts.icon;
  const disc: ShapeItem = {
    kind: 'shape',
    shape: 'ellipse',
    name: `${name} disc`,
    box: { x: box.x, y: box.y + GAP, w: DISC, h: DISC },
    path,
    fill: 'panel',
  };
  const iconBox = inset(disc.box, (DISC - ICON) / 2);
  const icon = entry.icon && iconItem(`${name} icon`, entry.icon, iconBox, 'subject', path);
  return [
    rule(`${name} rule`, box, 'subject', context.brand.strokes.rule, path),
    ...(icon ? [disc, icon] : []),
    styled(context, 'heading', { name, text: entry.title, box: { ...box, y: titleTop, h: parts.title } }),
    ...(entry.text
      ? [
          styled(context, parts.role, {
            name: `${name} text`,
            text: entry.text,
            box: { ...box, y: titleTop + parts.title + TEXT_GAP, h: parts.text },
            style: { color: 'subtle' },
          }),
        ]
      : []),
  ];
}
