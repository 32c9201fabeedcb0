import { z } from 'zod';
import type { Language } from '../../../core/language.ts';
import type { Path } from '../../../core/path.ts';
import { baseMap } from '../../../fields/fields.ts';
import { type Finding, refusal } from '../../../findings/finding.ts';
import { guess, hintOf } from '../../../findings/suggest.ts';
import { say } from '../../../messages/say.ts';
import { chartFields, dataName, highlightField, numberOrFact } from '../../base/common-fields.ts';
import { chartPlot, defineChart } from '../../base/define-chart.ts';
import { badData, reviewHighlight, reviewUnits } from '../../base/review.ts';
import { inRoles } from '../../base/style.ts';
import { firstOf, wordsOf } from '../../base/table.ts';
import { wordsFor } from '../../base/words.ts';
import { crossesCoast, drawMap, drawMapShapes } from './map-drawing.ts';
import { arcEnds, isPoint, type MapData, mapTable, planMap, pointValues, routesOf, seenPart } from './map-plan.ts';
import { boxOf, isWithin, namedBox, REGIONS, viewNames } from './map-view.ts';
import { RIVER_NAMES, riverName } from './waters.ts';

const point = z.strictObject({
  id: z.string().min(1).describe('What routes and `highlight` call it; its name where omitted.').optional(),
  name: dataName('What stands beside it.'),
  lat: z.number().min(-90).max(90).describe('Degrees north; south of the equator below zero.'),
  lon: z.number().min(-180).max(180).describe('Degrees east; west of Greenwich below zero.'),
  value: numberOrFact('How much: a number or a fact. The area of the point says it.').optional(),
});

const stops = z.array(z.string()).min(2).describe('The points that it leads over, by their ids or names.');

const route = z.union([
  stops,
  z.strictObject({ name: dataName('What is written on the route.').optional(), points: stops }),
]);

const place = (description: string) => z.string().describe(`${description}: a point by its id or name.`);

const arc = z.union([
  z.tuple([place('From'), place('To')]),
  z.strictObject({
    name: dataName('What is written on it.').optional(),
    from: place('Where it begins'),
    to: place('Where it ends'),
  }),
]);

const east = (description: string) => z.number().min(-180).max(360).describe(description);
const north = (description: string) => z.number().min(-90).max(90).describe(description);

const country = z
  .string()
  .check(({ value, issues }) => {
    if (namedBox(value)) return;
    const near = guess(value, viewNames());
    const params = {
      code: 'unknown-kind',
      message: say.charts.map.noCountry({ value }),
      hint: hintOf(near.suggestion, say.charts.map.views({ regions })),
      ...near,
    };
    issues.push(refusal(value, params));
  })
  .describe('A country or area: its code of two or three letters (ISO 3166-1) or its English name.');

const regions = Object.keys(REGIONS);

const view = z
  .union([
    z.enum(regions),
    country,
    z.tuple([east('West.'), north('South.'), east('East.'), north('North.')]),
    z.strictObject({
      center: z.tuple([east('Degrees east.'), north('Degrees north.')]).describe('The middle of the view.'),
      across: z.number().min(2).max(300).describe('How many degrees are seen from west to east.'),
    }),
  ])
  .meta({
    description:
      'What is seen: a region; a country, by its code (ISO 3166-1) or English name; west, south, east and north in degrees; or the middle and how many degrees are seen across. All points where omitted.',
    examples: ['europe', 'DE', [95, 17, 147, 52]],
  });

const named = z
  .array(z.enum(RIVER_NAMES))
  .min(1)
  .transform((names) => [...new Set(names)]);
const rivers = z.union([z.literal(true), named]).meta({
  description: 'Rivers by name, the main one first; `true` for all great rivers, without their names.',
  examples: [['yangtze', 'jialing']],
});

function describeMap(chart: MapData, language: Language): string {
  const { colon, semicolon, comma, routes: routesWord, links, rivers: riversWord } = wordsFor(language);
  const values = pointValues(chart, language);
  const points = chart.points.map(({ name }, i) => [wordsOf(name), values[i]?.label ?? ''].filter(Boolean).join(' '));
  const nameOf = (words: string) => wordsOf(chart.points.find((each) => isPoint(each, words))?.name ?? words);
  const routes = routesOf(chart).map(({ name, over }) => {
    const way = over.map(nameOf).join(' – ');
    return name === '' ? way : `${name} (${way})`;
  });
  const arcs = arcEnds(chart).map(({ name, ends }) => {
    const joined = ends.map(nameOf).join(' – ');
    return name === '' ? joined : `${name} (${joined})`;
  });
  const named = chart.rivers === true ? [] : (chart.rivers ?? []).map((river) => riverName(river, language));
  const listed = (word: string, all: readonly string[], separator: string) =>
    all.length > 0 ? [`${word}${colon}${all.join(separator)}`] : [];
  return [
    ...firstOf(points, language),
    ...listed(routesWord, routes, semicolon),
    ...listed(links, arcs, semicolon),
    ...listed(riversWord, named, comma),
  ].join(semicolon);
}

export const map = defineChart({
  type: 'map',
  name: { en: 'Map', zh: '地图' },
  summary:
    'A map: places, how much there is at each, routes and links between them, and rivers, over land without borders.',
  schema: z.object({
    title: chartFields.title,
    unit: chartFields.unit,
    native: chartFields.native,
    base: baseMap(
      'The map that it is drawn on: a GeoJSON or SVG file, such as an approved one; Natural Earth where omitted.',
    ).optional(),
    view: view.optional(),
    points: z
      .array(point)
      .min(1)
      .meta({ description: 'The places.', examples: [[{ name: 'Chongqing', lat: 29.6, lon: 106.5 }]] }),
    routes: z
      .array(route)
      .min(1)
      .meta({
        description: 'Routes, each over two points or more, the shortest way.',
        examples: [[['chongqing', 'duisburg']]],
      })
      .optional(),
    arcs: z
      .array(arc)
      .min(1)
      .meta({
        description: 'Arcs, each between two points: they show what belongs together, not a way to travel.',
        examples: [[['chongqing', 'singapore']]],
      })
      .optional(),
    rivers: rivers.optional(),
    approval: z
      .string()
      .min(1)
      .meta({
        description: 'The number under which the map is approved, for the source line: 审图号.',
        examples: ['GS(2019)1822'],
      })
      .optional(),
    highlight: highlightField.highlight.meta({
      description: 'The one that matters: a point by its id or name, or a route or an arc by its name.',
      examples: ['Chongqing'],
    }),
  }),
  plot(chart, context) {
    const plan = planMap(chart, context);
    const { points, routes, arcs, rivers, look, style, projection } = plan;
    const names = [
      ...points.flatMap(({ name, label }) => [name, label]),
      ...[...routes, ...arcs, ...rivers].map(({ name }) => name),
    ];
    const plot = chartPlot('choropleth', {
      datasets: [{ data: [], backgroundColor: style.color(look.land), borderWidth: 0 }],
      draw: (pen) => drawMap(pen, plan),
      options: { scales: { projection: { axis: 'x', display: false }, color: { axis: 'x', display: false } } },
      plugins: ['geo'],
      labels: context.field ? [] : names,
    });
    return { ...plot, land: projection.land, ground: look.ground, astray: ({ box }) => crossesCoast(plan, box) };
  },
  shapes: (chart) => (pen, context) => {
    const plan = planMap(chart, context);
    const land = plan.projection.land();
    drawMapShapes(pen, { ...plan, style: inRoles(plan.style) }, land);
  },
  table: (chart, language) => mapTable(chart, language),
  describe: describeMap,
  review: reviewMap,
});

function reviewMap(chart: MapData, path: Path): Finding[] {
  const valued = chart.points.flatMap(({ value }, i) => (value === undefined ? [] : [i]));
  const names = chart.points.flatMap(({ id, name }) => [...(id === undefined ? [] : [id]), wordsOf(name)]);
  const lines = [...routesOf(chart), ...arcEnds(chart)].flatMap(({ name }) => (name === '' ? [] : [name]));
  const reviewValues = (): Finding[] =>
    pointValues(chart).flatMap(({ value, label }, i) => {
      if (!(value < 0)) return [];
      return [badData([...path, 'points', i, 'value'], say.charts.map.negative({ value: label }))];
    });
  const reviewPlace = (words: string, path: Path, message: Finding['message']): Finding[] => {
    if (chart.points.some((point) => isPoint(point, words))) return [];
    const near = guess(words, names);
    return [{ ...badData(path, { message, hint: hintOf(near.suggestion, say.charts.map.namePoint) }), ...near }];
  };
  const reviewStops = (): Finding[] =>
    routesOf(chart).flatMap(({ over }, route) =>
      over.flatMap((words, stop) => {
        const named = Array.isArray(chart.routes?.[route]) ? [] : ['points'];
        return reviewPlace(
          words,
          [...path, 'routes', route, ...named, stop],
          say.charts.map.unknownStop({ name: words }),
        );
      }),
    );
  const reviewArcs = (): Finding[] =>
    arcEnds(chart).flatMap(({ ends }, i) =>
      ends.flatMap((words, end) => {
        const key = Array.isArray(chart.arcs?.[i]) ? end : end === 0 ? 'from' : 'to';
        return reviewPlace(words, [...path, 'arcs', i, key], say.charts.map.unknownEnd({ name: words }));
      }),
    );
  return [
    ...reviewUnits(mapTable(chart), (i) => [...path, 'points', valued[i] ?? 0, 'value']),
    ...reviewValues(),
    ...reviewStops(),
    ...reviewArcs(),
    ...reviewView(chart, path),
    ...reviewHighlight(mapTable(chart), chart, path, [...names, ...lines]),
  ];
}

function reviewView(chart: MapData, path: Path): Finding[] {
  const [view, points] = [seenPart(chart), chart.points];
  // A view that only has a middle reaches as far as its picture is high.
  if (view === undefined || (typeof view === 'object' && 'center' in view)) return [];
  const box = boxOf(view);
  if (!box) return [];
  if (box[1] >= box[3] || box[0] === box[2]) return [badData([...path, 'view'], say.charts.map.emptyView)];
  return points.flatMap((point, i) => {
    if (isWithin(point, box)) return [];
    const name = wordsOf(point.name);
    return [badData([...path, 'points', i], say.charts.map.outside({ name }))];
  });
}
