import { beforeAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/scene/brand.ts';
import type { PathItem, TextItem } from '../../../src/scene/items.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';
import { templateBrand } from '../../support/template-deck.ts';
import { darkFourByThree, foreignTemplate } from '../../template/sound-templates.ts';

const HEADS = [
  'Water first',
  'The reservoir holds the water of a whole winter for the valley',
  'Responsibilities of municipalities: infrastructure, maintenance, accountability and transparency',
];
const TEXTS = [
  'It begins in spring.',
  'The valley keeps the water of a winter, and lets it go when the fields ask for it.',
];
const CASES = HEADS.flatMap((head) => TEXTS.map((text) => [head, text] as const));

it.each(CASES)('a card that leads, “%s”, has a heading no smaller than its text: %s', async (head, text) => {
  const outline = `${HEAD}slides:
  - kind: cards
    title: One thing leads
    composition: plain
    takeaway: The rest waits
    items:
      - { title: "${head}", text: "${text}", lead: true }
      - { title: Second, text: "${text}" }
      - { title: Third, text: "${text}" }
`;
  const { scene } = sceneOf(outline, 'en', await templateBrand(foreignTemplate()));
  const items = (scene.slides[0]?.items ?? []).filter((item): item is TextItem => item.kind === 'text');
  const size = (name: string) => items.find((item) => item.name === name)?.size ?? 0;
  for (const name of ['Lead card', 'Card 2', 'Card 3']) {
    expect(size(name), name).toBeGreaterThan(0);
    expect(size(name), name).toBeGreaterThanOrEqual(size(`${name} text`));
  }
});

describe.each([
  ['a wide template', foreignTemplate],
  ['a narrow one', darkFourByThree],
])('on %s a card that leads', (_, template) => {
  let brand: Brand;
  beforeAll(async () => {
    brand = await templateBrand(template());
  });
  const itemsOf = () => {
    const cards = [
      '{ icon: package, lead: true, title: Products, text: "Made to measure, and delivered on the day" }',
      '{ icon: handshake, title: Services, text: For as long as you use them }',
      '{ icon: graduation-cap, title: Training, text: By those who made it }',
    ];
    const list = cards.map((card) => `      - ${card}\n`).join('');
    return sceneOf(
      `${HEAD}slides:\n  - kind: cards\n    title: One house\n    composition: plain\n    items:\n${list}`,
      'en',
      brand,
    ).scene.slides[0]?.items;
  };
  const texts = () => (itemsOf() ?? []).filter((item): item is TextItem => item.kind === 'text');
  const named = (name: string) => texts().find((item) => item.name === name);

  it('has a heading that stands out from its text and from the other headings', () => {
    const head = named('Lead card')?.size ?? 0;
    expect(head).toBeGreaterThanOrEqual(1.25 * (named('Lead card text')?.size ?? 99));
    expect(head).toBeGreaterThanOrEqual(1.25 * (named('Card 2')?.size ?? 99));
  });

  it('leaves the others the width for a few words in a line', () => {
    for (const name of ['Card 2 text', 'Card 3 text']) {
      expect(named(name)?.lines.flat().length, name).toBeLessThanOrEqual(2);
    }
  });

  it('has its icon in the colour of its words, as the others have', () => {
    const icons = (itemsOf() ?? []).filter(
      (item): item is PathItem => / icon$/.test(item.name) && item.kind === 'path',
    );
    expect(icons.length).toBeGreaterThanOrEqual(3);
    for (const { name, stroke } of icons) {
      expect(stroke?.color, name).toBe(named(name.replace(/ icon$/, ''))?.style.color);
    }
  });
});
