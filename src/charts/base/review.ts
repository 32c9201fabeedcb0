import { sum } from '../../core/collections.ts';
import type { FactView } from '../../core/fact.ts';
import type { Path } from '../../core/path.ts';
import type { Advice, Finding } from '../../findings/finding.ts';
import { guess, hintOf } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { unitIn } from '../../units/known-unit.ts';
import type { UnitView } from '../../units/unit.ts';
import type { ChartData, Compared, Highlighted } from './common-fields.ts';
import { areShares, type ChartTable, cellOfFact, isNamed, known, normalise, wordsOf } from './table.ts';

const MAX_SERIES = 5;
const SUM_TOLERANCE = 0.05 + 1e-9;

export const badData = (path: Path, { message, hint }: Advice): Finding => ({ code: 'bad-data', message, hint, path });

/**
 * What every type requires of its data: `bad-data` if there is none, if lengths differ, or if units are mixed. If things are
 * `counted` one by one, their units may differ, as measure words do in Chinese: 家, 个.
 */
export function reviewData(chart: ChartData, path: Path, counted = false): Finding[] {
  const inline = chart.labels !== undefined || chart.series !== undefined;
  if ([chart.data, inline, 'from' in chart].filter(Boolean).length > 1) return [badData(path, say.charts.twoSorts)];
  // A file that could not be read has its finding already.
  const emptiness = ({ series }: ChartTable, path: Path): Finding[] => {
    if (series.some(({ values }) => values.length === 0 || values.some((value) => !Number.isNaN(value)))) return [];
    return [badData(path, say.charts.empty)];
  };
  if ('from' in chart)
    return chart.from ? [...emptiness(normalise(chart), [...path, 'from']), ...reviewNames(chart, path)] : [];
  if (!chart.data && !(chart.labels && chart.series))
    return [badData(path, inline ? say.charts.half : say.charts.noData)];
  const table = normalise(chart);
  const lengths = ({ labels = [], series = [] }: ChartData, path: Path): Finding[] =>
    series.flatMap(({ name, values }, i) => {
      if (values.length === labels.length) return [];
      return [
        badData(
          [...path, 'series', i, 'values'],
          say.charts.unequalLengths({
            name: wordsOf(name),
            values: values.length,
            labels: labels.length,
            commas: values.length > labels.length ? say.fields.commasPartEntries : '',
          }),
        ),
      ];
    });
  /** `bad-data` if `unit` is a unit that the tool knows and the facts have another: their values are not converted. */
  const reviewNamedUnit = (path: Path): Finding[] => {
    const { unit } = chart;
    const { series } = table;
    const named = unit as UnitView | undefined;
    const fact = series.flatMap(({ facts }) => facts).find((each) => each !== undefined && each.unit !== '');
    if (named?.scale === undefined || !fact || fact.unit === wordsOf(named)) return [];
    return [
      badData([...path, 'unit'], say.charts.otherUnit({ chartUnit: wordsOf(named), name: fact.name, unit: fact.unit })),
    ];
  };
  return [
    ...lengths(chart, path),
    ...(counted ? [] : reviewUnits(table, (i) => [...path, 'data', i])),
    ...reviewNamedUnit(path),
    ...reviewNames(chart, path),
  ];
}

export function reviewHighlight(
  table: ChartTable,
  { highlight }: Highlighted,
  path: Path,
  others: readonly string[] = [],
): Finding[] {
  if (highlight === undefined) return [];
  const words = wordsOf(highlight);
  const ids = table.series.flatMap(({ facts }) => facts.map((fact) => fact?.id)).filter((id) => id !== undefined);
  const own = [...ids, ...table.categories, ...table.series.map(({ name }) => name)].filter((name) => name !== '');
  const names = [...others, ...own];
  if (names.some((name) => isNamed(name, words))) return [];
  const near = guess(words, names);
  const message = say.charts.unknownHighlight({ name: words });
  const hint = hintOf(near.suggestion, say.charts.nameHighlight);
  return [{ ...badData([...path, 'highlight'], { message, hint }), ...near }];
}

export function reviewEmphasis(chart: ChartData & Highlighted & Partial<Compared>, path: Path): Finding[] {
  const table = normalise(chart);
  const compareFindings = (): Finding[] => {
    const { compare, compare_as } = chart;
    if (!compare?.every(known)) return [];
    const facts = compare as readonly [FactView, FactView];
    const missing = facts.flatMap(({ id }, i) =>
      cellOfFact(table, id) ? [] : [badData([...path, 'compare', i], say.charts.notShown({ id }))],
    );
    if (missing.length > 0) return missing;
    const loose = facts.find(({ bound }) => bound === 'below' || bound === 'above');
    if (loose) return [badData([...path, 'compare'], say.charts.onlyBound({ name: loose.name, value: loose.label }))];
    if (facts[0].value > 0 || compare_as === 'difference') return [];
    return [badData([...path, 'compare', 0], say.charts.notAboveZero)];
  };
  return [...reviewHighlight(table, chart, path), ...compareFindings()];
}

export function reviewChartData(
  chart: ChartData & Highlighted & Partial<Compared>,
  path: Path,
  counted = false,
): Finding[] {
  return [...reviewData(chart, path, counted), ...reviewEmphasis(chart, path)];
}

export function reviewSeries(
  count: number,
  path: Path,
  what: keyof typeof say.charts.counted = 'series',
  most = MAX_SERIES,
): Finding[] {
  if (count <= most) return [];
  const words = say.charts.manySeries({ count, counted: say.charts.counted[what], most });
  return [{ code: 'too-many-series', ...words, path }];
}

export function reviewSums(table: ChartTable, rest: boolean, path: Path): Finding[] {
  const stacks = table.categories.map((_, i) => table.series.map(({ values }) => values[i] || 0));
  return stacks.flatMap((parts) => reviewSum(parts, table, rest, path)).slice(0, 1);
}

/** `parts-do-not-sum` where shares of one whole sum to anything but 100, unless the rest is drawn. */
export function reviewSum(parts: readonly number[], table: ChartTable, rest: boolean, path: Path): Finding[] {
  const typed = table.series.every(({ facts }) => facts.every((fact) => fact === undefined));
  const whole = sum(parts);
  const over = whole > 100 + SUM_TOLERANCE;
  if (!areShares(table) || (rest ? !over : Math.abs(whole - 100) <= SUM_TOLERANCE)) return [];
  const total = Number(whole.toFixed(2));
  return [
    {
      code: 'parts-do-not-sum',
      message: say.charts.wrongSum({ total }),
      hint: over ? say.charts.checkFigures : say.charts.drawRest,
      path: [...path, typed ? 'series' : 'data'],
    },
  ];
}

export function reviewBars(chart: ChartData & Highlighted & Partial<Compared>, path: Path, counted = false): Finding[] {
  return [...reviewChartData(chart, path, counted), ...reviewOneSeries(chart, path)];
}

export function reviewOneSeries(chart: ChartData, path: Path): Finding[] {
  const { from, series = [] } = chart;
  if (series.length < 2 && (from?.series.length ?? 0) < 2) return [];
  return [
    badData(
      [...path, ...(from ? ['from', 'values'] : ['series'])],
      say.charts.oneSeries({ isFile: from !== undefined }),
    ),
  ];
}

/** `out-of-order` for a line over dates that neither rise nor fall: it would run back in time. */
export function reviewOrder({ categories }: ChartTable, chart: ChartData, path: Path): Finding[] {
  const dates = categories.map((each) => /^\d{4}(-\d{2}(-\d{2})?)?$/.exec(each.trim())?.[0]);
  const steps = dates.slice(1).map((date, i) => Math.sign((date ?? '').localeCompare(dates[i] ?? '')));
  if (dates.includes(undefined) || steps.every((step) => step >= 0) || steps.every((step) => step <= 0)) return [];
  const place = chart.from ? ['from', 'labels'] : ['labels'];
  return [{ code: 'out-of-order', ...say.charts.backInTime, path: [...path, ...place] }];
}

export function reviewNegative(table: ChartTable, path: Path): Finding[] {
  return table.series.flatMap(({ values, labels }) =>
    values.flatMap((value, i) => {
      if (!(value < 0)) return [];
      const label = labels[i] ?? String(value);
      return [badData(path, say.charts.negativePart({ value: label }))];
    }),
  );
}

export function reviewMissing(table: ChartTable, path: Path): Finding[] {
  return table.series.flatMap(({ name, values }) =>
    values.flatMap((value, i) => {
      if (Number.isFinite(value)) return [];
      const category = table.categories[i] ?? '';
      return [badData(path, say.charts.missingValue({ name, category }))];
    }),
  );
}

export function reviewUnits({ series }: ChartTable, at: (index: number) => Path): Finding[] {
  const facts = series.flatMap((each) => each.facts).filter((fact) => fact !== undefined);
  const [first] = facts;
  const other = facts.findIndex((fact) => fact.dimension !== first?.dimension);
  const unlike = facts[other];
  if (first && unlike) {
    const [{ name, prose }, { name: otherName, prose: otherProse }] = [first, unlike];
    return [badData(at(other), say.charts.unlikeMeasures({ name, prose, otherName, otherProse }))];
  }
  /** `bad-data` for facts that measure the same in units of different size: EUR m and EUR bn. */
  const scales = (): Finding[] => {
    const measured = facts.filter((fact) => fact.unit !== '');
    const [first] = measured;
    const unlike = measured.find((fact) => fact.unit !== first?.unit);
    if (!first || !unlike) return [];
    return [
      badData(
        at(facts.indexOf(unlike)),
        say.charts.unlikeScales({ name: first.name, unit: first.unit, other: unlike.name, otherUnit: unlike.unit }),
      ),
    ];
  };
  return scales();
}

/** The unit of a chart's values, as names of series may say it. */
export function unitOver({ unit }: ChartData): { readonly words: string; readonly named: string } | undefined {
  const view = unit as UnitView | undefined;
  if (!view || wordsOf(view) === '') return undefined;
  return { words: wordsOf(view), named: view.named ?? wordsOf(view) };
}

/** `bad-data` where series on one axis say different units in their names, another than the chart, or some none. */
function reviewNames(chart: ChartData, path: Path): Finding[] {
  const over = unitOver(chart);
  const names = (chart.from?.series ?? chart.series ?? []).map(({ name }) => wordsOf(name));
  const said = names.map((name) => unitIn(name, over));
  const first = said.findIndex((unit) => unit !== undefined);
  const unit = over?.named ?? said[first];
  const other = said.findIndex((each) => each !== undefined && each !== unit);
  const silent = said.indexOf(undefined);
  const at = chart.from ? [...path, 'from'] : [...path, 'series', Math.max(other, silent, 0), 'name'];
  if (first < 0) return [];
  if (other >= 0) {
    return [
      badData(
        at,
        say.charts.unlikeUnits({
          name: names[other],
          said: said[other],
          chartUnit: over?.words,
          other: names[first],
          unit,
        }),
      ),
    ];
  }
  if (silent < 0) return [];
  return [badData(at, say.charts.unitOfOne({ name: names[first], other: names[silent] }))];
}

/** Parts of a circle that may have room for their names. */
const MAX_PARTS = 100;
/** Marks that may have room for their names, each beside it, on the largest chart in the smallest type. */
const MAX_NAMED = 300;
const MAX_MARKS = 5_000;
/** Values of lines: more of them than there are pixels across a slide. */
const MAX_VALUES = 50_000;

/** The most that a picture of each type can have room for; `MAX_NAMED` of those that are not here. */
const MAX_AMOUNTS: Readonly<Record<string, number>> = {
  ...{ pie: MAX_PARTS, doughnut: MAX_PARTS, polar: MAX_PARTS, radar: MAX_PARTS },
  ...{ scatter: MAX_MARKS, bubble: MAX_MARKS, map: MAX_MARKS, heatmap: MAX_MARKS },
  ...{ line: MAX_VALUES, area: MAX_VALUES, 'stacked-area': MAX_VALUES },
};

interface Amounts {
  readonly type: string;
  readonly data?: readonly unknown[];
  readonly points?: readonly unknown[];
  readonly flows?: readonly unknown[];
  readonly labels?: readonly unknown[];
  readonly from?: { readonly categories?: readonly unknown[]; readonly series?: readonly unknown[] };
  readonly series?: readonly unknown[];
}

/**
 * `bad-data` where a chart has so many marks that no picture of its type has room for them. Checked before layout,
 * which would find the same label by label, after minutes of drawing.
 */
export function reviewAmount(chart: Amounts, path: Path): Finding[] {
  const most = MAX_AMOUNTS[chart.type] ?? MAX_NAMED;
  const amountOf = (all: boolean): number => {
    const { data, points, flows, labels, from, series } = chart;
    const listed = data ?? points ?? flows;
    if (listed) return listed.length;
    const categories = (from?.categories ?? labels ?? []).length;
    return all ? categories * Math.max(1, (from?.series ?? series ?? []).length) : categories;
  };
  const count = amountOf(most !== MAX_NAMED && most !== MAX_PARTS);
  if (count <= most) return [];
  return [badData(path, say.charts.manyEntries({ count, most }))];
}

/** Whether a value of a slide's content is a chart, by what only charts have together. */
export function isChart(value: unknown): value is Amounts {
  if (value === null || typeof value !== 'object' || !('type' in value) || typeof value.type !== 'string') return false;
  return ['data', 'points', 'flows', 'labels', 'from'].some((key) => key in value);
}
