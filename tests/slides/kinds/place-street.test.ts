import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/files/files.ts';
import { SCENE_NAMES, SCENES_WITH_ANCHORS } from '../../../src/scenery/library.ts';
import { shipped, shippedFiles } from '../../support/brand.ts';
import { HEAD, refusedIn, sceneOf, slideOf, textsIn } from '../../support/scene.ts';

const street = (places: readonly string[], more = '') =>
  `${HEAD}slides:\n  - kind: place-street\n    title: Families find all they need\n${more}    places:\n${places.map((each) => `      - { ${each} }\n`).join('')}`;

const HOUSES = ['name: School, house: school', 'name: Hospital, house: hospital', 'name: Shops, house: mall'];
const AT = ['name: School, at: school', 'name: Clinic, at: hospital', 'name: Fair, at: wheel'];
const LONG = [...HOUSES.slice(1), 'name: Office of the harbour master, house: trade-office'];

const middle = ({ x, w }: { readonly x: number; readonly w: number }) => x + w / 2;

function shown(text: string) {
  const { items, composition } = slideOf(text, shipped);
  const texts = textsIn(items);
  const names = [1, 2, 3].flatMap((i) => texts[`Place ${i}`] ?? []);
  const house = (i: number) => {
    const boxes = items.filter(({ group }) => group === `House ${i}`).map(({ box }) => box);
    const left = Math.min(...boxes.map(({ x }) => x));
    return {
      x: left,
      w: Math.max(...boxes.map(({ x, w }) => x + w)) - left,
      y: Math.min(...boxes.map(({ y }) => y)),
      foot: Math.max(...boxes.map(({ y, h }) => y + h)),
    };
  };
  return { items, composition, names, house };
}

describe('a street of places', () => {
  it.each([
    ['in one line', HOUSES],
    ['in two where they have no room for one', LONG],
  ])('has the names on the street under their houses, all of one size, %s', (_, places) => {
    const { names, house, composition } = shown(street(places));
    expect(composition).toBe('street');
    expect(names).toHaveLength(3);
    expect(new Set(names.map(({ size }) => size)).size).toBe(1);
    names.forEach(({ box, size }, i) => {
      expect(size).toBeGreaterThanOrEqual(23);
      expect(box.y).toBeGreaterThan(house(i + 1).foot);
      expect(Math.abs(middle(box) - middle(house(i + 1)))).toBeLessThan(0.45);
    });
  });

  it('has a large family beside the houses that covers no house and no name', () => {
    const { items, names, house } = shown(street(HOUSES, '    people: true\n'));
    const family = items.filter(({ group }) => group === 'Family').map(({ box }) => box);
    const top = Math.min(...family.map(({ y }) => y));
    const foot = Math.max(...family.map(({ y, h }) => y + h));
    expect(foot - top).toBeGreaterThan(3);
    expect(Math.min(...family.map(({ x }) => x))).toBeGreaterThan(house(3).x + house(3).w);
    for (const { box } of names) {
      for (const part of family) {
        const isApart = part.x > box.x + box.w || part.x + part.w < box.x || part.y > box.y + box.h;
        expect(isApart).toBe(true);
      }
    }
  });

  it('has the names at the anchors of its scene', () => {
    const { names, composition } = shown(street(AT, '    scene: living\n'));
    expect(composition).toBe('scene');
    const [school, clinic, fair] = names.map(({ box }) => middle(box));
    expect([school, clinic, fair]).toEqual([school, clinic, fair].toSorted((a = 0, b = 0) => a - b));
    expect(new Set(names.map(({ size }) => size)).size).toBe(1);
  });

  it('says which anchors a scene has where it has none of that name', () => {
    const { findings } = sceneOf(
      street([...AT.slice(1), 'name: Shops, at: shopps'], '    scene: living\n'),
      'en',
      shipped,
    );
    const [finding] = findings.filter(({ code }) => code === 'unknown-kind');
    expect(finding).toMatchObject({ path: ['slides', 0, 'places', 2, 'at'], suggestion: 'shops' });
  });

  it.each([
    ['without a scene', [...HOUSES.slice(1), 'name: Nowhere'], ''],
    ['in a scene', [...AT.slice(1), 'name: Nowhere, house: school'], '    scene: living\n'],
  ])('refuses a place that is nowhere, %s', (_, places, more) => {
    expect(refusedIn(street(places, more))).toEqual([{ code: 'missing-key', path: ['places', 2] }]);
  });

  it('refuses a place in a scene that the slide does not have', () => {
    const places = [...HOUSES.slice(1), 'name: School, house: school, at: school'];
    expect(refusedIn(street(places))).toEqual([{ code: 'missing-key', path: ['places', 2, 'at'] }]);
  });

  it('finds a scene without anchors once', () => {
    const { findings } = sceneOf(street(AT, '    scene: health\n'), 'en', shipped);
    const found = findings.filter(({ code }) => code === 'unknown-kind');
    expect(found.map(({ path }) => path)).toEqual([['slides', 0, 'scene']]);
  });

  it('names the scenes that have anchors', () => {
    const has = (name: string) => (readText(shippedFiles, `scenes/${name}.svg`) ?? '').includes('class="anchor"');
    expect(SCENE_NAMES.filter(has)).toEqual(SCENES_WITH_ANCHORS);
  });
});
