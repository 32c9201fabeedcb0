import { expect, it } from 'vitest';
import { checkScene } from '../../../src/check/check-scene.ts';
import { around } from '../../../src/core/box.ts';
import { measurer, shipped } from '../../support/brand.ts';
import { HEAD, sceneOf, slideOf, textsIn } from '../../support/scene.ts';

const SITES = ['hall-2', 'tower-2', 'chip-works-1', 'park-building-3'];
const outline = (count: number, keys = '') => {
  const items = SITES.slice(0, count).map(
    (site, i) => `      - { name: Work ${i + 1}, text: "{firms} firms", site: ${site} }\n`,
  );
  return `${HEAD}slides:\n  - kind: panorama\n    title: A title\n${keys}    items:\n${items.join('')}`;
};

function drawn(count: number, lead: number) {
  const { items, composition } = slideOf(outline(count, `    lead: ${lead}\n`), shipped);
  const boxOf = (group: string) => around(items.filter((item) => item.group === group).map(({ box }) => box));
  const sites = SITES.slice(0, count).map((_, i) => boxOf(`Site ${i + 1}`));
  return { items, composition, boxOf, sites, texts: textsIn(items) };
}
const middle = ({ x, w }: { readonly x: number; readonly w: number }) => x + w / 2;

const CASES = [2, 3, 4].flatMap((count) => Array.from({ length: count }, (_, i) => [count, i + 1] as const));

it.each(CASES)('stands %i sites on one ground, with site %i largest under the hook', (count, lead) => {
  const { composition, sites, items, boxOf } = drawn(count, lead);
  expect(composition).toBe('panorama');
  for (const { y, h } of sites) expect(y + h).toBeCloseTo((sites[0]?.y ?? 0) + (sites[0]?.h ?? 0));
  const leading = sites[lead - 1] ?? { x: 0, y: 0, w: 0, h: 0 };
  expect(Math.max(...sites.map(({ h }) => h))).toBe(leading.h);
  const load = boxOf('Load');
  expect(load.x).toBeGreaterThan(leading.x);
  expect(load.x + load.w).toBeLessThan(leading.x + leading.w);
  const rails = items.find(({ name }) => name === 'Crane rails')?.box ?? leading;
  for (const site of sites) expect(rails.x > site.x + site.w || rails.x + rails.w < site.x).toBe(true);
});

it('sets all names in one size, each in the middle below its site', () => {
  const { sites, texts } = drawn(3, 2);
  const names = sites.map((_, i) => texts[`Site ${i + 1} name`]);
  expect(new Set(names.map((name) => name?.size)).size).toBe(1);
  names.forEach((name, i) => {
    expect(middle(name?.box ?? { x: 0, w: 0 })).toBeCloseTo(middle(sites[i] ?? { x: 0, w: 0 }), 1);
  });
});

it('has the crane alone in the colour of the claim', () => {
  const { items } = drawn(3, 2);
  const isRed = (item: (typeof items)[number]) =>
    item.kind === 'path' && [item.fill, item.stroke?.color].some((role) => role?.startsWith('highlight'));
  expect(new Set(items.filter(isRed).map(({ group }) => group))).toEqual(new Set(['Crane']));
});

it('finds that a site leads which is not there', () => {
  const { findings } = sceneOf(outline(2, '    lead: 3\n'), 'en', shipped);
  expect(findings.map(({ code, path }) => [code, path.at(-1)])).toContainEqual(['bad-data', 'lead']);
});

it.each(CASES)('keeps the light of %i sites behind site %i on the slide', (count, lead) => {
  const { scene } = sceneOf(outline(count, `    lead: ${lead}\n`), 'en', shipped);
  expect(checkScene(scene, shipped, measurer).filter(({ code }) => code === 'overflow')).toEqual([]);
});
