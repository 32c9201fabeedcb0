import { describe, expect, it } from 'vitest';
import { sameWords } from '../../src/core/language.ts';
import { type BuildOutcome, deckBuilds, type MakeDecks } from '../../src/studio/builds.ts';
import type { BuildState } from '../../src/studio/protocol/events.ts';

const WISH = { formats: ['pptx', 'pdf'], languages: ['en', 'zh'], ui: 'en' } as const;
const FILE = { name: 'talk.en.pptx', language: 'en', format: 'pptx', slides: 2, bytes: 10 };

/** Builds by a maker whose steps and end the test gives. */
function builds() {
  const told: BuildState[] = [];
  let asked: Parameters<MakeDecks>[] = [];
  let settle: (outcome: BuildOutcome) => void = () => {};
  const made = deckBuilds(
    (...given) => {
      asked = [...asked, given];
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    (state) => told.push(state),
  );
  const end = async (outcome: BuildOutcome) => {
    settle(outcome);
    await new Promise((next) => setImmediate(next));
  };
  return { made, told, asked: () => asked, end };
}

describe('builds of a deck', () => {
  it('tell each step, of as many as the formats and languages take, and the files at the end', async () => {
    const { made, told, asked, end } = builds();
    made.start(WISH);
    expect(told).toEqual([{ state: 'running', begun: 0, steps: 8 }]);
    asked()[0]?.[1](sameWords('Laying out'));
    expect(told.at(-1)).toMatchObject({ state: 'running', begun: 1, steps: 8, done: 0, step: { en: 'Laying out' } });
    asked()[0]?.[1](sameWords('Slide 1 of 4'), [1, 4]);
    expect(told.at(-1)).toMatchObject({ begun: 1, done: 0.25, step: { en: 'Slide 1 of 4' } });
    asked()[0]?.[1](sameWords('Drawing'));
    expect(told.at(-1)).toMatchObject({ begun: 2, done: 1 });
    await end({ ok: true, findings: [], files: [FILE] });
    expect(told.at(-1)).toEqual({ state: 'done', files: [FILE], findings: [] });
  });

  it('are one at a time', () => {
    const { made, asked } = builds();
    made.start(WISH);
    made.start(WISH);
    expect(asked()).toHaveLength(1);
  });

  it('are cancelled by their signal, and say nothing more of their steps', async () => {
    const { made, told, asked, end } = builds();
    made.start(WISH);
    made.cancel();
    expect(asked()[0]?.[2].aborted).toBe(true);
    asked()[0]?.[1](sameWords('Laying out'));
    expect(told).toHaveLength(1);
    await end({ failed: sameWords('ended') });
    expect(told.at(-1)).toEqual({ state: 'cancelled' });
    made.start(WISH);
    expect(told.at(-1)).toMatchObject({ state: 'running' });
  });

  it('say why there are no files', async () => {
    const stopped = builds();
    stopped.made.start(WISH);
    await stopped.end({ ok: false, findings: [], files: [] });
    expect(stopped.told.at(-1)).toMatchObject({ state: 'stopped' });
    const failed = builds();
    failed.made.start(WISH);
    await failed.end({ failed: sameWords('The disk is full.') });
    expect(failed.told.at(-1)).toEqual({ state: 'failed', reason: sameWords('The disk is full.') });
  });
});
