import { z } from 'zod';
import { below, inset } from '../core/box.ts';
import { text } from '../core/fields.ts';
import type { Resolved } from '../core/resolved.ts';
import type { ShapeItem } from '../scene/items.ts';
import { buildField } from './builds.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from './define-slide.ts';
import { gridColumns } from './grid.ts';
import { iconField, iconItem } from './icons.ts';
import { LIST_SPACING, rule, type SharedFit, shareSize, styled, TEXT_CLEARANCE, tallest } from './parts.ts';

/** The disc that an icon stands on, and the icon within it. */
const DISC = { oneRow: 1.3, twoRows: 0.8 };
const ICON_PART = 0.55;
/** Lines that a card's text may take, at full size. */
const LINES = { oneRow: 5, twoRows: 2 };
const GAP = 0.22;
const TEXT_GAP = 0.1;
const ROW_GAP = 0.4;

const card = z.strictObject({
  icon: iconField.optional(),
  title: text('What the card is about, in a few words.'),
  text: text('What there is to say of it, in up to four short lines.').optional(),
});

export const cards = defineSlide({
  kind: 'cards',
  summary: 'Two to six things of equal weight, each with an icon, a heading and a few words.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z.array(card).min(2).max(6).meta({ description: 'The cards, from left to right.' }),
  }),
  layout: (slide, context) => {
    const { brand, body } = context;
    const { items: list } = slide;
    const across = list.length > 4 ? 3 : list.length;
    const rows = list.length > 4 ? 'twoRows' : 'oneRow';
    const disc = list.some((entry) => entry.icon) ? DISC[rows] : 0;
    const boxes = gridColumns(brand, body, across);
    const width = boxes[0]?.w ?? body.w;
    const titleHeight = tallest(
      context,
      list.map((entry) => entry.title),
      'heading',
      width,
    );
    const texts = list.flatMap((entry) => entry.text ?? []);
    const fit = shareSize(context, texts, 'body', width - TEXT_CLEARANCE, LINES[rows]);
    const height = GAP + discHeight(disc) + titleHeight + TEXT_GAP + fit.height;
    const parts = { disc, title: titleHeight, fit };
    const items = list.flatMap((entry, i) => {
      const box = below(boxes[i % across] ?? body, Math.floor(i / across) * (height + ROW_GAP));
      return cardItems(context, entry, i, box, parts);
    });
    return [{ items }];
  },
});

/** What the discs and the gap below them take; nothing where no card has an icon. */
const discHeight = (disc: number) => (disc > 0 ? disc + GAP : 0);

function cardItems(
  context: LayoutContext,
  entry: Resolved<z.output<typeof card>>,
  index: number,
  box: { x: number; y: number; w: number; h: number },
  parts: { readonly disc: number; readonly title: number; readonly fit: SharedFit },
): LaidOutItem[] {
  const name = `Card ${index + 1}`;
  const { path } = entry.title;
  const titleTop = box.y + GAP + discHeight(parts.disc);
  const disc: ShapeItem = {
    kind: 'shape',
    shape: 'ellipse',
    name: `${name} disc`,
    box: { x: box.x, y: box.y + GAP, w: parts.disc, h: parts.disc },
    path,
    fill: 'panel',
  };
  const iconBox = inset(disc.box, (parts.disc * (1 - ICON_PART)) / 2);
  const icon = entry.icon && iconItem(`${name} icon`, entry.icon, iconBox, 'subject', path);
  return [
    rule(`${name} rule`, box, 'subject', context.brand.strokes.rule, path),
    ...(icon ? [disc, icon] : []),
    styled(context, 'heading', { name, text: entry.title, box: { ...box, y: titleTop, h: parts.title } }),
    ...(entry.text
      ? [
          styled(context, 'body', {
            name: `${name} text`,
            text: entry.text,
            box: { ...box, y: titleTop + parts.title + TEXT_GAP, w: box.w - TEXT_CLEARANCE, h: parts.fit.height },
            size: parts.fit.size,
            paragraphSpacing: LIST_SPACING,
            style: { color: 'subtle' },
          }),
        ]
      : []),
  ];
}
