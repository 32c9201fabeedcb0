import { z } from 'zod';
import type { Language } from '../../../core/language.ts';
import { text } from '../../../fields/fields.ts';
import { say } from '../../../messages/say.ts';
import { chartFields } from '../../base/common-fields.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { dataOf, normalise } from '../../base/table.ts';
import { pageSheet } from '../../parts/page-sheet.ts';
import { definePicture, kitField, reviewKit } from '../../parts/picture-chart.ts';
import { drawStage, headlineOf, timesOf } from './draw-stage.ts';

const PARTS = ['floor'] as const;
/** How many times the smaller value the larger one may be. */
const TIMES = { least: 1.5, most: 8 };

const schema = z.object({
  ...chartFields,
  kit: kitField('What the blocks are built of; a kit with a `floor`.', PARTS),
  text: text(
    'What is compared, below the multiple: “GDP in 2019, against GDP at founding”; the chart’s title, or the name of the larger value, where omitted.',
  ).optional(),
});

export const stage = definePicture({
  type: 'stage',
  name: { en: 'Multiple in blocks', zh: '倍数叠层图' },
  summary: 'How many times a value another one is: blocks as high as the smaller stand on one another to the larger.',
  schema,
  steps: () => [
    [/^(Large \d+|Scale|(value|name) 2)$/, 'rise'],
    [/^(figure|text)$/, 'light'],
  ],
  picture: (chart, language: Language) => ({
    headline: headlineOf(chart),
    draw: (context, frame) => drawStage(chart, language, pageSheet(context, frame)),
  }),
  review(chart, path) {
    const findings = [...reviewBars(chart, path), ...reviewKit(chart.kit, PARTS, [...path, 'kit'])];
    if (findings.length > 0) return findings;
    const data = dataOf(normalise(chart));
    const at = [...path, chart.data ? 'data' : chart.from ? 'from' : 'series'];
    const bound = data.find(({ fact }) => fact?.bound === 'below' || fact?.bound === 'above');
    if (bound) return [badData(at, say.charts.onlyBound({ name: bound.name, value: bound.label }))];
    const times = timesOf(chart);
    const isPair = data.length === 2 && data.every(({ value }) => value > 0);
    return isPair && times >= TIMES.least && times <= TIMES.most
      ? []
      : [badData(at, say.charts.stage.noMultiple(TIMES))];
  },
});
