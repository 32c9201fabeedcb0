import { z } from 'zod';
import type { Language } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { plainText, richText } from '../../core/rich-text.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Finding } from '../../findings/finding.ts';
import { chartFields } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { known } from '../base/normalise.ts';
import { badData } from '../base/review.ts';
import { wordsFor } from '../base/words.ts';
import { composeGrowth, type GrowthChart, growthText, planGrowth, plotGrowth } from '../composed/growth.ts';
import { nativeGrowth } from '../native/composed-native.ts';

/** Growth beyond this many times would leave a sliver for what was before. */
const TIMES_MOST = 4;

const row = z.strictObject({
  name: text('What grew: “Built-up area”.'),
  from: factRef('What it was, a fact.'),
  to: factRef('What it became, a fact of the same unit.'),
  highlight: z.literal(true).describe('Whether it is the one that matters.').optional(),
});

/** `bad-data` for what did not grow, grew many times over, or is measured in two units. */
function review({ rows }: GrowthChart, path: Path): Finding[] {
  return rows.flatMap(({ from, to }, i) => {
    const [before, after] = [known(from), known(to)];
    // An unknown fact has its finding already.
    if (!before || !after) return [];
    const alike = before.dimension === after.dimension;
    if (alike && before.value > 0 && after.value > before.value && after.value <= TIMES_MOST * before.value) return [];
    const words = {
      en: `What grew is two values of one unit, the second up to ${TIMES_MOST} times the first: this is ${before.prose} and ${after.prose}.`,
      zh: `增长对比需要同一单位的两个数值，后者大于前者且不超过其${TIMES_MOST}倍，而这里是${before.prose}和${after.prose}。`,
    };
    const hint = { en: 'Use the type `column`, with `multiple`.', zh: '请改用 `column` 类型，并写出 `multiple`。' };
    return [badData([...path, 'rows', i, 'to'], words, hint)];
  });
}

/** The rows in words: "Built-up area: 158 km² to 238 km², +51%". */
function describe({ rows }: GrowthChart, language: Language): string {
  const { colon, comma, semicolon, grownTo } = wordsFor(language);
  const space = grownTo.endsWith(' ') ? ' ' : '';
  const sentences = rows.map((each) => {
    const [from, to] = [known(each.from)?.prose ?? '', known(each.to)?.prose ?? ''];
    return `${plainText(each.name)}${colon}${from}${space}${grownTo}${to}${comma}${growthText(each, language)}`;
  });
  return sentences.join(semicolon);
}

/** How much things of unlike units grew, on one base. */
export const growth = defineChart({
  type: 'growth',
  name: { en: 'Growth from a common start', zh: '增长对比图' },
  summary:
    'How much things of unlike units grew: a bar each, what was before equally long in all, what was added to scale.',
  schema: z.object({
    title: chartFields.title,
    rows: z.array(row).min(1).max(4).describe('What grew, from the top down.'),
    native: chartFields.native,
  }),
  plot: (chart, context) => plotGrowth(planGrowth(chart, context)),
  compose: (chart) => (context) => composeGrowth(chart, context),
  writes: () => ['growth'],
  native: (chart, context) => nativeGrowth(chart, plainText(chart.title ?? richText('')), context),
  table: () => ({ categories: [], series: [], unit: '' }),
  describe,
  review,
});
