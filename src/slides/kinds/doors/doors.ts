import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import { text } from '../../../fields/fields.ts';
import { dataBuildField } from '../../parts/builds.ts';
import { claimField, commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { openDoors } from './open-doors.ts';
import { doorsInColumns } from './plain.ts';

const door = z
  .strictObject({
    word: text('What the door leads to, in a word or two.'),
    text: text('One example of it, in a few words.').optional(),
    view: partField('views', 'What is seen through the door: a view of the library.'),
  })
  .meta({ title: 'door' });

export const doors = defineSlide({
  kind: 'doors',
  summary: 'A choice between two to four ways, each an open door, with one visitor before them.',
  family: 'drawn',
  frame: 'title-only',
  schema: z.object({
    ...contentFields,
    ...dataBuildField,
    title: commonFields.title,
    items: z.array(door).min(2).max(4).describe('The ways to choose from, of equal weight, from the left.'),
    claim: claimField,
    visitor: partField(
      'people',
      'Who stands before the doors: in the colour of the claim where no door is claimed.',
    ).prefault('visitor'),
  }),
  compositions: [
    {
      name: 'open',
      family: 'drawn',
      headline: 'side',
      heavy: 'right',
      grounds: ['ink', 'deep'],
      toScale: true,
      compose: openDoors,
    },
  ],
  layout: doorsInColumns,
});
