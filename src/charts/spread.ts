import type { Px } from '../core/units.ts';

/** A label that wants to stand at `at`, and needs `height` around it. */
export interface Spreading {
  readonly at: Px;
  readonly height: Px;
}

/**
 * Where labels stand so that none overlaps another: each as near as can be to where it wants to be, in their order,
 * within `top` and `bottom` where there is room at all. Gives the middle of each.
 */
export function spread(labels: readonly Spreading[], top: Px, bottom: Px): Px[] {
  const order = labels.map((_, i) => i).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
  const clusters: { members: number[]; height: Px; start: Px }[] = [];
  for (const i of order) {
    const { at, height } = labels[i] ?? { at: 0, height: 0 };
    clusters.push({ members: [i], height, start: at - height / 2 });
    settle();
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

  /** Joins the last cluster with those it runs into; a joined cluster stands where its members want to be on average. */
  function settle() {
    for (;;) {
      const last = clusters.pop();
      if (!last) return;
      last.start = Math.max(top, Math.min(last.start, bottom - last.height));
      const before = clusters.at(-1);
      if (!before || before.start + before.height <= last.start) {
        clusters.push(last);
        return;
      }
      clusters.pop();
      const members = [...before.members, ...last.members];
      const height = before.height + last.height;
      clusters.push({ members, height, start: wanted(members) });
    }
  }

  function wanted(members: readonly number[]): Px {
    let offset = 0;
    let sum = 0;
    for (const i of members) {
      const { at, height } = labels[i] ?? { at: 0, height: 0 };
      sum += at - (offset + height / 2);
      offset += height;
    }
    return sum / members.length;
  }
}
