import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import { drawLine, type Pen, type Point } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawText, type Face, linesHeight, textWidth } from '../parts/lettering.ts';
import type { MapPlan } from './map-plan.ts';
import type { GeoPoint } from './map-view.ts';
import { type Placed, type Placing, placeLabels } from './point-labels.ts';

const nameFace = (style: ChartStyle): Face => ({ family: style.family, size: style.label.size, bold: false });
const valueFace = (style: ChartStyle): Face => ({ ...nameFace(style), bold: true });

/** Where the plugin's projection has a place; undefined beyond its edge. */
function projector(chart: Chart): (place: GeoPoint) => Point | undefined {
  const { projection } = chart.scales.projection as unknown as {
    projection(place: readonly [number, number]): readonly [Px, Px] | null;
  };
  return ({ lon, lat }) => {
    const at = projection([lon, lat]);
    return at ? { x: at[0], y: at[1] } : undefined;
  };
}

/** The straight pieces of a route; where it leaves one edge of the map to come in at the other there is none. */
function piecesOf(way: readonly (Point | undefined)[], width: Px): (readonly [Point, Point])[] {
  return way.slice(1).flatMap((to, i) => {
    const from = way[i];
    return from && to && Math.abs(to.x - from.x) < width / 2 ? [[from, to] as const] : [];
  });
}

const lengthOf = (pieces: readonly (readonly [Point, Point])[]): Px =>
  pieces.reduce((sum, [from, to]) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);

/** The middle of a route's longest leg: there is most room for its name. */
function middleOf(legs: readonly (readonly (readonly [Point, Point])[])[]): Point | undefined {
  const [longest] = legs.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest?.[Math.floor(longest.length / 2)]?.[0];
}

function drawRoute(pen: Pen, pieces: readonly (readonly [Point, Point])[], color: string, style: ChartStyle): void {
  pen.save();
  pen.strokeStyle = color;
  pen.lineWidth = style.arrow;
  pen.lineJoin = 'round';
  pen.beginPath();
  let last: Point | undefined;
  for (const [from, to] of pieces) {
    if (last !== from) pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    last = to;
  }
  pen.stroke();
  pen.restore();
}

function drawDot(pen: Pen, { x, y }: Point, radius: Px, color: string, style: ChartStyle): void {
  pen.save();
  for (const [fill, reach] of [
    [style.color('ground'), radius + style.separator],
    [color, radius],
  ] as const) {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.arc(x, y, reach, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.restore();
}

/** A name beside its mark, with the value after it. */
interface Named {
  readonly name: string;
  readonly label: string;
  readonly color: string;
  readonly bold: boolean;
  readonly placing: Placing;
}

function named(pen: Pen, words: Omit<Named, 'placing'>, at: Point, radius: Px, style: ChartStyle): Named {
  const face = words.bold ? valueFace(style) : nameFace(style);
  const value = words.label === '' ? 0 : style.gap + textWidth(pen, words.label, valueFace(style));
  const w = textWidth(pen, words.name, face) + value;
  return { ...words, placing: { at, radius, w, h: linesHeight(1, style.label.size) } };
}

function drawNamed(pen: Pen, { name, label, color, bold }: Named, place: Placed, style: ChartStyle): void {
  if (place.leader) drawLine(pen, ...place.leader, style.hairline, style.color('subtle'));
  const middle = place.y + place.h / 2;
  const halo = { color: style.color('ground'), reach: style.separator };
  const face = bold ? valueFace(style) : nameFace(style);
  const { w } = drawText(pen, name, face, color, { x: place.x, middle, align: 'left' }, halo);
  if (label === '') return;
  drawText(pen, label, valueFace(style), color, { x: place.x + w + style.gap, middle, align: 'left' }, halo);
}

/** Draws routes, points and their names over the land. */
export function drawMap(pen: Pen, chart: Chart, { points, routes, style, context }: MapPlan): void {
  const project = projector(chart);
  const drawn = routes.map(({ legs }) => legs.map((leg) => piecesOf(leg.map(project), context.width)));
  // What is lifted out lies above the others.
  const above = (role: string) => (role === 'highlight' ? 1 : 0);
  for (const [i, route] of [...routes.entries()].sort(([, a], [, b]) => above(a.role) - above(b.role))) {
    drawRoute(pen, drawn[i]?.flat() ?? [], style.color(route.role), style);
  }
  const placed = points.flatMap((point) => {
    const at = project(point);
    return at ? [{ point, at }] : [];
  });
  for (const { point, at } of placed.toSorted((a, b) => b.point.radius - a.point.radius)) {
    drawDot(pen, at, point.radius, style.color(point.role), style);
  }
  const names = [
    ...placed.map(({ point: { name, label, role, radius }, at }) => {
      const lifted = role === 'highlight';
      return named(pen, { name, label, color: style.color('text'), bold: lifted }, at, radius, style);
    }),
    ...routes.flatMap(({ name, role }, i) => {
      const middle = middleOf(drawn[i] ?? []);
      if (name === '' || !middle) return [];
      const lifted = role === 'highlight';
      const color = lifted ? style.color('text') : style.textFor('subject');
      return [named(pen, { name, label: '', color, bold: lifted }, middle, style.arrow, style)];
    }),
  ];
  const places = placeLabels(
    names.map(({ placing }) => placing),
    {
      within: { x: style.gap, y: 0, w: context.width - 2 * style.gap, h: context.height },
      gap: style.gap,
      marks: [],
      lines: drawn.flat(2),
    },
  );
  names.forEach((each, i) => {
    const place = places[i];
    if (place) drawNamed(pen, each, place, style);
  });
}
