import type { Pt } from '../core/lengths.ts';
import type { ColorRole } from './tokens.ts';

export interface ChartText {
  readonly size: Pt;
  readonly bold: boolean;
  readonly color: ColorRole;
}

export interface ChartLine {
  readonly color: ColorRole;
  readonly width: Pt;
  readonly dashed?: boolean;
}

/** What is written at a point. Where its plot has no such place, it is where labels of the plot stand. */
export interface ChartLabel {
  /** Exactly what is read, as long as the data are as they are. */
  readonly text: string;
  /** The number format that writes it from the value; undefined for words, which stay what they are. */
  readonly format?: string;
  /** Of bubbles: the size of the point, below its words, which the program writes where it can. */
  readonly size?: string;
  /** A name that the program writes before the value. */
  readonly named?: 'series' | 'category';
  /** Whether the value is below that name, not behind it. */
  readonly below?: boolean;
  readonly at: 'outside' | 'inside' | 'above' | 'below' | 'left' | 'right';
  readonly style: ChartText;
  /** What it is on, filled behind it: it can then be read wherever its mark ends. */
  readonly ground?: ColorRole;
  /** How far it is moved from there, in parts of the chart's width and height. */
  readonly shift?: { readonly x: number; readonly y: number };
}

/** The form of a series' dots: a second cue beside their colour. */
export type ChartSymbol = 'circle' | 'square' | 'diamond' | 'triangle';

export interface ChartPoint {
  /** Undefined for a missing value: a gap. Of scatter and bubbles, how high the point is. */
  readonly value: number | undefined;
  /** Of scatter and bubbles: how far right the point is. */
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
  /** Of scatter: the straight line that fits its points best. */
  readonly trend?: ChartLine;
  /** Whether lines lead to its labels that stand away from their points. */
  readonly led?: boolean;
  /** How the values of points that are added to it are written; as most of its own where omitted. */
  readonly label?: ChartLabel;
  /**
   * What the workbook computes its values of: the sum of the series before it, or what that leaves of a hundred; or the level
   * from which the rises and falls of the series behind it start.
   */
  readonly computed?: 'sum' | 'rest' | 'level';
  /** What it is in a waterfall. */
  readonly step?: 'total' | 'rise' | 'fall';
  /**
   * What carries it: usually marks of the plot. `ends` are bars that are not seen, from zero on; `course` is a line over the
   * areas of the series at that index, whose cells it shows.
   */
  readonly over?: { readonly as: 'ends' } | { readonly as: 'course'; readonly of: number };
}

/** Whether marks of one category stand on each other, as they are or as shares of their sum. */
export type ChartStacking = boolean | 'percent';

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

/** Where an axis of numbers begins and ends; where omitted, at the step beyond the values that are then in the data. */
export interface ChartEnds {
  readonly min?: number;
  readonly max?: number;
}

/** How an axis of numbers is shown: not at all where nothing but a step is given. */
export interface ChartScale {
  /** The step of its numbers and of the lines at them, and what an end without a number is a multiple of; where omitted, the program's. */
  readonly step?: number;
  readonly numbers?: ChartText & { readonly format: string };
  readonly line?: ChartLine;
  /** The lines across the plot at its steps. */
  readonly grid?: ChartLine;
}

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

export interface ChartArea {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface ChartLegend {
  readonly area: ChartArea;
  /** Whether its entries stand one below the other, not side by side. */
  readonly upright: boolean;
  readonly style: ChartText;
}

/** A chart as data and marks, for a program that draws it itself. Colours are roles, lengths are parts of its box. */
export interface NativeChart {
  readonly plot: ChartPlotKind;
  /** The names along the category axis, or of the points of scatter and bubbles, empty where a point has none. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly axes?: ChartAxes;
  /** The key of its series, or of the parts of a ring. */
  readonly legend?: ChartLegend;
  /** Where the marks stand: the area within the axes, in parts of the chart's width and height. */
  readonly area: ChartArea;
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
    each.line !== undefined ||
    each.over !== undefined ||
    each.points.some((point) => point.fill !== undefined && point.value !== undefined);
  const own = series.filter(({ over }) => over?.as !== 'course');
  if (own.length > 1 && series.every(isSeen)) return { by: 'series', names: series.map(({ name }) => name) };
  return { by: 'category', names: categories };
}

/** The chart with its texts set otherwise. */
export function withTexts(chart: NativeChart, set: <T extends ChartText>(text: T) => T): NativeChart {
  const scale = <T extends ChartScale>(axis: T): T => (axis.numbers ? { ...axis, numbers: set(axis.numbers) } : axis);
  const labelled = <T extends { readonly label?: ChartLabel }>(each: T): T =>
    each.label ? { ...each, label: { ...each.label, style: set(each.label.style) } } : each;
  const series = chart.series.map((each) => ({ ...labelled(each), points: each.points.map(labelled) }));
  const { axes, legend } = chart;
  const keyed = { ...chart, series, ...(legend ? { legend: { ...legend, style: set(legend.style) } } : {}) };
  if (!axes) return keyed;
  const { names, values, across, second } = axes;
  const shown = {
    ...(names ? { names: set(names) } : {}),
    ...(values ? { values: scale(values) } : {}),
    ...(across ? { across: scale(across) } : {}),
    ...(second ? { second: scale(second) } : {}),
  };
  return { ...keyed, axes: { ...axes, ...shown } };
}
