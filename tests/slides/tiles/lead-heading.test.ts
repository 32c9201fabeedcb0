import { expect, it } from 'vitest';
import type { TextItem } from '../../../src/scene/items.ts';
import { foreignTemplate } from '../../outputs/pptx/foreign-template.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';
import { templateBrand } from '../../support/template-deck.ts';

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
