import type { Pt } from '../core/units.ts';
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
}

/** What is written at a point, and where: which places there are depends on the sort of plot. */
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

/** A point of a series. */
export interface ChartPoint {
  /** Undefined for a missing value: a gap. */
  readonly value: number | undefined;
  readonly fill: ColorRole;
  readonly outline?: ChartLine;
  /** Radius of the dot of a point of a line; undefined for none. */
  readonly dot?: Pt;
  readonly label?: ChartLabel;
}

export interface ChartSeries {
  /** Never empty: it heads a column of the data. */
  readonly name: string;
  readonly points: readonly ChartPoint[];
  /** The line that joins the points of a line plot. */
  readonly line?: ChartLine;
}

/** Marks of one sort. */
export type ChartPlotKind =
  | {
      readonly kind: 'bars';
      readonly horizontal: boolean;
      readonly stacked: boolean;
      /** Space between categories, and how far bars of one category overlap, in percent of a bar's width. */
      readonly gap: number;
      readonly overlap: number;
    }
  | {
      readonly kind: 'lines';
      /** Whether the first and the last point stand on the edges of the plot's area, not half a step inside. */
      readonly edges: boolean;
    }
  | {
      readonly kind: 'ring';
      /** Radius of the hole, in percent of the ring's. */
      readonly hole: number;
    };

/** The axes of a plot that has any. */
export interface ChartAxes {
  /** The ends of the value axis, which itself is not shown. */
  readonly min: number;
  readonly max: number;
  /** The line of the category axis, where the value axis has its zero or begins; undefined for none. */
  readonly base?: ChartLine;
  /** How the categories are written along their axis; undefined where they are not. */
  readonly names?: ChartText;
  /** The step in which they are written: 1 for all. */
  readonly nameStep?: number;
}

/** A chart as data and marks, for a program that draws it itself. Colours are roles, lengths are parts of its box. */
export interface NativeChart {
  readonly plot: ChartPlotKind;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly axes?: ChartAxes;
  /** Where the marks stand: the area within the axes, in parts of the chart's width and height. */
  readonly area: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}
