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
/** More rows than these are not tried. */
const ROWS_MOST = 60;
/** Between two groups. */
const GROUP_GAP: Inch = 0.35;

/** Counts as dots, in one language. */
export type DotsChart = ChartData & Highlighted & { readonly per?: number | undefined };

/** Where dots stand: rows from the top down, columns from the left, one distance for all groups. */
export interface DotGrid {
  readonly rows: number;
  /** From the middle of a dot to that of the next, in the unit of the room. */
  readonly pitch: number;
  /** Whether dots and words stand side by side. */
  readonly fits: boolean;
  /** In the unit of the room. */
  readonly slots: readonly { readonly x: number; readonly w: number }[];
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

/**
 * The grid whose dots are largest in a room in inches, where each group is as wide as its dots or as its words, whichever
 * is wider. What width is left parts the groups, so that the last ends at the right edge.
 */
export function dotGrid(
  counts: readonly number[],
  { w, h }: { readonly w: Inch; readonly h: Inch },
  words: readonly Inch[],
): DotGrid {
  const gaps = GROUP_GAP * Math.max(0, counts.length - 1);
  const widthsAt = (rows: number, pitch: Inch) =>
    counts.map((count, i) => Math.max(words[i] ?? 0, pitch * Math.ceil(count / rows)));
  const sum = (widths: readonly Inch[]) => widths.reduce((total, each) => total + each, 0);
  for (let rows = 1; rows <= ROWS_MOST; rows++) {
    const pitch = h / rows;
    const widths = widthsAt(rows, pitch);
    if (pitch <= PITCH_MOST && sum(widths) + gaps <= w) return { rows, pitch, fits: true, slots: spread(widths, w) };
  }
  // Too many for the room even so: the dots are as large as its width allows.
  const dots = counts.reduce((total, count) => total + Math.ceil(count / ROWS_MOST), 0);
  const pitch = Math.max(0.01, Math.min(h / ROWS_MOST, (w - gaps) / Math.max(1, dots)));
  const widths = counts.map((count) => pitch * Math.ceil(count / ROWS_MOST));
  return { rows: ROWS_MOST, pitch, fits: false, slots: spread(widths, w) };
}

/** Groups from the left to the right edge, with equal gaps. */
function spread(widths: readonly Inch[], w: Inch): DotGrid['slots'] {
  const gap = (w - widths.reduce((total, each) => total + each, 0)) / Math.max(1, widths.length - 1);
  return widths.map((width, i) => ({
    x: widths.slice(0, i).reduce((total, each) => total + each + gap, 0),
    w: width,
  }));
}

/** The dots in the picture: in the slots that the words above them leave, else in as wide ones as they need. */
export function planDots(chart: DotsChart, { brand, width, height, slots }: PlotContext): DotsPlan {
  const table = normalise(chart);
  const counts = dotCounts(table, chart.per);
  const room = { w: width / PIXELS_PER_INCH, h: height / PIXELS_PER_INCH };
  const grid = slots ? gridIn(counts, room, slots) : dotGrid(counts, room, []);
  const pitch = grid.pitch * PIXELS_PER_INCH;
  const highlighted = highlightedCategory(table, chart);
  const groups = counts.map((count, i) => {
    const left = (grid.slots[i]?.x ?? 0) * PIXELS_PER_INCH;
    return Array.from({ length: count }, (_, dot): Point => {
      const [column, row] = [Math.floor(dot / grid.rows), dot % grid.rows];
      return { x: left + (column + RADIUS) * pitch, y: (row + RADIUS) * pitch };
    });
  });
  const roles = counts.map((_, i): ColorRole => (i === highlighted ? 'highlight' : 'step-3'));
  return { table, groups, roles, style: chartStyle(brand), radius: RADIUS * pitch };
}

/** The largest dots that stand in slots whose places are given in parts of the width. */
function gridIn(counts: readonly number[], { w, h }: { readonly w: Inch; readonly h: Inch }, slots: readonly Slot[]) {
  const places = slots.map((slot) => ({ x: slot.x * w, w: slot.w * w }));
  const fits = (rows: number, pitch: Inch) =>
    counts.every((count, i) => pitch * Math.ceil(count / rows) <= (places[i]?.w ?? 0) + 0.01);
  for (let rows = 1; rows <= ROWS_MOST; rows++) {
    const pitch = h / rows;
    if (pitch <= PITCH_MOST && fits(rows, pitch)) return { rows, pitch, fits: true, slots: places };
  }
  return { ...dotGrid(counts, { w, h }, []), slots: places };
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
