import { defineSlide } from '../../parts/define-slide.ts';
import { linkSchema } from './link-fields.ts';
import { linkedInBody, linkedOnGlobe } from './over-globe.ts';

export const link = defineSlide({
  kind: 'link',
  summary: 'Two places and what joins them, as a scheme without a coast: neither distance nor direction is told.',
  family: 'drawn',
  frame: 'title-only',
  schema: linkSchema,
  compositions: [
    {
      ...{ name: 'globe', family: 'drawn', headline: 'top', grounds: ['pale', 'ink'], toScale: true },
      plainWhereLow: true,
      compose: (slide, context) => linkedOnGlobe(slide, context),
    },
  ],
  layout: (slide, context) => [linkedInBody(slide, context)],
});
