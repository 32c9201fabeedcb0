import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { Language } from '../../core/language.ts';
import { factRef } from '../../fields/fields.ts';
import { baseConfig } from '../base/base-config.ts';
import { commonFields, dataName, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { TOLD } from '../base/describe-table.ts';
import { wordsOf } from '../base/normalise.ts';
import { wordsFor } from '../base/words.ts';
import { drawMap } from '../points/map-drawing.ts';
import { isPoint, type MapData, planMap, pointTable, pointValues, routesOf } from '../points/map-plan.ts';
import { reviewMap } from '../points/map-review.ts';
import { REGIONS, type Region } from '../points/map-view.ts';

const point = z.strictObject({
  id: z
    .string()
    .min(1)
    .meta({ description: 'What routes and `highlight` call it; its name where omitted.' })
    .optional(),
  name: dataName('What stands beside it.'),
  lat: z.number().min(-90).max(90).meta({ description: 'Degrees north; south of the equator below zero.' }),
  lon: z.number().min(-180).max(180).meta({ description: 'Degrees east; west of Greenwich below zero.' }),
  value: z
    .union([z.number(), factRef('A fact.')])
    .meta({ description: 'How much: a number or a fact. The area of the point says it.' })
    .optional(),
});

const stops = z.array(z.string()).min(2).meta({ description: 'The points that it leads over, by their ids or names.' });

const route = z.union([
  stops,
  z.strictObject({ name: dataName('What is written on the route.').optional(), points: stops }),
]);

const east = (description: string) => z.number().min(-180).max(360).meta({ description });
const north = (description: string) => z.number().min(-90).max(90).meta({ description });

const view = z
  .union([
    z.enum(Object.keys(REGIONS) as [Region, ...Region[]]),
    z.tuple([east('West.'), north('South.'), east('East.'), north('North.')]),
  ])
  .meta({
    description: 'What is seen: a region, or west, south, east and north in degrees. All points where omitted.',
    examples: ['europe', [95, 17, 147, 52]],
  });

/** The points with their values, and the routes, in words. */
function describeMap(chart: MapData, language: Language): string {
  const { colon, semicolon, more, routes: routesWord } = wordsFor(language);
  const values = pointValues(chart);
  const points = chart.points.map(({ name }, i) => [wordsOf(name), values[i]?.label ?? ''].filter(Boolean).join(' '));
  const rest = points.length - TOLD;
  const nameOf = (words: string) => wordsOf(chart.points.find((each) => isPoint(each, words))?.name ?? words);
  const routes = routesOf(chart).map(({ name, over }) => {
    const way = over.map(nameOf).join(' – ');
    return name === '' ? way : `${name} (${way})`;
  });
  return [
    ...points.slice(0, TOLD),
    ...(rest > 0 ? [more(rest)] : []),
    ...(routes.length > 0 ? [`${routesWord}${colon}${routes.join(semicolon)}`] : []),
  ].join(semicolon);
}

/** Places and routes over the land of the world, without borders. */
export const map = defineChart({
  type: 'map',
  name: { en: 'Map', zh: '地图' },
  summary: 'A map: places, how much there is at each, and the routes between them, over land without borders.',
  schema: z.object({
    title: commonFields.title,
    unit: commonFields.unit,
    native: commonFields.native,
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
    highlight: highlightField.highlight.meta({
      description: 'The one that matters: a point by its id or name, or a route by its name.',
      examples: ['Chongqing'],
    }),
  }),
  plot(chart, context) {
    const plan = planMap(chart, context);
    const { points, routes, style, view: seen } = plan;
    const dataset = {
      data: [],
      outline: { type: 'MultiPoint', coordinates: seen.outline },
      backgroundColor: style.color('hairline'),
      borderWidth: 0,
    };
    const padding = 2 * style.gap + seen.inset * Math.min(context.width, context.height);
    const config = baseConfig(
      'choropleth' as 'bar',
      { datasets: [dataset as never] },
      { margins: () => ({ top: 0, right: 0, bottom: 0, left: 0 }), draw: (pen, drawn) => drawMap(pen, drawn, plan) },
      {
        scales: {
          projection: { axis: 'x', display: false, projection: seen.projection, padding },
          color: { axis: 'x', display: false },
        },
      },
    );
    const turned = {
      ...config,
      plugins: [...(config.plugins ?? []), { id: 'turn', beforeUpdate: (drawn: Chart) => turn(drawn, seen.rotate) }],
    };
    const labels = [...points.flatMap(({ name, label }) => [name, label]), ...routes.map(({ name }) => name)];
    return { config: turned, plugins: ['geo'], land: true, labels: labels.filter((label) => label !== '') };
  },
  table: (chart) => pointTable(chart),
  describe: describeMap,
  review: reviewMap,
});

/** Turns the globe before the plugin fits the view into the picture. */
function turn(chart: Chart, rotate: readonly [number, number]): void {
  const { projection } = chart.scales.projection as unknown as {
    projection: { rotate(angles: readonly [number, number]): void };
  };
  projection.rotate(rotate);
}
