import { describe, expect, it } from 'vitest';
import { ROOT, shipped } from '../support/brand.ts';
import { fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';
import { mapsOf, onOtherCountries } from './maps.ts';

describe.each(['en', 'zh'])('names on maps in %s', (language) => {
  it.each([
    ['kinds', 'map'],
    ['kinds', 'map.smallest'],
    ['kinds', 'map.largest'],
    ['charts', 'map'],
  ] as const)('lie on no country in which nothing is named, or say so: %s, %s', async (group, name) => {
    const { slides } = sceneOf(fixtureOutline(ROOT, group, name), language, shipped).scene;
    for (const slide of slides) {
      for (const map of await mapsOf(slide, shipped, language)) {
        expect(map.names.length).toBeGreaterThan(0);
        expect(
          onOtherCountries(map)
            .filter(({ said }) => !said)
            .map(({ text }) => text),
        ).toEqual([]);
      }
    }
  });
});
