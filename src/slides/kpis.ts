import { z } from 'zod';
import { below } from '../core/box.ts';
import { factRef, text } from '../core/fields.ts';
import { fitSize } from '../scene/typeset.ts';
import { buildField } from './builds.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { gridColumns } from './grid.ts';
import { figureText, lineHeight, rule, shareSize, styled, TEXT_CLEARANCE } from './parts.ts';

const RULE_GAP = 0.08;
const ROW_GAP = 0.42;

export const kpis = defineSlide({
  kind: 'kpis',
  summary: 'Two to six figures, large, each with what it measures.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...buildField,
    items: z
      .array(
        z.strictObject({
          fact: factRef('The figure.'),
          text: text('What it measures, in one or two short lines.', 'prose'),
          highlight: z.boolean().default(false).meta({ description: 'The one figure to be seen first.' }),
        }),
      )
      .min(2)
      .max(6)
      .meta({ description: 'The figures, in the order in which they are read.' }),
  }),
  layout: (slide, context) => {
    const { brand, body } = context;
    const across = slide.items.length === 4 ? 2 : Math.min(3, slide.items.length);
    const boxes = gridColumns(brand, body, across);
    const width = boxes[0]?.w ?? body.w;
    const number = brand.type.number;
    const figures = slide.items.map((item, i) =>
      figureText(item.fact, brand.unitScale, [...context.path, 'items', i, 'fact']),
    );
    const numberHeight = lineHeight(number);
    const size = fitSize(
      figures.map((figure) => ({ text: figure, w: width, h: numberHeight })),
      number,
      context.measurer,
    );
    const texts = slide.items.map((item) => item.text);
    const fit = shareSize(context, texts, 'body', width - TEXT_CLEARANCE, 2);
    const height = RULE_GAP + numberHeight + fit.height;
    const items = slide.items.flatMap((item, i) => {
      const box = below(boxes[i % across] ?? body, Math.floor(i / across) * (height + ROW_GAP));
      const color = item.highlight ? 'highlight' : 'subject';
      const name = `Figure ${i + 1}`;
      const figure = figures[i] ?? figureText(item.fact, brand.unitScale, item.text.path);
      return [
        rule(`${name} rule`, box, color, brand.strokes.bar, item.text.path),
        styled(context, 'number', {
          name,
          text: figure,
          box: { ...box, y: box.y + RULE_GAP, h: numberHeight },
          size,
          style: { color },
        }),
        styled(context, 'body', {
          name: `${name} text`,
          text: item.text,
          box: { ...box, y: box.y + RULE_GAP + numberHeight, w: width - TEXT_CLEARANCE, h: fit.height },
          size: fit.size,
          style: { color: 'subtle' },
        }),
      ];
    });
    return [{ items }];
  },
});
