import type { Chart } from 'chart.js';
import { z } from 'zod';
import { text } from '../../../fields/fields.ts';
import { unitOfNumbers } from '../../../fields/unit-field.ts';
import type { Pen } from '../../../marks/pen.ts';
import { say } from '../../../messages/say.ts';
import { columnWidth } from '../../bars/columns.ts';
import { chartFields, highlightField } from '../../base/common-fields.ts';
import { chartPlot, defineChart } from '../../base/define-chart.ts';
import { badData, reviewData, reviewEmphasis } from '../../base/review.ts';
import { describeTable } from '../../base/table.ts';
import { wordsFor } from '../../base/words.ts';
import { lineDatasets, pointOf } from '../../lines/lines.ts';
import { barFill, barRect, zeroPixel } from '../../parts/marks.ts';
import { comboMargins, comboParts, comboTables, drawCombo, nativeCombo, planCombo } from './combo-plan.ts';

export const combo = defineChart({
  type: 'combo',
  name: { en: 'Column and line chart', zh: '柱线组合图' },
  summary: 'Columns and a line: an amount and its rate above it, or two amounts of one unit on one axis.',
  schema: z.object({
    ...chartFields,
    ...highlightField,
    line: text(
      'The series that is drawn as the line, by its words; where omitted the one whose unit the others do not have, or the last.',
      'label',
    ).optional(),
    line_unit: unitOfNumbers(
      'The unit of the line, known to the tool or in words; taken from its facts where omitted. Where it is that of the columns, both share one axis.',
    ).optional(),
  }),
  plot(chart, context) {
    const plan = planCombo(chart, context);
    const { columns, line, shared, lineRole } = plan;
    const own = { display: false, position: 'right', ...plan.lineAxis };
    const datasets = (): object[] => {
      const { style } = columns[0];
      const bars = columns.map((plan) => ({
        ...{ type: 'bar', yAxisID: 'y', barThickness: columnWidth(plan), order: 2 },
        ...{ data: [...(plan.table.series[0]?.values ?? [])], label: plan.table.series[0]?.name },
        ...barFill(plan.roles, style),
        ...(columns.length > 1
          ? { borderColor: style.color('ground'), borderWidth: { left: style.separator, right: style.separator } }
          : {}),
      }));
      const drawn = lineDatasets(line, [lineRole], style, () => lineRole);
      const rim = { borderColor: style.color('ground'), borderWidth: style.line + 2 * style.separator, order: 1 };
      // A rim of ground keeps the line apart from the bars that it runs over.
      const lines = shared ? [...drawn, ...drawn.map((each) => ({ ...each, ...rim, pointRadius: 0 }))] : drawn;
      return [...bars, ...lines.map((each) => ({ ...each, type: 'line', yAxisID: shared ? 'y' : 'line' }))];
    };
    const draw = (pen: Pen, chart: Chart) => {
      const { categories } = line;
      const bars = columns.map((_, k) => categories.map((__, i) => barRect(chart, k, i)));
      const dots = categories.map((_, i) => pointOf(chart, columns.length, i));
      drawCombo(pen, plan, { bars, dots, zero: zeroPixel(chart, 'y'), bottom: chart.chartArea.bottom });
    };
    const [series] = line.series;
    const values = series?.labels.filter((_, i) => Number.isFinite(series.values[i])) ?? [];
    const names = plan.names.map(({ name }) => name);
    const ofBars = columns.flatMap(({ table }) => table.series[0]?.labels ?? []);
    return chartPlot('bar', {
      ...{ categories: line.categories, datasets: datasets(), draw },
      margins: (pen) => comboMargins(pen, plan),
      options: {
        scales: { x: { display: false }, y: { display: false, ...plan.barAxis }, ...(shared ? {} : { line: own }) },
      },
      labels: [...line.categories, ...names, ...ofBars, ...values],
    });
  },
  native: (chart, context) => nativeCombo(planCombo(chart, context), context),
  describe(chart, language) {
    const { bars, line } = comboTables(chart, language);
    return [bars, line].map((table) => describeTable(table, language)).join(wordsFor(language).semicolon);
  },
  review(chart, path) {
    const { bars, line, whole } = comboParts(chart);
    const count = (chart.from?.series ?? chart.series)?.length ?? (chart.data ? 1 : 2);
    const found = whole ? reviewData(whole, path) : [...reviewData(bars, path), ...reviewData(line, path)];
    const findings = [...found, ...reviewEmphasis(chart, path)];
    const same = (a: { readonly message: { readonly en: string } }, b: typeof a) => a.message.en === b.message.en;
    if (count === 2 || count === 3)
      return findings.filter((each, i) => findings.findIndex((other) => same(each, other)) === i);
    return [
      badData([...path, chart.from ? 'from' : chart.data ? 'data' : 'series'], say.charts.combo.seriesCount({ count })),
    ];
  },
});
