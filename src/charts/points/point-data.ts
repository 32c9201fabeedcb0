import { z } from 'zod';
import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import { unitOfNumbers } from '../../fields/unit-field.ts';
import type { Finding } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import type { UnitView } from '../../units/unit.ts';
import { axisEnd, describeReferences, referenceField, reviewEnds, reviewReference } from '../base/axis.ts';
import { chartFields, dataName, highlightField, numberOrFact } from '../base/common-fields.ts';
import { badData, reviewHighlight, reviewSeries } from '../base/review.ts';
import {
  type ChartTable,
  type DataSeries,
  dataOf,
  dataSeries,
  drawnWords,
  firstOf,
  inScale,
  known,
  named,
  tableFrom,
} from '../base/table.ts';
import { wordsFor } from '../base/words.ts';

const point = {
  name: dataName('What the point is: it is written at its mark.'),
  x: numberOrFact('Where it stands across: a number or a fact.'),
  y: numberOrFact('Where it stands upwards: a number or a fact.'),
  group: dataName('The group that it belongs to; groups differ in colour and shape.').optional(),
};

const measure = {
  name: text('What is measured.', 'label').optional(),
  unit: unitOfNumbers('Its unit, known to the tool or in words; taken from the facts where omitted.').optional(),
};

const axis = (description: string) =>
  z
    .strictObject({ ...measure, min: axisEnd('Where the axis begins.'), max: axisEnd('Where it ends.') })
    .describe(description)
    .optional();

const { title, native, from } = chartFields;

const pointsOf = <Point extends z.ZodRawShape>(shape: Point, description: string, example: object) =>
  z
    .array(z.strictObject(shape))
    .min(1)
    .meta({ description, examples: [[example, example]] })
    .optional();

export const pointFields = {
  title,
  points: pointsOf(point, 'Inline data: the points, each with two values.', { name: 'Berlin', x: 3.7, y: 42 }),
  from,
  x: axis('What the points’ places across say; the second column of a file where its name is omitted.'),
  y: axis('What their heights say; the third column of a file where its name is omitted.'),
  ...highlightField,
  ...referenceField,
  native,
};

export const bubbleFields = {
  ...pointFields,
  points: pointsOf(
    { ...point, size: numberOrFact('How much its area says: a number or a fact.') },
    'Inline data: the points, each with three values.',
    { name: 'Berlin', x: 3.7, y: 42, size: 120 },
  ),
  size: z
    .strictObject(measure)
    .describe('What the areas say; the fourth column of a file where its name is omitted.')
    .optional(),
};

export type PointChart = Resolved<z.output<z.ZodObject<typeof pointFields>>> &
  Pick<Resolved<z.output<z.ZodObject<typeof bubbleFields>>>, 'size'>;

export const MEASURES = ['x', 'y', 'size'] as const;
export type PointMeasure = (typeof MEASURES)[number];

/** The data of a chart of points: each point a category, each of its values a series with a unit of its own. */
export interface PointTable extends ChartTable {
  /** By series: empty for plain counts. */
  readonly units: readonly string[];
  /** The group of each point, as a place among `groups`. */
  readonly groupOf: readonly number[];
  readonly groups: readonly string[];
}

type Value = number | FactView;

interface Given extends Partial<Readonly<Record<PointMeasure, Value>>> {
  readonly name: string | RichText;
  readonly group?: string | RichText | undefined;
}

/** The chart's points from inline data or a file. A point whose place is missing is left out. */
export function pointTable(
  chart: PointChart,
  measures: readonly PointMeasure[],
  language: Language = 'en',
): PointTable {
  const given = (chart.points ?? []) as readonly Given[];
  const names = chart.from ? chart.from.categories : given.map(({ name }) => drawnWords(name));
  /** An unknown fact has its finding elsewhere; its point is left out. */
  const present = (value: Value): Value => (typeof value === 'number' ? value : (known(value) ?? Number.NaN));
  const columns = measures.map((measure, i) => {
    const stated = chart[measure];
    const column = chart.from?.series[i];
    const values = chart.from
      ? names.map((_, n) => column?.values[n] ?? Number.NaN)
      : given.map((point) => point[measure] ?? Number.NaN);
    const name = stated?.name ? plainText(stated.name) : (column?.name ?? '');
    return tableFrom(names, [{ name, values: values.map(present) }], stated?.unit, language);
  });
  const whole = names.map((_, i) => columns.every(({ series: [own] }) => Number.isFinite(own?.values[i])));
  const keep = <Item>(items: readonly Item[]) => items.filter((_, i) => whole[i]);
  const own = given.map(({ group }) => (group === undefined ? '' : drawnWords(group)));
  const groups = [...new Set(own)];
  return {
    categories: keep(names),
    series: columns.map((column) => dataSeries(column.series[0]?.name ?? '', keep(dataOf(column)))),
    unit: '',
    language,
    units: columns.map(({ unit }) => unit),
    groups: groups.length > 1 ? groups : [''],
    groupOf: keep(names.map((_, i) => Math.max(0, groups.length > 1 ? groups.indexOf(own[i] ?? '') : 0))),
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
export function heightTable(chart: PointChart, table: PointTable): ChartTable {
  return { ...table, unit: table.units[1] ?? '', scale: scaleOf(chart, 'y', table.series[1]) };
}

/** Points in words, up to eight: "Berlin: income 3.7, growth 42; Paris: income 4.1, growth 38; and 3 more". */
export function describePoints(chart: PointChart, language: Language, measures: readonly PointMeasure[]): string {
  const { comma, colon, semicolon } = wordsFor(language);
  const table = pointTable(chart, measures, language);
  const { categories, series } = table;
  const points = categories.map((category, i) => {
    const values = series.map(({ name, labels }) => named(name, labels[i] ?? ''));
    return `${category}${colon}${values.join(comma)}`;
  });
  return firstOf(points, language).join(semicolon) + describeReferences(chart, heightTable(chart, table), language);
}

export function reviewPoints(chart: PointChart, path: Path, measures: readonly PointMeasure[]): Finding[] {
  if (chart.points && 'from' in chart) return [badData(path, say.charts.points.twoSorts)];
  // A file that could not be read has its finding already.
  if ('from' in chart && !chart.from) return [];
  if (!chart.points && !chart.from) return [badData(path, say.charts.points.none)];
  const columns = chart.from?.series.length ?? measures.length;
  if (columns < measures.length)
    return [badData([...path, 'from'], say.charts.points.fewColumns({ columns, needed: measures.length }))];
  const table = pointTable(chart, measures);
  const reviewUnits = (): Finding[] =>
    measures.flatMap((measure) => {
      const points = (chart.points ?? []) as readonly Partial<Record<(typeof MEASURES)[number], unknown>>[];
      const facts = points.map((point) => point[measure] as { unit: string; dimension: string; name: string } | number);
      const first = facts.find((fact) => typeof fact === 'object');
      const unlike = facts.findIndex(
        (fact) =>
          typeof fact === 'object' &&
          typeof first === 'object' &&
          (fact.dimension !== first.dimension || fact.unit !== first.unit),
      );
      const other = facts[unlike];
      if (typeof first !== 'object' || typeof other !== 'object') return [];
      return [
        badData(
          [...path, 'points', unlike, measure],
          say.charts.points.unlikeUnits({ name: first.name, other: other.name }),
        ),
      ];
    });
  /** Axes that end before they begin, or that leave out a point: each is said once, at `min` if both ends do so. */
  const reviewAxes = (series: readonly DataSeries[]): Finding[] =>
    (['x', 'y'] as const).flatMap((axis, i) => {
      const ends = statedEnds(chart, axis, series[i]);
      const values = [...(series[i]?.values ?? [])].sort((a, b) => a - b);
      return reviewEnds(ends, [...path, axis], values, () => say.charts.points.offAxis).slice(0, 1);
    });
  return [
    ...reviewUnits(),
    ...reviewAxes(table.series),
    ...reviewHighlight({ ...table, series: table.series.map((each) => ({ ...each, name: '' })) }, chart, path),
    ...reviewSeries(table.groups.length, path, 'groups'),
    ...reviewReference(chart, heightTable(chart, table), path),
  ];
}

export function reviewSizes(chart: PointChart, path: Path): Finding[] {
  const { categories, series } = pointTable(chart, MEASURES);
  return (series[2]?.values ?? []).flatMap((value, i) => {
    if (value >= 0) return [];
    return [
      badData(
        [...path, chart.from ? 'from' : 'points'],
        say.charts.points.negativeSize({ name: categories[i], value: series[2]?.labels[i] }),
      ),
    ];
  });
}
