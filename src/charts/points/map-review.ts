import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { wordsOf } from '../base/normalise.ts';
import { badData, reviewHighlight } from '../base/review.ts';
import { reviewUnits } from '../base/review-units.ts';
import { arcEnds, isPoint, type MapData, pointTable, pointValues, routesOf } from './map-plan.ts';
import { boxOf, isWithin } from './map-view.ts';

/** What is doubtful about the data of a map. */
export function reviewMap(chart: MapData, path: Path): Finding[] {
  const valued = chart.points.flatMap(({ value }, i) => (value === undefined ? [] : [i]));
  const names = chart.points.flatMap(({ id, name }) => [...(id === undefined ? [] : [id]), wordsOf(name)]);
  const lines = [...routesOf(chart), ...arcEnds(chart)].flatMap(({ name }) => (name === '' ? [] : [name]));
  return [
    ...reviewUnits(pointTable(chart), (i) => [...path, 'points', valued[i] ?? 0, 'value']),
    ...reviewValues(chart, path),
    ...reviewStops(chart, path, names),
    ...reviewArcs(chart, path, names),
    ...reviewView(chart, path),
    ...reviewHighlight(pointTable(chart), chart, path, [...names, ...lines]),
  ];
}

function reviewValues(chart: MapData, path: Path): Finding[] {
  return pointValues(chart).flatMap(({ value, label }, i) => {
    if (!(value < 0)) return [];
    const message = {
      en: `The size of a point cannot say a value below zero: ${label}.`,
      zh: `点的大小无法表示小于零的数值：${label}。`,
    };
    const hint = { en: 'Use bars for values below zero.', zh: '小于零的数值请用条形图。' };
    return [badData([...path, 'points', i, 'value'], message, hint)];
  });
}

function reviewStops(chart: MapData, path: Path, names: readonly string[]): Finding[] {
  return routesOf(chart).flatMap(({ over }, route) =>
    over.flatMap((words, stop) => {
      const named = Array.isArray(chart.routes?.[route]) ? [] : ['points'];
      const message = {
        en: `The route leads over “${words}”, and no point is called that.`,
        zh: `路线经过“${words}”，但没有叫这个名称的点。`,
      };
      return reviewPlace(chart, words, [...path, 'routes', route, ...named, stop], message, names);
    }),
  );
}

function reviewArcs(chart: MapData, path: Path, names: readonly string[]): Finding[] {
  return arcEnds(chart).flatMap(({ ends }, i) =>
    ends.flatMap((words, end) => {
      const key = Array.isArray(chart.arcs?.[i]) ? end : end === 0 ? 'from' : 'to';
      const message = {
        en: `The arc ends at “${words}”, and no point is called that.`,
        zh: `连线的一端是“${words}”，但没有叫这个名称的点。`,
      };
      return reviewPlace(chart, words, [...path, 'arcs', i, key], message, names);
    }),
  );
}

/** `bad-data` where no point is called that. */
function reviewPlace(
  chart: MapData,
  words: string,
  path: Path,
  message: Finding['message'],
  names: readonly string[],
): Finding[] {
  if (chart.points.some((point) => isPoint(point, words))) return [];
  const near = guess(words, names);
  const hint = near.suggestion
    ? didYouMean(near.suggestion)
    : { en: 'Name a point by its `id`, or by its name.', zh: '请写某个点的 `id` 或名称。' };
  return [{ ...badData(path, message, hint), ...near }];
}

function reviewView({ view, points }: MapData, path: Path): Finding[] {
  // A view that only has a middle reaches as far as its picture is high.
  if (view === undefined || (typeof view === 'object' && 'center' in view)) return [];
  const box = boxOf(view);
  if (!box) return [];
  if (box[1] >= box[3] || box[0] === box[2]) {
    const message = {
      en: 'The view of the map is empty.',
      zh: '地图的视图是空的。',
    };
    const hint = { en: 'Write west, south, east and north, in this order.', zh: '请按西、南、东、北的顺序书写。' };
    return [badData([...path, 'view'], message, hint)];
  }
  return points.flatMap((point, i) => {
    if (isWithin(point, box)) return [];
    const name = wordsOf(point.name);
    const message = {
      en: `“${name}” lies outside the view of the map.`,
      zh: `“${name}”在地图的视图之外。`,
    };
    const hint = {
      en: 'Widen the view, leave `view` out, or check `lat` and `lon`.',
      zh: '请扩大视图、去掉 `view`，或者核对 `lat` 和 `lon`。',
    };
    return [badData([...path, 'points', i], message, hint)];
  });
}
