import { nativeCharts } from '../charts/native-charts.ts';
import type { Cache } from '../core/cache.ts';
import { type DrawnScene, drawCharts } from '../render/charts/draw-charts.ts';
import type { ReviewedScene } from './make-scene.ts';
import type { OpenDeck } from './open-deck.ts';

/**
 * The scene with its charts: those that can be edited as their data, the others as pictures, whose labels are checked as
 * they were drawn.
 */
export function drawScene(
  { outline, brand, measurer }: OpenDeck,
  { scene }: ReviewedScene,
  cache?: Cache,
): Promise<DrawnScene> {
  return drawCharts(nativeCharts(scene, outline.deck.charts === 'native', brand, measurer), brand, cache);
}
