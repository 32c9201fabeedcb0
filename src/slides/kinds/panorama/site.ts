import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';

export const site = z.strictObject({
  name: text('What is built, in a word or two.'),
  text: text('What it will hold and when, in a few words: one figure.').optional(),
  site: partField('sites', 'How far it is built: its drawing, and the stage from 1, a frame, to 3, in use.'),
});
export type Site = Resolved<z.output<typeof site>>;
