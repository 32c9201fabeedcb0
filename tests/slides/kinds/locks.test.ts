import { expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import { shipped } from '../../support/brand.ts';
import { HEAD, refusedIn, slideOf, textsIn } from '../../support/scene.ts';

const STEPS = ['Join', 'Use', 'Upgrade', 'Lead', 'Stay'];
const outline = (count: number, keys = '') => {
  const items = STEPS.slice(0, count).map((title, i) => `      - { title: ${title}, text: "thing ${i + 1}" }\n`);
  return `${HEAD}slides:\n  - kind: locks\n    title: A title\n${keys}    items:\n${items.join('')}`;
};
const locks = (count: number, keys = '') => slideOf(outline(count, keys), shipped);

it.each([3, 4, 5])('raises the levels of %i chambers equally, over water down to the slide’s foot', (count) => {
  const { items, composition } = locks(count);
  expect(composition).toBe('locks');
  const waters = STEPS.slice(0, count).flatMap(
    (_, i) => items.find(({ name }) => name === `Water ${i + 1}`)?.box ?? [],
  );
  const rises = waters.slice(1).map(({ y }, i) => (waters[i]?.y ?? 0) - y);
  expect(rises).toHaveLength(count - 1);
  for (const rise of rises) expect(rise).toBeCloseTo(rises[0] ?? 0);
  expect(Math.min(...rises)).toBeGreaterThan(0);
  for (const { y, h } of waters) expect(y + h).toBeGreaterThanOrEqual(shipped.size.h);
});

it('floats a ship on the level of each chamber, the last one largest and alone in the colour of the claim', () => {
  const { items } = locks(4);
  const ships = [1, 2, 3, 4].map((i) => items.filter(({ name }) => name.startsWith(`Ship ${i} `)));
  const ends = ships.map((shapes) => Math.max(...shapes.map(({ box }) => box.y + box.h)));
  ends.forEach((end, i) => {
    const level = items.find(({ name }) => name === `Water ${i + 1}`)?.box.y ?? 0;
    expect(end - level).toBeGreaterThan(0);
    expect(end - level).toBeLessThan(0.1);
  });
  const widths = ships.map((shapes) => Math.max(...shapes.map(({ box }) => box.w)));
  expect(widths[3]).toBeGreaterThan(1.2 * (widths[2] ?? 0));
  const isRed = (item: (typeof items)[number]) => item.kind === 'path' && item.fill === 'highlight';
  expect(new Set(items.filter(isRed).map(({ group }) => group))).toEqual(new Set(['Lock 4']));
});

it('sets words in the water where they can be read, the last one largest', () => {
  const { items } = locks(4);
  const texts = textsIn(items);
  const sizes = STEPS.slice(0, 4).map((_, i) => texts[`Step ${i + 1}`]?.size ?? 0);
  expect(sizes[3]).toBeGreaterThanOrEqual(54);
  for (const size of sizes.slice(0, 3)) expect(size).toBeLessThan(sizes[3] ?? 0);
  for (const { name, ground, style } of Object.values(texts).filter((text) => text.name.startsWith('Step'))) {
    const { hex } = shipped.colors[style.color];
    expect(contrastRatio(hex, shipped.colors[ground].hex), name).toBeGreaterThanOrEqual(4.5);
  }
});

it('keeps headline, ships and piers apart', () => {
  const { items } = locks(5, '');
  const title = items.find((item) => item.kind === 'text' && item.placeholder === 'title');
  const ship = items.filter(({ name }) => name.startsWith('Ship 5 '));
  expect(title && title.box.y + title.box.h).toBeLessThan(Math.min(...ship.map(({ box }) => box.y + box.h)));
});

it('takes three to five steps, and vessels only', () => {
  expect(refusedIn(outline(2))[0]?.path).toEqual(['items']);
  expect(refusedIn(outline(3, '    carrier: tram\n'))[0]?.path).toEqual(['carrier']);
});
