import { z } from 'zod';
import { richText } from '../core/rich-text.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { onGrid } from './grid.ts';
import { rule, styled } from './parts.ts';

const ROW_MAX = 1.05;

export const agenda = defineSlide({
  kind: 'agenda',
  summary: 'The deck’s sections, filled in by the tool.',
  frame: 'title-only',
  schema: z.object({ kicker: contentFields.kicker }),
  layout: (_slide, context) => {
    const { brand, body, deck } = context;
    const height = Math.min(ROW_MAX, body.h / Math.max(1, deck.sections.length));
    const items = deck.sections.flatMap((entry, i) => {
      const row = { ...body, y: body.y + i * height, h: height };
      const name = `Section ${entry.number}`;
      return [
        rule(`${name} rule`, row, 'hairline', brand.strokes.hairline, entry.title.path),
        styled(context, 'statement', {
          name: `${name} number`,
          text: richText(String(entry.number), entry.title.path),
          box: onGrid(brand, row, 0, 1),
          anchor: 'middle',
          style: { bold: true, color: 'subject' },
        }),
        styled(context, 'heading', {
          name,
          text: entry.title,
          box: onGrid(brand, row, 1, 5),
          anchor: 'middle',
        }),
        ...(entry.subtitle
          ? [
              styled(context, 'body', {
                name: `${name} subtitle`,
                text: entry.subtitle,
                box: onGrid(brand, row, 6, 6),
                anchor: 'middle',
                style: { color: 'subtle' },
              }),
            ]
          : []),
      ];
    });
    return [{ items }];
  },
});
