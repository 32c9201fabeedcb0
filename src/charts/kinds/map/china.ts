import type { PlotContext } from '../../base/define-chart.ts';
import { countryAt, type GeoPoint } from './land.ts';
import { type MapData, planMap } from './map-plan.ts';

/** Places in China, one in each of the areas that the data of the land tells apart. */
const PLACES: readonly GeoPoint[] = [
  { lon: 104, lat: 35 },
  { lon: 121, lat: 23.8 },
  { lon: 114.15, lat: 22.4 },
];

/** So many places across the picture, and down, are looked at. */
const ACROSS = 48;
const DOWN = 30;

/** Whether a map shows land of China. */
export function showsChina(chart: MapData, context: PlotContext): boolean {
  const { projection } = planMap(chart, context);
  const areas = PLACES.map(countryAt);
  const { width, height } = context;
  return Array.from({ length: ACROSS * DOWN }, (_, i) => i).some((i) => {
    const at = { x: ((i % ACROSS) + 0.5) * (width / ACROSS), y: (Math.floor(i / ACROSS) + 0.5) * (height / DOWN) };
    const place = projection.place(at);
    const area = place && countryAt(place);
    return area !== undefined && areas.includes(area);
  });
}
