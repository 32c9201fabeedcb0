import { data } from './data.ts';
import { outline } from './outline.ts';

/** Messages in English, room by room. */
export const en = { data, outline };
