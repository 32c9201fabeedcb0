import { z } from 'zod';
import { factRef, text } from '../core/fields.ts';
import { richText } from '../core/rich-text.ts';
import type { ShapeItem } from '../scene/items.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { fitSize } from '../scene/typeset.ts';
import { buildField } from './builds.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { gridColumns } from './grid.ts';
import { figureText, lineHeight, shareSize, styled, TEXT_CLEARANCE } from './parts.ts';

const STEP_COLORS: readonly ColorRole[] = ['step-1', 'step-2', 'step-3', 'step-4'];
const FIRST_STEP = 0.7;
const STEP_RISE_MAX = 0.72;
const TEXT_GAP = 0.1;

export const ladder = defineSlide({
  kind: 'ladder',
  summary: 'Three or four figures that are no scale, on steps that rise equally.',
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
      .min(3)
      .max(4)
      .meta({ description: 'The steps, from the lowest.' }),
  }),
  layout: (slide, context) => {
    const { brand, body, measurer } = context;
    const steps = gridColumns(brand, body, slide.items.length);
    const width = steps[0]?.w ?? body.w;
    const number = brand.type.number;
    const numberHeight = lineHeight(number);
    const texts = slide.items.map((item) => item.text ?? richText(item.fact.name, item.fact.path));
    const figures = slide.items.map((item, i) =>
      figureText(item.fact, brand.unitScale, [...context.path, 'items', i, 'fact']),
    );
    const size = fitSize(
      figures.map((figure) => ({ text: figure, w: width, h: numberHeight })),
      number,
      measurer,
    );
    const captions = shareSize(context, texts, 'body', width - TEXT_CLEARANCE, 2);
    const above = numberHeight;
    const below = TEXT_GAP + captions.height;
    const room = body.h - above - below - FIRST_STEP;
    const rise = Math.min(STEP_RISE_MAX, room / (slide.items.length - 1));
    const base = body.y + above + FIRST_STEP + rise * (slide.items.length - 1);
    const items = slide.items.flatMap((_item, i) => {
      const box = steps[i] ?? body;
      const height = FIRST_STEP + i * rise;
      const caption = texts[i] ?? richText('');
      const name = `Step ${i + 1}`;
      const block: ShapeItem = {
        kind: 'shape',
        shape: 'rectangle',
        name: `${name} block`,
        box: { ...box, y: base - height, h: height },
        path: caption.path,
        fill: STEP_COLORS[i + STEP_COLORS.length - slide.items.length] ?? 'subject',
      };
      return [
        styled(context, 'number', {
          name,
          text: figures[i] ?? richText(''),
          box: { ...box, y: base - height - numberHeight, h: numberHeight },
          size,
        }),
        block,
        styled(context, 'body', {
          name: `${name} text`,
          text: caption,
          box: { ...box, y: base + TEXT_GAP, w: width - TEXT_CLEARANCE, h: captions.height },
          size: captions.size,
        }),
      ];
    });
    return [{ items }];
  },
});
