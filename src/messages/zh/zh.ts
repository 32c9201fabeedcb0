import type { en } from '../en/en.ts';
import { data } from './data.ts';
import { outline } from './outline.ts';

/** Messages in Chinese. */
export const zh: typeof en = { data, outline };
