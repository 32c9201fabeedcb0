import type { Px } from '../../core/lengths.ts';

/** A label that wants to stand at `at`, and needs `height` around it. */
interface Spreading {
  readonly at: Px;
  readonly height: Px;
}

/** Labels that stand one right after the other. */
interface Cluster {
  readonly members: readonly number[];
  readonly height: Px;
  /** The upper edge of the first. */
  readonly start: Px;
}

/**
 * Where labels stand so that none overlaps another: each as near as can be to where it wants to be, in their order,
 * within `top` and `bottom` where there is room at all. Gives the middle of each.
 */
export function spread(labels: readonly Spreading[], top: Px, bottom: Px): Px[] {
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
  let clusters: readonly Cluster[] = [];
  for (const i of order) {
    const { at, height } = labels[i] ?? { at: 0, height: 0 };
    clusters = settle([...clusters, { members: [i], height, start: at - height / 2 }], labels, top, bottom);
  }
  const middles: Px[] = labels.map((label) => label.at);
  for (const { members, start } of clusters) {
    let y = start;
    for (const i of members) {
      const height = labels[i]?.height ?? 0;
      middles[i] = y + height / 2;
      y += height;
    }
  }
  return middles;
}

/** Joins the last cluster with those it runs into. */
function settle(clusters: readonly Cluster[], labels: readonly Spreading[], top: Px, bottom: Px): readonly Cluster[] {
  const last = clusters.at(-1);
  if (!last) return clusters;
  const start = Math.max(top, Math.min(last.start, bottom - last.height));
  const others = clusters.slice(0, -1);
  const before = others.at(-1);
  if (!before || before.start + before.height <= start) return [...others, { ...last, start }];
  const members = [...before.members, ...last.members];
  const joined = { members, height: before.height + last.height, start: wanted(members, labels) };
  return settle([...others.slice(0, -1), joined], labels, top, bottom);
}

/** Where a cluster would begin so that its members stand where they want to be on average. */
function wanted(members: readonly number[], labels: readonly Spreading[]): Px {
  let offset = 0;
  let sum = 0;
  for (const i of members) {
    const { at, height } = labels[i] ?? { at: 0, height: 0 };
    sum += at - (offset + height / 2);
    offset += height;
  }
  return sum / members.length;
}
