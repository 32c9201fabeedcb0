import { describe, expect, it } from 'vitest';
import { checkFit } from '../../src/check/check-text.ts';
import { richText } from '../../src/core/rich-text.ts';
import { footersNote } from '../../src/slides/deck-footer.ts';
import { HEAD, sceneOf } from '../support/scene.ts';
import { templateBrand } from '../support/template-deck.ts';
import { foreignTemplate, withoutFooters } from '../template/sound-templates.ts';

const deck = (footer: string) =>
  `${HEAD.replace(/^deck:\n/m, `deck:\n  footer: ${footer}\n  date: 2026-05-14\n`)}slides:
  - kind: cover
  - { kind: bullets, title: A title, items: [One, Two, Three] }
  - { kind: bullets, title: Another, items: [One, Two, Three] }
`;
const LONG =
  'A footer that says a great deal more than a footer should, and so runs on past the end of the slide it is on';

it.each([
  ['Words that are too many', true],
  ['Ada\nada.lindqvist@example.org', false],
  ['See www.example.org', false],
])('a text without room is to have fewer words unless it holds an address: %s', (text, fewer) => {
  const [finding] = checkFit({ text: richText(text), path: ['slides', 0], excess: { lines: 1, characters: 9 } });
  expect(finding?.code).toBe('overflow');
  expect(/fewer words/.test(finding?.hint?.en ?? '')).toBe(fewer);
});

describe('a footer on somebody else’s layout', () => {
  it('is told once where it does not fit the place that the layout has for it', async () => {
    const { findings } = sceneOf(deck(LONG), 'en', await templateBrand(foreignTemplate()));
    expect(findings.filter(({ code }) => code === 'overflow')).toMatchObject([{ path: ['deck', 'footer'] }]);
  });

  it('is not told where it fits', async () => {
    const brand = await templateBrand(foreignTemplate());
    const { scene, findings } = sceneOf(deck('In confidence'), 'en', brand);
    expect(findings.filter(({ code }) => code === 'overflow')).toEqual([]);
    expect(footersNote(scene, brand)).toEqual([]);
  });

  it('is not printed where no layout has a place for it, and a note says so', async () => {
    const brand = await templateBrand(withoutFooters());
    const { scene, findings } = sceneOf(deck(LONG), 'en', brand);
    expect(findings.filter(({ code }) => code === 'overflow')).toEqual([]);
    expect(footersNote(scene, brand)).toMatchObject([{ en: expect.stringContaining('footer and a date') }]);
  });
});
