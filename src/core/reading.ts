/** Where a deck is read: in a hall, from the third row, or at a desk. */
export const READINGS = ['hall', 'desk'] as const;
export type Reading = (typeof READINGS)[number];
