import { z } from 'zod';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { drawPictogramGrids } from '../bars/pictogram-grids.ts';
import { PICTOGRAM_ICONS } from '../bars/pictogram-icons.ts';
import { iconCount, isShares, type Pictogram, type PictogramPlan, pictogramPlan } from '../bars/pictogram-plan.ts';
import { drawPictogramRows } from '../bars/pictogram-rows.ts';
import { baseConfig } from '../base/base-config.ts';
import { commonFields, compareFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { describeTable } from '../base/describe-table.ts';
import { normalise } from '../base/normalise.ts';
import type { Pen } from '../base/pen.ts';
import { badData, reviewBars, reviewNegative } from '../base/review.ts';
import { drawCrowd, isCrowd, planCrowd, plotCrowd, reviewCrowd } from '../composed/crowd-plan.ts';
import { composeCrowd } from '../composed/crowd-words.ts';

/** More icons than this in a row are no longer counted at a glance. */
const ICONS_MAX = 20;

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };

/** `bad-data` for shares beyond the whole, and for counts that would fill a row with too many icons, or with none. */
function reviewIcons(chart: Pictogram, path: Path): Finding[] {
  const table = normalise(chart);
  const { values = [], labels = [] } = table.series[0] ?? {};
  const largest = Math.max(...values.filter(Number.isFinite));
  const label = labels[values.indexOf(largest)] ?? '';
  if (isShares(table)) {
    if (!(largest > 100)) return [];
    const words = { en: `${label} is more than the whole.`, zh: `${label}超过了整体。` };
    const hint = { en: 'Use the type `bar` for shares above 100%.', zh: '超过100%的数值请用 `bar` 类型。' };
    return [badData(path, words, hint)];
  }
  const count = Math.round(largest / ((chart.per ?? 1) * (table.scale ?? 1)));
  if (count >= 1 && count <= ICONS_MAX) return [];
  const words = {
    en: `The largest value, ${label}, takes ${count} icons; a row shows 1 to ${ICONS_MAX}.`,
    zh: `最大的数值${label}需要${count}个图标，而一行只显示1到${ICONS_MAX}个。`,
  };
  const hint = { en: 'Say under `per` how much one icon stands for.', zh: '请在 `per` 下写出一个图标代表多少。' };
  return [badData(path, words, hint)];
}

/** The icons of each category as a dataset: how many are filled, and how many are there. */
function datasetOf(plan: PictogramPlan, index: number): object {
  const data = [{ x: plan.filled[index] ?? 0, y: iconCount(plan, index) }];
  return { label: plan.table.categories[index], data, pointStyle: false };
}

/** Shares or counts as icons. */
export const pictogram = defineChart({
  type: 'pictogram',
  name: { en: 'Pictogram', zh: '象形图' },
  summary: 'Icons in rows or grids: so many in ten, so many in a hundred, or so many of a kind.',
  schema: z.object({
    ...commonFields,
    of: z
      .union([z.literal(10), z.literal(100)])
      .meta({
        description: 'How many icons the whole of a share has: 10 in a row, or 100 in a grid; 10 where omitted.',
      })
      .optional(),
    per: z
      .number()
      .positive()
      .meta({ description: 'For counts: how much one icon stands for, in the unit of the values.', examples: [100] })
      .optional(),
    icon: z.enum(PICTOGRAM_ICONS).default('disc').meta({ description: 'What is drawn for each part.' }),
    ...highlightField,
    compare: compareFields.compare.describe(
      'For two counts, before and after: one grid of the second that fills the frame, in which the first has a tone of its own, and above it how they compare.',
    ),
    compare_as: compareFields.compare_as,
  }),
  compose: (chart) => (isCrowd(chart) ? (context) => composeCrowd(chart, context) : undefined),
  shapes: (chart) =>
    isCrowd(chart) ? (pen, context) => drawCrowd(pen, planCrowd(chart, context), (role) => role) : undefined,
  plot(chart, context) {
    if (isCrowd(chart)) return plotCrowd(planCrowd(chart, context));
    const plan = pictogramPlan(chart, context);
    const { table, whole, each } = plan;
    const config = baseConfig(
      'scatter',
      { datasets: table.categories.map((_, i) => datasetOf(plan, i)) as never },
      {
        margins: () => NO_MARGINS,
        draw: (pen: Pen) => (whole === 100 ? drawPictogramGrids : drawPictogramRows)(pen, plan),
      },
      { scales: { x: { display: false }, y: { display: false } } },
    );
    const labels = [...table.categories, ...(table.series[0]?.labels ?? []), each].filter((label) => label !== '');
    return { config, labels };
  },
  describe: (chart, language) => describeTable(normalise(chart, language), language),
  prefixed: (chart) => !isCrowd(chart),
  review(chart, path) {
    const findings = [...reviewBars(chart, path), ...reviewNegative(normalise(chart), path)];
    if (findings.length > 0) return findings;
    return chart.compare ? reviewCrowd(chart, path) : reviewIcons(chart, path);
  },
});
