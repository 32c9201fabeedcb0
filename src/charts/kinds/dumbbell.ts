import type { Chart, ScriptableContext } from 'chart.js';
import { z } from 'zod';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { drawDumbbells, drawPairLines, overlap } from '../bars/dumbbell-draw.ts';
import { type DumbbellPlan, dotRole, dumbbellMargins, dumbbellPlan } from '../bars/dumbbell-plan.ts';
import { baseConfig } from '../base/base-config.ts';
import { commonFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { describeTable } from '../base/describe-table.ts';
import { normalise } from '../base/normalise.ts';
import { badData, reviewData, reviewEmphasis } from '../base/review.ts';

type Dot = ScriptableContext<'scatter'>;

/** The dots of one series as a dataset of Chart.js: each row at its place. */
function datasetOf(plan: DumbbellPlan, index: number): object {
  const { table, style, radius } = plan;
  const series = table.series[index];
  const roles = table.categories.map((_, row) => dotRole(plan, index, row));
  const rimmed = (chart: Chart, row: number) => index > 0 && overlap(chart, plan, row);
  return {
    label: series?.name,
    data: table.categories.map((_, y) => ({ x: series?.values[y] ?? Number.NaN, y })),
    backgroundColor: roles.map(style.color),
    // A dot that lies over the other has a rim of ground around it.
    pointRadius: ({ chart, dataIndex }: Dot) => radius + (rimmed(chart, dataIndex) ? style.separator / 2 : 0),
    borderWidth: ({ chart, dataIndex }: Dot) => (rimmed(chart, dataIndex) ? style.separator : style.hairline),
    borderColor({ chart, dataIndex }: Dot) {
      if (rimmed(chart, dataIndex)) return style.color('ground');
      const role = roles[dataIndex] ?? 'subject';
      return style.color(style.isPale(role) ? 'subtle' : role);
    },
    clip: false,
    order: 1 - index,
  };
}

function reviewPairs(count: number, path: Path): Finding[] {
  if (count === 2) return [];
  const words = {
    en: `A dumbbell joins the values of two series, and here are ${count}.`,
    zh: `哑铃图连接两个系列的数值，而这里有${count}个。`,
  };
  const hint = { en: 'Give it two series, or use the type `grouped`.', zh: '请写两个系列，或者改用 `grouped` 类型。' };
  return [badData(path, words, hint)];
}

/** Two values in each of several rows, joined by a line. */
export const dumbbell = defineChart({
  type: 'dumbbell',
  name: { en: 'Dumbbell chart', zh: '哑铃图' },
  summary: 'Two dots in each row, joined by a line: how far apart two values are, row by row.',
  schema: z.object({ ...commonFields, ...highlightField }),
  plot(chart, context) {
    const plan = dumbbellPlan(chart, context);
    const { table, ends } = plan;
    const pairs = table.series.slice(0, 2);
    const config = baseConfig(
      'scatter',
      { datasets: pairs.map((_, i) => datasetOf(plan, i)) as never },
      {
        margins: (pen) => dumbbellMargins(pen, plan),
        before: (pen, drawn) => drawPairLines(pen, drawn, plan),
        draw: (pen, drawn) => drawDumbbells(pen, drawn, plan),
      },
      {
        scales: {
          x: { type: 'linear', display: false, ...ends },
          y: {
            type: 'linear',
            display: false,
            reverse: true,
            min: -0.5,
            max: Math.max(1, table.categories.length) - 0.5,
          },
        },
      },
    );
    const names = pairs.map(({ name }) => name);
    return { config, labels: [...table.categories, ...names, ...pairs.flatMap(({ labels }) => labels)] };
  },
  describe: (chart, language) => describeTable(normalise(chart, language), language),
  prefixed: () => true,
  review(chart, path) {
    const findings = [...reviewData(chart, path), ...reviewEmphasis(chart, path)];
    return findings.length > 0 ? findings : reviewPairs(normalise(chart).series.length, path);
  },
});
