import { z } from 'zod';
import { text } from '../core/fields.ts';
import { plainText } from '../core/rich-text.ts';
import { contentFields } from './common-fields.ts';
import { defineSlide } from './define-slide.ts';
import { layoutTable } from './table-layout.ts';
import { word } from './words.ts';

const ROW_PADDING = 0.1;

export const table = defineSlide({
  kind: 'table',
  summary: 'Rows and columns; a long table goes on to further slides with its header repeated.',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    columns: z
      .array(
        z.strictObject({
          title: text('The column’s heading.', 'label'),
          type: z.enum(['text', 'number']).default('text').meta({ description: 'Numbers are set at the right.' }),
        }),
      )
      .min(2)
      .max(6)
      .meta({ description: 'The columns, from left to right; the first names its row.' }),
    rows: z
      .array(z.array(text('A cell.', 'label')))
      .min(1)
      .meta({ description: 'The rows, each a list with one text a column.' }),
  }),
  layout: (slide, context) => {
    const { brand, measurer, language } = context;
    const content = {
      name: 'Table',
      path: [...context.path, 'rows'],
      alt: `${word('tableAlt', language)}${slide.columns.map((column) => plainText(column.title)).join(', ')}`,
      columns: slide.columns,
      rows: slide.rows,
      style: { ...brand.type.label, color: 'text' as const },
      ground: context.frame.ground,
      rowPadding: ROW_PADDING,
    };
    return layoutTable(content, context.body, brand, measurer).map((item) => ({ items: [item] }));
  },
});
