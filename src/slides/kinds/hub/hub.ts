import { defineSlide } from '../../parts/define-slide.ts';
import { hubSchema } from './hub-fields.ts';
import { gatheredInBody, gatheredOnSlide } from './ribbons-into-one.ts';

export const hub = defineSlide({
  kind: 'hub',
  summary: 'Two to nine partners and the place where they come together: their names on ribbons that join into one.',
  family: 'line',
  frame: 'title-only',
  fills: true,
  schema: hubSchema,
  compositions: [
    {
      ...{ name: 'lines', family: 'line', headline: 'top', grounds: ['white', 'pale', 'ink'], toScale: true },
      plainWhereLow: true,
      compose: (slide, context) => gatheredOnSlide(slide, context),
    },
  ],
  layout: (slide, context) => [gatheredInBody(slide, context)],
});
