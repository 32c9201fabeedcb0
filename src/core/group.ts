/** A group of keys, as YAML and JSON write it. */
export type Group = Readonly<Record<string, unknown>>;

/** Whether a value is a group of keys, and no list. */
export const isGroup = (value: unknown): value is Group =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A value's entries if it is a group of keys; none of anything else. */
export const groupOf = (value: unknown): Group => (isGroup(value) ? value : {});
