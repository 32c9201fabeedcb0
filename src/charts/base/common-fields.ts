import { z } from 'zod';
import type { RichText } from '../../core/rich-text.ts';
import { seriesFrom } from '../../fields/data.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { unitOfNumbers } from '../../fields/unit-field.ts';

/** A name in inline data: a text, or a year as YAML reads it. */
export function dataName(description: string) {
  return z.union([z.number().transform(String), text(description, 'label')]).describe(description);
}

const series = z.strictObject({
  name: dataName('What the series is: it is written at its marks.'),
  values: z.array(z.union([z.number(), z.null(), factRef('A fact.')])).meta({
    description: 'Numbers or facts, as many as there are labels; null where there is no value.',
    examples: [[3.1, 4.2, 5]],
  }),
  decimals: z
    .int()
    .min(0)
    .max(6)
    .describe('Decimals of its numbers; as many as they are written with where omitted. Facts have their own.')
    .optional(),
});

const CLAIMED = 'A fact of the chart, or a label or series by its words; `none` for nothing.';

/**
 * The keys that every chart takes: what it is called, and its data. Where a chart has a title and each of its facts a
 * period of its own, columns, bars and points are named by the periods: the title says what is measured.
 */
export const chartFields = {
  title: text('What the chart measures, above it.', 'label').optional(),
  unit: unitOfNumbers(
    'The unit of all values, below the title: one that the tool knows (CNY bn), which each language writes in its own scale, or words. Taken from the facts where omitted.',
  ).optional(),
  data: z
    .array(factRef('A fact.'))
    .min(1)
    .meta({ description: 'Facts by name: label, value, unit and source come along.', examples: [['gdp_start', 'gdp']] })
    .optional(),
  labels: z
    .array(dataName('A category.'))
    .min(1)
    .meta({ description: 'The categories of inline data, in order.', examples: [[2018, 2019, 2020]] })
    .optional(),
  series: z.array(series).min(1).describe('Inline data: a name and values for each series.').optional(),
  native: z
    .boolean()
    .describe(
      'Whether the chart is one of PowerPoint’s with its data, for types that it has; a picture where false. As `charts` under `deck` says, where omitted.',
    )
    .optional(),
  from: seriesFrom('Data of a file: its name, or what of it is wanted.').optional(),
  claim: z
    .union([nameInChart(CLAIMED), z.tuple([nameInChart('From.'), nameInChart('To.')])])
    .meta({
      description:
        'What the chart says: a fact, a label or a series of it, which is marked in the colour of the claim; two of them, which are compared; or `none`. Where omitted, what is highlighted or compared, or the extreme.',
      examples: ['gdp', ['gdp_start', 'gdp'], 'none'],
    })
    .optional(),
};

/** What a chart says, as an outline states it. */
export type StatedClaim = string | RichText | readonly (string | RichText)[];

export function nameInChart(description: string) {
  const named = z.union([z.string().meta({ refers: 'fact' }), text('A label, by language.', 'label')]);
  return named.describe(description);
}

const highlight = nameInChart('The one that matters: a fact of the chart, or a label or series by its words.').meta({
  examples: ['gdp'],
});

export const highlightField = { highlight: highlight.optional() };

export const lyingField = {
  horizontal: z.boolean().default(false).describe('Bars lie, with their names at the left.'),
};

export const compareFields = {
  ...highlightField,
  compare: z
    .tuple([factRef('From.'), factRef('To.')])
    .describe('Two facts of the chart: an arrow from the first to the second says how they compare.')
    .optional(),
  compare_as: z
    .enum(['ratio', 'change', 'difference'])
    .default('ratio')
    .meta({
      description: 'What the arrow says.',
      enumDescriptions: [
        'How many times the first: ×3.4.',
        'The change in percent: +80%.',
        'The difference in the unit of the facts: +238.9; of shares in percentage points.',
      ],
    }),
};

export const numberOrFact = (description: string) => z.union([z.number(), factRef('A fact.')]).describe(description);

export type ChartData = Resolved<z.output<z.ZodObject<typeof chartFields>>>;

export type Highlighted = Resolved<z.output<z.ZodObject<typeof highlightField>>> & {
  readonly claim?: StatedClaim | undefined;
};

export type Compared = Resolved<z.output<z.ZodObject<typeof compareFields>>>;
