import { describe, expect, it } from 'vitest';
import { makeScene } from '../../src/app/make-scene.ts';
import { openDeck } from '../../src/app/open-deck.ts';
import { projectFiles } from '../support/build.ts';
import { HEAD } from '../support/scene.ts';

const OUTLINE = `${HEAD}slides:
  - { kind: cover, id: front, title: A year of work, subtitle: What it came to, scene: port, alt: The port }
  - { kind: section, id: way, title: The way here, carrier: car }
  - { kind: section, id: goal, title: Where it leads, scene: skyline, dusk: true }
  - kind: place-street
    id: places
    title: Families find all they need
    scene: living
    places: [{ name: School, at: school }, { name: Clinic, at: hospital }, { name: Fair, at: wheel }]
`;

/** The ids of slides on which something of a scene is drawn, and the codes of what was found. */
async function drawnIn(more: string) {
  const files = projectFiles({
    'slides.yaml': OUTLINE,
    'templates/ours/brand.yaml': `name: Ours\nextends: liangjiang\n${more}`,
  });
  const opened = await openDeck({ files, outline: 'slides.yaml', languages: ['en'], brand: 'ours' });
  if (!('open' in opened)) throw new Error(JSON.stringify(opened.findings));
  const { open } = opened;
  const [deck] = open.decks;
  if (!deck) throw new Error('no deck');
  const { scene, findings } = makeScene(open, deck);
  const drawn = scene.slides.filter(({ items }) => items.some(({ part }) => part?.kind === 'scene'));
  return { ids: drawn.map(({ id }) => id), codes: findings.map(({ code }) => code) };
}

describe('a brand', () => {
  it('that has no scenes shows none that only decorates a slide, and nothing is said to lack', async () => {
    expect(await drawnIn('scenes: none\n')).toEqual({ ids: ['places'], codes: [] });
  });

  it('shows them otherwise', async () => {
    expect((await drawnIn('')).ids).toEqual(['front', 'way', 'goal', 'places']);
  });
});
