import { expect, it } from 'vitest';
import { checkOutline } from './support/build.ts';
import { HEAD } from './support/head.ts';

/** Whether the canvas' binary is in this process. */
function canvasIsLoaded(): boolean {
  const report = process.report.getReport() as unknown as { sharedObjects: readonly string[] };
  return report.sharedObjects.some((file) => file.includes('skia'));
}

it('the canvas, and Chart.js with it, is loaded only when a chart has to be drawn', async () => {
  const statement = '\n  - { kind: statement, title: { en: No chart, zh: 没有图表 } }';
  expect((await checkOutline(`${HEAD}slides:${statement}`)).ok).toBe(true);
  expect(canvasIsLoaded()).toBe(false);
  const chart = '\n  - { kind: chart, title: { en: A chart, zh: 图表 }, chart: { type: column, data: [start, now] } }';
  expect((await checkOutline(`${HEAD}slides:${statement}${chart}`)).ok).toBe(true);
  expect(canvasIsLoaded()).toBe(true);
});
