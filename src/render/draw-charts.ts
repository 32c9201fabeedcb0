import type { ChartItem } from '../charts/define-chart.ts';
import type { Finding } from '../core/diagnostic.ts';
import type { Brand } from '../scene/brand.ts';
import type { Scene, SceneItem } from '../scene/items.ts';

/** A scene without charts that are still to be drawn, and what is wrong with the labels of those that were. */
export interface DrawnScene {
  readonly scene: Scene<SceneItem>;
  readonly findings: readonly Finding[];
}

/** The scene with pictures for charts. Chart.js and the canvas are loaded only where there is a chart to draw. */
export async function drawCharts(scene: Scene<SceneItem | ChartItem>, brand: Brand): Promise<DrawnScene> {
  if (isDrawn(scene)) return { scene, findings: [] };
  const { renderCharts } = await import('./render-charts.ts');
  return renderCharts(scene, brand, scene.language);
}

function isDrawn(scene: Scene<SceneItem | ChartItem>): scene is Scene<SceneItem> {
  return scene.slides.every((slide) => slide.items.every((item) => item.kind !== 'chart'));
}
