import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/brand.ts';
import { fixtureNames } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';
import { lackingKeys } from './optional-keys.ts';

describe('a chart without some of its keys', () => {
  it.each(fixtureNames(ROOT, 'charts'))('is laid out, and reviewed where its data lack a half: %s', (name) => {
    const { charts, outlineOf } = lackingKeys(name);
    const { scene, findings } = sceneOf(outlineOf(charts));
    expect(scene.slides).toHaveLength(charts.length);
    const isHalf = (chart: object) => Object.keys(chart).length === 2 && ('labels' in chart || 'series' in chart);
    const halves = charts.flatMap((chart, i) => (isHalf(chart) ? [i] : []));
    const bad = findings.filter(({ code }) => code === 'bad-data').map(({ path }) => path[1]);
    expect(bad).toEqual(expect.arrayContaining(halves));
  });
});
