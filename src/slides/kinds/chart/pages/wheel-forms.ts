import { axisEnds } from '../../../../charts/base/axis.ts';
import { claimsNothing, dataOf, highlightedSeries, normalise } from '../../../../charts/base/table.ts';
import { roundUp } from '../../../../charts/kinds/radar.ts';
import type { Language } from '../../../../core/language.ts';
import { type ClaimingChart, claimOf } from './page-claim.ts';
import type { PageForm } from './page-form.ts';
import { pageSheet } from './page-sheet.ts';
import { MOST_SECTORS, polarPage } from './polar-page.ts';
import { MOST_MEASURES, MOST_PROFILES, radarPage } from './radar-page.ts';

export function polarForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const data = dataOf(table);
  const claim = claimOf(chart, language, true);
  if (table.series.length !== 1 || data.length < 3 || data.length > MOST_SECTORS || !claim) return undefined;
  return { beside: true, claim, draw: (context, frame) => polarPage(data, claim.at, pageSheet(context, frame)) };
}

/** The measure in which the leading profile is highest is claimed of it. */
export function radarForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const { categories, series } = table;
  const focus = Math.max(0, highlightedSeries(table, chart));
  const lead = series[focus];
  if (!lead || claimsNothing(chart) || series.length > MOST_PROFILES) return undefined;
  if (categories.length < 3 || categories.length > MOST_MEASURES) return undefined;
  const at = lead.values.indexOf(Math.max(...lead.values));
  const figure = {
    ...lead.printed[at]?.figure,
    number: lead.printed[at]?.figure.number ?? '',
    fact: lead.facts[at]?.id,
  };
  const claim = { figure: { unit: '', ...figure }, at, as: 'value', about: `${categories[at] ?? ''}` } as const;
  const end = roundUp(axisEnds(table, {}).max);
  return {
    ...{ beside: true, claim },
    draw: (context, frame) => radarPage(table, { focus, claim: at, end }, pageSheet(context, frame)),
  };
}
