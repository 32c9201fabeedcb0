import type { Cache } from './cache.ts';
import type { AcceptedFinding, Finding } from './diagnostic.ts';
import type { Files } from './files.ts';
import type { Words } from './words.ts';

/** What to build, and how. */
export interface BuildOptions {
  readonly files: Files;
  /** The outline's path in `files`; its translations and `templates/` are looked for beside it. */
  readonly outline: string;
  /** The folder of the disk that the decks go to. */
  readonly out: string;
  /** The languages to build; all of the deck's where omitted. */
  readonly languages?: readonly string[];
  /** A brand to use in place of the deck's own. */
  readonly brand?: string;
  /** Whether warnings stop the deck too. */
  readonly strict?: boolean;
  /** Whether only to look for findings, and to write nothing. */
  readonly check?: boolean;
  /** Where this very tool keeps pictures and decks between builds; nowhere where omitted. */
  readonly cache?: Cache;
  /** The day of the build, as 2026-12-31; without it, nothing is compared with it. */
  readonly today?: string;
  readonly onProgress?: (message: Words) => void;
}

export interface BuiltDeck {
  readonly language: string;
  readonly file: string;
  readonly slides: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** The stages of a build in their order; an error stops before the next. */
export const STAGES = ['syntax', 'schema', 'sense', 'brand', 'texts', 'layout', 'charts', 'done'] as const;
export type Stage = (typeof STAGES)[number];

export interface BuildReport {
  /** The stage that errors stopped, or `done`. */
  readonly stage: Stage;
  readonly decks: readonly BuiltDeck[];
  /** With `span` filled where they concern the outline or the brand's file. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** What is worth knowing, and neither wrong nor doubtful. */
  readonly notes?: readonly Words[];
  /** Whether the decks were written, or would have been. */
  readonly ok: boolean;
}
