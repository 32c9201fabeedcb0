import { sum } from '../../../core/collections.ts';
import { PIXELS_PER_INCH, type Px } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { Finding } from '../../../findings/finding.ts';
import { drawText, textWidth } from '../../../marks/lettering.ts';
import { type Mark, rectMark } from '../../../marks/marks.ts';
import type { Pen, Rect } from '../../../marks/pen.ts';
import { say } from '../../../messages/say.ts';
import type { ChartPoint } from '../../../scene/native-chart.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartData, Highlighted } from '../../base/common-fields.ts';
import type { NativeContext, NativeDrawing, NativeWord, PlotContext, Slot } from '../../base/define-chart.ts';
import { badData } from '../../base/review.ts';
import { chartStyle } from '../../base/style.ts';
import { areShares, type ChartTable, dataOf, highlightedCategory, normalise } from '../../base/table.ts';
import { wordsFor } from '../../base/words.ts';
import {
  areaIn,
  around,
  boldFace,
  chartText,
  gapOf,
  outerSeries,
  sizeOf,
  wordsNamed,
} from '../../native/native-series.ts';
import { openAxis } from '../../native/open-axis.ts';

/** The part of its row that a bar is thick. */
const FILL = 0.82;
/** How much higher than others the highlighted row is, where there are others enough to be told from. */
const LIFTED = 3.1;
const LIFTED_FROM = 3;
/** Between rows where one stands out, in parts of a bar: of one value, and of two. */
const GAPS = { alike: 0.2, apart: 0.55 };
/** A bar is never thinner than this, so that it can be seen. */
const MIN_BAR: Px = 0.04 * PIXELS_PER_INCH;

export type TrackChart = ChartData &
  Highlighted & {
    readonly track?: boolean | undefined;
    readonly whole?: RichText | undefined;
    readonly note?: RichText | undefined;
  };

export type TrackPlan = ReturnType<typeof planTrack>;

/** Whether the bars lie on tracks: all are shares of a whole in percent. */
export function hasTrack(chart: TrackChart): boolean {
  return chart.track === true && trackFaults(normalise(chart)).length === 0;
}

export const isLifted = (count: number, highlighted: number): boolean => highlighted >= 0 && count >= LIFTED_FROM;

/**
 * The rows over the whole height, the first bar at its top and the last at its foot. Where one stands out, the others are
 * groups of equal values.
 */
function trackRows(values: readonly number[], highlighted: number): readonly Slot[] {
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
export function planTrack(chart: TrackChart, { brand, language, width, height }: PlotContext) {
  const table = normalise(chart, language);
  const data = dataOf(table);
  const highlighted = highlightedCategory(table, chart);
  const values = data.map(({ value }) => value);
  const slots = trackRows(values, highlighted);
  const rows = data.map((datum, i) => {
    const { y, h } = slots[i] ?? { y: 0, h: 0 };
    const top = Math.round(y * height);
    const track: Rect = { x: 0, y: top, w: width, h: Math.round((y + h) * height) - top };
    const part = datum.value / 100;
    const bar = { ...track, w: part > 0 ? Math.max(MIN_BAR, Math.round(part * width)) : 0 };
    const isHighlighted = i === highlighted;
    const role: ColorRole = isHighlighted ? 'highlight' : 'subject';
    return { ...datum, key: i + 1, share: h, track, bar, role, isHighlighted };
  });
  return { table, rows, style: chartStyle(brand) };
}

export function trackMarks({ rows }: TrackPlan): readonly Mark[] {
  return [...rows.map(({ track }) => rectMark(track, 'panel')), ...rows.map(({ bar, role }) => rectMark(bar, role))];
}

export function reviewTrack(chart: TrackChart, table: ChartTable, path: Path): Finding[] {
  const isNoted = chart.track === true && highlightedCategory(table, chart) >= 0;
  const lost = chart.note && !isNoted ? [badData([...path, 'note'], say.charts.track.noteWithoutBar)] : [];
  if (chart.track !== true) return lost;
  return [...trackFaults(table).map((fault) => badData([...path, 'track'], fault)), ...lost];
}

function trackFaults(table: ChartTable) {
  const values = table.series[0]?.values ?? [];
  return areShares(table) && values.every((value) => !(value < 0 || value > 100)) ? [] : [say.charts.track.notShares];
}

/** The part of a row that its bar is thick, and the size of values in bars. */
const ROW = { fill: 0.8, value: 0.7 };

/** From the end of a bar to its value, and from that to a note, in em. */
const BESIDE = { value: 0.3, note: 0.7 };

/**
 * Shares on tracks that are their whole, as a chart that can be edited: rows of one height, the track a series of hundreds
 * behind them.
 */
export function nativeTrack(chart: TrackChart, context: NativeContext): NativeDrawing {
  const plan = planTrack(chart, context);
  const { table, style, rows } = plan;
  const highlighted = rows.findIndex(({ isHighlighted }) => isHighlighted);
  const { width, height, language, title } = context;
  const names = wordsNamed(context, 'name');
  const count = Math.max(1, rows.length);
  const [pitch, thick] = [height / count, (ROW.fill * height) / count];
  const face = boldFace(style, Math.min(sizeOf(wordsNamed(context, 'value'), ROW.value * thick), ROW.value * thick));
  const wanted = { min: 0, max: 100 };
  const open = openAxis(wanted, [100], undefined);
  const marks = { x: 0, y: 0, w: (width * open.ends.max) / 100, h: height };
  const frame = around([marks, ...names.map(({ rect }) => ({ ...rect, y: 0, h: height }))]);
  const nameSize = Math.min(sizeOf(names, thick), thick);
  const track = rows.map((): ChartPoint => ({ value: 100, fill: 'panel' }));
  /** Draws the note behind the highlighted value, and what a track is at the end of the first that has room for it. */
  const drawTrackWords = (over: Pen) => {
    const behind = (row: number) => {
      const { value = 0, label = '' } = rows[row] ?? {};
      return ((value || 0) * width) / 100 + BESIDE.value * face.size + textWidth(over, label, face);
    };
    const drawn = (word: NativeWord | undefined, bold: boolean) => {
      const own = { family: face.family, size: Math.min(word?.size ?? 0, ROW.value * thick), bold };
      const text = word?.text.replace(/\s*\n\s*/gu, ' ') ?? '';
      return { own, text, w: textWidth(over, text, own) };
    };
    const [note, whole] = [drawn(wordsNamed(context, 'note')[0], true), drawn(wordsNamed(context, 'whole')[0], false)];
    const apart = BESIDE.note * face.size;
    const start = behind(highlighted) + apart;
    if (note.text !== '') {
      drawText(over, note.text, note.own, 'text', { x: start, middle: pitch * (highlighted + 0.5), align: 'left' });
    }
    const taken = (row: number) => (row === highlighted && note.text !== '' ? start + note.w : behind(row));
    const row = rows.findIndex((_, i) => taken(i) + 2 * apart + whole.w <= width);
    if (row < 0 || whole.text === '') return;
    drawText(over, whole.text, whole.own, 'subtle', {
      x: width - apart / 2,
      middle: pitch * (row + 0.5),
      align: 'right',
    });
  };
  return {
    chart: {
      plot: { kind: 'bars', horizontal: true, stacked: false, gap: gapOf(pitch, thick), overlap: 100 },
      categories: table.categories,
      series: [
        { name: wordsFor(language).whole, points: track },
        outerSeries({ table, style, roles: rows.map(({ role }) => role) }, face, title),
      ],
      axes: { ...open.axes, names: chartText({ size: nameSize, bold: false, color: 'text' }) },
      area: areaIn(frame, marks),
    },
    frame,
    overlay: drawTrackWords,
  };
}
