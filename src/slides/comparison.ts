import { z } from 'zod';
import { type Box, inset } from '../core/box.ts';
import { text } from '../core/fields.ts';
import type { Resolved } from '../core/resolved.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext } from './define-slide.ts';
import { onGrid } from './grid.ts';
import { rule, styled, tallest } from './parts.ts';

const HEAD_GAP = 0.18;
const ROW_PADDING = 0.2;

const side = z.strictObject({
  title: text('What this side is, in a few words.'),
  items: z.array(text('One thing, in one or two lines.')).min(1).max(5).meta({ description: 'What stands on it.' }),
});

export const comparison = defineSlide({
  kind: 'comparison',
  summary: 'Two sides next to each other; with an arrow, the left leads to the right.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    left: side.meta({ description: 'The left side: what was, or the first of two.' }),
    right: side.meta({ description: 'The right side: what comes, or the second of two.' }),
    arrow: z.boolean().default(false).meta({ description: 'Whether the left side leads to the right.' }),
  }),
  layout: (slide, context) => {
    const { brand, body } = context;
    const width = slide.arrow ? 5 : 6;
    const left = onGrid(brand, body, 0, width);
    const right = onGrid(brand, body, 12 - width, width);
    const headHeight = tallest(context, [slide.left.title, slide.right.title], 'heading', left.w);
    // Rows of the two sides stand at one height.
    const rows = Array.from({ length: Math.max(slide.left.items.length, slide.right.items.length) }, (_, i) => {
      const pair = [slide.left.items[i], slide.right.items[i]].filter((text) => text !== undefined);
      return tallest(context, pair, 'body', left.w) + 2 * ROW_PADDING;
    });
    const heights = { head: headHeight, rows };
    const arrowY = body.y + HEAD_GAP + headHeight / 2;
    const middle = onGrid(brand, body, 5, 2);
    const arrow: LaidOutItem = {
      kind: 'shape',
      shape: 'line',
      name: 'Arrow',
      box: { x: middle.x + 0.2, y: arrowY, w: middle.w - 0.4, h: 0 },
      path: context.path,
      stroke: { color: 'highlight', width: 2, arrow: true },
    };
    return [
      {
        items: [
          ...sideItems(context, 'Left', slide.left, left, heights, slide.arrow ? 'context' : 'subject'),
          ...(slide.arrow ? [arrow] : []),
          ...sideItems(context, 'Right', slide.right, right, heights, 'subject'),
        ],
      },
    ];
  },
});

function sideItems(
  context: LayoutContext,
  name: string,
  entry: Resolved<z.output<typeof side>>,
  box: Box,
  heights: { readonly head: number; readonly rows: readonly number[] },
  color: ColorRole,
): LaidOutItem[] {
  const { strokes } = context.brand;
  const top = box.y + HEAD_GAP + heights.head + HEAD_GAP;
  const list = entry.items.flatMap((item, i): LaidOutItem[] => {
    const above = heights.rows.slice(0, i).reduce((sum, height) => sum + height, 0);
    const row = { ...box, y: top + above, h: heights.rows[i] ?? 0 };
    return [
      rule(`${name} rule ${i + 1}`, row, 'hairline', strokes.hairline, item.path),
      styled(context, 'body', { name: `${name} ${i + 1}`, text: item, box: inset(row, 0, ROW_PADDING) }),
    ];
  });
  return [
    rule(`${name} top rule`, box, color, strokes.bar, entry.title.path),
    styled(context, 'heading', {
      name: `${name} heading`,
      text: entry.title,
      box: { ...box, y: box.y + HEAD_GAP, h: heights.head },
    }),
    ...list,
  ];
}
