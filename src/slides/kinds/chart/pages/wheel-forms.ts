import { axisEnds } from '../../../../charts/base/axis.ts';
import { claimsNothing, dataOf, highlightedSeries, normalise, printedNumber } from '../../../../charts/base/table.ts';
import { roundUp } from '../../../../charts/kinds/radar.ts';
import { valueFigure } from '../../../../charts/parts/figure.ts';
import { pageSheet } from '../../../../charts/parts/page-sheet.ts';
import type { Language } from '../../../../core/language.ts';
import { type ClaimingChart, claimOf, type PageClaim } from './page-claim.ts';
import type { PageForm } from './page-form.ts';
import { MOST_SECTORS, polarPage } from './polar-page.ts';
import { MOST_MEASURES, MOST_PROFILES, radarPage } from './radar-page.ts';

export function polarForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const data = dataOf(table);
  const claim = claimOf(chart, language, true);
  if (table.series.length !== 1 || data.length < 3 || data.length > MOST_SECTORS || !claim) return undefined;
  return { beside: true, claim, draw: (context, frame) => polarPage(data, claim.at, pageSheet(context, frame)) };
}

/** What the leading profile is claimed to be: how far it is from the next where they are farthest apart; its highest value where it is alone. */
export function radarForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const { categories, series } = table;
  const focus = Math.max(0, highlightedSeries(table, chart));
  const [lead, other] = [series[focus], series.find((_, i) => i !== focus)];
  if (!lead || claimsNothing(chart) || series.length > MOST_PROFILES) return undefined;
  if (categories.length < 3 || categories.length > MOST_MEASURES) return undefined;
  const gaps = lead.values.map((value, i) => (other ? Math.abs(value - (other.values[i] ?? 0)) : value));
  const at = gaps.indexOf(Math.max(...gaps));
  const [own, beside] = [dataOf({ ...table, series: [lead] })[at], other?.values[at]];
  if (!own) return undefined;
  const change = own.value - (beside ?? 0);
  const decimals = Math.max(own.printed.decimals, other?.printed[at]?.decimals ?? 0);
  const number = `${change < 0 ? '\u2212' : '+'}${printedNumber(Math.abs(change), decimals, '', language)}`;
  const about = categories[at] ?? '';
  const claim: PageClaim = other
    ? { figure: { number, unit: '' }, at, as: 'difference', computed: number, about }
    : { figure: valueFigure(own, ''), at, as: 'value', about };
  const end = roundUp(axisEnds(table, {}).max);
  return {
    ...{ beside: true, claim },
    draw: (context, frame) => radarPage(table, { focus, claim: at, end }, pageSheet(context, frame)),
  };
}
