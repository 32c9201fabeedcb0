import type { Inch } from '../../core/lengths.ts';
import { PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { baseConfig } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { Slot } from '../base/composition.ts';
import type { ChartPlot, PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { type DataTable, inScale, normalise } from '../base/normalise.ts';
import type { Pen, Point } from '../base/pen.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';

/** Radius of a dot, in parts of the distance from one to the next. */
const RADIUS = 0.37;
/** Dots stand no further apart than this, so that few do not become discs. */
const PITCH_MOST: Inch = 0.5;
/** More dots in a line than these are not tried. */
const LINE_MOST = 400;
/** A last line is at the least this part of a full one, if lines that are this much longer allow it. */
const STRAY = 0.15;
const LONGER = 1.1;
/** Between two groups, at the least. */
const GROUP_GAP: Inch = 0.28;

/** Counts as dots, in one language. */
export type DotsChart = ChartData & Highlighted & { readonly per?: number | undefined };

/** Where dots stand: a group in lines of one length, the groups below each other, one distance for all of them. */
export interface DotRows {
  /** Dots in a full line. */
  readonly line: number;
  /** From the middle of a dot to that of the next. */
  readonly pitch: Inch;
  /** Whether all groups have room below each other. */
  readonly fits: boolean;
  /** From the top of the room down. */
  readonly rows: readonly { readonly y: Inch; readonly h: Inch }[];
}

/** Dots of groups in a picture. */
export interface DotsPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly groups: readonly (readonly Point[])[];
  readonly radius: Px;
  readonly roles: readonly ColorRole[];
}

/** How many dots stand for each value, one of them for so many. */
export function dotCounts({ series, scale }: DataTable, per = 1): readonly number[] {
  return (series[0]?.values ?? []).map((value) => Math.max(0, Math.round((value || 0) / inScale(per, scale ?? 1))));
}

type Room = { readonly w: Inch; readonly h: Inch };

/** The distance at which a full line reaches from edge to edge. */
const pitchOf = (line: number, w: Inch): Inch => Math.min(PITCH_MOST, w / (line - 1 + 2 * RADIUS));
const heightOf = (count: number, line: number, pitch: Inch): Inch =>
  (Math.max(0, Math.ceil(count / line) - 1) + 2 * RADIUS) * pitch;
const sum = (lengths: readonly Inch[]): Inch => lengths.reduce((total, each) => total + each, 0);

/** The shortest line that fits; one a little longer where the last line of a group would have but a few dots. */
function lineWhere(counts: readonly number[], fits: (line: number) => boolean): number {
  let first = 1;
  while (first < LINE_MOST && !fits(first)) first++;
  const strays = (line: number) => counts.some((count) => count > line && (count - 1) % line < STRAY * line - 1);
  for (let line = first; line <= LONGER * first; line++) if (fits(line) && !strays(line)) return line;
  return first;
}

/**
 * The rows whose dots are largest in a room, where each group is as high as its dots or as its words, whichever is higher.
 * What height is left parts the groups, so that the last ends at the foot.
 */
export function dotRows(counts: readonly number[], { w, h }: Room, words: readonly Inch[]): DotRows {
  const gaps = GROUP_GAP * Math.max(0, counts.length - 1);
  const rowsAt = (line: number) => {
    const pitch = pitchOf(line, w);
    const heights = counts.map((count, i) => Math.max(words[i] ?? 0, heightOf(count, line, pitch)));
    return { pitch, heights, fits: sum(heights) + gaps <= h };
  };
  const line = lineWhere(counts, (each) => rowsAt(each).fits);
  const { pitch, heights, fits } = rowsAt(line);
  const gap = Math.max(0, h - sum(heights)) / Math.max(1, counts.length - 1);
  const rows = heights.map((height, i) => ({ y: sum(heights.slice(0, i)) + i * gap, h: height }));
  return { line, pitch, fits, rows };
}

/** The dots in the picture: in the rows that the words beside them leave, else in as high ones as they need. */
export function planDots(chart: DotsChart, { brand, language, width, height, slots }: PlotContext): DotsPlan {
  const table = normalise(chart, language);
  const counts = dotCounts(table, chart.per);
  const room = { w: width / PIXELS_PER_INCH, h: height / PIXELS_PER_INCH };
  const { line, pitch, rows } = slots ? rowsIn(counts, room, slots) : dotRows(counts, room, []);
  const highlighted = highlightedCategory(table, chart);
  const groups = counts.map((count, i) => {
    const { y = 0, h = 0 } = rows[i] ?? {};
    const top = y + (h - heightOf(count, line, pitch)) / 2;
    return Array.from({ length: count }, (_, dot): Point => {
      const [row, column] = [Math.floor(dot / line), dot % line];
      const at = { x: (column + RADIUS) * pitch, y: top + (row + RADIUS) * pitch };
      return { x: at.x * PIXELS_PER_INCH, y: at.y * PIXELS_PER_INCH };
    });
  });
  const roles = counts.map((_, i): ColorRole => (i === highlighted ? 'highlight' : 'step-3'));
  return { table, groups, roles, style: chartStyle(brand), radius: RADIUS * pitch * PIXELS_PER_INCH };
}

/** The largest dots that stand in rows whose places are given in parts of the height. */
function rowsIn(counts: readonly number[], { w, h }: Room, slots: readonly Slot[]): Omit<DotRows, 'fits'> {
  const rows = slots.map((slot) => ({ y: slot.y * h, h: slot.h * h }));
  const fits = (line: number) =>
    counts.every((count, i) => heightOf(count, line, pitchOf(line, w)) <= (rows[i]?.h ?? 0) + 0.01);
  const line = lineWhere(counts, fits);
  return { line, pitch: pitchOf(line, w), rows };
}

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The picture of the dots: their words are the slide's. */
export function plotDots(plan: DotsPlan): ChartPlot {
  const { table, groups, style } = plan;
  const datasets = groups.map((dots, i) => ({
    label: table.categories[i],
    data: [{ x: dots.length, y: table.series[0]?.values[i] ?? 0 }],
    pointStyle: false,
  }));
  const config = baseConfig(
    'scatter',
    { datasets: datasets as never },
    { margins: () => NO_MARGINS, draw: (pen) => drawDots(pen, plan, style.color) },
    { scales: { x: { display: false }, y: { display: false } } },
  );
  return { config, labels: [...table.categories, ...(table.series[0]?.labels ?? [])] };
}

/** Draws each group as one figure, in colours by role. */
export function drawDots(pen: Pen, { groups, roles, radius }: DotsPlan, color: (role: ColorRole) => string): void {
  pen.save();
  groups.forEach((dots, i) => {
    if (dots.length === 0) return;
    pen.fillStyle = color(roles[i] ?? 'subject');
    pen.beginPath();
    for (const { x, y } of dots) {
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.closePath();
    }
    pen.fill();
  });
  pen.restore();
}
