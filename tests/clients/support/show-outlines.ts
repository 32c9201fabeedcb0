import { readFileSync } from 'node:fs';

const kiosk = readFileSync(new URL('show.yaml', import.meta.url), 'utf8');

/** Decks with all that a show can have: one that runs by itself, and one that somebody speaks to. */
export const SHOW_OUTLINES = {
  kiosk,
  speaker: kiosk.replace('id: kiosk\n  show: kiosk', 'id: speaker\n  show: { transition: fade }'),
} as const;
