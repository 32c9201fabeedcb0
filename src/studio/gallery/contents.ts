import type { Group } from '../../core/collections.ts';

/** One of the things that a slide lists, by the names that all kinds share: `title`, `text`, `items`, `fact`, `icon` and so on. */
export type Entry = Group;

/** What a slide says apart from its kind: its entries, and the keys around them, by names that all kinds share. */
export interface Contents {
  readonly entries: readonly Entry[];
  /** `claim` is the number of an entry, from 1, or `none`; `data` is what a chart or table says of its figures. */
  readonly around: Group;
}

/** How a kind writes what it says: a slide without its kind. Undefined where it has no way to say it. */
export interface Form {
  readonly read: (slide: Group) => Contents | undefined;
  readonly write: (contents: Contents) => Group | undefined;
}
