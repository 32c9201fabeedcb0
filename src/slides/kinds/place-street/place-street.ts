import type { Finding } from '../../../findings/finding.ts';
import { guess, hintOf } from '../../../findings/suggest.ts';
import { fill } from '../../../layout/fill.ts';
import { textLeaf } from '../../../layout/leaves.ts';
import { textSteps } from '../../../layout/scale.ts';
import { stack } from '../../../layout/tree.ts';
import { say } from '../../../messages/say.ts';
import { SCENES_WITH_ANCHORS } from '../../../scenery/library.ts';
import { defineSlide, type SlideReview } from '../../parts/define-slide.ts';
import { isDrawn } from '../../stage/part-items.ts';
import { namesOnScene } from './names-on-scene.ts';
import { type PlaceStreet, schema } from './places.ts';
import { streetOfHouses } from './street-of-houses.ts';

export const placeStreet = defineSlide({
  kind: 'place-street',
  summary:
    'A street of three to six houses that are what they are called, each with its name; or named places of a scene.',
  family: 'picture',
  frame: 'title-only',
  schema,
  compositions: [
    {
      name: 'street',
      family: 'picture',
      headline: 'top',
      grounds: ['pale', 'white'],
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
  const { noAnchor, anchors, noAnchors } = say.slides.street;
  if (names.length === 0) {
    const advice = noAnchors({ scene: scene.name, others: SCENES_WITH_ANCHORS });
    return [{ code: 'unknown-kind', ...advice, path: [...path, 'scene'] }];
  }
  return places.flatMap(({ at }, i): Finding[] => {
    if (at === undefined || names.includes(at)) return [];
    const found = guess(at, names);
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
