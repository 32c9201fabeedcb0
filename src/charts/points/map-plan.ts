import type { FactView } from '../../core/fact.ts';
import type { Px } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { type DataTable, isNamed, known, normalise, wordsOf } from '../base/normalise.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { boxOf, type GeoPoint, type MapView, type Region, shortestWay, viewAround, viewOf } from './map-view.ts';

/** The radius of the greatest point, as a part of the picture's shorter side. */
const LARGEST = 0.055;

/** A map's data, in one language. */
export interface MapData extends Highlighted {
  readonly unit?: RichText | undefined;
  readonly view?: Region | readonly number[] | undefined;
  readonly points: readonly {
    readonly id?: string | undefined;
    readonly name: string | RichText;
    readonly lat: number;
    readonly lon: number;
    readonly value?: number | FactView | undefined;
  }[];
  readonly routes?:
    | readonly (
        | readonly string[]
        | { readonly name?: string | RichText | undefined; readonly points: readonly string[] }
      )[]
    | undefined;
}

/** A point as it is drawn. */
export interface MapPoint extends GeoPoint {
  readonly name: string;
  /** Its value as it is printed; empty where it has none. */
  readonly label: string;
  readonly radius: Px;
  readonly role: ColorRole;
}

/** A route as it is drawn. */
export interface MapRoute {
  /** Empty where it has none. */
  readonly name: string;
  /** The shortest ways from each point to the next. */
  readonly legs: readonly (readonly GeoPoint[])[];
  readonly role: ColorRole;
}

export interface MapPlan {
  readonly points: readonly MapPoint[];
  readonly routes: readonly MapRoute[];
  readonly view: MapView;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

type DataPoint = MapData['points'][number];

/** Whether the words name the point: by its own id, by its name, or by the fact of its value. */
export function isPoint({ id, name, value }: DataPoint, words: string): boolean {
  return id === words || isNamed(wordsOf(name), words) || (typeof value === 'object' && known(value)?.id === words);
}

/** The routes alike: their names, and what they lead over. */
export function routesOf({
  routes = [],
}: MapData): readonly { readonly name: string; readonly over: readonly string[] }[] {
  return routes.map((route) =>
    'points' in route ? { name: route.name ? wordsOf(route.name) : '', over: route.points } : { name: '', over: route },
  );
}

/** The values of the points that have one, as a table. */
export function pointTable({ points, unit }: MapData): DataTable {
  const valued = points.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  const labels = valued.map(({ name }) => wordsOf(name));
  const series = labels.length > 0 ? [{ name: '', values: valued.map(({ value }) => value) }] : [];
  return normalise({ labels, series, ...(unit ? { unit } : {}) });
}

/** The points' values and what is printed of them, in the order of the points; NaN where there is none. */
export function pointValues(chart: MapData): readonly { readonly value: number; readonly label: string }[] {
  const [series] = pointTable(chart).series;
  let next = 0;
  return chart.points.map(({ value }) => {
    if (value === undefined) return { value: Number.NaN, label: '' };
    const at = next++;
    return { value: series?.values[at] ?? Number.NaN, label: series?.labels[at] ?? '' };
  });
}

/** The plan of a map. */
export function planMap(chart: MapData, context: PlotContext): MapPlan {
  const style = chartStyle(context.brand);
  const focus = chart.highlight === undefined ? undefined : wordsOf(chart.highlight);
  const values = pointValues(chart);
  const largest = Math.max(0, ...values.map(({ value }) => value || 0));
  const dot = 0.75 * style.gap;
  const radius = (value: number) => {
    if (!(value > 0)) return dot;
    return Math.max(dot, LARGEST * Math.min(context.width, context.height) * Math.sqrt(value / largest));
  };
  const points = chart.points.map((point, i): MapPoint => {
    const { value, label } = values[i] ?? { value: Number.NaN, label: '' };
    const lifted = focus !== undefined && isPoint(point, focus);
    const role = lifted ? 'highlight' : 'subject';
    return { lat: point.lat, lon: point.lon, name: wordsOf(point.name), label, radius: radius(value), role };
  });
  const routes = routesOf(chart).map(({ name, over }): MapRoute => {
    const stops = over.flatMap((words) => chart.points.find((point) => isPoint(point, words)) ?? []);
    const legs = stops.slice(1).map((stop, i) => shortestWay(stops[i] ?? stop, stop));
    return { name, legs, role: routeRole(name, focus, chart) };
  });
  const seen = [...points, ...routes.flatMap(({ legs }) => legs.flat())];
  const aspect = context.width / context.height;
  const view = chart.view === undefined ? viewAround(seen, aspect) : viewOf(boxOf(chart.view), aspect);
  return { points, routes, view, style, context };
}

/** A highlighted route leaves the others quiet. */
function routeRole(name: string, focus: string | undefined, chart: MapData): ColorRole {
  if (focus === undefined || !routesOf(chart).some((route) => route.name === focus)) return 'subject';
  return name === focus ? 'highlight' : 'step-2';
}
