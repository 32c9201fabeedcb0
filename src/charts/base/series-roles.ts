import type { ColorRole } from '../../scene/tokens.ts';

/** Series and parts side by side, none of them lifted out. */
export const PARTS: readonly ColorRole[] = ['subject', 'second', 'third', 'step-6', 'step-1', 'step-2'];
/** Parts beside one in the highlight’s colour: the subject and its tints. */
export const QUIET_PARTS: readonly ColorRole[] = ['subject', 'step-2', 'step-1', 'step-6', 'context'];
/** Series beside one in the subject’s colour. */
export const QUIET_GROUPS: readonly ColorRole[] = ['context', 'step-2', 'step-6', 'third'];

/** The colours that stand side by side in charts, for as many series as can be told apart at a glance. */
export const SIDE_BY_SIDE: readonly (readonly ColorRole[])[] = [
  PARTS.slice(0, 5),
  ['highlight', ...QUIET_PARTS.slice(0, 4)],
  ['subject', ...QUIET_GROUPS],
];
