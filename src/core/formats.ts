/** The formats that decks are written in, by the names that people choose them by. */
export const FORMAT_NAMES = ['pptx', 'pdf', 'html', 'handout', 'notes', 'png', 'sheet', 'svg'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
/** What decks are written in where neither the outline nor whoever builds it says. */
export const DEFAULT_FORMATS: readonly FormatName[] = ['pptx'];

/** A file of a deck: what its name ends in after the deck's own and its language, and its bytes. */
export interface WrittenFile {
  readonly ending: string;
  readonly bytes: Uint8Array;
}
