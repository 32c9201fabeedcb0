import type { Chart } from 'chart.js';
import { z } from 'zod';
import { text } from '../../fields/fields.ts';
import { unitOfNumbers } from '../../fields/unit-field.ts';
import { columnWidth } from '../bars/bar-plan.ts';
import { type ComboPlan, comboMargins, comboParts, comboTables, drawCombo, planCombo } from '../bars/combo-plan.ts';
import { baseConfig } from '../base/base-config.ts';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { wordsOf } from '../base/normalise.ts';
import type { Pen } from '../base/pen.ts';
import { badData, reviewData, reviewEmphasis, reviewTwoAxes } from '../base/review.ts';
import { describeTable, wordsFor } from '../base/words.ts';
import { lineDatasets, pointOf } from '../lines/line-marks.ts';
import { nativeCombo } from '../native/combo-native.ts';
import { barFill, barRect, zeroPixel } from '../parts/marks.ts';

function datasets({ bars, line, lineRole }: ComboPlan): object[] {
  const [series] = bars.table.series;
  const columns = { data: [...(series?.values ?? [])], label: series?.name, ...barFill(bars.roles, bars.style) };
  const drawn = lineDatasets(line, [lineRole], bars.style, () => lineRole);
  return [
    { ...columns, type: 'bar', barThickness: columnWidth(bars), yAxisID: 'y' },
    ...drawn.map((each) => ({ ...each, type: 'line', yAxisID: 'line' })),
  ];
}

function draw(pen: Pen, chart: Chart, plan: ComboPlan): void {
  const { categories } = plan.bars.table;
  const bars = categories.map((_, i) => barRect(chart, 0, i));
  const dots = categories.map((_, i) => pointOf(chart, 1, i));
  drawCombo(pen, plan, { bars, dots, zero: zeroPixel(chart, 'y'), bottom: chart.chartArea.bottom });
}

/** Bars, and a line of another measure above them. */
export const combo = defineChart({
  type: 'combo',
  name: { en: 'Column and line chart', zh: '柱线组合图' },
  summary: 'Columns, and a line of another unit above them: an amount and its rate.',
  schema: z.object({
    ...chartFields,
    ...highlightField,
    line: text('The series that is drawn as the line, by its words; the last where omitted.', 'label').optional(),
    line_unit: unitOfNumbers(
      'The unit of the line, known to the tool or in words; taken from its facts where omitted. It is another than that of the columns.',
    ).optional(),
  }),
  plot(chart, context) {
    const plan = planCombo(chart, context);
    const { table } = plan.bars;
    const [series] = plan.line.series;
    const config = baseConfig(
      'bar',
      { labels: [...table.categories], datasets: datasets(plan) as never },
      { margins: (pen) => comboMargins(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      {
        scales: {
          x: { display: false },
          y: { display: false, ...plan.barAxis },
          line: { display: false, position: 'right', ...plan.lineAxis },
        },
      },
    );
    const values = series?.labels.filter((_, i) => Number.isFinite(series.values[i])) ?? [];
    const names = plan.names.map(({ name }) => name).filter((name) => name !== '');
    return { config, labels: [...table.categories, ...names, ...(table.series[0]?.labels ?? []), ...values] };
  },
  native: (chart, context) => nativeCombo(planCombo(chart, context), wordsOf(chart.title ?? ''), context),
  describe(chart, language) {
    const { bars, line } = comboTables(chart, language);
    return [bars, line].map((table) => describeTable(table, language)).join(wordsFor(language).semicolon);
  },
  review(chart, path) {
    const { bars, line } = comboParts(chart);
    const count = (chart.from?.series ?? chart.series)?.length ?? (chart.data ? 1 : 2);
    const findings = [
      ...[...reviewData(bars, path), ...reviewData(line, path), ...reviewEmphasis(chart, path)],
      ...(count === 2 ? reviewTwoAxes(chart, comboTables(chart), path) : []),
    ];
    if (count === 2) return findings.filter((each, i) => findings.findIndex((other) => same(each, other)) === i);
    const words = {
      en: `A chart of columns and a line has two series, and here ${count === 1 ? 'is 1' : `are ${count}`}.`,
      zh: `柱线组合图要有两个系列，而这里有${count}个。`,
    };
    const hint = {
      en: 'Give it one series for the columns and one for the line.',
      zh: '请写一个柱形的系列和一个折线的系列。',
    };
    return [badData([...path, chart.from ? 'from' : chart.data ? 'data' : 'series'], words, hint)];
  },
});

const same = (a: { readonly message: { readonly en: string } }, b: typeof a) => a.message.en === b.message.en;
