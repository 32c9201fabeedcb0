import { expect, it } from 'vitest';
import { childrenOf, findAll } from '../../../src/office/xml.ts';
import type { Scene } from '../../../src/scene/items.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { fullScene, scene, slide } from './scenes.ts';
import { slideXml } from './slide-objects.ts';

/** The same deck with everything there from the start. */
function withoutBuilds(deck: Scene): Scene {
  const slides = deck.slides.map((each) => ({
    ...each,
    items: each.items.map(({ build: _, ...item }) => {
      if (item.kind !== 'text') return item;
      const { builds: __, ...text } = item;
      return text;
    }),
  }));
  return { ...deck, slides };
}

it('a slide that is built by clicks has its timing behind the colour map, and is otherwise the same slide', async () => {
  const root = slideXml(await writeChecked(fullScene('en')), 4);
  expect(childrenOf(root).map((child) => child.name)).toEqual(['p:cSld', 'p:clrMapOvr', 'p:timing']);
  const plain = slideXml(await writeChecked(withoutBuilds(fullScene('en'))), 4);
  expect(childrenOf(plain)).toEqual(childrenOf(root).slice(0, 2));
});

it.each([
  ['light', '10', 'fade'],
  ['rise', '22', 'wipe(down)'],
  ['land', '22', 'wipe(up)'],
  ['grow', '22', 'wipe(left)'],
] as const)('an item appears in its motion: %s', async (motion, preset, filter) => {
  const moved = fullScene('en').slides.map((each) => ({
    ...each,
    items: each.items.map((item) => (item.build === undefined ? item : { ...item, motion })),
  }));
  const root = slideXml(await writeChecked({ ...fullScene('en'), slides: moved }), 4);
  expect(new Set(findAll(root, 'p:animEffect').map(({ attributes }) => attributes.filter))).toEqual(new Set([filter]));
  const presets = findAll(root, 'p:cTn').flatMap(({ attributes }) => attributes.presetID ?? []);
  expect(presets).toContain(preset);
});

it('a slide without builds has no timing', async () => {
  const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [])]));
  expect(findAll(slideXml(deck, 1), 'p:timing')).toEqual([]);
});
