import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildFuzzed, fuzzedDeck } from './fuzz.ts';

/** Seconds that `npm run fuzz` gives, and the seed that it begins with; of each run of the suite a few, always the same. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 3);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_630);
const RUNS = process.env.FUZZ_SECONDS === undefined ? 8 : Number.MAX_SAFE_INTEGER;

it(
  'whatever an outline, its brand and its data say comes to findings or to a sound deck',
  async () => {
    let [built, written] = [0, 0];
    const property = fc.asyncProperty(fuzzedDeck, async (deck) => {
      written += await buildFuzzed(deck);
      built++;
    });
    await fc.assert(property, {
      seed: SEED,
      numRuns: RUNS,
      interruptAfterTimeLimit: SECONDS * 1000,
      markInterruptAsFailure: false,
    });
    if (process.env.FUZZ_SECONDS !== undefined)
      console.log(`Seed ${SEED}: ${built} outlines, ${written} decks written.`);
    expect(built).toBeGreaterThan(0);
  },
  (SECONDS + 300) * 1000,
);
