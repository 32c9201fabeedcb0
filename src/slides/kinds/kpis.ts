import { z } from 'zod';
import { factRef, text } from '../../fields/fields.ts';
import { buildField } from '../parts/builds.ts';
import { contentFields } from '../parts/common-fields.ts';
import { defineSlide } from '../parts/define-slide.ts';
import { onPanel, panelColumns, panelItem, panelRoom } from '../parts/panels.ts';
import { figureText, lineHeight, shareFigureSize } from '../parts/parts.ts';
import { layoutStacks } from '../parts/stacks.ts';

const RULE_GAP = 0.08;
const COMPARE_GAP = 0.06;
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
          compare: text('How it compares, smaller, in a few words: with a year before, a target, others.').optional(),
          highlight: z.boolean().default(false).meta({ description: 'The one figure to be seen first.' }),
        }),
      )
      .min(2)
      .max(6)
      .meta({ description: 'The figures, in the order in which they are read.' }),
  }),
  layout: (slide, context) => {
    const { brand, body } = context;
    const { items: list } = slide;
    const columns = panelColumns(context, list.length === 4 ? 2 : Math.min(3, list.length));
    const room = panelRoom(context, { top: RULE_GAP, gap: ROW_GAP });
    const number = brand.type.number;
    const { w } = onPanel(columns[0] ?? body, room);
    const figures = list.map((item, i) =>
      figureText(item.fact, brand.unitScale, [...context.path, 'items', i, 'fact']),
    );
    const colors = list.map((item) => (item.highlight ? 'highlight' : 'subject'));
    const { stacks } = layoutStacks(context, {
      name: 'Figure',
      columns,
      area: body,
      head: room.top,
      foot: room.foot,
      inset: room,
      ground: room.ground,
      rowGap: room.gap,
      parts: [
        {
          suffix: '',
          role: 'number',
          texts: figures,
          gap: 0,
          size: shareFigureSize(context, figures, number, w),
          height: lineHeight(number),
          colors,
        },
        { suffix: ' text', role: 'body', texts: list.map((item) => item.text), gap: 0, style: { color: 'subtle' } },
        {
          suffix: ' comparison',
          role: 'label',
          texts: list.map((item) => item.compare),
          gap: COMPARE_GAP,
          follows: true,
        },
      ],
    });
    const items = stacks.flatMap(({ box, items: texts }, i) => [
      panelItem(
        context,
        `Figure ${i + 1}`,
        box,
        { color: colors[i] ?? 'subject', width: brand.strokes.bar },
        list[i]?.text.path,
      ),
      ...texts,
    ]);
    return [{ items }];
  },
});
