import { z } from 'zod';
import { chartSchema } from '../../charts/plot-chart.ts';
import { factRef, text } from '../../fields/fields.ts';
import { TWELVE } from './grid.ts';
import { iconField } from './icons.ts';
import { fitField, pictureFields } from './picture-parts.ts';
import { duskField, sceneField } from './scene-parts.ts';

/** Rows of the grid that a custom slide's things stand on; its columns are twelve in every brand. */
export const GRID_ROWS = 6;

const ORDER = {
  message: { en: 'The first of the two is the larger.', zh: '两个数中前一个更大。' },
  hint: { en: 'Write the first, then the last: [1, 6].', zh: '请先写起始，再写结束：[1, 6]。' },
};

/** From the first to the last, both counted from 1. */
function span(most: number, description: string) {
  const end = z.int().min(1).max(most);
  return z
    .tuple([end, end])
    .check(({ value, issues }) => {
      if (value[0] > value[1]) {
        issues.push({
          code: 'custom',
          input: value,
          message: ORDER.message.en,
          params: { code: 'wrong-type', ...ORDER },
        });
      }
    })
    .meta({ description, examples: [[1, most / 2]] });
}

const columns = span(TWELVE, 'The first and the last column that it takes, of twelve: [1, 6] is the left half.');
const place = {
  columns,
  rows: span(GRID_ROWS, 'The first and the last row that it takes, of six: [1, 3] is the upper half.'),
};

const inkField = z
  .enum(['text', 'subtle', 'subject', 'second-text', 'highlight', 'on-dark'])
  .meta({
    description: 'Its colour, by what the brand has it for; that of its style where omitted.',
    enumDescriptions: [
      'Plain text.',
      'What is said quietly.',
      'The brand’s first colour.',
      'The brand’s second colour, dark enough for text.',
      'The one thing to be seen.',
      'Text on a panel of a strong colour.',
    ],
  })
  .optional();

const shown = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, summary: string, fields: Shape) =>
  z.strictObject({ show: z.literal(name), ...fields }).meta({ description: summary });

/** A thing on a custom slide: what it shows, and the columns and rows that it takes. */
export const customItem = z.discriminatedUnion('show', [
  shown('text', 'A text.', {
    ...place,
    text: text('The text.'),
    style: z
      .enum(['statement', 'heading', 'body', 'label'])
      .default('body')
      .meta({
        description: 'How it is set, by what the brand has it for.',
        enumDescriptions: [
          'Large, a sentence to itself.',
          'Bold, above other text.',
          'Plain text.',
          'Small, for captions.',
        ],
      }),
    color: inkField,
  }),
  shown('figure', 'A fact, large, with what it measures below.', {
    ...place,
    fact: factRef('The figure.'),
    text: text('What the figure measures.').optional(),
    color: inkField,
  }),
  shown('picture', 'A picture.', { ...place, ...pictureFields, fit: fitField }),
  shown('scene', 'A scene of the library.', { ...place, scene: sceneField, dusk: duskField }),
  shown('icon', 'An icon.', { ...place, icon: iconField, color: inkField }),
  shown('chart', 'A chart.', {
    ...place,
    chart: chartSchema.meta({ description: 'The chart: its type, and its data.' }),
  }),
  shown('panel', 'A field of colour; what lies wholly on it stands on that colour.', {
    ...place,
    fill: z
      .enum(['panel', 'subject', 'second', 'highlight'])
      .default('panel')
      .meta({
        description: 'Its colour, by what the brand has it for.',
        enumDescriptions: [
          'Pale.',
          'The brand’s first colour.',
          'The brand’s second colour.',
          'The one thing to be seen.',
        ],
      }),
  }),
  shown('rule', 'A thin line along the top of a row.', {
    columns,
    above: z.int().min(2).max(GRID_ROWS).meta({ description: 'The row that it is drawn above, from 2.' }),
  }),
]);

export type OutlineItem = z.output<typeof customItem>;
