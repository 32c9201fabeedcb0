import { z } from 'zod';
import { PartRef } from '../../fields/fields.ts';
import { KITS } from '../../scenery/kits.ts';

/** A key that names a part of one kit: `readKits` finds out which there are, in a brand’s folder, too. */
export function partField(kit: keyof typeof KITS, description: string) {
  const { parts } = KITS[kit];
  return z
    .string()
    .meta({ anyOf: [{ enum: parts }, {}] })
    .transform((name) => new PartRef(kit, name))
    .meta({ description, examples: parts.slice(0, 2) });
}
