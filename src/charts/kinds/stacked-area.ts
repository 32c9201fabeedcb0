import { z } from 'zod';
import { sum } from '../../core/collections.ts';
import { axisEndField, levelsOf, referenceField, reviewAxis, reviewReference, type WithLevels } from '../base/axis.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import { defineChart, type PlotContext } from '../base/define-chart.ts';
import { reviewChartData, reviewMissing, reviewNegative, reviewSeries } from '../base/review.ts';
import { shareRoles } from '../base/style.ts';
import { type ChartTable, highlightedSeries, normalise } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { type LinePlan, type PlacedEnd, planOf, plotLines, referenceEnd, type Side } from '../lines/lines.ts';
import { nativeBands } from '../native/line-native.ts';
import { asSums } from '../stacks/stacked-plan.ts';

export const stackedArea = defineChart({
  type: 'stacked-area',
  name: { en: 'Stacked area chart', zh: '堆积面积图' },
  summary: 'Bands on each other over time: how a sum developed, and which part of it.',
  schema: z.object({ ...chartFields, ...axisEndField, ...highlightField, ...referenceField }),
  plot(chart, context) {
    const plan = planBands(chart, context);
    /** One filled line a series, each upon the one before it, with a gap of ground between touching bands. */
    const datasets = () => {
      const { table, style, roles } = plan;
      return table.series.map(({ name, values }, i) => ({
        label: name,
        data: [...values],
        fill: i === 0 ? 'origin' : '-1',
        backgroundColor: style.color(roles[i] ?? 'subject'),
        borderColor: style.color('ground'),
        borderWidth: i < table.series.length - 1 ? style.separator : 0,
        borderJoinStyle: 'round',
        pointRadius: 0,
        clip: false,
      }));
    };
    return plotLines(plan, datasets());
  },
  native: (chart, context) => nativeBands(planBands(chart, context), context),
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path),
      ...reviewNegative(table, path),
      ...reviewMissing(table, path),
      ...reviewAxis(asSums(table), chart, path),
      ...reviewReference(chart, table, path),
    ];
  },
});

/** The series whose band is the whole stack: its label stands at the top. */
const WHOLE = -1;

function planBands(chart: ChartData & Highlighted & WithLevels, context: PlotContext): LinePlan {
  const table = normalise(chart, context.language);
  const sums = asSums(table);
  const focus = highlightedSeries(table, chart);
  const sizes = table.series.map(({ values }) => values.reduce((sum, value) => sum + (value || 0), 0));
  const lines = planOf(table, {}, context, -1);
  const plan = { ...lines, all: false, filled: true, focus, roles: shareRoles(sizes, focus), zero: true };
  const total = wordsFor(context.language).total;
  const { references, axis } = levelsOf(sums, chart);
  const last = table.categories.length - 1;
  const labelled = references.map((each) => referenceEnd(each, last));
  /** The value at whose height a label stands: the middle of its band, or the top of the stack. */
  const levelOf = ({ series: all }: ChartTable, series: number, category: number): number => {
    const values = all.map((each) => each.values[category] || 0);
    const upTo = (count: number) => sum(values.slice(0, count));
    return series === WHOLE ? upTo(values.length) : (upTo(series) + upTo(series + 1)) / 2;
  };
  const endsOf = (side: Side, total: string): PlacedEnd[] => {
    const { table, roles, focus } = plan;
    const category = side === 'left' ? 0 : table.categories.length - 1;
    const label = (each: ChartTable, series: number) => each.series[series]?.labels[category] ?? '';
    const bands = table.series.map(({ name }, i): PlacedEnd => {
      const end = { value: label(table, i), name: side === 'left' ? '' : name, role: roles[i] ?? 'subject' };
      return { ...end, bold: i === focus, at: { series: i, category }, level: levelOf(table, i, category) };
    });
    // Shares of one whole sum to what everyone knows.
    const known = table.unit === '%' && sums.series[0]?.values.every((sum) => sum === 100);
    if (table.series.length < 2 || known) return bands;
    const whole: PlacedEnd = {
      value: label(sums, 0),
      name: total,
      role: 'text',
      bold: true,
      at: { series: WHOLE, category },
      level: levelOf(table, WHOLE, category),
    };
    return [...bands, whole];
  };
  const ends = { left: endsOf('left', ''), right: [...endsOf('right', total), ...labelled] };
  return { ...plan, references, axis, ends };
}
