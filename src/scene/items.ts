import type { Box } from '../core/box.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import type { Crop, Raster } from '../core/picture.ts';
import type { RichText } from '../core/rich-text.ts';
import type { ShowMode } from '../fields/show.ts';
import type { Backdrop } from './backdrop.ts';
import type { MeasuredFace } from './brand.ts';
import type { FrameName, PlaceholderName } from './frame.ts';
import type { ChartPart, NativeChart } from './native-chart.ts';
import type { Align, Anchor, ColorRole, TextStyle } from './tokens.ts';

/**
 * The scene: what is on each slide, in reading order, with positions in inches, sizes in points and colours by
 * role. Every writer only draws it and every check reads it, so that a file, a picture and a finding agree.
 */
/** How an item appears at its click: as it lights up, or as it is uncovered from its foot, its top or its left edge on. */
export const MOTIONS = ['light', 'rise', 'land', 'grow'] as const;
export type Motion = (typeof MOTIONS)[number];

export interface ItemBase {
  /** Unique on its slide, and readable: it becomes the object's name in PowerPoint's selection pane. */
  readonly name: string;
  readonly box: Box;
  readonly path: Path;
  /** Items with the same group are grouped in the file. */
  readonly group?: string;
  /** Where a click leads: an http(s) or mailto address, or `#` and the id of a slide. */
  readonly link?: string;
  /** The click of the presenter at which it appears, from 1; it is there from the start where omitted. */
  readonly build?: number;
  /** How it appears then; at once where omitted. */
  readonly motion?: Motion;
  /** What it is of the slide, where others have to know; most items are nothing but themselves. */
  readonly part?: SlidePart;
}

/**
 * What an item may be of its slide: of the line to take home, of the heading of the chart of that name or the words on
 * and beside its picture, of a scene, which keeps its colours on any ground, what reaches beyond the frame's room, to the
 * edges of the slide, a fill that carries data, or the brand’s mark.
 */
export type SlidePart =
  | { readonly kind: 'takeaway' | 'scene' | 'bleed' | 'data' | 'mark' }
  | { readonly kind: 'chart-heading' | 'chart-words'; readonly chart: string };

/** A line as it was broken: its text and its width. */
export interface MeasuredLine {
  readonly text: string;
  readonly width: Pt;
}

/** A line as it is drawn, from its beginning; `place-text.ts` says where that is. */
export interface Line extends MeasuredLine {
  readonly runs: readonly LineRun[];
  /** Whether it was broken at a space, which is not drawn. */
  readonly endsInSpace?: boolean;
  /**
   * Its width with what follows it up to the next place where programs end lines: in a measure as wide as that, they would
   * not end it here. None for the last line of a paragraph.
   */
  readonly onward?: Pt;
}

/** A stretch of a line in one font and one manner; its colour is its text's. */
export interface LineRun {
  /** As it is shown: in capitals where its style has them, without joiners. */
  readonly text: string;
  /** Where it begins, from the line's beginning, and its width without the gap after it. */
  readonly x: Pt;
  readonly width: Pt;
  readonly size: Pt;
  readonly face: MeasuredFace;
  /** How far above the line's base line it is: a note's mark. On it where omitted. */
  readonly rise?: Pt;
  /** Where a click leads; what leads somewhere is underlined. */
  readonly link?: string;
}

interface FittedText {
  readonly text: RichText;
  readonly style: TextStyle;
  /** The size after fitting. */
  readonly size: Pt;
  readonly align: Align;
  readonly lines: readonly (readonly Line[])[];
  /** What did not fit at the smallest size: an `overflow` finding. */
  readonly excess?: { readonly lines: number; readonly characters: number };
}

/** Text as it was fitted into its box. The box has no inner margins: text begins at its edge. */
export interface TextItem extends ItemBase, FittedText {
  readonly kind: 'text';
  readonly anchor: Anchor;
  /** Whether it is a name on a map that covers a coast, or a country other than that of its place: a `too-dense` finding. */
  readonly misplaced?: true;
  /** How paragraphs are marked: none, with a bullet, or with their number. */
  readonly marker?: 'bullet' | 'number';
  /** The level of each paragraph of a list, from 0; all are of the first where omitted. See `levels.ts`. */
  readonly levels?: readonly number[];
  /** The click at which each paragraph appears, from 1; all with the item where omitted. */
  readonly builds?: readonly number[];
  /** Space between paragraphs. */
  readonly paragraphSpacing: Pt;
  /**
   * Room kept free in a placeholder's box, for lines that are balanced; none where omitted. It is at the right, of lines at
   * the right at the left, of centred ones half of it on each side.
   */
  readonly inset?: Inch;
  /** Whether its lines part where clauses do in any font, also in one that is much narrower than what it is measured with. */
  readonly clauses?: true;
  readonly height: Inch;
  /** The placeholder of the slide's frame that this text fills; it then inherits position and style. */
  readonly placeholder?: PlaceholderName;
  /** What the text is on, for contrast. */
  readonly ground: ColorRole;
}

export interface ShapeItem extends ItemBase {
  readonly kind: 'shape';
  /** A line runs along the box's diagonal: give it width or height 0. */
  readonly shape: 'rectangle' | 'rounded' | 'ellipse' | 'line';
  /** Radius of a rounded rectangle's corners. */
  readonly radius?: Inch;
  readonly fill?: ColorRole;
  /** Along the outline's middle, with flat ends and mitred joins; an arrow is a triangle three widths long and wide. */
  readonly stroke?: { readonly color: ColorRole; readonly width: Pt; readonly arrow?: boolean };
}

/** A free form: an SVG path of absolute M, L, C, Q and Z commands in its own view box, drawn to fill `box`. */
export interface PathItem extends ItemBase {
  readonly kind: 'path';
  /** What the group shows that it is the first of, for those who do not see it. Decorative where omitted. */
  readonly alt?: string;
  readonly d: string;
  readonly viewBox: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly fill?: ColorRole;
  /** With round ends and joins. */
  readonly stroke?: { readonly color: ColorRole; readonly width: Pt };
}

export interface PictureItem extends ItemBase, Raster {
  readonly kind: 'picture';
  readonly crop?: Crop;
  /** What it shows, for those who do not see it; empty only where `decorative`. */
  readonly alt: string;
  /** Whether `alt` is the slide's title, for want of its own. */
  readonly altMissing?: boolean;
  readonly decorative?: boolean;
  /** The placeholder of the slide's frame that it fills, as the frame's layout places it. */
  readonly placeholder?: PlaceholderName;
  /** The file of the outline's folder that it shows; omitted for pictures that the tool draws. */
  readonly file?: string;
}

export interface Rule {
  readonly color: ColorRole;
  readonly width: Pt;
}

export interface TableCell extends FittedText {
  /** What it is on, where that is not what the table is on. */
  readonly ground?: ColorRole;
}

export interface TableRow {
  readonly height: Inch;
  readonly cells: readonly TableCell[];
  readonly rule?: Rule;
  /** Only where no row is above it that has it as its own. */
  readonly ruleAbove?: Rule;
}

/** A table; its first row is its header, unless it is a row of one that is shown row by row. Rules between rows, no fills. */
export interface TableItem extends ItemBase {
  readonly kind: 'table';
  readonly columnWidths: readonly Inch[];
  readonly rows: readonly TableRow[];
  /** Inner margins: `x` at the right of the cells of each column, none at their left; `y` above and below. */
  readonly cellMargin: { readonly x: readonly Inch[]; readonly y: Inch };
  readonly alt: string;
  /** First column names its row. */
  readonly rowHeader: boolean;
  /** Last row sums the others. */
  readonly totalRow?: boolean;
  /** Whether it has no header of its own, but is below another table as a row of it. */
  readonly headless?: boolean;
  readonly ground: ColorRole;
}

/** A chart that the presentation program draws from its data, so that it can be edited there. */
export interface NativeChartItem extends ItemBase {
  readonly kind: 'native-chart';
  readonly model: NativeChart;
  readonly alt: string;
  /** Its parts with the click at which each appears; its axes are there from the start. All at once where omitted. */
  readonly parts?: { readonly by: ChartPart; readonly clicks: readonly number[] };
}

/** A chart as the marks that it is drawn of, for painters. */
export interface DrawnChartItem extends ItemBase {
  readonly kind: 'drawn-chart';
  /** In points from the box's top left corner. */
  readonly marks: readonly ChartMark[];
  readonly alt: string;
}

export type SceneItem = TextItem | ShapeItem | PathItem | PictureItem | TableItem | NativeChartItem;

export type DrawnItem = Exclude<SceneItem, NativeChartItem>;

/** What painters take: for them, every chart is marks, or a picture. */
export type PaintedItem = DrawnItem | DrawnChartItem;

/** The texts that stand on an item, with their styles: its own, or those of its cells. Charts keep theirs to themselves. */
export function textsOf(
  item: SceneItem | (ItemBase & { readonly kind: 'chart' }),
): readonly Pick<TextItem, 'text' | 'style'>[] {
  if (item.kind === 'text') return [item];
  return item.kind === 'table' ? item.rows.flatMap(({ cells }) => cells) : [];
}

/** One slide of the scene. `Item` widens where charts are not drawn yet. */
export interface SceneSlide<Item = SceneItem> {
  /** The outline slide's id; a second page of one outline slide has `-2` and so on appended. */
  readonly id: string;
  readonly path: Path;
  readonly kind: string;
  readonly frame: FrameName;
  readonly title: string;
  /** The colour that it is on in place of the frame's ground. */
  readonly ground?: ColorRole;
  /** Where its number is, where a mark of its own is in the frame's place for it. */
  readonly numberBox?: Box;
  /** Whether it shows no number: marks stand in the frame's place for it, and no other is free. */
  readonly unnumbered?: boolean;
  /** The colour of its number, where it is on another colour than the frame's ground. */
  readonly numberColor?: ColorRole;
  /** Whether it is set at the sizes of a deck that is read at a desk. */
  readonly reading?: 'desk';
  /** How it is composed, by the name of the composition; in its kind’s plain way where omitted. */
  readonly composition?: string;
  /** Whether its kind fills its frame: it is judged by how much it leaves empty. */
  readonly fills?: boolean;
  /** Whether its contents have no room in its frame at their smallest. */
  readonly crowded?: boolean;
  /** Whether its contents are told as points, since its layout has no room for the form of its kind. */
  readonly inWords?: boolean;
  /** The picture behind it all, in place of the frame's ground. */
  readonly backdrop?: Backdrop;
  /** In reading order, which is drawing order. */
  readonly items: readonly Item[];
  readonly notes?: RichText;
  /** The section it belongs to, by number from 1; 0 before the first. */
  readonly section: number;
  /** The number printed on it, from 1. */
  readonly number: number;
  /** Facts that stand on its face. */
  readonly facts: readonly string[];
  /** Whether the tool filled it behind the deck's own slides (the list of sources). */
  readonly appendix: boolean;
  /** Whether the show leaves it out. */
  readonly hidden?: boolean;
  /** How it takes the place of the slide before; at once where omitted. */
  readonly transition?: 'fade' | 'push';
  /** When it goes on by itself, in seconds; at a click where omitted. */
  readonly advance?: number;
  /** What a template's places for footers and dates say where the deck says it, empty for nothing; as the layout has them where omitted. */
  readonly footers?: DeckFooters;
  readonly back?: `#${string}` | 'last-seen';
}

export interface DeckFooters {
  readonly footer?: string;
  readonly date?: string;
}

/** A laid-out deck of one language. */
export interface Scene<Item = SceneItem> {
  readonly author?: string;
  readonly date?: string;
  readonly minutes?: number;
  /** The deck's id: files are named after it. */
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly slides: readonly SceneSlide<Item>[];
  readonly sections: readonly { readonly number: number; readonly title: string }[];
  /** How wide the footer is that its slides print; they print none where omitted. */
  readonly footerWidth?: Inch;
  /** Whether a title takes two lines, so that all are set smaller and contents begin lower. */
  readonly wraps?: boolean;
  /** Whether all of it is set to be read at a desk; for a hall where omitted. */
  readonly reading?: 'desk';
  /** Who shows it; a speaker where omitted. */
  readonly mode?: ShowMode;
}

export interface MarkInk {
  /** Six hex digits, no `#`. */
  readonly hex: string;
  /** 0 to 1; 1 where omitted. */
  readonly opacity?: number;
}

/** A change of colour along a line between two points. */
export interface MarkGradient {
  readonly from: { readonly x: Pt; readonly y: Pt };
  readonly to: { readonly x: Pt; readonly y: Pt };
  readonly stops: readonly { readonly at: number; readonly ink: MarkInk }[];
}

export interface MarkStroke {
  readonly ink: MarkInk;
  readonly width: Pt;
  readonly cap?: 'round' | 'square';
  readonly join?: 'round' | 'bevel';
  readonly dashes?: readonly Pt[];
}

/** A line, an area, or both. */
export interface PathMark {
  readonly kind: 'path';
  /** SVG path data of absolute M, L, C and Z commands. */
  readonly d: string;
  readonly fill?: MarkInk | MarkGradient;
  readonly evenOdd?: boolean;
  readonly stroke?: MarkStroke;
}

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: Pt;
  /** Of the base line. */
  readonly y: Pt;
  readonly width: Pt;
  readonly size: Pt;
  readonly face: MeasuredFace;
  readonly ink: MarkInk;
  /** Degrees clockwise about its place. */
  readonly turn?: number;
  readonly halo?: { readonly ink: MarkInk; readonly width: Pt };
}

/** Marks of which only what lies within a path is seen. */
interface ClippedMarks {
  readonly kind: 'clip';
  readonly d: string;
  readonly marks: readonly ChartMark[];
}

/**
 * What a chart is drawn of, from the lowest up, in points from its top left corner: what stands for it on paper and on
 * screens that draw lines and letters themselves.
 */
export type ChartMark = PathMark | TextMark | ClippedMarks;
