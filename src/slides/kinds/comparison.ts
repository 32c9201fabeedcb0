import { z } from 'zod';
import { factRef, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide, type LayoutContext } from '../parts/define-slide.ts';
import { ACROSS } from '../tiles/across.ts';
import { type Side, type SideRow, twoSides } from '../tiles/two-sides.ts';

const EMPTY = {
  code: 'missing-key',
  message: { en: 'This side has nothing to say.', zh: '这一侧没有内容。' },
  hint: { en: 'Give it a list under `items`, or a `fact`.', zh: '请在 `items` 下列出要点，或者写一项 `fact`。' },
};

const side = z
  .strictObject({
    title: text('What this side is, in a few words.'),
    fact: factRef('A figure of this side, set large.').optional(),
    text: text('What the figure measures; the fact’s name where omitted.').optional(),
    items: z
      .array(
        z.union([
          text('One thing, in one or two lines.'),
          z.strictObject({
            text: text('What the figure measures, in a few words: the same on both sides.'),
            fact: factRef('A figure at the end of the row.'),
          }),
        ]),
      )
      .min(1)
      .max(6)
      .meta({ description: 'What stands on it, row by row: texts, or each a `text` and its `fact`.' })
      .optional(),
  })
  .check(({ value, issues }) => {
    if (value.fact !== undefined || value.items !== undefined) return;
    issues.push({ code: 'custom', input: value, message: EMPTY.message.en, params: EMPTY });
  });

export const comparison = defineSlide({
  kind: 'comparison',
  summary: 'Two sides next to each other, with figures or lists; with an arrow, the left leads to the right.',
  ...ACROSS,
  schema: z.object({
    ...contentFields,
    left: side.meta({ description: 'The left side: what was, or the first of two.' }),
    right: side.meta({ description: 'The right side: what comes, or the second of two.' }),
    arrow: z.boolean().default(false).meta({
      description: 'Whether the left side leads to the right: what was, pale, and what comes.',
    }),
  }),
  layout: (slide, context) => {
    const sides = [sideOf('left', slide.left, context), sideOf('right', slide.right, context)];
    return [twoSides(context, sides, slide.arrow)];
  },
});

const NAMES = { left: 'Left', right: 'Right' } as const;

function sideOf(
  key: keyof typeof NAMES,
  { items = [], ...own }: Resolved<z.output<typeof side>>,
  context: LayoutContext,
): Side {
  const path = [...context.path, key];
  const rows = items.map((item, i): SideRow => {
    const at = [...path, 'items', i];
    return 'paragraphs' in item ? { text: item, path: at } : { ...item, path: at };
  });
  return { ...own, name: NAMES[key], rows, path };
}
