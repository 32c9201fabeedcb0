import { z } from 'zod';
import type { FactView } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import type { Path } from '../../../core/path.ts';
import { plainText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { chartFields } from '../../base/common-fields.ts';
import { badData } from '../../base/review.ts';
import { known } from '../../base/table.ts';
import { wordsFor } from '../../base/words.ts';
import { pageSheet } from '../../parts/page-sheet.ts';
import { definePicture, kitField, reviewKit } from '../../parts/picture-chart.ts';
import { type Crowd, countsOf, drawCrowd, grownOf, HEADLINE } from './draw-crowd.ts';
import { MOST_UNITS } from './units.ts';

const UNITS = ['unit'] as const;
const ROWS = ['row'] as const;

const pair = (what: string) =>
  z.tuple([factRef(`${what}, before.`), factRef(`${what}, after: a fact of the same unit.`)]);

const schema = z.object({
  count: pair('What is counted').describe('What grew, drawn one by one: what was before, and what is.'),
  per: z.number().positive().describe('What one unit stands for, in the unit of the facts as written.').default(1),
  kit: kitField('What is counted; a kit with a `unit`.', UNITS),
  title: text(
    'What is counted, as its figure’s noun: “residents”; the name of the fact after where omitted.',
  ).optional(),
  each: text('What one unit is called in the legend: “One figure”.').optional(),
  length: pair('Another measure')
    .describe('What grew beside it, as lengths from the same start: what was before, and what is.')
    .optional(),
  row: kitField('What has that length; a kit with a `row`.', ROWS).optional(),
  length_title: text('What has that length, as its figure’s noun: “built-up area”.').optional(),
  native: chartFields.native,
});

export const crowd = definePicture({
  type: 'crowd',
  name: { en: 'Crowd that grew', zh: '人群增长图' },
  summary: 'What grew, one by one in rows and columns, and another growth beside it as a length from the same start.',
  schema,
  steps: ({ words }) => [
    ...(words.some(({ name }) => name === 'length') ? ([[/^(Row growth|length)$/, 'grow']] as const) : []),
    [/^Growth$/, 'grow'],
    [/^(figure|text)$/, 'light'],
  ],
  picture: (chart, language) => ({
    headline: HEADLINE,
    draw: (context, frame) => drawCrowd(chart, language, pageSheet(context, frame)),
  }),
  table: () => ({ categories: [], series: [], unit: '' }),
  describe,
  review(chart, path) {
    const { kit, row, length, count } = chart;
    const kits = [
      ...reviewKit(kit, UNITS, [...path, 'kit']),
      ...(row ? reviewKit(row, ROWS, [...path, 'row']) : []),
      ...((length === undefined) === (row === undefined)
        ? []
        : [badData([...path, length ? 'length' : 'row'], say.charts.crowd.lengthAlone)]),
    ];
    const growths = [
      ...reviewPair(count, [...path, 'count']),
      ...(length ? reviewPair(length, [...path, 'length']) : []),
    ];
    if (growths.length > 0 || !count.every(known)) return [...kits, ...growths];
    const { before, after } = countsOf(chart);
    const fits = before >= 1 && after > before && after <= MOST_UNITS;
    return [
      ...kits,
      ...(fits ? [] : [badData([...path, 'per'], say.charts.crowd.size({ count: after, most: MOST_UNITS }))]),
    ];
  },
});

/** `bad-data` where two facts are no growth of one measure. */
function reviewPair([from, to]: readonly FactView[], path: Path): Finding[] {
  // An unknown fact has its finding already.
  if (!from || !to) return [];
  const isLoose = [from, to].some(({ bound }) => bound === 'below' || bound === 'above');
  if (!isLoose && from.dimension === to.dimension && from.value > 0 && to.value > from.value) return [];
  return [badData(path, say.charts.crowd.noGrowth({ before: from.prose, after: to.prose }))];
}

/** “residents: 1.5 to 2.7 million, +80%; built-up area: 158 to 238 km², +51%”. */
function describe(chart: Crowd, language: Language): string {
  const { comma, semicolon } = wordsFor(language);
  return grownOf(chart, language)
    .map(({ said, growth }) => plainText(said) + comma + growth.number + growth.unit)
    .join(semicolon);
}
