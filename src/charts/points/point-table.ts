import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import type { UnitView } from '../../units/unit.ts';
import { type DataSeries, type DataTable, drawnWords, inScale, known, seriesOf } from '../base/normalise.ts';
import type { PointChart } from './point-fields.ts';

/** What the values of points are called, in the order of a table's series. */
export const MEASURES = ['x', 'y', 'size'] as const;
export type Measure = (typeof MEASURES)[number];

/** The data of a chart of points: each point a category, each of its values a series with a unit of its own. */
export interface PointTable extends DataTable {
  /** By series: empty for plain counts. */
  readonly units: readonly string[];
  /** The group of each point, as a place among `groups`. */
  readonly groupOf: readonly number[];
  readonly groups: readonly string[];
}

type Value = number | FactView;

/** A point as the outline writes it; a size only where the chart takes one. */
interface Given extends Partial<Readonly<Record<Measure, Value>>> {
  readonly name: string | RichText;
  readonly group?: string | RichText | undefined;
}

/** The chart's points from inline data or a file. A point whose place is missing is left out. */
export function pointTable(chart: PointChart, measures: readonly Measure[], language: Language = 'en'): PointTable {
  const given = (chart.points ?? []) as readonly Given[];
  const names = chart.from ? chart.from.categories : given.map(({ name }) => drawnWords(name));
  const columns = measures.map((measure, i) => {
    const told = chart[measure];
    const column = chart.from?.series[i];
    const values = chart.from
      ? names.map((_, n) => column?.values[n] ?? Number.NaN)
      : given.map((point) => point[measure] ?? Number.NaN);
    const name = told?.name ? plainText(told.name) : (column?.name ?? '');
    return seriesOf(name, values.map(present), told?.unit, language);
  });
  const whole = names.map((_, i) => columns.every(({ series }) => Number.isFinite(series.values[i])));
  const keep = <Item>(items: readonly Item[]) => items.filter((_, i) => whole[i]);
  const told = given.map(({ group }) => (group === undefined ? '' : drawnWords(group)));
  const groups = [...new Set(told)];
  return {
    categories: keep(names),
    series: columns.map(
      ({ series: { name, values, labels, facts } }): DataSeries => ({
        name,
        values: keep(values),
        labels: keep(labels),
        facts: keep(facts),
      }),
    ),
    unit: '',
    language,
    units: columns.map(({ unit }) => unit),
    groups: groups.length > 1 ? groups : [''],
    groupOf: keep(names.map((_, i) => Math.max(0, groups.length > 1 ? groups.indexOf(told[i] ?? '') : 0))),
  };
}

/** The ends that the outline states for an axis, in the scale in which its values are printed. */
export function statedEnds(chart: PointChart, axis: 'x' | 'y', series: DataSeries | undefined) {
  const { min, max } = chart[axis] ?? {};
  const scale = scaleOf(chart, axis, series);
  const scaled = (end: number | undefined) => (end === undefined ? undefined : inScale(end, scale));
  return { min: scaled(min), max: scaled(max) };
}

function scaleOf(chart: PointChart, axis: 'x' | 'y', series: DataSeries | undefined): number {
  const named: UnitView | undefined = chart[axis]?.unit;
  return series?.facts.find((fact) => fact !== undefined)?.scale ?? named?.scale ?? 1;
}

/** The table in the unit and the scale of its heights: what lines on their axis are read by. */
export function heightTable(chart: PointChart, table: PointTable): DataTable {
  return { ...table, unit: table.units[1] ?? '', scale: scaleOf(chart, 'y', table.series[1]) };
}

/** A fact that there is not has its finding elsewhere; its point is left out. */
function present(value: Value): Value {
  return typeof value === 'number' ? value : (known(value) ?? Number.NaN);
}
