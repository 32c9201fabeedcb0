import { expect, it } from 'vitest';
import type { PathItem, TextItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { shipped } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const door = (word: string, text: string, view: string) => `{ word: ${word}, text: ${text}, view: ${view} }`;
const DOORS = [
  door('Build cars', 'on a line that runs', 'cars-on-a-line'),
  door('Ship goods', 'from the river port', 'port'),
  door('Join a park', 'with its own school', 'park'),
  door('Teach', 'in new rooms', 'classroom'),
];
const slideOf = (count: number) => {
  const items = `items: [${DOORS.slice(0, count).join(', ')}]`;
  return sceneOf(`${HEAD}slides:\n  - { kind: doors, title: Where will you start?, ${items} }\n`, 'en', shipped);
};
const itemsOf = (count: number) => slideOf(count).scene.slides[0]?.items ?? [];
const paths = (count: number) => itemsOf(count).filter((item): item is PathItem => item.kind === 'path');
const texts = (count: number) => itemsOf(count).filter((item): item is TextItem => item.kind === 'text');

it.each([2, 3, 4])('gives %i doors the same width of light from the same horizon', (count) => {
  const lights = paths(count).filter(({ name }) => name.endsWith(' light'));
  expect(lights).toHaveLength(count);
  const [{ box: first } = { box: { w: 0, y: 0 } }] = lights;
  for (const { box } of lights) {
    expect(box.w).toBeCloseTo(first.w, 9);
    expect(box.y).toBe(first.y);
  }
});

it.each([2, 3, 4])('keeps the words of %i doors in the middle of their light, off its edges', (count) => {
  const lights = paths(count).filter(({ name }) => name.endsWith(' light'));
  for (const text of texts(count)) {
    const [, kind, number] = /^(Word|Example) (\d)$/.exec(text.name) ?? [];
    const light = kind && lights[Number(number) - 1]?.box;
    if (!light) continue;
    expect(text.box.x + text.box.w / 2).toBeCloseTo(light.x + light.w / 2, 5);
    for (const { x, y, w, h } of lineBoxes(text)) {
      // The light spreads by as much at each side down to its foot.
      const left = light.x + 0.14 * (1 - (y - light.y) / light.h);
      expect(x).toBeGreaterThan(left + 0.05);
      expect(x + w).toBeLessThan(2 * light.x + light.w - left - 0.05);
      expect(y + h).toBeLessThan(light.y + light.h);
    }
  }
});

it('has the visitor alone in the colour of the claim', () => {
  const claimed = paths(3).filter(({ fill }) => fill?.startsWith('highlight'));
  expect(new Set(claimed.map(({ group }) => group))).toEqual(new Set(['Visitor']));
});

it('has the door that is claimed alone in that colour', () => {
  const items = `items: [${DOORS.slice(0, 3).join(', ')}]`;
  const { scene } = sceneOf(
    `${HEAD}slides:\n  - { kind: doors, title: Where to, claim: 2, ${items} }\n`,
    'en',
    shipped,
  );
  const claimed = scene.slides[0]?.items.filter((item) => item.kind === 'path' && item.fill?.startsWith('highlight'));
  expect(new Set(claimed?.map(({ group }) => group))).toEqual(new Set(['Door 2']));
});

it('says that a view is not in the kit', () => {
  const slides = `slides:\n  - { kind: doors, title: Where to, items: [${door('A', 'b', 'harbor')}, ${DOORS[1]}] }\n`;
  const { findings } = sceneOf(`${HEAD}${slides}`, 'en', shipped);
  expect(findings.map(({ code, path }) => [code, path.join('.')])).toContainEqual([
    'unknown-kind',
    'slides.0.items.0.view',
  ]);
});
