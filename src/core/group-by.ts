/** Values in groups of one name, the groups in the order of their first values. */
export function groupBy<T, Name>(values: readonly T[], nameOf: (value: T) => Name): ReadonlyMap<Name, readonly T[]> {
  const groups = new Map<Name, T[]>();
  for (const value of values) {
    const name = nameOf(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}
