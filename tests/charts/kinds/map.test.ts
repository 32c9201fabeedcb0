import { describe, expect, it } from 'vitest';
import { planMap } from '../../../src/charts/kinds/map/map-plan.ts';
import { boxAround, isWithin, mapViewOf, shortestWay } from '../../../src/charts/kinds/map/map-view.ts';
import { definitionOf } from '../../../src/charts/plot-chart.ts';
import { overlayPen } from '../../../src/marks/items.ts';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { unsourcedData } from '../../../src/resolve/resolve-deck.ts';
import { brand, measurer } from '../../support/brand.ts';
import { testCalls } from '../../support/calls.ts';
import { HEAD } from '../../support/head.ts';
import { type AnyChart, draw, pixels, words } from '../draw.ts';

const chongqing = { id: 'ckg', name: words('Chongqing'), lat: 29.56, lon: 106.55 };
const duisburg = { name: words('Duisburg'), lat: 51.43, lon: 6.76 };
const moscow = { name: words('Moscow'), lat: 55.75, lon: 37.62 };
const chart = { type: 'map', points: [chongqing, moscow, duisburg], routes: [['ckg', 'Moscow', 'Duisburg']] };

function planned(spec: AnyChart) {
  const { w, h } = pixels([8, 4.5]);
  return planMap(spec as never, { brand, language: 'en', width: w, height: h });
}

describe('map', () => {
  it('names every point and route, with values where they are given', async () => {
    const points = [{ ...chongqing, value: 120 }, moscow, { ...duisburg, value: 30 }];
    const routes = [{ name: words('Railway'), points: ['ckg', 'Duisburg'] }];
    const { plot, findings } = await draw({ type: 'map', points, routes });
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual(['Chongqing', '120', 'Moscow', 'Duisburg', '30', 'Railway']);
  });

  it('lifts a point or a route out, by id or name', () => {
    const roles = (highlight: string, routes: unknown = chart.routes) => {
      const { points, routes: drawn } = planned({ ...chart, routes, highlight });
      return [...points, ...drawn].map(({ role }) => role);
    };
    expect(roles('ckg')).toEqual(['highlight', 'text', 'text', 'text']);
    expect(roles('Moscow')).toEqual(['text', 'highlight', 'text', 'text']);
    const routes = [{ name: words('Rail'), points: ['ckg', 'Moscow'] }, ['Moscow', 'Duisburg']];
    expect(roles('Rail', routes).slice(3)).toEqual(['highlight', 'text']);
  });

  it('says that a latitude and a longitude are swapped, and else what the most is', () => {
    const hints = (point: string) => {
      const text = `${HEAD}slides:\n  - kind: chart\n    title: Where\n    chart: { type: map, points: [{ name: A, ${point} }] }\n`;
      return parseOutline({ file: 'slides.yaml', text }).findings.map(({ path, hint }) => [path.at(-1), hint?.en]);
    };
    expect(hints('lat: 106.5, lon: 29.6')).toEqual([['lat', 'Write `lat: 29.6` and `lon: 106.5`.']]);
    expect(hints('lat: -122, lon: 37')).toEqual([['lat', 'Write `lat: 37` and `lon: -122`.']]);
    expect(hints('lat: 91, lon: 106.5')).toEqual([['lat', 'Write 90 or a smaller number.']]);
  });

  it('names the rivers that it is asked for, and none of all', () => {
    const names = (rivers: unknown) => planned({ ...chart, rivers }).rivers.map(({ name }) => name);
    expect(names(['yangtze', 'rhine'])).toEqual(['Yangtze', 'Rhine']);
    expect(new Set(names(true))).toEqual(new Set(['']));
    // What lies outside of the picture is not drawn.
    expect(planned({ ...chart, view: 'europe', rivers: ['amazon'] }).rivers).toEqual([]);
  });

  it('draws arcs in their own manner: bent to the north, and on no way over the globe', () => {
    const [arc] = planned({ ...chart, routes: undefined, arcs: [['Duisburg', 'ckg']] }).arcs;
    const { from, via, to } = arc?.arc ?? { from: { y: 0 }, via: { y: 0 }, to: { y: 0 } };
    expect(via.y).toBeLessThan(Math.min((from.y + to.y) / 2, Math.max(from.y, to.y)));
    expect(arc?.line).toHaveLength(41);
  });

  it('is drawn as shapes where a deck can be edited: its ground, the land as one, lines and discs', () => {
    const { pen, strokes } = overlayPen(measurer);
    const { w, h } = pixels([8, 4.5]);
    const context = { brand, language: 'en', width: w, height: h, pen };
    const spec = { ...chart, routes: undefined, arcs: [['ckg', 'Duisburg']], rivers: ['yangtze'] };
    const form = definitionOf(spec).shapes?.(spec as never);
    if (typeof form === 'function') form(pen, context);
    const [ground, land, ...lines] = strokes();
    const river = lines[0];
    const arc = lines.find((line) => line.kind === 'path' && 'stroke' in line && line.stroke === 'text');
    const { look } = planned(chart);
    expect(ground).toMatchObject({ kind: 'path', fill: look.ground });
    expect(land).toMatchObject({ kind: 'path', fill: look.land });
    expect(river).toMatchObject({ kind: 'path', stroke: look.rivers[0] });
    expect(arc).toMatchObject({ kind: 'path', stroke: 'text', d: [{ command: 'M' }, { command: 'Q' }] });
    // One form of a few thousand corners, not of every bay of the coast.
    const corners = land?.kind === 'path' ? land.d.length : 0;
    expect(corners).toBeGreaterThan(200);
    expect(corners).toBeLessThan(6000);
    expect(strokes().filter(({ kind }) => kind === 'text')).toHaveLength(4);
  });

  it('asks for the source of a value, and not for that of a place', () => {
    const found = (point: object) => unsourcedData([{ name: 'A', lat: 1, lon: 2, ...point }], ['points']);
    expect(found({})).toEqual([]);
    expect(found({ value: 3 })).toMatchObject([{ code: 'unsourced-figure', path: ['points'] }]);
  });
});

testCalls(import.meta.url, 'map.yaml', { boxAround, isWithin, shortestWay });

testCalls(import.meta.url, 'map-calls.yaml', { mapViewOf, planned });
