import { nativeCharts } from '../charts/native-charts.ts';
import { NO_CACHE } from '../core/cache.ts';
import { formatPath } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { type DrawingOptions, type DrawnScene, drawCharts } from '../render/charts/draw-charts.ts';
import { keptCrowded, keptNative } from './kept-slides.ts';
import type { ReviewedScene } from './make-scene.ts';
import type { OpenDeck } from './open-deck.ts';

/**
 * Pixels to the inch of pictures that are drawn for their labels alone: these are measured where the chart is planned,
 * whatever it is scaled by.
 */
const JUDGED_RESOLUTION = 24;

/**
 * The scene with its charts: those that can be edited as their data, the others as pictures, whose labels are checked as
 * they were drawn. So are those of charts to be edited that may have too little room, in the pictures that they would be.
 * Where nobody is shown the scene, pictures are as small as their labels can be judged in.
 */
export async function drawScene(
  { outline, brand, measurer }: OpenDeck,
  { scene }: ReviewedScene,
  {
    cache = NO_CACHE,
    isShown = true,
    signal,
  }: Omit<DrawingOptions, 'resolution'> & { readonly isShown?: boolean } = {},
): Promise<DrawnScene> {
  const all = outline.deck.charts === 'native';
  const resolution = isShown ? outline.deck.resolution : JUDGED_RESOLUTION;
  const native = nativeCharts(scene, all, brand, measurer, keptNative(cache));
  const drawn = await drawCharts(native, brand, { cache, resolution, signal });
  const crowdedOn = keptCrowded(cache);
  const crowded = scene.slides.flatMap((slide) => crowdedOn(slide, scene.language, all, brand, measurer));
  if (crowded.length === 0) return drawn;
  const isCrowded = ({ path }: Pick<Finding, 'path'>) => crowded.includes(formatPath(path));
  const slides = scene.slides.filter(({ items }) => items.some((item) => item.kind === 'chart' && isCrowded(item)));
  const { findings } = await drawCharts({ ...scene, slides }, brand, { cache, resolution: JUDGED_RESOLUTION, signal });
  return { ...drawn, findings: [...drawn.findings, ...findings.filter(isCrowded)] };
}
