import { PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import { plainText } from '../../core/rich-text.ts';
import type { ChartLabel, ChartLine, ChartPoint } from '../../scene/native-chart.ts';
import type { Margins } from '../base/base-config.ts';
import type { NativeContext, NativeDrawing, NativeWord } from '../base/define-chart.ts';
import type { ChartTable } from '../base/normalise.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { type ChartStyle, inRoles } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { type GrowthChart, growthPercent, growthText, planGrowth } from '../composed/growth.ts';
import { drawBracket, type MultipleChart, planMultiple } from '../composed/multiple.ts';
import { type PartsChart, planParts } from '../composed/parts.ts';
import { planTrack, type TrackChart, type TrackPlan } from '../composed/track-plan.ts';
import { CAP_HEIGHT, drawText, type Face, linesHeight, textWidth, widest } from '../parts/lettering.ts';
import { chartText, gapOf, labelFormats, outerPoints, plotArea, seriesName } from './native-series.ts';
import { leftAfter, openAxis } from './open-axis.ts';

/** The smallest rectangle around some. */
function around(rects: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...rects.map((each) => each.x)), Math.min(...rects.map((each) => each.y))];
  return {
    ...{ x, y },
    w: Math.max(...rects.map((each) => each.x + each.w)) - x,
    h: Math.max(...rects.map((each) => each.y + each.h)) - y,
  };
}

/** The area of marks in a frame, both in pixels of the picture. */
function areaIn(frame: Rect, marks: Rect) {
  const margins: Margins = {
    top: marks.y - frame.y,
    right: frame.x + frame.w - marks.x - marks.w,
    bottom: frame.y + frame.h - marks.y - marks.h,
    left: marks.x - frame.x,
  };
  return plotArea(margins, { width: frame.w, height: frame.h });
}

const wordsOf = ({ words }: NativeContext, kind: string): readonly NativeWord[] =>
  words.filter(({ name }) => name.startsWith(kind));

/** The size that all words of a sort have room in. */
const sizeOf = (words: readonly NativeWord[], most: Px = Number.POSITIVE_INFINITY): Px =>
  Math.min(most, ...words.map(({ size }) => size));

const boldFace = ({ family }: ChartStyle, size: Px): Face => ({ family, size, bold: true });

/** Values above the columns of a multiple, in an inch, and what parts them from these. */
const ABOVE = { most: 0.5 * PIXELS_PER_INCH, gap: 0.06 * PIXELS_PER_INCH };

/**
 * Columns whose last is a multiple of the first, as a chart that can be edited: as wide as in the picture, with their values
 * above them. The bracket between them stays what it is, as the multiple does.
 */
export function nativeMultiple(chart: MultipleChart, title: string, context: NativeContext): NativeDrawing {
  const plan = planMultiple(chart, context);
  const { table, columns, roles, style, baseLine, valueMost } = plan;
  const { width } = context;
  const [series] = table.series;
  const names = wordsOf(context, 'name');
  const face = boldFace(style, sizeOf(wordsOf(context, 'value'), ABOVE.most));
  const above = linesHeight(1, face.size) + ABOVE.gap;
  const wanted = { min: 0, max: valueMost };
  const open = openAxis(wanted, series?.values ?? [], undefined);
  const after = leftAfter(wanted, open, baseLine.y - above, above);
  const count = Math.max(1, columns.length);
  const [{ w: bar } = { w: width }, pitch] = [columns[0], columns[1] ? columns[1].x - (columns[0]?.x ?? 0) : width];
  // Half of the space between columns stands at either side, so that they stand where they do in the picture.
  const marks = { x: (bar - pitch) / 2, y: after, w: count * pitch, h: baseLine.y - after };
  const frame = around([marks, { ...marks, y: 0 }, baseLine, ...names.map(({ rect }) => rect)]);
  const scale = marks.h / open.ends.max;
  const drawn = columns.map((column, i): Rect => {
    const h = (series?.values[i] ?? 0) * scale;
    return { ...column, y: baseLine.y - h, h };
  });
  const nameSize = names.length > 0 ? sizeOf(names) : style.label.size;
  return {
    chart: {
      plot: { kind: 'bars', horizontal: false, stacked: false, gap: gapOf(pitch, bar), overlap: 0 },
      categories: table.categories,
      series: [
        { name: seriesName(series?.name, title, table), points: outerPoints(series, (i) => roles[i], face, style) },
      ],
      axes: { ...open.axes, names: chartText({ size: nameSize, bold: false, color: 'text' }) },
      area: areaIn(frame, marks),
    },
    frame,
    overlay(over) {
      drawBracket(over, { ...plan, columns: drawn, levels: [], style: inRoles(style) });
      over.fillStyle = 'text';
      over.fillRect(baseLine.x, baseLine.y, baseLine.w, baseLine.h);
    },
  };
}

/** The ground between fields, or between what was and what was added. */
const APART: ChartLine = { color: 'ground', width: 3 };

/** The part of a row that its bar is thick, and the size of values in bars. */
const ROW = { fill: 0.8, value: 0.7 };
/** From the end of a bar to its value, and from that to a note, in em. */
const BESIDE = { value: 0.3, note: 0.7 };

/**
 * Shares on tracks that are their whole, as a chart that can be edited: rows of one height, the track a series of hundreds
 * behind them.
 */
export function nativeTrack(chart: TrackChart, title: string, context: NativeContext): NativeDrawing {
  const plan = planTrack(chart, context);
  const { table, roles, style } = plan;
  const { width, height, language } = context;
  const [series] = table.series;
  const names = wordsOf(context, 'name');
  const count = Math.max(1, table.categories.length);
  const [pitch, thick] = [height / count, (ROW.fill * height) / count];
  const face = boldFace(style, Math.min(sizeOf(wordsOf(context, 'value'), ROW.value * thick), ROW.value * thick));
  const wanted = { min: 0, max: 100 };
  const open = openAxis(wanted, [100], undefined);
  const marks = { x: 0, y: 0, w: (width * open.ends.max) / 100, h: height };
  const frame = around([marks, ...names.map(({ rect }) => ({ ...rect, y: 0, h: height }))]);
  const nameSize = Math.min(sizeOf(names, thick), thick);
  const track = table.categories.map((): ChartPoint => ({ value: 100, fill: 'panel' }));
  return {
    chart: {
      plot: { kind: 'bars', horizontal: true, stacked: false, gap: gapOf(pitch, thick), overlap: 100 },
      categories: table.categories,
      series: [
        { name: wordsFor(language).whole, points: track },
        { name: seriesName(series?.name, title, table), points: outerPoints(series, (i) => roles[i], face, style) },
      ],
      axes: { ...open.axes, names: chartText({ size: nameSize, bold: false, color: 'text' }) },
      area: areaIn(frame, marks),
    },
    frame,
    overlay: (over) => drawTrackWords(over, context, { plan, face, pitch, thick }),
  };
}

/** Where the words on tracks stand. */
interface TrackRows {
  readonly plan: TrackPlan;
  readonly face: Face;
  readonly pitch: Px;
  readonly thick: Px;
}

/** Draws the note behind the highlighted value, and what a track is at the end of the first that has room for it. */
function drawTrackWords(over: Pen, context: NativeContext, { plan, face, pitch, thick }: TrackRows): void {
  const { width } = context;
  const { table, highlighted } = plan;
  const [series] = table.series;
  const behind = (row: number) => {
    const end = ((series?.values[row] || 0) * width) / 100;
    return end + BESIDE.value * face.size + textWidth(over, series?.labels[row] ?? '', face);
  };
  const drawn = (word: NativeWord | undefined, bold: boolean) => {
    const own = { family: face.family, size: Math.min(word?.size ?? 0, ROW.value * thick), bold };
    const text = word?.text.replace(/\s*\n\s*/gu, ' ') ?? '';
    return { own, text, w: textWidth(over, text, own) };
  };
  const [note, whole] = [drawn(wordsOf(context, 'note')[0], true), drawn(wordsOf(context, 'whole')[0], false)];
  const apart = BESIDE.note * face.size;
  const start = behind(highlighted) + apart;
  if (note.text !== '') {
    drawText(over, note.text, note.own, 'text', { x: start, middle: pitch * (highlighted + 0.5), align: 'left' });
  }
  const taken = (row: number) => (row === highlighted && note.text !== '' ? start + note.w : behind(row));
  const row = table.categories.findIndex((_, i) => taken(i) + 2 * apart + whole.w <= width);
  if (row < 0 || whole.text === '') return;
  drawText(over, whole.text, whole.own, 'subtle', {
    x: width - apart / 2,
    middle: pitch * (row + 0.5),
    align: 'right',
  });
}

/** Sizes of growth in its bar, in parts of that, and at least. */
const GROWN = { width: 0.84, height: 0.7, least: 0.25 * PIXELS_PER_INCH };

/** How much things grew, as a chart that can be edited: bars of what was before, a hundred each, and of what was added in percent. */
export function nativeGrowth(chart: GrowthChart, title: string, context: NativeContext): NativeDrawing {
  const { style, bars } = planGrowth(chart, context);
  const { language, width } = context;
  const words = wordsFor(language);
  const percents = chart.rows.map(growthPercent);
  const labels = chart.rows.map((row) => growthText(row, language));
  const formats = labelFormats(labels, percents);
  const [first, second] = bars.map(({ before }) => before);
  const thick = first?.h ?? context.height;
  const pitch = second ? second.y - (first?.y ?? 0) : thick;
  const sums = percents.map((percent) => 100 + percent);
  const wanted = { min: 0, max: Math.max(...sums, 100) };
  const open = openAxis(wanted, sums, undefined);
  const marks = {
    x: 0,
    y: (first?.y ?? 0) + thick / 2 - pitch / 2,
    w: (width * open.ends.max) / wanted.max,
    h: pitch * Math.max(1, bars.length),
  };
  const room = labels.map(
    (label, i) => (GROWN.width * (bars[i]?.added.w ?? 0)) / textWidth(context.pen, label, boldFace(style, 1)),
  );
  const face = boldFace(
    style,
    Math.max(GROWN.least, Math.min(sizeOf(wordsOf(context, 'growth')), GROWN.height * thick, ...room)),
  );
  const added = percents.map((value, i): ChartPoint => {
    const role = bars[i]?.role ?? 'subject';
    const own = chartText({ ...face, color: style.inkRole(role, face.size) });
    const label: ChartLabel = {
      text: labels[i] ?? '',
      format: formats[i] ?? '',
      at: 'inside',
      style: own,
      ground: role,
    };
    return { value, fill: role, outline: APART, label };
  });
  const frame = around([marks]);
  return {
    chart: {
      plot: { kind: 'bars', horizontal: true, stacked: true, gap: gapOf(pitch, thick), overlap: 100 },
      categories: chart.rows.map(({ name }) => plainText(name)),
      series: [
        { name: words.before, points: percents.map((): ChartPoint => ({ value: 100, fill: 'step-1' })) },
        { name: title || words.rise, points: added },
      ],
      axes: open.axes,
      area: areaIn(frame, marks),
    },
    frame,
  };
}

/** Sizes of figures with their names in fields, in parts of the field that they stand in, and at least, in points. */
const FIELD = { width: 0.86, height: 0.36, least: 0.19 * PIXELS_PER_INCH };

/** The parts of a whole as a chart that can be edited: one bar of a hundred percent, each part a series with its name and value. */
export function nativeParts(chart: PartsChart, title: string, context: NativeContext): NativeDrawing {
  const { table, style, direction, fields, roles } = planParts(chart, context);
  const { pen, width, height } = context;
  const [series] = table.series;
  const lying = direction === 'across';
  const units = (series?.facts ?? []).map((fact) => fact?.figure);
  const figures = table.categories.map((_, i) => units[i] ?? { number: series?.labels[i] ?? '', unit: '' });
  const labels = figures.map(({ number, unit }) => number + (unit === '' || unit === '%' ? unit : `\u00a0${unit}`));
  const face = boldFace(style, fieldSize(pen, style, table, labels, fields));
  const formats = labelFormats(labels, series?.values ?? []);
  const parts = table.categories.map((name, i) => {
    const role = roles[i] ?? 'subject';
    const own = chartText({ ...face, color: style.inkRole(role, face.size) });
    const text = labels[i] ?? '';
    const label: ChartLabel = {
      ...{ text, format: formats[i] ?? '', named: 'series', below: true, at: 'inside', style: own, ground: role },
    };
    const value = series?.values[i];
    const point: ChartPoint = { value, fill: role, ...(i > 0 ? { outline: APART } : {}), label };
    return { name: seriesName(name, '', table), points: [point] };
  });
  // Rows are read from the top, and standing parts from the foot.
  const ordered = lying ? parts : parts.toReversed();
  return {
    chart: {
      plot: { kind: 'bars', horizontal: lying, stacked: 'percent', gap: 0, overlap: 100 },
      categories: [seriesName(series?.name, title, table)],
      series: ordered,
      axes: { min: 0, max: 1 },
      area: plotArea({ top: 0, right: 0, bottom: 0, left: 0 }, { width, height }),
    },
  };
}

/** The largest size at which names and values stand in their fields, those too small for any aside. */
function fieldSize(
  pen: Pen,
  style: ChartStyle,
  table: ChartTable,
  labels: readonly string[],
  fields: readonly Rect[],
): Px {
  const sizes = fields.map(({ w, h }, i) => {
    const one = widest(pen, [table.categories[i] ?? '', labels[i] ?? ''], boldFace(style, 1));
    return Math.min((FIELD.width * w) / Math.max(one, CAP_HEIGHT), FIELD.height * h);
  });
  const roomy = sizes.filter((size) => size >= FIELD.least);
  return Math.max(FIELD.least, Math.min(4 * style.single, ...(roomy.length > 0 ? roomy : [FIELD.least])));
}
