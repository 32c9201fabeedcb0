import { z } from 'zod';
import { chartSchema } from '../../../charts/plot-chart.ts';
import { dataBuildField } from '../../parts/builds.ts';
import { commonFields, contentFields, pointsField } from '../../parts/common-fields.ts';
import { defineSlide } from '../../parts/define-slide.ts';
import { drawnAs, drawnPage } from './drawn.ts';
import { chartPage } from './page.ts';
import { isRank, plainChart } from './plain.ts';

const isPicture = (slide: Parameters<typeof drawnAs>[0]) => ['picture', 'night'].includes(drawnAs(slide) ?? '');

export const chart = defineSlide({
  kind: 'chart',
  summary: 'A chart, or two side by side; up to three points on a field beside it.',
  frame: 'title-only',
  fills: true,
  family: 'plot',
  schema: z.object({
    ...contentFields,
    title: commonFields.title,
    chart: chartSchema.describe('The chart: its type, and its data.'),
    second: chartSchema
      .optional()
      .describe('A second chart beside the first, with a unit of its own; a rank stands on a panel.'),
    points: pointsField,
    ...dataBuildField,
  }),
  compositions: [
    {
      ...{ name: 'claim', family: 'plot', headline: 'side', heavy: 'right', grounds: ['pale', 'ink', 'white'] },
      suits: (slide) => drawnAs(slide) === 'beside',
      compose: drawnPage,
    },
    {
      ...{ name: 'across', family: 'plot', headline: 'top', grounds: ['white', 'ink', 'pale'] },
      plainWhereLow: true,
      suits: (slide) => drawnAs(slide) === 'across',
      compose: drawnPage,
    },
    {
      ...{ name: 'picture', family: 'drawn', headline: 'side', heavy: 'right', grounds: ['pale', 'white', 'ink'] },
      toScale: true,
      suits: (slide) => drawnAs(slide) === 'picture',
      compose: drawnPage,
    },
    {
      ...{ name: 'night', family: 'drawn', headline: 'top', grounds: ['ink'] },
      plainWhereLow: true,
      toScale: true,
      suits: (slide) => drawnAs(slide) === 'night',
      compose: drawnPage,
    },
    {
      ...{ name: 'page', family: 'plot', headline: 'top', grounds: ['white', 'pale', 'ink'], cost: 6 },
      plainWhereLow: true,
      suits: (slide) => !isPicture(slide) && (!slide.second || !isRank(slide.second)),
      compose: chartPage,
    },
  ],
  layout: plainChart,
});
