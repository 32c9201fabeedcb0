import type { Pt } from '../core/lengths.ts';
import type { ColorRole } from './tokens.ts';

/** How text of a chart is set; its fonts are the brand's. */
export interface ChartText {
  readonly size: Pt;
  readonly bold: boolean;
  readonly color: ColorRole;
}

/** A line of a chart: an axis, the outline of a mark, or a line of values. */
export interface ChartLine {
  readonly color: ColorRole;
  readonly width: Pt;
  readonly dashed?: boolean;
}

/** What is written at a point. Where its plot has no such place, it stands where labels of the plot stand. */
export interface ChartLabel {
  /** Exactly what is read. */
  readonly text: string;
  /** The number format that writes it from the value; undefined where none can ("<1.5%", words). */
  readonly format?: string;
  readonly at: 'outside' | 'inside' | 'above' | 'below' | 'left' | 'right';
  readonly style: ChartText;
  /** How far it is moved from there, in parts of the chart's width and height. */
  readonly shift?: { readonly x: number; readonly y: number };
}

/** The form of a series' dots: a second cue beside their colour. */
export type ChartSymbol = 'circle' | 'square' | 'diamond' | 'triangle';

/** A point of a series. */
export interface ChartPoint {
  /** Undefined for a missing value: a gap. Of scatter and bubbles, how high the point stands. */
  readonly value: number | undefined;
  /** Of scatter and bubbles: how far right the point stands. */
  readonly x?: number;
  /** Of bubbles: the number that its area shows. */
  readonly size?: number;
  /** Of an area, that of its first point; undefined for a mark that is not seen, such as what lifts another. */
  readonly fill?: ColorRole;
  readonly outline?: ChartLine;
  /** Radius of the dot of a point of lines, radar and scatter; undefined for none. */
  readonly dot?: Pt;
  readonly label?: ChartLabel;
}

export interface ChartSeries {
  /** Never empty: it heads a column of the data. */
  readonly name: string;
  /** One for each category, in their order; of scatter and bubbles those of its own, in the order of all. */
  readonly points: readonly ChartPoint[];
  /** The line that joins the points of lines, radar and scatter, and what makes a series of a combo a line. */
  readonly line?: ChartLine;
  /** The form of its dots: a circle where omitted. */
  readonly symbol?: ChartSymbol;
}

/** Whether marks of one category stand on each other, as they are or as shares of their sum. */
export type ChartStacking = boolean | 'percent';

/** Bars, standing or lying. */
export interface BarsPlot {
  readonly kind: 'bars';
  readonly horizontal: boolean;
  readonly stacked: ChartStacking;
  /** Space between categories, and how far bars of one category overlap, in percent of a bar's width. */
  readonly gap: number;
  readonly overlap: number;
}

/** Marks of one sort, or of two in a combo. */
export type ChartPlotKind =
  | BarsPlot
  | {
      readonly kind: 'lines';
      /** Whether the first and the last point stand on the edges of the plot's area, not half a step inside. */
      readonly edges: boolean;
    }
  | { readonly kind: 'areas'; readonly stacked: ChartStacking }
  | {
      /** Bars, and over them the series that have a line, on the axes' `second` ends where there are any. */
      readonly kind: 'combo';
      readonly bars: BarsPlot;
    }
  | {
      readonly kind: 'ring';
      /** Radius of the hole, in percent of the ring's; 0 for a pie. */
      readonly hole: number;
    }
  | { readonly kind: 'radar'; readonly filled: boolean }
  | {
      /** Points by two numbers. The categories are their names, one series' after another's. */
      readonly kind: 'scatter';
      /** What heads the column of the numbers to the right in the data; never empty. */
      readonly x: string;
    }
  | {
      /** Points by two numbers, their areas by a third; otherwise as scatter. */
      readonly kind: 'bubbles';
      readonly x: string;
      /** What heads the column of sizes in the data; never empty. */
      readonly size: string;
      /** Diameter of the largest bubble, in parts of the shorter side of the plot's area. */
      readonly largest: number;
    };

/** Where an axis of numbers begins and ends; of shares in percent, from 0 to 1. */
export interface ChartEnds {
  readonly min: number;
  readonly max: number;
}

/** How an axis of numbers is shown: not at all where nothing is given. */
export interface ChartScale {
  /** The step of its numbers and of the lines at them; where omitted, the program's. */
  readonly step?: number;
  readonly numbers?: ChartText & { readonly format: string };
  readonly line?: ChartLine;
  /** The lines across the plot at its steps. */
  readonly grid?: ChartLine;
}

/** The axes of a plot that has any. */
export interface ChartAxes extends ChartEnds {
  /** How the value axis between those ends is shown. */
  readonly values?: ChartScale;
  /** The axis of the numbers to the right, which scatter and bubbles have in place of categories; both stand at the
   * beginning of the other. */
  readonly across?: ChartEnds & ChartScale;
  /** The second value axis, at the right, for the lines of a combo. */
  readonly second?: ChartEnds & ChartScale;
  /** The line of the category axis, where the value axis has its zero or begins; undefined for none. */
  readonly base?: ChartLine;
  /** How the categories are written along their axis, or around a radar; undefined where they are not. */
  readonly names?: ChartText;
  /** The step in which they are written: 1 for all. */
  readonly nameStep?: number;
}

/** A chart as data and marks, for a program that draws it itself. Colours are roles, lengths are parts of its box. */
export interface NativeChart {
  readonly plot: ChartPlotKind;
  /** The names along the category axis, or of the points of scatter and bubbles, empty where a point has none. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly axes?: ChartAxes;
  /** Where the marks stand: the area within the axes, in parts of the chart's width and height. */
  readonly area: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** What a chart is built of: its series, or its categories. */
export type ChartPart = 'series' | 'category';

/**
 * What the parts of a chart are that a presenter may show one by one, and what each is called: its series; its categories
 * where it has one series, or where series lift others and are no parts to anybody who looks at it.
 */
export function partsOf({ series, categories }: NativeChart): {
  readonly by: ChartPart;
  readonly names: readonly string[];
} {
  const isSeen = (each: ChartSeries) =>
    each.line !== undefined || each.points.some((point) => point.fill !== undefined && point.value !== undefined);
  if (series.length > 1 && series.every(isSeen)) return { by: 'series', names: series.map(({ name }) => name) };
  return { by: 'category', names: categories };
}

/** The chart with its texts set otherwise. */
export function withTexts(chart: NativeChart, set: <T extends ChartText>(text: T) => T): NativeChart {
  const scale = <T extends ChartScale>(axis: T): T => (axis.numbers ? { ...axis, numbers: set(axis.numbers) } : axis);
  const series = chart.series.map((each) => ({
    ...each,
    points: each.points.map((point) =>
      point.label ? { ...point, label: { ...point.label, style: set(point.label.style) } } : point,
    ),
  }));
  const { axes } = chart;
  if (!axes) return { ...chart, series };
  const { names, values, across, second } = axes;
  const shown = {
    ...(names ? { names: set(names) } : {}),
    ...(values ? { values: scale(values) } : {}),
    ...(across ? { across: scale(across) } : {}),
    ...(second ? { second: scale(second) } : {}),
  };
  return { ...chart, series, axes: { ...axes, ...shown } };
}
