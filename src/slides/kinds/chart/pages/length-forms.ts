import {
  cellOfFact,
  claimsNothing,
  highlightedCategory,
  isNamed,
  namedOne,
  normalise,
  periodNames,
} from '../../../../charts/base/table.ts';
import { type ComboChart, comboTables } from '../../../../charts/kinds/combo/combo-plan.ts';
import { stepsOf, type WaterfallChart } from '../../../../charts/kinds/waterfall.ts';
import { pageSheet } from '../../../../charts/parts/page-sheet.ts';
import type { Language } from '../../../../core/language.ts';
import { barsPage, MOST_BARS } from './bars-page.ts';
import { columnsPage, MOST_COLUMNS } from './columns-page.ts';
import { comboPage, MOST_COMBINED } from './combo-page.ts';
import { claimOfPairs, groupsPage, MOST_GROUPS } from './groups-page.ts';
import { type ClaimingChart, claimOf } from './page-claim.ts';
import { ACROSS, type PageForm } from './page-form.ts';
import { claimOfSteps, MOST_STEPS, waterfallPage } from './waterfall-page.ts';

/** More bars than this stand beside the headline. */
const FEW_BARS = 6;

export function barForm(chart: ClaimingChart, language: Language): PageForm | undefined {
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

export function columnForm(chart: ClaimingChart, language: Language): PageForm | undefined {
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

export function groupsForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const { categories, series } = table;
  if (series.length !== 2 || categories.length < 2 || categories.length > MOST_GROUPS || claimsNothing(chart))
    return undefined;
  const claim = claimOfPairs(table, highlightedCategory(table, chart), language);
  return (
    claim && { beside: true, claim, draw: (context, frame) => groupsPage(table, claim, pageSheet(context, frame)) }
  );
}

export function waterfallForm(chart: WaterfallChart, language: Language): PageForm | undefined {
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

export function comboForm(chart: ComboChart, language: Language): PageForm | undefined {
  const { bars, line, shared } = comboTables(chart, language);
  const count = bars.categories.length;
  if (bars.series.length !== 1 || line.series.length !== 1 || count < 2 || count > MOST_COMBINED) return undefined;
  const claims = !claimsNothing(chart);
  return { ...ACROSS, draw: (context, frame) => comboPage({ bars, line, shared, claims }, pageSheet(context, frame)) };
}
