interface Place {
  readonly left: number;
  readonly top: number;
}

/** Which of several tiles, which run in rows, a key leads to from one of them; undefined where it leads nowhere. */
export function besideIn(tiles: readonly Place[], from: number, key: string): number | undefined {
  const own = tiles[from];
  if (!own) return undefined;
  const rowOf = (isInside: (top: number) => boolean, nearest: (...tops: number[]) => number): number | undefined => {
    const tops = tiles.map(({ top }) => top).filter(isInside);
    if (tops.length === 0) return undefined;
    const row = nearest(...tops);
    const inRow = tiles.flatMap(({ top, left }, i) => (top === row ? [{ i, away: Math.abs(left - own.left) }] : []));
    return inRow.toSorted((a, b) => a.away - b.away)[0]?.i;
  };
  switch (key) {
    case 'ArrowRight':
      return from + 1 < tiles.length ? from + 1 : undefined;
    case 'ArrowLeft':
      return from > 0 ? from - 1 : undefined;
    case 'ArrowDown':
      return rowOf((top) => top > own.top, Math.min);
    case 'ArrowUp':
      return rowOf((top) => top < own.top, Math.max);
    case 'Home':
      return 0;
    case 'End':
      return tiles.length - 1;
    default:
      return undefined;
  }
}
