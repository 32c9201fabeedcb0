import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import { text } from '../../../fields/fields.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { showsVisual, visualFields } from '../../parts/visual-parts.ts';
import { onStage } from '../../stage/stage.ts';
import { composed, titleColumn } from '../../stage/titled.ts';
import { besidePicture } from './beside.ts';
import { wordsAlone } from './words.ts';

/** The largest sentence over a scene, as a part of the usual large size, and its lines while it stays large. */
const OVER_SCENE = 1.75;
const TITLE_LINES = 2;
/** How much larger than usual a short sentence alone is set. */
const GROW = { title: 1.5, text: 1.15 };

export const statement = defineSlide({
  kind: 'statement',
  summary: 'One sentence, large, that lets the audience breathe; over a scene or a picture where there is one.',
  family: 'quiet',
  frame: 'statement',
  schema: z.object({
    title: commonFields.title,
    kicker: contentFields.kicker,
    footnote: contentFields.footnote,
    source: contentFields.source,
    text: text('What supports the sentence, in a line or two.').optional(),
    ...visualFields,
  }),
  compositions: [
    {
      name: 'words',
      family: 'quiet',
      headline: 'inside',
      heavy: 'left',
      grounds: ['claim', 'ink', 'deep', 'pale'],
      suits: (slide) => !showsVisual(slide),
      compose: ({ text: support }, context) => wordsAlone(support, context),
    },
    {
      name: 'beside',
      family: 'picture',
      headline: 'inside',
      heavy: 'left',
      grounds: ['ink', 'deep', 'white'],
      suits: ({ picture }) => picture !== undefined,
      compose: (slide, context) => besidePicture({ visual: slide, text: slide.text }, context),
    },
  ],
  layout: (slide, context) => {
    const { title, kicker } = slide;
    // Over a scene a sentence leaves it room; alone it is as large as its place lets it be.
    const most = showsVisual(slide)
      ? { most: OVER_SCENE * context.brand.type.display.size, lines: TITLE_LINES }
      : { grow: GROW };
    const compose = (room: Box, fill: ColorRole | undefined) =>
      composed(context, { title, text: slide.text, room, kicker, ...most }, fill);
    return [onStage(context, { visual: slide, title }, titleColumn(context), compose)];
  },
});
