import { expect, it } from 'vitest';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT } from '../support/brand.ts';
import { fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';
import { faultsOf, type Invariant } from './invariants.ts';

const { scene } = sceneOf(fixtureOutline(ROOT, 'kinds', 'lists'));
const [slide] = scene.slides;

/** What a slide of lists breaks once a thing on it is changed; the change is undefined for a thing that is left out. */
function brokenBy(name: RegExp, change: (item: LaidOutItem) => object | undefined): string[] {
  if (!slide) throw new Error('The fixture has a slide.');
  const items = slide.items.flatMap((item) => {
    const now = name.test(item.name) ? change(item) : {};
    return now ? [{ ...item, ...now } as LaidOutItem] : [];
  });
  const judged = { name: 'lists', brand, strict: true, oneRank: true };
  return faultsOf({ ...scene, slides: [{ ...slide, items }] }, judged);
}
const moved = (x: number, y: number) => (item: LaidOutItem) => ({
  box: { ...item.box, x: item.box.x + x, y: item.box.y + y },
});

it.each<[Invariant, RegExp, (item: LaidOutItem) => object | undefined]>([
  ['inReadingOrder', /^Title$/, () => undefined],
  ['filled', /^List/, () => undefined],
  ['inBoxes', /^List 1 item 2$/, () => ({ height: 9 })],
  ['asMeasured', /^List 1 item 2$/, () => ({ lines: [[{ text: 'A line', width: 1, runs: [] }]] })],
  ['apart', /^List 1 item 2$/, moved(0, -1.2)],
  ['ofOneSize', /^List 1 item 2$/, () => ({ size: 21 })],
  ['onSharedLines', /^List 1 item 2$/, moved(0, 0.05)],
  ['legible', /^List 1 item 2$/, () => ({ ground: 'on-dark' })],
  ['ofTheBrand', /^List 1 item 2$/, () => ({ size: 6 })],
  ['ofTheBrand', /^List 1 item 2 rule$/, () => ({ stroke: { color: 'text', width: 7 } })],
  ['inTheBody', /^List 1 item 2$/, moved(-2, 0)],
  ['withOwnRules', /^List 1 item 2 rule$/, ({ box }) => ({ box: { ...box, w: 0.3 } })],
])('%s is told of what breaks it: %s', (invariant, name, change) => {
  expect(brokenBy(/^no such thing$/, () => ({}))).toEqual([]);
  expect(brokenBy(name, change)).toContainEqual(expect.stringMatching(`^${invariant} `));
});
