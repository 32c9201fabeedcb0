import { z } from 'zod';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';

export const lock = z.strictObject({
  title: text('The step in one word, best a verb.'),
  text: text('What it is done with, in a few words.').optional(),
});
export type Lock = Resolved<z.output<typeof lock>>;
