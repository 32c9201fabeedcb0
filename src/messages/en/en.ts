import { data } from './data.ts';
import { files } from './files.ts';
import { io } from './io.ts';
import { outline } from './outline.ts';

/** Messages in English, room by room. */
export const en = { data, files, outline, io };
