import type { ChartConfiguration } from 'chart.js';
import type { z } from 'zod';
import type { Language } from '../../core/language.ts';
import { inchToPx, type Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Reading } from '../../core/reading.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ItemBase, SceneItem } from '../../scene/items.ts';
import type { NativeChart } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composition, CompositionContext, Slot } from './composition.ts';
import type { ChartTable } from './normalise.ts';
import { type Pen, type Point, pictureSize, type Rect } from './pen.ts';
import type { ChartStyle } from './style.ts';

/** What a chart kind may look at while it plans its picture. */
export interface PlotContext {
  readonly brand: Brand;
  readonly language: Language;
  /** Size of the picture, at 288 pixels to the inch of slide. */
  readonly width: Px;
  readonly height: Px;
  /** The charts of the same height beside this one, which share its base line and sizes of text. */
  readonly beside?: readonly Neighbour[];
  /** Where the groups of marks stand, where the composition decided that. */
  readonly slots?: readonly Slot[] | undefined;
  /** How the chart is the ground of its slide; undefined where it stands in a box of its own. */
  readonly field?: ChartField | undefined;
}

/** What every chart's marks and labels are placed by. */
export interface ChartPlan {
  readonly table: ChartTable;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

/** A chart that fills its whole slide, under the slide's things: it writes nothing, for its words are texts of the slide. */
export interface ChartField {
  /** The part of the picture that its marks keep to. */
  readonly room: Rect;
  /** The part that lines between them keep to, where that is larger. */
  readonly within?: Rect;
  readonly dark: boolean;
  /** A part of the picture that is to be of one colour, under a text. */
  readonly calm?: { readonly rect: Rect; readonly role: ColorRole };
}

/** A chart beside another, and the size of its picture. */
export interface Neighbour {
  readonly chart: { readonly type: string };
  readonly width: Px;
  readonly height: Px;
}

/** Chart.js plugins that bring marks or scales of their own. */
export type ChartPlugin = 'annotation' | 'funnel' | 'geo' | 'matrix' | 'sankey' | 'treemap';

/** A chart ready to be drawn. */
export interface ChartPlot {
  readonly config: ChartConfiguration;
  /** What Chart.js has to know beside its own marks. */
  readonly plugins?: readonly ChartPlugin[];
  /** The outlines of the land in the picture, which the first dataset shows: it is read where pictures are drawn. */
  readonly land?: () => readonly (readonly Point[])[];
  /** What the picture stands on; the slide's usual ground where omitted. */
  readonly ground?: ColorRole;
  /** Every label that must be found in the picture, whole: category names, values, comparison. */
  readonly labels: readonly string[];
  /** Whether a drawn label lies where it should not: a name across a coast. */
  readonly astray?: (drawn: { readonly box: Rect }) => boolean;
}

/** What a chart kind may look at while it plans a chart that can be edited. */
export interface NativeContext extends PlotContext {
  /** Measures text as the deck's layout does. */
  readonly pen: Pen;
  /** The words of the slide that the chart writes itself, in its picture. */
  readonly words: readonly NativeWord[];
}

/** A word of a composition, in pixels from the top left corner of its picture. */
export interface NativeWord {
  readonly name: string;
  readonly text: string;
  readonly rect: Rect;
  readonly size: Px;
  /** What it stands on. */
  readonly ground: ColorRole;
}

/** A chart that the presentation program draws. */
export interface NativeDrawing {
  readonly chart: NativeChart;
  /** Where it stands, in pixels from the top left corner of its picture; where that stands where omitted. */
  readonly frame?: Rect;
  /** How far its own names reach beyond their room; nothing where they do not. */
  readonly tight?: number;
  /** Draws what such a chart has no words for (arrows, keys, leaders), with the names of roles for colours. */
  readonly overlay?: (pen: Pen) => void;
}

/** Draws a chart's marks with the names of roles for colours. */
type DrawShapes = (pen: Pen, context: PlotContext) => void;

/** One type of chart: the outline it takes, and the Chart.js configuration it becomes. */
export interface ChartDefinition<Type extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly type: Type;
  /** What alt text calls it, by language: "Column chart". */
  readonly name: Readonly<Record<Language, string>>;
  /** One sentence for the editor's completion and the docs: when to choose it. */
  readonly summary: string;
  readonly schema: Schema;
  /** The picture's configuration; pure. */
  readonly plot: (chart: Resolved<z.output<Schema>>, context: PlotContext) => ChartPlot;
  /** The chart as one that can be edited in the presentation; types without it are always pictures. Pure. */
  readonly native?: (chart: Resolved<z.output<Schema>>, context: NativeContext) => NativeDrawing;
  /**
   * The picture's place in the chart's box and the words of the slide around it; undefined, as for types without it,
   * where all words are in the picture. Pure.
   */
  readonly compose?: (chart: Resolved<z.output<Schema>>) => ((context: CompositionContext) => Composition) | undefined;
  /** What the words of its composition that an editable chart writes itself are called: "value", "name". Pure. */
  readonly writes?: (chart: Resolved<z.output<Schema>>) => readonly string[];
  /** What draws the marks where the editable form of the chart is shapes; undefined where it has none. Pure. */
  readonly shapes?: (chart: Resolved<z.output<Schema>>) => DrawShapes | undefined;
  /** The data in words for alt text, where that is more than its table and references: "GDP 100.2; in use 70%". */
  readonly describe?: (chart: Resolved<z.output<Schema>>, language: Language) => string;
  /** The data as the chart prints it, if that differs from what `normalise` makes of it. */
  readonly table?: (chart: Resolved<z.output<Schema>>, language: Language) => ChartTable;
  /** Whether the values of each category are the parts of one whole, and the shares among them are to sum to a hundred. */
  readonly ofWhole?: (chart: Resolved<z.output<Schema>>) => boolean;
  /** Whether words that all names of categories begin with are said once, above the chart, and left out of the names. */
  readonly prefixed?: (chart: Resolved<z.output<Schema>>) => boolean;
  /** What is doubtful about the data (`parts-do-not-sum`, `too-many-series`, `bad-data`), with paths below `path`. */
  readonly review?: (chart: Resolved<z.output<Schema>>, path: Path) => readonly Finding[];
}

/** The same record, with its type and schema inferred. */
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
}

/** The slide's other charts that stand beside the item: as high, and at its height. */
export function neighboursOf(item: ChartItem, all: readonly (SceneItem | ChartItem)[]): readonly Neighbour[] {
  const level = ({ box }: ChartItem) => `${inchToPx(box.y)} ${inchToPx(box.h)}`;
  return all
    .filter((other) => other.kind === 'chart')
    .filter((other) => other !== item && level(other) === level(item))
    .map(({ chart, box }) => ({ chart, width: inchToPx(box.w), height: inchToPx(box.h) }));
}

/** What the chart is planned in: a picture as large as its box, in a brand and a language. */
export function contextOf(
  item: ChartItem,
  all: readonly (SceneItem | ChartItem)[],
  language: Language,
  brand: Brand,
): PlotContext {
  const { box, slots, field } = item;
  return { brand, language, ...pictureSize(box), beside: neighboursOf(item, all), slots, field };
}
