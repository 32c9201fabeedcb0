import { measuringPen } from '../../../src/marks/lettering.ts';
import { measurer } from '../../support/brand.ts';
import { testCalls } from '../../support/calls.ts';
import { type AnyChart, plan } from '../draw.ts';

/** The dots of the first series, then those of the second. */
const dots = (own: AnyChart) =>
  (plan(own).marks?.(measuringPen(measurer)) ?? []).flatMap((mark) => (mark.kind === 'disc' ? [mark] : []));

testCalls(import.meta.url, 'dumbbell.yaml', { dots });
