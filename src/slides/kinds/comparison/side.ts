import { z } from 'zod';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { refusal } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';

export const side = z
  .strictObject({
    title: text('What this side is, in a few words.'),
    fact: factRef('A figure of this side, set large.').optional(),
    text: text('What the figure measures; the fact’s name where omitted.').optional(),
    items: z
      .array(
        z.union([
          text('One thing, in one or two lines.'),
          z.strictObject({
            text: text('What the figure measures, in a few words: the same on both sides.'),
            fact: factRef('A figure at the end of the row.'),
          }),
        ]),
      )
      .min(1)
      .max(6)
      .describe('What stands on it, row by row: texts, or each a `text` and its `fact`.')
      .optional(),
  })
  .check(({ value, issues }) => {
    if (value.fact !== undefined || value.items !== undefined) return;
    issues.push(refusal(value, { code: 'missing-key', ...say.slides.comparison.empty }));
  });

export type ComparisonSide = Resolved<z.output<typeof side>>;
