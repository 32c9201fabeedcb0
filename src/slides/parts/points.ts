import { z } from 'zod';
import type { Inch } from '../../core/lengths.ts';
import { factRef, text } from '../../fields/fields.ts';

/** Between a rule and what stands under it. */
export const RULE_GAP: Inch = 0.12;

const point = z.strictObject({
  fact: factRef('A figure to set large.').optional(),
  text: text('What the figure measures, or what there is to see.'),
});

/** The `points` key: up to three takeaways in a column beside the slide's main thing. */
export const pointsField = z.array(point).max(3).default([]).meta({ description: 'Up to three points beside it.' });
