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
