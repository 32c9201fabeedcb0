import { expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, slideOf, textsIn } from '../../support/scene.ts';

const FACTS = ['goods', 'services', 'firms', 'labs', 'schools', 'villages'];
const kpis = (count: number, composition: string, keys = '') =>
  slideOf(
    `${HEAD}slides:\n  - kind: kpis\n    composition: ${composition}\n    title: A title\n${keys}    items:\n${FACTS.slice(
      0,
      count,
    )
      .map((fact) => `      - { fact: ${fact}, text: of something }\n`)
      .join('')}`,
    shipped,
  );

it.each([
  ['split', 2],
  ['stratum', 3],
  ['stratum', 4],
  ['axis', 4],
  ['axis', 6],
  ['bands', 2],
  ['bands', 4],
] as const)('the first figure leads: %s of %i', (composition, count) => {
  const slide = kpis(count, composition);
  expect(slide.composition).toBe(composition);
  const texts = textsIn(slide.items);
  const sizes = Array.from({ length: count }, (_, i) => texts[`Figure ${i + 1} figure`]?.size ?? 0);
  for (const size of sizes.slice(1)) expect(sizes[0]).toBeGreaterThanOrEqual(1.5 * size);
});

it('two figures on two fields stand on one base line', () => {
  const { items } = kpis(2, 'split');
  const bottoms = textsIn(items);
  const [first, second] = [bottoms['Figure 1 label'], bottoms['Figure 2 label']];
  expect(first?.box.y).toBeCloseTo(second?.box.y ?? 0);
});

it('figures of one rank are bands with digits of one size', () => {
  const texts = textsIn(kpis(3, 'bands', '    lead: none\n').items);
  expect(texts['Figure 1 figure']?.size).toBe(texts['Figure 3 figure']?.size);
});

const COMPARED = `${HEAD}slides:\n  - kind: kpis\n    title: A title\n    items:\n      - { fact: now, from: start, text: of something }\n      - { fact: goods, text: of something }\n      - { fact: firms, text: of something }\n`;

it('compares the figure that leads by lengths across the slide, to scale', () => {
  const { items, composition } = slideOf(COMPARED, shipped);
  const end = (name: string) => {
    const { x, w } = items.find((item) => item.name === name)?.box ?? { x: 0, w: 0 };
    return x + w;
  };
  expect(composition).toBe('lengths');
  expect(end('Figure 1 length') / end('Figure 1 before length')).toBeCloseTo(3);
});

it('compares it by bars beside many others', () => {
  const more = ['services', 'labs'].map((fact) => `      - { fact: ${fact}, text: of something }\n`).join('');
  const { items, composition } = slideOf(COMPARED + more, shipped);
  const w = (name: string) => items.find((item) => item.name === name)?.box.w ?? 0;
  expect(composition).toBe('axis');
  expect(w('Lead bar 2') / w('Lead bar 1')).toBeCloseTo(3);
});
