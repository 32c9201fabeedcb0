import { z } from 'zod';
import { factRef, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { unitOfNumbers } from '../../fields/unit-field.ts';
import { commonFields, dataName, highlightField } from '../base/common-fields.ts';
import { referenceField } from '../base/reference.ts';

const value = (description: string) => z.union([z.number(), factRef('A fact.')]).meta({ description });
const end = (description: string) => z.number().meta({ description }).optional();

const point = {
  name: dataName('What the point is: it is written at its mark.'),
  x: value('Where it stands across: a number or a fact.'),
  y: value('Where it stands upwards: a number or a fact.'),
  group: dataName('The group that it belongs to; groups differ in colour and shape.').optional(),
};

const measure = {
  name: text('What is measured.', 'label').optional(),
  unit: unitOfNumbers('Its unit, known to the tool or in words; taken from the facts where omitted.').optional(),
};

const axis = (description: string) =>
  z
    .strictObject({ ...measure, min: end('Where the axis begins.'), max: end('Where it ends.') })
    .meta({ description })
    .optional();

const { title, native, from } = commonFields;

const pointsOf = <Point extends z.ZodRawShape>(shape: Point, description: string, example: object) =>
  z
    .array(z.strictObject(shape))
    .min(1)
    .meta({ description, examples: [[example, example]] })
    .optional();

/** The keys of charts whose points stand between two value axes. */
export const pointFields = {
  title,
  points: pointsOf(point, 'Inline data: the points, each with two values.', { name: 'Berlin', x: 3.7, y: 42 }),
  from,
  x: axis('What the points’ places across say; the second column of a file where its name is omitted.'),
  y: axis('What their heights say; the third column of a file where its name is omitted.'),
  ...highlightField,
  ...referenceField,
  native,
};

/** The keys of charts whose points have a size as well. */
export const bubbleFields = {
  ...pointFields,
  points: pointsOf(
    { ...point, size: value('How much its area says: a number or a fact.') },
    'Inline data: the points, each with three values.',
    { name: 'Berlin', x: 3.7, y: 42, size: 120 },
  ),
  size: z
    .strictObject(measure)
    .meta({ description: 'What the areas say; the fourth column of a file where its name is omitted.' })
    .optional(),
};

/** The outline of a chart of points, in one language. */
export type PointChart = Resolved<z.output<z.ZodObject<typeof pointFields>>> &
  Pick<Resolved<z.output<z.ZodObject<typeof bubbleFields>>>, 'size'>;
