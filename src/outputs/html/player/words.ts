import WORDS from './words.json' with { type: 'json' };

/**
 * What the player says, in one language (BCP 47): `{n}`, `{all}`, `{title}` stand for what it fills in; `keys` are the keys
 * by what they do, in the order in which help lists them.
 */
export type PlayerWords = Omit<typeof WORDS.en, 'keys'> & {
  readonly keys: readonly (readonly [keys: string, what: string])[];
};

export const PLAYER_WORDS = WORDS as unknown as Readonly<Record<'en' | 'zh', PlayerWords>>;

export function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What the page tells its player, beside what its sections say. */
export interface ShowData {
  readonly words: PlayerWords;
  readonly mode: 'speaker' | 'window' | 'kiosk';
  readonly minutes?: number | undefined;
}

/** Where a link leads that leads back to the slide seen last: no slide has such an id. */
export const LAST_SEEN = '#:last-seen';
