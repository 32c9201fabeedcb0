import { z } from 'zod';
import type { Language } from '../../../core/language.ts';
import type { Path } from '../../../core/path.ts';
import { plainRuns } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Finding } from '../../../findings/finding.ts';
import { chartFields, numberOrFact } from '../../base/common-fields.ts';
import { defineChart } from '../../base/define-chart.ts';
import { known } from '../../base/normalise.ts';
import { badData } from '../../base/review.ts';
import { wordsFor } from '../../base/words.ts';
import {
  composeRank,
  drawRank,
  planRank,
  plotRank,
  RANK_MOST,
  type RankChart,
  rankFigure,
  rankOf,
} from './rank-plan.ts';

function review({ value, of }: RankChart, path: Path): Finding[] {
  const [place, count] = [value, of].map((each) => (typeof each === 'number' ? each : known(each)?.value));
  // An unknown fact has its finding already.
  if (place === undefined || count === undefined) return [];
  const isWhole = Number.isInteger(place) && Number.isInteger(count);
  if (isWhole && place >= 1 && count >= 2 && count <= RANK_MOST && place <= count) return [];
  const words = {
    en: `A rank is a place among 2 to ${RANK_MOST}, and this is ${place} of ${count}.`,
    zh: `名次是2到${RANK_MOST}个之中的位置，而这里是${count}个中的第${place}。`,
  };
  const hint = { en: 'Check `value` and `of`.', zh: '请核对 `value` 和 `of`。' };
  return [badData([...path, 'value'], words, hint)];
}

/** The place in words: "4th of 19; by GDP". Words that name the place say it themselves. */
function describe(chart: RankChart, language: Language): string {
  const { place, count } = rankOf(chart);
  const own = rankFigure(chart);
  const rank = wordsFor(language).rank(own.number === '' ? String(place) : own.number + own.unit, count);
  const words = chart.text ?? chart.title;
  if (!words) return rank;
  const said = words.paragraphs.map(plainRuns).join(language === 'zh' ? '' : ' ');
  return isNamed(said, own.number) ? said : `${rank}${wordsFor(language).semicolon}${said}`;
}

/** Whether words have a figure in them, and not as a part of a longer number. */
const isNamed = (words: string, figure: string): boolean =>
  figure !== '' &&
  words.split(figure).some((after, i, all) => i > 0 && !/^\d/.test(after) && !/\d$/.test(all[i - 1] ?? ''));

/** A place among equals. */
export const rank = defineChart({
  type: 'rank',
  name: { en: 'Rank', zh: '排名图' },
  summary: 'A place among equals: one mark for each, the own one in colour, and the place beside it.',
  schema: z.object({
    title: text('What the place is in; beside the marks where there is no `text`, else above them.').optional(),
    value: numberOrFact('The place, from 1: a number or a fact.'),
    of: numberOrFact('How many there are: a number or a fact.'),
    text: text(
      'What it is a place among: “of 19 national new areas by GDP”. A last line in bold is the place, which then stands below the rest.',
    ).optional(),
    native: chartFields.native,
  }),
  plot: (chart, context) => plotRank(planRank(chart, context)),
  compose: (chart) => (context) => composeRank(chart, context),
  shapes: (chart) => (pen, context) => drawRank(pen, planRank(chart, context), (role) => role),
  table: () => ({ categories: [], series: [], unit: '' }),
  describe,
  review,
});
