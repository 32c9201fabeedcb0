/** Something that has storeys of so many openings each. */
export interface Stack {
  readonly columns: number;
  /** The most storeys that it has room for, and how high it is to be beside others. */
  readonly most: number;
}

export interface Storeys {
  /** By stack. */
  readonly rows: readonly number[];
  /** Openings of one storey more, on one of them; none where its width is 0. */
  readonly rest: { readonly stack: number; readonly openings: number };
}

/**
 * How many storeys each of the stacks has so that all openings are as many as are wanted: one at least, and about as high in
 * proportion to what it has room for; undefined where they have no room for so many.
 */
export function storeysFor(stacks: readonly Stack[], wanted: number): Storeys | undefined {
  const rows = stacks.map(() => 0);
  let left = wanted;
  for (;;) {
    const open = stacks.flatMap(({ columns, most }, i) => ((rows[i] ?? 0) < most && columns <= left ? [i] : []));
    if (open.length === 0) break;
    const part = (i: number) => (rows[i] === 0 ? 0 : ((rows[i] ?? 0) + 1) / (stacks[i]?.most ?? 1));
    const next = open.reduce((best, i) => (part(i) < part(best) ? i : best));
    rows[next] = (rows[next] ?? 0) + 1;
    left -= stacks[next]?.columns ?? left;
  }
  if (left === 0) return { rows, rest: { stack: 0, openings: 0 } };
  const roomy = stacks.flatMap(({ columns, most }, i) => ((rows[i] ?? 0) < most && columns > left ? [i] : []));
  if (roomy.length === 0) return undefined;
  const stack = roomy.reduce((best, i) => ((rows[i] ?? 0) > (rows[best] ?? 0) ? i : best));
  return { rows, rest: { stack, openings: left } };
}
