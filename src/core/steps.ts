import { setImmediate } from 'node:timers/promises';

/** Work that can be left between its steps. */
export type Steps<Result> = Generator<void, Result>;

/** Milliseconds that steps may take before others have their turn. */
const AT_ONCE = 12;

/** Takes all steps at once. */
export function atOnce<Result>(steps: Steps<Result>, onStep: (taken: number) => void = () => {}): Result {
  for (let taken = 1; ; taken++) {
    const { done, value } = steps.next();
    if (done) return value;
    onStep(taken);
  }
}

/** Takes steps so that whoever else waits for this process has their turn every few milliseconds. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < AT_ONCE) continue;
    await setImmediate();
    began = performance.now();
  }
}
