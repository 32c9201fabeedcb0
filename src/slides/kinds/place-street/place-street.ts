import { z } from 'zod';
import { PartRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { type Finding, refusal } from '../../../findings/finding.ts';
import { guess, hintOf } from '../../../findings/suggest.ts';
import { fill } from '../../../layout/fill.ts';
import { textLeaf } from '../../../layout/leaves.ts';
import { textSteps } from '../../../layout/scale.ts';
import { stack } from '../../../layout/tree.ts';
import { say } from '../../../messages/say.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type SlideReview } from '../../parts/define-slide.ts';
import { partField } from '../../parts/part-field.ts';
import { duskField, sceneField } from '../../parts/visual-parts.ts';
import { isDrawn } from '../../stage/part-items.ts';
import { namesOnScene } from './names-on-scene.ts';
import { streetOfHouses } from './street-of-houses.ts';

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

const schema = z
  .object({
    ...contentFields,
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
    value.places.forEach(({ house, at }, i) => {
      if (value.scene ? at !== undefined : house !== undefined) return;
      const advice = value.scene ? say.slides.street.notAt : say.slides.street.noHouse;
      issues.push(refusal(value, { code: 'missing-key', ...advice }, ['places', i]));
    });
  });

export type PlaceStreet = Resolved<z.output<typeof schema>>;

export const placeStreet = defineSlide({
  kind: 'place-street',
  summary:
    'A street of three to six houses that are what they are called, each with its name; or named places of a scene.',
  family: 'picture',
  frame: 'title-only',
  fills: true,
  schema,
  compositions: [
    {
      name: 'street',
      family: 'picture',
      headline: 'top',
      grounds: ['pale', 'white', 'ink'],
      suits: ({ places, scene }) => !scene && places.every(({ house }) => isDrawn(house)),
      compose: streetOfHouses,
    },
    {
      name: 'scene',
      family: 'picture',
      headline: 'top',
      grounds: ['pale', 'white', 'ink'],
      suits: ({ scene }) => scene !== undefined,
      compose: namesOnScene,
    },
  ],
  review: (slide, reading) => unknownAnchors(slide, reading),
  layout: ({ places }, context) => {
    const steps = { name: textSteps(context, 'heading', { min: 20, preferred: 36, max: 60 }) };
    const { items } = fill(context.body, steps, ({ name: size }) =>
      stack(
        places.map(({ name }, i) => textLeaf(context, 'heading', { name: `Place ${i + 1}`, text: name, size })),
        0.24,
      ),
    );
    return [{ items }];
  },
});

/** `unknown-kind` for places at anchors that the scene does not have. */
function unknownAnchors({ places, scene }: PlaceStreet, { path, scenes }: SlideReview): Finding[] {
  const drawing = scene && scenes.get(scene.name);
  if (!drawing) return [];
  const names = drawing.anchors.map(({ name }) => name);
  return places.flatMap(({ at }, i): Finding[] => {
    if (at === undefined || names.includes(at)) return [];
    const found = guess(at, names);
    const { noAnchor, anchors } = say.slides.street;
    return [
      {
        ...{
          code: 'unknown-kind',
          message: noAnchor({ scene: scene.name, name: at }),
          path: [...path, 'places', i, 'at'],
        },
        ...{ hint: hintOf(found.suggestion, anchors({ names })), ...found },
      },
    ];
  });
}
