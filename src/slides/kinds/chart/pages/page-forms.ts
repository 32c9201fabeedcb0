import type { CompositionContext } from '../../../../charts/base/define-chart.ts';
import { claimsNothing, highlightedSeries, normalise, periodNames } from '../../../../charts/base/table.ts';
import type { ChartSpec } from '../../../../charts/plot-chart.ts';
import type { Language } from '../../../../core/language.ts';
import { barsPage, MOST_BARS } from './bars-page.ts';
import { columnsPage, MOST_COLUMNS } from './columns-page.ts';
import { linesPage, MOST_LINES } from './lines-page.ts';
import { type ClaimingChart, claimOf, type PageClaim } from './page-claim.ts';
import { type DrawnPage, type PageFrame, pageSheet } from './page-sheet.ts';

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
