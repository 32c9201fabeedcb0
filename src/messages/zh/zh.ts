import type { en } from '../en/en.ts';
import { data } from './data.ts';
import { files } from './files.ts';
import { io } from './io.ts';
import { outline } from './outline.ts';

/** Messages in Chinese. */
export const zh: typeof en = { data, files, outline, io };
