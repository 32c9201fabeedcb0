import { describe, expect, it, vi } from 'vitest';
import { deckBuilds } from '../../../src/studio/builds.ts';
import type { Events } from '../../../src/studio/protocol/events.ts';
import { buildRequests } from '../../../src/studio/server/requests/build-requests.ts';
import type { Session } from '../../../src/studio/session.ts';

const WISH = { formats: ['pptx'], languages: ['en'], ui: 'en' };

/** Asks a session for a build that has such a state once it has written; what it answers, and whether it wrote and built. */
async function asked(state: Partial<Events['state']>, wish: object = WISH) {
  const make = vi.fn(() => new Promise<never>(() => {}));
  const write = vi.fn();
  const builds = deckBuilds(make, () => {});
  const session = { builds, write, state: () => ({ unwritten: [], conflicts: [], ...state }) };
  const { build } = buildRequests(session as unknown as Session);
  const answer = (await build?.(wish)) as { refused?: { en: string } } | undefined;
  return { answer, wrote: write.mock.calls.length > 0, built: make.mock.calls.length > 0 };
}

describe('asking for a build', () => {
  it('writes what is not written first', async () => {
    expect(await asked({})).toEqual({ answer: {}, wrote: true, built: true });
  });

  it.each([
    ['a conflict stands', { conflicts: ['slides.yaml'], unwritten: ['slides.yaml'] }, /Another program/],
    ['a file cannot be written', { unwritten: ['slides.yaml'], refused: 'EACCES' }, /slides\.yaml cannot be saved/],
  ])('is refused in words while %s', async (_, state, words) => {
    const { answer, built } = await asked(state);
    expect(answer?.refused?.en).toMatch(words);
    expect(built).toBe(false);
  });

  it('is refused for nothing, and for what is no format or language', async () => {
    expect((await asked({}, { ...WISH, formats: [] })).answer?.refused).toBeDefined();
    for (const wrong of [{ formats: ['--out'] }, { languages: ['../x'] }, { ui: 'fr' }, { more: 1 }]) {
      expect(await asked({}, { ...WISH, ...wrong })).toEqual({ answer: undefined, wrote: false, built: false });
    }
  });
});
