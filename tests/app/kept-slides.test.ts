import { describe, expect, it } from 'vitest';
import { keepAll } from '../support/kept.ts';
import { buildDraft, type Draft, keepsDecksSame, WORDS } from './edited-drafts.ts';

describe('slides that are kept from build to build', () => {
  it('make the deck that a build without them makes, whatever was edited', { timeout: 60_000 }, async () => {
    expect(await keepsDecksSame(1)).toBeGreaterThan(2);
  });

  it('are those that were made before, but for the one that changed', async () => {
    const cache = keepAll();
    const made: string[] = [];
    const set = (key: string, value: unknown) => {
      made.push(key);
      cache.set(key, value);
    };
    const slides = WORDS.map((word, i) => ({ kind: i === 0 ? 4 : 2, word }));
    const draft: Draft = { title: 'Deck', footer: '', trade: 5, publisher: 'Customs', slides };
    await buildDraft(draft, { ...cache, set });
    made.length = 0;
    await buildDraft({ ...draft, slides: slides.with(2, { kind: 2, word: 'other' }) }, { ...cache, set });
    // Laid out, checked, and finished as a part.
    expect(made).toHaveLength(3);
    made.length = 0;
    await buildDraft(draft, { ...cache, set });
    expect(made).toEqual([]);
  });
});
