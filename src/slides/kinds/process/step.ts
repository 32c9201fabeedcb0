import { z } from 'zod';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { iconField } from '../../parts/common-fields.ts';

export const step = z.strictObject({
  icon: iconField.optional(),
  title: text('The step, in a few words.'),
  text: text('What happens in it, in up to five short lines.').optional(),
});
export type Step = Resolved<z.output<typeof step>>;
