import { describe, expect, it } from 'vitest';
import { measuringPen } from '../../../src/marks/lettering.ts';
import { measurer } from '../../support/brand.ts';
import { type AnyChart, inline, plan } from '../draw.ts';

const data = inline(['Cars', 'Chips'], { Before: [40, 6], After: [31, 18] }, '%');
const chart = { type: 'dumbbell', ...data };

/** The dots of the first series, then those of the second. */
const dots = (own: AnyChart) =>
  (plan(own).marks?.(measuringPen(measurer)) ?? []).flatMap((mark) => (mark.kind === 'disc' ? [mark] : []));

describe('dumbbell', () => {
  it('puts both dots of a pair in one row, rows as they are given', () => {
    const [cars, chips, carsAfter, chipsAfter] = dots(chart);
    expect([carsAfter?.at.y, chipsAfter?.at.y]).toEqual([cars?.at.y, chips?.at.y]);
    expect(cars?.at.y).toBeLessThan(chips?.at.y ?? 0);
    const across = [chips, chipsAfter, carsAfter, cars].map((dot) => dot?.at.x ?? 0);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
  });

  it('keeps the first series quiet, and lifts out the highlighted row', () => {
    const roles = dots({ ...chart, highlight: 'Chips' }).map(({ role }) => role);
    expect(roles).toEqual(['context', 'context', 'subject', 'highlight']);
  });
});
