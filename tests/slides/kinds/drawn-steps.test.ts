import { expect, it } from 'vitest';
import { childrenOf, findAll } from '../../../src/office/xml.ts';
import type { Scene } from '../../../src/scene/items.ts';
import { slideXml } from '../../outputs/pptx/slide-objects.ts';
import { ROOT, shipped } from '../../support/brand.ts';
import { fixtureOutline } from '../../support/fixtures.ts';
import { sceneOf } from '../../support/scene.ts';
import { writeChecked } from '../../support/written-deck.ts';

const outlineOf = (kind: string) => {
  const [head = '', first = ''] = fixtureOutline(ROOT, 'kinds', kind).split(/^(?= {2}- kind: )/m);
  return `${head}${first.replace(/\n/, '\n    build: data\n')}`;
};
const KINDS = [
  ['locks', 'rise', 4, /^Lock \d$/],
  ['doors', 'light', 3, /^Door \d$/],
  ['place-street', 'rise', 5, /^(House \d|Family)$/],
] as const;

it.each(KINDS)('%s appear step by step, each as one group, and their words with them', (kind, motion, count, group) => {
  const [slide] = sceneOf(outlineOf(kind), 'en', shipped).scene.slides;
  const built = slide?.items.filter(({ build }) => build !== undefined) ?? [];
  expect([...new Set(built.map(({ build }) => build))].toSorted()).toEqual(
    Array.from({ length: count }, (_, i) => i + 1),
  );
  for (const { kind: sort, group: own, motion: how } of built) {
    if (sort === 'text') expect(how).toBe('light');
    else expect(own).toMatch(group);
  }
  expect(built.find(({ kind: sort }) => sort !== 'text')?.motion).toBe(motion);
  const texts = built.flatMap((item) => (item.kind === 'text' ? item.build : []));
  expect(new Set(texts).size).toBe(kind === 'place-street' ? count - 1 : count);
});

it.each(KINDS)('%s are one group a step in the file', async (kind, _, count) => {
  const { scene } = sceneOf(outlineOf(kind), 'en', shipped);
  const root = slideXml(await writeChecked(scene as Scene, { brand: shipped }), 1);
  const clicks = findAll(root, 'p:cTn').filter(({ attributes }) => attributes.nodeType === 'clickEffect');
  expect(clicks).toHaveLength(count);
  const targets = new Set(findAll(root, 'p:spTgt').map(({ attributes }) => attributes.spid));
  const objects = childrenOf(findAll(root, 'p:spTree')[0] ?? root).filter((shape) =>
    targets.has(findAll(shape, 'p:cNvPr')[0]?.attributes.id),
  );
  expect(objects).toHaveLength(targets.size);
  expect(objects.filter(({ name }) => name === 'p:grpSp')).toHaveLength(count);
});
