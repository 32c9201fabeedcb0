import { sum } from '../../core/collections.ts';
import { PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { baseConfig, NO_MARGINS } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { Slot } from '../base/composition.ts';
import type { ChartPlan, ChartPlot, PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { areShares, type ChartTable, normalise } from '../base/normalise.ts';
import type { Rect } from '../base/pen.ts';
import { badData } from '../base/review.ts';
import { chartStyle } from '../base/style.ts';

/** The part of its row that a bar is thick. */
const FILL = 0.82;
/** How much higher than others the highlighted row is, where there are others enough to be told from. */
const LIFTED = 3.1;
const LIFTED_FROM = 3;
/** Between rows where one stands out, in parts of a bar: of one value, and of two. */
const GAPS = { alike: 0.2, apart: 0.55 };
/** A bar is never thinner than this, so that it can be seen. */
const LEAST: Px = 0.04 * PIXELS_PER_INCH;

/** Shares as bars on tracks that are their wholes. */
export type TrackChart = ChartData &
  Highlighted & {
    readonly track?: boolean | undefined;
    readonly whole?: RichText | undefined;
    readonly note?: RichText | undefined;
  };

/** The rows of the picture, which holds tracks and bars only. */
export interface TrackPlan extends ChartPlan {
  readonly tracks: readonly Rect[];
  readonly bars: readonly Rect[];
  readonly roles: readonly ColorRole[];
  readonly highlighted: number;
}

/** Whether the bars lie on tracks: all are shares of a whole in percent. */
export function hasTrack(chart: TrackChart): boolean {
  return chart.track === true && trackFaults(normalise(chart)).length === 0;
}

/** Whether one row stands out from others enough. */
export const isLifted = (count: number, highlighted: number): boolean => highlighted >= 0 && count >= LIFTED_FROM;

/**
 * The rows over the whole height, the first bar at its top and the last at its foot. Where one stands out, the others are
 * groups of equal values.
 */
export function trackRows(values: readonly number[], highlighted: number): readonly Slot[] {
  const lifted = isLifted(values.length, highlighted);
  const bar = lifted ? 1 : FILL;
  const heights = values.map((_, i) => (lifted && i === highlighted ? LIFTED : bar));
  const grouped = lifted && values.some((value, i) => i > 0 && value === values[i - 1]);
  const gaps = values.map((value, i) => {
    if (i === 0) return 0;
    if (!lifted) return 1 - FILL;
    return grouped && value !== values[i - 1] ? GAPS.apart : GAPS.alike;
  });
  const total = sum([...heights, ...gaps]);
  return heights.map((h, i) => {
    const above = sum(heights.slice(0, i));
    const between = sum(gaps.slice(0, i + 1));
    return { y: (above + between) / total, h: h / total };
  });
}

/** Tracks over the whole width, the bars on them as long as their share. */
export function planTrack(chart: TrackChart, context: PlotContext): TrackPlan {
  const table = normalise(chart, context.language);
  const values = table.series[0]?.values ?? [];
  const highlighted = highlightedCategory(table, chart);
  const { width, height } = context;
  const rows = trackRows(values, highlighted).map(({ y, h }): Rect => {
    const top = Math.round(y * height);
    return { x: 0, y: top, w: width, h: Math.round((y + h) * height) - top };
  });
  return {
    ...{ table, tracks: rows, highlighted, context, style: chartStyle(context.brand) },
    bars: rows.map((row, i) => {
      const part = (values[i] ?? 0) / 100;
      return { ...row, w: part > 0 ? Math.max(LEAST, Math.round(part * width)) : 0 };
    }),
    roles: values.map((_, i) => (i === highlighted ? 'highlight' : 'subject')),
  };
}

/** The picture of tracks and bars: their words are the slide's. */
export function plotTrack(plan: TrackPlan): ChartPlot {
  const { table, style, tracks, bars, roles, context } = plan;
  const { width, height } = context;
  const [series] = table.series;
  const datasetOf = (rects: readonly Rect[], colors: readonly ColorRole[]) =>
    rects.map(({ y, w, h }, i) => ({
      data: [{ x: w, y: y + h / 2 }],
      ...{ backgroundColor: style.color(colors[i] ?? 'subject'), barThickness: h, grouped: false, inflateAmount: 0 },
    }));
  const panels = tracks.map((): ColorRole => 'panel');
  // What is drawn first lies on top.
  const datasets = [...datasetOf(bars, roles), ...datasetOf(tracks, panels)];
  const config = baseConfig(
    'bar',
    { datasets: datasets.map((each, order) => ({ ...each, order })) as never },
    { margins: () => NO_MARGINS, draw: () => {} },
    {
      indexAxis: 'y',
      scales: {
        x: { display: false, min: 0, max: width },
        y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: height },
      },
    },
  );
  return { config, labels: [...table.categories, ...(series?.labels ?? [])] };
}

/** `bad-data` for bars on tracks that are no shares of a whole, and for a note to no bar. */
export function reviewTrack(chart: TrackChart, table: ChartTable, path: Path): Finding[] {
  const isNoted = chart.track === true && highlightedCategory(table, chart) >= 0;
  const lost = chart.note && !isNoted ? [badData([...path, 'note'], NOTE.message, NOTE.hint)] : [];
  if (chart.track !== true) return lost;
  return [...trackFaults(table).map(({ message, hint }) => badData([...path, 'track'], message, hint)), ...lost];
}

function trackFaults(table: ChartTable) {
  const values = table.series[0]?.values ?? [];
  return areShares(table) && values.every((value) => !(value < 0 || value > 100)) ? [] : [SHARES];
}

const SHARES = {
  message: {
    en: 'A track is a whole of 100%, and not all of these values are shares from 0 to 100%.',
    zh: '轨道代表100%的整体，而这里的数值并不都是0到100%的占比。',
  },
  hint: { en: 'Leave out `track`, or show shares in percent.', zh: '请去掉 `track`，或者改用百分比占比。' },
};

const NOTE = {
  message: {
    en: 'A note stands in the highlighted bar on its track, and there is none.',
    zh: '注释写在轨道上突出显示的条形里，而这里没有这样的条形。',
  },
  hint: {
    en: 'Add `track: true` and `highlight`, or leave out `note`.',
    zh: '请加上 `track: true` 和 `highlight`，或者去掉 `note`。',
  },
};
