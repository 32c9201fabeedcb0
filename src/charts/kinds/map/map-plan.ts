import type { BaseMap } from '../../../core/base-map.ts';
import type { FactView, Figure } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import type { Px } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { Point } from '../../../marks/pen.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { type MapShapes, readBaseMap } from '../../../scenery/map-art.ts';
import type { Highlighted } from '../../base/common-fields.ts';
import type { PlotContext } from '../../base/define-chart.ts';
import { type ChartStyle, chartStyle, grown } from '../../base/style.ts';
import { type ChartTable, isNamed, known, normalise, wordsOf } from '../../base/table.ts';
import type { GeoPoint } from './land.ts';
import { lookOf, type MapLook } from './map-look.ts';
import { type FittedProjection, fittedProjection } from './map-projection.ts';
import { type MapView, type SeenPart, seenView, shortestWay } from './map-view.ts';
import { RIVER_NAMES, type River, riverLine, riverName } from './waters.ts';

/** A line that says who belongs together, not how one gets there: a curve with one control point. */
interface Arc {
  readonly from: Point;
  readonly via: Point;
  readonly to: Point;
}

/** How far the control point of a lone arc lies from the straight line, as a part of its length. */
const LONE = 0.22;
/** The same of the flattest and of the highest of several that lead to one place. */
const FLATTEST = 0.08;
const HIGHEST = 0.28;
/** Lines that rise more than this for each step across bend to a side, others upwards. */
const STEEP = 1.6;
/** Straight pieces that stand for an arc where it is measured. */
const PIECES = 40;

type Ends = Pick<Arc, 'from' | 'to'>;

export function arcsBetween(ends: readonly Ends[]): Arc[] {
  const met = (place: Point) => ends.filter(({ from, to }) => isSame(from, place) || isSame(to, place)).length;
  const seen = ends.map(({ from, to }) => {
    const [hub, far] = met(to) > met(from) ? [to, from] : [from, to];
    return { hub, far, isSteep: Math.abs(far.y - hub.y) > STEEP * Math.abs(far.x - hub.x) };
  });
  return ends.map((own, i): Arc => {
    const { hub, far, isSteep } = seen[i] as (typeof seen)[number];
    const others = seen.filter((each, n) => n !== i && isSame(each.hub, hub));
    const kin = others.filter((each) => each.isSteep === isSteep && (isSteep || sideOf(each) === sideOf({ hub, far })));
    const before = kin.filter((each) => riseOf(each) < riseOf({ hub, far })).length;
    const bend = kin.length === 0 ? LONE : FLATTEST + ((HIGHEST - FLATTEST) * before) / kin.length;
    const flat = others.filter((each) => !each.isSteep);
    const side = flat.reduce((sum, each) => sum + each.far.x - hub.x, 0) < 0 ? 1 : -1;
    return { ...own, via: bent(own, bend, isSteep ? { x: side, y: 0 } : { x: 0, y: -1 }) };
  });
}

const isSame = (a: Point, b: Point) => a.x === b.x && a.y === b.y;
const sideOf = ({ hub, far }: { readonly hub: Point; readonly far: Point }) => Math.sign(far.x - hub.x);
/** How steeply the straight line rises from where arcs meet. */
const riseOf = ({ hub, far }: { readonly hub: Point; readonly far: Point }) =>
  Math.atan2(hub.y - far.y, Math.abs(far.x - hub.x));

function bent({ from, to }: Ends, part: number, towards: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const sign = Math.sign(-dy * towards.x + dx * towards.y) || 1;
  return { x: (from.x + to.x) / 2 - sign * dy * part, y: (from.y + to.y) / 2 + sign * dx * part };
}

export function arcLine({ from, via, to }: Arc): Point[] {
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const [b, a] = [i / PIECES, 1 - i / PIECES];
    const mixed = (x: number, y: number, z: number) => a * a * x + 2 * a * b * y + b * b * z;
    return { x: mixed(from.x, via.x, to.x), y: mixed(from.y, via.y, to.y) };
  });
}

const GROWN = 1.22;
/** The radius of the greatest point, as a part of the picture's shorter side. */
const LARGEST = 0.055;

export interface MapData extends Highlighted {
  readonly unit?: RichText | undefined;
  readonly view?: SeenPart | undefined;
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
  readonly arcs?:
    | readonly (
        | readonly string[]
        | { readonly name?: string | RichText | undefined; readonly from: string; readonly to: string }
      )[]
    | undefined;
  readonly rivers?: true | readonly River[] | undefined;
  readonly base?: BaseMap | undefined;
}

const baseOf = ({ base }: Pick<MapData, 'base'>): MapShapes | undefined => {
  const read = base && readBaseMap(base);
  return read && 'shapes' in read ? read.shapes : undefined;
};

/** What a map shows where it does not show its places alone: the view that is asked for, or the whole of its base map. */
export const seenPart = (chart: Pick<MapData, 'view' | 'base'>): SeenPart | undefined =>
  chart.view ?? baseOf(chart)?.box;

export interface MapPoint extends GeoPoint {
  readonly name: string;
  /** Its value as it is printed where the unit is named elsewhere, empty where it has none; and with its unit. */
  readonly label: string;
  readonly figure: Figure;
  readonly at: Point | undefined;
  readonly radius: Px;
  readonly role: ColorRole;
}

interface MapLine {
  readonly name: string;
  readonly role: ColorRole;
}

interface MapRoute extends MapLine {
  /** The shortest ways from each point to the next, as lines in the picture. */
  readonly legs: readonly (readonly (readonly Point[])[])[];
}

interface MapArc extends MapLine {
  readonly arc: Arc;
  /** The arc in straight pieces, for what keeps clear of it. */
  readonly line: readonly Point[];
}

interface MapRiver extends MapLine {
  /** What of it is in the picture. */
  readonly lines: readonly (readonly Point[])[];
}

export interface MapPlan {
  readonly points: readonly MapPoint[];
  readonly routes: readonly MapRoute[];
  readonly arcs: readonly MapArc[];
  readonly rivers: readonly MapRiver[];
  /** Lines of a base map. */
  readonly lines: readonly (readonly Point[])[];
  readonly view: MapView;
  readonly projection: FittedProjection;
  readonly look: MapLook;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

type DataPoint = MapData['points'][number];

/** Whether the words name the point: by its own id, by its name, or by the fact of its value. */
export function isPoint({ id, name, value }: DataPoint, words: string): boolean {
  return id === words || isNamed(wordsOf(name), words) || (typeof value === 'object' && known(value)?.id === words);
}

export function routesOf({
  routes = [],
}: MapData): readonly { readonly name: string; readonly over: readonly string[] }[] {
  return routes.map((route) =>
    'points' in route ? { name: route.name ? wordsOf(route.name) : '', over: route.points } : { name: '', over: route },
  );
}

export function mapTable({ points, unit }: MapData, language?: Language): ChartTable {
  const valued = points.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  const labels = valued.map(({ name }) => wordsOf(name));
  const series = labels.length > 0 ? [{ name: '', values: valued.map(({ value }) => value) }] : [];
  return normalise({ labels, series, ...(unit ? { unit } : {}) }, language);
}

/** A point's value, and what is printed of it: alone where its unit is named elsewhere, and as a figure with that. */
type PointValue = Pick<FactView, 'value' | 'label' | 'figure'>;

const NO_VALUE: PointValue = { value: Number.NaN, label: '', figure: { number: '', unit: '' } };

/** The points' values in the order of the points; NaN where there is none. */
export function pointValues(chart: MapData, language?: Language): readonly PointValue[] {
  const { series, unit } = mapTable(chart, language);
  let next = 0;
  return chart.points.map(({ value: given }) => {
    if (given === undefined) return NO_VALUE;
    const at = next++;
    const [value = Number.NaN, label = ''] = [series[0]?.values[at], series[0]?.labels[at]];
    const fact = typeof given === 'object' && !chart.unit ? known(given) : undefined;
    return { value, label, figure: fact?.figure ?? { number: label, unit: unit === '%' ? '' : unit } };
  });
}

export function arcEnds({
  arcs = [],
}: MapData): readonly { readonly name: string; readonly ends: readonly [string, string] }[] {
  return arcs.map((arc) =>
    'from' in arc
      ? { name: arc.name ? wordsOf(arc.name) : '', ends: [arc.from, arc.to] }
      : { name: '', ends: [arc[0] ?? '', arc[1] ?? ''] },
  );
}

export function planMap(chart: MapData, context: PlotContext): MapPlan {
  const plain = chartStyle(context.brand);
  const style = context.field ? plain : grown(plain, context, GROWN, GROWN);
  const look = lookOf(context, style);
  const focus = chart.highlight === undefined ? undefined : wordsOf(chart.highlight);
  const { view, projection, arcs } = projected(chart, context, style);
  const isLifted = (point: DataPoint) => focus !== undefined && isPoint(point, focus);
  const amounts = pointValues(chart).map(({ value }) => value);
  const largest = Math.max(0, ...amounts.map((value) => value || 0));
  const radii = amounts.map((value, i): Px => {
    const point = chart.points[i];
    const least = point && isLifted(point) ? look.lifted : look.dot;
    if (!(value > 0)) return least;
    return Math.max(least, LARGEST * Math.min(context.width, context.height) * Math.sqrt(value / largest));
  });
  const values = pointValues(chart, context.language);
  const points = chart.points.map((point, i): MapPoint => {
    const role = isLifted(point) ? 'highlight' : look.mark;
    const { lat, lon } = point;
    const at = projection.at(point);
    const { label, figure } = values[i] ?? NO_VALUE;
    return { lat, lon, name: wordsOf(point.name), label, figure, at, radius: radii[i] ?? 0, role };
  });
  const named = [...routesOf(chart), ...arcEnds(chart)].some(({ name }) => name !== '' && name === focus);
  const lineRole = (name: string): ColorRole => {
    return named && name === focus ? 'highlight' : look.mark;
  };
  const routes = routesOf(chart).map(({ name, over }): MapRoute => {
    const legs = legsOf(chart, over).map((leg) =>
      projection.lines({ type: 'LineString', coordinates: leg.map(({ lon, lat }) => [lon, lat]) }),
    );
    return { name, legs, role: lineRole(name) };
  });
  /** The rivers in the picture; those that the map names have their names beside them. */
  const riversOf = ({ rivers = [] }: MapData): MapRiver[] => {
    const all = rivers === true;
    return (all ? RIVER_NAMES : rivers).flatMap((river, i): MapRiver[] => {
      const lines = projection.lines({
        type: 'LineString',
        coordinates: riverLine(river).map(([lon, lat]) => [lon, lat]),
      });
      const name = all ? '' : riverName(river, context.language);
      return lines.length > 0 ? [{ name, lines, role: look.rivers[all || i === 0 ? 0 : 1] }] : [];
    });
  };
  return {
    ...{ points, routes, view, projection, look, style, context },
    arcs: arcs.map(({ name, arc }) => ({ name, arc, line: arcLine(arc), role: lineRole(name) })),
    rivers: riversOf(chart),
    lines: projection.base
      ? projection.lines({ type: 'MultiLineString', coordinates: projection.base.lines as [number, number][][] })
      : [],
  };
}

function legsOf(chart: MapData, over: readonly string[]): GeoPoint[][] {
  const stops = over.flatMap((words) => chart.points.find((point) => isPoint(point, words)) ?? []);
  return stops.slice(1).map((stop, i) => shortestWay(stops[i] ?? stop, stop));
}

/** How often a view is fitted anew to make room for arcs that bend out of it. */
const FITS = 5;
/** Rivers that run out of the room above or below take at most this part of its height from the places. */
const RIVERS = 0.3;

/** The view fitted into its room, and the arcs over it, which stay in the room too; so do rivers, where that costs little. */
function projected(chart: MapData, context: PlotContext, style: ChartStyle) {
  const { width, height, field } = context;
  const ways = routesOf(chart).flatMap(({ over }) => legsOf(chart, over).flat());
  const base = baseOf(chart);
  const seen = seenView(seenPart(chart), [...chart.points, ...ways], width / height, field !== undefined);
  const view = base?.projection ? { ...seen, projection: base.projection } : seen;
  const padding = 2 * style.gap + view.inset * Math.min(width, height);
  const whole = { x: padding, y: padding, w: width - 2 * padding, h: height - 2 * padding };
  let room = field?.room ?? whole;
  const outer = field?.within ?? field?.room ?? { x: 0, y: 0, w: width, h: height };
  const riverPoints = (projection: FittedProjection): Point[] => {
    const { rivers } = chart;
    const { x, w } = outer;
    if (!rivers || rivers === true) return [];
    return rivers
      .flatMap((river) => riverLine(river).flatMap(([lon, lat]) => projection.at({ lon, lat }) ?? []))
      .filter((point) => point.x > x && point.x < x + w);
  };
  /** How far the points lie outside of a room: at its left, above it, at its right, and below it. */
  const overshoot = (points: readonly Point[]): readonly [Px, Px, Px, Px] => {
    const { x, y, w, h } = outer;
    const beyond = (by: readonly Px[]) => Math.max(0, ...by);
    return [
      beyond(points.map((point) => x - point.x)),
      beyond(points.map((point) => y - point.y)),
      beyond(points.map((point) => point.x - x - w)),
      beyond(points.map((point) => point.y - y - h)),
    ];
  };
  const arcsOf = (projection: FittedProjection): { readonly name: string; readonly arc: Arc }[] => {
    const placeOf = (words: string) => {
      const point = chart.points.find((each) => isPoint(each, words));
      return point && projection.at(point);
    };
    const known = arcEnds(chart).flatMap(({ name, ends: [start, end] }) => {
      const [from, to] = [placeOf(start), placeOf(end)];
      return from && to ? [{ name, from, to }] : [];
    });
    const arcs = arcsBetween(known);
    return known.flatMap(({ name }, i) => {
      const arc = arcs[i];
      return arc ? [{ name, arc }] : [];
    });
  };
  for (let fit = 1; ; fit++) {
    const projection = fittedProjection(view, room, context, base);
    const arcs = arcsOf(projection);
    const [left, top, right, bottom] = overshoot(arcs.flatMap(({ arc }) => arcLine(arc)));
    const rivers = field ? riverPoints(projection) : [];
    const [, above, , below] = overshoot(rivers);
    const spare = Math.max(0, Math.min(room.h, outer.h) - (1 - RIVERS) * outer.h);
    const part = Math.min(1, spare / Math.max(1, above + below));
    const [up, down] = [Math.max(top, part * above), Math.max(bottom, part * below)];
    if (fit === FITS || left + up + right + down < 1) return { view, projection, arcs };
    room = { x: room.x + left, y: room.y + up, w: room.w - left - right, h: room.h - up - down };
  }
}
