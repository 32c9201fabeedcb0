import type { Path } from '../../core/path.ts';
import type { Words } from '../../core/words.ts';
import type { Finding } from '../../findings/finding.ts';
import type { DataSeries } from '../base/normalise.ts';
import { reviewReference } from '../base/reference.ts';
import { badData, reviewHighlight, reviewSeries } from '../base/review.ts';
import type { PointChart } from './point-fields.ts';
import { heightTable, MEASURES, type Measure, pointTable, statedEnds } from './point-table.ts';

/** What a chart of points asks of its data: `bad-data`, `too-many-series`. */
export function reviewPoints(chart: PointChart, path: Path, measures: readonly Measure[]): Finding[] {
  if (chart.points && 'from' in chart) return [badData(path, TWO_SORTS, KEEP_ONE)];
  // A file that could not be read has its finding already.
  if ('from' in chart && !chart.from) return [];
  if (!chart.points && !chart.from) return [badData(path, NO_DATA, GIVE_DATA)];
  const columns = chart.from?.series.length ?? measures.length;
  if (columns < measures.length) return [badData([...path, 'from'], tooFew(columns, measures.length), NAME_COLUMNS)];
  const table = pointTable(chart, measures);
  return [
    ...reviewUnits(chart, path, measures),
    ...reviewEnds(chart, path, table.series),
    ...reviewHighlight({ ...table, series: table.series.map((each) => ({ ...each, name: '' })) }, chart, path),
    ...reviewSeries(table.groups.length, path, 'groups'),
    ...reviewReference(chart, heightTable(chart, table), path),
  ];
}

const TWO_SORTS: Words = {
  en: 'The chart has both `points` and `from`, and draws only one of them.',
  zh: '图表同时写了 `points` 和 `from`，而它只能画其中一种。',
};
const KEEP_ONE: Words = { en: 'Keep one of the two.', zh: '请只保留一种。' };
const NO_DATA: Words = { en: 'The chart has no points.', zh: '图表没有数据点。' };
const GIVE_DATA: Words = {
  en: 'Write them under `points`, or name a file under `from`.',
  zh: '请写在 `points` 下，或者用 `from` 指定文件。',
};
const NAME_COLUMNS: Words = {
  en: 'Name the columns under `values`, in this order: across, upwards, and size where the type has one.',
  zh: '请在 `values` 下依次写出各列：横轴、纵轴，以及（如需要）大小。',
};

function tooFew(columns: number, needed: number): Words {
  return {
    en: `The file gives ${columns} column of values, and each point needs ${needed}.`,
    zh: `文件只给出${columns}列数值，而每个点需要${needed}个。`,
  };
}

/** Facts of unlike units on one axis. */
function reviewUnits(chart: PointChart, path: Path, measures: readonly Measure[]): Finding[] {
  return measures.flatMap((measure) => {
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
    const words = {
      en: `“${first.name}” and “${other.name}” stand on one axis, but have unlike units.`,
      zh: `“${first.name}”和“${other.name}”共用一条坐标轴，单位却不同。`,
    };
    const hint = { en: 'Write both facts in one unit.', zh: '请用同一个单位写这两个数据。' };
    return [badData([...path, 'points', unlike, measure], words, hint)];
  });
}

/** Axes that end before they begin, or that leave out a point. */
function reviewEnds(chart: PointChart, path: Path, series: readonly DataSeries[]): Finding[] {
  return (['x', 'y'] as const).flatMap((axis, i): Finding[] => {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = statedEnds(chart, axis, series[i]);
    const place = [...path, axis];
    if (min >= max) {
      const words = { en: 'The axis ends before it begins.', zh: '坐标轴的终点在起点之前。' };
      return [badData(place, words, { en: 'Let `min` be less than `max`.', zh: '请让 `min` 小于 `max`。' })];
    }
    const values = series[i]?.values ?? [];
    const key = values.some((value) => value < min) ? 'min' : values.some((value) => value > max) ? 'max' : undefined;
    if (!key) return [];
    const words = { en: 'The axis leaves out a point.', zh: '有数据点在坐标轴的范围之外。' };
    const hint = { en: 'Widen the axis, or leave out this end of it.', zh: '请扩大坐标轴的范围，或者不写这一端。' };
    return [badData([...place, key], words, hint)];
  });
}

/** `bad-data` for a size below zero. */
export function reviewSizes(chart: PointChart, path: Path): Finding[] {
  const { categories, series } = pointTable(chart, MEASURES);
  return (series[2]?.values ?? []).flatMap((value, i) => {
    if (value >= 0) return [];
    const words = {
      en: `An area cannot be less than nothing: “${categories[i]}” is ${series[2]?.labels[i]}.`,
      zh: `面积不能小于零：“${categories[i]}”为${series[2]?.labels[i]}。`,
    };
    const hint = { en: 'Use the type `scatter`, or bars.', zh: '请改用 `scatter` 类型或条形图。' };
    return [badData([...path, chart.from ? 'from' : 'points'], words, hint)];
  });
}
