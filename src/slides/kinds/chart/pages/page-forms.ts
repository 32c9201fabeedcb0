import type { CompositionContext } from '../../../../charts/base/define-chart.ts';
import {
  cellOfFact,
  claimsNothing,
  dataOf,
  highlightedCategory,
  highlightedSeries,
  isNamed,
  namedOne,
  normalise,
  periodNames,
  printedWhole,
} from '../../../../charts/base/table.ts';
import { wordsFor } from '../../../../charts/base/words.ts';
import { type Gauge, gaugeEnd, gaugeTarget } from '../../../../charts/kinds/gauge.ts';
import { stepsOf, type WaterfallChart } from '../../../../charts/kinds/waterfall.ts';
import { type ChartSpec, chartTable } from '../../../../charts/plot-chart.ts';
import { stackTotals } from '../../../../charts/stacks/stacked-plan.ts';
import { sum } from '../../../../core/collections.ts';
import type { FactView } from '../../../../core/fact.ts';
import type { Language } from '../../../../core/language.ts';
import { plainText } from '../../../../core/rich-text.ts';
import { withoutNoise } from '../../../../units/number-format.ts';
import { barsPage, MOST_BARS } from './bars-page.ts';
import { columnsPage, MOST_COLUMNS } from './columns-page.ts';
import { funnelPage, MOST_STAGES } from './funnel-page.ts';
import { gaugePage, type Level } from './gauge-page.ts';
import { claimOfPairs, groupsPage, MOST_GROUPS } from './groups-page.ts';
import { linesPage, MOST_LINES } from './lines-page.ts';
import { type ClaimingChart, claimOf, type PageClaim, valueFigure } from './page-claim.ts';
import { type DrawnPage, type PageFrame, pageSheet } from './page-sheet.ts';
import { MOST_PARTS, ringPage } from './ring-page.ts';
import { MOST_SLOPES, slopePage } from './slope-page.ts';
import { claimOfStacks, MOST_LAYERS, MOST_STACKS, stacksPage } from './stacks-page.ts';
import { MOST_FIELDS, treemapPage } from './treemap-page.ts';
import { wallsPage } from './walls-page.ts';
import { claimOfSteps, MOST_STEPS, waterfallPage } from './waterfall-page.ts';

/** How a chart is drawn as the page of its slide. */
export interface PageForm {
  /** Whether its headline, and the figure that it claims, stand at its left; above it where not. */
  readonly beside: boolean;
  readonly claim: PageClaim | undefined;
  /** Whether what it measures stands above it; yes where omitted. */
  readonly measured?: boolean;
  readonly draw: (context: CompositionContext, frame: PageFrame) => DrawnPage | undefined;
}

/** The form of a chart whose type has one and can show it; undefined for others. */
export function pageFormOf(chart: ChartSpec, language: Language): PageForm | undefined {
  switch (chart.type) {
    case 'column':
      return chart.horizontal || chart.reference || chart.axis || chart.multiple
        ? undefined
        : columnForm(chart as ClaimingChart, language);
    case 'bar':
      return chart.reference || chart.axis || chart.track ? undefined : barForm(chart as ClaimingChart, language);
    case 'line':
    case 'area':
      return chart.reference || chart.axis
        ? undefined
        : lineForm(chart as ClaimingChart, language, chart.type === 'area');
    case 'waterfall':
      return chart.axis ? undefined : waterfallForm(chart as WaterfallChart, language);
    case 'doughnut':
    case 'pie':
      return ringForm(chart as RingChart, language);
    case 'gauge':
      return gaugeForm(chart as Gauge, language);
    case 'stacked':
      return chart.horizontal || chart.reference || chart.axis || chart.rest
        ? undefined
        : stacksForm(chart as ClaimingChart, language);
    case 'grouped':
      return chart.horizontal || chart.reference || chart.axis
        ? undefined
        : groupsForm(chart as ClaimingChart, language);
    case 'slope':
      return slopeForm(chart as ClaimingChart, language);
    case 'funnel':
      return funnelForm(chart as ClaimingChart, language);
    case 'treemap':
      return treemapForm(chart as ClaimingChart, language);
    case 'stacked-100':
      return wallsForm(chart, language);
    default:
      return undefined;
  }
}

function lineForm(chart: ClaimingChart, language: Language, filled: boolean): PageForm | undefined {
  const named = normalise(chart, language);
  const table = periodNames(named, chart, language);
  if (table.series.length === 0 || table.series.length > MOST_LINES || table.categories.length < 2) return undefined;
  const options = { focus: highlightedSeries(named, chart), filled, none: claimsNothing(chart) };
  return {
    ...{ beside: false, claim: undefined },
    draw: (context, frame) => linesPage(table, options, pageSheet(context, frame)),
  };
}

function waterfallForm(chart: WaterfallChart, language: Language): PageForm | undefined {
  const steps = stepsOf(chart, language);
  if (steps.length < 3 || steps.length > MOST_STEPS || claimsNothing(chart)) return undefined;
  const words = namedOne(chart);
  const table = normalise(chart, language);
  const focus =
    words === undefined
      ? -1
      : (cellOfFact(table, words)?.category ?? steps.findIndex(({ name }) => isNamed(name, words)));
  const claim = claimOfSteps(steps, focus, table.unit, language);
  return (
    claim && { beside: true, claim, draw: (context, frame) => waterfallPage(steps, claim, pageSheet(context, frame)) }
  );
}

type RingChart = ClaimingChart & { readonly center?: FactView | undefined; readonly rest?: boolean | undefined };

function ringForm(chart: RingChart, language: Language): PageForm | undefined {
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

function gaugeForm(chart: Gauge, language: Language): PageForm | undefined {
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

function stacksForm(
  chart: ClaimingChart & { readonly totals?: boolean | undefined },
  language: Language,
): PageForm | undefined {
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

function groupsForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const { categories, series } = table;
  if (series.length !== 2 || categories.length < 2 || categories.length > MOST_GROUPS || claimsNothing(chart))
    return undefined;
  const claim = claimOfPairs(table, highlightedCategory(table, chart), language);
  return (
    claim && { beside: true, claim, draw: (context, frame) => groupsPage(table, claim, pageSheet(context, frame)) }
  );
}

function slopeForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const named = normalise(chart, language);
  const table = periodNames(named, chart, language);
  if (table.categories.length !== 2 || table.series.length < 2 || table.series.length > MOST_SLOPES) return undefined;
  const focus = claimsNothing(chart) ? -1 : highlightedSeries(named, chart);
  return { ...ACROSS, draw: (context, frame) => slopePage(table, focus, pageSheet(context, frame)) };
}

const ACROSS = { beside: false, claim: undefined } as const;

function funnelForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const data = dataOf(periodNames(normalise(chart, language), chart, language));
  const [first] = data;
  if (!first || data.length < 3 || data.length > MOST_STAGES) return undefined;
  const wording = wordsFor(language).ofAll(first.name);
  const claims = !claimsNothing(chart);
  return { ...ACROSS, draw: (context, frame) => funnelPage(data, wording, claims, pageSheet(context, frame)) };
}

function treemapForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const data = dataOf(table);
  if (table.series.length !== 1 || data.length < 3 || data.length > MOST_FIELDS) return undefined;
  const named = claimsNothing(chart) ? -1 : highlightedCategory(table, chart);
  return { ...ACROSS, draw: (context, frame) => treemapPage(data, named, table.unit, pageSheet(context, frame)) };
}

function wallsForm(chart: ChartSpec, language: Language): PageForm | undefined {
  const table = chartTable(chart, language);
  const { categories, series } = table;
  if (categories.length !== 2 || series.length < 2 || series.length > MOST_LAYERS) return undefined;
  const named = highlightedSeries(table, chart as ClaimingChart);
  const grown = series.map(({ values: [a = 0, b = 0] }) => b - a);
  const focus = named >= 0 ? named : grown.indexOf(Math.max(...grown));
  const claims = !claimsNothing(chart as ClaimingChart);
  return { ...ACROSS, draw: (context, frame) => wallsPage(table, focus, claims, pageSheet(context, frame)) };
}

/** More bars than this stand beside the headline. */
const FEW_BARS = 6;

function barForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = periodNames(normalise(chart, language), chart, language);
  const [series, ...others] = table.series;
  if (!series || others.length > 0 || series.values.length < 2 || series.values.length > MOST_BARS) return undefined;
  if (chart.compare) return undefined;
  const claim = claimOf(chart, language, true);
  return {
    beside: series.values.length > FEW_BARS,
    claim,
    draw: (context, frame) => barsPage(table, claim, pageSheet(context, frame)),
  };
}

function columnForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = periodNames(normalise(chart, language), chart, language);
  const [series, ...others] = table.series;
  if (!series || others.length > 0 || series.values.length < 2 || series.values.length > MOST_COLUMNS) return undefined;
  const claim = claimOf(chart, language);
  return {
    beside: claim !== undefined,
    claim,
    draw: (context, frame) => columnsPage(table, claim, pageSheet(context, frame)),
  };
}
