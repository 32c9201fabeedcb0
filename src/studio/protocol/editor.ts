import type { EditPlace } from './edits.ts';

/** What may be written at a place of a text. */
export interface Completion {
  readonly sort: 'key' | 'value' | 'fact' | 'snippet';
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly help: string;
  /** What is inserted, where that is not the label: with tab stops, as `${1:words}`. */
  readonly insert?: string;
}

export interface Completions {
  /** Where what the completion replaces begins. */
  readonly from: number;
  readonly options: readonly Completion[];
}

/** What is said of a stretch of a text. */
export interface Hint {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly help: string;
}

/** A place that has a name, and its line in short. */
export interface NamePlace extends EditPlace {
  readonly words: string;
}

/** A name at a place of a text: of what, where that is stated, and all places that have it, that one first. */
export interface NameHere {
  readonly of: 'facts' | 'sources' | 'slides';
  readonly name: string;
  readonly definition: NamePlace;
  readonly uses: readonly NamePlace[];
}
