import { type ChartItem, contextOf } from '../../charts/base/define-chart.ts';
import { showsChina } from '../../charts/kinds/map/china.ts';
import type { MapData } from '../../charts/kinds/map/map-plan.ts';
import type { Language } from '../../core/language.ts';
import type { Remark } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Scene } from '../../scene/items.ts';
import type { LaidOutItem } from '../parts/define-slide.ts';
import { word } from '../parts/words.ts';

type MapChart = MapData & { readonly type: 'map'; readonly approval?: string | undefined };

const mapsIn = (items: readonly LaidOutItem[]) =>
  items.flatMap((item) => (item.kind === 'chart' && item.chart.type === 'map' ? [{ item, chart: chartOf(item) }] : []));

const chartOf = ({ chart }: ChartItem): MapChart => chart as unknown as MapChart;

/** The numbers under which maps among items are approved, for the source line: “Map approval: GS(2019)1822”. */
export function approvalsIn(items: readonly LaidOutItem[], language: Language): string[] {
  const numbers = mapsIn(items).flatMap(({ chart: { approval } }) => approval ?? []);
  const named = word('mapApproval', language);
  // One that has its own words keeps them.
  return [...new Set(numbers)].map((number) => (/审图号|approv/iu.test(number) ? number : named + number));
}

/** Maps that show land of China, and have no number: in mainland China such maps are shown in public with one only. */
export function approvalNotes({ slides, language }: Scene<LaidOutItem>, brand: Brand): Remark[] {
  return slides.flatMap(({ items, number }) =>
    mapsIn(items).flatMap(({ item, chart }) => {
      if (chart.approval !== undefined || !showsChina(chart, contextOf(item, items, language, brand))) return [];
      return [{ ...say.slides.onSlide({ slide: number, text: say.slides.map.unapproved }), path: item.path }];
    }),
  );
}
