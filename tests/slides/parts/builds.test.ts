import { describe, expect, it } from 'vitest';
import { nativeCharts } from '../../../src/charts/native-charts.ts';
import { brand, measurer } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

describe('build: by-item on a chart slide', () => {
  const CHART = `slides:
  - kind: chart
    title: One chart, one point
    build: by-item
    chart: { type: column, data: [start, now] }
    points:
      - text: It grew
`;

  it('leaves a chart that is a picture there from the start, and goes on with the points', () => {
    const { scene } = sceneOf(HEAD + CHART);
    const built = (all: boolean) =>
      nativeCharts(scene, { all, brand, measurer }).slides[0]?.items.filter(({ name }) =>
        /^Chart$|^Point 1$/.test(name),
      );
    expect(built(false)?.map(({ build }) => build)).toEqual([undefined, 1]);
    const [chart, point] = built(true) ?? [];
    expect(chart).toMatchObject({ kind: 'native-chart', parts: { by: 'category', clicks: [1, 2] } });
    expect(point?.build).toBe(3);
  });
});
