import type { FormatName } from '../core/formats.ts';
import type { Words } from '../core/language.ts';
import type { Finding } from '../findings/finding.ts';
import { findingView } from './finding-view.ts';
import type { BuildState, BuiltFile } from './protocol/events.ts';

export interface BuildWish {
  readonly formats: readonly FormatName[];
  readonly languages: readonly string[];
  /** The language in which to say why it could not be done. */
  readonly ui: 'en' | 'zh';
}

export type BuildOutcome =
  | { readonly ok: boolean; readonly findings: readonly Finding[]; readonly files: readonly BuiltFile[] }
  /** Why the build could not be done. */
  | { readonly failed: Words };

/** Builds decks and writes them, all whole or none; `signal` ends it. */
export type MakeDecks = (wish: BuildWish, onStep: OnStep, signal: AbortSignal) => Promise<BuildOutcome>;

/** Hears each step as it begins; with the share of it that is done, how far the last one is. */
type OnStep = (step: Words, share?: readonly [done: number, of: number]) => void;

/** Steps of a build for each language before its files: layout, and charts. */
const STEPS_BEFORE_FILES = 2;

/** The builds of a deck, one at a time; `tell` hears how each stands. */
export function deckBuilds(makeDecks: MakeDecks, tell: (state: BuildState) => void) {
  let now: BuildState = { state: 'none' };
  let ending: AbortController | undefined;
  const become = (next: BuildState) => {
    now = next;
    tell(now);
  };
  return {
    state: (): BuildState => now,
    /** Begins a build, unless one is under way. */
    start(wish: BuildWish): void {
      if (now.state === 'running') return;
      const steps = wish.languages.length * (STEPS_BEFORE_FILES + wish.formats.length);
      const own = new AbortController();
      ending = own;
      become({ state: 'running', begun: 0, steps });
      const onStep: OnStep = (step, share) => {
        if (own.signal.aborted) return;
        const begun = Math.min(steps, (now.begun ?? 0) + (share ? 0 : 1));
        const done = share ? begun - 1 + share[0] / share[1] : begun - 1;
        become({ state: 'running', steps, step, begun, done });
      };
      makeDecks(wish, onStep, own.signal).then((outcome) => {
        if (own.signal.aborted) become({ state: 'cancelled' });
        else become(endOf(outcome));
      });
    },
    cancel: (): void => ending?.abort(),
  };
}

function endOf(outcome: BuildOutcome): BuildState {
  if ('failed' in outcome) return { state: 'failed', reason: outcome.failed };
  const { ok, files, findings } = outcome;
  return { state: ok ? 'done' : 'stopped', files, findings: findings.map(findingView) };
}
