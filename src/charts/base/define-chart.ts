import type { Chart, ChartConfiguration, ScriptableContext } from 'chart.js';
import type { z } from 'zod';
import type { Box } from '../../core/box.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, inchToPx, type Pt, type Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Reading } from '../../core/reading.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Finding } from '../../findings/finding.ts';
import { drawMarks, type Mark } from '../../marks/marks.ts';
import { type Pen, type Point, pictureSize, type Rect } from '../../marks/pen.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ItemBase, SceneItem } from '../../scene/items.ts';
import type { NativeChart } from '../../scene/native-chart.ts';
import type { Align, Anchor, ColorRole } from '../../scene/tokens.ts';
import type { WithAxis } from './axis.ts';
import type { Appearance, PageMark } from './page-marks.ts';
import { type ChartStyle, chartStyle } from './style.ts';
import type { ChartTable } from './table.ts';

/** A text on or beside a chart's picture that is text of the slide: it can be edited, and is read as text. */
export interface ChartWord {
  readonly name: string;
  readonly text: RichText;
  readonly box: Box;
  readonly role: 'figure' | 'label';
  readonly size: Pt;
  readonly bold: boolean;
  readonly color: ColorRole;
  readonly ground: ColorRole;
  readonly align: Align;
  readonly anchor: Anchor;
  /** When it appears where the chart builds its data; from the start where omitted. */
  readonly appears?: Appearance;
}

/** The line pitch of a word, as a part of 1.2 × its size: the box of a figure is hardly higher than its digits. */
export const WORD_SPACING: Readonly<Record<ChartWord['role'], number>> = { figure: 0.8, label: 1 };

/** Where a group of marks stands from the top of the picture down, in parts of its height. */
export interface Slot {
  readonly y: number;
  readonly h: number;
}

/** How a chart fills its box: its picture, which has no words, and the words of the slide on and around it. */
export interface Composition {
  readonly marks: Box;
  readonly words: readonly ChartWord[];
  readonly slots?: readonly Slot[];
}

export interface CompositionContext {
  /** On a dark slide, with the colours that its roles have there. */
  readonly brand: Brand;
  readonly language: Language;
  readonly pen: Pen;
  readonly w: Inch;
  readonly h: Inch;
  readonly title?: RichText;
  readonly heading?: RichText;
  readonly ground: ColorRole;
}

export interface Margins {
  readonly top: Px;
  readonly right: Px;
  readonly bottom: Px;
  readonly left: Px;
}

export const NO_MARGINS: Margins = { top: 0, right: 0, bottom: 0, left: 0 };

export interface Overlay {
  /** The space that labels need, measured with the picture's own pen; none where omitted. */
  readonly margins?: (pen: Pen) => Margins;
  readonly before?: (pen: Pen, chart: Chart) => void;
  readonly draw?: (pen: Pen, chart: Chart) => void;
}

interface ChartJsPlot extends Overlay {
  readonly categories?: readonly string[];
  readonly datasets: readonly object[];
  readonly options?: object;
  /** Lines and bands of the annotation plugin. */
  readonly annotations?: readonly object[];
  readonly plugins?: readonly ChartPlugin[];
  /** All texts that are to be found in the picture, or beside it. */
  readonly labels: readonly string[];
}

/**
 * A chart without anything that Chart.js would write by itself: no legend, axes, ticks or grid. All text comes from the
 * overlay, so that it stands directly at its mark and its place is known.
 */
export function chartPlot(
  type: string,
  { categories, datasets, labels, options, annotations = [], plugins = [], margins, before, draw }: ChartJsPlot,
): ChartPlot {
  const penOf = (chart: Chart) => chart.ctx as unknown as Pen;
  const isAnnotated = annotations.length > 0;
  const config = {
    type,
    data: { ...(categories ? { labels: [...categories] } : {}), datasets },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      layout: {
        autoPadding: false,
        padding: (context: ScriptableContext<'bar'>) => margins?.(penOf(context.chart)) ?? NO_MARGINS,
      },
      plugins: {
        ...{ legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
        ...(isAnnotated ? { annotation: { annotations, clip: false, animations: false } } : {}),
      },
      ...options,
    },
    plugins: [
      {
        id: 'overlay',
        beforeDatasetsDraw: (chart: Chart) => before?.(penOf(chart), chart),
        afterDatasetsDraw: (chart: Chart) => draw?.(penOf(chart), chart),
      },
    ],
  };
  return {
    config: config as unknown as ChartConfiguration,
    plugins: isAnnotated ? [...plugins, 'annotation'] : plugins,
    labels: labels.filter((label) => label !== ''),
  };
}

/**
 * A chart of its own marks, over the whole picture; what `write` draws with the pen lies on them. All labels must be found in
 * it, or beside it.
 */
export function drawnPlot(
  { brand }: Pick<PlotContext, 'brand'>,
  labels: readonly string[],
  marksOf: (pen: Pen) => readonly Mark[],
  write?: (pen: Pen) => void,
): ChartPlot {
  const { color } = chartStyle(brand);
  const draw = (pen: Pen) => {
    drawMarks(pen, marksOf(pen), color);
    write?.(pen);
  };
  return { ...handDrawn(labels, draw), marks: marksOf };
}

/** The same of a chart that draws with the pen: Chart.js has none of its data. */
export function handDrawn(labels: readonly string[], draw: (pen: Pen) => void): ChartPlot {
  return chartPlot('scatter', { datasets: [], options: { scales: HIDDEN }, labels, draw });
}

/** The axes of a chart that reaches as far as its values. */
export const HIDDEN = { x: { display: false }, y: { display: false } };

export interface PlotContext {
  readonly brand: Brand;
  readonly language: Language;
  readonly width: Px;
  readonly height: Px;
  readonly beside?: readonly Neighbour[];
  /** Where the groups of marks stand, where the composition decided that. */
  readonly slots?: readonly Slot[] | undefined;
  /** How the chart is the ground of its slide; undefined where it stands in a box of its own. */
  readonly field?: ChartField | undefined;
  /** How it is the page of a composed slide, and where its box begins on that. */
  readonly page?: ChartPage | undefined;
  readonly at?: Pick<Box, 'x' | 'y'> | undefined;
}

export interface ChartPlan {
  readonly table: ChartTable;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

/** A chart that fills its whole slide, under the slide's things: it writes nothing, for its words are texts of the slide. */
export interface ChartField {
  readonly room: Rect;
  /** The part that lines between them keep to, where that is larger. */
  readonly within?: Rect;
  readonly dark: boolean;
  /** Parts of the slide that are to be of one colour, under texts. */
  readonly calm?: readonly { readonly box: Box; readonly role: ColorRole }[];
}

/** A chart that is the page of a composed slide: its labels are larger, and its ground is the slide’s. */
export interface ChartPage {
  readonly ground: ColorRole;
  /** What it is drawn of, where its words are all of the slide; as its type draws it where omitted. */
  readonly drawn?: PageDrawing;
}

export interface PageDrawing {
  /** In inches from the top left corner of the slide. */
  readonly marks: readonly PageMark[];
}

/** Where a chart may draw on its slide, in inches. */
export interface PageFrame {
  readonly w: Inch;
  readonly h: Inch;
  /** What text keeps from the slide’s left and right edge. */
  readonly margin: Inch;
  /** Below what stands above it, and the lowest that its words may reach. */
  readonly top: Inch;
  readonly bottom: Inch;
  /** Below the headline alone, where what the chart measures stands at the left below it. */
  readonly head?: Inch;
  /** Down to where the brand's mark at the upper right needs room; nowhere where omitted. */
  readonly sky?: Inch;
  /** Where it begins beside the headline; at the slide’s edge where nothing is beside it. */
  readonly left: Inch;
}

/** A chart drawn as the page of its slide. */
export interface DrawnPage extends PageDrawing {
  readonly words: readonly ChartWord[];
  /** Where the ground below the chart begins, which carries its names; none where omitted. */
  readonly band?: Inch;
  /** What its marks cover the slide’s foot with, where the source line stands; the ground where omitted. */
  readonly foot?: ColorRole;
  /** Those of its marks that the source line and the slide’s number may stand on, in several colours. */
  readonly fields?: readonly Extract<PageMark, { readonly kind: 'rect' }>[];
  /** Whether its unit stands at its marks. */
  readonly measured?: boolean;
  /** The figures that it computed, for the source line. */
  readonly computed?: string | readonly string[];
  /** How far to the right what stands beside the chart may reach; to its left edge where omitted. */
  readonly quiet?: Inch;
}

/** How a type whose marks are pictures of what they count is drawn, in any frame. Pure. */
export interface PictureForm {
  /** The part of the frame’s width that the slide’s headline takes at its top, from the left. */
  readonly headline: number;
  /** Whether what it shows is lit, so that its slide is dark. */
  readonly night?: boolean;
  /** The chart to the edges of its frame, with all its words; undefined where it has no room. */
  readonly draw: (context: CompositionContext, frame: PageFrame) => DrawnPage | undefined;
}

export interface Neighbour {
  readonly chart: { readonly type: string };
  readonly width: Px;
  readonly height: Px;
}

export type ChartPlugin = 'annotation' | 'geo' | 'sankey';

export interface ChartPlot {
  readonly config: ChartConfiguration;
  /** What is drawn, where the chart draws its marks itself. */
  readonly marks?: (pen: Pen) => readonly Mark[];
  readonly plugins?: readonly ChartPlugin[];
  readonly land?: () => readonly (readonly Point[])[];
  /** What the picture stands on; the slide's usual ground where omitted. */
  readonly ground?: ColorRole;
  readonly labels: readonly string[];
  /** Whether a drawn label lies where it should not: a name across a coast. */
  readonly astray?: (drawn: { readonly box: Rect }) => boolean;
}

export interface NativeContext extends PlotContext {
  readonly pen: Pen;
  readonly words: readonly NativeWord[];
  /** What the chart is called. */
  readonly title: string;
  /** The ends that the outline states for its value axis. */
  readonly stated: WithAxis['axis'];
}

/** A word of a composition, in pixels from the top left corner of its picture. */
export interface NativeWord {
  readonly name: string;
  readonly text: string;
  readonly rect: Rect;
  readonly size: Px;
}

export interface NativeDrawing {
  readonly chart: NativeChart;
  readonly frame?: Rect;
  /** How far its own names reach beyond their room; nothing where they do not. */
  readonly tight?: number;
  /** Draws what such a chart has no words for (arrows, keys, leaders), with the names of roles for colours. */
  readonly overlay?: (pen: Pen) => void;
}

type DrawShapes = (pen: Pen, context: PlotContext) => void;

export interface ChartDefinition<Type extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly type: Type;
  /** What alt text calls it, by language: "Column chart". */
  readonly name: Readonly<Record<Language, string>>;
  /** One sentence for the editor's completion and the docs: when to choose it. */
  readonly summary: string;
  readonly schema: Schema;
  readonly plot: (chart: Resolved<z.output<Schema>>, context: PlotContext) => ChartPlot;
  /** The chart as one that can be edited in the presentation; types without it are always pictures. Pure. */
  readonly native?: (chart: Resolved<z.output<Schema>>, context: NativeContext) => NativeDrawing;
  /**
   * The picture's place in the chart's box and the words of the slide around it; undefined, as for types without it,
   * where all words are in the picture. Pure.
   */
  readonly compose?: (chart: Resolved<z.output<Schema>>) => ((context: CompositionContext) => Composition) | undefined;
  /** How it is drawn of pictures, where that is all that it is. Pure. */
  readonly picture?: (chart: Resolved<z.output<Schema>>, language: Language) => PictureForm;
  /** What the words of its composition that an editable chart writes itself are called: "value", "name". Pure. */
  readonly writes?: (chart: Resolved<z.output<Schema>>) => readonly string[];
  /** The editable form of the chart where that is shapes: its marks, or what the function draws. Pure. */
  readonly shapes?: (chart: Resolved<z.output<Schema>>) => 'marks' | DrawShapes | undefined;
  /** The data in words for alt text, where that is more than its table and references: "GDP 100.2; in use 70%". */
  readonly describe?: (chart: Resolved<z.output<Schema>>, language: Language) => string;
  /** The data as the chart prints it, if that differs from what `normalise` makes of it. */
  readonly table?: (chart: Resolved<z.output<Schema>>, language: Language) => ChartTable;
  /** Whether the values of each category are the parts of one whole, and the shares among them are to sum to a hundred. */
  readonly ofWhole?: (chart: Resolved<z.output<Schema>>) => boolean;
  /** Whether words that all names of categories begin with are said once, above the chart, and left out of the names. */
  readonly prefixed?: (chart: Resolved<z.output<Schema>>) => boolean;
  readonly review?: (chart: Resolved<z.output<Schema>>, path: Path) => readonly Finding[];
}

export function defineChart<Type extends string, Schema extends z.ZodObject>(
  definition: ChartDefinition<Type, Schema>,
): ChartDefinition<Type, Schema> {
  return definition;
}

/** A chart's place on a slide before it is drawn. A writer does not take it: drawing turns it into a picture. */
export interface ChartItem extends ItemBase {
  readonly kind: 'chart';
  readonly chart: { readonly type: string };
  readonly alt: string;
  /** Whether other items say what it shows. */
  readonly decorative?: boolean;
  /** Where it is read: its words have the brand's sizes for that, or its own where omitted. */
  readonly reading?: Reading;
  /** Whether it stands on a dark slide, and is drawn in the colours for that. */
  readonly dark?: boolean;
  /** Whether its ground has several colours, so that a picture of it has none of its own. */
  readonly clear?: boolean;
  /** How it is the ground of its slide; it stands in a box of its own where omitted. */
  readonly field?: ChartField;
  /** Whether its series or categories appear one by one, the first at the click that `build` states. */
  readonly inParts?: boolean;
  /** Where its groups of marks stand across it, where its composition decided that. */
  readonly slots?: readonly Slot[];
  /** How it is the page of a composed slide; one thing among others where omitted. */
  readonly page?: ChartPage;
}

export function neighboursOf(item: ChartItem, all: readonly (SceneItem | ChartItem)[]): readonly Neighbour[] {
  const level = ({ box }: ChartItem) => `${inchToPx(box.y)} ${inchToPx(box.h)}`;
  return all
    .filter((other) => other.kind === 'chart')
    .filter((other) => other !== item && level(other) === level(item))
    .map(({ chart, box }) => ({ chart, width: inchToPx(box.w), height: inchToPx(box.h) }));
}

export function contextOf(
  item: ChartItem,
  all: readonly (SceneItem | ChartItem)[],
  language: Language,
  brand: Brand,
): PlotContext {
  const { box, slots, field, page } = item;
  const own = { brand, language, ...pictureSize(box), beside: neighboursOf(item, all), slots, field };
  return page ? { ...own, page, at: box } : own;
}
