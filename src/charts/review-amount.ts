import { grouped } from '../core/counted.ts';
import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { badData } from './base/review.ts';

/** Parts of a circle that may have room for their names. */
const MOST_PARTS = 100;
/** Marks that may have room for their names, each beside it, on the largest chart in the smallest type. */
const MOST_NAMED = 300;
/** Marks that can be distinguished where few of them are named. */
const MOST_MARKS = 5_000;
/** Values of lines: more of them than there are pixels across a slide. */
const MOST_VALUES = 50_000;

/** The most that a picture of each type can have room for; `MOST_NAMED` of those that are not here. */
const MOST: Readonly<Record<string, number>> = {
  ...{ pie: MOST_PARTS, doughnut: MOST_PARTS, polar: MOST_PARTS, radar: MOST_PARTS },
  ...{ scatter: MOST_MARKS, bubble: MOST_MARKS, map: MOST_MARKS, heatmap: MOST_MARKS },
  ...{ line: MOST_VALUES, area: MOST_VALUES, 'stacked-area': MOST_VALUES },
};

/** The keys of a chart that say how many marks it has. */
interface Amounts {
  readonly type: string;
  readonly data?: readonly unknown[];
  readonly points?: readonly unknown[];
  readonly flows?: readonly unknown[];
  readonly labels?: readonly unknown[];
  readonly from?: { readonly categories?: readonly unknown[]; readonly series?: readonly unknown[] };
  readonly series?: readonly unknown[];
}

/**
 * `bad-data` where a chart has so many marks that no picture of its type has room for them. Checked before layout,
 * which would find the same label by label, after minutes of drawing.
 */
export function reviewAmount(chart: Amounts, path: Path): Finding[] {
  const most = MOST[chart.type] ?? MOST_NAMED;
  const count = marksOf(chart, most !== MOST_NAMED && most !== MOST_PARTS);
  if (count <= most) return [];
  return [
    badData(
      path,
      {
        en: `The chart has ${grouped(count)} entries, and one of this type has room for at most ${grouped(most)}.`,
        zh: `图表有 ${grouped(count)} 项，而这种图表最多容得下 ${grouped(most)} 项。`,
      },
      {
        en: 'Show the largest (`top: 10`), combine them into fewer, or choose a part of them (`where`).',
        zh: '请只显示最大的几项（`top: 10`），把它们合并，或用 `where` 选取其中一部分。',
      },
    ),
  ];
}

/** How many marks a chart draws, or how many entries it names. */
function marksOf({ data, points, flows, labels, from, series }: Amounts, all: boolean): number {
  const listed = data ?? points ?? flows;
  if (listed) return listed.length;
  const categories = (from?.categories ?? labels ?? []).length;
  return all ? categories * Math.max(1, (from?.series ?? series ?? []).length) : categories;
}

/** Whether a value of a slide's content is a chart, by what only charts have together. */
export function isChart(value: unknown): value is Amounts {
  if (value === null || typeof value !== 'object' || !('type' in value) || typeof value.type !== 'string') return false;
  return ['data', 'points', 'flows', 'labels', 'from'].some((key) => key in value);
}
