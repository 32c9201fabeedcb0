import {
  cellOfFact,
  claimsNothing,
  dataOf,
  highlightedCategory,
  highlightedSeries,
  normalise,
  periodNames,
  printedWhole,
} from '../../../../charts/base/table.ts';
import { wordsFor } from '../../../../charts/base/words.ts';
import { type Gauge, gaugeEnd, gaugeTarget } from '../../../../charts/kinds/gauge.ts';
import { valueFigure } from '../../../../charts/parts/figure.ts';
import { pageSheet } from '../../../../charts/parts/page-sheet.ts';
import { type ChartSpec, chartTable } from '../../../../charts/plot-chart.ts';
import { stackTotals } from '../../../../charts/stacks/stacked-plan.ts';
import { sum } from '../../../../core/collections.ts';
import type { FactView } from '../../../../core/fact.ts';
import type { Language } from '../../../../core/language.ts';
import { plainText } from '../../../../core/rich-text.ts';
import { withoutNoise } from '../../../../units/number-format.ts';
import { funnelPage, MOST_STAGES } from './funnel-page.ts';
import { gaugePage, type Level } from './gauge-page.ts';
import type { ClaimingChart } from './page-claim.ts';
import { ACROSS, type PageForm } from './page-form.ts';
import { MOST_PARTS, ringPage } from './ring-page.ts';
import { claimOfStacks, MOST_LAYERS, MOST_STACKS, stacksPage } from './stacks-page.ts';
import { MOST_FIELDS, treemapPage } from './treemap-page.ts';
import { wallsPage } from './walls-page.ts';

type RingChart = ClaimingChart & { readonly center?: FactView | undefined; readonly rest?: boolean | undefined };

export function ringForm(chart: RingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const data = dataOf(table);
  if (data.length < 2 || data.length > MOST_PARTS || claimsNothing(chart)) return undefined;
  const named = highlightedCategory(table, chart);
  const central = chart.center ? (cellOfFact(table, chart.center.id)?.category ?? -1) : -1;
  const values = data.map(({ value }) => value);
  const claim = named >= 0 ? named : central >= 0 ? central : values.indexOf(Math.max(...values));
  const rest = chart.rest ? Math.max(0, 100 - sum(values)) : 0;
  if (chart.center && central < 0) return undefined;
  return {
    beside: false,
    claim: undefined,
    draw: (context, frame) => ringPage(data, { claim, rest, unit: table.unit }, pageSheet(context, frame)),
  };
}

export function gaugeForm(chart: Gauge, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const [datum] = dataOf(table);
  const end = gaugeEnd(chart, language);
  if (!datum || !end || !(end.value > 0) || !(datum.value >= 0) || datum.value > end.value) return undefined;
  const target = gaugeTarget(chart, table, language);
  const unit = end.label.endsWith('%') ? '%' : '';
  const level: Level = {
    part: datum.value / end.value,
    figure: valueFigure(datum, table.unit),
    name: datum.name || table.series[0]?.name || (chart.title ? plainText(chart.title) : ''),
    ...(target && target.value <= end.value
      ? { target: { part: target.value / end.value, text: `${target.name} ${target.label}` } }
      : {}),
    marks: [0.2, 0.4, 0.6, 0.8, 1].map((part) => ({
      part,
      text: printedWhole(withoutNoise(part * end.value), { unit, language }),
    })),
  };
  return {
    beside: false,
    claim: undefined,
    measured: false,
    draw: (context, frame) => gaugePage(level, pageSheet(context, frame)),
  };
}

type StackedChart = ClaimingChart & {
  readonly totals?: boolean | undefined;
  readonly horizontal?: boolean | undefined;
};

export function stacksForm(chart: StackedChart, language: Language): PageForm | undefined {
  if (chart.horizontal) return chart.data ? treemapForm(chart, language) : undefined;
  const table = normalise(chart, language);
  const { categories, series } = table;
  if (categories.length < 2 || categories.length > MOST_STACKS || series.length < 2 || series.length > MOST_LAYERS)
    return undefined;
  if (claimsNothing(chart)) return undefined;
  const named = highlightedSeries(table, chart);
  const last = series.map(({ values }) => values.at(-1) ?? 0);
  const focus = named >= 0 ? named : last.indexOf(Math.max(...last));
  const claim = claimOfStacks(table, focus);
  const totals = chart.totals === false ? categories.map(() => undefined) : stackTotals(table, language);
  return (
    claim && {
      beside: true,
      claim,
      draw: (context, frame) => stacksPage(table, focus, true, pageSheet(context, frame), totals),
    }
  );
}

export function wallsForm(chart: ChartSpec, language: Language): PageForm | undefined {
  const table = chartTable(chart, language);
  const { categories, series } = table;
  if (categories.length !== 2 || series.length < 2 || series.length > MOST_LAYERS) return undefined;
  const named = highlightedSeries(table, chart as ClaimingChart);
  const grown = series.map(({ values: [a = 0, b = 0] }) => b - a);
  const focus = named >= 0 ? named : grown.indexOf(Math.max(...grown));
  const claims = !claimsNothing(chart as ClaimingChart);
  return { ...ACROSS, draw: (context, frame) => wallsPage(table, focus, claims, pageSheet(context, frame)) };
}

export function funnelForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const data = dataOf(periodNames(normalise(chart, language), chart, language));
  const [first] = data;
  if (!first || data.length < 3 || data.length > MOST_STAGES) return undefined;
  const wording = wordsFor(language).ofAll(first.name);
  const claims = !claimsNothing(chart);
  return { ...ACROSS, draw: (context, frame) => funnelPage(data, wording, claims, pageSheet(context, frame)) };
}

export function treemapForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const data = dataOf(table);
  if (table.series.length !== 1 || data.length < 3 || data.length > MOST_FIELDS) return undefined;
  const named = claimsNothing(chart) ? -1 : highlightedCategory(table, chart);
  return { ...ACROSS, draw: (context, frame) => treemapPage(data, named, table.unit, pageSheet(context, frame)) };
}
