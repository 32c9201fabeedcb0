import { z } from 'zod';
import { contrastRatio, MARK_CONTRAST } from '../../color/contrast.ts';
import type { Inch } from '../../core/lengths.ts';
import { richText } from '../../core/rich-text.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Brand } from '../../scene/brand.ts';
import { brandOnDark } from '../../scene/on-dark.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { defineSlide } from '../parts/define-slide.ts';
import { gridColumns } from '../parts/grid.ts';
import { figureText, lineHeight, shareFigureSize, styled } from '../parts/parts.ts';
import { layoutStacks, type StackPart } from '../parts/stacks.ts';

/** The colours of a ladder's steps, by how many there are: up to four end in the subject's colour, others beyond it. */
const STEP_COLORS: Readonly<Record<number, readonly ColorRole[]>> = {
  2: ['step-2', 'step-4'],
  3: ['step-2', 'step-3', 'step-4'],
  4: ['step-1', 'step-2', 'step-3', 'step-4'],
  5: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'],
  6: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6'],
};
const FIRST_STEP: Inch = 0.7;
/** How much a step may rise above the one before: as much as the captions leave. */
const RISES: readonly Inch[] = [0.72, 0.66, 0.6, 0.54, 0.48, 0.42, 0.36, 0.3];
const TEXT_GAP = 0.1;

export const ladder = defineSlide({
  kind: 'ladder',
  summary: 'Two to six figures that are no scale, on steps that rise equally.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z
      .array(
        z.strictObject({
          fact: factRef('The figure.'),
          text: text('What it counts; the fact’s name where omitted.').optional(),
        }),
      )
      .min(2)
      .max(6)
      .meta({ description: 'The steps, from the lowest.' }),
  }),
  layout: (slide, context) => {
    const { brand, body, grid } = context;
    const columns = gridColumns(grid, body, slide.items.length);
    // Where columns are narrow, figures go down as far as those beside other things.
    const number = { ...brand.type.number, floor: brand.type.figure.floor };
    const figures = slide.items.map((item, i) =>
      figureText(item.fact, brand.unitScale, [...context.path, 'items', i, 'fact']),
    );
    const size = shareFigureSize(context, figures, number, columns[0]?.w ?? body.w);
    const numberHeight = lineHeight({ ...number, size });
    const texts = slide.items.map(
      (item, i) => item.text ?? richText(item.fact.name, [...context.path, 'items', i, 'fact']),
    );
    const { rise, stacks } = captions(context, columns, numberHeight, texts);
    const base = body.y + numberHeight + FIRST_STEP + rise * (slide.items.length - 1);
    const { colors } = slide.dark ? brandOnDark(brand) : brand;
    const items = stacks.flatMap((stack, i): LaidOutItem[] => {
      const { x, w } = stack.box;
      const height = FIRST_STEP + i * rise;
      const name = `Step ${i + 1}`;
      const color = STEP_COLORS[stacks.length]?.[i] ?? 'subject';
      const path = texts[i]?.path ?? context.path;
      return [
        styled(context, 'number', {
          name,
          text: figures[i] ?? richText(''),
          box: { x, y: base - height - numberHeight, w, h: numberHeight },
          size,
        }),
        {
          kind: 'shape',
          shape: 'rectangle',
          name: `${name} block`,
          box: { x, y: base - height, w, h: height },
          path,
          fill: color,
          ...outline(color, colors, brand),
        },
        ...stack.items,
      ];
    });
    return [{ items }];
  },
});

/** Steps that would fade into the ground get a thin outline, as the bars of charts do. */
function outline(color: ColorRole, colors: Brand['colors'], { strokes }: Brand) {
  if (contrastRatio(colors[color].hex, colors.ground.hex) >= MARK_CONTRAST) return {};
  return { stroke: { color: 'subtle', width: strokes.hairline } } as const;
}

/** The captions below the steps, and the greatest rise that leaves them room at full size; the least where none does. */
function captions(
  context: LayoutContext,
  columns: readonly { readonly x: Inch; readonly w: Inch }[],
  numberHeight: Inch,
  texts: StackPart['texts'],
) {
  const at = (rise: Inch) =>
    layoutStacks(context, {
      name: 'Step',
      columns,
      area: context.body,
      head: numberHeight + FIRST_STEP + rise * (columns.length - 1) + TEXT_GAP,
      rowGap: 0,
      parts: [{ suffix: ' text', role: 'body', texts, gap: 0 }],
    });
  const full = context.brand.type.body.size;
  const tried = RISES.map((rise) => ({ rise, ...at(rise) }));
  const roomy = tried.find(({ fits, size }) => fits && size === full);
  return roomy ?? tried.at(-1) ?? { rise: 0, stacks: [] };
}
