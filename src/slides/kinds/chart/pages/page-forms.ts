import type { ChartSpec } from '../../../../charts/plot-chart.ts';
import type { Language } from '../../../../core/language.ts';
import { bandsForm, dumbbellForm, flowsForm, heatmapForm, lineForm, pointsForm, slopeForm } from './course-forms.ts';
import { barForm, columnForm, comboForm, groupsForm, waterfallForm } from './length-forms.ts';
import type { PageForm } from './page-form.ts';
import { funnelForm, gaugeForm, ringForm, stacksForm, treemapForm, wallsForm } from './part-forms.ts';

import { polarForm, radarForm } from './wheel-forms.ts';

type FormOf = (chart: never, language: Language) => PageForm | undefined;

/** The form of each type of chart, and the keys that it does not show. */
const FORMS: Partial<
  Readonly<Record<ChartSpec['type'], { readonly form: FormOf; readonly without?: readonly string[] }>>
> = {
  column: { form: columnForm, without: ['horizontal', 'reference', 'axis', 'multiple'] },
  bar: { form: barForm, without: ['reference', 'axis', 'track'] },
  line: { form: lineForm, without: ['reference', 'axis'] },
  area: { form: lineForm, without: ['reference', 'axis'] },
  'stacked-area': { form: bandsForm, without: ['reference', 'axis'] },
  sankey: { form: flowsForm },
  polar: { form: polarForm },
  radar: { form: radarForm, without: ['axis'] },
  waterfall: { form: waterfallForm, without: ['axis'] },
  doughnut: { form: ringForm },
  pie: { form: ringForm },
  gauge: { form: gaugeForm },
  stacked: { form: stacksForm, without: ['reference', 'axis', 'rest'] },
  grouped: { form: groupsForm, without: ['horizontal', 'reference', 'axis'] },
  slope: { form: slopeForm },
  dumbbell: { form: dumbbellForm },
  funnel: { form: funnelForm },
  treemap: { form: treemapForm },
  'stacked-100': { form: wallsForm },
  heatmap: { form: heatmapForm },
  scatter: { form: pointsForm, without: ['reference'] },
  bubble: { form: pointsForm, without: ['reference'] },
  combo: { form: comboForm },
};

/** The form of a chart whose type has one and can show it; undefined for others. */
export function pageFormOf(chart: ChartSpec, language: Language): PageForm | undefined {
  const { form, without = [] } = FORMS[chart.type] ?? {};
  if (!form || without.some((key) => chart[key as keyof ChartSpec])) return undefined;
  return form(chart as never, language);
}
