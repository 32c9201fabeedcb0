import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import { PartRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { dataBuildField } from '../../parts/builds.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { duskField, sceneField } from '../../parts/visual-parts.ts';

const place = z.strictObject({
  name: text('What the place is called: a word or two.'),
  house: partField('houses', 'The house that it is.').optional(),
  at: z
    .string()
    .describe('Where it is in the slide’s scene: the name of one of the anchors that the drawing has.')
    .optional(),
});

/** Those on the pavement. */
const FAMILY = { man: new PartRef('people', 'person'), woman: new PartRef('people', 'person-2') };

export const schema = z
  .object({
    ...contentFields,
    ...dataBuildField,
    title: commonFields.title,
    places: z.array(place).min(3).max(6).describe('The places, from left to right.'),
    scene: sceneField
      .describe('A drawing with anchors in which the places are, instead of a street of houses.')
      .optional(),
    dusk: duskField,
    people: z
      .boolean()
      .transform((shown) => (shown ? FAMILY : undefined))
      .describe('Whether a family is on the pavement.')
      .optional(),
  })
  .check(({ value, issues }) => {
    const { noScene, notAt, noHouse } = say.slides.street;
    value.places.forEach(({ house, at }, i) => {
      const isLost = !value.scene && at !== undefined;
      if (!isLost && (value.scene ? at !== undefined : house !== undefined)) return;
      const advice = isLost ? noScene : value.scene ? notAt : noHouse;
      issues.push(refusal(value, { code: 'missing-key', ...advice }, ['places', i, ...(isLost ? ['at'] : [])]));
    });
  });

export type PlaceStreet = Resolved<z.output<typeof schema>>;
