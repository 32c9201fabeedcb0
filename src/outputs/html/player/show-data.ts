import type { PlayerWords } from './words.ts';

/** What the page tells its player, beside what its sections say. */
export interface ShowData {
  readonly words: PlayerWords;
  readonly mode: 'speaker' | 'window' | 'kiosk';
  readonly minutes?: number | undefined;
}

/** Where a link leads that leads back to the slide seen last: no slide has such an id. */
export const LAST_SEEN = '#:last-seen';
