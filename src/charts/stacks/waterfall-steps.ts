import type { Language } from '../../core/language.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import { cellOf } from '../base/emphasis.ts';
import { type DataTable, isNamed, normalise, printed, wordsOf } from '../base/normalise.ts';
import { wordsFor } from '../base/words.ts';

/** A chart of rises and falls, in one language. */
export type WaterfallChart = ChartData &
  Highlighted & {
    readonly totals?: readonly (string | RichText)[] | undefined;
    readonly end?: Resolved<string | RichText> | undefined;
  };

/** One bar: a total from zero, or a change from the level that was reached before. */
export interface Step {
  readonly name: string;
  /** What is printed at it; the sign of a change says which way it goes. */
  readonly label: string;
  readonly kind: 'total' | 'rise' | 'fall';
  readonly from: number;
  readonly to: number;
  readonly missing: boolean;
  /** What the values before a stated total come to, where that is not what it says. */
  readonly off?: number;
}

/** Whether each category is a total: those that the chart names, else the first. */
function totalsOf(table: DataTable, { totals }: WaterfallChart): readonly boolean[] {
  if (!totals) return table.categories.map((_, i) => i === 0);
  const named = totals.map(wordsOf);
  return table.categories.map((name, i) =>
    named.some((words) => cellOf(table, words)?.category === i || isNamed(name, words)),
  );
}

/** The bars of the chart in their order. A total without a value is computed, and so is the one that `end` names. */
export function stepsOf(chart: WaterfallChart, language: Language): readonly Step[] {
  const table = normalise(chart, language);
  const [series] = table.series;
  const totals = totalsOf(table, chart);
  const values = series?.values ?? [];
  const decimals = Math.max(0, ...(series?.labels ?? []).map(decimalsIn));
  const written = (level: number, about: boolean) =>
    `${about ? wordsFor(language).about : ''}${printed(Number(level.toPrecision(12)), decimals, table.unit, language)}`;
  const steps: Step[] = [];
  let level = 0;
  // Since the last stated total.
  let since = 0;
  let about = false;
  values.forEach((value, i) => {
    const name = table.categories[i] ?? '';
    const label = series?.labels[i] ?? '';
    const missing = Number.isNaN(value);
    about ||= series?.facts[i]?.bound !== undefined;
    since++;
    if (totals[i]) {
      const to = missing ? level : value;
      const tolerance = 0.5 * since * 10 ** -decimals + 1e-9;
      const off = i > 0 && !about && Math.abs(to - level) > tolerance ? { off: level } : {};
      const text = missing ? written(level, about) : label;
      steps.push({ name, label: text, kind: 'total', from: 0, to, missing: false, ...off });
      level = to;
      if (!missing) [since, about] = [0, series?.facts[i]?.bound !== undefined];
      return;
    }
    const to = missing ? level : level + value;
    const kind = value < 0 ? 'fall' : 'rise';
    steps.push({ name, label: missing ? label : signed(label, value), kind, from: level, to, missing });
    level = to;
  });
  if (chart.end === undefined) return steps;
  const name = wordsOf(chart.end);
  return [...steps, { name, label: written(level, about), kind: 'total', from: 0, to: level, missing: false }];
}

const decimalsIn = (label: string) => /\d\.(?<decimals>\d+)/.exec(label)?.groups?.decimals?.length ?? 0;

/** The label of a rise with its plus, after the sign of a bound; that of a fall has its minus. */
function signed(label: string, value: number): string {
  return value > 0 ? label.replace(/^(?<bound>[~<>≈约]?)(?=\d)/u, '$<bound>+') : label;
}

/** The bars as a table of what is printed at them. */
export function stepTable(chart: WaterfallChart, language: Language): DataTable {
  const steps = stepsOf(chart, language);
  const series = {
    name: '',
    values: steps.map(({ from, to, kind, missing }) => (missing ? Number.NaN : kind === 'total' ? to : to - from)),
    labels: steps.map(({ label }) => label),
    facts: steps.map(() => undefined),
  };
  return {
    categories: steps.map(({ name }) => name),
    series: [series],
    unit: normalise(chart, language).unit,
    language,
  };
}
